import { BEFORE, PAD, ROOT } from "./lexicon.js";

/** Where a parse stands. Words are numbered from 0; `n` is ROOT, the last of the buffer; -1 is nothing. */
export interface Position {
  readonly n: number;
  readonly stack: Int32Array;
  depth: number;
  /** First word of the buffer. */
  next: number;
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** commas[i]: commas, brackets and dashes before word `i`; verbs[i] likewise. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  /** The head of the base noun phrase that begins at word `i`, or -1. */
  readonly nouns: Int32Array;
}

/** The start of a parse of `n` words, in the arrays of an `old` one where they have room. */
export function positionFor(n: number, old: Position | undefined): Position {
  const room = old && old.stack.length > n + 1 ? old : undefined;
  const fresh = (): Int32Array => new Int32Array(Math.max(256, n + 2));
  return {
    n,
    stack: room?.stack ?? fresh(),
    depth: 0,
    next: 0,
    leftmost: (room?.leftmost ?? fresh()).fill(-1, 0, n + 1),
    rightmost: (room?.rightmost ?? fresh()).fill(-1, 0, n + 1),
    lefts: (room?.lefts ?? fresh()).fill(0, 0, n + 1),
    rights: (room?.rights ?? fresh()).fill(0, 0, n + 1),
    commas: room?.commas ?? fresh(),
    verbs: room?.verbs ?? fresh(),
    nouns: room?.nouns ?? fresh(),
  };
}

/** What features ask of tags, by tag number. */
export interface TagClasses {
  readonly mark: Uint8Array;
  readonly verb: Uint8Array;
  /** 1: a noun or number; 2: what stands before nouns; 3: a pronoun; 0: anything else. */
  readonly noun: Uint8Array;
}

export function tagClasses(tags: readonly string[]): TagClasses {
  const of = (test: RegExp): Uint8Array => Uint8Array.from(tags, (t) => (test.test(t) ? 1 : 0));
  const nominal = /^(?:NNP?S?|CD|\$|FW)$/;
  const before = /^(?:P?DT|JJ[RS]?|PRP\$|WP\$|VBN|VBG|POS|RB[RS]?|HYPH|AFX|``|SYM)$/;
  return {
    mark: of(/^(?:,|:|-LRB-|-RRB-)$/),
    verb: of(/^(?:VB[DGNPZ]?|MD)$/),
    noun: Uint8Array.from(tags, (t) => (nominal.test(t) ? 1 : before.test(t) ? 2 : /^(?:PRP|WP|EX)$/.test(t) ? 3 : 0)),
  };
}

/** Fills what a position knows of the sentence. `tags[i + PAD]` is the tag of word `i`; the places around and ROOT's are set here. */
export function prepare(at: Position, rows: Int32Array, tags: Int32Array, classes: TagClasses): void {
  const { n, commas, verbs, nouns } = at;
  tags.fill(-1, 0, PAD);
  tags[n + PAD] = -3;
  tags.fill(-2, n + 1 + PAD, n + 1 + 2 * PAD);
  rows[n + PAD] = ROOT;
  rows.fill(BEFORE, n + PAD + 1, n + 1 + 2 * PAD);
  commas[0] = 0;
  verbs[0] = 0;
  for (let i = 0; i < n; i++) {
    const t = tags[i + PAD] as number;
    commas[i + 1] = (commas[i] as number) + (classes.mark[t] as number);
    verbs[i + 1] = (verbs[i] as number) + (classes.verb[t] as number);
  }
  nouns[n] = -1;
  for (let i = n - 1; i >= 0; i--) {
    const kind = classes.noun[tags[i + PAD] as number] as number;
    const after = i + 1 < n ? (classes.noun[tags[i + 1 + PAD] as number] as number) : 0;
    nouns[i] = kind === 3 || (kind === 1 && after !== 1) ? i : kind === 0 ? -1 : (nouns[i + 1] as number);
  }
}
