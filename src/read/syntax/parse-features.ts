import { templatesOf } from "./features.js";
import { COARSE, FINE, NORM, rowAt, STEM, SYNTAX, tagAt } from "./lexicon.js";
import type { Position } from "./position.js";

/**
 * s0 s1 s2: the top of the stack downwards; b0 b1 b2: the buffer. w norm, m stem, f c classes by meaning, y by syntax, t tag, wt norm
 * and tag. l r: the leftmost and rightmost child so far; lv rv: how many children. sb: the tags of s0 and b0, ss: of s1 and s0.
 * d0 d1: how far from s0 to b0, from s1 to s0; k0 k1: commas and brackets between them; u0: verbs. n: the noun that heads the
 * phrase after b0, which a preposition in b0 would take.
 */
const ATOM = {
  none: 0,
  s0w: 1,
  s0m: 2,
  s0f: 3,
  s0c: 4,
  s0t: 5,
  s0wt: 6,
  s1w: 7,
  s1m: 8,
  s1f: 9,
  s1c: 10,
  s1t: 11,
  s1wt: 12,
  s2w: 13,
  s2m: 14,
  s2t: 15,
  b0w: 16,
  b0m: 17,
  b0f: 18,
  b0c: 19,
  b0t: 20,
  b0wt: 21,
  b1w: 22,
  b1t: 23,
  b2w: 24,
  b2t: 25,
  s0lw: 26,
  s0lt: 27,
  s0rw: 28,
  s0rt: 29,
  s1lw: 30,
  s1lt: 31,
  s1rw: 32,
  s1rt: 33,
  b0lw: 34,
  b0lt: 35,
  s0lv: 36,
  s0rv: 37,
  s1rv: 38,
  b0lv: 39,
  sb: 40,
  ss: 41,
  d0: 42,
  d1: 43,
  k0: 44,
  k1: 45,
  ku: 46,
  nw: 47,
  nf: 48,
  nc: 49,
  s0y: 50,
  s1y: 51,
  b0y: 52,
  b1y: 53,
  s0v: 54,
} as const;

export const PARSE_ATOMS = 55;
export const PARSE_TEMPLATES = templatesOf(
  ATOM,
  `b1t | sb b0lt | b0wt b1t | b0t b1t | ss d1 | b0t b1t b2t | s0t b0t nf | s1t b0t | sb b1t | sb d0 | s0wt b0t | sb s0rt b0lt |
   s1t s1c | s1wt s0t | s0m s0rw | s1m s1lw | ss k1 s0rv | ss s0lt | ss s0rt | s1y s0y | sb ku | b0w | s0t s0c | sb s0lt | ss | sb |
   s0w s0t | s2t ss b0t | s0w b0t d0 | s0t b0wt | s1t b0wt | s1t s0wt |
   s0w | s1w s1t | s1w | b0w b0t | b0t b0c | b1w b1t | b2w b2t | s0f b0w | s0w b0f | s0f b0f sb | b0w b1w | s1wt s0wt | s1m s0m |
   s1f s0f ss | s1m s0t b0w | sb b1t b2t | ss b0t b1t | s2t ss | ss b0w | b0m b0lw | s0t s0rw b0t | sb s0v | sb b0lv | s1t s0w d1 |
   ss k1 b0t | s0m b0w nf | s1m b0w nf | s1m b0w nw | s1m s0m b0w | s1t s0m b0t | ss s0rt b0t | ss s1rt b0t | s0t b0m b0lt |
   s1t b0t k0 | s0y b0y | s0y b0y b1y | s1y b0y s0t`,
);

/** The templates that decide most moves stand first. */
export const FIRST_TEMPLATES = 32;

const bin = (distance: number): number => (distance < 6 ? distance : distance < 10 ? 6 : distance < 20 ? 7 : 8);
const few = (count: number): number => Math.min(count, 4);
/** The norm and tag of a word as one atom. */
const both = (word: number, tag: number): number => (word + Math.imul(tag, 0x9e3779b1)) | 0;

