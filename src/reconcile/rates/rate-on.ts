import { addDays, dayNumber, daysBetween, lastNotAfter } from "./days.js";
import type { Rates } from "./load-rates.js";

export type RateSource = "same currency" | "ECB reference rate" | "dollar peg" | "ECB reference rate and dollar peg";

/** A rate, the day it is really of, where it comes from, and what a reader should know about it. */
export interface DatedRate {
  /** Units of the second currency for one of the first, to ten significant digits. */
  readonly rate: number;
  readonly day: string;
  readonly source: RateSource;
  /** Why it is another day's rate than was asked for; null where it is that day's. */
  readonly note: string | null;
}

/** The bank rests over Easter for five days at most; a column silent for longer has ended (the rouble in 2022, the kuna in 2023). */
const LONGEST_REST = 7;

/**
 * Units of `to` for one of `from` on `day`. A day without rates takes the last one before it and says so in `note`; so does a day after
 * the table's end, however late. Null where there is none: an unknown currency, one the bank no longer quotes, a day before the table.
 */
export function rateOn(rates: Rates, from: string, to: string, day: string): DatedRate | null {
  dayNumber(day);
  if (from === to) return { rate: 1, day, source: "same currency", note: null };
  const a = sideOf(rates, from, day);
  const b = sideOf(rates, to, day);
  if (a === null || b === null) return null;
  const pegged = a.pegged || b.pegged;
  if (a.base === "USD" && b.base === "USD" && pegged) return { rate: stable(b.units / a.units), day, source: "dollar peg", note: null };
  const row = lastNotAfter(rates.days, day);
  const used = [a, b].map(({ base }) => (base === "EUR" ? row : lastQuoted(rates, base, row)));
  const at = Math.min(...used);
  const on = rates.days[at];
  if (on === undefined) return null;
  // both sides of one day: mixing days would give a rate that no day had
  const euro = ({ base, units }: Side): number => (base === "EUR" ? 1 : (rates.perEuro.get(base)?.[at] ?? Number.NaN)) * units;
  const rate = euro(b) / euro(a);
  if (Number.isNaN(rate)) return null;
  return {
    rate: stable(rate),
    day: on,
    source: pegged ? "ECB reference rate and dollar peg" : "ECB reference rate",
    note: noteOf(rates, on, day),
  };
}

/** In words, why `rateOn` gives null; null where it gives a rate. */
export function whyNoRate(rates: Rates, from: string, to: string, day: string): string | null {
  if (rateOn(rates, from, to, day) !== null) return null;
  const unknown = [from, to].find((c) => c !== "EUR" && !rates.perEuro.has(c) && !rates.pegs.has(c));
  if (unknown !== undefined) return `no rate of ${unknown} is known`;
  const first = rates.days[0] ?? "";
  return day < first ? `${day} is before the table's first day, ${first}` : `no rate of ${from} in ${to} was given for ${day}`;
}

/** The rates that held on the days from `first` to `last`, both included: each distinct day of the table once, earliest first. */
export function ratesWithin(rates: Rates, from: string, to: string, first: string, last: string): readonly DatedRate[] {
  const found: DatedRate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const rate = rateOn(rates, from, to, day);
    const before = found.at(-1);
    if (rate !== null && (before === undefined || (before.day !== rate.day && before.rate !== rate.rate))) found.push(rate);
  }
  return found;
}

interface Side {
  /** The currency whose column is read, and how many units of the currency asked for it is worth. */
  readonly base: string;
  readonly units: number;
  readonly pegged: boolean;
}

function sideOf(rates: Rates, currency: string, day: string): Side | null {
  const peg = rates.pegs.get(currency);
  if (peg !== undefined) return day >= peg.since ? { base: "USD", units: peg.perDollar, pegged: true } : null;
  return currency === "EUR" || rates.perEuro.has(currency) ? { base: currency, units: 1, pegged: false } : null;
}

function lastQuoted({ days, perEuro }: Rates, currency: string, row: number): number {
  const column = perEuro.get(currency);
  const start = days[row];
  if (column === undefined || start === undefined) return -1;
  if (!Number.isNaN(column[row])) return row;
  for (let k = row; k >= 0 && daysBetween(days[k] ?? start, start) <= LONGEST_REST; k--) if (!Number.isNaN(column[k])) return k;
  return -1;
}

function noteOf({ days }: Rates, used: string, day: string): string | null {
  if (used === day) return null;
  const end = days.at(-1) ?? used;
  const late = daysBetween(end, day);
  return late > LONGEST_REST
    ? `the table of rates ends on ${end}, ${late} days before ${day}; its last rates are used`
    : `no rate of ${day}; that of ${used} is used`;
}

/** Ten significant digits: more than any rate is printed with, few enough that the order of operations cannot show. */
const stable = (rate: number): number => Number(rate.toPrecision(10));
