import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { lemmaOf } from "../document/lemma.js";
import type { Tree } from "../document/tree.js";
import { stateWord } from "../lexicon/places.js";
import { antecedents } from "../names/antecedent.js";
import type { Entity } from "../names/entities.js";
import { namesInRow, partiesOf, partyOfName, wantOf } from "../names/parties.js";
import { fullGiver, isNamed } from "./full-giver.js";
import { backersOf, namedVenture, VENTURE } from "./ventures.js";

/** Nouns that cannot promise anything themselves: what they belong to does. */
export const NO_GIVER =
  /^(?:phase|stage|tranche|project|plan|programme|program|package|deal|move|announcement|agreement|summit|campus|center|centre|budget|round|site|scheme|initiative|commitment|pledge|investment|financing|funding|expansion|aim|goal|facility|rest|majority|part|half|most|remainder|share|portion|objective|equivalent|target|revenue|growth|sum|total|money|amount|figure|cash|bulk|year|decade|effort|strategy|roadmap|bill|law|act|donation|gift|grant|loan|contribution|payment|expenditure|outlay|spending|capex|support)$/;
/** "backers", "both domestic and foreign investors": words that only say that somebody gives. "Private investors" says more. */
const ANY_GIVER =
  /^(?:(?:both|domestic|foreign|and|or|other|new|existing|several|many|various|local|international|global|unnamed|its|their|the|outside|potential) ){0,6}(?:backer|investor|donor|lender|funder|contributor|sponsor|partner|financier|creditor)s$/i;
/** Nouns that stand for many: who they are is told by "of", "led by", "including". */
const MANY = /^(?:consortium|group|coalition|alliance|syndicate|partnership|trio|pair|quartet|host|team|club|handful|number|array|string)$/;

/** A noun phrase as givers: its names, or nothing when its head cannot give. */
export function giversOf(doc: Document, sentence: number, head: number | undefined, depth = 0): Party[] {
  if (head === undefined) return [];
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const lemma = tree.lemma(head);
  if (/^W/.test(tree.tag(head))) return [];
  const name = doc.nameAt(first + head);
  if (!name && tree.lower(head) === "both") return bothOf(doc, sentence, head);
  if (!name && NO_GIVER.test(lemma) && !(VENTURE.test(lemma) && namedVenture(doc, sentence, head))) {
    if (depth > 2) return [];
    const venture = backersOf(doc, sentence, head);
    if (venture.length > 0 && VENTURE.test(lemma)) return venture;
    return giversOf(doc, sentence, ownerNear(tree, head), depth + 1);
  }
  const house = name ? [] : boardOf(doc, sentence, head, depth);
  if (house.length > 0) return house;
  const explained = explainedBy(tree, head);
  if (!name && explained !== undefined && depth < 2) return giversOf(doc, sentence, explained, depth + 1);
  const many = name ? [] : membersOf(doc, sentence, head);
  if (many.length > 0) return many;
  // "Norway's oil company said that it plans": the house that "it" leads back to may be one that is only described
  const meant = tree.tag(head) === "PRP" || tree.tag(head) === "PRP$" ? describedBefore(doc, sentence, head) : head;
  const row = rowOf(doc, sentence, head);
  const beside = row.length > 0 ? undefined : besideSubject(tree, head);
  const parties = [
    ...(row.length > 0 ? row : partiesOf(doc, sentence, head)),
    ...(beside === undefined ? [] : partiesOf(doc, sentence, beside)),
  ];
  return parties
    .filter((p) => !isAnyGiver(p))
    .flatMap((p) => (parties.length === 1 && !name ? describedHouse(doc, sentence, meant, p) : [p]))
    .map((p) => fullGiver(doc, sentence, p));
}

/** "its supervisory board", "the board of X": it decides about the money of the house that it is of. */
function boardOf(doc: Document, sentence: number, head: number, depth: number): Party[] {
  const tree = doc.tree(sentence);
  const board = /^(?:board|directors|trustees|governors|management|shareholders)$/.test(tree.lower(head));
  // "its German arm": part of the house
  const part = /^(?:arm|unit|subsidiary|division|branch)$/.test(tree.lower(head));
  if (!board && !part) return [];
  const house = tree.child(head, "poss") ?? (board ? tree.complements(head).find((c) => c.prep === "of")?.object : undefined);
  return house === undefined || depth > 2 ? [] : giversOf(doc, sentence, house, depth + 1);
}

