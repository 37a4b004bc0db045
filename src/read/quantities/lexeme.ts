import type { Facts } from "./lexicon/facts.js";

/** One word, number or mark as the grammar sees it. */
export interface Lexeme {
  readonly text: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly facts: Facts;
  /** The value of digits; NaN for everything else. */
  readonly digits: number;
  /** Digits as printed may be a year: four of them, no separators. */
  readonly yearLike: boolean;
  /** Part of a longer name ("GPT-4", "5G", "R1"): never a quantity. */
  readonly glued: boolean;
  /** No space before it. */
  readonly touches: boolean;
  /** A hyphen before it was left out: "109-billion". */
  readonly hyphen: boolean;
  /** The longest phrase of the lexicon that begins here, and the lexeme after it. */
  phrase: Facts | null;
  phraseEnd: number;
  /** Where the longest phrase that ends with this lexeme begins; -1: none. */
  phraseFrom: number;
}

export const isNumber = (s: Lexeme | undefined): boolean => s !== undefined && !Number.isNaN(s.digits) && !s.glued;
