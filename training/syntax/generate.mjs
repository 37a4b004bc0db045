// Takes the lists of phrases.mjs; gives sentences in the manner of agency copy about pledges and deals, their names known by construction.
//   node training/syntax/generate.mjs --dist dist --work DIR [--count 9000] [--seed 7]
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { options } from "./options.mjs";
import { names, phrases } from "./phrases.mjs";
import { random } from "./sentences.mjs";

const { dist, work, count, seed } = options({ count: { type: "string", default: "9000" }, seed: { type: "string", default: "7" } });
const { segment } = await import(pathToFileURL(resolve(dist, "read/text/index.js")).href);
const rng = random(Number(seed));

const TYPES = {
  ORG: "ORG",
  PER: "PER",
  LOC: "LOC",
  COUNTRY: "LOC",
  CITY: "LOC",
  STATE: "LOC",
  EVENT: "EVENT",
  PRODUCT: "PRODUCT",
  NORP: "NORP",
};
const weighted = (lines) =>
  lines.flatMap((line) => {
    const [, times, rest] = /^(?:(\d+)\* )?(.*)$/s.exec(line);
    return Array.from({ length: Number(times ?? 1) }, () => rest);
  });
const lists = Object.fromEntries([...Object.entries(names), ...Object.entries(phrases)].map(([k, v]) => [k, weighted(v)]));
const bare = (list) => list.filter((n) => !n.startsWith("the "));
lists.ORG_PLAIN = bare(lists.ORG);
lists.ORG_BARE = lists.ORG_PLAIN;
lists.COUNTRY_BARE = bare(lists.COUNTRY);
TYPES.ORG_PLAIN = TYPES.ORG_BARE = "ORG";
TYPES.COUNTRY_BARE = "LOC";
// half of the names of organisations, and some of the others, are made up on the spot
const mixed = (list, made, share) => [...list, ...Array.from({ length: Math.round(list.length * share) }, () => `{made_${made}}`)];
lists.ORG = mixed(lists.ORG, "ORG", 1);
lists.EVENT = mixed(lists.EVENT, "EVENT", 0.5);
lists.PRODUCT = mixed(lists.PRODUCT, "PRODUCT", 0.5);

/** Writes `{list}` out; gives the text, and the names in it as {start, end, type}. */
function expand(name, depth = 0) {
  const lines = lists[name];
  if (!lines) throw new Error(`no list ${name}`);
  const line = lines[Math.floor(rng() * lines.length)];
  let text = "";
  const found = [];
  for (const part of line.split(/(\{\w+\})/)) {
    if (!part.startsWith("{")) text += part;
    else {
      const inner = expand(part.slice(1, -1), depth + 1);
      for (const f of inner.found) found.push({ ...f, start: f.start + text.length, end: f.end + text.length });
      text += inner.text;
    }
  }
  const type = TYPES[name];
  if (!type) return { text, found };
  // "the World Bank": the article is no part of the name; one name, whatever it is made of
  const start = text.startsWith("the ") ? 4 : 0;
  return { text, found: [{ start, end: text.length, type }] };
}

/** Commas that meet other marks, and articles before vowels; the places of names move along. */
function tidy({ text, found }) {
  const edits = [];
  for (const m of text.matchAll(/,(?=[,.:;])|,(?=,? ?(?:'s|\)|"))|\b[Aa](?= (?!one|uni|use|eu)(?:[aeiou]|8|11 |18 |80))/g)) {
    if (m[0] === ",") edits.push({ at: m.index, cut: 1, put: "" });
    else edits.push({ at: m.index + 1, cut: 0, put: "n" });
  }
  let out = "";
  let from = 0;
  const moves = [];
  for (const { at, cut, put } of edits) {
    out += text.slice(from, at) + put;
    from = at + cut;
    moves.push({ at, by: put.length - cut });
  }
  out += text.slice(from);
  const move = (place) => place + moves.reduce((sum, m) => (m.at < place ? sum + m.by : sum), 0);
  const first = out.search(/\p{L}/u);
  if (first === 0 || out[0] === '"') out = out.slice(0, first) + out.charAt(first).toUpperCase() + out.slice(first + 1);
  return { text: out, found: found.map((f) => ({ ...f, start: move(f.start), end: move(f.end) })) };
}

const lines = [];
const seen = new Set();
while (lines.length < Number(count)) {
  const { text, found } = tidy(expand("sentence"));
  if (text.length > 330 || seen.has(text)) continue;
  seen.add(text);
  const { tokens } = segment(text);
  const tags = tokens.map((t) => {
    const f = found.find((x) => t.start < x.end && t.end > x.start);
    if (!f) return "O";
    // a name that ends inside a token ("BAE Systems-backed") teaches nothing
    if (tokens.some((u) => u.start < f.end && u.end > f.start && (u.start < f.start || u.end > f.end))) return "?";
    return t.start === f.start ? `B-${f.type}` : `I-${f.type}`;
  });
  const held = lines.length % 20 === 19;
  lines.push({
    id: `generated-${lines.length}`,
    source: "generated",
    split: held ? "held" : "train",
    words: tokens.map((t) => t.text),
    spaces: tokens.map((t, i) => i + 1 < tokens.length && tokens[i + 1].start > t.end),
    names: tags,
  });
}
writeFileSync(join(work, "generated.jsonl"), lines.map((l) => `${JSON.stringify(l)}\n`).join(""));
console.log(`${lines.length} sentences, ${lines.reduce((n, l) => n + l.words.length, 0)} words`);
