import type { Interval } from "./part-graph.js";

/**
 * The share of a filter's total in a whole, from 0 to 1: [sum of lows / whole.high, min(1, sum of highs / whole.low)]. Of an unbounded
 * whole the low end is 0; of an unbounded part, or a whole that may be nothing, the high end is 1.
 */
export function shareOf(part: Interval, whole: Interval): { readonly low: number; readonly high: number } {
  const low = whole.high === null || whole.high === 0 ? 0 : Math.min(1, part.low / whole.high);
  const high = part.high === 0 ? 0 : part.high === null || whole.low === 0 ? 1 : Math.min(1, part.high / whole.low);
  return { low, high };
}
