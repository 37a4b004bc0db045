import type { Classifier } from "./classifier.js";
import { COLUMNS, ONLY_TAG, PAD } from "./lexicon.js";
import { tagAtoms } from "./tag-features.js";

/** Tags the words of `rows` from left to right into `tags` (word `i` at `i + PAD`). */
export class Tagger {
  readonly #classifier: Classifier;

  constructor(classifier: Classifier) {
    this.#classifier = classifier;
  }

  tag(data: Int32Array, rows: Int32Array, n: number, tags: Int32Array): void {
    const classifier = this.#classifier;
    const { atoms } = classifier;
    tags.fill(-1, 0, PAD);
    tags.fill(-2, n + PAD, n + 2 * PAD);
    for (let i = 0; i < n; i++) {
      let tag = data[(rows[i + PAD] as number) * COLUMNS + ONLY_TAG] as number;
      if (tag < 0) {
        tagAtoms(data, rows, tags, i, atoms);
        classifier.score();
        tag = classifier.best();
      }
      tags[i + PAD] = tag;
    }
  }
}
