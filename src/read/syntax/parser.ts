import type { Classifier } from "./classifier.js";
import type { Kernel } from "./kernel.js";
import { arcKind, labelAtoms } from "./label-features.js";
import { GROUP } from "./lay-out.js";
import { PAD } from "./lexicon.js";
import { allowed, LEFT, move, RIGHT, SHIFT } from "./moves.js";
import { FIRST_TEMPLATES, parseAtoms } from "./parse-features.js";
import { type Position, positionFor, prepare, type TagClasses } from "./position.js";
import { arrange, type Tree, treeFor } from "./tree.js";

export interface ParserParts {
  /** Its section `moves`: one number a feature, eight bits to recognise it, then the weights of SHIFT, LEFT and RIGHT. */
  readonly kernel: Kernel;
  /** By how much a move must lead after the first templates to be taken at once. */
  readonly lead: number;
  readonly labels: Classifier;
  /** For each kind of arc 1 + its only label, or 0. */
  readonly sure: Uint8Array;
  readonly classes: TagClasses;
  /** The number of the tag TO. */
  readonly to: number;
}

const IMPOSSIBLE = -(2 ** 30);

/** Builds trees with the arc-hybrid system, greedily, in 2n steps; then names the arcs. */
export class Parser {
  readonly #parts: ParserParts;
  readonly #shift: number;
  readonly #table: number;
  /** Where the templates begin in the kernel's memory, where those begin that are not always asked, and where they end. */
  readonly #first: number;
  readonly #then: number;
  readonly #end: number;
  readonly #scores = new Int32Array(3);
  #position: Position | undefined;
  #tree: Tree | undefined;

  constructor(parts: ParserParts) {
    this.#parts = parts;
    const table = parts.kernel.place("moves");
    const templates = parts.kernel.place("moves-templates");
    this.#table = table.at;
    this.#shift = 32 - Math.log2(table.bytes / 4);
    this.#first = templates.at;
    this.#then = templates.at + (FIRST_TEMPLATES / 4) * GROUP;
    this.#end = templates.at + templates.bytes;
  }

  /** Adds the weights of the templates from one place to another to the scores. */
  #add(from: number, to: number): void {
    const { loops, atomsAt, hashesAt, sums, sumsAt } = this.#parts.kernel;
    const scores = this.#scores;
    loops.three(from, to, atomsAt, this.#table, this.#shift, hashesAt, sumsAt);
    // the kernel sums two features at a time
    for (let k = SHIFT; k <= RIGHT; k++) scores[k] = (scores[k] as number) + (sums[k + 1] as number) + (sums[k + 5] as number);
  }

  /** The best of the moves in `open`; when the first templates agree by far, the others are not asked. */
  #choose(open: number): number {
    const scores = this.#scores;
    scores.fill(0);
    this.#add(this.#first, this.#then);
    for (let round = 0; ; round++) {
      let best = SHIFT;
      let most = IMPOSSIBLE;
      let next = IMPOSSIBLE;
      for (let k = SHIFT; k <= RIGHT; k++) {
        const score = (open & (1 << k)) === 0 ? IMPOSSIBLE : (scores[k] as number);
        if (score > most) {
          next = most;
          most = score;
          best = k;
        } else if (score > next) next = score;
      }
      if (round > 0 || most - next >= this.#parts.lead) return best;
      this.#add(this.#then, this.#end);
    }
  }

  /** The tree is good until the next call. `rows` and `tags` as Lexicon.look and Tagger.tag leave them, with room for PAD more. */
  parse(data: Int32Array, rows: Int32Array, tags: Int32Array, n: number): Tree {
    const { classes, labels, sure, to } = this.#parts;
    const { atoms } = this.#parts.kernel;
    const at = positionFor(n, this.#position);
    const tree = treeFor(n, this.#tree);
    this.#position = at;
    this.#tree = tree;
    prepare(at, rows, tags, classes);
    for (;;) {
      const open = allowed(at);
      if (open === 0) break;
      let which = open === 1 ? SHIFT : open === 2 ? LEFT : RIGHT;
      // a single way on needs no thought
      if ((open & (open - 1)) !== 0) {
        parseAtoms(data, rows, tags, at, atoms);
        which = this.#choose(open);
      }
      move(at, which, tree.heads);
    }
    arrange(tree, tags, classes, to);
    tree.commas.set(at.commas.subarray(0, n + 1));
    for (let k = 0; k < n; k++) {
      const d = tree.order[k] as number;
      const h = tree.heads[d] as number;
      let label = (sure[arcKind(tags[d + PAD] as number, tags[h + PAD] as number, d < h)] as number) - 1;
      if (label < 0) {
        labelAtoms(data, rows, tags, tree, d, atoms);
        labels.score();
        label = labels.best();
      }
      tree.labels[d] = label;
    }
    return tree;
  }
}