/** "The chipmaker, which is the world's most valuable *company*, agreed": the clause only explains what stands before it. */
function explainedBy(tree: Tree, head: number): number | undefined {
  const verb = tree.head(head);
  return verb >= 0 && tree.label(head) === "attr" && tree.label(verb) === "relcl" && tree.head(verb) >= 0 ? tree.head(verb) : undefined;
}

/** "Egypt's sovereign fund *and Norway's Scatech* agreed": the parse at times gives the verb two subjects. */
function besideSubject(tree: Tree, head: number): number | undefined {
  const verb = tree.head(head);
  if (verb < 0 || tree.label(head) !== "nsubj") return undefined;
  const second = tree.children(verb).find((k) => k > head && k < verb && tree.label(k) === "nsubj" && /^NN/.test(tree.tag(k)));
  return second !== undefined && tree.tokens.slice(head + 1, second).some((t) => t.text === "and") ? second : undefined;
}

/** The subject of the verb that says what "it" does, where that is a common noun; else the pronoun itself. */
function describedBefore(doc: Document, sentence: number, pronoun: number): number {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const sayer = tree
    .ancestors(pronoun)
    .flatMap((a) => (tree.isVerb(a) ? (tree.child(a, "nsubj") ?? []) : []))
    .find((i) => i < pronoun);
  return sayer !== undefined && /^NN/.test(tree.tag(sayer)) && !doc.nameAt(first + sayer) ? sayer : pronoun;
}

