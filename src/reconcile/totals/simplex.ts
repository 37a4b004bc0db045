/** One row: the sum of `terms` is at most `atMost`. */
export interface LinearRow {
  readonly terms: ReadonlyMap<number, bigint>;
  readonly atMost: bigint;
}

/** The values are numerators over one denominator. */
export interface Optimum {
  readonly denominator: bigint;
  readonly at: readonly bigint[];
}

/**
 * The maximum of `objective` over x >= 0 and `rows`. Exact: a dense dictionary of integers over one common denominator, pivoted without
 * fractions (each division leaves no remainder), by Bland's rule, which cannot cycle. Where the origin is no solution, one more unknown
 * that loosens every row is first brought down to 0.
 */
export function maximise(
  columns: number,
  objective: ReadonlyMap<number, bigint>,
  rows: readonly LinearRow[],
): Optimum | "infeasible" | "unbounded" {
  const last = rows.length;
  const width = columns + 1;
  const table: bigint[][] = rows.map((row) => {
    const line = new Array<bigint>(width + 1).fill(0n);
    for (const [j, a] of row.terms) line[j] = a;
    line[columns] = -1n;
    line[width] = row.atMost;
    return line;
  });
  const goal = new Array<bigint>(width + 1).fill(0n);
  for (const [j, c] of objective) goal[j] = -c;
  const loosest = new Array<bigint>(width + 1).fill(0n);
  loosest[columns] = 1n;
  table.push(goal, loosest);
  // The loosening unknown has the smallest name, so that it leaves as soon as it can.
  const across = [...Array.from({ length: columns }, (_, j) => j), -1];
  const down = Array.from({ length: last }, (_, i) => columns + i);
  const cell = (i: number, j: number): bigint => table[i]?.[j] ?? 0n;
  let denominator = 1n;
  const swap = (leave: number, enter: number): void => {
    denominator = pivot(table, leave, enter, denominator);
    const out = down[leave] ?? 0;
    down[leave] = across[enter] ?? 0;
    across[enter] = out;
  };
  const climb = (line: number, loosening: boolean): boolean => {
    for (;;) {
      let enter = -1;
      for (let j = 0; j < width; j++)
        if (cell(line, j) < 0n && (loosening || across[j] !== -1) && (enter < 0 || (across[j] ?? 0) < (across[enter] ?? 0))) enter = j;
      if (enter < 0) return true;
      let leave = -1;
      for (let i = 0; i < last; i++) {
        if (cell(i, enter) <= 0n) continue;
        if (leave >= 0) {
          const difference = cell(i, width) * cell(leave, enter) - cell(leave, width) * cell(i, enter);
          if (difference > 0n || (difference === 0n && (down[i] ?? 0) > (down[leave] ?? 0))) continue;
        }
        leave = i;
      }
      if (leave < 0) return false;
      swap(leave, enter);
    }
  };
  const lowest = rows.reduce((low, row, i) => (row.atMost < (rows[low]?.atMost ?? 0n) ? i : low), 0);
  if ((rows[lowest]?.atMost ?? 0n) < 0n) {
    // The one pivot on a negative number: turn the row round first, as the sign of the denominator must stay.
    loosen(table, lowest, columns, last + 2);
    const out = down[lowest] ?? 0;
    down[lowest] = -1;
    across[columns] = out;
    climb(last + 1, true);
    if (cell(last + 1, width) < 0n) return "infeasible";
  }
  if (!climb(last, false)) return "unbounded";
  const at = new Array<bigint>(columns).fill(0n);
  down.forEach((variable, i) => {
    if (variable >= 0 && variable < columns) at[variable] = cell(i, width);
  });
  return { denominator, at };
}

/** The first pivot, on the -1 of the loosening unknown in row `r`: x0 = slack + row - bound, put into every other row. */
function loosen(table: bigint[][], r: number, s: number, height: number): void {
  const row = (table[r] ?? []).map((a) => -a);
  row[s] = -1n;
  for (let i = 0; i < height; i++) {
    const line = table[i];
    if (line === undefined || i === r) continue;
    const factor = line[s] ?? 0n;
    for (let j = 0; j < line.length; j++) if (j !== s) line[j] = (line[j] ?? 0n) - factor * (row[j] ?? 0n);
  }
  table[r] = row;
}

function pivot(table: bigint[][], r: number, s: number, denominator: bigint): bigint {
  const row = table[r] ?? [];
  const p = row[s] ?? 0n;
  table.forEach((line, i) => {
    if (i === r) return;
    const factor = line[s] ?? 0n;
    for (let j = 0; j < line.length; j++) if (j !== s) line[j] = ((line[j] ?? 0n) * p - factor * (row[j] ?? 0n)) / denominator;
    line[s] = -factor;
  });
  row[s] = denominator;
  return p;
}
