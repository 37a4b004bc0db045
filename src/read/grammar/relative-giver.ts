import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { announceVerbs, buildVerbs, planVerbs, promiseVerbs, provideVerbs } from "../lexicon/pledge-words.js";
import { partyOfName } from "../names/parties.js";
import { giversOf } from "./givers.js";

export interface Relative {
  /** Who does it. */
  readonly subject: number;
  /** What it does. */
  readonly verb: number;
}

const LONGEST_SUBJECT = 8;
const LONGEST_VERB = 5;
/** Of the verbs that plan and announce, those whose subject only asks or tells. */
const ASKS = /^(?:want|seek|look|hope|expect|project|discuss|near|say|publish|report|need|study|back|cut)$/;
const GIVES = /^(?:make|hand|line|dish|dole|bring|fork|approve)$/;

const gives = (lemma: string): boolean =>
  GIVES.test(lemma) ||
  (!ASKS.test(lemma) &&
    (provideVerbs.has(lemma) || promiseVerbs.has(lemma) || planVerbs.has(lemma) || announceVerbs.has(lemma) || buildVerbs.has(lemma)));

/**
 * "the €150bn that the Commission is handing out", "the fund *the council approved* last year": the clause right after a sum or its noun, read from
 * the words, for the parse at times takes it for the main clause.
 */
export function relativeAfter(tree: Tree, after: number): Relative | null {
  const marked = /^(?:that|which)$/.test(tree.lower(after));
  const start = marked ? after + 1 : after;
  // without "that" only what cannot go on otherwise: "the fund *the council* approved", "the sum *it* has promised"
  if (!marked && !/^(?:DT|PRP|NNP)/.test(tree.tag(start))) return null;
  let subject: number | undefined;
  let i = start;
  for (; i < Math.min(tree.size, start + LONGEST_SUBJECT); i++) {
    const tag = tree.tag(i);
    if (/^(?:VB[DZP]|MD)$/.test(tag)) break;
    // "that the Lindqvist foundation made to reefs": a past tense taken for a participle
    if (marked && tag === "VBN" && subject !== undefined && !/^(?:NN|JJ|VBN|CD)/.test(tree.tag(i + 1))) break;
    if (/^(?:in|of)$/.test(tree.lower(i)) && subject !== undefined) {
      // "the government in Berlin"
      i++;
      while (/^(?:DT|NNP)/.test(tree.tag(i)) && !/^(?:VB[DZP]|MD)$/.test(tree.tag(i))) i++;
      break;
    }
    if (!/^(?:DT|NN|JJ|PRP|POS|CD|HYPH|VBN)/.test(tag) && tree.lower(i) !== "and") return null;
    if (/^(?:NN|PRP$)/.test(tag)) subject = i;
  }
  if (subject === undefined || subject < start) return null;
  for (let v = i; v < Math.min(tree.size, i + LONGEST_VERB); v++) {
    const tag = tree.tag(v);
    if (/^(?:MD|RB|TO)$/.test(tag) || (/^(?:be|have|do)$/.test(tree.lemma(v)) && /^(?:VB|MD|RB|TO)/.test(tree.tag(v + 1)))) continue;
    return tree.isVerb(v) && gives(tree.lemma(v)) ? { subject, verb: v } : null;
  }
  return null;
}

/** Who gives what a noun or sum names, as the clause after it tells; and to whom, where a name follows its verb ("has promised *Halbwerk*"). */
export function relativeParties(
  doc: Document,
  sentence: number,
  after: number,
): { readonly pledgers: readonly Party[]; readonly recipients: readonly Party[]; readonly giver: number } | null {
  const tree = doc.tree(sentence);
  const clause = relativeAfter(tree, after);
  if (!clause) return null;
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const got = doc.nameAt(first + clause.verb + 1);
  const to = got && got.first === first + clause.verb + 1 && got.type !== "NORP" ? [partyOfName(doc, got)] : [];
  // "that Gulfstar Energy had lined up for *Corpus Christi*"
  const onward = tree
    .complements(clause.verb)
    .filter((c) => /^(?:for|to)$/.test(c.prep))
    .flatMap((c) => doc.nameAt(first + c.object) ?? [])
    .filter((n) => n.type === "LOC" || n.type === "ORG")
    .map((n) => partyOfName(doc, n));
  const pledgers = giversOf(doc, sentence, clause.subject);
  return {
    pledgers: pledgers.length > 0 ? pledgers : namedLater(doc, sentence, clause),
    recipients: [...to, ...onward],
    giver: clause.subject,
  };
}

/** "The $7bn fab *it* is building in Dresden will make *Halbwerk* …": where nobody was named before, the house that the sentence comes to. */
function namedLater(doc: Document, sentence: number, { subject, verb }: Relative): Party[] {
  const tree = doc.tree(sentence);
  if (tree.lower(subject) !== "it") return [];
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  for (let i = verb + 1; i < tree.size; i++) {
    const name = doc.nameAt(first + i);
    if (name?.type === "ORG" && !/^(?:IN|TO|DT)$/.test(tree.tag(name.first - first - 1))) return [partyOfName(doc, name)];
  }
  return [];
}
