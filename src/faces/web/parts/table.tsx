// biome-ignore-all lint/a11y/noRedundantRoles: some browsers drop the meaning of a table whose rows are set as blocks
import type { Child } from "hono/jsx";

/** One column: its head, its cells, and how it is set. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Child;
  /** `lead` names the row; `number` aligns right and never breaks; `words` is set as running text. */
  readonly as?: "lead" | "number" | "words" | "source";
  /** Its share of the width in hundredths: columns keep their place whatever words they hold, and in every table of a page. */
  readonly share: Share;
}

type Share = 8 | 10 | 12 | 14 | 16 | 18 | 22 | 24 | 46 | 52;

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly id?: (row: Row) => string;
}

/** A table that turns into one block a row where the window is narrow. The roles keep its meaning for screen readers there. */
export function Table<Row>({ caption, columns, rows, id }: TableProps<Row>) {
  return (
    <table role="table">
      <caption class="unseen">{caption}</caption>
      <colgroup>
        {columns.map(({ share }) => (
          <col class={`share-${share}`} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, as }) => (
            <th role="columnheader" scope="col" class={as}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" {...(id === undefined ? {} : { id: id(row) })}>
            {columns.map(({ head, cell, as }) =>
              as === "lead" ? (
                <th role="rowheader" scope="row" class="lead" data-head={head}>
                  {cell(row)}
                </th>
              ) : (
                <td role="cell" class={as} data-head={head}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
