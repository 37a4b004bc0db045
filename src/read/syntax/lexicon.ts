import type { Token, Word } from "../text/index.js";
import { hashString } from "./features.js";

/**
 * What the models see of a word, as sixteen numbers in one cache line. Words are looked up once and kept; the store is
 * emptied between sentences when it has grown past its bound.
 */
export const FORM = 0;
export const NORM = 1;
export const STEM = 2;
export const SUFFIX2 = 3;
export const SUFFIX3 = 4;
export const PREFIX3 = 5;
export const SHAPE = 6;
/** Word classes: 1 of 768 and 1 of 96, from word vectors; 0 for words not known. */
export const FINE = 7;
export const COARSE = 8;
/** The set of tags that the word had in training, as a number; 0 for words not known. */
export const AMBIGUITY = 9;
/** The only tag of a frequent word, or -1. */
export const ONLY_TAG = 10;
export const FLAGS = 11;
/** Word classes, 1 of 255: by what a tagger and parser make of the word, and by what kind of name it may be. */
export const SYNTAX = 12;
export const SENSE = 13;
export const COLUMNS = 16;

export const CAPITAL = 1;
export const ALL_CAPS = 2;
export const DIGIT = 4;
export const WORD = 8;
export const INITIAL_LOWER = 16;

/** Rows kept for places outside the sentence; ROOT stands behind its last word in the parser. */
export const BEFORE = 0;
export const AFTER = 1;
export const ROOT = 2;
/** Places that features may look at on either side of a sentence. */
export const PAD = 3;

/** Where the numbers of word `i` begin, or of what stands before the sentence. */
export const rowAt = (rows: Int32Array, i: number): number => (i < 0 ? BEFORE : (rows[i + PAD] as number)) * COLUMNS;
/** The tag of word `i`, -1 before the sentence. */
export const tagAt = (tags: Int32Array, i: number): number => (i < 0 ? -1 : (tags[i + PAD] as number));

const BOUND = 1 << 16;

function shapeOf(text: string): { shape: string; flags: number } {
  let shape = "";
  let last = "";
  let run = 0;
  let upper = 0;
  let letters = 0;
  let digits = 0;
  const length = Math.min(text.length, 24);
  for (let i = 0; i < length; i++) {
    const c = text[i] ?? "";
    let kind = c;
    if (c >= "0" && c <= "9") {
      kind = "0";
      digits++;
    } else if (c.toLowerCase() !== c.toUpperCase()) {
      letters++;
      const capital = c !== c.toLowerCase();
      if (capital) upper++;
      kind = capital ? "X" : "x";
    }
    run = kind === last ? run + 1 : 1;
    if (run <= (kind === "X" ? 3 : 2)) shape += kind;
    last = kind;
  }
  const first = text[0] ?? "";
  const capital = first !== first.toLowerCase();
  const flags =
    (capital ? CAPITAL : 0) |
    (upper > 1 && upper === letters ? ALL_CAPS : 0) |
    (digits > 0 ? DIGIT : 0) |
    (letters > 0 ? WORD : 0) |
    (first !== first.toUpperCase() ? INITIAL_LOWER : 0);
  return { shape, flags };
}

/** "1.2" and "4.7" are one word to the models, so are "2031" and "1998". */
function normOf(lower: string, flags: number): string {
  if ((flags & (DIGIT | WORD)) !== DIGIT) return lower.length > 40 ? lower.slice(0, 40) : lower;
  if (/^(?:19|20)\d\d$/.test(lower)) return "#year";
  return lower.length > 8 ? "#long" : `#${lower.replace(/\d/g, "0")}`;
}

/** pledge, pledges, pledged, pledging: one stem. Crude, and meant to be. */
export function stemOf(lower: string): string {
  if (lower.length < 5) return lower;
  const cut = lower.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s|e)$/, "");
  return cut.length < 3 ? lower : cut.length > 3 && cut.at(-1) === cut.at(-2) ? cut.slice(0, -1) : cut;
}

