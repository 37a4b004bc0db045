import type { Hedge } from "../../model/index.js";
import { sameMoney, surer } from "./currencies.js";
import { boundsOf, factsEndingAt, hedgesAfter, hedgesBefore } from "./hedges.js";
import type { Lexeme } from "./lexeme.js";
import type { Lexicon } from "./lexicon/compile-lexicon.js";
import { Is, type Period, type Unit } from "./lexicon/facts.js";
import { exact } from "./numerals.js";
import { type Operand, operandAt } from "./operands.js";

/** A quantity in the lexemes of a passage; `last` is excluded. */
export interface Sum {
  readonly first: number;
  readonly last: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly period: Period | null;
  /** Of money; `sign` where only a bare sign says which. */
  readonly money: { readonly code: string | null; readonly sign: string | null } | null;
  readonly unit: { readonly unit: Unit; readonly name: string } | null;
  readonly scale: number;
  also: readonly Sum[];
}

/** A value or a range before its hedges are read. */
interface Interval {
  readonly low: Operand;
  readonly high: Operand;
  readonly start: number;
  readonly end: number;
  readonly lead: Hedge[];
}

const complete = (o: Operand): boolean => o.currency !== null || o.unit !== null;
const is = (s: Lexeme | undefined, bits: number): boolean => s !== undefined && (s.facts.is & bits) !== 0;
const LETTER = /^\p{L}/u;
const isDash = (s: Lexeme): boolean => !LETTER.test(s.word);

/** `low` with the scale, the currency and the unit that it shares with the end that follows it: "€30-50 billion", "20 and 30 billion euros". */
function shared(low: Operand, high: Operand, falling = false): Operand | null {
  if (low.value === null || high.value === null) return null;
  if (low.currency !== null && high.currency !== null && !sameMoney(low.currency, high.currency)) return null;
  if (
    (low.unit !== null && high.currency !== null) ||
    (low.currency !== null && high.unit !== null) ||
    (low.unit !== null && high.unit !== null && low.unit.name !== high.unit.name)
  )
    return null;
  const scale = low.scale === 1 && high.scale > 1 && (falling || low.coefficient < high.coefficient) ? high.scale : low.scale;
  const factor = scale === low.scale ? 1 : scale;
  const currency = surer(low.currency, high.currency);
  const coin = low.currency === null && high.currency !== null ? high.currency.currency.factor : 1;
  return { ...low, value: exact(low.value * factor * coin), scale, currency, unit: low.unit ?? high.unit };
}

/** The end that follows takes over what only the first states: "$10-12bn" has its sign, "1 GW to 5" its unit. */
const completed = (high: Operand, low: Operand): Operand => ({
  ...high,
  currency: surer(high.currency, low.currency),
  unit: high.unit ?? low.unit,
});

function rangeMark(lexemes: readonly Lexeme[], low: Operand, between: boolean): { at: number; kind: "dash" | "to" | "and" | "or" } | null {
  const mark = lexemes[low.end];
  const next = lexemes[low.end + 1];
  if (mark === undefined || next === undefined) return null;
  if (is(mark, Is.to)) {
    if (!isDash(mark)) return { at: low.end + 1, kind: "to" };
    if (mark.word === "—" || mark.word === "--") return null;
    const tight = mark.touches && next.touches;
    return tight || !complete(low) || low.scale === 1 || (low.prefixed && next.facts.currency?.before)
      ? { at: low.end + 1, kind: "dash" }
      : null;
  }
  if (between && is(mark, Is.and)) return { at: low.end + 1, kind: "and" };
  return is(mark, Is.or) && !complete(low) && low.scale === 1 ? { at: low.end + 1, kind: "or" } : null;
}

const CLAUSE = /^[,;:.!?()]$/u;
/** Does a verb of change govern `from X to Y`? Looked for in the clause before it. */
function isChange(lexemes: readonly Lexeme[], start: number, limit: number): boolean {
  let gap = 0;
  for (let i = start - 1; i >= limit && gap < 12; i--, gap++) {
    const s = lexemes[i] as Lexeme;
    if (is(s, Is.ranging)) return false;
    if (is(s, Is.change)) return true;
    if (CLAUSE.test(s.word)) return false;
  }
  return false;
}

/** Intervals from a lexeme on: one value, one range, or several that share what only the last one states. Empty when nothing stands here. */
function intervalsAt(lexemes: readonly Lexeme[], i: number, limit: number, lexicon: Lexicon): Interval[] {
  const first = operandAt(lexemes, i, lexicon);
  if (first === null) return [];
  const lead = leadBefore(lexemes, i, limit);
  const mark = rangeMark(lexemes, first, lead?.kind === "between");
  if (mark !== null) {
    const second = operandAt(lexemes, lead === null ? mark.at : pastHedges(lexemes, mark.at), lexicon);
    const ranged = second === null ? null : rangeOf(lexemes, first, second, mark.kind, lead, limit);
    if (ranged !== null) return ranged;
  }
  const listed = listAt(lexemes, first, lexicon);
  if (listed !== null) return listed;
  return [{ low: first, high: first, start: first.start, end: first.end, lead: [] }];
}

/** "from $5bn to about $7bn", "between 30 and up to 50": the hedges of a second end are part of the range. */
function pastHedges(lexemes: readonly Lexeme[], from: number): number {
  const s = lexemes[from];
  if (s?.phrase?.hedge) return s.phraseEnd;
  return s !== undefined && s.facts.hedge !== null ? from + 1 : from;
}

