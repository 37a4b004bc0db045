import { isNumber, type Lexeme } from "../lexeme.js";
import { Is } from "../lexicon/facts.js";
import { numeralAt } from "../numerals.js";
import type { SlotKind } from "./pattern.js";
import type { Slots } from "./time-reading.js";

const NONE = -1;
const QUARTER = /^q([1-4])$/;
const HALF = /^h([12])$/;
const HAN = /^\p{Script=Han}/u;
const MOST = 10_000;

/** Years that news speaks of: outside of them four digits are a number. */
export const isYear = (s: Lexeme): boolean => s.yearLike && s.digits >= 1900 && s.digits < 2100 && !s.glued;

/** A number, and the later of "two to three" and "10-15". */
function countAt(lexemes: readonly Lexeme[], i: number): { value: number; end: number } | null {
  const s = lexemes[i] as Lexeme;
  if (isNumber(s) ? isYear(s) : s.facts.number === null) return null;
  const first = numeralAt(lexemes, i);
  if (first === null || first.value === null || first.value > MOST) return null;
  const mark = lexemes[first.end];
  const next = lexemes[first.end + 1];
  if (mark !== undefined && next !== undefined && mark.facts.is & (Is.to | Is.or) && !isYear(next)) {
    const second = numeralAt(lexemes, first.end + 1);
    if (second !== null && second.value !== null && second.value > first.value && second.value <= MOST)
      return { value: second.value, end: second.end };
  }
  return { value: first.value, end: first.end };
}

function vagueEnd(lexemes: readonly Lexeme[], i: number): number {
  const s = lexemes[i] as Lexeme;
  if (s.phrase !== null && s.phrase.is & Is.few) return s.phraseEnd;
  if (s.facts.is & Is.few) return i + 1;
  if (!(s.facts.is & Is.plural) || s.facts.scale === 0) return NONE;
  return (lexemes[i + 1]?.facts.is ?? 0) & Is.of ? i + 2 : i + 1;
}

const isDay = (s: Lexeme): boolean =>
  (s.facts.ordinal > 0 && /^\d/.test(s.word)) ||
  (isNumber(s) && s.word.length <= 2 && s.digits >= 1 && s.digits <= 31 && Number.isInteger(s.digits));
/** "10th" is two lexemes. */
const withSuffix = (lexemes: readonly Lexeme[], i: number): number => {
  const next = lexemes[i + 1];
  return next?.touches && !next.hyphen && next.facts.ordinal === -1 ? i + 2 : i + 1;
};
const capital = (s: Lexeme, capitals: boolean): boolean => !capitals || /^\p{Lu}/u.test(s.text);

const after = (i: number, fits: boolean): number => (fits ? i + 1 : NONE);

/** The lexeme behind what a slot takes from lexeme `i` on, or -1. */
export function slotEnd(kind: SlotKind, lexemes: readonly Lexeme[], i: number, capitals: boolean): number {
  const s = lexemes[i] as Lexeme;
  const { facts } = s;
  switch (kind) {
    case "#":
      return countAt(lexemes, i)?.end ?? NONE;
    case "~":
      return vagueEnd(lexemes, i);
    case "U":
      return after(i, facts.timeUnit !== null);
    case "U+":
      return after(i, facts.timeUnit !== null && (facts.is & Is.timePlural) !== 0);
    case "U1":
      return after(i, facts.timeUnit !== null && !(facts.is & Is.timePlural));
    case "Y":
      return after(i, isYear(s));
    case "y":
      return after(i, isNumber(s) && s.word.length === 2);
    case "M":
      return after(i, facts.month > 0 && capital(s, capitals));
    case "m":
      return after(i, isNumber(s) && s.word.length <= 2 && s.digits >= 1 && s.digits <= 12);
    case "D":
      return isDay(s) ? withSuffix(lexemes, i) : NONE;
    case "W":
      return after(i, facts.weekday > 0 && capital(s, capitals));
    case "S":
      return after(i, facts.season > 0);
    case "O":
      if (facts.ordinal > 0) return i + 1;
      if (facts.number !== null && facts.number >= 1 && facts.number <= 4 && HAN.test(s.word)) return i + 1;
      return !Number.isNaN(s.digits) && s.word.length === 1 && withSuffix(lexemes, i) === i + 2 ? i + 2 : NONE;
    case "P":
      return after(i, facts.part > 0);
    case "Q":
      return after(i, s.word.length === 2 && (QUARTER.test(s.word) || HALF.test(s.word)));
    case "T": {
      const next = lexemes[i + 1];
      return s.yearLike && s.digits % 10 === 0 && next?.touches && next.word === "s" ? i + 2 : NONE;
    }
  }
}

/** Writes down what a slot that fits holds. */
export function fillSlot(kind: SlotKind, lexemes: readonly Lexeme[], i: number, slots: Slots): void {
  const s = lexemes[i] as Lexeme;
  const { facts } = s;
  switch (kind) {
    case "#":
      slots.n = countAt(lexemes, i)?.value ?? null;
      return;
    case "~":
      slots.vague = true;
      return;
    case "U":
    case "U+":
    case "U1":
      slots.unit = facts.timeUnit;
      slots.plural = (facts.is & Is.timePlural) !== 0;
      return;
    case "Y":
      slots.year = s.digits;
      return;
    case "y":
      if (slots.year === 0) slots.year = s.digits;
      else slots.year2 = s.digits;
      return;
    case "M":
      slots.month = facts.month;
      return;
    case "m":
      slots.month = s.digits;
      return;
    case "D": {
      const day = facts.ordinal > 0 ? facts.ordinal : s.digits;
      if (slots.day === 0) slots.day = day;
      else slots.day2 = day;
      return;
    }
    case "W":
      slots.weekday = facts.weekday;
      return;
    case "S":
      slots.season = facts.season;
      return;
    case "O":
      slots.ordinal = facts.ordinal > 0 ? facts.ordinal : (facts.number ?? s.digits);
      return;
    case "P":
      slots.part = facts.part;
      return;
    case "Q":
      slots.quarter = Number(QUARTER.exec(s.word)?.[1] ?? 0);
      slots.half = Number(HALF.exec(s.word)?.[1] ?? 0);
      return;
    case "T":
      slots.decade = s.digits;
      return;
  }
}
