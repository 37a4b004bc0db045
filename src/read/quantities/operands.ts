import { type CurrencyAt, currencyAfter, currencyBefore, sameMoney, surer } from "./currencies.js";
import type { Lexicon } from "./lexicon/compile-lexicon.js";
import { Is, UNKNOWN, type Unit } from "./lexicon/facts.js";
import { exact, type Numeral, numeralAt } from "./numerals.js";
import { isNumber, type Symbol } from "./symbol.js";
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

/** The operand that begins at a symbol: "$5 bn", "3 billion euros", "75 USD million", "10 GW", "30". */
export function operandAt(symbols: readonly Symbol[], i: number, lexicon: Lexicon): Operand | null {
  const before = currencyBefore(symbols, i);
  if (before !== null) {
    const prefixed = prefixedAt(symbols, i, before);
    if (prefixed !== null) return prefixed;
  }
  const numeral = numeralAt(symbols, i);
  if (numeral === null) return articleOfPower(symbols, i);
  const yearLike =
    numeral.scale === 1 && (symbols[i] as Symbol).yearLike && numeral.value !== null && numeral.value >= 1900 && numeral.value < 2100;
  const suffixed = suffixedAt(symbols, numeral, yearLike);
  if (suffixed !== null) return suffixed;
  const unit = yearLike && (symbols[i - 1]?.facts.is ?? 0) & Is.function ? null : unitAfter(symbols, numeral, lexicon);
  return counted(numeral, unit?.end ?? numeral.end, unit, yearLike);
}

/** "a gigawatt". */
function articleOfPower(symbols: readonly Symbol[], i: number): Operand | null {
  const s = symbols[i] as Symbol;
  if (!(s.facts.is & (Is.article | Is.few))) return null;
  const unit = unitHere(symbols, i + 1);
  if (unit === null || unit.unit.kind !== "power") return null;
  const value = s.facts.is & Is.few ? null : 1;
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

const isWordy = (numeral: Numeral, symbols: readonly Symbol[]): boolean => {
  const s = symbols[numeral.start] as Symbol;
  return numeral.scale === 1 && !(numeral.value !== null && numeral.value >= 1000 && s.word.length > 4);
};

function prefixedAt(symbols: readonly Symbol[], start: number, before: CurrencyAt): Operand | null {
  const numeral = numeralAt(symbols, before.end, true);
  if (numeral === null || (before.currency.wordy && isWordy(numeral, symbols))) return null;
  // "Rs", "USD" and the like are a word's length from their number; a sign may touch what it does not belong to ("5 $ 10"): the number wins
  let currency = before;
  let end = numeral.end;
  let scale = numeral.scale;
  let { value } = numeral;
  const after = currencyAfter(symbols, end);
  if (after !== null && !isNumber(symbols[after.end]) && (sameMoney(before, after) || after.code === null)) {
    end = after.end;
    currency = surer(after.code === null ? null : after, before) ?? before;
  } else if (before.sign === "$") {
    // "$5 CAD million" does not occur, "$5 US" does
    const letters = symbols[end];
    if (
      letters !== undefined &&
      letters.facts.dollar !== null &&
      letters.word.length > 1 &&
      letters.text === letters.text.toUpperCase() &&
      letters.text !== "CAN"
    ) {
      const next = symbols[end + 1];
      if (next === undefined || !/^\p{L}/u.test(next.word)) {
        currency = { ...before, code: letters.facts.dollar, sign: null };
        end++;
      }
    }
  }
  const minor = scale === 1 && value !== null && Number.isInteger(value) ? bareMinor(symbols, end, true) : null;
  if (minor !== null && value !== null) {
    value += minor.value;
    end = minor.end;
  }
  scale *= before.currency.times;
  return priced(numeral, start, end, value === null ? null : scaled(value, before), scale, currency, true);
}

const scaled = (value: number, { currency }: CurrencyAt): number => exact(value * currency.factor * currency.times);

function suffixedAt(symbols: readonly Symbol[], numeral: Numeral, yearLike: boolean): Operand | null {
  let i = numeral.end;
  let after = currencyAfter(symbols, i);
  if (after === null && (numeral.scale > 1 || numeral.value === null)) {
    if ((symbols[i]?.facts.is ?? 0) & Is.of) i++;
    after = currencyAfter(symbols, i);
    // "30 billion additional euros", "billions of taxpayer dollars"
    if (after === null && (symbols[i]?.facts.is ?? 0) & (Is.filler | Is.money)) {
      after = currencyAfter(symbols, i + 1);
      if (after !== null && (after.currency.sign || after.currency.before)) after = null;
    }
  }
  if (after === null) return null;
  const { currency } = after;
  const name = symbols[i] as Symbol;
  if (currency.wordy && isWordy(numeral, symbols)) return null;
  if (
    name.word.length === 1 &&
    !currency.sign &&
    /\p{L}/u.test(name.word) &&
    !/\p{Script=Han}/u.test(name.word) &&
    !(name.touches && numeral.digits && numeral.scale === 1)
  )
    return null;
  // a code before the next number belongs to that number when this one is a year or a day: "in 2025 EUR 5 million"
  if (yearLike && currency.before && isNumber(symbols[after.end])) return null;
  if (currency.weight && isWeight(symbols, numeral, after.end)) return null;
  let { end } = after;
  let { value } = numeral;
  let scale = numeral.scale * currency.times;
  const late = symbols[end];
  if (
    numeral.scale === 1 &&
    late !== undefined &&
    late.facts.scale >= 1e3 &&
    !(late.facts.is & Is.tight) &&
    value !== null &&
    !isNumber(symbols[end + 1])
  ) {
    // "75 USD million"
    value *= late.facts.scale;
    scale = late.facts.scale;
    end++;
  }
  if (value !== null) value = scaled(value, after);
  if (scale === 1 && currency.factor === 1 && value !== null && Number.isInteger(value)) {
    const minor = minorParts(symbols, end, after);
    if (minor !== null) {
      value = exact(value + minor.value);
      end = minor.end;
    }
  }
  return priced(numeral, numeral.start, end, value, scale, after, false);
}

/** "… and 45 cents", "6角三分", "… 50": what follows a round sum in its smaller coin. */
function minorParts(symbols: readonly Symbol[], from: number, major: CurrencyAt): { value: number; end: number } | null {
  let value = 0;
  let end = from;
  for (let k = 0; k < 2; k++) {
    const joined = (symbols[end]?.facts.is ?? 0) & Is.and ? 1 : 0;
    const numeral = numeralAt(symbols, end + joined);
    if (numeral === null || numeral.scale > 10 || numeral.value === null || numeral.value >= 100 || !Number.isInteger(numeral.value)) break;
    const coin = currencyAfter(symbols, numeral.end);
    if (coin === null || coin.currency.factor === 1 || (coin.code !== null && major.code !== null && coin.code !== major.code)) break;
    value += numeral.value * coin.currency.factor;
    end = coin.end;
  }
  return end > from ? { value, end } : bareMinor(symbols, from, false);
}

const ENDS = /^[.!?,;:)\]。，]$/u;

