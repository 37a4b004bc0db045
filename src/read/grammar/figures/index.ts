/** Takes an article taken apart; gives every claim of what something costs or cost, where that is no promise. */
import { assertionId, evidenceOf, type Figure } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import { builtNouns } from "../../lexicon/cost-words.js";
import { passageOf } from "../read-pledge.js";
import { asserterOf } from "./asserter-of.js";
import { atACost } from "./at-a-cost.js";
import { basisOf } from "./basis-of.js";
import { type Claim, type FigureRule, type Sum, sumOf } from "./claim.js";
import { costNoun } from "./cost-noun.js";
import { costVerb } from "./cost-verb.js";
import { measureOf } from "./measure-of.js";
import { pricedThing } from "./priced-thing.js";
import { scopeOf } from "./scope-of.js";
import { spentOn } from "./spent-on.js";
import { subjectPhrase } from "./subject-phrase.js";
import { sumCovers } from "./sum-covers.js";

/** Words before trees: the verb is read first, for it leaves least in doubt; a cost noun that only has the sum in reach comes after one that is sized. */
const rules: readonly FigureRule[] = [costVerb, costNoun, spentOn, atACost, sumCovers, pricedThing];

/** A sentence without one of these says nothing of costs, and is not parsed for them. */
const CUE =
  /\b(?:cost|expen[sd]|spen[dt]|bill\b|bills\b|price tag|outlay|budget|capex|train|buil|construct|develop|complet|figure|cover|need|requir|take|took)|\bfor (?:[a-z]{2,9} ){0,3}[A-Z]{0,3}[$€£¥\d]/i;

const REACH = 6;

/** "the $3 billion Brenna *bridge*": a sum needs no cue beside what is built. */
function standsBeforeBuilt(doc: Document, end: number): boolean {
  const first = doc.tokenAt(end);
  return doc.segmented.tokens.slice(first, first + REACH).some((t) => builtNouns.has(t.text.toLowerCase()));
}

/** Every cost claim of an article, in order. */
export function figures(doc: Document): Figure[] {
  const out: Figure[] = [];
  const cued = new Map<number, boolean>();
  for (const amount of doc.quantities.amounts) {
    const sentence = doc.sentenceAt(amount.start);
    const s = doc.segmented.sentences[sentence];
    const speaks = cued.get(sentence) ?? (s !== undefined && CUE.test(doc.text.slice(s.start, s.end)));
    cued.set(sentence, speaks);
    const paragraph = doc.segmented.paragraphs[s?.paragraph ?? 0];
    if (!(speaks || standsBeforeBuilt(doc, amount.end)) || (paragraph?.heading && doc.segmented.paragraphs.length > 1)) continue;
    const sum = sumOf(doc, amount, sentence);
    for (const rule of rules) {
      const claim = rule(sum);
      const figure = claim && figureOf(sum, claim);
      if (!figure) continue;
      out.push(figure);
      break;
    }
  }
  return out;
}

/** A cost of nothing in particular is no claim that could be compared with another: null. */
function figureOf(sum: Sum, claim: Claim): Figure | null {
  const { doc, amount, sentence } = sum;
  const subject = subjectPhrase(doc, sentence, claim.subject, claim.sizer);
  if (!subject || /^(?:which|that|who|what|this|these|those|it|they|there|we|you|i)$/i.test(subject.text)) return null;
  const anchor = { start: amount.start, end: amount.end };
  return {
    id: assertionId(doc.article.id, "figure", anchor),
    kind: "figure",
    evidence: evidenceOf(doc.text, passageOf(doc, sentence, anchor)),
    subject,
    measure: measureOf(sum, claim),
    scope: scopeOf(sum, claim),
    amount,
    assertedBy: asserterOf(sum, claim),
    basis: basisOf(sum, claim),
    rule: claim.rule,
    certainty: "stated",
  };
}
