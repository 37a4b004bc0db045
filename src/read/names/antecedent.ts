import type { Document } from "../document/document.js";
import { businessNameWords, businessNouns, publicBodyNouns, publicNameWords } from "../lexicon/house-words.js";
import { outletNames } from "../lexicon/outlets.js";
import { stateNames, stateWord } from "../lexicon/places.js";
import { politicalHeads } from "../lexicon/titles.js";
import type { Entity } from "./entities.js";
import type { Name, NameType } from "./find-names.js";

/** What a pronoun or a definite noun asks for. `thing`: "it", "its"; `plural`: "they", "their". */
export type Want = "person" | "organization" | "place" | "thing" | "plural";

const TYPES: Readonly<Record<Want, readonly NameType[]>> = {
  person: ["PER"],
  organization: ["ORG"],
  place: ["LOC"],
  thing: ["ORG", "LOC"],
  plural: ["ORG"],
};
/** How many sentences back a bearer is looked for. */
const REACH = 6;

/** Does what is known of an entity agree with the words before the noun ("the French president")? */
function agrees(doc: Document, entity: Entity, modifiers: readonly string[]): number {
  let score = 0;
  const known = `${entity.role ?? ""} ${entity.affiliation ?? ""}`.toLowerCase();
  for (const m of modifiers) if (m.length > 3 && known.includes(m.slice(0, 4))) score += 2;
  for (const mention of entity.mentions) {
    const before = doc.text
      .slice(Math.max(0, (doc.segmented.tokens[mention.first]?.start ?? 0) - 60), doc.segmented.tokens[mention.first]?.start ?? 0)
      .toLowerCase();
    for (const m of modifiers) if (m.length > 3 && before.includes(m)) score += 1;
  }
  return score;
}

