import type { Amount } from "../../model/index.js";

/**
 * Whether a sum is another printed in a second currency: refitted through the rates of the days on which the two were printed and print
 * rounding. Null where there are no rates for it. `residual` is the share by which the refitted figure misses.
 */
export type Twins = (
  a: Amount,
  b: Amount,
  day: string | null,
  until: string | null,
) => { readonly fits: boolean; readonly residual: number } | null;

/** The earlier and the later day on which two sums were printed; null where unknown. */
export interface Days {
  readonly day: string | null;
  readonly until: string | null;
}

export type AmountKind =
  | "equal" // the same bounds
  | "bound" // the same number under another hedge: 50, up to 50, 30 to 50
  | "rounded" // 109 printed as 110
  | "twin" // the same sum in two currencies
  | "inside-range" // 40 within 30 to 50
  | "passed" // 109 and "more than 100"
  | "relabelled" // 5 billion euros and 5 billion dollars
  | "rescaled" // 5 million and 5 billion
  | "close" // neither, and less than half apart
  | "apart"
  | "one-unpriced"
  | "unpriced";

export interface AmountMatch {
  readonly kind: AmountKind;
  readonly reason: string;
  /** Significant digits of the number that both print, 0 without one: few digits meet by chance. */
  readonly digits: number;
  /** Larger number over smaller, 1 where they are the same, 0 unknown. */
  readonly ratio: number;
  readonly perPeriodDiffers: boolean;
}

interface Figure {
  readonly low: number | null;
  readonly high: number | null;
  readonly currency: string | null;
}

const order: readonly AmountKind[] = [
  "equal",
  "bound",
  "twin",
  "rounded",
  "inside-range",
  "passed",
  "relabelled",
  "rescaled",
  "close",
  "apart",
  "one-unpriced",
  "unpriced",
];

/** The closest way in which two sums meet, over what each states first and its conversions. */
export function compareAmounts(a: Amount | null, b: Amount | null, { day, until }: Days, twins: Twins): AmountMatch {
  const perPeriodDiffers = a !== null && b !== null && a.perPeriod !== b.perPeriod;
  const none = { digits: 0, ratio: 0, perPeriodDiffers };
  if (a === null || b === null) {
    const both = a === null && b === null;
    return { kind: both ? "unpriced" : "one-unpriced", reason: both ? "neither gives a sum" : "only one gives a sum", ...none };
  }
  let best: Omit<AmountMatch, "perPeriodDiffers"> = { kind: "apart", reason: "the sums differ", digits: 0, ratio: 0 };
  const better = (found: Omit<AmountMatch, "perPeriodDiffers">): void => {
    if (order.indexOf(found.kind) < order.indexOf(best.kind) || (found.kind === best.kind && best.ratio === 0)) best = found;
  };
  for (const x of figures(a)) for (const y of figures(b)) better(compareFigures(x, y));
  if (order.indexOf(best.kind) > order.indexOf("twin") && a.currency !== null && b.currency !== null && a.currency !== b.currency) {
    const fit = twins(a, b, day, until);
    if (fit?.fits === true) {
      const miss = (Math.abs(fit.residual) * 100).toFixed(1);
      const digits = Math.min(digitsOf(pointOf(a)), digitsOf(pointOf(b)));
      better({ kind: "twin", reason: `the same sum in ${a.currency} and ${b.currency}, ${miss}% off`, digits: digits + 1, ratio: 1 });
    }
  }
  return { ...best, perPeriodDiffers };
}

const figures = (amount: Amount): readonly Figure[] => [
  amount,
  ...amount.alsoStatedAs.filter(({ low, high }) => low !== null || high !== null),
];
const pointOf = ({ low, high }: Figure): number => high ?? low ?? 0;

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(a, b);

function compareFigures(a: Figure, b: Figure): Omit<AmountMatch, "perPeriodDiffers"> {
  const like = a.currency === b.currency || a.currency === null || b.currency === null;
  const numbers = (figure: Figure): number[] => [figure.low, figure.high].flatMap((n) => (n === null || n === 0 ? [] : [n]));
  const shared = numbers(a).find((n) => numbers(b).some((m) => same(n, m)));
  const [x, y] = [pointOf(a), pointOf(b)];
  const ratio = x > 0 && y > 0 ? Math.max(x, y) / Math.min(x, y) : 0;
  if (shared !== undefined) {
    const digits = digitsOf(shared);
    if (!like) return { kind: "relabelled", reason: `the same number in ${a.currency} and ${b.currency}`, digits, ratio: 1 };
    const alike = equal(a.low, b.low) && equal(a.high, b.high);
    if (alike) return { kind: "equal", reason: "the same sum", digits, ratio: 1 };
    return { kind: "bound", reason: "the same number under another hedge", digits, ratio: 1 };
  }
  if (!like) return { kind: "apart", reason: "the sums differ", digits: 0, ratio: 0 };
  const digits = Math.min(digitsOf(x), digitsOf(y));
  if (sameEnds(a, b) && roundsTo(x, y)) return { kind: "rounded", reason: "the same sum, rounded", digits, ratio };
  if (within(a, b) || within(b, a)) return { kind: "inside-range", reason: "a sum inside the other's range", digits, ratio };
  if (passes(a, b) || passes(b, a)) return { kind: "passed", reason: "a sum and a rounder lower bound just below it", digits, ratio };
  if (same(ratio, 1e3) || same(ratio, 1e6)) return { kind: "rescaled", reason: "the same digits at another scale", digits, ratio };
  if (ratio > 0 && ratio <= 1.5) return { kind: "close", reason: "the sums differ by less than half", digits, ratio };
  return { kind: "apart", reason: "the sums differ", digits, ratio };
}

const equal = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : same(a, b));
/** `up to 109` may be printed as `up to 110` or as `110`, hardly as `at least 110` or as a range. */
const sameEnds = (a: Figure, b: Figure): boolean => {
  if (isRange(a) || isRange(b)) return false;
  return ((a.low === null) === (b.low === null) && (a.high === null) === (b.high === null)) || isPoint(a) || isPoint(b);
};
const isRange = ({ low, high }: Figure): boolean => low !== null && high !== null && !same(low, high);
const isPoint = ({ low, high }: Figure): boolean => low !== null && high !== null && same(low, high);
const within = (range: Figure, { low, high }: Figure): boolean =>
  range.low !== null &&
  range.high !== null &&
  low !== null &&
  high !== null &&
  low > range.low &&
  high < range.high &&
  range.high <= 2 * range.low;
const passes = (bound: Figure, { low }: Figure): boolean =>
  bound.low !== null &&
  bound.high === null &&
  low !== null &&
  low > bound.low &&
  low <= 1.25 * bound.low &&
  digitsOf(bound.low) < digitsOf(low);

/** Significant digits as printed: 109e9 -> 3, 100e9 -> 1. */
export const digitsOf = (value: number): number => {
  const printed = value.toPrecision(10).replace(/e.*$/, "").replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
  return printed.length;
};

/** Whether one is the other at fewer digits; a single digit says too little, so the step is capped at a fortieth. */
function roundsTo(x: number, y: number): boolean {
  const [coarse, fine] = digitsOf(x) <= digitsOf(y) ? [x, y] : [y, x];
  if (coarse <= 0) return false;
  const step = 10 ** (Math.floor(Math.log10(coarse)) - digitsOf(coarse) + 1);
  return Math.abs(coarse - fine) <= Math.min(step / 2, coarse / 40) * (1 + 1e-9);
}
