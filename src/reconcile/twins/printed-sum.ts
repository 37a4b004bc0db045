import type { Amount } from "../../model/index.js";

/** A sum as an article prints it, in full units; every Amount is one. */
export type PrintedSum = Pick<Amount, "raw" | "low" | "high" | "currency" | "hedge">;

export type End = "low" | "high";

/** The ends that both sums state; a point against a point is one end, since its low is its high. */
export function commonEnds(a: PrintedSum, b: PrintedSum): readonly End[] {
  const ends = (["low", "high"] as const).filter((end) => a[end] !== null && b[end] !== null);
  return isPoint(a) && isPoint(b) ? ["high"] : ends;
}

export const isPoint = ({ low, high }: PrintedSum): boolean => low !== null && low === high;

/**
 * The same numerals in another currency: "€20 billion" and "$20 billion". A currency was swapped, or taken for granted; nobody
 * converted. False where a currency is unknown or no numeral is stated.
 */
export function relabelled(a: PrintedSum, b: PrintedSum): boolean {
  if (a.currency === null || b.currency === null || a.currency === b.currency) return false;
  return (a.low !== null || a.high !== null) && a.low === b.low && a.high === b.high;
}
