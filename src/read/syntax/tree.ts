import { PAD } from "./lexicon.js";
import type { TagClasses } from "./position.js";

/** A finished tree, while its arcs are named from the root downwards. `n` is ROOT; -1 is nothing. */
export interface Tree {
  n: number;
  heads: Int32Array;
  labels: Int32Array;
  firstChild: Int32Array;
  lastChild: Int32Array;
  nextSibling: Int32Array;
  lastSibling: Int32Array;
  /** The auxiliary verb or "to" nearest before a word among its children, or -1. */
  auxiliary: Int32Array;
  /** Words in the order in which they are named: heads before their children. */
  order: Int32Array;
  commas: Int32Array;
}

export function treeFor(n: number, old: Tree | undefined): Tree {
  if (old && old.order.length > n + 1) {
    old.n = n;
    return old;
  }
  const fresh = (): Int32Array => new Int32Array(Math.max(256, n + 2));
  return {
    n,
    heads: fresh(),
    labels: fresh(),
    firstChild: fresh(),
    lastChild: fresh(),
    nextSibling: fresh(),
    lastSibling: fresh(),
    auxiliary: fresh(),
    order: fresh(),
    commas: fresh(),
  };
}

/** Lists children and the naming order from `heads`. */
export function arrange(tree: Tree, tags: Int32Array, classes: TagClasses, to: number): void {
  const { n, heads, firstChild, lastChild, nextSibling, lastSibling, auxiliary, order } = tree;
  for (let i = 0; i <= n; i++) {
    firstChild[i] = -1;
    lastChild[i] = -1;
    auxiliary[i] = -1;
    nextSibling[i] = -1;
    lastSibling[i] = -1;
  }
  for (let i = 0; i < n; i++) {
    const head = heads[i] as number;
    const last = lastChild[head] as number;
    lastSibling[i] = last;
    if (last < 0) firstChild[head] = i;
    else nextSibling[last] = i;
    lastChild[head] = i;
    const tag = tags[i + PAD] as number;
    if (i < head && (tag === to || (classes.verb[tag] as number) === 1)) auxiliary[head] = i;
  }
  let filled = 0;
  for (let c = firstChild[n] as number; c >= 0; c = nextSibling[c] as number) order[filled++] = c;
  for (let at = 0; at < filled; at++)
    for (let c = firstChild[order[at] as number] as number; c >= 0; c = nextSibling[c] as number) order[filled++] = c;
}
