import { isNumber, type Lexeme } from "../lexeme.js";
import type { Lexicon } from "../lexicon/compile-lexicon.js";
import { Is } from "../lexicon/facts.js";
import type { FrameKind } from "../lexicon/shape.js";
import type { Day, Stretch } from "./calendar.js";
import { matchTime, type TimeMatch } from "./match-time.js";
import { readTime, type When } from "./readings.js";
import type { TimeReading } from "./time-reading.js";

/** A stretch of time in the lexemes of a passage; `last` is excluded. */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
  readonly from: Day | null;
  readonly to: Day | null;
}

interface Moment extends TimeMatch {
  readonly stretch: Stretch;
}

/** Readings that already say where they begin and end: no preposition makes a deadline of them. */
const CLOSED: ReadonlySet<TimeReading> = new Set([
  "next",
  "last",
  "duration",
  "ago",
  "earlier-this",
  "later-this",
  "by-year",
  "years",
  "days",
]);
/** "before the end of 2027" is by its end. */
const ENDS: ReadonlySet<TimeReading> = new Set([
  "end-of-this",
  "end-of-next",
  "end-of-last",
  "end-of-year",
  "end-of-month",
  "end-of-this-year",
]);
const NEAR = 8;
const CLAUSE = /^[,;:.!?()。，；]$/u;
/** "1902 ET" is a time of day. */
const CLOCK = /^(?:ET|EST|EDT|GMT|UTC|CET|BST|IST)$/;

const capital = (s: Lexeme): boolean => /^\p{Lu}/u.test(s.text);

/** Could a pattern begin here? Cheap, since it is asked of every lexeme. */
const opens = (s: Lexeme): boolean =>
  (s.facts.is & (Is.opensTime | Is.few)) !== 0 ||
  !Number.isNaN(s.digits) ||
  s.facts.month > 0 ||
  s.facts.weekday > 0 ||
  s.facts.part > 0 ||
  s.facts.number !== null ||
  s.facts.season > 0 ||
  s.facts.ordinal > 0 ||
  s.phrase !== null ||
  isQuarter(s.word);
const isQuarter = (word: string): boolean =>
  word.length === 2 && (word[0] === "q" || word[0] === "h") && word[1] !== undefined && word[1] >= "1" && word[1] <= "4";

/** Does the clause look ahead? Its verb stands before the time, or after one that opens the sentence ("On Monday, ministers will …"). */
function looksAhead(lexemes: readonly Lexeme[], start: number, end: number): boolean {
  const first = Math.max(0, start - NEAR);
  for (let i = start - 1; i >= first; i--) {
    const s = lexemes[i] as Lexeme;
    if (s.facts.is & Is.future) return true;
    if (CLAUSE.test(s.word)) break;
  }
  if (start > 2) return false;
  for (let i = end; i < Math.min(lexemes.length, end + NEAR); i++) if ((lexemes[i] as Lexeme).facts.is & Is.future) return true;
  return false;
}

/** The frame word that ends before a lexeme, and where it begins. */
function frameBefore(lexemes: readonly Lexeme[], start: number, lexicon: Lexicon): { kind: FrameKind; at: number } | null {
  for (let words = 3; words >= 1; words--) {
    const at = start - words;
    if (at < 0) continue;
    let phrase = (lexemes[at] as Lexeme).word;
    for (let i = at + 1; i < start; i++) phrase += ` ${(lexemes[i] as Lexeme).word}`;
    const kind = lexicon.frames.get(phrase);
    if (kind !== undefined) return { kind, at };
  }
  return null;
}

/** Is a lone match too weak to be a time? "May" and "Sun" are also words, a year-like number may count something. */
function isWeak(match: TimeMatch, lexemes: readonly Lexeme[], lexicon: Lexicon): boolean {
  const s = lexemes[match.start] as Lexeme;
  const next = lexemes[match.end];
  const framed = frameBefore(lexemes, match.start, lexicon) !== null;
  switch (match.reading) {
    case "month":
      return match.slots.year === 0 && !framed && match.end - match.start === 1;
    case "weekday":
      return (s.facts.is & Is.doubtful) !== 0 && !framed;
    case "year": {
      if (next !== undefined && CLOCK.test(next.text)) return true;
      if (!framed && (match.slots.year < 1950 || match.slots.year > 2075)) return true;
      if (next !== undefined && (next.facts.currency !== null || next.facts.unit !== null || next.facts.scale > 0) && !framed) return true;
      const before = lexemes[match.start - 1];
      return (
        (before !== undefined &&
          (before.facts.currency?.before === true || before.word === "#" || (before.touches && before.word === "/"))) ||
        (next?.touches === true && /^[%€$£/]$/.test(next.word)) ||
        // "20:15" is a time of day, "by 2030: half of it" is not
        (next?.touches === true && next.word === ":" && lexemes[match.end + 1]?.touches === true)
      );
    }
    case "season":
      return match.slots.year === 0 && match.end - match.start === 1;
    case "quarter":
    case "half":
      return match.slots.quarter + match.slots.half === 0 && match.slots.ordinal > 4;
    case "day":
      // "May 5" is a day, "may 5" is not; a number with a decimal or a unit is none
      return next !== undefined && (next.facts.unit !== null || next.facts.scale > 0) && match.slots.year === 0;
    default:
      return false;
  }
}

/** The longest pattern from its first lexeme to its anchor. */
const REACH = 8;
const isAnchor = (s: Lexeme): boolean =>
  s.facts.timeUnit !== null ||
  s.facts.month > 0 ||
  s.facts.weekday > 0 ||
  s.facts.season > 0 ||
  s.facts.ordinal > 0 ||
  (s.facts.is & Is.trigger) !== 0 ||
  s.yearLike ||
  isQuarter(s.word);

