import type { Document } from "../document/document.js";
import { outletNames } from "../lexicon/outlets.js";
import { stateNames } from "../lexicon/places.js";
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

/**
 * The entity that a pronoun or definite noun at token `at` of a sentence stands for: the one of the right kind that the sentence has made its
 * topic, else that of the sentences before, nearest first; null when none of the right kind was named within reach.
 */
export function antecedents(doc: Document, sentence: number, at: number, want: Want, modifiers: readonly string[] = []): Entity[] {
  const topic = antecedent(doc, sentence, at, want, want === "plural" ? [] : modifiers);
  if (!topic) return [];
  return want === "plural" ? [topic.entity, ...companions(doc, topic.name)] : [topic.entity];
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

function antecedent(doc: Document, sentence: number, at: number, want: Want, modifiers: readonly string[]): Topic | null {
  const types = TYPES[want];
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const limit = first + at;
  const fits = (n: Name): boolean => {
    const type = doc.entityOf(n)?.type ?? n.type;
    return types.includes(type);
  };
  if (modifiers.length > 0) {
    let best: Entity | null = null;
    let top = 0;
    for (const e of doc.entities) {
      if (!types.includes(e.type) || (e.mentions[0]?.first ?? limit) >= limit) continue;
      const score = agrees(doc, e, modifiers);
      if (score > top) [best, top] = [e, score];
    }
    if (best?.mentions[0]) return { entity: best, name: best.mentions[0] };
  }
  let best: Topic | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (let s = sentence; s >= 0 && s >= sentence - REACH; s--) {
    const here = namesOf(doc, s).filter((n) => n.last <= limit && fits(n));
    if (here.length === 0) continue;
    // the first that is no mere modifier is as a rule the subject
    const topic =
      here.find((n) => !isOblique(doc, n) && !reports(doc, n)) ??
      (want === "thing" && s === sentence ? undefined : here.find((n) => !reports(doc, n)));
    const entity = topic && doc.entityOf(topic);
    if (!topic || !entity) continue;
    const score = Math.min(entity.mentions.length, 5) * 0.6 - (sentence - s) + (isOblique(doc, topic) ? -1 : 0);
    if (score > top) [best, top] = [{ entity, name: topic }, score];
  }
  return best ?? (want === "organization" ? unsorted(doc, sentence, limit) : null);
}

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

function namesOf(doc: Document, sentence: number): Name[] {
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
