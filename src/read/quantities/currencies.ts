import type { Lexeme } from "./lexeme.js";
import type { Currency } from "./lexicon/facts.js";

export interface CurrencyAt {
  readonly currency: Currency;
  /** The code that stands there, the letters around a "$" taken into account. */
  readonly code: string | null;
  /** The bare sign, where nothing else says whose it is: "$", "¥". */
  readonly sign: string | null;
  readonly end: number;
}

const isDollar = (s: Lexeme | undefined): boolean => s !== undefined && (s.word === "$" || s.word === "＄");
/** Single letters must touch their sign ("C$"), save the "c $" of wire copy. */
const lettersCount = (letters: Lexeme, touching: boolean): boolean => touching || letters.word.length > 1 || letters.word === "c";

const found = (currency: Currency, code: string | null, sign: string | null, end: number): CurrencyAt => ({ currency, code, sign, end });

/** A currency sign or code that begins here and stands before its number: "US$", "C $", "$CAD", "EUR". */
export function currencyBefore(lexemes: readonly Lexeme[], i: number): CurrencyAt | null {
  const s = lexemes[i];
  if (s === undefined) return null;
  const next = lexemes[i + 1];
  if (s.facts.dollar !== null && isDollar(next) && next?.facts.currency && lettersCount(s, next.touches) && !s.glued)
    return found(next.facts.currency, s.facts.dollar, null, i + 2);
  const named = s.phrase?.currency?.before ? { currency: s.phrase.currency, end: s.phraseEnd } : null;
  if (named !== null) return found(named.currency, named.currency.code, null, named.end);
  const { currency } = s.facts;
  if (currency === null || !currency.before || (currency.capitals && s.text !== s.text.toUpperCase())) return null;
  if (
    isDollar(s) &&
    next !== undefined &&
    next.facts.dollar !== null &&
    next.touches &&
    (next.word.length > 1 || next.text === next.text.toUpperCase()) &&
    !Number.isNaN(lexemes[i + 2]?.digits ?? Number.NaN)
  )
    return found(currency, next.facts.dollar, null, i + 2);
  return found(currency, currency.code, currency.sign ? s.word : null, i + 1);
}

/** A currency that begins here and stands after its number: "euros", "USD", "$", "$ US", "dollars de Hong Kong". */
export function currencyAfter(lexemes: readonly Lexeme[], i: number): CurrencyAt | null {
  const s = lexemes[i];
  if (s === undefined) return null;
  const next = lexemes[i + 1];
  if (
    s.facts.dollar !== null &&
    isDollar(next) &&
    next?.facts.currency &&
    lettersCount(s, next.touches) &&
    Number.isNaN(lexemes[i + 2]?.digits ?? Number.NaN)
  )
    return found(next.facts.currency, s.facts.dollar, null, i + 2);
  if (s.phrase?.currency) return found(s.phrase.currency, s.phrase.currency.code, null, s.phraseEnd);
  const { currency } = s.facts;
  if (currency === null || (currency.capitals && s.text !== s.text.toUpperCase())) return null;
  if (currency.sign) {
    if (
      isDollar(s) &&
      next !== undefined &&
      next.facts.dollar !== null &&
      (next.touches || next.word.length > 1 || next.word === "c") &&
      next.word !== "can" &&
      next.word !== "a"
    )
      return found(currency, next.facts.dollar, null, i + 2);
    // a sign that touches a number belongs to that number
    if (next !== undefined && !Number.isNaN(next.digits)) return null;
  }
  return found(currency, currency.code, currency.sign ? s.word : null, i + 1);
}

/** Do two currencies go together as one? "C$10-$12bn": a bare dollar is the dollar beside it. */
export function sameMoney(a: CurrencyAt, b: CurrencyAt): boolean {
  if (a.code === b.code) return true;
  const dollar = (x: CurrencyAt): boolean => x.sign === "$";
  return (dollar(a) && b.code?.endsWith("D") === true) || (dollar(b) && a.code?.endsWith("D") === true);
}

/** Of two that go together, the one that says more. */
export const surer = (a: CurrencyAt | null, b: CurrencyAt | null): CurrencyAt | null =>
  a === null || (a.sign !== null && b !== null) ? b : a;
