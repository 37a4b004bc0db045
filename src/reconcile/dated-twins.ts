import type { Twins } from "./identity/index.js";
import type { Rates } from "./rates/index.js";
import { refit } from "./twins/index.js";

/** Whether two sums are one in two currencies, by the dated rates around the reports. Null without a day, or where no rate is known. */
export const datedTwins =
  (rates: Rates): Twins =>
  (a, b, day, until) => {
    if (day === null) return null;
    const { fits, residual } = refit(a, b, { rates, day, until: until ?? day });
    return residual === null ? null : { fits, residual };
  };
