import { addTime, newTimeNode, type TimeNode } from "../horizons/pattern.js";
import { codes, dollars, lowerCaseCodes, signs, signsByLetters, timesCodes, unitSymbols, wordyCodes } from "./common.js";
import { type Currency, type Facts, Is, noFacts, type TimeUnit, timeUnits } from "./facts.js";
import { type FrameKind, frameKinds, type LexiconSource, type Phrases } from "./shape.js";

/** A language ready for use: facts by word, and phrases as chains of words from the first. */
export interface Lexicon {
  readonly language: string;
  readonly decimal: "." | ",";
  readonly spacedThousands: boolean;
  readonly gapped: LexiconSource["gapped"];
  readonly ordinalStops: boolean;
  readonly capitalDates: boolean;
  readonly modifiers: number;
  readonly isCounted: LexiconSource["isCounted"];
  /** Articles lean on the next word: "d'euros". */
  readonly elision: boolean;
  readonly words: ReadonlyMap<string, Facts>;
  /** Words at which a sentence is worth parsing, in the spellings they are met in. */
  readonly triggers: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly longestHan: number;
  readonly times: TimeNode;
  readonly frames: ReadonlyMap<string, FrameKind>;
}

export const phrasesOf = (phrases: Phrases | undefined): string[] =>
  (phrases ?? "")
    .split("|")
    .map((p) => p.trim())
    .filter((p) => p !== "");

const currencyOf = (code: string | null, more: Partial<Currency> = {}): Currency => ({
  code,
  factor: 1,
  before: false,
  capitals: false,
  wordy: false,
  weight: false,
  sign: false,
  times: 1,
  ...more,
});

type Setter = (facts: Facts, phrase: string) => void;

class Words {
  readonly map = new Map<string, Facts>();

  /** The facts of a phrase: the end of the chain of its words. A run of Han characters is one word however many. */
  at(phrase: string): Facts {
    let map = this.map;
    let node = noFacts();
    const parts = phrase.toLowerCase().split(" ");
    for (const [i, part] of parts.entries()) {
      const found = map.get(part);
      node = found ?? noFacts();
      if (found === undefined) map.set(part, node);
      if (i + 1 < parts.length) {
        node.next ??= new Map();
        map = node.next;
      }
    }
    node.whole = true;
    return node;
  }

  each(phrases: Phrases | undefined, set: Setter): void {
    for (const phrase of phrasesOf(phrases)) set(this.at(phrase), phrase);
  }
  all(values: Readonly<Record<string, number>>, set: (facts: Facts, value: number) => void): void {
    for (const [phrase, value] of Object.entries(values)) set(this.at(phrase), value);
  }
}

function addCurrencies(words: Words, source: LexiconSource): void {
  for (const code of codes)
    words.at(code).currency = currencyOf(code, { before: true, capitals: !lowerCaseCodes.has(code), wordy: wordyCodes.has(code) });
  for (const [name, [code, times]] of Object.entries(timesCodes)) words.at(name).currency = currencyOf(code, { times });
  for (const [sign, code] of Object.entries(signs)) words.at(sign).currency = currencyOf(code, { before: true, sign: true });
  for (const [letters, code] of Object.entries(signsByLetters)) words.at(letters).currency = currencyOf(code, { before: true });
  for (const [letters, code] of Object.entries(dollars)) words.at(letters).dollar = code;
  const before = new Set(phrasesOf(source.namesBefore));
  const wordy = new Set(phrasesOf(source.wordyNames));
  const weight = new Set(phrasesOf(source.weightNames));
  const named = (phrase: string): Partial<Currency> => ({
    before: before.has(phrase),
    wordy: wordy.has(phrase),
    weight: weight.has(phrase),
  });
  for (const [code, names] of Object.entries(source.currencies))
    words.each(names, (f, phrase) => {
      f.currency = currencyOf(code === "?" ? null : code, named(phrase));
    });
  for (const { words: names, code, factor } of source.minor)
    words.each(names, (f, phrase) => {
      f.currency = currencyOf(code, { ...named(phrase), factor });
    });
}

function addNumbers(words: Words, source: LexiconSource): void {
  words.all(source.numbers, (f, n) => {
    f.number = n;
  });
  words.all(source.fractions, (f, n) => {
    f.number = n;
    f.is |= Is.fraction;
  });
  words.all(source.scales, (f, n) => {
    f.scale = n;
  });
  words.all(source.vagueScales, (f, n) => {
    f.scale = n;
    f.is |= Is.plural;
  });
  words.all(source.tightScales, (f, n) => {
    f.scale = n;
    f.is |= Is.tight;
  });
  for (const [code, names] of Object.entries(source.scaleCurrencies))
    words.each(names, (f) => {
      f.scaleCurrency = code;
    });
}

