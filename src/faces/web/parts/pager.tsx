import type { FC } from "hono/jsx";
import { count } from "../words.js";

/** One page of a list: operations are asked for one entry more than is shown, which tells whether more follow. */
export interface Slice<Entry> {
  readonly shown: readonly Entry[];
  readonly from: number;
  readonly size: number;
  readonly more: boolean;
}

export const sliceOf = <Entry,>(entries: readonly Entry[], from: number, size: number): Slice<Entry> => ({
  shown: entries.slice(0, size),
  from,
  size,
  more: entries.length > size,
});

interface PagerProps {
  readonly slice: Slice<unknown>;
  readonly name: string;
  readonly href: (from: number) => string;
}

/** Ways to the entries before and after those shown; nothing where all are shown. */
export const Pager: FC<PagerProps> = ({ slice, name, href }) => {
  const { shown, from, size, more } = slice;
  if (from === 0 && !more) return null;
  return (
    <nav class="pager" aria-label={`Pages of ${name}`}>
      <span>{shown.length === 0 ? "None here" : `${count(from + 1)}–${count(from + shown.length)}`}</span>
      {from > 0 && (
        <a href={href(Math.max(0, from - size))} rel="prev">
          ← earlier in the list
        </a>
      )}
      {more && (
        <a href={href(from + size)} rel="next">
          further down the list →
        </a>
      )}
    </nav>
  );
};
