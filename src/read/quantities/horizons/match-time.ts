import { Is } from "../lexicon/facts.js";
import { numeralAt } from "../numerals.js";
import { isNumber, type Symbol } from "../symbol.js";
import type { SlotKind, TimeNode } from "./pattern.js";
import { noSlots, type Slots, type TimeReading } from "./readings.js";

export interface TimeMatch {
  readonly reading: TimeReading;
  readonly slots: Slots;
  readonly start: number;
  readonly end: number;
}

const EMPTY: Slots = noSlots();
const QUARTER = /^q([1-4])$/;
const HALF = /^h([12])$/;

/** Years that news speaks of: outside of them four digits are a number. */
export const isYear = (s: Symbol): boolean => s.yearLike && s.digits >= 1900 && s.digits < 2100 && !s.glued;

interface Filled {
  readonly end: number;
  readonly slots: Slots;
}

function numberSlot(symbols: readonly Symbol[], i: number, slots: Slots): Filled | null {
  const s = symbols[i] as Symbol;
  if (isNumber(s) ? isYear(s) : s.facts.number === null) return null;
  const first = numeralAt(symbols, i);
  if (first === null || first.value === null || first.value > 10_000) return null;
  // "two to three years", "10-15 years": by the later of both
  const mark = symbols[first.end];
  if (mark !== undefined && mark.facts.is & (Is.to | Is.or)) {
    const second = numeralAt(symbols, first.end + 1);
    if (
      second !== null &&
      second.value !== null &&
      second.value > first.value &&
      second.value <= 10_000 &&
      !isYear(symbols[first.end + 1] as Symbol)
    )
      return { end: second.end, slots: { ...slots, n: second.value } };
  }
  return { end: first.end, slots: { ...slots, n: first.value } };
}

function vagueSlot(symbols: readonly Symbol[], i: number, slots: Slots): Filled | null {
  const s = symbols[i] as Symbol;
  const { facts } = s;
  const plural = (facts.is & Is.plural) !== 0 && facts.scale > 0;
  const end = s.phrase !== null && s.phrase.is & Is.few ? s.phraseEnd : facts.is & Is.few || plural ? i + 1 : null;
  if (end === null) return null;
  return { end: plural && (symbols[end]?.facts.is ?? 0) & Is.of ? end + 1 : end, slots: { ...slots, vague: true } };
}

/** What a slot takes from symbol `i` on, or null. */
function slotAt(kind: SlotKind, symbols: readonly Symbol[], i: number, slots: Slots, capitals: boolean): Filled | null {
  const s = symbols[i] as Symbol;
  const { facts } = s;
  const took = (more: Partial<Slots>, length = 1): Filled => ({ end: i + length, slots: { ...slots, ...more } });
  const capital = (): boolean => !capitals || /^\p{Lu}/u.test(s.text);
  switch (kind) {
    case "#":
      return numberSlot(symbols, i, slots);
    case "~":
      return vagueSlot(symbols, i, slots);
    case "U":
    case "U+":
    case "U1": {
      if (facts.timeUnit === null) return null;
      const plural = (facts.is & Is.timePlural) !== 0;
      return (kind === "U+" && !plural) || (kind === "U1" && plural) ? null : took({ unit: facts.timeUnit, plural });
    }
    case "Y":
      return isNumber(s) && isYear(s) ? took({ year: s.digits }) : null;
    case "y":
      if (!isNumber(s) || s.word.length !== 2) return null;
      return took(slots.year === 0 ? { year: s.digits } : { year2: s.digits });
    case "M":
      return facts.month > 0 && capital() ? took({ month: facts.month }) : null;
    case "m":
      return isNumber(s) && s.word.length <= 2 && s.digits >= 1 && s.digits <= 12 ? took({ month: s.digits }) : null;
    case "D": {
      const ordinal = facts.ordinal > 0 && /^\d/.test(s.word);
      if (!ordinal && (!isNumber(s) || s.word.length > 2 || s.digits < 1 || s.digits > 31 || !Number.isInteger(s.digits))) return null;
      const day = ordinal ? facts.ordinal : s.digits;
      const next = symbols[i + 1];
      const suffix = next !== undefined && next.touches && !next.hyphen && next.facts.ordinal === -1;
      return took(slots.day === 0 ? { day } : { day2: day }, suffix ? 2 : 1);
    }
    case "W":
      return facts.weekday > 0 && capital() ? took({ weekday: facts.weekday }) : null;
    case "S":
      return facts.season > 0 ? took({ season: facts.season }) : null;
    case "O": {
      if (facts.ordinal > 0) return took({ ordinal: facts.ordinal });
      if (facts.number !== null && facts.number >= 1 && facts.number <= 4 && /^\p{Script=Han}/u.test(s.word))
        return took({ ordinal: facts.number });
      const next = symbols[i + 1];
      return Number.isNaN(s.digits) || s.word.length > 1 || next === undefined || !next.touches || next.facts.ordinal !== -1
        ? null
        : took({ ordinal: s.digits }, 2);
    }
    case "P":
      return facts.part > 0 ? took({ part: facts.part }) : null;
    case "Q": {
      const quarter = QUARTER.exec(s.word);
      if (quarter !== null) return took({ quarter: Number(quarter[1]) });
      const half = HALF.exec(s.word);
      return half === null ? null : took({ half: Number(half[1]) });
    }
    case "T": {
      if (!s.yearLike) return null;
      const next = symbols[i + 1];
      return s.digits % 10 === 0 && next?.touches && next.word === "s" ? took({ decade: s.digits }, 2) : null;
    }
  }
}

/** Visits all ways through the patterns from a symbol on and keeps the longest. The patterns bound the depth. */
export function matchTime(root: TimeNode, symbols: readonly Symbol[], start: number, capitals: boolean): TimeMatch | null {
  let best: TimeMatch | null = null;
  const visit = (node: TimeNode, i: number, slots: Slots): void => {
    if (node.reading !== null && i > start && (best === null || i > best.end)) best = { reading: node.reading, slots, start, end: i };
    const s = symbols[i];
    if (s === undefined) return;
    const word = node.words.get(s.word);
    if (word !== undefined) visit(word, i + 1, slots);
    for (const [kind, next] of node.slots) {
      const filled = slotAt(kind, symbols, i, slots, capitals);
      if (filled !== null) visit(next, filled.end, filled.slots);
    }
  };
  visit(root, start, EMPTY);
  return best;
}
