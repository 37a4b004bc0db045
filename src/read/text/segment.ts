import type { Span } from "../../model/index.js";
import { inLand, perhapsEnds } from "./abbreviations.js";
import { findMarkup, type Markup } from "./find-markup.js";
import { type Token, tokenize } from "./tokenize.js";

/** `first` and `last` are token numbers, `last` excluded. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}
/** `heading`: set apart and without an end mark. `item`: one of a list. `first` and `last` are sentence numbers, `last` excluded. */
export interface Paragraph extends Span {
  readonly first: number;
  readonly last: number;
  readonly heading: boolean;
  readonly item: boolean;
}
export interface Segmented {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly markup: Markup;
}

const END_MARKS = new Set([".", "!", "?", "。", "！", "？", "…"]);
/** Asked of every token: ".", "?", "...". */
const isEnd = (text: string): boolean => (text.length === 1 ? END_MARKS.has(text) : text.startsWith("..") && /^\.+$/.test(text));
const CLOSES = /^["”’'»)\]」』]$/u;
const OPENS = /^[\p{Lu}\p{N}"“‘'«([„$€£¥\p{Script=Han}]/u;
/** Words that begin a new sentence after "Inc." or "U.S." and are rarely part of a name. */
const STARTERS = new Set(
  "The A An In On At It He She They We But And However That This These Those As For If When While After Before Its His Her Their Some Many Most Both Under According Meanwhile Also Earlier Last There I You".split(
    " ",
  ),
);
/** Tokens. Ten times the longest sentence of the development articles. */
const LONGEST_SENTENCE = 1000;
const ITEM = /^[ \t]*(?:[-*+•][ \t]|\d{1,3}[.)][ \t])/;

/** Does a single line break here only wrap a line? Decided for the whole text: most lines of a wrapped text are of one width. */
function isWrapped(text: string): boolean {
  const lines = text.split("\n", 400).filter((l) => l.trim() !== "");
  if (lines.length < 4 || lines.some((l) => l.length > 110)) return false;
  const inner = lines.filter((l) => !/[.!?:;"”»]\s*$/.test(l));
  return inner.length * 2 > lines.length && inner.filter((l) => l.length >= 50).length * 5 >= inner.length * 4;
}

/** Ends of paragraphs: blank lines, and single breaks unless they only wrap a line. */
function paragraphSpans(text: string): Span[] {
  const wrapped = isWrapped(text);
  const out: Span[] = [];
  let start = 0;
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf("\n", from);
    const i = newline < 0 ? text.length : newline;
    from = i + 1;
    const next = text[i + 1];
    const joins =
      i < text.length &&
      next !== undefined &&
      next !== "\n" &&
      text[i - 1] !== "\n" &&
      (wrapped
        ? !ITEM.test(text.slice(i + 1, i + 12))
        : /\p{Ll}/u.test(next) && !/[.!?:;]$/.test(text.slice(Math.max(0, i - 2), i).trimEnd()));
    if (joins) continue;
    if (i > start) out.push({ start, end: i });
    start = i + 1;
  }
  return out;
}

function endsSentence(tokens: readonly Token[], i: number, last: number): boolean {
  const t = tokens[i];
  const next = tokens[i + 1];
  if (!t || i + 1 >= last || !next) return false;
  if (isEnd(t.text)) {
    if (next.start === t.end && /^[\p{Ll}\p{N}]/u.test(next.text)) return false;
    if (t.text === "…" || t.text.startsWith("..")) return /^\p{Lu}/u.test(next.text) && STARTERS.has(next.text);
    return OPENS.test(next.text) || next.start > t.end + 1;
  }
  const stem = t.text.endsWith(".") ? t.text.slice(0, -1).toLowerCase() : "";
  if (stem === "" || !(perhapsEnds.has(stem) || /^(?:\p{Lu}\.){2,}$/u.test(t.text))) return false;
  return STARTERS.has(next.text) || startsAnew(tokens, i, last);
}

const LANDS = /^(?:U\.S\.|U\.K\.|U\.A\.E\.|E\.U\.|U\.S\.A\.|D\.C\.)$/;
const WHERE =
  /^(?:in|to|of|for|from|across|into|within|outside|inside|by|with|at|on|between|against|around|throughout|over|and|beyond|leave|left|entered|toward|towards|via)$/i;
const FINITE =
  /^(?:has|have|had|is|was|were|are|will|would|can|could|may|might|must|should|did|does|said|says|told|plans|aims|wants|expects|hopes|intends|gave|spent|made|took|won|began|put|paid|built|lent|sent|bought|sold|\p{Ll}{3,}ed)$/u;
/** How many words a subject has at most. */
const LONGEST_SUBJECT = 4;

/**
 * "… data centres in the U.S. Microsoft has invested": a land's abbreviation behind a preposition, then a name and a finite verb.
 * Not: "officers in the U.S. Navy have", "the U.S. President said", "the U.S. Senate's".
 */
function startsAnew(tokens: readonly Token[], i: number, last: number): boolean {
  const word = (k: number): string => tokens[k]?.text ?? "";
  if (!LANDS.test(word(i)) || !WHERE.test(word(i - 1) === "the" ? word(i - 2) : word(i - 1) === "," ? "in" : word(i - 1))) return false;
  if (inLand.has(word(i + 1).toLowerCase())) return false;
  let k = i + 1;
  for (; k < last && k - i <= LONGEST_SUBJECT && /^\p{Lu}[\p{L}.&’'-]*$/u.test(word(k)); k++)
    if (k > i + 1 && inLand.has(word(k).toLowerCase())) return false;
  return k > i + 1 && FINITE.test(/^(?:also|now|then|already|later|still|recently|alone)$/.test(word(k)) ? word(k + 1) : word(k));
}

/** Paragraphs, sentences and tokens of a text. Quotation marks and brackets that close after the end mark belong to the sentence they close. */
export function segment(text: string): Segmented {
  const markup = findMarkup(text);
  const tokens = tokenize(text, markup.spans);
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let t = 0;
  for (const span of paragraphSpans(text)) {
    const firstToken = t;
    while (t < tokens.length && (tokens[t]?.start ?? 0) < span.end) t++;
    if (t === firstToken) continue;
    const firstSentence = sentences.length;
    let from = firstToken;
    for (let i = firstToken; i < t; i++) {
      let end = i;
      // no sentence that is meant to be read goes on so long; a table or a hostile text must not make every rule look at all of it
      const cut = i - from >= LONGEST_SENTENCE;
      if (isEnd(tokens[i]?.text ?? ""))
        while (end + 1 < t && CLOSES.test(tokens[end + 1]?.text ?? "") && closesHere(tokens, end, from)) end++;
      if (
        cut ||
        i === t - 1 ||
        end === t - 1 ||
        endsSentence(tokens, end === i ? i : end, t) ||
        (end > i && endsAfterClose(tokens, end, t))
      ) {
        const first = tokens[from];
        const last = tokens[end];
        if (first && last) sentences.push({ start: first.start, end: last.end, first: from, last: end + 1, paragraph: paragraphs.length });
        from = end + 1;
        i = end;
      }
    }
    const lastToken = tokens[t - 1];
    paragraphs.push({
      start: span.start,
      end: span.end,
      first: firstSentence,
      last: sentences.length,
      // "Seoul announced a package of 20 billion. Its main items are:" is prose that opens a list
      heading:
        !isEnd(lastToken?.text ?? "") &&
        !CLOSES.test(lastToken?.text ?? "") &&
        t - firstToken <= 25 &&
        !(lastToken?.text === ":" && sentences.length - firstSentence > 1),
      item: ITEM.test(text.slice(span.start, span.start + 12)),
    });
  }
  return { text, tokens, sentences, paragraphs, markup };
}

/** A straight quotation mark closes only when the sentence so far has opened one, or when it touches the end mark. */
function closesHere(tokens: readonly Token[], at: number, from: number): boolean {
  const mark = tokens[at + 1];
  const before = tokens[at];
  if (!mark || !before || mark.start !== before.end) return false;
  if (mark.text !== '"' && mark.text !== "'") return true;
  const next = tokens[at + 2];
  if (next && next.start > mark.end) return true;
  let open = 0;
  for (let i = Math.max(from, at - 400); i <= at; i++) if (tokens[i]?.text === mark.text) open++;
  return open % 2 === 1 || !next;
}

/** After `."` a sentence goes on when a speech verb or a small word follows ("…," he said; "Really?" asked the minister). */
function endsAfterClose(tokens: readonly Token[], at: number, last: number): boolean {
  const next = tokens[at + 1];
  return at + 1 < last && next !== undefined && OPENS.test(next.text);
}
