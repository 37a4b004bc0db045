import type { Token } from "../text/index.js";
import { findPhrases } from "./find-phrases.js";
import type { Lexeme } from "./lexeme.js";
import type { Lexicon } from "./lexicon/compile-lexicon.js";
import { type Facts, Is, UNKNOWN } from "./lexicon/facts.js";
import { parseDigits } from "./parse-digits.js";

export const isDigit = (c: number): boolean => (c >= 48 && c <= 57) || (c >= 0xff10 && c <= 0xff19);
export const isHan = (c: number): boolean => (c >= 0x4e00 && c <= 0x9fff) || c === 0x3007;
const isHyphen = (text: string): boolean => text === "-" || text === "‑";
/** Names with digits ("A202107211321363588510367") and hyphens are taken apart no further than this. */
const LONGEST_WORD = 60;

class Lexemes {
  readonly out: Lexeme[] = [];
  private hyphen = false;
  private previousEnd = -1;

  constructor(
    private readonly text: string,
    private readonly lexicon: Lexicon,
  ) {}

  push(text: string, word: string, start: number, facts: Facts, digits: number, glued: boolean): void {
    const end = start + text.length;
    this.out.push({
      text,
      word,
      start,
      end,
      facts,
      digits,
      yearLike: text.length === 4 && digits >= 1000 && digits % 1 === 0,
      glued,
      touches: start === this.previousEnd || this.hyphen,
      hyphen: this.hyphen,
      phrase: null,
      phraseEnd: 0,
      phraseFrom: -1,
    });
    this.hyphen = false;
    this.previousEnd = end;
  }

  /** A hyphen inside a compound goes; between numbers it is the mark of a range. `after`: the token behind it. */
  mark(token: Token, after: Token | undefined): void {
    const before = this.out.at(-1);
    if (!isHyphen(token.text) || before?.end !== token.start || after?.start !== token.end) {
      this.word(token.text, token.start);
      return;
    }
    const number = isDigit(this.text.charCodeAt(after.start)) || this.lexicon.words.get(after.text.toLowerCase())?.currency?.sign === true;
    if (number && this.endsCounted()) this.dash(token.text, token.start);
    else this.hyphen = true;
  }

  private dash(text: string, start: number): void {
    this.push(text, "-", start, this.lexicon.words.get("-") ?? UNKNOWN, Number.NaN, false);
  }

  /** Is the last lexeme a number or what belongs to one, so that a hyphen before digits is the mark of a range? */
  private endsCounted(): boolean {
    const last = this.out.at(-1);
    if (last === undefined) return false;
    return (
      !Number.isNaN(last.digits) ||
      last.facts.scale > 0 ||
      last.facts.currency !== null ||
      last.facts.dollar !== null ||
      last.facts.unit !== null
    );
  }

  /** A border of table cells between two tokens parts what stands on its sides. */
  border(from: number, to: number): void {
    const at = this.text.slice(from, to).indexOf("|");
    if (at >= 0) this.push("|", "|", from + at, UNKNOWN, Number.NaN, false);
  }

  /**
   * Is `next`, behind a comma, the rest of the last number? The tokenizer ends a word with digits at its comma ("INR1,690"), and
   * Chinese print sets a wide one ("1，090亿"), which parts numbers too and is trusted before a nought or a scale only.
   */
  continues(comma: Token, next: Token): boolean {
    const last = this.out.at(-1);
    if (last === undefined || Number.isNaN(last.digits) || last.end !== comma.start || last.text.length > 3 || next.start !== comma.end)
      return false;
    return comma.text === "," ? last.touches && GROUPS.test(next.text) : WIDE_GROUP.test(this.text.slice(next.start, next.start + 4));
  }
  continued(next: Token): void {
    const last = this.out.pop() as Lexeme;
    this.previousEnd = last.touches ? last.start : -1;
    const [group = ""] = /^\d+(?:[.,]\d+)*/.exec(next.text) ?? [];
    const digits = `${last.text},${group}`;
    this.push(digits, digits, last.start, UNKNOWN, parseDigits(digits, "."), false);
    if (group.length < next.text.length) this.mixed(next.start + group.length, next.end);
  }

