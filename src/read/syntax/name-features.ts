import { templatesOf } from "./features.js";
import { BEFORE, CAPITAL, COARSE, COLUMNS, FINE, FLAGS, FORM, NORM, PAD, PREFIX3, SENSE, SHAPE, SUFFIX3 } from "./lexicon.js";

/**
 * w form s3 pre shape f c z: norm, form, suffix, prefix, shape and classes of the word at hand; p pp n nn: of the words around.
 * rf rl rb ra: the first and last word of the run of capitalised words around it, the words before and after the run. place: in
 * the run. last: the class of the word before. o: the first word of the name that may go on, ow 0 where there is none.
 */
const ATOM = {
  none: 0,
  w: 1,
  form: 2,
  s3: 3,
  pre: 4,
  shape: 5,
  f: 6,
  c: 7,
  z: 8,
  tag: 9,
  tagp: 10,
  tagn: 11,
  last: 12,
  pw: 13,
  pf: 14,
  pc: 15,
  pshape: 16,
  ppw: 17,
  ppc: 18,
  nw: 19,
  nf: 20,
  nc: 21,
  nshape: 22,
  nnw: 23,
  nnc: 24,
  place: 25,
  rfw: 26,
  rff: 27,
  rfc: 28,
  rfz: 29,
  rlw: 30,
  rlf: 31,
  rlc: 32,
  rlz: 33,
  rbw: 34,
  rbf: 35,
  raw: 36,
  raf: 37,
  rac: 38,
  ow: 39,
  of: 40,
  oz: 41,
  far: 42,
  nz: 43,
  pz: 44,
  slast: 45,
} as const;

export const NAME_ATOMS = 46;
export const NAME_TEMPLATES = templatesOf(
  ATOM,
  `last | w | form | w last | shape last | shape tag | tag last | s3 tag | pre | f last | c last | f tag | pw | nw | ppw | nnw | pf tag | nf tag |
   pf f | nf f | pw w | nw w | tagp tag tagn | pshape shape nshape | pw shape last | nw shape | place last | place rlw | place rlf | rfw |
   rff | rbw place | rbf | raw place | raf | rbf raf place | rac rlc | rfc rlc | rbw c | raw c | rbw raw place | nc nnc | pc ppc |
   tagp tag last | s3 shape | ow w last | of f last | far shape last | ow nshape last | z last | z place | rfz rlz place | rlz raw | rbw rlz |
   z nz last | oz z last | rbf rlz | rlz raf | z tag | slast rlz | rfz rlz rac | rbw rfz raw | z shape pw`,
);

/** For each word of a run of capitalised words, where the run starts and ends; elsewhere the word itself. */
export function capitalRuns(data: Int32Array, rows: Int32Array, n: number, starts: Int32Array, ends: Int32Array): void {
  for (let i = 0; i < n; ) {
    let j = i + 1;
    if (((data[(rows[i + PAD] as number) * COLUMNS + FLAGS] as number) & CAPITAL) !== 0)
      while (j < n && ((data[(rows[j + PAD] as number) * COLUMNS + FLAGS] as number) & CAPITAL) !== 0) j++;
    for (let k = i; k < j; k++) {
      starts[k] = i;
      ends[k] = j - 1;
    }
    i = j;
  }
}

/** What of a sentence the features of names look at: its rows and tags, and the runs of capitals. */
export interface NameScene {
  readonly data: Int32Array;
  readonly rows: Int32Array;
  readonly tags: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Fills `v` for the word at `i`: `last` is the class of the word before, `open` the first word of the name it may continue, or -1. */
export function nameAtoms({ data, rows, tags, starts, ends }: NameScene, i: number, last: number, open: number, v: Int32Array): void {
  const r = (rows[i + PAD] as number) * COLUMNS;
  const p = (rows[i + PAD - 1] as number) * COLUMNS;
  const pp = (rows[i + PAD - 2] as number) * COLUMNS;
  const n = (rows[i + PAD + 1] as number) * COLUMNS;
  const nn = (rows[i + PAD + 2] as number) * COLUMNS;
  const from = starts[i] as number;
  const to = ends[i] as number;
  const runFirst = (rows[from + PAD] as number) * COLUMNS;
  const runLast = (rows[to + PAD] as number) * COLUMNS;
  const runBefore = (from === 0 ? BEFORE : (rows[from + PAD - 1] as number)) * COLUMNS;
  const runAfter = (rows[to + PAD + 1] as number) * COLUMNS;
  const o = open < 0 ? -1 : (rows[open + PAD] as number) * COLUMNS;
  v[ATOM.w] = data[r + NORM] as number;
  v[ATOM.form] = data[r + FORM] as number;
  v[ATOM.s3] = data[r + SUFFIX3] as number;
  v[ATOM.pre] = data[r + PREFIX3] as number;
  v[ATOM.shape] = data[r + SHAPE] as number;
  v[ATOM.f] = data[r + FINE] as number;
  v[ATOM.c] = data[r + COARSE] as number;
  v[ATOM.z] = data[r + SENSE] as number;
  v[ATOM.tag] = tags[i + PAD] as number;
  v[ATOM.tagp] = tags[i + PAD - 1] as number;
  v[ATOM.tagn] = tags[i + PAD + 1] as number;
  v[ATOM.last] = last;
  v[ATOM.slast] = last + 64 * (from === 0 ? 1 : 0);
  v[ATOM.pw] = data[p + NORM] as number;
  v[ATOM.pf] = data[p + FINE] as number;
  v[ATOM.pc] = data[p + COARSE] as number;
  v[ATOM.pz] = data[p + SENSE] as number;
  v[ATOM.pshape] = data[p + SHAPE] as number;
  v[ATOM.ppw] = data[pp + NORM] as number;
  v[ATOM.ppc] = data[pp + COARSE] as number;
  v[ATOM.nw] = data[n + NORM] as number;
  v[ATOM.nf] = data[n + FINE] as number;
  v[ATOM.nc] = data[n + COARSE] as number;
  v[ATOM.nz] = data[n + SENSE] as number;
  v[ATOM.nshape] = data[n + SHAPE] as number;
  v[ATOM.nnw] = data[nn + NORM] as number;
  v[ATOM.nnc] = data[nn + COARSE] as number;
  v[ATOM.place] = Math.min(i - from, 3) | (Math.min(to - i, 3) << 2) | (from === 0 ? 16 : 0);
  v[ATOM.rfw] = data[runFirst + NORM] as number;
  v[ATOM.rff] = data[runFirst + FINE] as number;
  v[ATOM.rfc] = data[runFirst + COARSE] as number;
  v[ATOM.rfz] = data[runFirst + SENSE] as number;
  v[ATOM.rlw] = data[runLast + NORM] as number;
  v[ATOM.rlf] = data[runLast + FINE] as number;
  v[ATOM.rlc] = data[runLast + COARSE] as number;
  v[ATOM.rlz] = data[runLast + SENSE] as number;
  v[ATOM.rbw] = data[runBefore + NORM] as number;
  v[ATOM.rbf] = data[runBefore + FINE] as number;
  v[ATOM.raw] = data[runAfter + NORM] as number;
  v[ATOM.raf] = data[runAfter + FINE] as number;
  v[ATOM.rac] = data[runAfter + COARSE] as number;
  v[ATOM.ow] = o < 0 ? 0 : (data[o + NORM] as number);
  v[ATOM.of] = o < 0 ? 0 : (data[o + FINE] as number);
  v[ATOM.oz] = o < 0 ? 0 : (data[o + SENSE] as number);
  v[ATOM.far] = o < 0 ? 0 : Math.min(i - open, 6);
}
