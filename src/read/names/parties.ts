import { type Party, phraseOf, type Span } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { spanOfRange } from "../document/document.js";
import { countryNouns, organizationNouns, personNouns, titleHeads } from "../lexicon/titles.js";
import { antecedents, type Want } from "./antecedent.js";
import type { Entity } from "./entities.js";
import { type Name, wordsOf } from "./find-names.js";
import { housesBefore, madeBy } from "./told-by-product.js";

const PERSON_PRONOUN = new Set(["he", "she", "him", "her", "his", "hers", "himself", "herself"]);
const THING_PRONOUN = new Set(["it", "its", "itself"]);
const PLURAL_PRONOUN = new Set(["they", "their", "them", "themselves"]);
const SELF_PRONOUN = new Set(["we", "our", "us", "ourselves", "i", "my", "me"]);
/** "companies like Iliad", "players such as X", "backers including Y": the names are meant, not the noun. */
const EXAMPLE_PREPOSITION = new Set(["like", "including", "such as"]);

const MAX_WORDS = 8;

/** A party from a name: the bearer's fullest name, with role and affiliation given here or elsewhere in the article. */
export function partyOfName(doc: Document, name: Name): Party {
  const entity = doc.entityOf(name);
  const here = doc.roleAt(name);
  const tokens = doc.segmented.tokens;
  const span: Span = { start: tokens[name.first]?.start ?? 0, end: tokens[name.last - 1]?.end ?? 0 };
  return {
    name: entity?.name ?? name.text,
    ...span,
    role: here?.role || entity?.role || null,
    affiliation: here?.affiliation ?? entity?.affiliation ?? null,
  };
}

function partyOfEntity(entity: Entity, at: Span): Party {
  return { name: entity.name, start: at.start, end: at.end, role: entity.role, affiliation: entity.affiliation };
}

/** The name that a noun phrase is headed by, or that its last word belongs to. */
function nameOfHead(doc: Document, sentence: number, i: number): Name | undefined {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  return doc.nameAt(first + i);
}

/** What kind of bearer a common noun can stand for ("the company", "the minister", "the country"). */
export function wantOf(lemma: string): Want | null {
  // "investor" and "developer" are houses more often than people
  if (organizationNouns.has(lemma)) return "organization";
  if (titleHeads.has(lemma) || personNouns.has(lemma)) return "person";
  if (countryNouns.has(lemma)) return "place";
  return null;
}

/**
 * The parties that a noun phrase names, by its head: names with what is coordinated with them, pronouns and "the company" resolved inside the
 * article, examples ("companies like X") instead of their noun; else the phrase itself, a few words at most. Empty when it is no party at all.
 */
export function partiesOf(doc: Document, sentence: number, head: number): Party[] {
  const tree = doc.tree(sentence);
  const out: Party[] = [];
  for (const i of tree.coordinated(head)) {
    if (tree.isVerb(i) && nameOfHead(doc, sentence, i) === undefined) continue;
    for (const p of partyOfHead(doc, sentence, i)) if (!out.some((x) => x.name === p.name)) out.push(p);
  }
  return out;
}

