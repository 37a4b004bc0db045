import type { Amount, Capacity, Horizon } from "../../model/index.js";
import type { Segmented } from "../text/index.js";
import { conversionsAfter } from "./conversions.js";
import { findPassages, type Passage } from "./find-passages.js";
import { gappedMoney, type MoneyContext, noMoneyYet } from "./gapped-sums.js";
import { isoOf, parseDay } from "./horizons/calendar.js";
import { readHorizons } from "./horizons/read-horizons.js";
import type { Lexeme } from "./lexeme.js";
import type { Lexicon } from "./lexicon/compile-lexicon.js";
import { Is, UNKNOWN } from "./lexicon/facts.js";
import { lexiconOf } from "./lexicon/index.js";
import { readLexemes } from "./read-lexemes.js";
import { settleSign } from "./settle-currency.js";
import { type Sum, sumsAt } from "./sums.js";

export interface Quantities {
  readonly amounts: readonly Amount[];
  readonly capacities: readonly Capacity[];
  readonly horizons: readonly Horizon[];
}
export interface QuantityOptions {
  /** BCP 47; a language without a lexicon is read with the English one. */
  readonly language: string;
  /** ISO 8601 date or time that "next year" is reckoned from; null leaves such ends open. */
  readonly published: string | null;
  /** ISO 3166 alpha-2; settles whose "$" and "¥" it is. */
  readonly outletCountry?: string | null;
}

/** Could a sum begin at this lexeme? Cheap, since it is asked of every lexeme. */
function mayStart(lexemes: readonly Lexeme[], i: number): boolean {
  const { digits, facts, phrase } = lexemes[i] as Lexeme;
  if (!Number.isNaN(digits)) return true;
  if (facts !== UNKNOWN && (facts.number !== null || facts.scale > 0 || facts.currency?.before === true || facts.dollar !== null))
    return true;
  if (phrase !== null && (phrase.number !== null || (phrase.is & (Is.few | Is.fraction)) !== 0 || phrase.currency?.before === true))
    return true;
  if (!(facts.is & (Is.article | Is.few))) return false;
  const next = lexemes[i + 1]?.facts;
  return next !== undefined && (next.scale > 0 || next.unit !== null || (next.is & Is.of) !== 0);
}

/** The sums of a passage in order, conversions hung on what they convert. */
function sumsOf(lexemes: readonly Lexeme[], lexicon: Lexicon): Sum[] {
  const out: Sum[] = [];
  let limit = 0;
  for (let i = 0; i < lexemes.length; i++) {
    if (i < limit || !mayStart(lexemes, i)) continue;
    for (const sum of sumsAt(lexemes, i, limit, lexicon)) {
      const conversions = conversionsAfter(lexemes, sum, lexicon);
      sum.also = conversions.also;
      out.push(sum);
      limit = Math.max(sum.last, conversions.last);
    }
  }
  return out;
}

/** Every sum of money, capacity or count, and stretch of time of a segmented text. Each list is sorted and its spans are disjoint. */
export function readQuantities(segmented: Segmented, options: QuantityOptions): Quantities {
  const { text, tokens } = segmented;
  const lexicon = lexiconOf(options.language);
  const published = parseDay(options.published);
  const signs = { text, country: options.outletCountry ?? null };
  const settled = new Map<string, string | null>();
  const codeOf = ({ code, sign }: { code: string | null; sign: string | null }): string | null => {
    if (sign === null) return code;
    const known = settled.get(sign);
    if (known !== undefined) return known;
    const settledCode = settleSign(sign, code, signs);
    settled.set(sign, settledCode);
    return settledCode;
  };
  const amounts: Amount[] = [];
  const capacities: Capacity[] = [];
  const horizons: Horizon[] = [];
  const context = noMoneyYet();

  const readPassage = ({ first, last, paragraph }: Passage): void => {
    const lexemes = readLexemes(text, tokens, first, last, lexicon);
    const taken = new Uint8Array(lexemes.length);
    const startOf = (first: number): number => (lexemes[first] as Lexeme).start;
    const endOf = (last: number): number => (lexemes[last - 1] as Lexeme).end;
    const pushAmount = (sum: Sum, money: { code: string | null; sign: string | null }): void => {
      const alsoStatedAs = sum.also.map((a) => ({ low: a.low, high: a.high, currency: codeOf(a.money ?? { code: null, sign: null }) }));
      amounts.push({
        raw: text.slice(startOf(sum.first), endOf(sum.last)),
        start: startOf(sum.first),
        end: endOf(sum.last),
        low: sum.low,
        high: sum.high,
        currency: codeOf(money),
        hedge: sum.hedge,
        perPeriod: sum.period,
        alsoStatedAs,
      });
      taken.fill(1, sum.first, sum.last);
      for (const a of sum.also) taken.fill(1, a.first, a.last);
      remember(context, money, paragraph);
    };
    for (const sum of sumsOf(lexemes, lexicon)) {
      if (sum.unit !== null) {
        // "(UPDATE) 2030 jobs …": what a rate is stated for stays in the raw text only
        capacities.push({
          raw: text.slice(startOf(sum.first), endOf(sum.last)),
          start: startOf(sum.first),
          end: endOf(sum.last),
          low: sum.low,
          high: sum.high,
          unit: sum.unit.name,
          hedge: sum.hedge,
        });
        taken.fill(1, sum.first, sum.last);
        if (sum.scale >= 1e6) context.counted = true;
        continue;
      }
      const money = sum.money ?? gappedMoney(lexemes, sum, context, paragraph, lexicon);
      if (money !== null) pushAmount(sum, money);
      else {
        if (sum.scale >= 1e6) context.counted = true;
        for (const also of sum.also) if (also.money !== null) pushAmount(also, also.money);
      }
    }
    for (const span of readHorizons(lexemes, taken, lexicon, published)) {
      horizons.push({
        raw: text.slice(startOf(span.first), endOf(span.last)),
        start: startOf(span.first),
        end: endOf(span.last),
        from: span.from === null ? null : isoOf(span.from),
        to: span.to === null ? null : isoOf(span.to),
      });
    }
  };
  for (const passage of findPassages(segmented, lexicon)) readPassage(passage);
  return { amounts, capacities, horizons };
}

const remember = (context: MoneyContext, money: { code: string | null; sign: string | null }, paragraph: number): void => {
  if (money.code === null && money.sign === null) return;
  context.code = money.code;
  context.sign = money.sign;
  context.paragraph = paragraph;
  context.counted = false;
};
