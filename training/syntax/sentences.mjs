// Takes the files of the work folder; gives the sentences to learn from, with trees made projective and variants in other letter cases.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** mulberry32: the same numbers on every machine. */
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The value of a key, made when it is first asked for. */
export function among(map, key, make) {
  if (!map.has(key)) map.set(key, make());
  return map.get(key);
}

export function shuffle(list, rng) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

/** Lifts crossing arcs to the head's head until none crosses. Heads are word numbers, -1 the root. */
export function projective(heads) {
  const out = Int32Array.from(heads);
  const n = out.length;
  const under = (top, i) => {
    for (let k = i, steps = 0; k >= 0 && steps <= n; k = out[k], steps++) if (k === top) return true;
    return top === -1;
  };
  for (let round = 0; round < n; round++) {
    let worst = -1;
    let span = n + 1;
    for (let d = 0; d < n; d++) {
      const h = out[d];
      if (h < 0) continue;
      for (let i = Math.min(d, h) + 1; i < Math.max(d, h); i++) {
        if (!under(h, i) && Math.abs(d - h) < span) {
          worst = d;
          span = Math.abs(d - h);
          break;
        }
      }
    }
    if (worst < 0) return out;
    out[worst] = out[out[worst]];
  }
  return out;
}

const TEACHER_TYPES = {
  PERSON: "PER",
  ORG: "ORG",
  GPE: "LOC",
  LOC: "LOC",
  FAC: "LOC",
  EVENT: "EVENT",
  PRODUCT: "PRODUCT",
  NORP: "NORP",
  WORK_OF_ART: "MISC",
  LAW: "MISC",
};
const THE = /^(?:the|The|THE|a|an|A|An)$/;
const POSSESSIVE = /^['’]s?$/;

/** The teacher's names in our types; no article before, no possessive after. */
export function silverNames(words, tags) {
  const out = words.map(() => "O");
  for (let i = 0; i < tags.length; i++) {
    if (!tags[i].startsWith("B-")) continue;
    let j = i + 1;
    while (j < tags.length && tags[j].startsWith("I-")) j++;
    const type = TEACHER_TYPES[tags[i].slice(2)];
    let from = i;
    let to = j;
    if (type && THE.test(words[from])) from++;
    while (to > from && POSSESSIVE.test(words[to - 1])) to--;
    // "Paris-based" holds a name and is none
    if (type && !words.slice(from, to).some((w) => /-\p{Ll}+$/u.test(w)))
      for (let k = from; k < to; k++) out[k] = `${k === from ? "B" : "I"}-${type}`;
  }
  return out;
}

/** Gold corpora file nationalities under MISC: those that the teacher calls NORP become NORP. */
function goldNames(gold, silver) {
  const out = [...gold];
  for (let i = 0; i < out.length; i++) {
    if (out[i] !== "B-MISC") continue;
    let j = i + 1;
    while (j < out.length && out[j] === "I-MISC") j++;
    if (silver[i] === "B-NORP" && (silver[j] ?? "O") !== "I-NORP") for (let k = i; k < j; k++) out[k] = out[k].replace("MISC", "NORP");
  }
  return out;
}

const SMALL = new Set("a an the and but or nor for to of in on at by with from as up vs".split(" "));
const upper = (w) => w.toUpperCase();
const title = (w, i) => (i > 0 && SMALL.has(w) ? w : w.charAt(0).toUpperCase() + w.slice(1));

function variant(s, write, names) {
  return { ...s, id: `${s.id}~`, words: s.words.map(write), names };
}

export function readSentences(work, rng) {
  const lines = (file) =>
    existsSync(join(work, file))
      ? readFileSync(join(work, file), "utf8")
          .split("\n")
          .filter(Boolean)
          .map((l) => JSON.parse(l))
      : [];
  const all = [...lines("silver.jsonl"), ...lines("varied-silver.jsonl"), ...lines("generated-silver.jsonl")];
  const train = [];
  const held = [];
  for (const s of all) {
    const silver = silverNames(s.words, s.silver);
    const full = {
      ...s,
      heads: projective(s.heads),
      gold: s.names !== undefined,
      // the teacher's names where nobody else named the sentence; not for variants of sentences that were named
      names: s.names ? goldNames(s.names, silver) : /^(?:gum|wikigold)-/.test(s.id) ? undefined : silver,
    };
    if (s.split === "train") train.push(full);
    else if (s.split === "held" && s.source !== "ewt") held.push(full);
  }
  const plain = train.length;
  for (let i = 0; i < plain; i++) {
    const s = train[i];
    const chance = rng();
    // sentences of a line of capitals or of a title are short
    if (chance < 0.02 && s.words.length < 30) train.push(variant(s, upper, s.names));
    else if (chance < 0.06 && s.words.length < 25) train.push(variant(s, title, s.names));
    else if (chance < 0.08) train.push(variant(s, (w) => w.toLowerCase(), undefined));
  }
  return { train, held };
}
