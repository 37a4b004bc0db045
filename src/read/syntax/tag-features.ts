import { templatesOf } from "./features.js";
import { AMBIGUITY, COARSE, COLUMNS, FINE, FLAGS, FORM, NORM, PAD, PREFIX3, SENSE, SHAPE, SUFFIX2, SUFFIX3, SYNTAX } from "./lexicon.js";

/**
 * Word at hand: w norm, form, s2 s3 suffixes, pre prefix, shape, f c classes by meaning, y z by syntax and kind of name, amb set
 * of tags, flags. p pp n nn: the words before and after. t1 t2: the two tags before.
 */
const ATOM = {
  none: 0,
  w: 1,
  form: 2,
  s2: 3,
  s3: 4,
  pre: 5,
  shape: 6,
  f: 7,
  c: 8,
  y: 9,
  amb: 10,
  flags: 11,
  t1: 12,
  t2: 13,
  pw: 14,
  ps3: 15,
  pf: 16,
  ppw: 17,
  nw: 18,
  ns3: 19,
  nf: 20,
  ny: 21,
  namb: 22,
  nnw: 23,
  nnamb: 24,
  first: 25,
  around: 26,
  py: 27,
  z: 28,
} as const;

export const TAG_ATOMS = 29;
export const TAG_TEMPLATES = templatesOf(
  ATOM,
  `w | form | s3 flags | s2 flags | pre | shape first | f flags | c s2 | t1 | t1 t2 | t1 w | t1 amb | t1 t2 amb | t1 namb | t1 amb namb |
   t1 s3 | pw amb | nw amb | pw | nw | ppw amb | nnw amb | ns3 s2 | ps3 | w nw | w pw | f nf | amb nf | amb pf | t1 f | around amb first |
   amb namb nnamb | w namb | shape s2 | amb | t1 w namb | y | y t1 | y namb | y ny | py y | z flags | t1 y ny`,
);

/** Fills `v` for the word at `i` given the tags before it. `rows` as Lexicon.look leaves them; `tags[i + PAD]` is the tag of word `i`. */
export function tagAtoms(data: Int32Array, rows: Int32Array, tags: Int32Array, i: number, v: Int32Array): void {
  const r = (rows[i + PAD] as number) * COLUMNS;
  const p = (rows[i + PAD - 1] as number) * COLUMNS;
  const pp = (rows[i + PAD - 2] as number) * COLUMNS;
  const n = (rows[i + PAD + 1] as number) * COLUMNS;
  const nn = (rows[i + PAD + 2] as number) * COLUMNS;
  const flags = data[r + FLAGS] as number;
  v[ATOM.w] = data[r + NORM] as number;
  v[ATOM.form] = data[r + FORM] as number;
  v[ATOM.s2] = data[r + SUFFIX2] as number;
  v[ATOM.s3] = data[r + SUFFIX3] as number;
  v[ATOM.pre] = data[r + PREFIX3] as number;
  v[ATOM.shape] = data[r + SHAPE] as number;
  v[ATOM.f] = data[r + FINE] as number;
  v[ATOM.c] = data[r + COARSE] as number;
  v[ATOM.y] = data[r + SYNTAX] as number;
  v[ATOM.z] = data[r + SENSE] as number;
  v[ATOM.amb] = data[r + AMBIGUITY] as number;
  v[ATOM.flags] = flags & 31;
  v[ATOM.t1] = tags[i + PAD - 1] as number;
  v[ATOM.t2] = tags[i + PAD - 2] as number;
  v[ATOM.pw] = data[p + NORM] as number;
  v[ATOM.ps3] = data[p + SUFFIX3] as number;
  v[ATOM.pf] = data[p + FINE] as number;
  v[ATOM.py] = data[p + SYNTAX] as number;
  v[ATOM.ppw] = data[pp + NORM] as number;
  v[ATOM.nw] = data[n + NORM] as number;
  v[ATOM.ns3] = data[n + SUFFIX3] as number;
  v[ATOM.nf] = data[n + FINE] as number;
  v[ATOM.ny] = data[n + SYNTAX] as number;
  v[ATOM.namb] = data[n + AMBIGUITY] as number;
  v[ATOM.nnw] = data[nn + NORM] as number;
  v[ATOM.nnamb] = data[nn + AMBIGUITY] as number;
  v[ATOM.first] = i === 0 ? 1 : 0;
  v[ATOM.around] = (flags & 31) | ((data[p + FLAGS] as number) << 5) | ((data[n + FLAGS] as number) << 10);
}
