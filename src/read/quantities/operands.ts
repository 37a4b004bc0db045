import { type CurrencyAt, currencyAfter, currencyBefore, sameMoney, surer } from "./currencies.js";
import { isNumber, type Lexeme } from "./lexeme.js";
import type { Lexicon } from "./lexicon/compile-lexicon.js";
import { Is, UNKNOWN, type Unit } from "./lexicon/facts.js";
import { exact, fractionAt, type Numeral, numeralAt } from "./numerals.js";
import { unitAfter, unitHere } from "./units.js";

/** One end of an interval: a numeral with its currency or its unit, if it has one of its own. */
export interface Operand {
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly scale: number;
  readonly coefficient: number;
  readonly currency: CurrencyAt | null;
  readonly prefixed: boolean;
  readonly unit: { readonly unit: Unit; readonly name: string } | null;
  readonly yearLike: boolean;
  readonly digits: boolean;
  readonly more: boolean;
}

const counted = (n: Numeral, end: number, unit: Operand["unit"], yearLike: boolean): Operand => ({
  start: n.start,
  end,
  value: n.value,
  scale: n.scale,
  coefficient: n.coefficient,
  currency: null,
  prefixed: false,
  unit,
  yearLike,
  digits: n.digits,
  more: n.more,
});
/** "500 crore rupees": the scale says whose rupees. */
const scaleCurrency = (lexemes: readonly Lexeme[], from: number, to: number): string | null => {
  for (let i = from; i < to; i++)
    if ((lexemes[i] as Lexeme).facts.scaleCurrency !== null) return (lexemes[i] as Lexeme).facts.scaleCurrency;
  return null;
};
const priced = (
  n: Numeral,
  start: number,
  end: number,
  value: number | null,
  scale: number,
  currency: CurrencyAt,
  prefixed: boolean,
): Operand => ({
  start,
  end,
  value,
  scale,
  coefficient: n.coefficient,
  currency,
  prefixed,
  unit: null,
  yearLike: false,
  digits: n.digits,
  more: n.more,
});

/** The operand that begins at a lexeme: "$5 bn", "3 billion euros", "75 USD million", "10 GW", "30". */
export function operandAt(lexemes: readonly Lexeme[], i: number, lexicon: Lexicon): Operand | null {
  const before = currencyBefore(lexemes, i);
  if (before !== null) {
    const prefixed = prefixedAt(lexemes, i, before);
    if (prefixed !== null) return prefixed;
  }
  const numeral = numeralAt(lexemes, i);
  if (numeral === null) return articleOfPower(lexemes, i);
  const yearLike =
    numeral.scale === 1 && (lexemes[i] as Lexeme).yearLike && numeral.value !== null && numeral.value >= 1900 && numeral.value < 2100;
  const suffixed = suffixedAt(lexemes, numeral, yearLike);
  if (suffixed !== null) return suffixed;
  const unit = yearLike && (lexemes[i - 1]?.facts.is ?? 0) & Is.function ? null : unitAfter(lexemes, numeral, lexicon);
  return counted(numeral, unit?.end ?? numeral.end, unit, yearLike);
}

/** "a gigawatt", "half a gigawatt", "a half-gigawatt site". */
function articleOfPower(lexemes: readonly Lexeme[], i: number): Operand | null {
  const s = lexemes[i];
  const half = fractionAt(lexemes, i);
  if (s === undefined || (half === null && !(s.facts.is & (Is.article | Is.few)))) return null;
  const unit = unitHere(lexemes, half?.end ?? i + 1);
  if (unit === null || unit.unit.kind !== "power") return null;
  const value = half !== null ? half.value : s.facts.is & Is.few ? null : 1;
  return {
    start: i,
    end: unit.end,
    value,
    scale: 1,
    coefficient: 1,
    digits: false,
    more: false,
    currency: null,
    prefixed: false,
    unit,
    yearLike: false,
  };
}

