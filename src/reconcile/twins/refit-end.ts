import type { Hedge } from "../../model/index.js";
import { exponentOf, printedDigits, printedStep, significantDigits } from "./printed-digits.js";

/** One end of a printed sum. */
export interface PrintedEnd {
  readonly value: number;
  readonly raw: string;
  readonly hedge: Hedge;
}

/** How well a converted sum meets the printed one, both in the printed one's currency. */
export interface EndFit {
  readonly converted: number;
  readonly printed: number;
  /** The sums that the printed figure stands for, both ends included. */
  readonly from: number;
  readonly to: number;
  /** What rounding leaves unexplained, as a share of the printed figure; 0 where it explains all. */
  readonly beyond: number;
}

/** A desk that converts keeps two digits at least; a sum of one digit was announced, not converted. */
const FEWEST_DIGITS = 2;
/** How far an original of many digits may itself have been rounded: "€109bn" may be 108.6. */
const LARGEST_SHARE = 0.005;
/** Cutting 1.04 to "1" or 10.4 to "10" explains four per cent; so much is likelier another sum, and is no proof of the same. */
const LARGEST_ROUNDING = 0.025;
const EQUAL = 1e-9;

/**
 * Converts `original` at `rate` and asks whether the result, rounded as `printed` is, prints as `printed` does.
 * `exact` takes the original at its word, as within one currency.
 */
export function refitEnd(original: PrintedEnd, printed: PrintedEnd, rate: number, exact: boolean): EndFit {
  const converted = original.value * rate;
  const { from, to } = standsFor(printed, significantDigits(original.value));
  const loose = exact ? 0 : looseness(original) * rate;
  const gap = Math.max(from - (converted + loose), converted - loose - to, 0);
  const beyond = printed.value === 0 ? (converted === 0 ? 0 : 1) : gap / printed.value;
  return { converted, printed: printed.value, from, to, beyond: beyond < EQUAL ? 0 : beyond };
}

/** "$113 billion" stands for 112.5 to 113.5; "about $110 billion" for 100 to 120; "$450 million" for 445 to 455, as a sum of two digits. */
function standsFor(printed: PrintedEnd, digitsOfOriginal: number): { readonly from: number; readonly to: number } {
  const { value, raw, hedge } = printed;
  if (value === 0) return { from: 0, to: 0 };
  const shown = printedDigits(raw, value);
  // "$107bn" for "€100bn": the far rounder sum is the original, and is not taken for a conversion cut to two digits
  const fewest = digitsOfOriginal - significantDigits(value) >= 2 ? digitsOfOriginal : FEWEST_DIGITS;
  const step = 10 ** (exponentOf(value) - Math.max(fewest, shown) + 1);
  // below a power of ten the digits are ten times as fine: 99.6 to two digits is 100, 99.4 is 99
  const below = Math.abs(value / 10 ** exponentOf(value) - 1) < EQUAL ? step / 10 : step;
  const [share, most] = hedge === "about" ? [1, 2 * LARGEST_ROUNDING] : [0.5, LARGEST_ROUNDING];
  return { from: value - Math.min(below * share, value * most), to: value + Math.min(step * share, value * most) };
}

/** Half a step of an original of three digits or more, which may be a conversion or a rounding itself; a rounder one is meant as it stands. */
function looseness({ value, raw }: PrintedEnd): number {
  if (value === 0 || significantDigits(value) < 3) return 0;
  return Math.min(printedStep(raw, value) / 2, value * LARGEST_SHARE);
}
