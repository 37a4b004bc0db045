import type { Column } from "../../operations/index.js";
import { oneLine } from "./printable.js";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60\u3000-\u303f]/u;
const simple = /^[\u0020-\u007e]*$/;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  if (simple.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** The text cut to a width, the cut shown by an ellipsis. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let taken = 0;
  for (const { segment } of graphemes.segment(text)) {
    const next = wide.test(segment) ? 2 : 1;
    if (taken + next > width - 1) break;
    kept += segment;
    taken += next;
  }
  return `${kept.trimEnd()}…`;
}

const gap = 2;
const narrowest = 4;

/** Takes one from the widest column that may be cut until the line fits; columns that must stay whole come last. */
function shrink(natural: readonly number[], whole: readonly boolean[], room: number): number[] {
  const widths = [...natural];
  const over = (): number => widths.reduce((sum, width) => sum + width, 0) - room;
  for (const cut of [false, true])
    for (let excess = over(); excess > 0; excess = over()) {
      let widest = -1;
      for (const [at, width] of widths.entries())
        if ((whole[at] ?? false) === cut && width > narrowest && width > (widths[widest] ?? 0)) widest = at;
      if (widest === -1) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
  return widths;
}

/** Rows as a table, heads first; columns without any entry are left out. `columns` is the terminal's width, null for no limit. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { width, head }: { width: number | null; head: (text: string) => string },
): string {
  const shown = columns
    .filter(({ only }) => only !== "csv")
    .map((column) => ({ column, cells: rows.map((row) => oneLine(column.cell(row))) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const natural = shown.map(({ column, cells }) => cells.reduce((most, cell) => Math.max(most, widthOf(cell)), column.head.length));
  const room = width === null ? null : width - gap * (shown.length - 1);
  const widths =
    room === null
      ? natural
      : shrink(
          natural,
          shown.map(({ column }) => column.whole === true),
          room,
        );
  const set = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => {
        const space = widths[at] ?? 0;
        const text = cutTo(cell, space);
        const fill = " ".repeat(Math.max(0, space - widthOf(text)));
        return shown[at]?.column.align === "right" ? fill + text : text + fill;
      })
      .join(" ".repeat(gap))
      .trimEnd();
  return [head(set(shown.map(({ column }) => column.head))), ...rows.map((_, at) => set(shown.map(({ cells }) => cells[at] ?? "")))]
    .map((row) => `${row}\n`)
    .join("");
}
