import type { Twins } from "./identity/index.js";
import type { Rates } from "./rates/index.js";
import { isRange, keptEnds, refit } from "./twins/index.js";

/** Whether two sums are one in two currencies, by the dated rates around the reports. Null without a day, or where no rate is known. */
export const datedTwins =
  (rates: Rates): Twins =>
  (a, b, day, until) => {
    if (day === null) return null;
    const days = { rates, day, until: until ?? day };
    const { fits, residual } = refit(a, b, days);
    if (residual === null) return null;
    // "30 to 50 billion euros" may come back as "C$74 billion": the end that is kept was converted
    const ends = fits || isRange(a) === isRange(b) ? null : keptEnds(a, b, days);
    return { fits: fits || ends?.high === true || ends?.low === true, residual };
  };
