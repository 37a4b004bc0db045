import type { Span } from "../../model/index.js";
import { neverEnds, perhapsEnds } from "./abbreviations.js";
import { type Word, wordAt, wordOf } from "./word.js";

/** One word or mark. `text` is the article's own characters from `start` to `end`. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly word: Word;
}

/** A token; its words may be others than the text has at its place ("100" for a whole sum). */
export const tokenOf = (text: string, start: number, end: number): Token => {
  const word = wordOf(text);
  return { text: word.text, start, end, word };
};

const UNITS =
  "bn|bln|billion|billions|m|mn|mln|million|k|tn|trn|trillion|cr|kw|mw|gw|tw|kwh|mwh|gwh|twh|md|mds|mio|mrd|mia|eur|usd|gbp|pc|p|c";
/**
 * Alternatives in order: currency with its country letters ("US$"); initials ("U.S.", "J.D."); number, with separators;
 * word with inner hyphens, ampersands or apostrophes; dots; dashes; any other single mark.
 */
const PIECE = new RegExp(
  [
    String.raw`(?:US|CA|C|AU|A|NZ|HK|SG|S|NT|R|MX|Mex)\$`,
    String.raw`(?:\p{Lu}\.){2,}`,
    String.raw`\d+(?:[.,]\d+)*`,
    String.raw`\p{Script=Han}`,
    String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}_])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_])*(?:[-‑&'’.+](?=[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_])+)*`,
    String.raw`\.{2,}|…`,
    "--+|[–—―]",
    String.raw`[^\s\u00a0\u202f\u2009]`,
  ].join("|"),
  "gu",
);
const NUMBER_UNIT = new RegExp(`^(?:${UNITS})(?![\\p{L}])`, "iu");
const QUANTITY_WORD =
  "(?:multi)?(?:hundred|thousand|million|billion|trillion)s?|euros?|dollars?|pounds?|yen|yuan|rupees?|(?:kilo|mega|giga|tera)watts?(?:-hours?)?|[kmgt]wh?";
