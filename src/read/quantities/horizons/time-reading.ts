import type { TimeUnit } from "../lexicon/facts.js";

/** What a pattern of time says. The examples are read on 2025-02-11. */
export const timeReadings = [
  "next", // the next four years: 2025-02-11 to 2029-02-11; in the coming years: from 2025-02-11
  "last", // the past two years: 2023-02-11 to 2025-02-11
  "this-year", // 今年, and so on: words that are unit and place in one
  "last-year",
  "next-year",
  "end-of-this-year",
  "this-month",
  "last-month",
  "next-month",
  "this-week",
  "last-week",
  "next-week",
  "by-year", // 2030年前: until 2030-12-31
  "this-unit", // this year: 2025-01-01 to 2025-12-31
  "last-unit", // last year
  "next-unit", // next year
  "after-next-unit", // the year after next
  "earlier-this", // earlier this month: 2025-02-01 to 2025-02-11
  "later-this", // later this year: 2025-02-11 to 2025-12-31
  "end-of-this", // (by) the end of the year: 2025-12-31
  "end-of-last", // the end of last year
  "half-of-last-year",
  "half-of-next-year",
  "quarter-of-last-year",
  "quarter-of-next-year",
  "end-of-next", // the end of next year
  "ago", // three years ago: the year 2022
  "duration", // five-year: no ends
  "today",
  "yesterday",
  "tomorrow",
  "weekday", // Monday: 2025-02-10
  "this-weekday", // this Friday: 2025-02-14
  "year-to-month", // the fiscal year ending June 2026: 2025-07-01 to 2026-06-30
  "last-weekday",
  "next-weekday",
  "year", // 2027
  "years", // 2024-25: both
  "end-of-year", // the end of 2026
  "part-of-year", // mid-2027: May to August
  "month", // March, of this year or that before or after
  "last-month-named", // last March
  "next-month-named", // next March
  "end-of-month", // the end of March 2026
  "part-of-month", // late January 2025
  "day", // 10 February 2025
  "days", // 10-11 February 2025
  "iso-day", // 2025-02-10
  "quarter", // Q3 2024, the third quarter
  "half", // the first half of 2026
  "season", // summer 2026
  "this-season",
  "last-season",
  "next-season",
  "decade", // the 1990s
  "part-of-decade", // the early 2030s
  "fiscal-year", // fiscal 2026
  "fiscal-years", // the fiscal year 2024-25: 2024-04-01 to 2025-03-31
] as const;
export type TimeReading = (typeof timeReadings)[number];

/** What the slots of a pattern held; 0 and null: not there. */
export interface Slots {
  n: number | null;
  vague: boolean;
  unit: TimeUnit | null;
  plural: boolean;
  year: number;
  year2: number;
  month: number;
  day: number;
  day2: number;
  weekday: number;
  season: number;
  ordinal: number;
  part: number;
  quarter: number;
  half: number;
  decade: number;
}
export const noSlots = (): Slots => ({
  n: null,
  vague: false,
  unit: null,
  plural: false,
  year: 0,
  year2: 0,
  month: 0,
  day: 0,
  day2: 0,
  weekday: 0,
  season: 0,
  ordinal: 0,
  part: 0,
  quarter: 0,
  half: 0,
  decade: 0,
});
