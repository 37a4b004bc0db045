import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";

/** One case: a short text and what a careful analyst takes from it. Only the keys that matter are given. */
const bound = z.number().nonnegative().nullable();
const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]);

/** A list of words means that each of them is right. */
const pledge = z.strictObject({
  amount: z
    .strictObject({ low: bound, high: bound, currency: z.string().nullable(), hedge: oneOrMore, perPeriod: z.string().optional() })
    .nullable(),
  pledgers: z.array(z.string()).optional(),
  backers: z.array(z.string()).optional(),
  announcer: z.string().optional(),
  recipients: z.array(z.string()).optional(),
  /** Null: neither a recipient nor a place may be read. */
  place: z.string().nullable().optional(),
  /** Null: none may be read. */
  purpose: z.string().nullable().optional(),
  stage: z.array(z.string()).min(1).optional(),
  capacity: z.strictObject({ low: bound, high: bound, unit: z.string() }).optional(),
  horizonRaw: z.string().optional(),
  /** Index of the whole, or of what it comes on top of, among the expected pledges. A null: inside nothing. */
  inside: z.int().nonnegative().nullable().optional(),
  onTop: z.int().nonnegative().optional(),
  sector: z.string().optional(),
  additionality: z.string().optional(),
  /** "none": no change may be read. */
  change: z.string().optional(),
  changeFrom: z.number().nonnegative().optional(),
});

const expectation = z.strictObject({
  pledges: z.array(pledge).optional(),
  figures: z
    .array(
      z.strictObject({
        amount: pledge.shape.amount.unwrap(),
        subject: oneOrMore,
        measure: oneOrMore,
        basis: z.array(z.string()).min(1),
        assertedBy: z.string().optional(),
      }),
    )
    .optional(),
  quotations: z
    .array(
      z.strictObject({
        form: z.string(),
        speaker: z.string(),
        role: z.string().optional(),
        affiliation: z.string().optional(),
        content: oneOrMore,
      }),
    )
    .optional(),
  attendance: z
    .array(z.strictObject({ party: z.string(), status: z.string(), role: z.string().optional(), affiliation: z.string().optional() }))
    .optional(),
  forecasts: z.array(z.strictObject({ speaker: z.string(), content: oneOrMore })).optional(),
});

export const readingCase = z.strictObject({
  id: z.string(),
  text: z.string().min(1),
  /** Held back: measured by bench/cases.mjs, never developed on, not asserted by the tests. */
  held: z.boolean().optional(),
  /** Not read right yet: the test fails when it is, so that the mark is taken off. */
  gap: z.boolean().optional(),
  expect: expectation,
  /** Kinds of which nothing may be read but what is expected. */
  complete: z.array(z.enum(["pledges", "figures", "quotations", "attendance", "forecasts"])).min(1),
});
export type ReadingCase = z.infer<typeof readingCase>;
export type Expectation = ReadingCase["expect"];
export type ExpectedPledge = z.infer<typeof pledge>;
export type ExpectedAmount = NonNullable<ExpectedPledge["amount"]>;

/** Every `*.json` of a folder, by phenomenon (the file's name). */
export function readCases(folder: URL): ReadonlyMap<string, readonly ReadingCase[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return new Map(
    files.map((name) => [
      name.slice(0, -".json".length),
      z.array(readingCase).parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))),
    ]),
  );
}
