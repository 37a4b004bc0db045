import { UsageError } from "../../model/index.js";

const written = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 86_400_000;

/** Days since 1970-01-01. Throws UsageError on anything but a day of the calendar, `2025-02-11`. */
export function dayNumber(day: string): number {
  const time = written.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 2025-02-31 for 3 March
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new UsageError(`"${day}" is no day; days are written 2025-02-11.`);
  return time / DAY;
}

/** `2025-02-11` and 3 give `2025-02-14`. */
export const addDays = (day: string, count: number): string => new Date((dayNumber(day) + count) * DAY).toISOString().slice(0, 10);

/** How many days `to` lies after `from`; negative where it lies before. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The index of the last of the ascending `days` that is not after `day`; -1 where all are. */
export function lastNotAfter(days: readonly string[], day: string): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? "") <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
