import type { Position } from "./position.js";

/** The arc-hybrid system: SHIFT the next word; LEFT: the top hangs on the next word; RIGHT: the top hangs on the one below it. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** One bit a move. ROOT takes one word only, so the last words must first come together. */
export function allowed({ depth, next, n }: Position): number {
  return (next < n ? 1 << SHIFT : 0) | (depth === 1 || (depth > 1 && next < n) ? 1 << LEFT : 0) | (depth > 1 ? 1 << RIGHT : 0);
}

export function move(at: Position, which: number, heads: Int32Array): void {
  const { stack, leftmost, rightmost, lefts, rights } = at;
  if (which === SHIFT) {
    stack[at.depth++] = at.next++;
    return;
  }
  const child = stack[--at.depth] as number;
  if (which === LEFT) {
    heads[child] = at.next;
    leftmost[at.next] = child;
    lefts[at.next] = (lefts[at.next] as number) + 1;
    if ((rightmost[at.next] as number) < 0) rightmost[at.next] = child;
  } else {
    const head = stack[at.depth - 1] as number;
    heads[child] = head;
    rightmost[head] = child;
    rights[head] = (rights[head] as number) + 1;
    if ((leftmost[head] as number) < 0) leftmost[head] = child;
  }
}
