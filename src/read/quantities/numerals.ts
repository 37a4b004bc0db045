import { isNumber, type Lexeme } from "./lexeme.js";
import { Is } from "./lexicon/facts.js";

/** A number as printed, with its scales: "109 billion", "two and a half million", "3億5000万", "tens of billions". */
export interface Numeral {
  /** null: vague ("billions", "several million"). */
  readonly value: number | null;
  readonly start: number;
  readonly end: number;
  /** The product of the scales in it; 1 for none. */
  readonly scale: number;
  /** The number before its scales: 109 in "109 billion". */
  readonly coefficient: number;
  /** In digits, without a word but scales. */
  readonly digits: boolean;
  /** "one": too weak to count things with. */
  readonly one: boolean;
  /** "100多亿": more than the value. */
  readonly more: boolean;
}

const HAN = /^\p{Script=Han}/u;
/** Numerals longer than this are lists or noise. */
const LONGEST = 14;

const scaleAt = (lexemes: readonly Lexeme[], i: number, prefixed: boolean): number => {
  const s = lexemes[i];
  if (s === undefined || s.facts.scale === 0) return 0;
  if (!(s.facts.is & Is.tight)) return s.facts.scale;
  const next = lexemes[i + 1];
  return s.touches ||
    prefixed ||
    (next !== undefined && (next.facts.currency !== null || next.facts.dollar !== null || (next.facts.is & Is.of) !== 0))
    ? s.facts.scale
    : 0;
};

export const fractionAt = (lexemes: readonly Lexeme[], i: number): { value: number; end: number } | null => {
  const s = lexemes[i];
  if (s === undefined) return null;
  if (s.phrase !== null && s.phrase.is & Is.fraction && s.phrase.number !== null) return { value: s.phrase.number, end: s.phraseEnd };
  return s.facts.is & Is.fraction && s.facts.number !== null ? { value: s.facts.number, end: i + 1 } : null;
};

/** "tens of billions", "billions", "several hundred million", "multi-billion": a scale that nothing counts. */
function vagueNumeral(lexemes: readonly Lexeme[], i: number): Numeral | null {
  const s = lexemes[i] as Lexeme;
  let j = i;
  const few = s.phrase !== null && s.phrase.is & Is.few ? s.phraseEnd : s.facts.is & Is.few ? i + 1 : 0;
  if (few > 0)
    j = lexemes[few] !== undefined && (lexemes[few]?.facts.is ?? 0) & Is.of && (lexemes[few + 1]?.facts.scale ?? 0) > 0 ? few + 1 : few;
  else if (!(s.facts.is & Is.plural) || s.facts.scale === 0) return null;
  let scale = 1;
  let end = 0;
  while (j < lexemes.length && j - i < LONGEST) {
    const at = lexemes[j] as Lexeme;
    if (at.facts.scale > 0 && !(at.facts.is & Is.tight && !at.touches)) {
      scale *= at.facts.scale;
      end = ++j;
    } else if (end > 0 && at.facts.is & Is.of && (lexemes[j + 1]?.facts.scale ?? 0) > 0) j++;
    else break;
  }
  return end === 0 ? null : { value: null, start: i, end, scale, coefficient: Number.NaN, digits: false, one: false, more: false };
}

/** The numeral that begins at a lexeme, or null. `prefixed`: a currency stands before it, so that "$5 m" is five million. */
export function numeralAt(lexemes: readonly Lexeme[], i: number, prefixed = false): Numeral | null {
  const s = lexemes[i];
  if (s === undefined) return null;
  if (isNumber(s)) return counted(lexemes, i, s.digits, i + 1, true, prefixed);
  if (s.facts === undefined || !s.facts.whole)
    return s.phrase === null ? null : (vagueNumeral(lexemes, i) ?? fraction(lexemes, i, prefixed));
  const vague = vagueNumeral(lexemes, i);
  if (vague !== null) return vague;
  const half = fraction(lexemes, i, prefixed);
  if (half !== null) return half;
  if (s.facts.number !== null && !(s.facts.is & Is.fraction)) return words(lexemes, i, prefixed);
  if (s.facts.is & Is.article)
    return scaleAt(lexemes, i + 1, false) > 0 && !((lexemes[i + 1]?.facts.is ?? 0) & (Is.tight | Is.plural))
      ? words(lexemes, i, prefixed)
      : null;
  // "十亿", but no lone "billion"
  if (s.facts.scale > 0 && HAN.test(s.word)) return words(lexemes, i, prefixed);
  const next = lexemes[i + 1];
  if (s.facts.scale > 0 && !(s.facts.is & (Is.tight | Is.plural)) && next?.hyphen)
    return { value: s.facts.scale, start: i, end: i + 1, scale: s.facts.scale, coefficient: 1, digits: false, one: false, more: false };
  return null;
}

/** "half a trillion", "three quarters of a million". */
function fraction(lexemes: readonly Lexeme[], i: number, prefixed: boolean): Numeral | null {
  const half = fractionAt(lexemes, i);
  if (half === null || scaleAt(lexemes, half.end, prefixed) === 0) return null;
  return counted(lexemes, i, half.value, half.end, false, prefixed);
}

