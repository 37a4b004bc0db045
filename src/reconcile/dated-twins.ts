import type { Amount } from "../model/index.js";
import type { Twins } from "./identity/index.js";
import { type Rates, rateOn } from "./rates/index.js";
import { isRange, keptEnds, refit } from "./twins/index.js";

/** Whether two sums are one in two currencies, by the dated rates around the reports. Null without a day, or where no rate is known. */
export const datedTwins =
  (rates: Rates): Twins =>
  (a, b, day, until) => {
    if (day === null || farOff(a, b, rates, [day, until ?? day])) return null;
    const days = { rates, day, until: until ?? day };
    const { fits, residual } = refit(a, b, days);
    if (residual === null) return null;
    // "30 to 50 billion euros" may come back as "C$74 billion": the end that is kept was converted
    const ends = fits || isRange(a) === isRange(b) ? null : keptEnds(a, b, days);
    return { fits: fits || ends?.high === true || ends?.low === true, residual };
  };

/** More than print rounding, the market's margin, a bound's reach and some days' movement of a rate come to together. */
const beyondAll = 2;

/** Most sums that are held together are nothing like each other: then the rates of all days around need not be tried. */
function farOff(a: Amount, b: Amount, rates: Rates, days: readonly string[]): boolean {
  const [from, to] = [a.currency, b.currency];
  if (from === null || to === null) return false;
  const numbers = ({ low, high }: Amount): number[] => [low, high].flatMap((end) => (end === null ? [] : [end]));
  const [xs, ys] = [numbers(a), numbers(b)];
  if ([...xs, ...ys].some((value) => value <= 0)) return false;
  return days.every((day) => {
    const rate = rateOn(rates, from, to, day)?.rate;
    if (rate === undefined) return false;
    return xs.every((x) => ys.every((y) => y > x * rate * beyondAll || y * beyondAll < x * rate));
  });
}