interface Lead {
  readonly kind: "between" | "from";
  readonly at: number;
}
/** "between" or "from" before a first end, with fillers and hedges stepped over. */
function leadBefore(lexemes: readonly Lexeme[], start: number, limit: number): Lead | null {
  for (let i = start - 1, steps = 0; i >= limit && steps < 3; i--, steps++) {
    const s = lexemes[i] as Lexeme;
    if (is(s, Is.between)) return { kind: "between", at: i };
    if (is(s, Is.from)) return { kind: "from", at: i };
    if (!is(s, Is.filler) && s.facts.hedge === null) return null;
  }
  return null;
}

function rangeOf(
  lexemes: readonly Lexeme[],
  first: Operand,
  second: Operand,
  kind: "dash" | "to" | "and" | "or",
  lead: Lead | null,
  limit: number,
): Interval[] | null {
  // "fell from 5 to 3 billion euros"
  const falling = lead?.kind === "from" && kind === "to" && !complete(first) && isChange(lexemes, lead.at, limit);
  const low = shared(first, second, falling);
  if (low === null || low.value === null || second.value === null) return null;
  if (!complete(low) && low.scale === 1 && second.scale === 1) return null;
  if (first.yearLike && !complete(first)) return null;
  const high = completed(second, low);
  // "raised $5 billion to 10 projects": a bare number behind "to" is no end of a sum with a scale
  if (!complete(second) && second.scale === 1 && (first.scale > 1 || (kind === "to" && lead === null))) return null;
  if (!complete(second) && (second.yearLike || (second.scale === 1 && !second.digits && complete(first)))) return null;
  if (second.scale > 1 && !complete(second) && first.scale > second.scale) return null;
  if (kind === "to" && lead === null && !complete(second) && !(second.scale > 1 && second.scale === first.scale)) return null;
  const direct = is(lexemes[first.start - 1], Is.change) || lexemes[first.start - 1]?.word === "by";
  const change = kind === "to" && lead?.kind !== "between" && (direct || (lead !== null && isChange(lexemes, lead.at, limit)));
  // "from 5 to 10 billion euros" as a change: the first is a sum of its own, and so is the second when its turn comes
  if (change || (low.value as number) > (high.value as number))
    return complete(first) || kind === "to" ? [{ low, high: low, start: first.start, end: first.end, lead: [] }] : null;
  if (low.value === high.value) return null;
  const start = lead !== null && (lead.kind === "between" || kind === "to") ? lead.at : first.start;
  const between = start < first.start ? hedgesIn(lexemes, start + 1, first.start) : [];
  return [{ low, high, start, end: second.end, lead: between }];
}

const hedgesIn = (lexemes: readonly Lexeme[], from: number, to: number): Hedge[] => {
  const out: Hedge[] = [];
  for (let i = from; i < to; i++) {
    const hedge = factsEndingAt(lexemes, i, (f) => f.hedge !== null)?.facts.hedge;
    if (hedge) out.push(hedge);
  }
  return out;
};

const LONGEST_LIST = 5;
/** "20 and 30 billion euros respectively", "1, 2 and 5 GW": numbers in a row of which only the last has a scale, a currency or a unit. */
function listAt(lexemes: readonly Lexeme[], first: Operand, lexicon: Lexicon): Interval[] | null {
  if (first.value === null || first.scale > 1 || first.yearLike || first.unit !== null || first.coefficient >= 1000) return null;
  if (first.currency !== null && !first.prefixed) return null;
  const bare: Operand[] = [first];
  let at = first.end;
  while (bare.length < LONGEST_LIST) {
    let joined = false;
    if (lexemes[at]?.word === ",") at++;
    if (is(lexemes[at], Is.and | Is.or)) {
      joined = true;
      at++;
    }
    if (at === bare.at(-1)?.end) return null;
    const next = operandAt(lexemes, at, lexicon);
    if (next === null || next.value === null || next.yearLike) return null;
    if (complete(next) || next.scale > 1) {
      if (!joined || (next.scale === 1 && next.unit === null && first.currency === null)) return null;
      if (first.currency !== null && (!next.prefixed || next.scale === 1)) return null;
      const out = bare.map((o) => shared(o, next));
      if (out.some((o) => o === null || (next.scale > 1 && o.scale === 1))) return null;
      return [...(out as Operand[]), next].map((o) => ({ low: o, high: o, start: o.start, end: o.end, lead: [] }));
    }
    if (joined) return null;
    bare.push(next);
    at = next.end;
  }
  return null;
}

const NO_HEDGES: readonly Hedge[] = [];
const moneyOf = ({ currency }: Operand): Sum["money"] => (currency === null ? null : { code: currency.code, sign: currency.sign });

/** The sums that begin at a lexeme, with the words that hedge them. A number of millions without a currency or a unit is one too; smaller bare numbers are not. `limit`: the end of the sum before. */
export function sumsAt(lexemes: readonly Lexeme[], i: number, limit: number, lexicon: Lexicon): Sum[] {
  const out: Sum[] = [];
  let floor = limit;
  for (const { low, high, start, end, lead } of intervalsAt(lexemes, i, limit, lexicon)) {
    if (high.currency === null && high.unit === null && high.scale < 1e6) continue;
    const left = hedgesBefore(lexemes, start, floor);
    const right = hedgesAfter(lexemes, end);
    const hedges =
      right.hedges.length + lead.length + left.hedges.length === 0 && !low.more
        ? NO_HEDGES
        : [...right.hedges, ...(low.more ? (["more-than"] as const) : []), ...lead, ...left.hedges];
    const bounds = boundsOf(low.value, high.value, hedges);
    const { unit } = high;
    out.push({
      low: bounds.low,
      high: bounds.high,
      hedge: bounds.hedge,
      first: left.first,
      last: right.last,
      period: right.period ?? left.period,
      money: moneyOf(high),
      unit,
      scale: Math.max(low.scale, high.scale),
      also: [],
    });
    floor = right.last;
  }
  return out;
}
