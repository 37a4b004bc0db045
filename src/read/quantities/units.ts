import { isNumber, type Lexeme } from "./lexeme.js";
import type { Lexicon } from "./lexicon/compile-lexicon.js";
import { Is, type Unit } from "./lexicon/facts.js";
import type { Numeral } from "./numerals.js";

export interface UnitAt {
  readonly unit: Unit;
  readonly name: string;
  readonly end: number;
}

const LETTER = /^\p{L}/u;
const stated = (lexemes: readonly Lexeme[], from: number, end: number): string =>
  lexemes
    .slice(from, end)
    .map((s) => s.text)
    .join(" ");

/** A unit that begins here. */
export function unitHere(lexemes: readonly Lexeme[], i: number): UnitAt | null {
  const s = lexemes[i];
  if (s === undefined) return null;
  if (s.phrase?.unit) return { unit: s.phrase.unit, name: s.phrase.unit.name ?? stated(lexemes, i, s.phraseEnd), end: s.phraseEnd };
  return s.facts.unit === null ? null : { unit: s.facts.unit, name: s.facts.unit.name ?? stated(lexemes, i, i + 1), end: i + 1 };
}

/** What a numeral counts: the unit right behind it, or a counted noun behind a few modifiers ("2,000 new AI jobs", "hundreds of megawatts"). */
export function unitAfter(lexemes: readonly Lexeme[], numeral: Numeral, lexicon: Lexicon): UnitAt | null {
  let i = numeral.end;
  const of = (lexemes[i]?.facts.is ?? 0) & Is.of;
  if (of && (numeral.scale > 1 || numeral.value === null)) i++;
  for (let skipped = 0; skipped <= lexicon.modifiers; skipped++, i++) {
    const at = unitHere(lexemes, i);
    if (at !== null) {
      // "a 910B chip" is the name of one
      if (
        at.unit.kind === "compute" &&
        lexemes[numeral.end - 1]?.facts.scale === 1e9 &&
        (lexemes[numeral.end - 1]?.facts.is ?? 0) & Is.tight
      )
        return null;
      const counted = at.unit.kind === "count" || at.unit.kind === "compute";
      if ((skipped > 1 && !counted) || (counted && (numeral.one || (of === 0 && numeral.value === null && skipped > lexicon.modifiers))))
        return null;
      // "10 company executives": the noun goes on
      const next = unitHere(lexemes, at.end);
      return next !== null && next.unit.kind === "count" && at.unit.kind === "count" && lexemes[at.end]?.touches !== true
        ? { ...next, end: next.end }
        : at;
    }
    const s = lexemes[i];
    if (
      s === undefined ||
      isNumber(s) ||
      !LETTER.test(s.word) ||
      s.facts.is & Is.function ||
      (s.facts.currency !== null && !(s.facts.is & Is.filler)) ||
      s.facts.timeUnit !== null ||
      s.facts.scale > 0 ||
      s.facts.month > 0
    )
      return null;
    if (lexicon.isCounted(s.word, s.text) && !(s.facts.is & Is.filler)) return null;
  }
  return null;
}
