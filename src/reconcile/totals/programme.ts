import { maxOf } from "./exact.js";
import type { LinearRow } from "./simplex.js";

export type Term = readonly [unknown: number, factor: bigint];

/** A linear programme in the making. Its unknowns are measured from the least point, which breaks few rows if any. */
export class Programme {
  readonly rows: LinearRow[] = [];
  private readonly from: bigint[] = [];

  unknown(from: bigint): number {
    this.from.push(from);
    return this.from.length - 1;
  }

  /** Where the unknown `j` is measured from. */
  origin(j: number): bigint {
    return this.from[j] ?? 0n;
  }

  get size(): number {
    return this.from.length;
  }

  /** The sum of `terms` is at most `atMost`; where the point itself breaks that (print rounding, a kept whole), at most what it has there. */
  require(terms: readonly Term[], atMost: bigint): void {
    const row = this.measured(terms, atMost);
    this.rows.push({ terms: row.terms, atMost: maxOf(row.atMost, 0n) });
  }

  /** The same without that leave. */
  requireExactly(terms: readonly Term[], atMost: bigint): void {
    this.rows.push(this.measured(terms, atMost));
  }

  private measured(terms: readonly Term[], atMost: bigint): LinearRow {
    const sum = new Map<number, bigint>();
    for (const [j, a] of terms) sum.set(j, (sum.get(j) ?? 0n) + a);
    let rest = atMost;
    for (const [j, a] of sum) rest -= a * (this.from[j] ?? 0n);
    return { terms: sum, atMost: rest };
  }
}
