import { templatesOf } from "./features.js";
import { COARSE, FINE, NORM, rowAt, STEM, SUFFIX2, SYNTAX, tagAt } from "./lexicon.js";
import type { Tree } from "./tree.js";

/**
 * d: the word that hangs, h: its head; w norm, m stem, f c y classes, t tag. pair: side and both tags. l r: the first and last word
 * on it. da ha: the auxiliary or "to" before it, before its head. bl bbl: the labels of the words before it on the same head; a: the
 * word after it there. hl: the label of its head, gt: the tag of that one's head. ds: distance and commas between.
 */
const ATOM = {
  none: 0,
  dw: 1,
  dm: 2,
  df: 3,
  dc: 4,
  dy: 5,
  dt: 6,
  ds2: 7,
  hw: 8,
  hm: 9,
  hf: 10,
  hc: 11,
  hy: 12,
  ht: 13,
  pair: 14,
  side: 15,
  sht: 16,
  sdt: 17,
  lw: 18,
  lt: 19,
  l2t: 20,
  rw: 21,
  rt: 22,
  rf: 23,
  daw: 24,
  haw: 25,
  bl: 26,
  bbl: 27,
  sbl: 28,
  at: 29,
  aw: 30,
  hl: 31,
  gt: 32,
  ds: 33,
  k: 34,
  pw: 35,
  nw: 36,
  pt: 37,
  nt: 38,
} as const;

export const LABEL_ATOMS = 39;
export const LABEL_TEMPLATES = templatesOf(
  ATOM,
  `pair | dw sht | hw sdt | dw dt | hw pair | dw pair | dm hm side | df hf side | dc hc pair | dm hf side | df hm side | df pair | hf pair |
   pair ds | pair bl | pair bl bbl | pair hl | pair hl bl | dw hl | dw bl | hm sbl | pair lw | pair rw | pair lt rt | pair lt l2t | pair daw |
   pair haw | pair daw lw | pair haw dw | pair haw hm | hm daw dt | hm lw dt | pair gt | dw gt | pair at | pair aw | dw rw ht | pair pw |
   pair nw | pair pt nt | pair ds2 | pair k lt | pair bl daw | dw hm bl | pair hl lw | df rf ht | hm rf dw | dy pair | hy pair | dy hy side |
   dy hm side | dm hy side`,
);

/** Which pair of tags an arc joins, and on which side: a number below 8192. */
export const arcKind = (dt: number, ht: number, left: boolean): number => (left ? 4096 : 0) | ((dt & 63) << 6) | (ht & 63);

/** Fills `v` for the arc on which word `d` hangs. Labels of its head and of the siblings before it are known. */
export function labelAtoms(data: Int32Array, rows: Int32Array, tags: Int32Array, tree: Tree, d: number, v: Int32Array): void {
  const { n, heads, labels, firstChild, lastChild, nextSibling, lastSibling, auxiliary, commas } = tree;
  const h = heads[d] as number;
  const rd = rowAt(rows, d);
  const rh = rowAt(rows, h);
  const dt = tagAt(tags, d);
  const ht = tagAt(tags, h);
  const side = d < h ? 1 : 2;
  const left = firstChild[d] as number;
  const right = lastChild[d] as number;
  const rr = rowAt(rows, right);
  const before = lastSibling[d] as number;
  const beforeThat = before < 0 ? -1 : (lastSibling[before] as number);
  const after = nextSibling[d] as number;
  const bl = before < 0 ? -1 : (labels[before] as number) + (before < h && d > h ? 64 : 0);
  const from = Math.min(d, h);
  const to = Math.max(d, h);
  const marks = Math.min((commas[to] as number) - (commas[from + 1] as number), 3);
  const distance = to - from < 5 ? to - from : to - from < 10 ? 5 : 6;
  v[ATOM.dw] = data[rd + NORM] as number;
  v[ATOM.dm] = data[rd + STEM] as number;
  v[ATOM.df] = data[rd + FINE] as number;
  v[ATOM.dc] = data[rd + COARSE] as number;
  v[ATOM.dy] = data[rd + SYNTAX] as number;
  v[ATOM.dt] = dt;
  v[ATOM.ds2] = data[rd + SUFFIX2] as number;
  v[ATOM.hw] = data[rh + NORM] as number;
  v[ATOM.hm] = data[rh + STEM] as number;
  v[ATOM.hf] = data[rh + FINE] as number;
  v[ATOM.hc] = data[rh + COARSE] as number;
  v[ATOM.hy] = data[rh + SYNTAX] as number;
  v[ATOM.ht] = ht;
  v[ATOM.pair] = (side << 16) ^ (dt << 8) ^ ht;
  v[ATOM.side] = side;
  v[ATOM.sht] = ht + side * 64;
  v[ATOM.sdt] = dt + side * 64;
  v[ATOM.lw] = data[rowAt(rows, left) + NORM] as number;
  v[ATOM.lt] = tagAt(tags, left);
  v[ATOM.l2t] = left < 0 ? -1 : tagAt(tags, nextSibling[left] as number);
  v[ATOM.rw] = data[rr + NORM] as number;
  v[ATOM.rt] = tagAt(tags, right);
  v[ATOM.rf] = data[rr + FINE] as number;
  v[ATOM.daw] = data[rowAt(rows, auxiliary[d] as number) + NORM] as number;
  v[ATOM.haw] = data[rowAt(rows, auxiliary[h] as number) + NORM] as number;
  v[ATOM.bl] = bl;
  v[ATOM.bbl] = beforeThat < 0 ? -1 : (labels[beforeThat] as number);
  v[ATOM.sbl] = bl + side * 128;
  v[ATOM.at] = tagAt(tags, after);
  v[ATOM.aw] = data[rowAt(rows, after) + NORM] as number;
  v[ATOM.hl] = h === n ? -1 : (labels[h] as number);
  v[ATOM.gt] = tagAt(tags, h === n ? -1 : (heads[h] as number));
  v[ATOM.ds] = distance * 4 + marks;
  v[ATOM.k] = marks;
  v[ATOM.pw] = data[rowAt(rows, d - 1) + NORM] as number;
  v[ATOM.pt] = tagAt(tags, d - 1);
  v[ATOM.nw] = d + 1 < n ? (data[rowAt(rows, d + 1) + NORM] as number) : 0;
  v[ATOM.nt] = d + 1 < n ? tagAt(tags, d + 1) : -2;
}
