import type { Hedge } from "../../../model/index.js";
import type { TimeReading } from "../horizons/time-reading.js";
import type { Facts, Is, Period, TimeUnit, UnitKind } from "./facts.js";

/** Words or phrases set apart by "|". */
export type Phrases = string;

/** One language, as its file writes it down: `compile-lexicon.ts` turns it into facts by word. */
export interface LexiconSource {
  readonly language: string;
  /** "," in "1.234,5". */
  readonly decimal: "." | ",";
  /** "12 500": a space sets off thousands. */
  readonly spacedThousands: boolean;
  /** What follows a scale without a currency when money is meant: see gapped-sums.ts. */
  readonly gapped: "function-word" | "no-link" | "lower-case" | "mark";
  /** How many words may stand between a number and what it counts: "2,000 new AI jobs". */
  readonly modifiers: number;
  /** A word that looks like a noun of its own, so that the number counts it and not a unit further on: "20 executives". */
  readonly isCounted: (word: string, text: string) => boolean;
  /** "10. Februar": a stop after one or two digits ends no sentence. */
  readonly ordinalStops: boolean;
  /** Months and weekdays begin with a capital. */
  readonly capitalDates: boolean;
  readonly numbers: Readonly<Record<string, number>>;
  /** Fractions before a scale: "half a". */
  readonly fractions: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly vagueScales: Readonly<Record<string, number>>;
  readonly tightScales: Readonly<Record<string, number>>;
  /** Scales of one country's custom: "crore". */
  readonly scaleCurrencies: Readonly<Record<string, Phrases>>;
  /** Names after a number, by code; "?" where the name fits several countries. */
  readonly currencies: Readonly<Record<string, Phrases>>;
  /** Parts of a unit ("cents"), with the code and the factor. */
  readonly minor: readonly { readonly words: Phrases; readonly code: string | null; readonly factor: number }[];
  /** Names that may also stand before their number. */
  readonly namesBefore: Phrases;
  /** Names that are other words too. */
  readonly wordyNames: Phrases;
  readonly weightNames: Phrases;
  readonly hedges: Partial<Readonly<Record<Hedge, Phrases>>>;
  readonly hedgesAfter: Partial<Readonly<Record<Hedge, Phrases>>>;
  readonly periods: Partial<Readonly<Record<Period, Phrases>>>;
  readonly periodsBefore: Partial<Readonly<Record<Period, Phrases>>>;
  /** Units by symbol; "" keeps the words as stated. */
  readonly units: readonly { readonly name: string | null; readonly kind: UnitKind; readonly words: Phrases }[];
  readonly marks: Partial<Readonly<Record<keyof typeof Is, Phrases>>>;
  readonly months: readonly Phrases[];
  readonly weekdays: readonly Phrases[];
  readonly seasons: readonly Phrases[];
  readonly timeUnits: Readonly<Record<TimeUnit, Phrases>>;
  readonly timeUnitsPlural: Readonly<Record<TimeUnit, Phrases>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly parts: readonly [early: Phrases, middle: Phrases, late: Phrases];
  /** Patterns of time: see horizons/pattern.ts for the notation. */
  readonly times: readonly (readonly [pattern: string, reading: TimeReading])[];
  /** Words before a moment that make it an end: "by", "since" … */
  readonly frames: Readonly<Record<FrameKind, Phrases>>;
}

export const frameKinds = ["by", "before", "until", "since", "from", "after", "between", "at"] as const;
export type FrameKind = (typeof frameKinds)[number];

export type { Facts };
