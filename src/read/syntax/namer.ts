import type { Classifier } from "./classifier.js";
import { CAPITAL, COLUMNS, DIGIT, FLAGS, PAD } from "./lexicon.js";
import { capitalRuns, nameAtoms } from "./name-features.js";

/** Class 0 is outside; the type `t` has 1 + 4t for a name's first word, then inner, last, and for a name of one word. */
export const FIRST = 0;
export const INNER = 1;
export const LAST = 2;
export const ONLY = 3;

/** May `then` follow `now`? A name that has begun goes on until its last word. */
export function follows(now: number, then: number): boolean {
  const open = now > 0 && (now - 1) % 4 <= INNER;
  if (!open) return then === 0 || (then - 1) % 4 === FIRST || (then - 1) % 4 === ONLY;
  return then > 0 && (then - 1) >> 2 === (now - 1) >> 2 && ((then - 1) % 4 === INNER || (then - 1) % 4 === LAST);
}

/** Words that no name begins with, told without asking the model: neither they nor the word after them have a capital or digit. */
export function plain(data: Int32Array, rows: Int32Array, i: number): boolean {
  const here = data[(rows[i + PAD] as number) * COLUMNS + FLAGS] as number;
  const next = data[(rows[i + PAD + 1] as number) * COLUMNS + FLAGS] as number;
  return ((here | next) & (CAPITAL | DIGIT)) === 0;
}

export class Namer {
  readonly #classifier: Classifier;
  readonly #follows: readonly Int32Array[];
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);

  constructor(classifier: Classifier) {
    this.#classifier = classifier;
    const classes = Array.from({ length: classifier.classes }, (_, k) => k);
    this.#follows = classes.map((now) => Int32Array.from(classes.filter((then) => follows(now, then))));
  }

  /** Calls `found` with each name's type, first word, and the word after its last. */
  name(data: Int32Array, rows: Int32Array, tags: Int32Array, n: number, found: (type: number, first: number, last: number) => void): void {
    if (this.#starts.length < n) {
      this.#starts = new Int32Array(2 * n);
      this.#ends = new Int32Array(2 * n);
    }
    const starts = this.#starts;
    const ends = this.#ends;
    const scene = { data, rows, tags, starts, ends };
    const classifier = this.#classifier;
    const { atoms, scores } = classifier;
    capitalRuns(data, rows, n, starts, ends);
    let last = 0;
    let open = -1;
    for (let i = 0; i < n; i++) {
      let best = 0;
      if (open >= 0 || !plain(data, rows, i)) {
        nameAtoms(scene, i, last, open, atoms);
        classifier.score();
        let most = Number.NEGATIVE_INFINITY;
        for (const k of this.#follows[last] ?? []) {
          const s = scores[k] as number;
          if (s > most) {
            most = s;
            best = k;
          }
        }
      }
      last = best;
      const part = best === 0 ? -1 : (best - 1) % 4;
      if (part === FIRST) open = i;
      if (part === ONLY) found((best - 1) >> 2, i, i + 1);
      else if (part === LAST || (part >= 0 && i === n - 1)) found((best - 1) >> 2, open, i + 1);
      if (part < 0 || part >= LAST) open = -1;
    }
  }
}