const isWordy = (numeral: Numeral, lexemes: readonly Lexeme[]): boolean => {
  const s = lexemes[numeral.start] as Lexeme;
  return numeral.scale === 1 && !(numeral.value !== null && numeral.value >= 1000 && s.word.length > 4);
};

function prefixedAt(lexemes: readonly Lexeme[], start: number, before: CurrencyAt): Operand | null {
  const numeral = numeralAt(lexemes, before.end, true);
  if (numeral === null || (before.currency.wordy && isWordy(numeral, lexemes))) return null;
  // "Rs", "USD" and the like are a word's length from their number; a sign may touch what it does not belong to ("5 $ 10"): the number wins
  let currency = before;
  let end = numeral.end;
  let scale = numeral.scale;
  let { value } = numeral;
  const after = currencyAfter(lexemes, end);
  if (after !== null && !isNumber(lexemes[after.end]) && (sameMoney(before, after) || after.code === null)) {
    end = after.end;
    currency = surer(after.code === null ? null : after, before) ?? before;
  } else if (before.sign === "$") {
    // "$5 CAD million" does not occur, "$5 US" does
    const letters = lexemes[end];
    if (
      letters !== undefined &&
      letters.facts.dollar !== null &&
      letters.word.length > 1 &&
      letters.text === letters.text.toUpperCase() &&
      letters.text !== "CAN"
    ) {
      const next = lexemes[end + 1];
      if (next === undefined || !/^\p{L}/u.test(next.word)) {
        currency = { ...before, code: letters.facts.dollar, sign: null };
        end++;
      }
    }
  }
  const minor = scale === 1 && value !== null && Number.isInteger(value) ? bareMinor(lexemes, end, true) : null;
  if (minor !== null && value !== null) {
    value += minor.value;
    end = minor.end;
  }
  scale *= before.currency.times;
  return priced(numeral, start, end, value === null ? null : scaled(value, before), scale, currency, true);
}

const scaled = (value: number, { currency }: CurrencyAt): number => exact(value * currency.factor * currency.times);

function suffixedAt(lexemes: readonly Lexeme[], numeral: Numeral, yearLike: boolean): Operand | null {
  let i = numeral.end;
  let after = currencyAfter(lexemes, i);
  if (after === null && (numeral.scale > 1 || numeral.value === null)) {
    if ((lexemes[i]?.facts.is ?? 0) & Is.of) i++;
    after = currencyAfter(lexemes, i);
    // "30 billion additional euros", "billions of taxpayer dollars"
    if (after === null && (lexemes[i]?.facts.is ?? 0) & (Is.filler | Is.money)) {
      after = currencyAfter(lexemes, i + 1);
      if (after !== null && (after.currency.sign || after.currency.before)) after = null;
    }
  }
  if (after === null) return null;
  const { currency } = after;
  const name = lexemes[i] as Lexeme;
  if (currency.wordy && isWordy(numeral, lexemes)) return null;
  if (
    name.word.length === 1 &&
    !currency.sign &&
    /\p{L}/u.test(name.word) &&
    !/\p{Script=Han}/u.test(name.word) &&
    !(name.touches && numeral.digits && numeral.scale === 1)
  )
    return null;
  // a code before the next number belongs to that number when this one is a year or a day: "in 2025 EUR 5 million"
  if (yearLike && currency.before && isNumber(lexemes[after.end])) return null;
  // 块 counts chips as well as money
  if (name.facts.is & Is.filler && unitHere(lexemes, after.end) !== null) return null;
  if (currency.weight && isWeight(lexemes, numeral, after.end)) return null;
  let { end } = after;
  let { value } = numeral;
  let scale = numeral.scale * currency.times;
  const late = lexemes[end];
  if (
    numeral.scale === 1 &&
    late !== undefined &&
    late.facts.scale >= 1e3 &&
    !(late.facts.is & Is.tight) &&
    value !== null &&
    !isNumber(lexemes[end + 1])
  ) {
    // "75 USD million"
    value *= late.facts.scale;
    scale = late.facts.scale;
    end++;
  }
  if (value !== null) value = scaled(value, after);
  if (scale === 1 && currency.factor === 1 && value !== null && Number.isInteger(value)) {
    const minor = minorParts(lexemes, end, after);
    if (minor !== null) {
      value = exact(value + minor.value);
      end = minor.end;
    }
  }
  const code = after.code === null && numeral.scale > 1 ? scaleCurrency(lexemes, numeral.start, numeral.end) : null;
  return priced(numeral, numeral.start, end, value, scale, code === null ? after : { ...after, code }, false);
}

