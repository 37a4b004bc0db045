import type { TimeUnit } from "../lexicon/facts.js";

/** Days since 1970-01-01: the only dates that the grammar reckons in. */
export type Day = number;
export interface Stretch {
  readonly from: Day | null;
  readonly to: Day | null;
}

const MS = 86_400_000;
export const dayOf = (year: number, month: number, day: number): Day => Math.round(Date.UTC(year, month - 1, day) / MS);
export const isoOf = (day: Day): string | null => {
  const date = new Date(day * MS);
  const year = date.getUTCFullYear();
  return year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
};
export function parseDay(published: string | null): Day | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? "");
  return m ? dayOf(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}
export const yearOf = (day: Day): number => new Date(day * MS).getUTCFullYear();
export const monthOf = (day: Day): number => new Date(day * MS).getUTCMonth() + 1;
/** 1 (Monday) to 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const MONTHS: Readonly<Record<TimeUnit, number>> = { day: 0, week: 0, month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 };

/** `n` units on from a day; the 31st falls back to the last day of a shorter month. */
export function shift(day: Day, n: number, unit: TimeUnit): Day {
  if (unit === "day") return day + Math.round(n);
  if (unit === "week") return day + Math.round(n * 7);
  const months = Math.round(n * MONTHS[unit]);
  const date = new Date(day * MS);
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayOf(year, month, Math.min(date.getUTCDate(), daysIn(year, month)));
}

/** The calendar unit that holds a day, moved by `by` of them: the year before, this week, the decade. */
export function unitAround(day: Day, unit: TimeUnit, by = 0): Stretch {
  if (unit === "day") return { from: day + by, to: day + by };
  if (unit === "week") {
    const from = day - weekdayOf(day) + 1 + by * 7;
    return { from, to: from + 6 };
  }
  const span = MONTHS[unit];
  const index = yearOf(day) * 12 + monthOf(day) - 1;
  const first = Math.floor(index / span) * span + by * span;
  return {
    from: dayOf(Math.floor(first / 12), (first % 12) + 1, 1),
    to: dayOf(Math.floor((first + span) / 12), ((first + span) % 12) + 1, 1) - 1,
  };
}

export const yearStretch = (year: number, lastYear = year): Stretch => ({ from: dayOf(year, 1, 1), to: dayOf(lastYear, 12, 31) });
export const monthStretch = (year: number, month: number): Stretch => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month, daysIn(year, month)),
});
export const monthsStretch = (year: number, first: number, count: number): Stretch => {
  const end = first + count - 1;
  const lastYear = year + Math.floor((end - 1) / 12);
  const last = ((end - 1) % 12) + 1;
  return { from: dayOf(year, first, 1), to: dayOf(lastYear, last, daysIn(lastYear, last)) };
};
/** Early, mid or late as thirds of a year (January to April …) or of a month (1 to 10, 11 to 20, 21 to its end). */
export const partOfYear = (year: number, part: number): Stretch => monthsStretch(year, part * 4 - 3, 4);
export const partOfMonth = (year: number, month: number, part: number): Stretch => ({
  from: dayOf(year, month, part * 10 - 9),
  to: dayOf(year, month, part === 3 ? daysIn(year, month) : part * 10),
});
