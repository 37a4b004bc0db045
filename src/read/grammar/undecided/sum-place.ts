import type { Amount, Party } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import { lemmaOf } from "../../document/lemma.js";
import type { Range, Tree } from "../../document/tree.js";
import { businessNouns, givingTalk, noGiverNouns } from "../../lexicon/giving-words.js";
import { excludedNouns, pledgeNouns } from "../../lexicon/pledge-words.js";
import { wantOf } from "../../names/parties.js";
import { type Frame, headOf, rangeIn } from "../money-frame.js";

/** A promise that was read just before. */
export interface Said {
  readonly amount: Amount;
  readonly frame: Frame;
}

/** A sum that the parse leaves undecided, and where it stands. */
export interface Place {
  readonly doc: Document;
  readonly amount: Amount;
  readonly sentence: number;
  readonly tree: Tree;
  readonly range: Range;
  readonly head: number;
  /** The token before the sum, determiners and hedges stepped over; -1 at the start. */
  readonly lead: number;
  /** How the parse alone judged it. */
  readonly frame: Frame;
  /** The promise read last before it, where that was near. */
  readonly said: Said | null;
}

/** What a rule finds: the frame, and the parties where the place of the sum itself names them. */
export interface Decided {
  readonly frame: Frame;
  readonly pledgers?: readonly Party[];
  readonly recipients?: readonly Party[];
}

/** Asks one question of one sum. */
export type PlaceRule = (place: Place) => Decided | null;

const LIGHT =
  /^(?:the|a|an|another|about|around|some|nearly|almost|roughly|just|only|further|extra|additional|initial|fresh|new|full|entire|whole|combined|token|mere|record|approximately|whopping|remaining|modest|its|their|his|her|our|each|both|all|estimated|promised|pledged|planned|cool|hefty|earlier|total)$/;
const PAIRS = new Set([
  "up to",
  "more than",
  "at least",
  "less than",
  "total of",
  "as much",
  "much as",
  "upwards of",
  "maximum of",
  "sum of",
  "close to",
]);

export function placeOfSum(doc: Document, amount: Amount, frame: Frame, said: Said | null): Place {
  const sentence = doc.sentenceAt(amount.start);
  const tree = doc.tree(sentence);
  const range = rangeIn(doc, sentence, amount);
  let lead = range.first - 1;
  for (let n = 0; lead >= 0 && n < 8; n++) {
    if (PAIRS.has(`${tree.lower(lead - 1)} ${tree.lower(lead)}`)) lead -= 2;
    else if (LIGHT.test(tree.lower(lead))) lead--;
    else break;
  }
  return {
    doc,
    amount,
    sentence,
    tree,
    range,
    head: headOf(tree, range),
    lead,
    frame,
    said: said && sentence - said.frame.sentence <= BACK ? said : null,
  };
}

export const verbFrame = (p: Place, cue: number): Frame => ({
  kind: "verb",
  sentence: p.sentence,
  head: p.head,
  cue,
  weak: false,
  path: [cue],
});
export const nounFrame = (p: Place, cue: number): Frame => ({
  kind: "noun",
  sentence: p.sentence,
  head: p.head,
  cue,
  weak: false,
  path: [cue],
});
export const sourceFrame = (p: Place, cue: number): Frame => ({
  kind: "source",
  sentence: p.sentence,
  head: p.head,
  cue,
  weak: false,
  path: [cue],
});

/** A word as a verb, whatever the tagger took it for: "is *chipping* in", "now *pencils* in". */
export const asVerb = (tree: Tree, i: number): string => (i < 0 ? "" : lemmaOf(tree.word(i), "VBD"));
export const asNoun = (tree: Tree, i: number): string => lemmaOf(tree.lower(i), "NNS");

/** What the sum is of, right after it: "in loans", "of federal grants", "worth of trade". Token of the noun; undefined where nothing is said. */
export function contentOf({ tree, range }: Place): number | undefined {
  let i = range.last;
  if (/^(?:worth|more)$/.test(tree.lower(i))) i++;
  if (!/^(?:in|of)$/.test(tree.lower(i))) return undefined;
  let noun: number | undefined;
  for (let k = i + 1; k < i + 6 && /^(?:NN|JJ|VB[NG]|HYPH|POS)/.test(tree.tag(k)); k++) {
    // "in loans last year"
    if (noun !== undefined && /^(?:last|next|this|each|every|earlier|late|early)$/.test(tree.lower(k))) break;
    if (/^NN/.test(tree.tag(k))) noun = k;
  }
  return noun;
}

/** Is the sum one of business: of sales, losses, fines? Looks at the noun that it measures and the one that it is of. */
export function isBusinessSum(p: Place): boolean {
  const { tree, range, head } = p;
  const of = contentOf(p);
  if (of !== undefined && excludedNouns.has(asNoun(tree, of))) return true;
  const measured = tree.label(head) === "nummod" || tree.label(head) === "compound" ? tree.head(head) : -1;
  if (measured >= range.last && excludedNouns.has(tree.lemma(measured)) && !pledgeNouns.has(tree.lemma(measured))) return true;
  for (let k = range.last; k < range.last + 3 && /^(?:NN|JJ)/.test(tree.tag(k)); k++) if (excludedNouns.has(asNoun(tree, k))) return true;
  // "a loss of €5m", "a share price of"
  return /^of$/.test(tree.lower(p.lead)) && excludedNouns.has(asNoun(tree, p.lead - 1));
}