function partyOfHead(doc: Document, sentence: number, i: number): Party[] {
  const tree = doc.tree(sentence);
  const name = nameOfHead(doc, sentence, i);
  const word = tree.lower(i);
  const at = spanOfRange(doc, sentence, { first: i, last: i + 1 });
  if (name && name.type !== "NORP") return [partyOfName(doc, name)];
  const wanted: Want | null = PERSON_PRONOUN.has(word)
    ? "person"
    : THING_PRONOUN.has(word)
      ? "thing"
      : PLURAL_PRONOUN.has(word)
        ? "plural"
        : null;
  if (wanted === "thing" || wanted === "plural") {
    const said = sayerOf(doc, sentence, i);
    if (said.length > 0) return said.map((p) => ({ ...p, start: at.start, end: at.end }));
  }
  if (wanted === "person") {
    // "Beard said she was": who says it of herself
    const said = sayerOf(doc, sentence, i, true);
    if (said.length === 1) return said.map((p) => ({ ...p, start: at.start, end: at.end }));
  }
  if (wanted !== null) {
    const e = antecedents(doc, sentence, i, wanted);
    return e.map((x) => partyOfEntity(x, at));
  }
  // "Applied Harbors, LLC": no second house
  if (SELF_PRONOUN.has(word) || /^(?:inc|llc|ltd|plc|corp|gmbh|lp|sa|ag|nv|co|limited)\.?$/.test(word)) return [];
  if (
    /^(?:this|that|these|those|which|who|what|there|everyone|everybody|nobody|someone|anyone|one|ones|all|some|many|most|both|others|another)$/.test(
      word,
    )
  )
    return [];
  // "Stargate, a new company that intends to invest": the name that it explains
  const explained = tree.label(i) === "appos" ? nameOfHead(doc, sentence, tree.head(i)) : undefined;
  if (explained && explained.type !== "NORP" && wantOf(tree.lemma(i)) !== null) return [partyOfName(doc, explained)];
  const lemmaAt = tree.lemma(i);
  // "investment firm Brookfield", however the parse divides it
  const next = nameOfHead(doc, sentence, i + 1);
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  if (next && next.first === base + i + 1 && next.type !== "NORP" && /^NN$/.test(tree.tag(i)) && !tree.isBelow(i, i + 1))
    return partiesOf(doc, sentence, next.last - 1 - base);
  // "the Jindal and Mahindra groups": the names before a plural noun
  if (tree.tag(i) === "NNS" && wantOf(lemmaAt) === "organization") {
    const listed = tree
      .children(i)
      .filter((k) => k < i && /^(?:compound|nmod)$/.test(tree.label(k)))
      .flatMap((k) => tree.coordinated(k));
    const names = listed
      .map((k) => nameOfHead(doc, sentence, k))
      .filter((n): n is Name => n !== undefined && (n.type === "ORG" || n.type === "PER"));
    if (names.length > 1) return names.map((n) => partyOfName(doc, n));
  }
  const named = namedInside(doc, sentence, i);
  if (named.length > 0) return named;
  // "the US state of Ohio", "the city of Lyon": the place is meant
  const land = /^(?:state|city|town|province|region|island|emirate|kingdom|republic|canton|land)$/.test(lemmaAt)
    ? tree.complements(i).find((c) => c.prep === "of" && c.at === i + 1)
    : undefined;
  const landName = land && nameOfHead(doc, sentence, land.object);
  if (landName && landName.type !== "PER" && landName.type !== "NORP") return partiesOf(doc, sentence, land.object);
  const lemma = tree.lemma(i);
  const definite = tree
    .children(i)
    .some(
      (k) =>
        /^(?:the|this|that|these|those|both)$/.test(tree.lower(k)) ||
        (tree.label(k) === "poss" && /^(?:world|country|nation|continent|region)$/.test(tree.lower(k))),
    );
  // a government is not the company spoken of last
  const want = /^(?:government|administration|ministry|parliament|council|court|congress|treasury|authority)$/.test(lemma)
    ? null
    : wantOf(lemma);
  // "the Gulf states", "the Baltic countries": called by their region, they lead back to nobody
  const regional =
    /^(?:states|countries|nations|islands|governments)$/.test(word) &&
    (nameOfHead(doc, sentence, i - 1) !== undefined || tree.lower(i - 1) === "member");
  if (definite && want !== null && !regional && tree.child(i, "relcl") === undefined) {
    const made = madeBy(doc, sentence, i);
    // told by its product, a house is the one spoken of before, if there is but one
    if (made.length > 0 && housesBefore(doc, sentence) > 1) return [];
    const e = antecedents(doc, sentence, i, tree.tag(i) === "NNS" ? "plural" : want, modifiersOf(doc, sentence, i), { except: made });
    const range = tree.span(i, (k) => k > i);
    if (e.length === 1 || tree.tag(i) === "NNS") return e.map((x) => partyOfEntity(x, spanOfRange(doc, sentence, range)));
  }
  return phraseParties(doc, sentence, i);
}

