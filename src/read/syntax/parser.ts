import type { Classifier } from "./classifier.js";
import type { Templates } from "./features.js";
import { arcKind, LABEL_ATOMS, labelAtoms } from "./label-features.js";
import { PAD } from "./lexicon.js";
import { allowed, LEFT, move, RIGHT, SHIFT } from "./moves.js";
import { PARSE_ATOMS, PARSE_TEMPLATES, parseAtoms } from "./parse-features.js";
import { type Position, positionFor, prepare, type TagClasses } from "./position.js";
import { arrange, type Tree, treeFor } from "./tree.js";

export interface ParserParts {
  /** One number a feature: eight bits to recognise it, then the weights of SHIFT, LEFT and RIGHT. */
  readonly moves: Int32Array;
  readonly labels: Classifier;
  /** For each kind of arc 1 + its only label, or 0. */
  readonly sure: Uint8Array;
  readonly classes: TagClasses;
  /** The number of the tag TO. */
  readonly to: number;
}

/** Builds trees with the arc-hybrid system, greedily, in 2n steps; then names the arcs. */
export class Parser {
  readonly #parts: ParserParts;
  readonly #shift: number;
  readonly #templates: Templates = PARSE_TEMPLATES;
  readonly #atoms = new Int32Array(Math.max(PARSE_ATOMS, LABEL_ATOMS));
  #position: Position | undefined;
  #tree: Tree | undefined;

  constructor(parts: ParserParts) {
    this.#parts = parts;
    this.#shift = 32 - Math.log2(parts.moves.length);
  }

  #choose(open: number): number {
    const { count, first, second, third, seeds } = this.#templates;
    const table = this.#parts.moves;
    const atoms = this.#atoms;
    const by = this.#shift;
    let shift = 0;
    let left = 0;
    let right = 0;
    for (let t = 0; t < count; t++) {
      let h = Math.imul((atoms[first[t] as number] as number) ^ (seeds[t] as number), 0x85ebca6b);
      h = Math.imul((h ^ (h >>> 15)) + (atoms[second[t] as number] as number), 0xc2b2ae35);
      h = Math.imul((h ^ (h >>> 14)) + (atoms[third[t] as number] as number), 0x27d4eb2f);
      h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
      const at = h >>> by;
      let word = table[at] as number;
      if (((word ^ h) & 255) !== 0) {
        word = table[at ^ 1] as number;
        if (((word ^ h) & 255) !== 0) continue;
      }
      shift += (word << 16) >> 24;
      left += (word << 8) >> 24;
      right += word >> 24;
    }
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    if ((open & (1 << SHIFT)) !== 0) {
      best = SHIFT;
      most = shift;
    }
    if ((open & (1 << LEFT)) !== 0 && left > most) {
      best = LEFT;
      most = left;
    }
    return (open & (1 << RIGHT)) !== 0 && right > most ? RIGHT : best;
  }

  /** The tree is good until the next call. `rows` and `tags` as Lexicon.look and Tagger.tag leave them, with room for PAD more. */
  parse(data: Int32Array, rows: Int32Array, tags: Int32Array, n: number): Tree {
    const { classes, labels, sure, to } = this.#parts;
    const atoms = this.#atoms;
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
        labels.score(atoms);
        label = labels.best();
      }
      tree.labels[d] = label;
    }
    return tree;
  }
}