/** Fills `v` for a position of the arc-hybrid system. `tags[i + PAD]` is the tag of word `i`; `rows` as Lexicon.look leaves them, ROOT behind the last word. */
export function parseAtoms(data: Int32Array, rows: Int32Array, tags: Int32Array, at: Position, v: Int32Array): void {
  const { stack, depth, next, leftmost, rightmost, lefts, rights, commas, verbs } = at;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : -1;
  const b0 = next;
  const rs0 = rowAt(rows, s0);
  const rs1 = rowAt(rows, s1);
  const rs2 = rowAt(rows, s2);
  const rb0 = rowAt(rows, b0);
  const rb1 = rowAt(rows, b0 + 1);
  const s0t = tagAt(tags, s0);
  const s1t = tagAt(tags, s1);
  const b0t = tagAt(tags, b0);
  const s0l = s0 < 0 ? -1 : (leftmost[s0] as number);
  const s0r = s0 < 0 ? -1 : (rightmost[s0] as number);
  const s1l = s1 < 0 ? -1 : (leftmost[s1] as number);
  const s1r = s1 < 0 ? -1 : (rightmost[s1] as number);
  const b0l = leftmost[b0] as number;
  const s0lv = s0 < 0 ? 0 : few(lefts[s0] as number);
  const s0rv = s0 < 0 ? 0 : few(rights[s0] as number);
  const noun = b0 + 1 < at.n ? (at.nouns[b0 + 1] as number) : -1;
  const rn = rowAt(rows, noun);
  v[ATOM.s0w] = data[rs0 + NORM] as number;
  v[ATOM.s0m] = data[rs0 + STEM] as number;
  v[ATOM.s0f] = data[rs0 + FINE] as number;
  v[ATOM.s0c] = data[rs0 + COARSE] as number;
  v[ATOM.s0y] = data[rs0 + SYNTAX] as number;
  v[ATOM.s0t] = s0t;
  v[ATOM.s0wt] = both(data[rs0 + NORM] as number, s0t);
  v[ATOM.s1w] = data[rs1 + NORM] as number;
  v[ATOM.s1m] = data[rs1 + STEM] as number;
  v[ATOM.s1f] = data[rs1 + FINE] as number;
  v[ATOM.s1c] = data[rs1 + COARSE] as number;
  v[ATOM.s1y] = data[rs1 + SYNTAX] as number;
  v[ATOM.s1t] = s1t;
  v[ATOM.s1wt] = both(data[rs1 + NORM] as number, s1t);
  v[ATOM.s2w] = data[rs2 + NORM] as number;
  v[ATOM.s2m] = data[rs2 + STEM] as number;
  v[ATOM.s2t] = tagAt(tags, s2);
  v[ATOM.b0w] = data[rb0 + NORM] as number;
  v[ATOM.b0m] = data[rb0 + STEM] as number;
  v[ATOM.b0f] = data[rb0 + FINE] as number;
  v[ATOM.b0c] = data[rb0 + COARSE] as number;
  v[ATOM.b0y] = data[rb0 + SYNTAX] as number;
  v[ATOM.b0t] = b0t;
  v[ATOM.b0wt] = both(data[rb0 + NORM] as number, b0t);
  v[ATOM.b1w] = data[rb1 + NORM] as number;
  v[ATOM.b1y] = data[rb1 + SYNTAX] as number;
  v[ATOM.b1t] = tagAt(tags, b0 + 1);
  v[ATOM.b2w] = data[rowAt(rows, b0 + 2) + NORM] as number;
  v[ATOM.b2t] = tagAt(tags, b0 + 2);
  v[ATOM.s0lw] = data[rowAt(rows, s0l) + NORM] as number;
  v[ATOM.s0lt] = tagAt(tags, s0l);
  v[ATOM.s0rw] = data[rowAt(rows, s0r) + NORM] as number;
  v[ATOM.s0rt] = tagAt(tags, s0r);
  v[ATOM.s1lw] = data[rowAt(rows, s1l) + NORM] as number;
  v[ATOM.s1lt] = tagAt(tags, s1l);
  v[ATOM.s1rw] = data[rowAt(rows, s1r) + NORM] as number;
  v[ATOM.s1rt] = tagAt(tags, s1r);
  v[ATOM.b0lw] = data[rowAt(rows, b0l) + NORM] as number;
  v[ATOM.b0lt] = tagAt(tags, b0l);
  v[ATOM.s0lv] = s0lv;
  v[ATOM.s0rv] = s0rv;
  v[ATOM.s0v] = s0lv * 8 + s0rv;
  v[ATOM.s1rv] = s1 < 0 ? 0 : few(rights[s1] as number);
  v[ATOM.b0lv] = few(lefts[b0] as number);
  v[ATOM.sb] = (s0t << 8) ^ b0t;
  v[ATOM.ss] = (s1t << 8) ^ s0t;
  v[ATOM.d0] = s0 < 0 ? 9 : bin(b0 - s0);
  v[ATOM.d1] = s1 < 0 ? 9 : bin(s0 - s1);
  const k0 = s0 < 0 ? 9 : few((commas[b0] as number) - (commas[s0 + 1] as number));
  v[ATOM.k0] = k0;
  v[ATOM.k1] = s1 < 0 ? 9 : few((commas[s0] as number) - (commas[s1 + 1] as number));
  v[ATOM.ku] = k0 * 16 + (s0 < 0 ? 9 : few((verbs[b0] as number) - (verbs[s0 + 1] as number)));
  v[ATOM.nw] = noun < 0 ? -1 : (data[rn + NORM] as number);
  v[ATOM.nf] = noun < 0 ? -1 : (data[rn + FINE] as number);
  v[ATOM.nc] = noun < 0 ? -1 : (data[rn + COARSE] as number);
}