/** "The bank announced that *it* plans": who says it of himself. Only where the sayer is no person. */
function sayerOf(doc: Document, sentence: number, i: number, person = false): Party[] {
  const tree = doc.tree(sentence);
  const verb = tree.label(i) === "poss" ? tree.ancestors(i).find((a) => tree.isVerb(a)) : tree.head(i);
  if (verb === undefined || verb < 0 || !(tree.label(i) === "poss" || /^nsubj/.test(tree.label(i)))) return [];
  const up = tree.label(i) === "poss" && tree.subject(verb) !== i && !tree.isBelow(i, tree.subject(verb) ?? -1) ? verb : tree.head(verb);
  if (up < 0 || !tree.isVerb(up) || (up !== verb && !/^(?:ccomp|advcl|xcomp|parataxis)$/.test(tree.label(verb)))) return [];
  const subject = tree.subject(up);
  if (subject === undefined || subject === i || subject > i || /^(?:PRP|W|DT|EX)/.test(tree.tag(subject))) return [];
  const name = nameOfHead(doc, sentence, subject);
  const type = name && (doc.entityOf(name)?.type ?? name.type);
  const isPerson = type === "PER" && name !== undefined && (name.last - name.first > 1 || (doc.entityOf(name)?.name ?? "").includes(" "));
  if (person) return type === "PER" ? partiesOf(doc, sentence, subject) : [];
  if (isPerson || type === "EVENT" || (name === undefined && wantOf(tree.lemma(subject)) === "person")) return [];
  if (name === undefined && wantOf(tree.lemma(subject)) === null) return [];
  return partiesOf(doc, sentence, subject);
}

/** Words before a noun that its bearer must not contradict: "the French president", "the Mumbai-based company". */
function modifiersOf(doc: Document, sentence: number, i: number): string[] {
  const tree = doc.tree(sentence);
  return tree
    .children(i)
    .filter((k) => k < i && /^(?:amod|compound|nmod|poss)$/.test(tree.label(k)))
    .map((k) => tree.lower(k));
}

/** Names that stand for a common noun: in apposition, or as its examples ("figures such as X and Y"). */
function namedInside(doc: Document, sentence: number, i: number): Party[] {
  const tree = doc.tree(sentence);
  for (const k of tree.children(i)) {
    if (tree.label(k) === "appos") {
      const n = nameOfHead(doc, sentence, k);
      if (n && n.type !== "NORP" && n.type !== "LOC") return partiesOf(doc, sentence, k);
    }
  }
  for (const c of tree.complements(i)) {
    if (EXAMPLE_PREPOSITION.has(c.prep) || (c.prep === "as" && tree.lower(c.at - 1) === "such")) {
      const parties = partiesOf(doc, sentence, c.object).filter((p) => /^\p{Lu}|^\p{Script=Han}/u.test(p.name));
      if (parties.length > 0) return parties;
    }
  }
  const marker = tree.lower(i + 1) === "," ? i + 2 : i + 1;
  const at = /^(?:like|including)$/.test(tree.lower(marker))
    ? marker + 1
    : tree.lower(marker) === "such" && tree.lower(marker + 1) === "as"
      ? marker + 2
      : -1;
  return at < 0 ? [] : namesInRow(doc, sentence, at).map((n) => partyOfName(doc, n));
}

/**
 * Names in a row from a token of a sentence on: "A, B and C". Read from the words, for lists outgrow what a parse gets right; the descriptions that
 * stand beside a name ("NATO chief", ", head of Acme,") are stepped over.
 */
