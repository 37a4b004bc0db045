import type { Amount, Hedge } from "../../../model/index.js";

/** Yes-or-no properties of a word, one bit each: a word may have several ("over" bounds a sum and opens a stretch of time). */
export const Is = {
  /** "a", "un": one, but only before a scale or a unit of power. */
  article: 1 << 0,
  /** "half", "quarter". */
  fraction: 1 << 1,
  /** A scale that counts only where it touches digits or a currency: "m", "k". */
  tight: 1 << 2,
  /** Without a number before it, a vague quantity: "billions", "tens". */
  plural: 1 << 3,
  /** "several", "a few", "multi-". */
  few: 1 << 4,
  /** "of", "de": between a number and what it counts. */
  of: 1 << 5,
  /** May stand between a hedge and its sum: "another", "staggering". */
  filler: 1 << 6,
  /** Closed-class words and common verbs: no noun phrase runs on through them. */
  function: 1 << 7,
  /** A hedge that is a preposition too: "about", "over", "under". */
  preposition: 1 << 8,
  /** "reach", "hit", "total": could-reach after a modal. */
  reach: 1 << 9,
  /** "could", "may". */
  modal: 1 << 10,
  /** "raised", "fell": `from X to Y` after it is a change, not a range. */
  change: 1 << 11,
  /** "will", "due": a day without a year lies ahead. */
  future: 1 << 12,
  /** "weighs", "lost": pounds after it are no money. */
  weight: 1 << 13,
  /** "dispute", "talks": the "over" or "about" after it names a topic. */
  topic: 1 << 14,
  /** "funding", "invest": what is counted nearby is money. */
  money: 1 << 15,
  /** "and", "und": inside a number, before cents, in a list. */
  and: 1 << 16,
  or: 1 << 17,
  /** "to", "-": between the ends of a range. */
  to: 1 << 18,
  between: 1 << 19,
  from: 1 << 20,
  /** Words that make a conversion of the sum that follows: "equivalent to". */
  equals: 1 << 21,
  /** "ranging": `from X to Y` after it is a range. */
  ranging: 1 << 22,
  /** Begins a pattern of time. */
  opensTime: 1 << 23,
  /** The sentence is lexed and parsed when one of these stands in it. */
  trigger: 1 << 24,
  /** A month, weekday or unit of time in the plural, or a month that is also a word. */
  doubtful: 1 << 25,
  timePlural: 1 << 26,
  /** A full stop after it ends no sentence: "Rs.", "Mrd.". */
  abbreviation: 1 << 27,
  /** "ago", "earlier": the "a year" before it is no rate. */
  apart: 1 << 29,
  /** A word that by itself announces a conversion: "soit", "umgerechnet". */
  says: 1 << 30,
} as const;

export interface Currency {
  /** ISO 4217; null where the name fits several countries. */
  readonly code: string | null;
  /** Of the main unit: 0.01 for cents. */
  readonly factor: number;
  /** A sign or code stands before or after its number; a name after it, unless `before`. */
  readonly before: boolean;
  /** A code must stand in capitals. */
  readonly capitals: boolean;
  /** Also another word ("won", "ALL"): counts only beside a scale. */
  readonly wordy: boolean;
  /** "pounds": also a weight. */
  readonly weight: boolean;
  /** "$", "¥": whose it is depends on the country. */
  readonly sign: boolean;
  /** "MUSD". */
  readonly times: number;
}

export const unitKinds = ["power", "energy", "compute", "count", "share"] as const;
export type UnitKind = (typeof unitKinds)[number];
export interface Unit {
  /** The symbol it is normalised to; null: as stated. */
  readonly name: string | null;
  readonly kind: UnitKind;
}

export type Period = NonNullable<Amount["perPeriod"]>;
export const timeUnits = ["day", "week", "month", "quarter", "half", "year", "decade", "century"] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** Everything the grammar knows of one word or phrase. */
export interface Facts {
  /** A word or phrase of the lexicon, not only the beginning of one. */
  whole: boolean;
  is: number;
  number: number | null;
  /** 0: none. */
  scale: number;
  /** The currency that a scale speaks of where none is named, or one that fits several countries: "crore". */
  scaleCurrency: string | null;
  currency: Currency | null;
  /** Before or after "$": "HK" gives HKD. */
  dollar: string | null;
  hedge: Hedge | null;
  hedgeAfter: Hedge | null;
  /** "a year", "annually", after the sum. */
  period: Period | null;
  /** "annual", before the sum. */
  periodBefore: Period | null;
  unit: Unit | null;
  /** 1 to 12; 0: none. */
  month: number;
  /** 1 (Monday) to 7; 0: none. */
  weekday: number;
  timeUnit: TimeUnit | null;
  /** 1 to 4, spring first; 0: none. */
  season: number;
  /** "first", "1st". */
  ordinal: number;
  /** "early", "mid", "late" as 1, 2, 3. */
  part: number;
  next: Map<string, Facts> | null;
}

export const noFacts = (): Facts => ({
  whole: false,
  is: 0,
  number: null,
  scale: 0,
  scaleCurrency: null,
  currency: null,
  dollar: null,
  hedge: null,
  hedgeAfter: null,
  period: null,
  periodBefore: null,
  unit: null,
  month: 0,
  weekday: 0,
  timeUnit: null,
  season: 0,
  ordinal: 0,
  part: 0,
  next: null,
});
/** Shared by all words that the lexicon does not know. */
export const UNKNOWN: Facts = Object.freeze(noFacts());
