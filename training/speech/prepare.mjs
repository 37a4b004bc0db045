// node training/speech/prepare.mjs OUT [--research] [--shared FOLDER]: the data as the model sees it, one window a line, in OUT/train.jsonl, OUT/dev.jsonl.
// Needs `npm run build`: words, pieces, features and windows are those of src/read/neural, so that training and reading never part.
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { windowsOf } from "../../dist/read/neural/windows.js";
import { wordFeatures } from "../../dist/read/neural/word-features.js";
import { loadWordPieces } from "../../dist/read/neural/word-pieces.js";
import { segment } from "../../dist/read/text/index.js";
import { passagesOf } from "./passages.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    research: { type: "boolean", default: false },
    shared: { type: "string", default: fileURLToPath(new URL("../../../shared", import.meta.url)) },
  },
});
const out = positionals[0];
if (out === undefined) throw new Error("usage: prepare.mjs OUT [--research] [--shared FOLDER]");
mkdirSync(out, { recursive: true });
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const pieces = loadWordPieces(here("../../models/tokenizer.json"));

const NAMES = ["person", "organization", "place", "event", "product"];
const TAGS = { PER: 0, ORG: 1, LOC: 2, EVENT: 3, PRODUCT: 4 };
const ACTS = { said: 0, believes: 1, intends: 2 };
const SKIP = -100;

const streams = { train: createWriteStream(join(out, "train.jsonl")), dev: createWriteStream(join(out, "dev.jsonl")) };
const counts = {};

/** Words of a span; a word counts when most of it lies inside. */
function wordsIn(tokens, [start, end]) {
  let lo = 0;
  let hi = tokens.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (tokens[mid].end <= start) lo = mid + 1;
    else hi = mid;
  }
  const found = [];
  for (let i = lo; i < tokens.length && tokens[i].start < end; i++) {
    const inside = Math.min(end, tokens[i].end) - Math.max(start, tokens[i].start);
    if (inside * 2 >= tokens[i].end - tokens[i].start) found.push(i);
  }
  return found;
}

function mark(labels, words, begin, inside) {
  words.forEach((w, n) => {
    labels[w] = n === 0 ? begin : inside;
  });
}

/**
 * One text. `attributions` null: nothing is known of them. `names` null likewise. `exhaustive`: what is not marked is none.
 * `hidden`: spans of which nothing is known as to attributions.
 */
function write(part, kind, { text, attributions, names, exhaustive = true, hidden = [], oddNames = [], weight = 1 }) {
  const segmented = segment(text);
  const { tokens } = segmented;
  if (tokens.length === 0) return;
  const ids = tokens.map((t) => pieces.of(t.text));
  const { shape, quote, place } = wordFeatures(segmented);
  const n = tokens.length;
  const empty = attributions === null ? SKIP : 0;
  const content = new Array(n).fill(empty);
  const nested = new Array(n).fill(empty);
  const source = new Array(n).fill(empty);
  const cue = new Array(n).fill(empty);
  const act = new Array(n).fill(SKIP);
  const toCue = new Array(n).fill(SKIP);
  const toSource = new Array(n).fill(SKIP);
  const name = new Array(n).fill(names === null ? SKIP : 0);
  for (const span of hidden) for (const w of wordsIn(tokens, span)) content[w] = nested[w] = source[w] = cue[w] = SKIP;
  const size = (a) => a.content.reduce((sum, [s, e]) => sum + e - s, 0);
  const sorted = [...(attributions ?? [])].sort((a, b) => size(b) - size(a));
  const outer = [];
  for (const a of sorted) {
    const cues = a.cue.flatMap((span) => wordsIn(tokens, span));
    const sources = a.source.map((span) => wordsIn(tokens, span)).filter((w) => w.length > 0);
    if (cues.length > 0) mark(cue, cues, 1, 2);
    for (const words of sources) mark(source, words, 1, 2);
    for (const span of a.content) {
      const words = wordsIn(tokens, span);
      if (words.length === 0) continue;
      const inside = outer.some(([s, e]) => s <= span[0] && span[1] <= e);
      if (!inside) outer.push(span);
      mark(inside ? nested : content, words, 1, 2);
      if (a.act !== undefined) act[words[0]] = ACTS[a.act];
      toCue[words[0]] = cues.length > 0 ? cues[0] : -1;
      toSource[words[0]] = sources.length > 0 ? sources[0][0] : -1;
    }
  }
  for (const { type, start, end } of names ?? [])
    mark(name, wordsIn(tokens, [start, end]), 1 + 2 * NAMES.indexOf(type), 2 + 2 * NAMES.indexOf(type));
  for (const span of oddNames) for (const w of wordsIn(tokens, span)) name[w] = SKIP;
  for (const { first, last, from, to } of windowsOf(segmented, (w) => ids[w].length)) {
    const cut = (list) => Array.from(list.slice(first, last));
    const pointer = (list) => cut(list).map((w) => (w === SKIP ? SKIP : w === -1 ? 0 : w >= first && w < last ? w - first + 1 : SKIP));
    const row = {
      kind,
      ids: ids.slice(first, last),
      shape: cut(shape),
      quote: cut(quote),
      place: cut(place),
      content: cut(content),
      nested: cut(nested),
      source: cut(source),
      cue: cut(cue),
      act: cut(act),
      name: cut(name),
      toCue: pointer(toCue),
      toSource: pointer(toSource),
      from: from - first,
      to: to - first,
      open: exhaustive ? 1 : 0,
      weight,
    };
    streams[part].write(`${JSON.stringify(row)}\n`);
    const { windows, words } = counts[`${part} ${kind}`] ?? { windows: 0, words: 0 };
    counts[`${part} ${kind}`] = { windows: windows + 1, words: words + last - first };
  }
}

