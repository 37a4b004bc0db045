// Takes sentences with tags and the word classes; gives the table of src/read/syntax/lexicon.ts.

import { among } from "./sentences.mjs";

const LEAST = 4;
const SLOT_BITS = 18;

export function makeWords(train, clusters, { Lexicon, NORM, COLUMNS, PAD, wordOf }) {
  // norms and their hashes as the runtime has them
  const bare = new Lexicon(new Int32Array(16), new Uint8Array(32), new Uint8Array(1024), new Uint8Array(512));
  const row = new Int32Array(1 + 2 * PAD);
  const normOf = (text) => {
    bare.look([{ word: wordOf(text) }], 0, 1, row);
    return bare.data[row[PAD] * COLUMNS + NORM];
  };
  const norms = new Map();
  const counts = new Map();
  for (const s of train) {
    s.words.forEach((w, i) => {
      const norm = among(norms, w, () => normOf(w));
      const c = among(counts, norm, () => ({ word: w.toLowerCase(), total: 0, tags: new Map() }));
      c.total++;
      c.tags.set(s.tagNumbers[i], (c.tags.get(s.tagNumbers[i]) ?? 0) + 1);
    });
  }
  const setNames = new Map();
  for (const c of counts.values()) {
    if (c.total < LEAST) continue;
    const kept = [...c.tags].filter(([, k]) => k / c.total >= 0.03).sort((a, b) => b[1] - a[1]);
    c.set = kept
      .map(([t]) => t)
      .sort((a, b) => a - b)
      .join(" ");
    c.top = kept[0][0];
    c.sure = c.total >= 30 && kept[0][1] / c.total >= 0.998;
    if (c.sure) c.set = `only ${c.set}`;
    setNames.set(c.set, (setNames.get(c.set) ?? 0) + c.total);
  }
  const ranked = [...setNames].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 511);
  const setNumber = new Map(ranked.map(([name], i) => [name, i + 1]));
  const only = new Uint8Array(512);
  for (const [name, number] of setNumber) if (name.startsWith("only ")) only[number] = Number(name.slice(5).split(" ")[0]) + 1;

  const coarse = new Uint8Array(1024);
  const entries = new Map();
  for (const [word, [fine, large, syntax, sense]] of Object.entries(clusters)) {
    coarse[fine + 1] = large + 1;
    const norm = normOf(word);
    if (!entries.has(norm)) entries.set(norm, { fine: fine + 1, syntax: syntax + 1, sense: sense + 1, set: 0, rank: word.length });
  }
  for (const [norm, c] of counts) {
    const entry = entries.get(norm) ?? { fine: 0, syntax: 0, sense: 0, set: 0 };
    entry.set = setNumber.get(c.set) ?? 0;
    entry.rank = 0;
    if (entry.set || entry.fine) entries.set(norm, entry);
  }
  const kept = [...entries].sort((a, b) => a[1].rank - b[1].rank || a[0] - b[0]).slice(0, Math.floor(0.85 * (1 << SLOT_BITS)));
  const table = new Int32Array(1 << SLOT_BITS);
  const classes = new Uint8Array(2 << SLOT_BITS);
  const mask = table.length - 1;
  for (const [norm, { fine, syntax, sense, set }] of kept) {
    let at = norm >>> (32 - SLOT_BITS);
    while (table[at] !== 0) at = (at + 1) & mask;
    table[at] = (norm << 19) | (set << 10) | fine;
    classes[2 * at] = syntax;
    classes[2 * at + 1] = sense;
  }
  return { table, classes, coarse, only, known: kept.length, sets: setNumber.size };
}

/**
 * Gives each word a twin that nobody has seen: its classes and its shape stay, its own hashes are new. `dim(sentence)` are the
 * sentence's rows with some words, rare ones above all, as such twins, so that the models learn to do without words.
 */
export function withUnknown(data, train, { COLUMNS, PAD, FORM, NORM, STEM, AMBIGUITY, ONLY_TAG }, rng) {
  let rows = 0;
  for (const s of train) for (let i = 0; i < s.words.length; i++) rows = Math.max(rows, s.rows[i + PAD] + 1);
  const counts = new Int32Array(rows);
  for (const s of train) if (s.source !== "varied") for (let i = 0; i < s.words.length; i++) counts[s.rows[i + PAD]]++;
  const both = new Int32Array(2 * Math.max(rows, data.length / COLUMNS) * COLUMNS);
  both.set(data);
  const shift = both.length / COLUMNS / 2;
  both.set(data, shift * COLUMNS);
  for (let r = 0; r < rows; r++) {
    const twin = (shift + r) * COLUMNS;
    for (const column of [FORM, NORM, STEM]) both[twin + column] = Math.imul(both[twin + column], 0x9e3779b1) ^ 0x5bd1e995;
    both[twin + AMBIGUITY] = 0;
    both[twin + ONLY_TAG] = -1;
  }
  const dim = (s) => {
    const out = Int32Array.from(s.rows);
    for (let i = 0; i < s.words.length; i++) {
      const count = counts[out[i + PAD]];
      if (rng() < Math.min(0.5, 0.7 / (0.7 + count))) out[i + PAD] += shift;
    }
    return out;
  };
  return { data: both, dim };
}
