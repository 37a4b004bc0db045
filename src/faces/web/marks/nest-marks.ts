/** A stretch of text that a mark covers, as the reader drew it or cut down to one paragraph. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of plain text, or a mark around smaller pieces. `first` and `last` tell where a mark that had to be cut begins and ends. */
export type Piece<M extends Mark = Mark> =
  | { readonly start: number; readonly end: number; readonly mark: null }
  | {
      readonly start: number;
      readonly end: number;
      readonly mark: M;
      readonly first: boolean;
      readonly last: boolean;
      readonly pieces: readonly Piece<M>[];
    };

interface Fragment<M extends Mark> {
  readonly mark: M;
  readonly start: number;
  readonly end: number;
}

const outermostFirst = <M extends Mark>(a: Fragment<M>, b: Fragment<M>): number => a.start - b.start || b.end - a.end;

/**
 * Overlapping marks as a tree that HTML can hold: a mark inside another nests, one that crosses another's end is cut there.
 * Marks "ab[cd]" over 0-3 and 2-5 give [0-3 [2-3]] [3-5]. The pieces cover the range once, in order.
 */
export function nestMarks<M extends Mark>(
  marks: readonly M[],
  range: { readonly start: number; readonly end: number },
): readonly Piece<M>[] {
  const fragments = marks
    .map((mark) => ({ mark, start: Math.max(mark.start, range.start), end: Math.min(mark.end, range.end) }))
    .filter(({ start, end }) => start < end)
    .sort(outermostFirst);
  return nest(fragments, range.start, range.end);
}

function nest<M extends Mark>(fragments: readonly Fragment<M>[], from: number, to: number): readonly Piece<M>[] {
  const pieces: Piece<M>[] = [];
  let rest = fragments;
  let at = from;
  for (let outer = rest[0]; outer; outer = rest[0]) {
    const { start, end, mark } = outer;
    if (start > at) pieces.push({ start: at, end: start, mark: null });
    const crossing = rest.slice(1).filter((fragment) => fragment.start < end);
    const beyond = rest.slice(1 + crossing.length);
    const inner = crossing.map((fragment) => ({ ...fragment, end: Math.min(fragment.end, end) }));
    const cut = crossing.filter((fragment) => fragment.end > end).map((fragment) => ({ ...fragment, start: end }));
    pieces.push({ start, end, mark, first: start <= mark.start, last: end >= mark.end, pieces: nest(inner, start, end) });
    rest = [...cut, ...beyond].sort(outermostFirst);
    at = end;
  }
  if (at < to) pieces.push({ start: at, end: to, mark: null });
  return pieces;
}