  /** Does an abbreviation of the lexicon end here, so that the stop is its own? */
  abbreviated(at: number): boolean {
    const before = this.out.at(-1);
    return before !== undefined && before.end === at && (before.facts.is & Is.abbreviation) !== 0;
  }

  private afterUnknown(): boolean {
    const before = this.out.at(-1);
    return this.hyphen && before !== undefined && before.facts === UNKNOWN && Number.isNaN(before.digits);
  }

  word(piece: string, start: number, lower = piece.toLowerCase()): void {
    if (isDigit(piece.charCodeAt(0))) {
      this.number(piece, start);
      return;
    }
    const word = lower.length === piece.length ? lower : piece;
    const facts = this.lexicon.words.get(word);
    if (facts !== undefined) {
      this.push(piece, word, start, facts, Number.NaN, false);
      return;
    }
    // "$2.5M." and "approx.": the stop is the tokenizer's
    if (piece.length > 1 && piece.endsWith(".") && piece.indexOf(".") === piece.length - 1) {
      this.word(piece.slice(0, -1), start);
      return;
    }
    if (word.includes("’")) {
      const straight = this.lexicon.words.get(word.replaceAll("’", "'"));
      if (straight !== undefined) {
        this.push(piece, word.replaceAll("’", "'"), start, straight, Number.NaN, false);
        return;
      }
    }
    if (piece.length > 1 && piece.length <= LONGEST_WORD && this.compound(piece, start)) return;
    this.push(piece, word, start, UNKNOWN, Number.NaN, false);
  }

  /** A word the lexicon does not know whole comes apart at a hyphen, an elided article ("d'euros") or before digits ("EUR12.5"). */
  private compound(piece: string, start: number): boolean {
    for (let i = 1; i < piece.length - 1; i++) {
      const c = piece[i] as string;
      if (isHyphen(c)) {
        this.word(piece.slice(0, i), start);
        if (isDigit(piece.charCodeAt(i + 1)) && this.endsCounted()) this.dash(c, start + i);
        else this.hyphen = true;
        this.word(piece.slice(i + 1), start + i + 1);
        return true;
      }
      if (this.lexicon.elision && (c === "'" || c === "’")) {
        const lead = `${piece.slice(0, i).toLowerCase()}'`;
        this.push(piece.slice(0, i + 1), lead, start, this.lexicon.words.get(lead) ?? UNKNOWN, Number.NaN, false);
        this.word(piece.slice(i + 1), start + i + 1);
        return true;
      }
    }
    const digit = piece.search(/\d/);
    if (digit < 1) return false;
    const lead = piece.slice(0, digit);
    const facts = this.lexicon.words.get(lead.toLowerCase());
    if (
      facts === undefined ||
      (facts.currency === null && !(facts.is & Is.opensTime)) ||
      !/^\d+(?:[.,]\d+)*\p{L}?$/u.test(piece.slice(digit))
    )
      return false;
    this.push(lead, lead.toLowerCase(), start, facts, Number.NaN, false);
    this.number(piece.slice(digit), start + digit);
    return true;
  }

  /** "500", "500B", "1990s", "10th", "2-billion"; "5G" and the 4 of "GPT-4" are parts of names. */
  number(piece: string, start: number): void {
    let end = 0;
    while (
      end < piece.length &&
      (isDigit(piece.charCodeAt(end)) || ((piece[end] === "." || piece[end] === ",") && isDigit(piece.charCodeAt(end + 1))))
    )
      end++;
    const rest = piece.slice(end);
    const facts = rest === "" ? undefined : this.lexicon.words.get(rest.toLowerCase());
    const digits = piece.slice(0, end);
    if (rest !== "" && isHan(rest.charCodeAt(0))) {
      this.push(digits, digits, start, UNKNOWN, parseDigits(digits, this.lexicon.decimal), false);
      this.mixed(start + end, start + piece.length);
      return;
    }
    this.push(
      digits,
      digits,
      start,
      UNKNOWN,
      parseDigits(digits, this.lexicon.decimal),
      this.afterUnknown() || (rest !== "" && facts === undefined && !isHyphen(rest[0] as string)),
    );
    if (rest === "") return;
    const cut = isHyphen(rest[0] as string) ? 1 : 0;
    this.hyphen = cut === 1;
    if (rest.length > cut) this.word(rest.slice(cut), start + end + cut);
  }

