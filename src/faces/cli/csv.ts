import type { Column } from "../../operations/index.js";
import { printable } from "./printable.js";

/**
 * A cell that a spreadsheet would take for a formula begins with an apostrophe instead, as does one that looks as if this had been done
 * to it: so it can be taken back when the file is read in. `=1+1` -> `'=1+1`
 */
const defuse = (cell: string): string => (/^'*[=+\-@\t]/.test(cell) ? `'${cell}` : cell);

const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const line = (cells: readonly string[]): string => `${cells.map((cell) => quote(defuse(printable(cell)))).join(",")}\r\n`;

/** Rows as RFC 4180 wants them, the heads first. */
export function csv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const shown = columns.filter(({ only }) => only !== "table");
  return line(shown.map(({ head }) => head)) + rows.map((row) => line(shown.map((column) => column.cell(row)))).join("");
}
