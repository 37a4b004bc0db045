export interface CsvRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell as it was before it was kept from being taken for a formula: `'=1+1` -> `=1+1`. */
export const plainCell = (cell: string): string => (/^'+[=+\-@\t]/.test(cell) ? cell.slice(1) : cell);

/** What parts the cells: spreadsheets of many countries write semicolons or tabs. The head tells, since no column's name holds any of them. */
function separatorOf(text: string): string {
  const head = /^[^\n]*/.exec(text)?.[0] ?? "";
  const count = (separator: string): number => head.split(separator).length;
  return [";", "\t"].find((separator) => count(separator) > count(",")) ?? ",";
}

/** Rows of comma-separated text (RFC 4180): cells in double quotes may hold commas, line breaks and doubled quotes. Empty lines are left out. */
export function parseCsv(text: string): readonly CsvRow[] {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let begun = 1;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.length > 1 || cell.trim() !== "") rows.push({ line: begun, cells });
    cells = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === "\n") line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (char === separator) {
      cells.push(cell);
      cell = "";
    } else if (char === "\n") {
      endRow();
      begun = line;
    } else if (char !== "\r") cell += char;
  }
  endRow();
  return rows;
}
