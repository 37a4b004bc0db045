import type { Party, Span } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import { titleHeads } from "../lexicon/titles.js";
import type { Entity } from "../names/entities.js";
import { partiesOf, partyOfName } from "../names/parties.js";
import { LONGEST_SENTENCE } from "./attribution.js";
import type { Found, Who } from "./found.js";
import { type Gender, genderOf } from "./gender.js";

/** A speaker as resolved so far, in the order in which the article attributes. */
interface Turn {
  readonly party: Party;
  readonly entity: Entity | null;
  readonly plural: boolean;
  readonly sentence: number;
  readonly paragraph: number;
}

const REACH = 8;
/** As many speakers back as anybody can be meant by a pronoun; bounds the search in endless texts. */
const MOST_TURNS = 60;

/** The speaker of each quotation, in the order given (that of the text): names, pronouns and "he added" resolved inside the article; null where two could be meant or none. */
export function resolveSpeakers(doc: Document, found: readonly Found[], inside: Int32Array): (Party | null)[] {
  const turns: Turn[] = [];
  return found.map((f) => {
    const resolved = resolve(doc, f, f.who, turns, inside);
    if (resolved) {
      const name = nameOf(doc, resolved.party, f.who);
      const word = doc.text.slice(resolved.party.start, resolved.party.end).toLowerCase();
      const paragraph = doc.segmented.sentences[f.sentence]?.paragraph ?? 0;
      if (turns.length >= MOST_TURNS) turns.shift();
      turns.push({
        party: resolved.party,
        entity: resolved.entity ?? (name ? (doc.entityOf(name) ?? null) : null),
        plural: /^(?:they|their|them)$/.test(word) || (/[^s]s$/.test(resolved.party.name) && /^\p{Ll}/u.test(resolved.party.name)),
        sentence: f.sentence,
        paragraph,
      });
    }
    return resolved?.party ?? null;
  });
}

const nameOf = (doc: Document, party: Party, who: Who): ReturnType<Document["nameAt"]> =>
  who.kind === "name" ? who.name : doc.nameAt(doc.tokenAt(Math.max(party.start, party.end - 1)));

interface Resolved {
  readonly party: Party;
  readonly entity: Entity | null;
}

function resolve(doc: Document, found: Found, who: Who, turns: readonly Turn[], inside: Int32Array): Resolved | null {
  switch (who.kind) {
    case "none":
      return null;
    case "party":
      return { party: who.party, entity: null };
    case "name":
      return { party: partyOfName(doc, who.name), entity: doc.entityOf(who.name) ?? null };
    case "same":
      return same(doc, found, turns, inside);
    case "head":
      return resolveHead(doc, who.sentence, who.token, who.relative, turns, inside);
  }
}

/** Words in quotation marks that nobody is said to utter: who spoke last in this paragraph or the one before, or whom the sentence before is about. */
function same(doc: Document, found: Found, turns: readonly Turn[], inside: Int32Array): Resolved | null {
  const here = doc.segmented.sentences[found.sentence];
  if (!here) return null;
  const last = turns.at(-1);
  const paragraph = here.paragraph;
  const first = doc.segmented.paragraphs[paragraph]?.first ?? 0;
  // "X was furious. '…'": the sentence before has a person for its subject and reports nothing
  const topic = found.sentence > first ? subjectPerson(doc, found.sentence - 1, inside) : null;
  if (topic && !(last && last.sentence === found.sentence - 1))
    return { party: partyOfName(doc, topic), entity: doc.entityOf(topic) ?? null };
  if (last && paragraph - last.paragraph <= 1 && found.sentence - last.sentence <= 12)
    return { party: { ...last.party }, entity: last.entity };
  return null;
}