const lines = (file) => {
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes).toString() : bytes.toString())
    .trim()
    .split("\n")
    .map((l) => JSON.parse(l));
};

// our own corpus: one passage in ten is for development
const folder = here("corpus/");
for (const file of readdirSync(folder)
  .filter((f) => f.endsWith(".txt"))
  .sort())
  for (const p of passagesOf(file, readFileSync(join(folder, file), "utf8")))
    write(Number(p.id.slice(-3)) % 10 === 5 ? "dev" : "train", "own", p);

const gum = join(values.shared, "data/attributions-gum.jsonl.gz");
if (existsSync(gum))
  for (const d of lines(gum)) {
    const sure = d.attributions.filter((a) => a.kind === "positive" || a.kind === "negative");
    const hidden = d.attributions.filter((a) => !sure.includes(a)).flatMap((a) => [...a.content, ...a.cue, ...a.source]);
    if (d.split !== "test")
      write(d.split === "train" ? "train" : "dev", "gum", { text: d.text, attributions: sure, names: null, exhaustive: false, hidden });
  }

if (values.research)
  for (const part of ["train", "dev"])
    for (const d of lines(join(values.shared, `data/polnear/${part}.jsonl.gz`))) write(part, "polnear", { ...d, names: null });

// names, as token and tag: spaced as prose is
const TIGHT_BEFORE = /^(?:[,.;:?!%)\]}”’]|['’](?:s|re|ve|d|ll|m|t)|n['’]t|\.\.\.)$/i;
const TIGHT_AFTER = /^(?:[([{“‘$£€#])$/;
function nameTexts(conll, sentences = 8) {
  const texts = [];
  const group = [];
  for (const block of conll.split(/\n\s*\n/)) {
    const rows = block
      .split("\n")
      .filter((l) => l.includes("\t"))
      .map((l) => l.split("\t"));
    if (rows.length === 0) continue;
    group.push(rows);
    if (group.length === sentences) texts.push(group.splice(0));
  }
  if (group.length > 0) texts.push(group);
  return texts.map((all) => {
    let text = "";
    const names = [];
    const odd = [];
    for (const rows of all) {
      if (text !== "") text += "\n\n";
      let before = null;
      let last = null;
      for (const [token, tag] of rows) {
        if (before !== null && !TIGHT_BEFORE.test(token) && !TIGHT_AFTER.test(before)) text += " ";
        const start = text.length;
        text += token;
        before = token;
        const [bio, type] = (tag ?? "O").trim().split("-");
        if (bio === "I" && last !== null) last.end = text.length;
        else if (bio !== "O" && bio !== undefined) {
          last = { type: NAMES[TAGS[type]] ?? null, start, end: text.length };
          names.push(last);
        }
        if (bio === "O") last = null;
      }
    }
    return {
      text,
      names: names.filter((m) => m.type !== null),
      oddNames: odd.concat(names.filter((m) => m.type === null).map((m) => [m.start, m.end])),
    };
  });
}
const namesIn = join(values.shared, "data/names");
if (existsSync(namesIn))
  for (const file of readdirSync(namesIn).filter((f) => f.endsWith(".conll") && !f.includes("test"))) {
    const part = file.includes(".dev.") ? "dev" : "train";
    for (const t of nameTexts(readFileSync(join(namesIn, file), "utf8")))
      write(part, `names-${file.split(".")[0]}`, { ...t, attributions: null, weight: file.startsWith("wnut") ? 0.5 : 1 });
  }
for (const s of Object.values(streams)) s.end();
console.table(counts);
