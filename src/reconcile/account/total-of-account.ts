import { UsageError } from "../../model/index.js";
import { type Rates, whyNoRate } from "../rates/index.js";
import { type Interval, type PartGraph, shareOf, type Total, totalOf } from "../totals/index.js";
import { printedStep } from "../twins/index.js";
import type { Account, AccountedPledge } from "./account-of.js";
import { type Converted, commonestCurrency, convertTrees, type UsedRate } from "./convert-trees.js";
import type { Periods } from "./periods-of.js";
import { shortened } from "./shortened.js";

export interface AccountTotal extends Total {
  readonly currency: string;
  /** The rates that trees were converted at, each once, with its day and source. */
  readonly rates: readonly UsedRate[];
  /** Sums per period that were multiplied, with the number of periods. */
  readonly periods: readonly (Periods & { readonly pledge: string; readonly label: string })[];
  /** How many pledges were taken. */
  readonly pledges: number;
  readonly checked: Checked;
}

/** What a person has looked at. */
export interface Checked {
  readonly ids: readonly string[];
  /** What those pledges come to by themselves, in every reading. */
  readonly amount: Interval;
  /** That in the whole total, from 0 to 1; null where the total is of nothing. */
  readonly share: { readonly low: number; readonly high: number } | null;
}

export interface TotalOptions {
  readonly rates: Rates;
  /** ISO 4217; the commonest currency of the sums taken where it is left out. */
  readonly currency?: string;
  readonly picked: (pledge: AccountedPledge) => boolean;
}

/** The total of the pledges that are picked, with their wholes and parts around them. */
export function totalOfAccount(account: Account, { rates, currency: wanted, picked }: TotalOptions): AccountTotal {
  const taken = new Set(account.pledges.filter(picked).map(({ id }) => id));
  const pledges = connected(account, taken);
  const currency = wanted ?? commonestCurrency(pledges.filter(({ id }) => taken.has(id)).map(({ amount }) => amount));
  if (wanted !== undefined) assertCurrency(wanted, rates, account);
  const converted = convertTrees(pledges, currency, rates);
  const totalOfThose = (ids: ReadonlySet<string>): Total => totalOf(graphOf(account, pledges, converted, ids, currency));
  const total = totalOfThose(taken);
  const checked = new Set(pledges.filter(({ id, checked }) => taken.has(id) && checked).map(({ id }) => id));
  const used = pledges.flatMap(({ id }) => converted.get(id)?.rate ?? []);
  const once = new Map(used.map((rate) => [`${rate.from} ${rate.to} ${rate.day} ${rate.root}`, rate]));
  return {
    ...total,
    currency,
    rates: [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rate]) => rate),
    periods: pledges.flatMap((pledge) => {
      const periods = converted.get(pledge.id)?.periods ?? null;
      return periods === null || !taken.has(pledge.id) ? [] : [{ ...periods, pledge: pledge.id, label: labelOf(pledge) }];
    }),
    pledges: taken.size,
    checked: checkedOf(checked, taken, total, totalOfThose),
  };
}

/** Of the checked pledges, what they come to and the share of that in the total. */
function checkedOf(
  checked: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  total: Total,
  totalOfThose: (ids: ReadonlySet<string>) => Total,
): Checked {
  const ids = [...checked];
  if (ids.length === 0) return { ids, amount: { low: 0, high: 0 }, share: total.headline.high === 0 ? null : { low: 0, high: 0 } };
  const amount = ids.length === taken.size ? total.headline : totalOfThose(checked).headline;
  if (total.headline.high === 0) return { ids, amount, share: null };
  // all of an interval is all of it, which the ends by themselves do not tell
  const unpriced = new Set(total.unpriced.map(({ id }) => id));
  const all = [...taken].every((id) => checked.has(id) || unpriced.has(id));
  return { ids, amount, share: all ? { low: 1, high: 1 } : shareOf(amount, total.headline) };
}

