import { addDays, type DatedRate, type Rates, ratesWithin } from "../rates/index.js";

/** The days whose rates a desk may have used. */
export interface DeskDays {
  readonly rates: Rates;
  /** The day of the act, or of the article where the act's is not known. */
  readonly day: string;
  /** The day of the article that prints the converted sum, where it is another. */
  readonly until?: string;
  /** Days before either; a desk works with yesterday's rate, over a long weekend with that of four days ago. */
  readonly before?: number;
  /** Days after the act: the first reports. */
  readonly after?: number;
}

/** A rate that a desk may have multiplied by. */
export interface DeskRate extends DatedRate {
  /** "1.03" for 1.0324: three digits, as desks keep them in their heads. */
  readonly shortened: boolean;
}

/** Every rate of the days around the act and around the article, each also cut to three digits in either direction. */
export function deskRates(from: string, to: string, { rates, day, until = day, before = 4, after = 1 }: DeskDays): readonly DeskRate[] {
  const spans = [
    { first: addDays(day, -before), last: addDays(day, after) },
    { first: addDays(until, -before), last: until },
  ];
  const dated = spans.flatMap(({ first, last }) => ratesWithin(rates, from, to, first, last));
  const once = [...new Map(dated.map((rate) => [rate.day, rate])).values()];
  if (from === to) return once.slice(0, 1).map((rate) => ({ ...rate, day, shortened: false }));
  return once.flatMap((rate) => [
    { ...rate, shortened: false },
    { ...rate, rate: Number(rate.rate.toPrecision(3)), shortened: true },
    { ...rate, rate: 1 / Number((1 / rate.rate).toPrecision(3)), shortened: true },
  ]);
}