function addTimes(words: Words, source: LexiconSource): void {
  for (const [i, names] of source.months.entries())
    words.each(names, (f) => {
      f.month = i + 1;
    });
  for (const [i, names] of source.weekdays.entries())
    words.each(names, (f) => {
      f.weekday = i + 1;
    });
  for (const [i, names] of source.seasons.entries())
    words.each(names, (f) => {
      f.season = i + 1;
    });
  for (const [i, names] of source.parts.entries())
    words.each(names, (f) => {
      f.part = i + 1;
    });
  words.all(source.ordinals, (f, n) => {
    f.ordinal = n;
  });
  const unit = (names: Phrases, u: TimeUnit, plural: boolean): void =>
    words.each(names, (f) => {
      f.timeUnit = u;
      if (plural) f.is |= Is.timePlural;
    });
  for (const u of timeUnits) {
    unit(source.timeUnits[u], u, false);
    unit(source.timeUnitsPlural[u], u, true);
  }
}

/** Facts by word for one language, on top of the signs, codes and unit symbols that all share. Done once a language. */
export function compileLexicon(source: LexiconSource): Lexicon {
  const words = new Words();
  addNumbers(words, source);
  addCurrencies(words, source);
  for (const { name, kind, words: names } of [...unitSymbols, ...source.units])
    words.each(names, (f) => {
      f.unit = { name, kind };
    });
  for (const hedge of [
    "exact",
    "about",
    "up-to",
    "at-least",
    "more-than",
    "less-than",
    "range",
    "target",
    "could-reach",
    "vague",
  ] as const) {
    words.each(source.hedges[hedge], (f) => {
      f.hedge = hedge;
    });
    words.each(source.hedgesAfter[hedge], (f) => {
      f.hedgeAfter = hedge;
    });
  }
  for (const period of ["year", "quarter", "month", "week", "day", "hour"] as const) {
    words.each(source.periods[period], (f) => {
      f.period = period;
    });
    words.each(source.periodsBefore[period], (f) => {
      f.periodBefore = period;
    });
  }
  addTimes(words, source);
  for (const mark of Object.keys(Is) as (keyof typeof Is)[])
    words.each(source.marks[mark], (f) => {
      f.is |= Is[mark];
    });
  const times = newTimeNode();
  for (const [pattern, reading] of source.times) addTime(times, pattern, reading, (word) => words.at(word));
  const frames = new Map<string, FrameKind>();
  for (const kind of frameKinds)
    for (const phrase of phrasesOf(source.frames[kind])) {
      words.at(phrase);
      frames.set(phrase, kind);
    }

  return {
    language: source.language,
    decimal: source.decimal,
    spacedThousands: source.spacedThousands,
    gapped: source.gapped,
    ordinalStops: source.ordinalStops,
    capitalDates: source.capitalDates,
    modifiers: source.modifiers,
    isCounted: source.isCounted,
    elision: words.map.has("d'"),
    words: words.map,
    triggers: triggersOf(words.map),
    abbreviations: new Set(phrasesOf(source.marks.abbreviation)),
    longestHan: Math.max(1, ...[...words.map.keys()].filter((w) => /^[\p{Script=Han}〇]+$/u.test(w)).map((w) => w.length)),
    times,
    frames,
  };
}

/** Words that can begin or be a quantity by themselves: numbers, scales, signs, units of power, words of time. Digits are told by their characters. */
function triggersOf(words: ReadonlyMap<string, Facts>): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [word, f] of words) {
    const time = f.month > 0 || f.weekday > 0 || f.timeUnit !== null || f.season > 0 || (f.is & Is.trigger) !== 0;
    const number = f.number !== null || (f.scale > 0 && !(f.is & Is.tight)) || f.currency?.sign === true;
    const power = f.unit !== null && (f.unit.kind === "power" || f.unit.kind === "energy");
    if (!(time || number || power)) continue;
    const han = /^\p{Script=Han}/u.test(word);
    for (const w of han ? [word[0] as string] : [word, word.toUpperCase(), `${(word[0] as string).toUpperCase()}${word.slice(1)}`])
      out.add(w);
  }
  return out;
}
