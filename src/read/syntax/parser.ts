import type { Classifier } from "./classifier.js";
import type { Templates } from "./features.js";
import { arcKind, LABEL_ATOMS, labelAtoms } from "./label-features.js";
import { PAD } from "./lexicon.js";
import { allowed, LEFT, move, RIGHT, SHIFT } from "./moves.js";
import { FIRST_TEMPLATES, PARSE_ATOMS, PARSE_TEMPLATES, parseAtoms } from "./parse-features.js";
import { type Position, positionFor, prepare, type TagClasses } from "./position.js";
import { arrange, type Tree, treeFor } from "./tree.js";

export interface ParserParts {
  /** One number a feature: eight bits to recognise it, then the weights of SHIFT, LEFT and RIGHT. */
  readonly moves: Int32Array;
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
  readonly #templates: Templates = PARSE_TEMPLATES;
  readonly #atoms = new Int32Array(Math.max(PARSE_ATOMS, LABEL_ATOMS));
  readonly #hashes = new Int32Array(PARSE_TEMPLATES.count);
  readonly #words = new Int32Array(PARSE_TEMPLATES.count);
  readonly #scores = new Int32Array(3);
  #position: Position | undefined;
  #tree: Tree | undefined;

  constructor(parts: ParserParts) {
    this.#parts = parts;
    this.#shift = 32 - Math.log2(parts.moves.length);
  }

  /** Adds the weights of templates `from` to `to` to the scores. */
  #add(from: number, to: number): void {
    const { first, second, third, seeds } = this.#templates;
    const table = this.#parts.moves;
    const atoms = this.#atoms;
    const scores = this.#scores;
    const hashes = this.#hashes;
    const words = this.#words;
    const by = this.#shift;
    for (let t = from; t < to; t++) {
      let h = Math.imul((atoms[first[t] as number] as number) ^ (seeds[t] as number), 0x85ebca6b);
      h = Math.imul((h ^ (h >>> 15)) + (atoms[second[t] as number] as number), 0xc2b2ae35);
      h = Math.imul((h ^ (h >>> 14)) + (atoms[third[t] as number] as number), 0x27d4eb2f);
      hashes[t] = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    }
    // nearly every slot has to come from afar: asked for one right after another, they come together
    for (let t = from; t < to; t++) words[t] = table[(hashes[t] as number) >>> by] as number;
    let shift = 0;
    let left = 0;
    let right = 0;
    for (let t = from; t < to; t++) {
      const h = hashes[t] as number;
      const one = words[t] as number;
      const two = table[(h >>> by) ^ 1] as number;
      const isOne = (((one ^ h) & 255) - 1) >> 31;
      const isTwo = (((two ^ h) & 255) - 1) >> 31;
      const word = (one & isOne) | (two & isTwo & ~isOne);
      shift += (word << 16) >> 24;
      left += (word << 8) >> 24;
      right += word >> 24;
    }
    scores[SHIFT] = (scores[SHIFT] as number) + shift;
    scores[LEFT] = (scores[LEFT] as number) + left;
    scores[RIGHT] = (scores[RIGHT] as number) + right;
  }

  /** The best of the moves in `open`; when the first templates agree by far, the others are not asked. */
  #choose(open: number): number {
    const scores = this.#scores;
    scores.fill(0);
    this.#add(0, FIRST_TEMPLATES);
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
      this.#add(FIRST_TEMPLATES, this.#templates.count);
    }
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
