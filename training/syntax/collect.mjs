// Takes the corpora of ../shared/data that may be trained on; gives sentences in our own tokenisation, one JSON object a line
// (and in week.jsonl some of one real week, to evaluate on, never to learn from):
// {"id","source","split":"train|held|test","words":[…],"spaces":[…],"names"?:["O","B-PER",…]}
//   node training/syntax/collect.mjs --dist dist --data ../shared/data --work DIR
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { options } from "./options.mjs";

const { dist, data, work } = options();
const { segment } = await import(pathToFileURL(resolve(dist, "read/text/index.js")).href);
mkdirSync(work, { recursive: true });

/** FNV-1a, so that a sentence falls on the same side of a split on every machine. */
function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}’”]|\.\.\.|n['’]t|['’](?:s|S|re|ve|ll|d|m)|['’])$/;
const NO_SPACE_AFTER = /^[([{$£€“‘#]$/;

/** Writes tokens as running text; gives the text and the place of each token. */
function detokenise(tokens) {
  let text = "";
  const places = [];
  let open = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] === "``" || tokens[i] === "''" ? '"' : tokens[i];
    const before = tokens[i - 1];
    const closing = token === '"' && open;
    const joined =
      i === 0 ||
      closing ||
      NO_SPACE_BEFORE.test(token) ||
      (before && NO_SPACE_AFTER.test(before)) ||
      (before === '"' && open) ||
      (token === "-" && /[\p{L}\p{N}]$/u.test(before ?? "") && /^[\p{L}\p{N}]/u.test(tokens[i + 1] ?? "")) ||
      (before === "-" && /[\p{L}\p{N}]$/u.test(tokens[i - 2] ?? "") && /^[\p{L}\p{N}]/u.test(token));
    if (!joined) text += " ";
    if (token === '"') open = !open;
    places.push([text.length, text.length + token.length]);
    text += token;
  }
  return { text, places };
}

/** Lays named spans of characters over our tokens. A name that ends inside a token is not laid; its tokens are given as "?". */
function lay(tokens, spans) {
  const tags = tokens.map(() => "O");
  for (const { start, end, type } of spans) {
    const inside = tokens.map((_, i) => i).filter((i) => tokens[i].start < end && tokens[i].end > start);
    if (inside.length === 0) continue;
    const whole = tokens[inside[0]].start >= start && tokens[inside.at(-1)].end <= end;
    inside.forEach((i, k) => {
      tags[i] = whole ? `${k === 0 ? "B" : "I"}-${type}` : "?";
    });
  }
  return tags;
}

function sentencesOf(text, spans) {
  const { tokens, sentences } = segment(text);
  return sentences.map((s) => {
    const mine = tokens.slice(s.first, s.last);
    return {
      words: mine.map((t) => t.text),
      spaces: mine.map((t, i) => i + 1 < mine.length && mine[i + 1].start > t.end),
      ...(spans ? { names: lay(mine, spans) } : {}),
    };
  });
}

function* conll(file) {
  let words = [];
  let tags = [];
  for (const line of `${readFileSync(file, "utf8")}\n\n`.split("\n")) {
    if (line.startsWith("# ") && !line.includes("\t")) continue;
    const [word, tag] = line.split("\t");
    if (!word) {
      if (words.length) yield { words, tags };
      words = [];
      tags = [];
    } else {
      words.push(word);
      tags.push(tag);
    }
  }
}

function named(file, source, splitOf) {
  const out = [];
  let n = 0;
  for (const { words, tags } of conll(join(data, file))) {
    const { text, places } = detokenise(words);
    const spans = [];
    for (let i = 0; i < tags.length; i++) {
      if (tags[i].startsWith("B-")) spans.push({ start: places[i][0], end: places[i][1], type: tags[i].slice(2) });
      else if (tags[i].startsWith("I-") && spans.length) spans.at(-1).end = places[i][1];
    }
    for (const s of sentencesOf(text, spans)) out.push({ id: `${source}-${n}`, source, split: splitOf(n), ...s });
    n++;
  }
  return out;
}

const all = [];
for (const line of readFileSync(join(data, "stance/train.jsonl"), "utf8").split("\n").filter(Boolean)) {
  const { id, text } = JSON.parse(line);
  // one article on one side: "allsides_1000_401_25_…" is sentence 25 of article allsides_1000_401
  const article = id.split("_").slice(0, 3).join("_");
  const split = hash(article) % 100 < 5 ? "held" : "train";
  for (const s of sentencesOf(text)) all.push({ id, source: "stance", split, ...s });
}
const block = (n) => (Math.floor(n / 17) % 10 === 9 ? "held" : "train");
all.push(...named("names/gum.train.conll", "gum", () => "train"));
all.push(...named("names/gum.dev.conll", "gum", () => "held"));
all.push(...named("names/gum.test.conll", "gum", () => "test"));
all.push(...named("names/wikigold.conll", "wikigold", block));
all.push(...named("names/sec-filings.train.conll", "sec", () => "train"));
all.push(...named("names/sec-filings.test.conll", "sec", () => "test"));
all.push(...named("names/dev/uner-ewt-dev.conll", "ewt", () => "test"));

const weekly = [];
let sentenceNumber = 0;
for (const line of gunzipSync(readFileSync(join(data, "week/coverage.jsonl.gz")))
  .toString("utf8")
  .split("\n")
  .filter(Boolean)) {
  for (const s of sentencesOf(JSON.parse(line).text)) {
    const whole = s.words.length >= 8 && s.words.length <= 80 && /^[.!?"”]$/.test(s.words.at(-1));
    if (whole && sentenceNumber++ % 25 === 0) weekly.push({ id: `week-${sentenceNumber}`, source: "week", split: "test", ...s });
  }
}
writeFileSync(join(work, "week.jsonl"), weekly.map((s) => `${JSON.stringify(s)}\n`).join(""));

const seen = new Set();
const kept = all.filter((s) => {
  const key = s.words.join(" ");
  const fresh = s.words.length > 0 && !(seen.has(key) && s.split === "train");
  seen.add(key);
  return fresh;
});
writeFileSync(join(work, "sentences.jsonl"), kept.map((s) => `${JSON.stringify(s)}\n`).join(""));
const counts = {};
for (const s of kept) {
  const key = `${s.source} ${s.split}`;
  counts[key] ??= { sentences: 0, tokens: 0 };
  const c = counts[key];
  c.sentences++;
  c.tokens += s.words.length;
}
console.table(counts);