/** Is the name the noun phrase's own modifier or a place in passing ("in France"), and so a weak bearer? */
function isOblique(doc: Document, name: Name): boolean {
  const before = doc.segmented.tokens[name.first - 1]?.text.toLowerCase() ?? "";
  const prior = doc.segmented.tokens[name.first - 2]?.text.toLowerCase() ?? "";
  const after = doc.segmented.tokens[name.last]?.text.toLowerCase() ?? "";
  const oblique = /^(?:in|at|on|to|for|with|from|of|near|across|around|into|between|against|over|through)$/;
  return oblique.test(before) || (/^(?:the|a|an)$/.test(before) && oblique.test(prior)) || /^[’']s$/.test(after);
}

/** Nouns that any house answers to; every other one says what kind of house is meant. */
const ANY_HOUSE = /^(?:compan(?:y|ies)|firms?|groups?|business(?:es)?|organi[sz]ations?|giants?|makers?|units?|partners?|body|parent)$/;
/** A topic of the paragraphs above is further away than the sentences between tell. */
const PARAGRAPH = 1;
/** Mentions of one name that are looked at for what it is called; an article has a few dozen, a hostile text thousands. */
const SAMPLE = 24;

export interface AntecedentOptions {
  /** Entities that cannot be meant: who does something to "the company" is another. */
  readonly except?: readonly string[];
}

/**
 * The entity that a pronoun or definite noun at token `at` of a sentence stands for: the one of the right kind that the sentence has made its
 * topic, else that of the sentences before, nearest first; null when none of the right kind was named within reach.
 */
export function antecedents(
  doc: Document,
  sentence: number,
  at: number,
  want: Want,
  modifiers: readonly string[] = [],
  options: AntecedentOptions = {},
): Entity[] {
  const noun = nounAt(doc, sentence, at);
  if (isSettled(doc, sentence, at, want, noun, modifiers)) return [];
  if (want === "plural") return several(doc, sentence, at, noun, modifiers);
  const topic = antecedent(doc, sentence, at, want, modifiers, { noun, except: options.except ?? [] });
  return topic ? [topic.entity] : [];
}

/** "the wealth fund of Norway", "the firms of both countries", "the Portuguese state": what its own words name leads back to nothing. */
function isSettled(doc: Document, sentence: number, at: number, want: Want, noun: string, modifiers: readonly string[]): boolean {
  if (noun === "") return false;
  const token = (doc.segmented.sentences[sentence]?.first ?? 0) + at;
  if (doc.segmented.tokens[token + 1]?.text === "of") return true;
  return want === "place" && modifiers.length > 0 && stateWord(doc.segmented.tokens[token - 1]?.text ?? "") !== null;
}

/** The common noun at a token, lower case; empty for a pronoun. */
function nounAt(doc: Document, sentence: number, at: number): string {
  const word = doc.segmented.tokens[(doc.segmented.sentences[sentence]?.first ?? 0) + at]?.text.toLowerCase() ?? "";
  return /^(?:it|its|itself|they|their|them|themselves|he|she|his|her|hers|him|himself|herself|both)$/.test(word) ? "" : word;
}

/** "They", "both", "the two firms": names that stood in one list; for "they" also one house alone. */
function several(doc: Document, sentence: number, at: number, noun: string, modifiers: readonly string[]): Entity[] {
  const states = /^(?:countries|nations|states|governments)$/.test(noun);
  const word = doc.segmented.tokens[(doc.segmented.sentences[sentence]?.first ?? 0) + at]?.text.toLowerCase() ?? "";
  const many = modifiers.some((m) => /^(?:two|three|four)$/.test(m)) || word === "both";
  const limit = (doc.segmented.sentences[sentence]?.first ?? 0) + at;
  const list = (kinds: readonly NameType[]): Entity[] => {
    for (let s = sentence; s >= 0 && s >= sentence - REACH; s--) {
      for (const n of namesOf(doc, s)) {
        const entity = doc.entityOf(n);
        if (n.last > limit || !entity || !kinds.includes(entity.type) || reports(doc, n)) continue;
        const all = [entity, ...companions(doc, n)];
        if (all.length > 1 && all.every((e) => kinds.includes(e.type))) return all;
      }
    }
    return [];
  };
  if (states) return list(["LOC"]);
  if (many) {
    const houses = list(["ORG"]);
    return houses.length > 0 || word !== "both" ? houses : list(["LOC"]);
  }
  const topic = antecedent(doc, sentence, at, "plural", [], { noun, except: [] });
  return topic ? [topic.entity, ...companions(doc, topic.name)] : [];
}

/** Names that stand in one list with a name: "OpenAI, SoftBank and Oracle". */
function companions(doc: Document, name: Name): Entity[] {
  const out: Entity[] = [];
  let end = name.last;
  const last = doc.segmented.sentences[name.sentence]?.last ?? end;
  for (let i = end; i < last && i - end <= 3; i++) {
    const next = doc.nameAt(i);
    const between = doc.segmented.tokens.slice(end, i).map((t) => t.text.toLowerCase());
    if (next && next.first === i && between.every((w) => /^(?:,|and|&|the|both)$/.test(w))) {
      const e = doc.entityOf(next);
      if (e && !out.includes(e)) out.push(e);
      end = next.last;
      i = end - 1;
    } else if (!/^(?:,|and|&|the)$/.test(doc.segmented.tokens[i]?.text.toLowerCase() ?? "")) break;
  }
  return out;
}

interface Topic {
  readonly entity: Entity;
  readonly name: Name;
}
interface Sought {
  readonly noun: string;
  readonly except: readonly string[];
}

/** Is a name of the kind that a noun asks for? A country is a state, a city is none, and a headline's capitals are no house. */
function isKind(doc: Document, entity: Entity, noun: string): boolean {
  if (/^(?:country|nation|kingdom|republic|emirate)$/.test(noun)) return stateWord(entity.name)?.by === "name";
  if (/^(?:city|town)$/.test(noun)) return stateWord(entity.name)?.by !== "name";
  if (contradicts(entity.name, noun)) return false;
  return !entity.mentions.slice(0, SAMPLE).every((m) => inHeading(doc, m.sentence) && m.last - m.first > 2);
}

/** "the agency" is no Veridian Therapeutics, and "the chipmaker" no Commerce Department. */
function contradicts(name: string, noun: string): boolean {
  const words = name
    .toLowerCase()
    .replace(/\.$/, "")
    .split(/[\s-]+/);
  if (publicBodyNouns.has(noun)) return businessNameWords.has(words.at(-1) ?? "");
  return businessNouns.has(noun) && words.some((w) => publicNameWords.has(w));
}

/** The state that the words before a noun name: "the *French* president". */
const nationOf = (modifiers: readonly string[]): string | null =>
  modifiers.map((m) => stateWord(`${m.charAt(0).toUpperCase()}${m.slice(1)}`) ?? stateWord(m.toUpperCase())).find((s) => s !== null)
    ?.state ?? null;

/** "the Norwegian minister" is nobody who holds an office elsewhere: the article has called them so. */
function holdsOfficeElsewhere({ role, affiliation }: Entity, nation: string): boolean {
  if (role === null) return false;
  const said = `${affiliation ?? ""} ${role}`.split(/[\s,]+/).flatMap((word) => stateWord(word.replace(/[’']s?$/, ""))?.state ?? []);
  if (said.length > 0) return !said.includes(nation);
  return (
    affiliation !== null &&
    role
      .toLowerCase()
      .split(/[\s-]+/)
      .some((word) => politicalHeads.has(word))
  );
}

/** "*Commerce* Secretary Ray Holcomb": a word of a person's title is nobody to come back to. */
const isTitle = (doc: Document, n: Name): boolean => {
  const next = doc.segmented.tokens[n.last]?.text ?? "";
  return /^\p{Lu}/u.test(next) && politicalHeads.has(next.toLowerCase()) && !/^(?:King|Queen|Prince|Emir|Sultan)$/.test(next);
};

/** "it" is a house or a state; a desert or a town does nothing, and a seat of government is as a rule where something happens. */
const isMerePlace = (entity: Entity, want: Want): boolean =>
  want === "thing" && entity.type === "LOC" && stateWord(entity.name)?.by !== "name";

const inHeading = (doc: Document, sentence: number): boolean =>
  doc.segmented.paragraphs[doc.segmented.sentences[sentence]?.paragraph ?? 0]?.heading === true;

/** "the bank": the Bank of Koroa; "the chipmaker": the house called a chipmaker before. */
function isCalled(doc: Document, entity: Entity, noun: string, limit: number): boolean {
  const stem = noun.replace(/s$/, "");
  if (
    entity.name
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(stem)
  )
    return true;
  return entity.mentions.slice(0, SAMPLE).some((m) => {
    if (m.first >= limit) return false;
    const before = doc.segmented.tokens.slice(Math.max(0, m.first - 3), m.first).map((t) => t.text.toLowerCase());
    if (before.includes(stem) && !before.includes(",")) return true;
    const after = doc.segmented.tokens.slice(m.last, m.last + 8).map((t) => t.text.toLowerCase());
    return after[0] === "," && /^(?:a|an|the)$/.test(after[1] ?? "") && after.includes(stem);
  });
}

function antecedent(
  doc: Document,
  sentence: number,
  at: number,
  want: Want,
  modifiers: readonly string[],
  { noun, except }: Sought,
): Topic | null {
  const types = TYPES[want];
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const limit = first + at;
  const nation = want === "person" ? nationOf(modifiers) : null;
  const fits = (n: Name): boolean => {
    const entity = doc.entityOf(n);
    if (nation !== null && entity && holdsOfficeElsewhere(entity, nation)) return false;
    return (
      types.includes(entity?.type ?? n.type) &&
      (!entity || (!except.includes(entity.name) && isKind(doc, entity, noun) && !isMerePlace(entity, want)))
    );
  };
  if (modifiers.length > 0) {
    let best: Entity | null = null;
    let top = 0;
    for (const e of doc.entities) {
      if (!types.includes(e.type) || except.includes(e.name) || (e.mentions[0]?.first ?? limit) >= limit) continue;
      const score = agrees(doc, e, modifiers);
      if (score > top) [best, top] = [e, score];
    }
    if (best?.mentions[0]) return { entity: best, name: best.mentions[0] };
  }
  const special = want === "organization" && noun !== "" && !ANY_HOUSE.test(noun);
  const paragraph = doc.segmented.sentences[sentence]?.paragraph ?? 0;
  let best: Topic | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (let s = sentence; s >= 0 && s >= sentence - REACH; s--) {
    const here = namesOf(doc, s).filter((n) => n.last <= limit && fits(n) && !reports(doc, n) && !isTitle(doc, n));
    const called = special
      ? here.find((n) => {
          const e = doc.entityOf(n);
          return e !== undefined && isCalled(doc, e, noun, limit);
        })
      : undefined;
    const entityCalled = called && doc.entityOf(called);
    if (called && entityCalled) return { entity: entityCalled, name: called };
    // the first that is no mere modifier is as a rule the subject; a house described anew is rather the one named last than an owner
    const topic =
      here.find((n) => !isOblique(doc, n)) ??
      (want === "thing" && s === sentence ? undefined : special ? here.findLast((n) => !isOwner(doc, n)) : undefined) ??
      (want === "thing" && s === sentence ? undefined : here[0]);
    const entity = topic && doc.entityOf(topic);
    if (!topic || !entity) continue;
    const score =
      Math.min(entity.mentions.length, 5) * 0.6 -
      (sentence - s) -
      (doc.segmented.sentences[s]?.paragraph === paragraph ? 0 : PARAGRAPH) -
      (isOblique(doc, topic) ? 1 : 0);
    if (score > top) [best, top] = [{ entity, name: topic }, score];
  }
  return best ?? (want === "organization" ? unsorted(doc, sentence, limit) : null);
}

const isOwner = (doc: Document, name: Name): boolean => /^[’']s?$/.test(doc.segmented.tokens[name.last]?.text ?? "");

/** The name nearest before that the tagger has not placed, where no organisation was named: "Meridiano … the start-up". */
function unsorted(doc: Document, sentence: number, limit: number): Topic | null {
  for (let i = doc.names.length - 1; i >= 0; i--) {
    const name = doc.names[i];
    if (!name || name.last > limit || name.sentence > sentence) continue;
    if (name.sentence < sentence - REACH) return null;
    const entity = doc.entityOf(name);
    if (
      entity &&
      !stateNames.has(entity.name) &&
      entity.type !== "NORP" &&
      entity.type !== "EVENT" &&
      entity.role === null &&
      !entity.name.includes(" ")
    )
      return { entity, name };
  }
  return null;
}

const reports = (doc: Document, n: Name): boolean => outletNames.has((doc.entityOf(n)?.name ?? n.text).toLowerCase().replace(/^the /, ""));

/** The names of a sentence, in order. */
export function namesOf(doc: Document, sentence: number): Name[] {
  let lo = 0;
  let hi = doc.names.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((doc.names[mid]?.sentence ?? 0) < sentence) lo = mid + 1;
    else hi = mid;
  }
  const out: Name[] = [];
  for (let i = lo; i < doc.names.length && doc.names[i]?.sentence === sentence; i++) out.push(doc.names[i] as Name);
  return out;
}