  /** "12 500": digits of several tokens. */
  grouped(start: number, end: number): void {
    const digits = this.text.slice(start, end);
    this.push(digits, digits, start, UNKNOWN, parseDigits(digits.replace(/\s/g, ""), this.lexicon.decimal), false);
  }

  /** "亿元", "元6角三分": Han characters with digits between them. */
  private mixed(start: number, end: number): void {
    let at = start;
    while (at < end && isHan(this.text.charCodeAt(at))) at++;
    this.han(start, at);
    if (at < end) this.word(this.text.slice(at, end), at);
  }

  /** Longest words of the lexicon in a run of Han characters; what it does not know stands alone. */
  han(start: number, end: number): void {
    for (let i = start; i < end; ) {
      let length = Math.min(this.lexicon.longestHan, end - i);
      let facts: Facts | undefined;
      for (; length > 0; length--) {
        facts = this.lexicon.words.get(this.text.slice(i, i + length));
        if (facts !== undefined) break;
      }
      if (length === 0) length = 1;
      this.push(this.text.slice(i, i + length), this.text.slice(i, i + length), i, facts ?? UNKNOWN, Number.NaN, false);
      i += length;
    }
  }
}

const WIDE_GROUP = /^(?:0\d\d|\d{3}[亿億万萬])/u;
const GROUPS = /^\d{3}(?:[.,]\d+)*$/;
const GROUP = /^\d{3}(?:[.,]\d+)?$/;
/** Last token of a number whose thousands are set off by a no-break space, or by a plain one where the language does so. */
function groupedEnd(text: string, tokens: readonly Token[], i: number, last: number, plain: boolean): number {
  if (!/^\d{1,3}$/.test((tokens[i] as Token).text)) return i;
  let end = i;
  while (end + 1 < last && end - i < 5) {
    const from = (tokens[end] as Token).end;
    const next = tokens[end + 1] as Token;
    const space = text[from];
    if (
      next.start !== from + 1 ||
      !GROUP.test(next.text) ||
      !(space === "\u00a0" || space === "\u202f" || space === "\u2009" || (plain && space === " "))
    )
      break;
    end++;
    if (next.text.length > 3) break;
  }
  return end;
}

/** Typed lexemes of the tokens `first` to `last`: each word looked up once, numbers parsed, compounds taken apart, hyphens inside them left out. */
export function readLexemes(text: string, tokens: readonly Token[], first: number, last: number, lexicon: Lexicon): Lexeme[] {
  const lexemes = new Lexemes(text, lexicon);
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    const c = text.charCodeAt(token.start);
    const gap = i > first ? (tokens[i - 1] as Token).end : token.start;
    if (token.start - gap > 1) lexemes.border(gap, token.start);
    const after = i + 1 < last ? tokens[i + 1] : undefined;
    if ((token.text === "," || token.text === "，") && after !== undefined && lexemes.continues(token, after)) {
      lexemes.continued(after);
      i++;
    } else if (isDigit(c)) {
      const end = groupedEnd(text, tokens, i, last, lexicon.spacedThousands);
      if (end > i) lexemes.grouped(token.start, (tokens[end] as Token).end);
      else lexemes.number(token.text, token.start);
      i = end;
    } else if (isHan(c)) {
      let end = i + 1;
      while (end < last && tokens[end]?.start === tokens[end - 1]?.end && isHan(text.charCodeAt(tokens[end]?.start ?? 0))) end++;
      lexemes.han(token.start, (tokens[end - 1] as Token).end);
      i = end - 1;
    } else if (token.text === "." && lexemes.abbreviated(token.start)) {
      // the stop of "Mrd." and "Rs."
    } else if (token.text.length === 1) lexemes.mark(token, after);
    else lexemes.word(token.text, token.start, token.word.lower);
  }
  findPhrases(lexemes.out);
  return lexemes.out;
}
