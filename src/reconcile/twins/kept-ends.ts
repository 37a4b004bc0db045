import type { DeskDays } from "./desk-rates.js";
import type { End, PrintedSum } from "./printed-sum.js";
import { refit } from "./refit.js";

/**
 * Which ends of one sum the other keeps, through the rates of the days around. A range that is held against a single number is tried end by
 * end, each at the rate that fits it best, since only one end was converted. Null where nothing converts.
 */
export function keptEnds(a: PrintedSum, b: PrintedSum, days: DeskDays): Readonly<Record<End, boolean | null>> | null {
  const [range, single] = isRange(a) && !isRange(b) ? [a, b] : isRange(b) && !isRange(a) ? [b, a] : [null, null];
  if (range === null || single === null) {
    const { ends, residual } = refit(a, b, days);
    return residual === null ? null : ends;
  }
  const point = single.high ?? single.low;
  if (point === null) return null;
  const bare = (sum: PrintedSum, value: number | null): PrintedSum => ({ ...sum, low: value, high: value, hedge: "exact" });
  const [low, high] = [range.low, range.high].map((end) => refit(bare(range, end), bare(single, point), days));
  if (low === undefined || high === undefined || low.residual === null) return null;
  return { low: low.fits, high: high.fits };
}

export const isRange = ({ low, high }: PrintedSum): boolean => low !== null && high !== null && low !== high;