/** A currency can be asked for where the bank has a rate of it, or where sums are printed in it. */
export function assertCurrency(currency: string, rates: Rates, { pledges }: Account): void {
  if (rates.perEuro.has(currency) || rates.pegs.has(currency) || currency === "EUR") return;
  if (pledges.some(({ amount }) => amount?.currency === currency)) return;
  const known = ["EUR", ...rates.perEuro.keys(), ...rates.pegs.keys()].sort().join(", ");
  throw new UsageError(
    `No total can be given in ${currency}: ${whyNoRate(rates, "EUR", currency, rates.days.at(-1) ?? "") ?? "there is no rate of it"}; the currencies are ${known}.`,
  );
}

/** The picked pledges and all that hang together with them by edges or unsure identity. */
function connected({ pledges, unsure }: Account, taken: ReadonlySet<string>): readonly AccountedPledge[] {
  const beside = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    beside.set(a, [...(beside.get(a) ?? []), b]);
    beside.set(b, [...(beside.get(b) ?? []), a]);
  };
  for (const { edges } of pledges) for (const { part, whole } of edges) join(part, whole);
  for (const { a, b } of unsure) join(a, b);
  const seen = new Set(taken);
  const open = [...taken];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const other of beside.get(next) ?? [])
      if (!seen.has(other)) {
        seen.add(other);
        open.push(other);
      }
  return pledges.filter(({ id }) => seen.has(id));
}

function graphOf(
  account: Account,
  pledges: readonly AccountedPledge[],
  converted: ReadonlyMap<string, Converted>,
  taken: ReadonlySet<string>,
  currency: string,
): PartGraph {
  const there = new Set(pledges.map(({ id }) => id));
  return {
    pledges: pledges.map((pledge) => {
      const { low = null, high = null, unpriced = null, rate = null, periods = null } = converted.get(pledge.id) ?? {};
      return {
        id: pledge.id,
        label: labelOf(pledge),
        low,
        high,
        currency: unpriced === null ? currency : null,
        unpriced,
        hedge: pledge.amount?.hedge ?? "vague",
        stage: pledge.stage,
        selected: taken.has(pledge.id),
        assertions: pledge.ids,
        rounding: roundingOf(pledge, rate?.rate ?? 1, periods?.count ?? 1),
      };
    }),
    edges: pledges.flatMap(({ edges }) =>
      edges
        .filter(({ whole }) => there.has(whole))
        .map(({ part, whole, reading, contested, itemised, assertions }) => ({ part, whole, reading, contested, itemised, assertions })),
    ),
    unsure: account.unsure.filter(({ a, b }) => there.has(a) && there.has(b)).map(({ a, b, assertions }) => ({ a, b, assertions })),
  };
}

/** Half a unit of the last printed digit, in the total's currency; what was converted is rounded to half a per cent besides. */
function roundingOf({ amount }: AccountedPledge, rate: number, times: number): number | null {
  const value = amount?.high ?? amount?.low ?? null;
  if (amount === null || value === null || value === 0) return null;
  const half = (printedStep(amount.raw, value) / 2) * rate * times;
  return rate === 1 ? half : Math.max(half, value * rate * times * 0.005);
}

/** Who gives what it is for, in a line: "Brookfield: data centres in France". */
export function labelOf({ pledgers, recipients, purpose, reports }: AccountedPledge): string {
  const names = (list: readonly { readonly name: string }[]): string => [...new Set(list.map(({ name }) => name))].join(", ");
  const announcer = reports.find(({ announcer }) => announcer !== null)?.announcer?.name;
  const programme = reports.find((report) => report.programme !== null)?.programme;
  const who = names(pledgers) || (announcer === undefined ? "giver not named" : `announced by ${announcer}`);
  const place = reports.find(({ assertion }) => assertion.place !== null)?.assertion.place?.text ?? null;
  const what = [purpose ?? programme ?? "", names(recipients) || (place ?? "")].filter((part) => part !== "").join(", for ");
  return shortened((what === "" ? who : `${who}: ${what}`).replace(/\s+/g, " ").trim());
}
