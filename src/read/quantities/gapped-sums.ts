import type { Lexeme } from "./lexeme.js";
import type { Lexicon } from "./lexicon/compile-lexicon.js";
import { Is } from "./lexicon/facts.js";
import type { Sum } from "./sums.js";

/** The currency a text spoke of last, which "50 billion" and "350 Millionen" without one take over. */
export interface MoneyContext {
  code: string | null;
  sign: string | null;
  /** The paragraph it stood in; -1: none yet. */
  paragraph: number;
  /** The last big number without a currency counted things ("400 million users"), so that the next one may as well. */
  counted: boolean;
}
export const noMoneyYet = (): MoneyContext => ({ code: null, sign: null, paragraph: -1, counted: false });

const FAR = 3;
const LETTER = /^\p{L}/u;
const END = /^[.,;:!?)\]"”’»…。，；、（(\u2013\u2014]$/u;

/** Could money be meant by a number with a scale and nothing behind it that it counts? */
export function mayBeMoney(lexemes: readonly Lexeme[], sum: Sum, lexicon: Lexicon): boolean {
  if (sum.money !== null || sum.unit !== null || sum.scale < 1e6) return false;
  const next = lexemes[sum.last];
  if (next === undefined || END.test(next.word)) return true;
  if (next.hyphen) return false;
  if (!LETTER.test(next.word)) return false;
  switch (lexicon.gapped) {
    case "function-word": {
      if (!(next.facts.is & Is.function)) return false;
      // "5 million of them" counts, "2 billion of new money" and "1 billion of which" do not
      const after = lexemes[sum.last + 1];
      return !(next.facts.is & Is.of) || (after !== undefined && (after.facts.is & (Is.money | Is.function)) !== 0);
    }
    case "no-link":
      return !(next.facts.is & Is.of);
    case "lower-case":
      return /^\p{Ll}/u.test(next.text) || (next.facts.is & Is.function) !== 0;
    case "mark":
      return false;
  }
}

/** Is the talk of money close before a sum? Needed where no currency was named near it. */
export function moneyNear(lexemes: readonly Lexeme[], sum: Sum): boolean {
  for (let i = sum.first - 1, steps = 0; i >= 0 && steps < 4; i--, steps++) if ((lexemes[i] as Lexeme).facts.is & Is.money) return true;
  const next = lexemes[sum.last];
  return next !== undefined && (next.facts.is & (Is.of | Is.function)) !== 0 && ((lexemes[sum.last + 1]?.facts.is ?? 0) & Is.money) !== 0;
}

/** The currency that a gapped sum takes over, if one was named near enough; null code: vague money of no named currency. */
export function gappedMoney(
  lexemes: readonly Lexeme[],
  sum: Sum,
  context: MoneyContext,
  paragraph: number,
  lexicon: Lexicon,
): { code: string | null; sign: string | null } | null {
  if (!mayBeMoney(lexemes, sum, lexicon)) return null;
  for (let i = sum.first; i < sum.last; i++) {
    const code = (lexemes[i] as Lexeme).facts.scaleCurrency;
    if (code !== null && moneyNear(lexemes, sum)) return { code, sign: null };
  }
  const near = context.paragraph >= 0 && paragraph - context.paragraph <= FAR;
  const talk = moneyNear(lexemes, sum);
  if (near && (!context.counted || talk) && (paragraph === context.paragraph || talk || lexicon.gapped !== "function-word"))
    return { code: context.code, sign: context.sign };
  return talk && sum.low === null && sum.high === null && sum.hedge === "vague" ? { code: null, sign: null } : null;
}
