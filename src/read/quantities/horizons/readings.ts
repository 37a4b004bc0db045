import {
  type Day,
  dayOf,
  daysIn,
  monthOf,
  monthStretch,
  monthsStretch,
  partOfMonth,
  partOfYear,
  type Stretch,
  shift,
  unitAround,
  weekdayOf,
  yearOf,
  yearStretch,
} from "./calendar.js";
import type { Slots, TimeReading } from "./time-reading.js";

export interface When {
  readonly published: Day | null;
  /** The sentence looks ahead: a month or day without a year is the next one, else the last. */
  readonly future: boolean;
  /** It must lie behind: "since March". */
  readonly past?: boolean;
}

const NOWHEN: Stretch = { from: null, to: null };
const SEASON_STARTS = [3, 6, 9, 12];

const century = (year: number, digits: number): number => Math.floor(year / 100) * 100 + digits;

/** Months ahead in which a month without a year is the coming one even if nothing in the sentence looks ahead. */
const SOON = 2;
/** The year of a month without one: that of the last such month, or of the next where the sentence looks ahead or it is soon. */
function nearYear(month: number, { published, future, past }: When): number | null {
  if (published === null) return null;
  const year = yearOf(published);
  const ahead = (month - monthOf(published) + 12) % 12;
  const later = past !== true && (future || (ahead > 0 && ahead <= SOON));
  if (later) return ahead === month - monthOf(published) ? year : year + 1;
  return month <= monthOf(published) ? year : year - 1;
}

const yearFor = (slots: Slots, when: When): number | null =>
  slots.year > 0 ? slots.year : when.published === null ? null : yearOf(when.published);
/** A half or a quarter without a year is that of this year, or of the last when it has not begun and the sentence looks back. */
function ofYear(slots: Slots, first: number, months: number, when: When): Stretch {
  const year = yearFor(slots, when);
  if (year === null) return NOWHEN;
  const back = slots.year === 0 && !when.future && when.published !== null && first > monthOf(when.published);
  return monthsStretch(back ? year - 1 : year, first, months);
}