/** "The Jindal and Mahindra groups", "A, B and C": names in a row of which the parse has kept the first. */
function rowOf(doc: Document, sentence: number, head: number): Party[] {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const names = [doc.nameAt(first + head)];
  if (!names[0] || tree.coordinated(head).length > 1) return [];
  let at = names[0].last;
  let joined = false;
  for (let i = at; i < first + tree.size && i - at <= 2; i++) {
    const word = tree.lower(i - first);
    const next = doc.nameAt(i);
    if (next && next.first === i) {
      names.push(next);
      at = next.last;
      i = at - 1;
      if (joined) break;
    } else if (/^(?:and|&)$/.test(word)) joined = true;
    // "Mubarra *of Abu Dhabi* and Temara of Singapore"
    else if (word === "of" && doc.nameAt(i + 1)?.type === "LOC") {
      at = doc.nameAt(i + 1)?.last ?? i + 2;
      i = at - 1;
    } else if (!/^(?:,|the)$/.test(word)) break;
  }
  return joined && names.length > 1 && !/^[’']/.test(tree.lower(at - first)) ? names.flatMap((n) => (n ? partyOfName(doc, n) : [])) : [];
}

/**
 * A house described and not named: "The chipmaker, which is …, agreed" is the one spoken of before; "Norway's oil company" in the first sentence of
 * an article is the one that its headline opens with.
 */
function describedHouse(doc: Document, sentence: number, head: number, p: Party): Party[] {
  const tree = doc.tree(sentence);
  if (wantOf(tree.lemma(head)) !== "organization" || !/^NN$/.test(tree.tag(head))) return [p];
  const owned = tree.child(head, "poss") !== undefined;
  const the = tree.children(head).some((k) => k < head && /^(?:the|this)$/.test(tree.lower(k)));
  const aside = tree.children(head).some((k) => tree.label(k) === "relcl") && tree.lower(head + 1) === ",";
  const bearer =
    the && aside && !isNamed(p) ? antecedents(doc, sentence, head, "organization")[0] : owned || the ? headlined(doc, sentence) : undefined;
  return bearer ? [{ ...p, name: bearer.name, role: bearer.role, affiliation: bearer.affiliation }] : [p];
}

/** The house that the headline opens with, for the first sentence below it. */
function headlined(doc: Document, sentence: number): Entity | undefined {
  const heading = doc.segmented.paragraphs[0];
  const body = doc.segmented.paragraphs.find((x) => !x.heading);
  if (!heading || !body || body.first !== sentence) return undefined;
  const name = heading.heading ? doc.nameAt(0) : undefined;
  const title = doc.article.title ?? "";
  const entity = name ? doc.entityOf(name) : doc.entities.find((e) => title.startsWith(`${e.name} `));
  return entity?.type === "ORG" && stateWord(entity.name) === null ? entity : undefined;
}

/** "Both will contribute": the two that were named together. */
function bothOf(doc: Document, sentence: number, head: number): Party[] {
  const token = doc.segmented.tokens[(doc.segmented.sentences[sentence]?.first ?? 0) + head];
  if (!token) return [];
  return antecedents(doc, sentence, head, "plural").map((e) => ({
    name: e.name,
    start: token.start,
    end: token.end,
    role: e.role,
    affiliation: e.affiliation,
  }));
}

/** "a consortium of Denmark, Norway and the Netherlands", "a group of lenders led by Banco Meridian". */
function membersOf(doc: Document, sentence: number, head: number): Party[] {
  const tree = doc.tree(sentence);
  // "investors led by Northgate": people who are only counted, and one who is named
  if (!MANY.test(tree.lemma(head))) return tree.tag(head) === "NNS" ? leadersOf(doc, sentence, head) : [];
  const of = tree.complements(head).find((c) => c.prep === "of");
  const named = of ? partiesOf(doc, sentence, of.object).filter(isNamed) : [];
  if (named.length > 0) return named;
  const led = [head, ...(of ? [of.object] : [])].flatMap((i) => [...leadersOf(doc, sentence, i), ...backersOf(doc, sentence, i)]);
  return led.filter((p, i) => led.findIndex((x) => x.name === p.name) === i);
}

/** "led by Banco Meridian", "headed by X": read from the words, for the parse at times leaves the phrase out. */
export function leadersOf(doc: Document, sentence: number, noun: number): Party[] {
  const tree = doc.tree(sentence);
  for (let i = noun + 1; i < Math.min(tree.size, noun + 5); i++) {
    if (!/^(?:led|headed|fronted|spearheaded|backed|funded|financed)$/.test(tree.lower(i))) continue;
    const at = tree.lower(i + 1) === "by" ? i + 2 : tree.lower(i + 2) === "by" ? i + 3 : -1;
    return at < 0 ? [] : namesInRow(doc, sentence, at).map((n) => partyOfName(doc, n));
  }
  return [];
}

const isAnyGiver = (p: Party): boolean => !isNamed(p) && ANY_GIVER.test(p.name);

/** Whose a noun is, without climbing to the verb: possessive, by, from, led by, or a name put before it ("a UAE investment"). */
export function ownerNear(tree: Tree, noun: number): number | undefined {
  const poss = possessorOf(tree, noun);
  if (poss !== undefined) return poss;
  for (const c of tree.complements(noun)) if (/^(?:by|from)$/.test(c.prep)) return c.object;
  for (const k of tree.children(noun))
    if (/^(?:acl|relcl)$/.test(tree.label(k)) && /^(?:lead|make|pledge|promise)$/.test(tree.lemma(k))) {
      const agent = tree.tag(k) === "VBN" ? tree.agent(k) : undefined;
      if (agent !== undefined) return agent;
    }
  for (const c of tree.complements(noun)) {
    if (c.prep !== "of") continue;
    const inner = tree.child(c.object, "poss") ?? tree.complements(c.object).find((x) => /^(?:by|from)$/.test(x.prep))?.object;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/**
 * "Brookfield's €20 billion commitment": whose the noun is, whatever the parse hangs the owner on. A bare apostrophe after a plural ("the Emirates’
 * commitment") is at times taken for a closing quotation mark; "France's sector totalling 109 billion" is not France's sum.
 */
function possessorOf(tree: Tree, noun: number): number | undefined {
  const own = tree.child(noun, "poss");
  if (own !== undefined) return own;
  for (let i = noun - 1; i > 0 && noun - i < 8; i--) {
    // "promised Egypt's central bank $10bn": the sum is not the bank's
    if (/^NNS?$/.test(tree.tag(i)) && /^\$/.test(tree.tag(i + 1))) return undefined;
    if (tree.tag(i) === "POS") return i - 1;
    if (/^[’']$/.test(tree.word(i))) return /s$/.test(tree.lower(i - 1)) && /^NN/.test(tree.tag(i - 1)) ? i - 1 : undefined;
    if (!/^(?:NN|JJ|CD|VB[NG]|HYPH|\$)/.test(tree.tag(i)) || (tree.tag(i) === "VBG" && tree.label(i) !== "amod")) return undefined;
  }
  return undefined;
}

export function compoundGiver(doc: Document, sentence: number, noun: number): Party[] {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  for (const k of tree.children(noun)) {
    if (k >= noun || !/^(?:compound|nmod|amod)$/.test(tree.label(k))) continue;
    const n = doc.nameAt(first + k);
    if (n && (n.type === "ORG" || (n.type === "LOC" && tree.lemma(noun) !== "market"))) return [partyOfName(doc, n)];
  }
  return [];
}

/** Plurals of what is done, spent or had, and not of those who do it. */
const ABSTRACT =
  /(?:ments|ings|tures|tions|sions|nesses|ances|ities|ways|costs|terms|cases|things|means|reasons|areas|levels|prices|goods|products|devices|systems|models|results|figures|numbers|steps|details|talks|years|months|conditions|needs|efforts|orders|sales|shares|assets)$/i;
const BODIES =
  /(?:governments|departments|establishments|holdings|ventures|organi[sz]ations|nations|corporations|foundations|institutions|associations|federations|delegations|administrations|missions|stations|authorities|cities|charities|universities|utilities|communities|municipalities|counties|parties|entities|fraternities|sororities|dioceses|alliances)$/i;

/** A name, a house, people or a plural of givers ("private entities"); not "comparison" or "an effort". */
export function canGive(p: Party): boolean {
  // "the Rs 300 crore gift", "£20m donation": a sum gives nothing
  if (/[$€£¥₹] ?\d|\b\d[\d.,]*[ -]?(?:crore|lakh|million|billion|trillion|bn|m)\b/i.test(p.name)) return false;
  if (isNamed(p)) return true;
  const last = p.name.split(" ").at(-1) ?? "";
  if (ABSTRACT.test(last) && !BODIES.test(last)) return false;
  return wantOf(lemmaOf(last, "NN")) !== null || /s$/.test(last) || /^(?:industry|sector|public|press|staff|people|state)$/.test(last);
}

/** "…contributions from companies like Iliad, *pledging* 3 billion": the name right before the participle, unless the sentence has a giver as its subject. */
export function nearGiver(doc: Document, sentence: number, verb: number): number | undefined {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  if (tree.tag(verb) !== "VBG" || tree.label(verb) !== "advcl" || tree.lower(verb - 1) !== "," || !doc.nameAt(first + verb - 2))
    return undefined;
  const subject = tree.subject(verb);
  if (subject !== undefined && (doc.nameAt(first + subject) || !NO_GIVER.test(tree.lemma(subject)))) return undefined;
  return verb - 2;
}

/** "an investment in semiconductors *from private firms*": said right after, whatever the parse hangs it on. */
export function giverAfter(doc: Document, sentence: number, cue: number): number | undefined {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  for (let i = cue + 1; i < Math.min(tree.size, cue + 10); i++) {
    if (tree.isVerb(i) && !/^(?:led|backed|funded|financed)$/.test(tree.lower(i))) return undefined;
    if (/^(?:[,;:.]|and|that|which|who)$/.test(tree.lower(i))) return undefined;
    if (!/^(?:by|from)$/.test(tree.lower(i)) || (tree.label(i) === "agent" && !tree.isVerb(i - 1))) continue;
    const object = tree.child(i, "pobj");
    if (object !== undefined && /^NN/.test(tree.tag(object)) && doc.nameAt(first + object)?.type !== "LOC") return object;
  }
  return undefined;
}

/** The row of names that begins within a few words: "the pension funds *Alecto and Folkvar*". */
export function rowAfter(doc: Document, sentence: number, from: number): Party[] {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  for (let i = from; i < from + 5; i++) {
    if (/^[,;:.]$/.test(doc.segmented.tokens[first + i]?.text ?? "")) return [];
    if (doc.nameAt(first + i)) return namesInRow(doc, sentence, i).map((n) => partyOfName(doc, n));
  }
  return [];
}

/** "…, together with partners such as Oracle and MGX": who gives along with the giver. */
export function companionsOf(doc: Document, sentence: number, words: readonly number[]): Party[] {
  const tree = doc.tree(sentence);
  return words.flatMap((i) =>
    tree.complements(i).flatMap((c) => {
      const together = c.prep === "alongside" || (/with$/.test(c.prep) && /^(?:together|along|jointly)$/.test(tree.lower(c.at - 1)));
      if (!together) return [];
      const named = partiesOf(doc, sentence, c.object).filter(isNamed);
      return named.length > 0 ? named : rowAfter(doc, sentence, c.at + 1);
    }),
  );
}
