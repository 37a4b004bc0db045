import type { Amount } from "../../model/index.js";
import { type DatedRate, type Rates, rateOn, whyNoRate } from "../rates/index.js";
import type { AccountedPledge } from "./account-of.js";
import { type Periods, periodsOf } from "./periods-of.js";

/** A pledge's bounds in the currency asked for, or why it has none. */
export interface Converted {
  readonly low: number | null;
  readonly high: number | null;
  readonly unpriced: string | null;
  /** Null where the sum is printed in that currency. */
  readonly rate: UsedRate | null;
  /** How many times a sum per period falls due; null where it is no such sum. */
  readonly periods: Periods | null;
}

export interface UsedRate extends DatedRate {
  readonly from: string;
  readonly to: string;
  /** The topmost whole whose announcement date set the day. */
  readonly root: string;
}

/**
 * Every pledge in one currency. A tree converts as a whole at the reference rate of its root's announcement date; an undated tree is
 * unconvertible. A pledge with several topmost wholes takes the earliest announced.
 */
export function convertTrees(pledges: readonly AccountedPledge[], currency: string, rates: Rates): ReadonlyMap<string, Converted> {
  const byId = new Map(pledges.map((pledge) => [pledge.id, pledge]));
  const roots = rootsOf(pledges, byId);
  return new Map(
    pledges.map((pledge) => {
      const root = byId.get(roots.get(pledge.id) ?? pledge.id) ?? pledge;
      return [pledge.id, convert(pledge, root, currency, rates)] as const;
    }),
  );
}

function convert(pledge: AccountedPledge, root: AccountedPledge, currency: string, rates: Rates): Converted {
  const none = (unpriced: string): Converted => ({ low: null, high: null, unpriced, rate: null, periods: null });
  const { amount } = pledge;
  if (amount === null) {
    const vague = pledge.reports.some(({ assertion }) => assertion.amount !== null);
    return none(vague ? "vague" : "no amount");
  }
  const periods = amount.perPeriod === null ? null : periodsOf(pledge, amount.perPeriod);
  if (amount.perPeriod !== null && periods === null) return none(`per ${amount.perPeriod}, without a number of periods`);
  if (amount.currency === null) return none("no currency stated");
  const times = (value: number | null): number | null => (value === null ? null : value * (periods?.count ?? 1));
  // the article's own conversion is another desk's: the printed sum is refitted here, at one rate for the tree
  if (amount.currency === currency) return { low: times(amount.low), high: times(amount.high), unpriced: null, rate: null, periods };
  const day = root.reports[0]?.day ?? null;
  if (day === null) return none("undated, so no rate can be chosen");
  const dated = rateOn(rates, amount.currency, currency, day);
  if (dated === null) return none(whyNoRate(rates, amount.currency, currency, day) ?? "unconvertible");
  const at = (value: number | null): number | null => (value === null ? null : Math.round(value * dated.rate));
  // whole units: a converted sum is no more exact than that
  return {
    low: at(times(amount.low)),
    high: at(times(amount.high)),
    unpriced: null,
    rate: { ...dated, from: amount.currency, to: currency, root: root.id },
    periods,
  };
}

/** The topmost whole of each pledge, the earliest announced where there are several. Cycles end where they began. */
function rootsOf(pledges: readonly AccountedPledge[], byId: ReadonlyMap<string, AccountedPledge>): ReadonlyMap<string, string> {
  const wholesOf = (id: string): readonly string[] =>
    byId.get(id)?.edges.flatMap(({ whole, reading }) => (reading === "on-top" || !byId.has(whole) ? [] : [whole])) ?? [];
  const key = (id: string): string => `${byId.get(id)?.reports[0]?.day ?? "9999"} ${id}`;
  const roots = new Map<string, string>();
  for (const { id } of pledges) {
    const seen = new Set([id]);
    const tops: string[] = [];
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const wholes = wholesOf(next).filter((whole) => !seen.has(whole));
      if (wholesOf(next).length === 0) tops.push(next);
      for (const whole of wholes) {
        seen.add(whole);
        open.push(whole);
      }
    }
    // within a cycle nothing is topmost: the earliest of it stands for all
    const candidates = tops.length > 0 ? tops : [...seen];
    roots.set(id, candidates.sort((a, b) => (key(a) < key(b) ? -1 : 1))[0] ?? id);
  }
  return roots;
}

/** The currency that most of the sums are printed in; euros where none is. */
export function commonestCurrency(amounts: readonly (Amount | null)[]): string {
  const counts = new Map<string, number>();
  for (const amount of amounts) if (amount?.currency != null) counts.set(amount.currency, (counts.get(amount.currency) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? "EUR";
}
