import type { Templates } from "./features.js";

/**
 * A linear classifier over hashed features, sparse in features and in classes. `slots`: one number a feature, eight bits to
 * recognise it and 24 for the place of its weights; a feature may lie in either slot of a pair. `weights`: at each place the
 * number of classes, then class and weight, class and weight …
 */
export class Classifier {
  readonly #templates: Templates;
  readonly #slots: Int32Array;
  readonly #weights: Uint8Array;
  readonly #signed: Int8Array;
  readonly #shift: number;
  readonly #places: Int32Array;
  readonly scores: Int32Array;

  constructor(templates: Templates, slots: Int32Array, weights: Uint8Array, classes: number) {
    this.#templates = templates;
    this.#slots = slots;
    this.#weights = weights;
    this.#signed = new Int8Array(weights.buffer, weights.byteOffset, weights.byteLength);
    this.#shift = 32 - Math.log2(slots.length);
    this.#places = new Int32Array(templates.count);
    this.scores = new Int32Array(classes);
  }

  /** Leaves the sums in `scores`. */
  score(atoms: Int32Array): void {
    const { count, first, second, third, seeds } = this.#templates;
    const { scores } = this;
    const slots = this.#slots;
    const weights = this.#weights;
    const signed = this.#signed;
    const shift = this.#shift;
    const places = this.#places;
    // first every place, without branches, so that the processor fetches the next slots while it waits for these
    for (let t = 0; t < count; t++) {
      let h = Math.imul((atoms[first[t] as number] as number) ^ (seeds[t] as number), 0x85ebca6b);
      h = Math.imul((h ^ (h >>> 15)) + (atoms[second[t] as number] as number), 0xc2b2ae35);
      h = Math.imul((h ^ (h >>> 14)) + (atoms[third[t] as number] as number), 0x27d4eb2f);
      h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
      const at = h >>> shift;
      const one = slots[at] as number;
      const two = slots[at ^ 1] as number;
      const isOne = (((one ^ h) & 255) - 1) >> 31;
      const isTwo = (((two ^ h) & 255) - 1) >> 31;
      places[t] = ((one & isOne) | (two & isTwo & ~isOne)) >>> 8;
    }
    scores.fill(0);
    for (let t = 0; t < count; t++) {
      let place = places[t] as number;
      const end = place + 1 + 2 * (weights[place] as number);
      for (place++; place < end; place += 2) {
        const k = weights[place] as number;
        scores[k] = (scores[k] as number) + (signed[place + 1] as number);
      }
    }
  }

  /** The class of the highest score, the first of several. */
  best(): number {
    const { scores } = this;
    let best = 0;
    let most = scores[0] as number;
    for (let k = 1; k < scores.length; k++) {
      const s = scores[k] as number;
      if (s > most) {
        most = s;
        best = k;
      }
    }
    return best;
  }
}
