import type { Hedge } from "../../model/index.js";
import type { Lexeme } from "./lexeme.js";
import { type Facts, Is, type Period } from "./lexicon/facts.js";

export interface HedgeLeft {
  /** The first lexeme of the sum with its hedges. */
  readonly first: number;
  readonly hedges: readonly Hedge[];
  readonly period: Period | null;
}

const BOUNDS: readonly Hedge[] = ["up-to", "less-than", "at-least", "more-than"];
const MOST_FILLERS = 3;
const MOST_HEDGES = 4;

/** The facts of the phrase, or else the word, that ends with a lexeme, and where it begins. */
export function factsEndingAt(lexemes: readonly Lexeme[], i: number, wanted: (f: Facts) => boolean): { facts: Facts; from: number } | null {
  const s = lexemes[i];
  if (s === undefined) return null;
  if (s.phraseFrom >= 0) {
    const phrase = (lexemes[s.phraseFrom] as Lexeme).phrase;
    if (phrase !== null && wanted(phrase)) return { facts: phrase, from: s.phraseFrom };
  }
  return wanted(s.facts) ? { facts: s.facts, from: i } : null;
}

const bit =
  (i: number) =>
  (f: Facts): boolean =>
    (f.is & i) !== 0;
const isHedge = (f: Facts): boolean => f.hedge !== null;
const isArticle = bit(Is.article);
const isFiller = bit(Is.filler);
const isReach = bit(Is.reach);
const isModal = bit(Is.modal);
const isTopic = bit(Is.topic);
const isPeriodBefore = (f: Facts): boolean => f.periodBefore !== null;

/** The hedging words before a sum, nearest first: "could reach up to another" … None is looked for before `limit`. */
export function hedgesBefore(lexemes: readonly Lexeme[], start: number, limit: number): HedgeLeft {
  const hedges: Hedge[] = [];
  let period: Period | null = null;
  let first = start;
  while (hedges.length < MOST_HEDGES) {
    let i = first - 1;
    let articles = 0;
    let found = false;
    for (let fillers = 0; i >= limit; fillers++) {
      const hedge = factsEndingAt(lexemes, i, isHedge);
      if (hedge !== null && hedge.from >= limit) {
        const preposition = hedge.facts.is & Is.preposition;
        // "under a $5bn deal", "a dispute over $5bn"
        if (preposition && (articles > 0 || factsEndingAt(lexemes, hedge.from - 1, isTopic) !== null)) break;
        if (hedge.facts.hedge === null || hedge.facts.hedge === "exact") break;
        hedges.push(hedge.facts.hedge);
        first = hedge.from;
        found = true;
        break;
      }
      const reach = factsEndingAt(lexemes, i, isReach);
      if (reach !== null && reach.from >= limit) {
        for (let m = reach.from - 1; m >= limit && reach.from - m <= 3; m--) {
          const modal = factsEndingAt(lexemes, m, isModal);
          if (modal === null) continue;
          hedges.push("could-reach");
          first = modal.from;
          found = true;
          break;
        }
        break;
      }
      const before = factsEndingAt(lexemes, i, isPeriodBefore);
      if (before !== null && period === null) {
        period = before.facts.periodBefore;
        if (hedges.length === 0) first = before.from;
        i = before.from - 1;
        continue;
      }
      const filler = factsEndingAt(lexemes, i, isFiller);
      if (filler === null || fillers >= MOST_FILLERS) break;
      if (isArticle(filler.facts) || (filler.facts.is & Is.function) !== 0) articles++;
      i = filler.from - 1;
    }
    if (!found) break;
  }
  return { first, hedges, period };
}

export interface HedgeRight {
  readonly last: number;
  readonly hedges: readonly Hedge[];
  readonly period: Period | null;
}

/** What stands behind a sum: "or more", "+", "a year". */
export function hedgesAfter(lexemes: readonly Lexeme[], end: number): HedgeRight {
  const hedges: Hedge[] = [];
  let period: Period | null = null;
  let last = end;
  for (let k = 0; k < 2; k++) {
    const s = lexemes[last];
    if (s === undefined) break;
    const facts = s.phrase?.hedgeAfter || s.phrase?.period ? s.phrase : s.facts;
    const next = facts === s.phrase ? s.phraseEnd : last + 1;
    const follower = lexemes[next];
    if (facts.hedgeAfter !== null && hedges.length === 0 && period === null) {
      // "plus" and "odd" hang on a hyphen, other single words end their clause
      const single = facts === s.facts;
      const loose = follower === undefined || !/^[\p{L}\p{N}$€£¥]/u.test(follower.word) || (follower.facts.is & Is.function) !== 0;
      if (single ? !(s.touches || (loose && /\p{Script=Han}/u.test(s.word))) : facts.is & Is.apart && !loose) break;
      hedges.push(facts.hedgeAfter);
    } else if (facts.period !== null && period === null) {
      if (follower !== undefined && follower.facts.is & Is.apart) break;
      period = facts.period;
    } else break;
    last = next;
  }
  return { last, hedges, period };
}

export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
}

/** The interval that a value, or the two ends of a range, and its hedges make. The nearest bound wins, then could-reach, target, about. */
export function boundsOf(low: number | null, high: number | null, hedges: readonly Hedge[]): Bounds {
  if (low === null || high === null) return { low: null, high: null, hedge: "vague" };
  if (hedges.length === 0) return { low, high, hedge: low === high ? "exact" : "range" };
  const bound = hedges.find((h) => BOUNDS.includes(h));
  const hedge = bound ?? (["could-reach", "target", "about"] as const).find((h) => hedges.includes(h));
  switch (hedge) {
    case "up-to":
    case "less-than":
    case "could-reach":
      return { low: null, high, hedge };
    case "at-least":
    case "more-than":
      return { low, high: null, hedge };
    case "target":
      return { low, high, hedge };
    case "about":
      return low === high ? { low, high, hedge } : { low, high, hedge: "range" };
    case undefined:
      return { low, high, hedge: low === high ? "exact" : "range" };
    case "exact":
    case "range":
    case "vague":
      return { low, high, hedge };
  }
}
