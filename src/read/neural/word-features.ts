import { findQuotes } from "../document/find-quotes.js";
import type { Segmented } from "../text/index.js";

/** What the encoder is told of each word beside its pieces, one small number each. Its pieces know no case, and no window sees a whole quotation. */
export interface WordFeatures {
  /** How the word is written: see `shapeOf`. */
  readonly shape: Uint8Array;
  /** 0 outside of quotation marks, 1 between them, 2 a mark or word that opens, 3 a mark that closes. */
  readonly quote: Uint8Array;
  /** 0 inside a sentence, 1 where one begins, 2 where a paragraph begins, 3 in a heading. */
  readonly place: Uint8Array;
}

export const SHAPES = 8;
export const QUOTE_STATES = 4;
export const PLACES = 4;

const LOWER = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
const MORE_CAPITALS = /^.+\p{Lu}/su;
const DIGIT = /^\p{N}/u;
const LETTER = /\p{L}/u;

/** 0 lower case, 1 one capital letter, 2 begins with a capital, 3 begins with one and holds more (DeepSeek, NATO's), 4 all capitals, 5 lower case with capitals (iPhone), 6 begins with a digit, 7 a mark. */
export function shapeOf(word: string): number {
  if (DIGIT.test(word)) return 6;
  if (!LETTER.test(word)) return 7;
  if (LOWER.test(word)) return MORE_CAPITALS.test(word) ? 5 : 0;
  if (!CAPITAL.test(word)) return 0;
  if (word.length === 1) return 1;
  if (word === word.toUpperCase()) return 4;
  return MORE_CAPITALS.test(word) ? 3 : 2;
}

export function wordFeatures(segmented: Segmented): WordFeatures {
  const { tokens, sentences, paragraphs } = segmented;
  const shape = new Uint8Array(tokens.length);
  const quote = new Uint8Array(tokens.length);
  const place = new Uint8Array(tokens.length);
  tokens.forEach(({ text }, i) => {
    shape[i] = shapeOf(text);
  });
  const quotes = findQuotes(segmented);
  let q = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    while (token && (quotes[q]?.outer.end ?? Number.POSITIVE_INFINITY) <= token.start) q++;
    const at = quotes[q]?.outer;
    if (!token || !at || token.end <= at.start) continue;
    const opens = i === 0 || (tokens[i - 1]?.end ?? 0) <= at.start;
    quote[i] = opens ? 2 : token.end >= at.end && !quotes[q]?.open ? 3 : 1;
  }
  for (const s of sentences) {
    const paragraph = paragraphs[s.paragraph];
    const heading = paragraph?.heading === true;
    if (heading) place.fill(3, s.first, s.last);
    else if (s.first < s.last) place[s.first] = sentences[paragraph?.first ?? 0] === s ? 2 : 1;
  }
  return { shape, quote, place };
}
