import { z } from "zod";
import { type Account, type AccountTotal, type TotalOptions, totalOfAccount } from "../reconcile/account/index.js";
import { explainTotal, printInterval } from "../reconcile/totals/index.js";
import { shortId } from "./report.js";

const interval = z.object({ low: z.number(), high: z.number().nullable() });
const ids = z.array(z.string());

const line = z.object({
  sign: z.enum(["+", "-", "·", "="]),
  to: z.array(z.enum(["net", "gross", "certain"])),
  what: z.string(),
  pledge: z.string().nullable(),
  label: z.string(),
  of: ids,
  reading: z.string().nullable(),
  low: z.number(),
  high: z.number().nullable(),
  assertions: ids,
  insideBy: ids,
  onTopBy: ids,
  unclearBy: ids,
  depth: z.number(),
  note: z.string().nullable(),
});

const rate = z.object({
  from: z.string(),
  to: z.string(),
  rate: z.number(),
  day: z.string(),
  source: z.string(),
  note: z.string().nullable(),
  /** The topmost pledge of the tree whose day it is. */
  root: z.string(),
});

/** A sum per period, and how often it falls due in the horizon that the reports give it. */
const periods = z.object({ pledge: z.string(), label: z.string(), count: z.number(), per: z.string(), horizon: z.string() });

/** A total as an answer: amounts in full units of `currency`; a null high is unbounded. */
export const totalAnswer = z.object({
  currency: z.string(),
  certainMinimum: z.number(),
  net: interval,
  gross: interval,
  /** The interval that holds every reading of what is unclear or contested. */
  headline: interval,
  naive: interval,
  pledges: z.number(),
  unpriced: z.number(),
  unpricedPledges: z.array(z.object({ id: z.string(), label: z.string(), reason: z.string(), standIns: ids, assertions: ids })),
  unbounded: ids,
  /** The pledges that a person has looked at, what they come to by themselves, and the share of that in the headline (0 to 1). */
  checked: z.object({ ids, amount: interval, share: z.object({ low: z.number(), high: z.number() }).nullable() }),
  derivation: z.array(line),
  conflicts: z.array(
    z.object({
      kind: z.string(),
      whole: z.string(),
      parts: ids,
      wholeAmount: interval,
      partsAmount: interval,
      in: z.array(z.enum(["net", "gross"])),
      assertions: ids,
      note: z.string(),
    }),
  ),
  rates: z.array(rate),
  periods: z.array(periods),
});
export type TotalAnswer = z.infer<typeof totalAnswer>;

export interface TotalAndWords {
  readonly total: TotalAnswer;
  /** The derivation in words, line by line. */
  readonly words: readonly string[];
}

export function totalAnswerOf(account: Account, options: TotalOptions): TotalAndWords {
  const total = totalOfAccount(account, options);
  const { unpriced, ...rest } = total;
  const copied = structuredClone({ ...rest, unpriced: unpriced.length, unpricedPledges: unpriced });
  return { total: totalAnswer.parse(copied), words: [...explainTotal(total, shortId), ...periodsInWords(total), ...ratesInWords(total)] };
}

const periodsInWords = ({ periods }: AccountTotal): readonly string[] =>
  periods.map(
    ({ label, pledge, count, per, horizon }) =>
      `times: ${count} ${per}${count === 1 ? "" : "s"} (“${horizon.replace(/\s+/g, " ")}”) of ${label} [${shortId(pledge)}]`,
  );

/** One line a rate and day, with the trees that were converted at it. */
function ratesInWords({ rates }: AccountTotal): readonly string[] {
  const trees = new Map<string, string[]>();
  for (const { from, to, rate, day, source, note, root } of rates) {
    const words = `rate: 1 ${from} = ${rate} ${to} on ${day}, ${source}${note === null ? "" : ` (${note})`}`;
    trees.set(words, [...(trees.get(words) ?? []), shortId(root)]);
  }
  return [...trees].map(([words, roots]) => `${words}, for the tree${roots.length === 1 ? "" : "s"} of ${roots.join(", ")}`);
}

/** "46–65%", "100%", "at most 3%". An unbounded total leaves no lower end. */
export function shareInWords({ low, high }: { readonly low: number; readonly high: number }): string {
  const [a, b] = [Math.floor(low * 100), Math.ceil(high * 100)];
  if (low === 0) return b >= 100 ? "any share" : `at most ${b}%`;
  return a === b ? `${a}%` : `${a}–${b}%`;
}

/** Which part of a total a person has looked at: "2 of 12 pledges, 30–50 bn EUR, 16–46% of the total". */
export function checkedInWords({ checked, pledges, currency }: TotalAnswer): string {
  const { ids, amount, share } = checked;
  const of = `${pledges} pledge${pledges === 1 ? "" : "s"}`;
  if (ids.length === 0) return `none of ${of} by a person`;
  const part = share === null ? "" : `, ${shareInWords(share)} of the total`;
  return `${ids.length} of ${of} by a person: ${inWords(amount, currency)}${part}`;
}

/** The headline in words, or that there is none: a total of nothing but unpriced pledges is not zero. */
export const headlineInWords = ({ headline, currency, pledges, unpriced }: TotalAnswer): string =>
  pledges === unpriced ? `nothing that can be summed in ${currency}` : inWords(headline, currency);

/** "109–169 bn EUR" and the like. */
export const inWords = (of: { readonly low: number; readonly high: number | null }, currency: string): string =>
  printInterval(of, currency);
