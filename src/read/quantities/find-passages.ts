import type { Segmented, Word } from "../text/index.js";
import type { Lexicon } from "./lexicon/compile-lexicon.js";
import { isDigit, isHan } from "./read-lexemes.js";

/** A run of sentences that is read as one: token numbers, `last` excluded. */
export interface Passage {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** Longer sentences are read in pieces. */
const LONGEST = 2000;

/**
 * The passages of a text in which a quantity may stand: sentences that hold a digit, a sign or a word that the lexicon marks. A sentence
 * that ends with the stop of an abbreviation ("Rs. | 500 crore") is read with the next one.
 */
export function findPassages({ tokens, sentences }: Segmented, lexicon: Lexicon): Passage[] {
  const { triggers } = lexicon;
  const out: Passage[] = [];
  let open: { first: number; last: number; paragraph: number; hot: boolean } | null = null;
  const close = (): void => {
    if (open?.hot) out.push({ first: open.first, last: open.last, paragraph: open.paragraph });
    open = null;
  };
  for (const { first, last, paragraph } of sentences) {
    let hot = false;
    for (let i = first; i < last && !hot; i++) {
      const word = tokens[i]?.word;
      hot = word !== undefined && mayCount(word, triggers);
    }
    const current = open as { first: number; last: number; paragraph: number; hot: boolean } | null;
    if (
      current !== null &&
      current.paragraph === paragraph &&
      current.last === first &&
      abbreviated(tokens, first, lexicon) &&
      last - current.first <= LONGEST
    ) {
      open = { first: current.first, last, paragraph, hot: current.hot || hot };
      continue;
    }
    close();
    for (let from = first; from < last; from += LONGEST) {
      close();
      open = { first: from, last: Math.min(last, from + LONGEST), paragraph, hot: hot || last - first > LONGEST };
    }
  }
  close();
  return out;
}

/** Kept with the word, for the lexicon that asked last: every word of every text is asked for. */
function mayCount(word: Word, triggers: ReadonlySet<string>): boolean {
  if (word.triggers !== triggers) {
    const { text } = word;
    const c = text.charCodeAt(0);
    word.triggers = triggers;
    word.counts = triggers.has(text) || isDigit(c) || (!isHan(c) && text.length > 4 && hasTriggerPart(text, triggers));
  }
  return word.counts;
}

/** "five-year", "l'année", "mid-2027": a part of a compound. */
function hasTriggerPart(word: string, triggers: ReadonlySet<string>): boolean {
  for (let i = 1; i < word.length && i < 40; i++) {
    const c = word.charCodeAt(i);
    if (c !== 45 && c !== 39 && c !== 0x2019 && c !== 0x2011) {
      if (c <= 57 && c >= 48) return true;
      continue;
    }
    if (triggers.has(word.slice(0, i)) || triggers.has(word.slice(i + 1)) || isDigit(word.charCodeAt(i + 1))) return true;
  }
  return false;
}

/** Does the stop before token `at` belong to an abbreviation of the lexicon, or to an ordinal ("10. Februar")? */
function abbreviated(tokens: Segmented["tokens"], at: number, lexicon: Lexicon): boolean {
  const stop = tokens[at - 1];
  const word = tokens[at - 2];
  if (stop === undefined) return false;
  if (stop.text.length > 1) return lexicon.abbreviations.has(stop.text.toLowerCase().replace(/\.$/, ""));
  if (stop.text !== "." || word === undefined || word.end !== stop.start) return false;
  if (lexicon.ordinalStops && word.text.length <= 2 && isDigit(word.text.charCodeAt(0))) return true;
  return lexicon.abbreviations.has(word.text.toLowerCase());
}