/** Does the clause around a sum speak of trade? Asked where nothing in the sentence says outright that money is given. */
export function amidBusiness({ tree, range }: Place): boolean {
  for (let i = range.first - 1; i >= Math.max(0, range.first - 10) && tree.lower(i) !== ";"; i--)
    if (businessNouns.has(asNoun(tree, i))) return true;
  for (let i = range.last; i < Math.min(tree.size, range.last + 8) && tree.lower(i) !== ";"; i++)
    if (businessNouns.has(asNoun(tree, i))) return true;
  return false;
}

const SKIPPED =
  /^(?:of|its|their|his|her|own|more|extra|altogether|each|on|at|once|over|a|an|the|per|year|years|month|this|last|next|today|yesterday|now|also|immediately|,|\()$/;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** The preposition by which a sum finds its use: "… *for* a lithium refinery"; undefined where no use follows. */
export function useAfter({ doc, sentence, tree, range, ...p }: Place): number | undefined {
  const of = contentOf({ doc, sentence, tree, range, ...p });
  let i = of === undefined ? range.last : of + 1;
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const { horizons } = doc.quantitiesIn(sentence);
  const inHorizon = (k: number): boolean => {
    const at = doc.segmented.tokens[base + k]?.start ?? -1;
    return horizons.some((h) => h.start <= at && at < h.end);
  };
  for (let n = 0; n < 8 && i < tree.size; n++, i++) {
    const word = tree.lower(i);
    if (/^(?:for|to|towards?|into|behind)$/.test(word)) {
      const object = i + 1;
      if (inHorizon(object) || /^(?:CD|\$|VB[DZP])/.test(tree.tag(object)) || tree.size <= object) return undefined;
      // "for a 10% stake", "for each share", "for the quarter"
      for (let k = object; k < object + 6; k++)
        if (
          /^(?:stake|stakes|share|shares|percent|%|quarter|half-year|week|month|year|day|season|shareholders?|each|every|sale|ransom)$/.test(
            tree.lower(k),
          )
        )
          return undefined;
      return i;
    }
    if (!SKIPPED.test(word) && !DAY.test(word) && !inHorizon(i)) return undefined;
  }
  return undefined;
}

const PEOPLE =
  /^(?:mp|lawmaker|councillor|councilor|minister|senator|deputy|donor|backer|funder|funder|lender|philanthropist|alumnus|alumna|heiress|heir|legislator|authority|ally|creditor|investor|sponsor|family|estate|trust|treasury|cabinet|house|senate|congress|chamber|assembly|parliament|bundestag|kingdom|capital|city|town|county|region|state|province|canton|borough|committee|board|panel|jobcentre|scheme|programme|budget|bill|law|plan|package)$/;

/** Can what a token stands for give money: a name, a house, lawmakers, "it"? */
export function mayGive(doc: Document, sentence: number, i: number | undefined): boolean {
  if (i === undefined || i < 0) return false;
  const tree = doc.tree(sentence);
  const lemma = asNoun(tree, i);
  if (noGiverNouns.has(lemma) || excludedNouns.has(lemma)) return false;
  const name = doc.nameAt((doc.segmented.sentences[sentence]?.first ?? 0) + i);
  if (name) return name.type !== "EVENT" && name.type !== "PRODUCT";
  if (/^(?:it|they|we|which|who|that|both|he|she|each)$/.test(tree.lower(i))) return true;
  return PEOPLE.test(lemma) || wantOf(lemma) !== null || /^NNP/.test(tree.tag(i));
}

/** Who does what a verb says, whether or not the parse took it for a verb. */
export function doerOf(tree: Tree, verb: number): number | undefined {
  if (tree.isVerb(verb)) {
    const agent = tree.isPassive(verb) ? tree.agent(verb) : undefined;
    // "The United States wired Jordan $700m" with the past tense taken for a participle
    const active = tree.label(verb) === "acl" && agent === undefined && tree.head(tree.head(verb)) < 0;
    if (active) return tree.head(verb);
    const known = tree.isPassive(verb) ? agent : tree.subject(verb);
    if (known !== undefined || tree.isPassive(verb)) return known;
  }
  for (let i = verb - 1; i >= 0 && verb - i < 24; i--) {
    if (/^nsubj/.test(tree.label(i))) return i;
    if (/^[;:]$/.test(tree.lower(i))) return undefined;
  }
  return undefined;
}

/** Sentences before one that tell what it speaks of. */
const BACK = 2;

/** Does the sentence, or one just before it, speak of giving? */
export function amidGiving({ doc, sentence, said }: Place): boolean {
  if (said) return true;
  for (let k = sentence; k >= Math.max(0, sentence - BACK); k--) {
    const s = doc.segmented.sentences[k];
    if (!s) continue;
    for (let i = s.first; i < Math.min(s.last, s.first + 80); i++) {
      const word = (doc.segmented.tokens[i]?.text ?? "").toLowerCase();
      if (givingTalk.has(word) || givingTalk.has(lemmaOf(word, "NNS")) || givingTalk.has(lemmaOf(word, "VBD"))) return true;
    }
  }
  return false;
}