/** "… and 45 cents", "6角三分", "… 50": what follows a round sum in its smaller coin. */
function minorParts(lexemes: readonly Lexeme[], from: number, major: CurrencyAt): { value: number; end: number } | null {
  let value = 0;
  let end = from;
  for (let k = 0; k < 2; k++) {
    const joined = (lexemes[end]?.facts.is ?? 0) & Is.and ? 1 : 0;
    const numeral = numeralAt(lexemes, end + joined);
    if (numeral === null || numeral.scale > 10 || numeral.value === null || numeral.value >= 100 || !Number.isInteger(numeral.value)) break;
    const coin = currencyAfter(lexemes, numeral.end);
    if (coin === null || coin.currency.factor === 1 || (coin.code !== null && major.code !== null && coin.code !== major.code)) break;
    value += numeral.value * coin.currency.factor;
    end = coin.end;
  }
  return end > from ? { value, end } : bareMinor(lexemes, from, false);
}

const ENDS = /^[.!?,;:)\]。，]$/u;

/** "15 dollars 50", "15 euros and 50.": two digits, or words, that nothing else counts. `strict`: behind a sign only with "and" and at an end. */
function bareMinor(lexemes: readonly Lexeme[], from: number, strict: boolean): { value: number; end: number } | null {
  const joined = (lexemes[from]?.facts.is ?? 0) & Is.and && !((lexemes[from]?.facts.is ?? 0) & Is.fraction) ? 1 : 0;
  if (strict && !joined) return null;
  const first = lexemes[from + joined];
  if (first === undefined || (isNumber(first) && first.word.length !== 2)) return null;
  const numeral = numeralAt(lexemes, from + joined);
  if (
    numeral === null ||
    numeral.value === null ||
    numeral.scale > 10 ||
    numeral.value >= 100 ||
    !Number.isInteger(numeral.value) ||
    (!joined && !numeral.digits)
  )
    return null;
  const next = lexemes[numeral.end];
  const free = next === undefined || ENDS.test(next.word) || (next.facts.is & Is.and) !== 0;
  if (
    joined
      ? !free
      : !(free || (next.facts === UNKNOWN && /^\p{Ll}/u.test(next.text))) || currencyAfter(lexemes, numeral.end) !== null || next?.hyphen
  )
    return null;
  return { value: numeral.value / 100, end: numeral.end };
}

/** "20 pounds of turkey", "a 300-pound man", "lost 20 pounds": no money. */
function isWeight(lexemes: readonly Lexeme[], numeral: Numeral, end: number): boolean {
  const next = lexemes[end];
  const currency = lexemes[end - 1] as Lexeme;
  if (next !== undefined && next.facts.is & Is.of) {
    const what = lexemes[end + 1];
    return !(what !== undefined && what.facts.is & Is.money);
  }
  if (numeral.scale > 1) return false;
  if (currency.hyphen) return !(next !== undefined && next.facts.is & Is.money);
  if (next !== undefined && next.facts.is & Is.weight) return true;
  for (let i = numeral.start - 1; i >= 0 && numeral.start - i <= 4; i--)
    if ((lexemes[i] as Lexeme).facts.is & Is.weight && !((lexemes[i] as Lexeme).facts.is & Is.money)) return true;
  return false;
}