/** The days that a pattern means. Ends that hang on a day of publication that is not known are null. */
export function readTime(reading: TimeReading, slots: Slots, when: When): Stretch {
  const { published } = when;
  const unit = slots.unit ?? "year";
  const now = (read: (day: Day) => Stretch): Stretch => (published === null ? NOWHEN : read(published));
  const dated = (read: (year: number) => Stretch): Stretch => {
    const year = slots.year > 0 ? slots.year : nearYear(slots.month, when);
    return year === null ? NOWHEN : read(year);
  };
  switch (reading) {
    case "next":
      return now((d) => {
        const n = slots.n ?? (slots.vague || slots.plural ? null : 1);
        return { from: d, to: n === null ? null : shift(d, n, unit) };
      });
    case "last":
      return now((d) => {
        const n = slots.n ?? (slots.vague || slots.plural ? null : 1);
        return { from: n === null ? null : shift(d, -n, unit), to: d };
      });
    case "this-year":
      return now((d) => unitAround(d, "year"));
    case "last-year":
      return now((d) => unitAround(d, "year", -1));
    case "next-year":
      return now((d) => unitAround(d, "year", 1));
    case "end-of-this-year":
      return now((d) => lastDay(unitAround(d, "year")));
    case "this-month":
      return now((d) => unitAround(d, "month"));
    case "last-month":
      return now((d) => unitAround(d, "month", -1));
    case "next-month":
      return now((d) => unitAround(d, "month", 1));
    case "this-week":
      return now((d) => unitAround(d, "week"));
    case "last-week":
      return now((d) => unitAround(d, "week", -1));
    case "next-week":
      return now((d) => unitAround(d, "week", 1));
    case "by-year":
      return { from: null, to: yearStretch(slots.year).to };
    case "this-unit":
      return now((d) => unitAround(d, unit));
    case "last-unit":
      return now((d) => unitAround(d, unit, -1));
    case "next-unit":
      return now((d) => unitAround(d, unit, 1));
    case "after-next-unit":
      return now((d) => unitAround(d, unit, 2));
    case "earlier-this":
      return now((d) => ({ from: unitAround(d, unit).from, to: d }));
    case "later-this":
      return now((d) => ({ from: d, to: unitAround(d, unit).to }));
    case "end-of-this":
      return now((d) => lastDay(unitAround(d, unit)));
    case "end-of-last":
      return now((d) => lastDay(unitAround(d, unit, -1)));
    case "half-of-last-year":
      return now((d) => monthsStretch(yearOf(d) - 1, slots.ordinal * 6 - 5, 6));
    case "half-of-next-year":
      return now((d) => monthsStretch(yearOf(d) + 1, slots.ordinal * 6 - 5, 6));
    case "quarter-of-last-year":
      return now((d) => monthsStretch(yearOf(d) - 1, slots.ordinal * 3 - 2, 3));
    case "quarter-of-next-year":
      return now((d) => monthsStretch(yearOf(d) + 1, slots.ordinal * 3 - 2, 3));
    case "end-of-next":
      return now((d) => lastDay(unitAround(d, unit, 1)));
    case "ago":
      return now((d) => {
        if (slots.vague) return { from: null, to: d };
        const at = shift(d, -(slots.n ?? 1), unit);
        return unit === "day" || unit === "week" ? { from: at, to: at } : unitAround(at, unit === "month" ? "month" : "year");
      });
    case "duration":
      return NOWHEN;
    case "today":
      return now((d) => ({ from: d, to: d }));
    case "yesterday":
      return now((d) => ({ from: d - 1, to: d - 1 }));
    case "tomorrow":
      return now((d) => ({ from: d + 1, to: d + 1 }));
    case "weekday":
      return now((d) => {
        const back = (weekdayOf(d) - slots.weekday + 7) % 7;
        const at = when.future && back !== 0 ? d + 7 - back : d - back;
        return { from: at, to: at };
      });
    case "this-weekday":
      return now((d) => ({ from: d - weekdayOf(d) + slots.weekday, to: d - weekdayOf(d) + slots.weekday }));
    case "year-to-month":
      return dated((year) => {
        const { to } = monthStretch(year, slots.month);
        return { from: dayOf(year - 1, slots.month, daysIn(year - 1, slots.month)) + 1, to };
      });
    case "last-weekday":
      return now((d) => {
        const at = d - ((weekdayOf(d) - slots.weekday + 6) % 7) - 1;
        return { from: at, to: at };
      });
    case "next-weekday":
      return now((d) => {
        const at = d + ((slots.weekday - weekdayOf(d) + 6) % 7) + 1;
        return { from: at, to: at };
      });
    case "year":
      return yearStretch(slots.year);
    case "years":
      return yearStretch(slots.year, century(slots.year, slots.year2));
    case "end-of-year":
      return lastDay(yearStretch(slots.year));
    case "part-of-year": {
      const year = yearFor(slots, when);
      return year === null ? NOWHEN : partOfYear(year, slots.part);
    }
    case "month":
      return dated((year) => monthStretch(year, slots.month));
    case "last-month-named":
      return now((d) => monthStretch(slots.month < monthOf(d) ? yearOf(d) : yearOf(d) - 1, slots.month));
    case "next-month-named":
      return now((d) => monthStretch(slots.month > monthOf(d) ? yearOf(d) : yearOf(d) + 1, slots.month));
    case "end-of-month":
      return dated((year) => lastDay(monthStretch(year, slots.month)));
    case "part-of-month":
      return dated((year) => partOfMonth(year, slots.month, slots.part));
    case "day":
      return dated((year) =>
        slots.day <= daysIn(year, slots.month)
          ? { from: dayOf(year, slots.month, slots.day), to: dayOf(year, slots.month, slots.day) }
          : NOWHEN,
      );
    case "days":
      return dated((year) => ({ from: dayOf(year, slots.month, slots.day), to: dayOf(year, slots.month, slots.day2) }));
    case "iso-day":
      return { from: dayOf(slots.year, slots.day, slots.day2), to: dayOf(slots.year, slots.day, slots.day2) };
    case "quarter": {
      if (slots.half > 0) return ofYear(slots, slots.half * 6 - 5, 6, when);
      const quarter = slots.quarter || slots.ordinal;
      return quarter >= 1 && quarter <= 4 ? ofYear(slots, quarter * 3 - 2, 3, when) : NOWHEN;
    }
    case "half": {
      const half = slots.half || slots.ordinal;
      return half === 1 || half === 2 ? ofYear(slots, half * 6 - 5, 6, when) : NOWHEN;
    }
    case "this-season":
      return now((d) => seasonOf(slots.season, yearOf(d)));
    case "last-season":
      return now((d) => [0, 1].map((back) => seasonOf(slots.season, yearOf(d) - back)).find(({ to }) => to !== null && to < d) ?? NOWHEN);
    case "next-season":
      return now((d) => [0, 1].map((on) => seasonOf(slots.season, yearOf(d) + on)).find(({ from }) => from !== null && from > d) ?? NOWHEN);
    case "season": {
      const first = SEASON_STARTS[slots.season - 1] ?? 3;
      return ofYear(slots, first, 3, when);
    }
    case "decade":
      return { from: dayOf(slots.decade, 1, 1), to: dayOf(slots.decade + 9, 12, 31) };
    case "part-of-decade": {
      const first = slots.decade + (slots.part === 1 ? 0 : slots.part === 2 ? 4 : 7);
      return yearStretch(first, first + (slots.part === 1 ? 3 : 2));
    }
    case "fiscal-year":
      return yearStretch(slots.year < 100 ? 2000 + slots.year : slots.year);
    case "fiscal-years":
      return { from: dayOf(slots.year, 4, 1), to: dayOf(century(slots.year, slots.year2), 3, 31) };
  }
}

const seasonOf = (season: number, year: number): Stretch => monthsStretch(year, SEASON_STARTS[season - 1] ?? 3, 3);
const lastDay = ({ to }: Stretch): Stretch => ({ from: to, to });
