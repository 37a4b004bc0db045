import type { DeskRate } from "./desk-rates.js";
import { exponentOf, significantDigits } from "./printed-digits.js";
import { isPoint, type PrintedSum } from "./printed-sum.js";

/** "More than 100 billion" is said of 112.5, not of 190. */
const FARTHEST = 1.25;

/**
 * Why a point may be the sum that the other states as a bound: "more than $100 billion" is the next round number below 112.5. The point
 * must lie on the bound's open side, before the next number of as many digits. Null where neither is such a bound of the other.
 */
export function withinBound(a: PrintedSum, b: PrintedSum, rates: readonly DeskRate[]): string | null {
  return check(a, b, (rate) => rate) ?? check(b, a, (rate) => 1 / rate);

  function check(point: PrintedSum, bound: PrintedSum, turned: (rate: number) => number): string | null {
    if (!isPoint(point)) return null;
    const up = bound.hedge === "more-than" && bound.high === null;
    const down = bound.hedge === "less-than" && bound.low === null;
    const value = up ? bound.low : down ? bound.high : null;
    if (value === null || value === 0) return null;
    const step = 10 ** (exponentOf(value) - significantDigits(value) + 1);
    const [from, to] = up ? [value, Math.min(value + step, value * FARTHEST)] : [Math.max(value - step, value / FARTHEST), value];
    const fits = rates.some(({ rate }) => {
      const converted = (point.low ?? 0) * turned(rate);
      return from <= converted && converted <= to;
    });
    return fits ? `"${point.raw}" lies just ${up ? "above" : "below"} the bound "${bound.raw}"` : null;
  }
}
