import { z } from "zod";
import { type Account, type AccountTotal, type TotalOptions, totalOfAccount } from "../reconcile/account/index.js";
import { explainTotal, printInterval } from "../reconcile/totals/index.js";

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
  root: z.string(),
});

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
  /** Ids of the pledges taken that a person has looked at. */
  checked: ids,
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
  return { total: totalAnswer.parse(copied), words: [...explainTotal(total), ...ratesInWords(total)] };
}

const ratesInWords = ({ rates }: AccountTotal): readonly string[] =>
  rates.map(
    ({ from, to, rate, day, source, note, root }) =>
      `rate: 1 ${from} = ${rate} ${to} on ${day}, ${source}${note === null ? "" : ` (${note})`}, for the tree of ${root}`,
  );

/** "109–169 bn EUR" and the like. */
export const inWords = (of: { readonly low: number; readonly high: number | null }, currency: string): string =>
  printInterval(of, currency);
