import { z } from "zod";
import { spanFields } from "./span.js";

/** How firmly a number is stated. `range` has both ends; `up-to`, `less-than` and `could-reach` have no low; `more-than` and `at-least` no high; `vague` neither. */
export const hedges = ["exact", "about", "up-to", "at-least", "more-than", "less-than", "range", "target", "could-reach", "vague"] as const;
export const hedge = z.enum(hedges);
export type Hedge = z.infer<typeof hedge>;

/** Periods a rate can be stated for ("€2 billion a year"). */
export const period = z.enum(["year", "quarter", "month", "week", "day", "hour"]);

const bound = z.number().nonnegative().nullable();

/** A sum of money as printed: an interval in full units of `currency` (ISO 4217), never a bare number. */
export const amount = z.object({
  raw: z.string(),
  ...spanFields,
  low: bound,
  high: bound,
  currency: z.string().length(3).nullable(),
  hedge,
  perPeriod: period.nullable(),
  alsoStatedAs: z.array(z.object({ low: bound, high: bound, currency: z.string().length(3).nullable() })),
});
export type Amount = z.infer<typeof amount>;

/** Power, compute or a count of things, in the unit as stated: GW, MW, GPUs, data centres, people … */
export const capacity = z.object({ raw: z.string(), ...spanFields, low: bound, high: bound, unit: z.string(), hedge });
export type Capacity = z.infer<typeof capacity>;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** When something is to happen. Ends are days, both included; an open or unknown end is null and `raw` keeps the precision. */
export const horizon = z.object({ raw: z.string(), ...spanFields, from: day.nullable(), to: day.nullable() });
export type Horizon = z.infer<typeof horizon>;
