import type { Kernel } from "./kernel.js";
import { rowBits } from "./lay-out.js";

/** A linear classifier over hashed features. It reads the atoms of its kernel. */
export class Classifier {
  readonly classes: number;
  /** By class; those of the kernel, so good until it sums again. */
  readonly scores: Int16Array;
  readonly atoms: Int32Array;
  readonly #kernel: Kernel;
  readonly #wide: boolean;
  readonly #group: number;
  readonly #end: number;
  readonly #slots: number;
  readonly #shift: number;
  readonly #rows: number;

  constructor(kernel: Kernel, name: string, classes: number) {
    const templates = kernel.place(`${name}-templates`);
    const slots = kernel.place(`${name}-slots`);
    this.classes = classes;
    this.scores = kernel.sums;
    this.atoms = kernel.atoms;
    this.#kernel = kernel;
    this.#wide = rowBits(classes) === 6;
    this.#group = templates.at;
    this.#end = templates.at + templates.bytes;
    this.#slots = slots.at;
    this.#shift = 32 - Math.log2(slots.bytes / 4);
    this.#rows = kernel.place(`${name}-rows`).at;
  }

  /** Leaves the sums in `scores`. */
  score(): void {
    const { loops, atomsAt, hashesAt, placesAt, sumsAt } = this.#kernel;
    if (this.#wide) loops.wide(this.#group, this.#end, atomsAt, this.#slots, this.#shift, this.#rows, hashesAt, placesAt, sumsAt);
    else loops.narrow(this.#group, this.#end, atomsAt, this.#slots, this.#shift, this.#rows, hashesAt, placesAt, sumsAt);
  }

  /** The class of the highest score, the first of several. */
  best(): number {
    const { scores, classes } = this;
    let best = 0;
    let most = scores[0] as number;
    for (let k = 1; k < classes; k++) {
      const s = scores[k] as number;
      if (s > most) {
        most = s;
        best = k;
      }
    }
    return best;
  }
}
