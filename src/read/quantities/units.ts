import type { Lexicon } from "./lexicon/compile-lexicon.js";
import { Is, type Unit } from "./lexicon/facts.js";
import type { Numeral } from "./numerals.js";
import { isNumber, type Symbol } from "./symbol.js";

export interface UnitAt {
  readonly unit: Unit;
  readonly name: string;
  readonly end: number;
}

const LETTER = /^\p{L}/u;
const stated = (symbols: readonly Symbol[], from: number, end: number): string =>
  symbols
    .slice(from, end)
    .map((s) => s.text)
    .join(" ");

/** A unit that begins here. */
export function unitHere(symbols: readonly Symbol[], i: number): UnitAt | null {
  const s = symbols[i];
  if (s === undefined) return null;
  if (s.phrase?.unit) return { unit: s.phrase.unit, name: s.phrase.unit.name ?? stated(symbols, i, s.phraseEnd), end: s.phraseEnd };
  return s.facts.unit === null ? null : { unit: s.facts.unit, name: s.facts.unit.name ?? stated(symbols, i, i + 1), end: i + 1 };
}

/** What a numeral counts: the unit right behind it, or a counted noun behind a few modifiers ("2,000 new AI jobs", "hundreds of megawatts"). */
export function unitAfter(symbols: readonly Symbol[], numeral: Numeral, lexicon: Lexicon): UnitAt | null {
  let i = numeral.end;
  const of = (symbols[i]?.facts.is ?? 0) & Is.of;
  if (of && (numeral.scale > 1 || numeral.value === null)) i++;
  for (let skipped = 0; skipped <= lexicon.modifiers; skipped++, i++) {
    const at = unitHere(symbols, i);
    if (at !== null) {
      const counted = at.unit.kind === "count" || at.unit.kind === "compute";
      if ((skipped > 1 && !counted) || (counted && (numeral.one || (of === 0 && numeral.value === null && skipped > lexicon.modifiers))))
        return null;
      // "10 company executives": the noun goes on
      const next = unitHere(symbols, at.end);
      return next !== null && next.unit.kind === "count" && at.unit.kind === "count" && symbols[at.end]?.touches !== true
        ? { ...next, end: next.end }
        : at;
    }
    const s = symbols[i];
    if (
      s === undefined ||
      isNumber(s) ||
      !LETTER.test(s.word) ||
      s.facts.is & Is.function ||
      s.facts.currency !== null ||
      s.facts.timeUnit !== null ||
      s.facts.scale > 0 ||
      s.facts.month > 0
    )
      return null;
    if (lexicon.isCounted(s.word, s.text) && !(s.facts.is & Is.filler)) return null;
  }
  return null;
}