/** The first hyphen that touches such a word. */
const QUANTITY_HYPHEN = new RegExp(`(?<=^(?:${QUANTITY_WORD}))[-‑](?=\\p{L})|[-‑](?=(?:${QUANTITY_WORD})(?:[-‑]|$))`, "iu");
const CLITIC = /(?:['’](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)|n['’](?:t|T)|N['’]T)$/u;

/** Splits "Macron's" and "isn't" as treebanks do; hyphens beside a number ("20-billion-euro") come apart, others stay. */
function pushWord(out: Token[], text: string, start: number): void {
  // most words have none of the marks that the patterns below look for
  const marked = /['’.‑-]/.test(text);
  const clitic = marked ? CLITIC.exec(text) : null;
  if (clitic && clitic.index > 0) {
    pushWord(out, text.slice(0, clitic.index), start);
    out.push(tokenOf(clitic[0], start + clitic.index, start + text.length));
    return;
  }
  // "billion-euro", "one-gigawatt", "multibillion-dollar": scales, currencies and units are words of their own
  const hyphen = marked ? text.search(QUANTITY_HYPHEN) : -1;
  if (hyphen > 0) {
    pushWord(out, text.slice(0, hyphen), start);
    out.push(tokenOf(text.slice(hyphen, hyphen + 1), start + hyphen, start + hyphen + 1));
    pushWord(out, text.slice(hyphen + 1), start + hyphen + 1);
    return;
  }
  // "sentence.Next": a stop without a space joins two words only where both are long enough to be words
  const stop = marked ? text.search(/\.\p{Lu}\p{Ll}/u) : -1;
  if (stop > 3 && /\p{Ll}\p{Ll}$/u.test(text.slice(0, stop))) {
    pushWord(out, text.slice(0, stop), start);
    out.push(tokenOf(".", start + stop, start + stop + 1));
    pushWord(out, text.slice(stop + 1), start + stop + 1);
    return;
  }
  out.push(tokenOf(text, start, start + text.length));
}

const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);
/** Behind these an ASCII word is over, and alone they are tokens; `PIECE` says the same of them, and of all else. */
const PLAIN_MARKS = new Uint8Array(128);
for (const mark of ',;:!?()"/[]{}<>=*%|') PLAIN_MARKS[mark.charCodeAt(0)] = 1;

/** The end of the plain word or mark at `at`, which most of a text is; `at` itself where it takes `PIECE` to tell. */
function plainEnd(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if (c < 128 && PLAIN_MARKS[c] === 1) return at + 1;
  if (!isLetter(c)) return at;
  let end = at + 1;
  let next = text.charCodeAt(end);
  while (isLetter(next) || (next >= 48 && next <= 57) || next === 95) next = text.charCodeAt(++end);
  return isSpace(next) || (next < 128 && PLAIN_MARKS[next] === 1) ? end : at;
}

/** Tokens of a text, in order, stepping over `skip` (sorted, disjoint). Linear in the length of the text. */
export function tokenize(text: string, skip: readonly Span[] = []): Token[] {
  const out: Token[] = [];
  let next = 0;
  let from = 0;
  const upTo = (end: number): void => {
    PIECE.lastIndex = from;
    while (PIECE.lastIndex < end) {
      let at = PIECE.lastIndex;
      while (at < end && isSpace(text.charCodeAt(at))) at++;
      const plain = at < end ? plainEnd(text, at) : at;
      if (plain > at && plain <= end) {
        const word = wordAt(text, at, plain);
        out.push({ text: word.text, start: at, end: plain, word });
        PIECE.lastIndex = plain;
        continue;
      }
      PIECE.lastIndex = at;
      const m = PIECE.exec(text);
      if (!m || m.index >= end) break;
      let piece = m[0];
      // a piece that runs into markup ("word**") ends where the markup begins
      if (m.index + piece.length > end) {
        piece = text.slice(m.index, end);
        PIECE.lastIndex = end;
      }
      const first = piece[0] ?? "";
      if (/[\d]/.test(first)) {
        pushNumber(out, text, piece, m.index, end);
      } else if (/[\p{L}\p{M}_]/u.test(first) && !piece.endsWith(".") && !piece.endsWith("$")) {
        const stop = text[m.index + piece.length] === "." && m.index + piece.length < end;
        const lower = piece.toLowerCase();
        if (stop && (neverEnds.has(lower) || perhapsEnds.has(lower) || /^\p{Lu}$/u.test(piece)) && !isSentenceStop(text, piece, m.index)) {
          out.push(tokenOf(`${piece}.`, m.index, m.index + piece.length + 1));
          PIECE.lastIndex = m.index + piece.length + 1;
        } else pushWord(out, piece, m.index);
      } else out.push(tokenOf(piece, m.index, m.index + piece.length));
      if (PIECE.lastIndex <= m.index) PIECE.lastIndex = m.index + piece.length;
    }
  };
  while (next <= skip.length) {
    const gap = skip[next];
    upTo(gap ? gap.start : text.length);
    if (!gap) break;
    from = gap.end;
    next++;
  }
  return out;
}

/** "no." before a line's end, "sun." and "may." as plain words: an abbreviation that is also a word needs what follows to be lower case or a digit. */
function isSentenceStop(text: string, word: string, at: number): boolean {
  if (!/^(?:no|sun|sat|wed|mar|dec|art|fig|ed|par|est|al|co|gen|rep|hon|st|ch|pp|nos|vol|sec|mon)$/.test(word)) return false;
  const after = text.slice(at + word.length + 1, at + word.length + 4).trimStart()[0];
  return after === undefined || !/[\d\p{Ll}]/u.test(after);
}

/** "3bn" is a number and a unit; "20-billion" comes apart at the hyphen; "5G" and "3D" stay words. */
function pushNumber(out: Token[], text: string, piece: string, at: number, end: number): void {
  const after = at + piece.length;
  const rest = text.slice(after, Math.min(after + 12, end));
  if (/^\p{L}/u.test(rest) && !NUMBER_UNIT.test(rest)) {
    const word = /^[\p{L}\p{N}]+/u.exec(rest)?.[0] ?? "";
    if (word.length <= 3) {
      out.push(tokenOf(piece + word, at, after + word.length));
      PIECE.lastIndex = after + word.length;
      return;
    }
  }
  out.push(tokenOf(piece, at, after));
  PIECE.lastIndex = after;
}