function resolveHead(
  doc: Document,
  sentence: number,
  token: number,
  relative: number | null,
  turns: readonly Turn[],
  inside: Int32Array,
): Resolved | null {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const at = spanOfRange(doc, sentence, { first: relative ?? token, last: (relative ?? token) + 1 });
  const word = tree.lower(token);
  if (/^(?:he|she|him|her|his|hers)$/.test(word)) {
    const entity = personBefore(doc, sentence, token, /^h(?:e|im|is)$/.test(word) ? "male" : "female", turns, inside);
    return entity
      ? { party: { name: entity.name, ...at, role: entity.role, affiliation: entity.affiliation }, entity }
      : describedBefore(turns, sentence, at);
  }
  if (/^(?:they|them|their)$/.test(word)) {
    const last = turns.findLast((t) => t.plural || t.entity?.type === "ORG" || t.entity?.type === "NORP");
    if (last && sentence - last.sentence <= 4) return { party: { ...last.party, ...at }, entity: last.entity };
  }
  if (/^(?:it|its)$/.test(word)) {
    const last = turns.at(-1);
    if (last && (last.entity?.type === "ORG" || last.entity?.type === "LOC") && sentence - last.sentence <= 2)
      return { party: { ...last.party, ...at }, entity: last.entity };
    const [thing] = partiesOf(doc, sentence, token);
    const entity = thing ? entityNamed(doc, thing.name) : undefined;
    return thing && entity?.type === "ORG" ? { party: thing, entity } : null;
  }
  const lemma = tree.lemma(token);
  // "the analyst": who spoke last in that role
  if (
    titleHeads.has(lemma) &&
    tree.children(token).some((k) => tree.lower(k) === "the") &&
    !tree.child(token, "relcl") &&
    !doc.nameAt(first + token)
  ) {
    const known = turns.findLast(
      (t) => t.entity?.type === "PER" && t.party.role?.toLowerCase().includes(lemma) && sentence - t.sentence <= 2 * REACH,
    );
    if (known)
      return {
        party: { ...known.party, ...spanOfRange(doc, sentence, { first: tree.span(token, (k) => k > token).first, last: token + 1 }) },
        entity: known.entity,
      };
  }
  const party = partiesOf(doc, sentence, token)[0];
  if (!party) return null;
  const name = doc.nameAt(first + token);
  const full = spokesperson(doc, sentence, token, party) ?? party;
  return { party: relative === null ? full : { ...full, ...at }, entity: name ? (doc.entityOf(name) ?? null) : null };
}

const named = new WeakMap<Document, ReadonlyMap<string, Entity>>();

function entityNamed(doc: Document, name: string): Entity | undefined {
  let known = named.get(doc);
  if (!known) {
    known = new Map(doc.entities.map((e) => [e.name, e]));
    named.set(doc, known);
  }
  return known.get(name);
}

/** "she" after "a resident said": the last who spoke, where that was no name. */
function describedBefore(turns: readonly Turn[], sentence: number, at: Span): Resolved | null {
  const last = turns.at(-1);
  return last && last.entity === null && !last.plural && sentence - last.sentence <= 3
    ? { party: { ...last.party, ...at }, entity: null }
    : null;
}

/** "a spokesperson for Telvion", "analysts at JPMorgan": whom a nameless speaker speaks for. */
function spokesperson(doc: Document, sentence: number, token: number, party: Party): Party | null {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const owner = tree.child(token, "poss");
  // "Omdia's Su": a name that the reader of names missed
  if (owner !== undefined && /^NNP/.test(tree.tag(token)) && !doc.nameAt(first + token)) {
    const at = spanOfRange(doc, sentence, { first: token, last: token + 1 });
    const holder = doc.nameAt(first + owner);
    return { name: tree.word(token), ...at, role: null, affiliation: holder ? (doc.entityOf(holder)?.name ?? holder.text) : null };
  }
  if (doc.nameAt(first + token) || doc.text.slice(party.start, party.end) !== party.name) return null;
  const link = tree
    .complements(token)
    .find((c) => /^(?:for|at|of|from|with|in)$/.test(c.prep) && c.at > token && doc.nameAt(first + c.object));
  const name = link ? doc.nameAt(first + link.object) : undefined;
  if (!link || !name || name.last - first - token > 7) return null;
  const end = doc.segmented.tokens[name.last - 1]?.end ?? party.end;
  const text = doc.text.slice(party.start, end);
  if (text.split(/\s+/).length > 8 || text.includes("\n")) return null;
  const role = titleHeads.has(tree.lemma(token)) ? party.name : null;
  return { name: text, start: party.start, end, role, affiliation: doc.entityOf(name)?.name ?? name.text };
}

