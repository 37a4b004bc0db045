import { addHigh, type High, maxHigh, maxOf } from "./exact.js";
import type { Cluster, Row, Rows } from "./rows-of.js";
import type { Settled } from "./settle-graph.js";
import type { Reading } from "./take-reading.js";

/** A whole whose parts come to more than it can be, by more than print rounding. */
export interface Exceeded {
  readonly row: Row;
  readonly low: bigint;
  readonly high: High;
}

/**
 * The smallest amounts that the graph allows, all at once: every row only pushes its whole up, so going from parts to wholes gives the
 * one point that is below all others, and the graph is contradictory exactly where this point leaves an amount's upper bound.
 */
export interface LeastPoint {
  readonly least: readonly bigint[];
  readonly high: readonly High[];
  /** The rows that hold. */
  readonly rows: readonly (readonly Row[])[];
  readonly exceeded: readonly Exceeded[];
  /** Uncounted wholes that what is counted inside them exceeds, parts first. */
  readonly overrun: readonly number[];
}

export function leastPoint(graph: Settled, reading: Reading, rows: Rows): LeastPoint {
  const least = graph.nodes.map((node) => node.low);
  const high: High[] = graph.nodes.map((node) => node.high);
  const kept: (readonly Row[])[] = graph.nodes.map(() => []);
  const exceeded: Exceeded[] = [];
  const overrun: number[] = [];
  const leastOf = (row: Row): bigint => row.clusters.reduce((sum, cluster) => sum + leastOfCluster(cluster, least, high), 0n);
  for (const w of reading.order) {
    const own = rows.of[w] ?? [];
    const limit = high[w] ?? null;
    const tolerance = (row: Row): bigint =>
      row.parts.reduce((sum, p) => sum + (graph.nodes[p]?.rounding ?? 0n), graph.nodes[w]?.rounding ?? 0n);
    const over = own.filter((row) => limit !== null && leastOf(row) > limit + tolerance(row));
    exceeded.push(...widest(over).map((row) => ({ row, low: leastOf(row), high: highOf(row, high) })));
    if (over.some((row) => row.counted)) overrun.push(w);
    if (over.length > 0 && reading.choice.keep === "parts") {
      for (const row of over) {
        least[w] = maxOf(least[w] ?? 0n, leastOf(row));
        high[w] = maxHigh(high[w] ?? null, highOf(row, high));
      }
    }
    const holding = reading.choice.keep === "parts" ? own : own.filter((row) => !over.includes(row));
    for (const row of holding) {
      const value = leastOf(row);
      const top = high[w] ?? null;
      // Past the bound by print rounding only: the whole stays as stated.
      least[w] = maxOf(least[w] ?? 0n, top !== null && value > top ? top : value);
    }
    kept[w] = holding;
  }
  return { least, high, rows: kept, exceeded, overrun };
}

export function leastOfCluster({ members, shared }: Cluster, least: readonly bigint[], high: readonly High[]): bigint {
  const largest = members.reduce((m, p) => maxOf(m, least[p] ?? 0n), 0n);
  const most = sharedAtMost(shared, high);
  return most === null
    ? largest
    : maxOf(
        largest,
        members.reduce((sum, p) => sum + (least[p] ?? 0n), -most),
      );
}

export const sharedAtMost = (shared: readonly number[], high: readonly High[]): High =>
  shared.reduce<High>((sum, d) => addHigh(sum, high[d] ?? null), 0n);

const highOf = (row: Row, high: readonly High[]): High => row.parts.reduce<High>((sum, p) => addHigh(sum, high[p] ?? null), 0n);

/** Of rows over one whole, those whose parts are not all in another of them; one of each set. */
function widest(rows: readonly Row[]): readonly Row[] {
  const within = (a: Row, b: Row): boolean => a.parts.every((p) => b.parts.includes(p));
  return rows.filter((a, i) => !rows.some((b, j) => i !== j && within(a, b) && (!within(b, a) || j < i)));
}