export class Lexicon {
  /** Stands for the rows as they are until they are emptied. */
  #rows = {};
  readonly #slots: Int32Array;
  readonly #classes: Uint8Array;
  readonly #coarse: Uint8Array;
  readonly #only: Uint8Array;
  readonly #shift: number;
  #used = 0;
  /** Sixteen numbers a row. Replaced when it grows: take it anew for each sentence. */
  data = new Int32Array(4096 * COLUMNS);

  /**
   * `known`: one number a word in an open-addressed table: 13 bits to recognise it, 9 for its set of tags, 10 for its class.
   * `classes`: beside each, its two classes of 255. `coarse`: the larger class of each class. `only`: for each set of tags 1 + its only tag, or 0.
   */
  constructor(known: Int32Array, classes: Uint8Array, coarse: Uint8Array, only: Uint8Array) {
    this.#slots = known;
    this.#classes = classes;
    this.#coarse = coarse;
    this.#only = only;
    this.#shift = 32 - Math.log2(known.length);
    this.#clear();
  }

  #clear(): void {
    this.#rows = {};
    this.#used = 0;
    if (this.data.length > BOUND * COLUMNS * 2) this.data = new Int32Array(4096 * COLUMNS);
    for (const name of ["\u0001before", "\u0001after", "\u0001root"]) {
      const row = this.#used++ * COLUMNS;
      this.data.fill(0, row, row + COLUMNS);
      const hash = hashString(name);
      for (let c = FORM; c <= SHAPE; c++) this.data[row + c] = hash + c;
      this.data[row + ONLY_TAG] = -1;
    }
  }

  /** The slot of a known word, or that of no word. */
  #known(norm: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = norm >>> this.#shift; ; slot = (slot + 1) & mask) {
      const word = this.#slots[slot] as number;
      if (word === 0 || ((word >>> 19) ^ norm) << 19 === 0) return slot;
    }
  }

  #add(word: Word): number {
    const index = this.#used++;
    if (this.#used * COLUMNS > this.data.length) {
      const larger = new Int32Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    const { text } = word;
    const { shape, flags } = shapeOf(text);
    const lower = word.lower.replaceAll("’", "'");
    const normed = normOf(lower, flags);
    const norm = hashString(normed) || 1;
    const slot = this.#known(norm);
    const known = this.#slots[slot] as number;
    const row = index * COLUMNS;
    const d = this.data;
    d[row + FORM] = normed === lower ? hashString(text) : norm;
    d[row + NORM] = norm;
    d[row + STEM] = hashString(stemOf(normed));
    d[row + SUFFIX2] = hashString(normed.slice(-2));
    d[row + SUFFIX3] = hashString(normed.slice(-3));
    d[row + PREFIX3] = hashString(normed.slice(0, 3));
    d[row + SHAPE] = hashString(shape);
    d[row + FINE] = known & 1023;
    d[row + COARSE] = this.#coarse[known & 1023] ?? 0;
    d[row + AMBIGUITY] = (known >>> 10) & 511;
    d[row + ONLY_TAG] = (this.#only[(known >>> 10) & 511] ?? 0) - 1;
    d[row + FLAGS] = flags;
    d[row + SYNTAX] = this.#classes[2 * slot] as number;
    d[row + SENSE] = this.#classes[2 * slot + 1] as number;
    word.row = index;
    word.rows = this.#rows;
    return index;
  }

  /** Rows of a sentence's words from `from` to `to`, with PAD places on either side. */
  look(tokens: readonly Pick<Token, "word">[], from: number, to: number, out: Int32Array): void {
    if (this.#used > BOUND) this.#clear();
    for (let i = 0; i < PAD; i++) out[i] = BEFORE;
    let at = PAD;
    for (let i = from; i < to; i++) {
      const word = tokens[i]?.word;
      out[at++] = word === undefined ? BEFORE : word.rows === this.#rows ? word.row : this.#add(word);
    }
    for (let i = 0; i < PAD; i++) out[at++] = AFTER;
  }
}