const compatible = (doc: Document, entity: Entity, gender: Gender): boolean => {
  const known = genderOf(doc, entity);
  return known === null || known === gender;
};

/** Whom "he" or "she" means: in its own sentence a person named before it, else going back the speaker or the subject of the nearest sentence that has one. */
function personBefore(
  doc: Document,
  sentence: number,
  token: number,
  gender: Gender,
  turns: readonly Turn[],
  inside: Int32Array,
): Entity | null {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const speaking = inside[first + token] ?? -1;
  const own = personsOf(doc, sentence, inside, speaking).filter((p) => p.last <= first + token && compatible(doc, p.entity, gender));
  if (own.length > 0) {
    const subject = entityOfSubject(doc, sentence, inside, first + token);
    if (subject && compatible(doc, subject, gender)) return subject;
    if (new Set(own.map((o) => o.entity)).size === 1) return own[0]?.entity ?? null;
  }
  for (let s = sentence - 1; s >= 0 && s >= sentence - REACH; s--) {
    const turn = turns.findLast((t) => t.sentence === s && t.entity?.type === "PER" && compatible(doc, t.entity, gender));
    if (turn?.entity) return turn.entity;
    const subject = entityOfSubject(doc, s, inside);
    if (subject && compatible(doc, subject, gender)) return subject;
    const here = [...new Set(personsOf(doc, s, inside, -1).map((p) => p.entity))].filter((e) => compatible(doc, e, gender));
    if (here.length === 1) return here[0] ?? null;
    if (here.length > 1) {
      const known = here.filter((e) => genderOf(doc, e) === gender);
      if (known.length === 1) return known[0] ?? null;
      return null;
    }
  }
  const last = turns.findLast((t) => t.entity?.type === "PER" && compatible(doc, t.entity, gender));
  return last && sentence - last.sentence <= 20 ? last.entity : null;
}

/** Persons named in a sentence outside of quotation marks (or in the same utterance as `speaking`). */
function personsOf(doc: Document, sentence: number, inside: Int32Array, speaking: number): { entity: Entity; last: number }[] {
  const out: { entity: Entity; last: number }[] = [];
  for (const n of namesOf(doc, sentence)) {
    const entity = doc.entityOf(n);
    if (entity?.type === "PER" && inside[n.first] === speaking) out.push({ entity, last: n.last });
  }
  return out;
}

function namesOf(doc: Document, sentence: number): Document["names"][number][] {
  let lo = 0;
  let hi = doc.names.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((doc.names[mid]?.sentence ?? 0) < sentence) lo = mid + 1;
    else hi = mid;
  }
  const out: Document["names"][number][] = [];
  for (let i = lo; i < doc.names.length && doc.names[i]?.sentence === sentence && out.length < 40; i++)
    out.push(doc.names[i] as Document["names"][number]);
  return out;
}

/** The person who is the subject of a sentence's main verb, before `limit` (a token of the text). */
function subjectPerson(
  doc: Document,
  sentence: number,
  inside: Int32Array,
  limit = Number.POSITIVE_INFINITY,
): Document["names"][number] | null {
  const s = doc.segmented.sentences[sentence];
  if (!s || s.last - s.first > LONGEST_SENTENCE) return null;
  const people = namesOf(doc, sentence).filter((n) => doc.entityOf(n)?.type === "PER" && inside[n.first] === -1 && n.last <= limit);
  if (people.length === 0) return null;
  const tree = doc.tree(sentence);
  const subjects = people.filter((n) => {
    for (let k = n.first; k < n.last; k++)
      if (/^nsubj/.test(tree.label(k - s.first)) && !/^(?:relcl|acl)$/.test(tree.label(tree.head(k - s.first)))) return true;
    return false;
  });
  return subjects[0] ?? null;
}

function entityOfSubject(doc: Document, sentence: number, inside: Int32Array, limit?: number): Entity | null {
  const name = subjectPerson(doc, sentence, inside, limit);
  return name ? (doc.entityOf(name) ?? null) : null;
}
