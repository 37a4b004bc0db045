import type { Amount, Horizon } from "../../model/index.js";
import type { AccountedPledge } from "./account-of.js";

/** "€2 billion a year for five years": five times a year. `horizon` is the wording that says how long. */
export interface Periods {
  readonly count: number;
  readonly per: Period;
  readonly horizon: string;
}
type Period = NonNullable<Amount["perPeriod"]>;

const days: Readonly<Record<Period, number>> = { year: 365.2425, quarter: 91.310625, month: 30.436875, week: 7, day: 1, hour: 1 / 24 };
const day = 86_400_000;

/**
 * How often a sum per period falls due, where its horizon has both ends: that of the report that the sum is taken from, else of the
 * earliest report that has one. Null where the number is unknown, or no whole one ("€2 billion a year until 2030" has no first year).
 */
export function periodsOf({ reports, amountOf }: AccountedPledge, per: Period): Periods | null {
  const own = reports.find(({ id }) => id === amountOf);
  const told = own === undefined ? reports : [own, ...reports];
  for (const { assertion } of told) {
    const count = assertion.horizon === null ? null : periodsIn(assertion.horizon, per);
    if (count !== null && assertion.horizon !== null) return { count, per, horizon: assertion.horizon.raw };
  }
  return null;
}

/** `2026-01-01` to `2030-12-31` and `2025-02-11` to `2030-02-11` are both five years; seven months are no whole number of years. */
function periodsIn({ from, to }: Horizon, per: Period): number | null {
  if (from === null || to === null) return null;
  const span = (Date.parse(to) - Date.parse(from)) / day;
  const length = days[per];
  for (const inclusive of [0, 1]) {
    const count = Math.round((span + inclusive) / length);
    // a leap day, or months of 28 to 31 days, are no other number of periods
    if (count >= 1 && Math.abs(count * length - span - inclusive) <= Math.min(2, length / 4)) return count;
  }
  return null;
}