export function namesInRow(doc: Document, sentence: number, from: number): Name[] {
  const { first = 0, last = 0 } = doc.segmented.sentences[sentence] ?? {};
  const out: Name[] = [];
  let i = first + from;
  let gap = 0;
  while (i < last && gap <= 8) {
    const name = doc.nameAt(i);
    if (name && name.first === i) {
      const role = doc.roleAt(name);
      const next = doc.nameAt(name.last);
      // "Nordvik founder Ravi Menon": the first name only describes the second
      const describes = (name.type !== "PER" || name.last - name.first === 1) && upcoming(doc, name.last, last, 4);
      if (!describes && name.type !== "NORP") out.push(name);
      i = Math.max(name.last, describes ? 0 : (role?.last ?? 0));
      gap = next || describes ? gap : 0;
      continue;
    }
    const word = doc.segmented.tokens[i]?.text ?? "";
    if (/^(?:,|and|&|the|as|well|or|both|from|of|’s|'s)$/i.test(word)) gap += 1;
    else if (/^[\p{L}-]+$/u.test(word) && upcoming(doc, i + 1, last, 5, /^\p{Ll}/u.test(word))) gap += 1;
    else break;
    i++;
  }
  return out;
}

/** The longest row of two names or more that ends right before a token: "A, B and C all *took* part". */
export function namesBefore(doc: Document, sentence: number, verb: number): Name[] {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  for (let i = 0; i < verb; i++) {
    const name = doc.nameAt(first + i);
    if (!name || name.first !== first + i) continue;
    const row = namesInRow(doc, sentence, i).filter((n) => n.last <= first + verb);
    const last = row.at(-1);
    const rest = last
      ? doc.segmented.tokens.slice(Math.max(last.last, doc.roleAt(last)?.last ?? 0), first + verb).map((t) => t.text.toLowerCase())
      : [];
    if (row.length > 1 && rest.every((w) => /^(?:,|all|both|each|also|will|have|had|has|would)$/.test(w))) return row;
  }
  return [];
}

/** Is a person named within a few words, with no mark between? "the mayor, Paul Fenn": a comma behind a role is none. */
function upcoming(doc: Document, from: number, last: number, reach: number, role = false): boolean {
  for (let i = from; i < Math.min(last, from + reach); i++) {
    const word = doc.segmented.tokens[i]?.text ?? "";
    // "the head of the WHO, Miriam Okafor"
    if (
      word === "," &&
      doc.nameAt(i + 1)?.type === "PER" &&
      (i > from || role || /^\p{Lu}{2,}$/u.test(doc.segmented.tokens[i - 1]?.text ?? ""))
    )
      return true;
    if (/^[,;.–—():]$|^and$/.test(word)) return false;
    if (doc.nameAt(i)?.type === "PER") return doc.nameAt(i)?.first === i;
  }
  return false;
}

/** "investment funds from the UAE, the US and Canada": one collective party each; "private entities", "the French government": the phrase. */
export function phraseParties(doc: Document, sentence: number, i: number): Party[] {
  const tree = doc.tree(sentence);
  if (!/^(?:NN|JJ)/.test(tree.tag(i))) return [];
  const keep = (k: number): boolean => k < i && /^(?:amod|compound|nmod|poss|nummod)$/.test(tree.label(k));
  let from = i;
  for (const k of tree.children(i)) if (keep(k)) from = Math.min(from, tree.span(k).first);
  // a stray comma or quotation inside: keep only what touches the noun
  while (from < i && /^(?:the|a|an|its|their|his|her|“|"|,|some)$/.test(tree.lower(from))) from++;
  if (i - from > MAX_WORDS - 2) from = i - 2;
  const noun = { first: from, last: i + 1 };
  const origin = tree
    .complements(i)
    .filter((c) => /^(?:from|in|of)$/.test(c.prep))
    .find((c) => nameOfHead(doc, sentence, c.object)?.type === "LOC" || nameOfHead(doc, sentence, c.object)?.type === "ORG");
  const span = spanOfRange(doc, sentence, noun);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const words = wordsOf(doc.text, doc.segmented.tokens, first + noun.first, first + noun.last);
  if (words === "") return [];
  if (!origin || !/s$/.test(tree.lower(i))) return [{ name: words, ...span, role: null, affiliation: null }];
  return tree.coordinated(origin.object).flatMap((k) => {
    const n = nameOfHead(doc, sentence, k);
    if (!n) return [];
    const whole =
      k === origin.object
        ? spanOfRange(doc, sentence, { first: noun.first, last: n.last - first })
        : spanOfRange(doc, sentence, { first: n.first - first, last: n.last - first });
    const text = k === origin.object ? phraseOf(doc.text, whole).text : `${words} ${origin.prep} ${n.text}`;
    return [{ name: text, ...whole, role: null, affiliation: null }];
  });
}
