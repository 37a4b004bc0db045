import type { Amount } from "../model/index.js";
import { compareAmounts, digitsOf, type Twins } from "./identity/compare-amounts.js";
import { earlier, type Report } from "./report.js";

const same = new Set(["equal", "bound", "rounded", "twin", "inside-range", "passed", "relabelled", "rescaled"]);

/**
 * The amount that holds now: that of the latest revision (raised or cut to); among its reports the primary source's, else the wording that
 * keeps its bounds, else the earliest. Null when no report has a sum. `reports` are of one promise, earliest first.
 */
export function currentAmount(reports: readonly Report[], twins: Twins): { readonly amount: Amount; readonly report: Report } | null {
  const priced = reports
    .flatMap((report) => (report.amount === null ? [] : [{ report, amount: report.amount }]))
    .sort((a, b) => earlier(a.report, b.report));
  const revised = priced
    .filter(({ report: { assertion } }) => assertion.change?.kind === "raise-to" || assertion.change?.kind === "cut-to")
    .at(-1);
  const meets = (a: Amount, b: Amount, day: string | null): boolean => same.has(compareAmounts(a, b, { day, until: day }, twins).kind);
  const superseded = (amount: Amount): boolean => {
    const from = revised?.report.assertion.change?.from ?? null;
    return from !== null && meets(from, amount, null) && revised !== undefined && !meets(revised.amount, amount, null);
  };
  const current =
    revised === undefined
      ? priced
      : priced.filter(
          ({ amount, report }) => report === revised.report || (meets(amount, revised.amount, report.day) && !superseded(amount)),
        );
  const own = current.find(({ report }) => report.primary);
  if (own !== undefined) return own;
  const main = mainCurrency(current);
  const printed = current.filter(({ amount }) => amount.currency === main);
  // Two articles are needed for a majority; a lone scale slip or rounding must not set the sum.
  const number = commonest(printed.map(({ amount }) => amount));
  const alike = printed.filter(({ amount }) => amount.high === number || amount.low === number);
  const bounded = [...alike].sort((a, b) => bounds(b.amount) - bounds(a.amount) || earlier(a.report, b.report));
  return bounded[0] ?? current[0] ?? null;
}

/** A range says most, then one bound, then a point. */
const bounds = ({ low, high, hedge }: Amount): number =>
  low !== null && high !== null && low !== high
    ? 2
    : low === null || high === null || hedge === "target" || hedge === "could-reach"
      ? 1
      : 0;

type Priced = { readonly report: Report; readonly amount: Amount };

/** The currency that most articles print first; on a tie the one of the earliest. */
function mainCurrency(priced: readonly Priced[]): string | null {
  const articles = new Map<string | null, Set<string>>();
  for (const { amount, report } of priced) articles.set(amount.currency, (articles.get(amount.currency) ?? new Set()).add(report.article));
  let main: string | null = null;
  let most = 0;
  for (const [currency, { size }] of articles)
    if (size > most && (currency !== null || most === 0)) {
      main = currency;
      most = size;
    }
  return main;
}

/** The number most often printed; on a tie the one with most digits, then the earliest. */
function commonest(amounts: readonly Amount[]): number | null {
  const counts = new Map<number, number>();
  for (const { low, high } of amounts)
    for (const value of new Set([low, high])) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([x, n], [y, m]) => m - n || digitsOf(y) - digitsOf(x));
  return sorted[0]?.[0] ?? null;
}
