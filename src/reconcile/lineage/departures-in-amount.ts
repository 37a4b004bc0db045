import type { Amount } from "../../model/index.js";
import type { DistortionKind } from "./told.js";

/** A sum with its bounds in one currency. */
interface Figure {
  readonly low: number | null;
  readonly high: number | null;
  readonly currency: string | null;
}

/**
 * How one printed sum meets another in a second currency: end by end, null for an end that either leaves open; `null` where nothing converts.
 * The currency module gives it.
 */
export type Meets = (a: Amount, b: Amount) => { readonly low: boolean | null; readonly high: boolean | null } | null;

const NEAR = 1e-9;
const equal = (a: number | null, b: number | null): boolean => a !== null && b !== null && Math.abs(a - b) <= NEAR * Math.max(a, b);
const isRange = ({ low, high }: Figure): boolean => low !== null && high !== null && !equal(low, high);
const isPoint = ({ low, high }: Figure): boolean => equal(low, high);
const point = ({ low, high }: Figure): number | null => high ?? low;

/** Words that leave a sum open: a limit, a goal or a possibility. "About" and "nearly" say how exact a number is, not whether it holds. */
const leavesOpen = ({ hedge }: Amount): boolean =>
  hedge === "up-to" ||
  hedge === "could-reach" ||
  hedge === "target" ||
  hedge === "less-than" ||
  hedge === "more-than" ||
  hedge === "at-least";

/** The sum as this amount states it in another's currency, if it does. */
function inCurrencyOf(amount: Amount, other: Figure): Figure | null {
  if (amount.currency === other.currency) return amount;
  return amount.alsoStatedAs.find(({ currency }) => currency === other.currency) ?? null;
}

/** What a report's sum does to the sum it goes back to. Empty for a faithful report, a conversion or another rounding. */
export function departuresInAmount(was: Amount, is: Amount, meets: Meets): readonly DistortionKind[] {
  const found: DistortionKind[] = [];
  const figure = inCurrencyOf(is, was);
  const stated: Figure | null = figure ?? inCurrencyOf(was, is);
  if (stated === null && sameNumber(was, is)) return [...shapeDepartures(was, is, ends(was, is)), "currency-relabelled"];
  if (stated === null) {
    const fit = meets(was, is);
    return fit === null ? [] : shapeDepartures(was, is, fit);
  }
  const [before, after]: readonly [Figure, Figure] = figure === null ? [stated, is] : [was, figure];
  if (isSlip(before, after)) found.push("scale-slip");
  return [...found, ...shapeDepartures({ ...was, ...before }, { ...is, ...after }, found.length > 0 ? slipped : ends(before, after))];
}

const slipped = { low: true, high: true } as const;
const ends = (a: Figure, b: Figure): { readonly low: boolean | null; readonly high: boolean | null } => ({
  low: a.low === null || b.low === null ? null : equal(a.low, b.low),
  high: a.high === null || b.high === null ? null : equal(a.high, b.high),
});

function sameNumber(a: Figure, b: Figure): boolean {
  if (a.currency === null || b.currency === null || a.currency === b.currency) return false;
  return equal(point(a), point(b)) || equal(a.low, b.low);
}

/** Million for billion, billion for trillion: the same digits a thousand or a million times apart. */
function isSlip(a: Figure, b: Figure): boolean {
  const [x, y] = [point(a), point(b)];
  if (x === null || y === null || x === 0 || y === 0) return false;
  const ratio = x > y ? x / y : y / x;
  return Math.abs(ratio - 1e3) <= 1e3 * NEAR || Math.abs(ratio - 1e6) <= 1e6 * NEAR;
}

/** Ranges that became points, hedges that went or came, where the number itself is kept (`meet` says which ends are). */
function shapeDepartures(was: Amount, is: Amount, meet: { readonly low: boolean | null; readonly high: boolean | null }): DistortionKind[] {
  if (isRange(was) && !isRange(is)) {
    const kept = isPoint(is) ? meet.low === true || meet.high === true : meet.high === true || meet.low === true;
    return kept || within(was, is) ? ["range-to-point"] : [];
  }
  const number = meet.high ?? meet.low;
  const same = number === true || (meet.high === null && meet.low === null && equal(point(was), point(is)));
  if (!same || isRange(was) || isRange(is)) return [];
  if (leavesOpen(was) && is.hedge === "exact") return ["hedge-dropped"];
  if (was.hedge === "exact" && leavesOpen(is)) return ["hedge-added"];
  return [];
}

const within = (range: Figure, { low, high }: Figure): boolean =>
  range.low !== null && range.high !== null && low !== null && high !== null && low >= range.low && high <= range.high;
