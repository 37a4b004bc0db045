// Prints what models/syntax-en.bin does on held sentences: tags and trees against the teacher, names against gold, speed.
//   node training/syntax/evaluate.mjs --dist dist --work DIR [--errors 1]
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { options } from "./options.mjs";
import { among, silverNames } from "./sentences.mjs";

const args = options({ sets: { type: "string", default: "silver.jsonl" } });
const { loadSyntax } = await import(pathToFileURL(resolve(args.dist, "read/syntax/index.js")).href);
const before = performance.now();
const model = loadSyntax();
console.log(`loaded in ${(performance.now() - before).toFixed(1)} ms`);

const all = args.sets.split(",").flatMap((f) =>
  readFileSync(join(args.work, f), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((l) => JSON.parse(l)),
);
const kept = all.filter((s) => s.split !== "train").map((s) => ({ ...s, tokens: s.words.map((text) => ({ text, start: 0, end: 0 })) }));
const percent = (a, b) => (b ? ((100 * a) / b).toFixed(2) : "–");

const bySource = new Map();
const relations = new Map();
const fresh = () => ({ gold: 0, found: 0, right: 0 });
for (const s of kept) {
  const key = `${s.source} ${s.split}`;
  const c = among(bySource, key, () => ({ sentences: 0, tokens: 0, tags: 0, arcs: 0, heads: 0, both: 0 }));
  const tags = model.tag(s.tokens);
  const tree = model.parse(s.tokens, tags);
  c.sentences++;
  s.words.forEach((_, i) => {
    c.tokens++;
    if (tags[i] === s.tags[i]) c.tags++;
    const label = s.labels[i];
    if (label === "punct") return;
    c.arcs++;
    const head = tree.heads[i] === s.heads[i];
    const both = head && tree.labels[i] === label;
    if (head) c.heads++;
    if (both) c.both++;
    if (s.source !== "stance" && s.source !== "week") return;
    const r = among(relations, label, fresh);
    r.gold++;
    if (both) r.right++;
    const f = among(relations, tree.labels[i], fresh);
    f.found++;
  });
}
console.log("\ntags and trees against the teacher (without punctuation)");
console.table(
  Object.fromEntries(
    [...bySource].map(([k, c]) => [
      k,
      {
        sentences: c.sentences,
        tokens: c.tokens,
        tags: percent(c.tags, c.tokens),
        UAS: percent(c.heads, c.arcs),
        LAS: percent(c.both, c.arcs),
      },
    ]),
  ),
);
console.log("arcs by name, news");
console.table(
  Object.fromEntries(
    [...relations]
      .filter(([, r]) => r.gold >= 20)
      .sort((a, b) => b[1].gold - a[1].gold)
      .map(([k, r]) => [k, { gold: r.gold, recall: percent(r.right, r.gold), precision: percent(r.right, r.found) }]),
  ),
);

/** Names of a BIO list; those over words that the corpus could not be laid on are left out on both sides. */
function spans(tags) {
  const out = [];
  for (let i = 0; i < tags.length; i++) {
    if (!tags[i].startsWith("B-")) continue;
    let j = i + 1;
    while (tags[j] === `I-${tags[i].slice(2)}`) j++;
    out.push({ type: tags[i].slice(2), first: i, last: j });
  }
  return out;
}
const rows = {};
for (const source of ["gum held", "gum test", "wikigold held", "sec test", "ewt test", "stance held"]) {
  const types = source.startsWith("ewt") ? ["PER", "ORG", "LOC"] : ["PER", "ORG", "LOC", "EVENT", "PRODUCT", "MISC"];
  const counts = Object.fromEntries([...types, "all", "PER ORG LOC", "untyped"].map((t) => [t, { gold: 0, found: 0, right: 0 }]));
  for (const s of kept) {
    if (`${s.source} ${s.split}` !== source) continue;
    const sample = s.names ? s : { names: silverNames(s.words, s.silver) };
    const fold = (t) => (t === "NORP" ? "MISC" : t);
    const clear = ({ first, last }) => !sample.names.slice(first, last).includes("?");
    const gold = spans(sample.names)
      .map((x) => ({ ...x, type: fold(x.type) }))
      .filter((x) => types.includes(x.type));
    const tags = model.tag(s.tokens);
    const found = model
      .names(s.tokens, tags)
      .map((x) => ({ ...x, type: fold(x.type) }))
      .filter((x) => types.includes(x.type) && clear(x));
    const want = new Set(gold.map((x) => `${x.type} ${x.first} ${x.last}`));
    const places = new Set(gold.map((x) => `${x.first} ${x.last}`));
    const main = (t) => t === "PER" || t === "ORG" || t === "LOC";
    for (const x of gold) for (const k of [x.type, "all", "untyped", ...(main(x.type) ? ["PER ORG LOC"] : [])]) counts[k].gold++;
    for (const x of found) {
      const right = want.has(`${x.type} ${x.first} ${x.last}`);
      for (const k of [x.type, "all", ...(main(x.type) ? ["PER ORG LOC"] : [])]) {
        counts[k].found++;
        if (right) counts[k].right++;
      }
      counts.untyped.found++;
      if (places.has(`${x.first} ${x.last}`)) counts.untyped.right++;
    }
  }
  rows[source] = Object.fromEntries(
    Object.entries(counts).map(([t, c]) => [t, c.gold ? ((200 * c.right) / (c.gold + c.found)).toFixed(1) : "–"]),
  );
}
console.log("names, F1 (stance: against the teacher; MISC with NORP)");
console.table(rows);

const long = kept.filter((s) => s.source === "stance");
const count = long.reduce((n, s) => n + s.words.length, 0);
const rate = (work) => {
  for (let i = 0; i < 3; i++) for (const s of long) work(s);
  let best = 0;
  for (let i = 0; i < 5; i++) {
    const from = performance.now();
    for (let k = 0; k < 3; k++) for (const s of long) work(s);
    best = Math.max(best, (3 * count) / ((performance.now() - from) / 1000));
  }
  return `${Math.round(best / 1000)}k tokens/s`;
};
for (const s of long) s.given = model.tag(s.tokens);
console.log(
  `tag ${rate((s) => model.tag(s.tokens))}, names ${rate((s) => model.names(s.tokens, s.given))}, both ${rate((s) => model.names(s.tokens, model.tag(s.tokens)))}, parse ${rate((s) => model.parse(s.tokens, s.given))}`,
);