function moments(lexemes: readonly Lexeme[], taken: Uint8Array, lexicon: Lexicon, published: Day | null): Moment[] {
  const out: Moment[] = [];
  let anchor = -1;
  for (let i = 0; i < lexemes.length; i++) {
    if (anchor < i) {
      anchor = i;
      while (anchor < lexemes.length && !isAnchor(lexemes[anchor] as Lexeme)) anchor++;
      if (anchor === lexemes.length) break;
    }
    if (anchor - i > REACH) i = anchor - REACH;
    const s = lexemes[i] as Lexeme;
    if (taken[i] || !opens(s)) continue;
    const match = matchTime(lexicon.times, lexemes, i, lexicon.capitalDates);
    if (match === null || crosses(taken, match) || isWeak(match, lexemes, lexicon)) continue;
    const when: When = { published, future: looksAhead(lexemes, match.start, match.end) };
    const { reading, slots, start, end } = match;
    out.push({ reading, slots, start, end, stretch: readTime(reading, slots, when) });
    i = match.end - 1;
  }
  return out;
}

const crosses = (taken: Uint8Array, { start, end }: TimeMatch): boolean => {
  for (let i = start; i < end; i++) if (taken[i]) return true;
  return false;
};

/** "from X to Y", "between X and Y", "X-Y": from the beginning of the one to the end of the other. */
function joined(lexemes: readonly Lexeme[], a: Moment, b: Moment, frame: FrameKind | null): boolean {
  if (CLOSED.has(a.reading) || CLOSED.has(b.reading)) return false;
  const gap = b.start - a.end;
  const mark = lexemes[a.end];
  if (mark === undefined || gap < 1 || gap > 2) return false;
  if (gap === 2)
    return frame === "from" && (mark.facts.is & Is.to) !== 0 && lexemes[a.end + 1] !== undefined && !isNumber(lexemes[a.end + 1]);
  if (frame === "between") return (mark.facts.is & (Is.and | Is.to)) !== 0;
  if (frame === "from") return (mark.facts.is & Is.to) !== 0 || UNTIL.test(mark.word);
  return (mark.facts.is & Is.to) !== 0 && (a.reading === b.reading || mark.touches);
}
const UNTIL = /^(?:until|till|through|bis|hasta|jusqu'|à|至|到)$/;

/** "February to March 2026": the first takes over the year of the second. */
function dated(a: Moment, b: Moment, when: When): Stretch {
  const year = a.slots.year === 0 && a.slots.month > 0 && b.slots.year > 0 ? b.slots.year - (a.slots.month > b.slots.month ? 1 : 0) : 0;
  return year > 0 ? readTime(a.reading, { ...a.slots, year }, when) : a.stretch;
}

function framed(
  lexemes: readonly Lexeme[],
  moment: Moment,
  frame: { kind: FrameKind; at: number } | null,
  published: Day | null,
): TimeSpan {
  const { start, end, stretch, reading } = moment;
  const plain = (first: number): TimeSpan => ({ first, last: end, from: stretch.from, to: stretch.to });
  if (frame === null) return plain(start);
  if (CLOSED.has(reading)) {
    // "by next year", "before three years ago" do not occur; "since the past year" is left as it is
    return frame.kind === "at" && !capital(lexemes[start] as Lexeme) ? plain(frame.at) : plain(start);
  }
  const ahead = (): Stretch => {
    // a deadline without a year lies ahead: "by March", "by Friday"
    if (moment.slots.year > 0 || published === null) return stretch;
    return readTime(reading, moment.slots, { published, future: true });
  };
  switch (frame.kind) {
    case "by":
    case "until":
      return { first: frame.at, last: end, from: null, to: ahead().to };
    case "before": {
      const { from, to } = ahead();
      if (ENDS.has(reading)) return { first: frame.at, last: end, from: null, to };
      return { first: frame.at, last: end, from: null, to: from === null ? null : from - 1 };
    }
    case "since":
      return { first: frame.at, last: end, from: readTime(reading, moment.slots, { published, future: false, past: true }).from, to: null };
    case "from":
      // "up from 2023" compares
      if (stretch.to !== null && published !== null && stretch.to < published) return plain(start);
      return { first: frame.at, last: end, from: stretch.from, to: null };
    case "after":
      return { first: frame.at, last: end, from: stretch.to === null ? null : stretch.to + 1, to: null };
    case "between":
      return plain(start);
    case "at":
      return plain(frame.at);
  }
}

/** Every stretch of time in a passage, in order. `taken` marks the lexemes that sums have used. */
export function readHorizons(lexemes: readonly Lexeme[], taken: Uint8Array, lexicon: Lexicon, published: Day | null): TimeSpan[] {
  const found = moments(lexemes, taken, lexicon, published);
  const out: TimeSpan[] = [];
  for (let i = 0; i < found.length; i++) {
    const a = found[i] as Moment;
    const b = found[i + 1];
    let frame = frameBefore(lexemes, a.start, lexicon);
    if (frame !== null && (frame.at < (out.at(-1)?.last ?? 0) || covered(taken, frame.at, a.start))) frame = null;
    if (b !== undefined && joined(lexemes, a, b, frame?.kind ?? null)) {
      const when: When = { published, future: looksAhead(lexemes, a.start, b.end) };
      const opening = frame !== null && frame.kind !== "at" ? frame.at : a.start;
      out.push({ first: opening, last: b.end, from: dated(a, b, when).from, to: b.stretch.to });
      i++;
      continue;
    }
    out.push(framed(lexemes, a, frame, published));
  }
  return out;
}

const covered = (taken: Uint8Array, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (taken[i]) return true;
  return false;
};
