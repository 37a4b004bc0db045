import type { Lexeme } from "./lexeme.js";
import type { Lexicon } from "./lexicon/compile-lexicon.js";
import { Is } from "./lexicon/facts.js";
import { type Sum, sumsAt } from "./sums.js";

const OPEN = /^[([（［]$/u;
const CLOSE = /^[)\]）］]$/u;
const PAUSE = /^[,;/–—:，、；]$/u;
const ASIDE = /^[,/–—，]$/u;
const MOST_LEADING = 5;
const MOST_TRAILING = 9;
const MOST_CONVERSIONS = 4;

const is = (s: Lexeme | undefined, bits: number): boolean => s !== undefined && ((s.phrase?.is ?? 0) & bits || s.facts.is & bits) !== 0;

/** Steps over "about", "or", "equivalent to" to where a converted sum begins. */
function stepIn(lexemes: readonly Lexeme[], from: number): { at: number; steps: number } {
  let at = from;
  let steps = 0;
  while (steps < MOST_LEADING && at < lexemes.length) {
    const s = lexemes[at] as Lexeme;
    if (s.phrase !== null && (s.phrase.is & Is.equals || s.phrase.hedge !== null)) at = s.phraseEnd;
    else if (s.facts.is & (Is.equals | Is.filler) || s.facts.hedge !== null) {
      // an article that is a number's own ("a billion") stays with it
      if (s.facts.is & Is.article && (lexemes[at + 1]?.facts.scale ?? 0) > 0) break;
      at++;
    } else break;
    steps++;
  }
  return { at, steps };
}

/** Currencies whose rates to each other have stayed between 0.4 and 2.5 for decades. */
const NEAR_PAR: ReadonlySet<string> = new Set(["USD", "EUR", "GBP", "CHF", "CAD", "AUD", "SGD", "NZD"]);
/** Can one sum be the other converted? null: nothing is known of their rate. */
function plausible(a: Sum, b: Sum): boolean | null {
  const [x, y] = [a.high ?? a.low, b.high ?? b.low];
  if (x === null || y === null || !NEAR_PAR.has(a.money?.code ?? "") || !NEAR_PAR.has(b.money?.code ?? "")) return null;
  return y > x * 0.4 && y < x * 2.5;
}

/** A sum of money in another currency that begins at a lexeme. */
function otherMoney(lexemes: readonly Lexeme[], at: number, limit: number, sum: Sum, lexicon: Lexicon): Sum | null {
  const [other, ...rest] = sumsAt(lexemes, at, limit, lexicon);
  if (other === undefined || rest.length > 0 || other.money === null) return null;
  if (other.money.code !== null && other.money.code === (sum.money?.code ?? null)) return null;
  return plausible(sum, other) === false ? null : other;
}

/** The conversions of a sum that stand behind it: "(€1.1 billion; about £0.9 billion)", ", or $10.3 billion". */
export function conversionsAfter(
  lexemes: readonly Lexeme[],
  sum: Sum,
  lexicon: Lexicon,
): { readonly also: readonly Sum[]; readonly last: number } {
  const none = { also: [], last: sum.last };
  const open = lexemes[sum.last];
  if (open === undefined || sum.unit !== null) return none;
  if (!OPEN.test(open.word)) return inline(lexemes, sum, lexicon) ?? none;
  const also: Sum[] = [];
  let at = sum.last + 1;
  while (also.length < MOST_CONVERSIONS) {
    const from = stepIn(lexemes, at).at;
    const other = otherMoney(lexemes, from, at, sum, lexicon);
    if (other === null) break;
    also.push(other);
    at = other.last;
    const next = lexemes[at];
    if (next === undefined || CLOSE.test(next.word)) break;
    if (PAUSE.test(next.word) || next.facts.is & (Is.or | Is.and)) at++;
    else break;
  }
  if (also.length === 0) return none;
  // "… at current exchange rates)"
  for (let i = 0; i < MOST_TRAILING && at < lexemes.length; i++, at++)
    if (CLOSE.test((lexemes[at] as Lexeme).word)) return { also, last: at + 1 };
  return { also, last: (also.at(-1) as Sum).last };
}

/** Without brackets it takes a word that says so: "or", "equivalent to", or "about" behind a pause. */
function inline(lexemes: readonly Lexeme[], sum: Sum, lexicon: Lexicon): { also: readonly Sum[]; last: number } | null {
  if (sum.money === null || sum.money.code === null) return null;
  let at = sum.last;
  const first = lexemes[at] as Lexeme;
  const pause = ASIDE.test(first.word);
  if (pause) at++;
  const slash = first.word === "/";
  const word = lexemes[at];
  // a bound after a comma begins a sum of its own: "€3 billion, more than $500 million of it …"
  const bound = (word?.phrase ?? word?.facts)?.hedge;
  if (bound !== undefined && bound !== null && bound !== "about") return null;
  if (!slash && !(is(word, Is.equals) && (pause || is(word, Is.or) || (word?.phrase?.is ?? 0) & Is.equals))) return null;
  const from = stepIn(lexemes, at).at;
  const other = otherMoney(lexemes, from, at, sum, lexicon);
  // "$25 million, or 26 cents a share"
  if (other === null || other.money?.code === null) return null;
  // behind a comma and "about" a sum of its own may follow: there the rate has to speak for it
  const said = slash || is(word, Is.or | Is.says) || ((word?.phrase?.is ?? 0) & Is.equals) !== 0;
  return said || plausible(sum, other) === true ? { also: [other], last: other.last } : null;
}