/** A number with what multiplies it: "2", "2.5 million", "2 and a half billion", "1 lakh crore", "5 million 300 thousand". */
function counted(
  lexemes: readonly Lexeme[],
  start: number,
  number: number,
  from: number,
  digits: boolean,
  prefixed: boolean,
): Numeral | null {
  let coefficient = number;
  let j = from;
  const half = fractionAt(lexemes, j);
  if (
    half !== null &&
    half.value < 1 &&
    Number.isInteger(number) &&
    (lexemes[j]?.touches || (lexemes[j]?.facts.is ?? 0) & Is.and) &&
    (scaleAt(lexemes, half.end, prefixed) > 0 || lexemes[j]?.touches)
  ) {
    coefficient += half.value;
    j = half.end;
  }
  // "100多亿": more than that many
  const more = lexemes[j]?.facts.hedgeAfter === "more-than" && HAN.test(lexemes[j]?.word ?? "") && scaleAt(lexemes, j + 1, prefixed) > 0;
  if (more) j++;
  let scale = 1;
  for (let k = 0; k < 3; k++) {
    const by = scaleAt(lexemes, j, prefixed);
    if (by === 0) break;
    scale *= by;
    j++;
  }
  let value = coefficient * scale;
  const rest = halfAfterScale(lexemes, j, scale, prefixed);
  if (rest !== null) {
    value += rest.value;
    j = rest.end;
  }
  let least = scale;
  // a lesser scale goes on: "3億5000万"
  while (least > 1 && j - start < LONGEST && isNumber(lexemes[j])) {
    const by = scaleAt(lexemes, j + 1, false);
    if (by <= 1 || by >= least) break;
    value += (lexemes[j] as Lexeme).digits * by;
    least = by;
    j += 2;
  }
  return Number.isFinite(value) ? { value: exact(value), start, end: j, scale, coefficient, digits, one: false, more } : null;
}

/** "deux milliards et demi", "two million and a half": half of the scale before it. */
function halfAfterScale(lexemes: readonly Lexeme[], i: number, scale: number, prefixed: boolean): { value: number; end: number } | null {
  const s = lexemes[i];
  if (scale < 1e3 || s === undefined || !(s.facts.is & Is.and)) return null;
  const half = fractionAt(lexemes, i);
  return half === null || scaleAt(lexemes, half.end, prefixed) > 0 ? null : { value: half.value * scale, end: half.end };
}

/** Number words: a stack of what stands so far; a scale multiplies everything smaller than itself. */
function words(lexemes: readonly Lexeme[], start: number, prefixed: boolean): Numeral | null {
  const stack: { value: number; scale: number }[] = [];
  let j = start;
  let greatest = 1;
  let pending = Number.POSITIVE_INFINITY;
  if ((lexemes[start] as Lexeme).facts.scale > 0) stack.push({ value: 1, scale: 1 });
  for (; j < lexemes.length && j - start < LONGEST; j++) {
    const { facts } = lexemes[j] as Lexeme;
    if (j === start && facts.is & Is.article && facts.number === null) {
      stack.push({ value: 1, scale: 1 });
      pending = 1;
      continue;
    }
    const half = j > start ? fractionAt(lexemes, j) : null;
    if (half !== null && half.value < 1 && scaleAt(lexemes, half.end, prefixed) > 0) {
      // "two and a half billion", "three quarters billion"
      stack.push({ value: half.value, scale: 1 });
      j = half.end - 1;
      continue;
    }
    if (facts.number !== null && !(facts.is & Is.fraction)) {
      // "twenty five" goes on, "five twenty" does not
      const size = facts.number >= 100 ? 100 : facts.number >= 20 && facts.number % 10 === 0 ? 20 : 1;
      if (size >= pending && facts.number !== 0) break;
      if (pending === 20 && facts.number >= 10 && facts.number < 20 && facts.number % 10 === 0) break;
      stack.push({ value: facts.number, scale: 1 });
      pending = size;
      continue;
    }
    const by = scaleAt(lexemes, j, prefixed);
    if (by > 0) {
      if (stack.length === 0 || stack.at(-1)?.scale === by) break;
      let below = 0;
      while (stack.length > 0 && (stack.at(-1) as { scale: number }).scale < by) below += (stack.pop() as { value: number }).value;
      stack.push({ value: (below || 1) * by, scale: by });
      greatest = Math.max(greatest, by);
      pending = Number.POSITIVE_INFINITY;
      continue;
    }
    const next = lexemes[j + 1];
    const joins =
      facts.is & Is.and &&
      next !== undefined &&
      next.facts.number !== null &&
      !(next.facts.is & Is.fraction) &&
      (greatest >= 100 || pending === 20) &&
      next.facts.number < 100 &&
      stack.length > 0 &&
      Number.isNaN(next.digits);
    if (!joins) break;
  }
  if (stack.length === 0) return null;
  const rest = halfAfterScale(lexemes, j, stack.at(-1)?.scale ?? 1, prefixed);
  if (rest !== null) {
    stack.push({ value: rest.value, scale: 1 });
    j = rest.end;
  }
  const value = stack.reduce((sum, x) => sum + x.value, 0);
  // "and" is only taken when a number follows, so that the last lexeme always counts
  return {
    value: exact(value),
    start,
    end: j,
    scale: greatest,
    coefficient: value / greatest,
    digits: false,
    one: value === 1,
    more: false,
  };
}

/** 1.1 million is 1,100,000 and not 1,100,000.0000000002. */
export const exact = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
