import { z } from "zod";
import type { AssertionFilter } from "../store/record.js";

const isDay = (value: string): boolean => {
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

/** A day of the calendar: 2025-02-30 is none. */
export const day = z.string("is missing: give a day such as 2025-02-11").refine(isDay, "must be a day such as 2025-02-11");

/** A day, or a day and a time with its zone: what a publication carries. */
export const moment = z
  .string()
  .refine(
    (value) =>
      isDay(value.slice(0, 10)) &&
      /^.{10}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/.test(value) &&
      !Number.isNaN(Date.parse(value)),
    "must be a day such as 2025-02-11 or a time such as 2025-02-11T09:30:00Z",
  );

const word = z.string().trim().min(1, "must not be empty");
const count = (least: number) =>
  z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(least, `must be at least ${least}`)
    .max(1_000_000, "must be at most 1000000");

export const limits = {
  limit: count(1).optional().describe("at most so many entries"),
  offset: count(0).optional().describe("leave out so many entries first"),
};

export const asOf = { asOf: day.optional().describe("only what was published by this day") };

/** The filters that every list of assertions takes. */
export const commonFilters = {
  actor: word.optional().describe("only entries in which this person, organisation or state takes part"),
  bloc: word.optional().describe("only entries in which a party belongs to this bloc"),
  since: day.optional().describe("first published on this day or later"),
  until: day.optional().describe("first published on this day or earlier"),
  ...asOf,
  ...limits,
};

export const about = word.optional().describe("only entries whose passage holds these words");
export const speaker = word.optional().describe("only what this person or organisation is quoted with");

/** What was given, without the fields left open: the store tells an absent filter from one that is undefined. */
export const given = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };

type Filters = z.infer<z.ZodObject<typeof commonFilters>>;

/** The common filters as the store takes them. */
export const storeFilter = ({ actor, bloc, since, until, asOf, limit, offset }: Filters): Omit<AssertionFilter, "kind"> =>
  given({ actor, bloc, since, until, asOf, limit, offset });

/** A page of a list that was filtered further after the store gave it. */
export const page = <T>(list: readonly T[], { limit, offset }: { limit?: number | undefined; offset?: number | undefined }): T[] =>
  list.slice(offset ?? 0, limit === undefined ? undefined : (offset ?? 0) + limit);