/** "15 dollars 50", "15 euros and 50.": two digits, or words, that nothing else counts. `strict`: behind a sign only with "and" and at an end. */
function bareMinor(symbols: readonly Symbol[], from: number, strict: boolean): { value: number; end: number } | null {
  const joined = (symbols[from]?.facts.is ?? 0) & Is.and && !((symbols[from]?.facts.is ?? 0) & Is.fraction) ? 1 : 0;
  if (strict && !joined) return null;
  const first = symbols[from + joined];
  if (first === undefined || (isNumber(first) && first.word.length !== 2)) return null;
  const numeral = numeralAt(symbols, from + joined);
  if (
    numeral === null ||
    numeral.value === null ||
    numeral.scale > 10 ||
    numeral.value >= 100 ||
    !Number.isInteger(numeral.value) ||
    (!joined && !numeral.digits)
  )
    return null;
  const next = symbols[numeral.end];
  const free = next === undefined || ENDS.test(next.word) || (next.facts.is & Is.and) !== 0;
  if (
    joined
      ? !free
      : !(free || (next.facts === UNKNOWN && /^\p{Ll}/u.test(next.text))) || currencyAfter(symbols, numeral.end) !== null || next?.hyphen
  )
    return null;
  return { value: numeral.value / 100, end: numeral.end };
}

/** "20 pounds of turkey", "a 300-pound man", "lost 20 pounds": no money. */
function isWeight(symbols: readonly Symbol[], numeral: Numeral, end: number): boolean {
  const next = symbols[end];
  const currency = symbols[end - 1] as Symbol;
  if (next !== undefined && next.facts.is & Is.of) {
    const what = symbols[end + 1];
    return !(what !== undefined && what.facts.is & Is.money);
  }
  if (numeral.scale > 1) return false;
  if (currency.hyphen) return !(next !== undefined && next.facts.is & Is.money);
  if (next !== undefined && next.facts.is & Is.weight) return true;
  for (let i = numeral.start - 1; i >= 0 && numeral.start - i <= 4; i--)
    if ((symbols[i] as Symbol).facts.is & Is.weight && !((symbols[i] as Symbol).facts.is & Is.money)) return true;
  return false;
}
