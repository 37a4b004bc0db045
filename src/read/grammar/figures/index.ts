/** Takes an article taken apart; gives every claim of what something costs or cost, where that is no promise. */
import { assertionId, evidenceOf, type Figure } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import { passageOf } from "../read-pledge.js";
import { asserterOf } from "./asserter-of.js";
import { atACost } from "./at-a-cost.js";
import { basisOf } from "./basis-of.js";
import { carriesCost } from "./carries-cost.js";
import { type Claim, type FigureRule, type Sum, sumOf } from "./claim.js";
import { costNoun } from "./cost-noun.js";
import { costVerb } from "./cost-verb.js";
import { labelled } from "./labelled.js";
import { layOut } from "./lay-out.js";
import { measureOf } from "./measure-of.js";
import { priceInFront } from "./price-in-front.js";
import { pricedThing } from "./priced-thing.js";
import { scopeOf } from "./scope-of.js";
import { setBack } from "./set-back.js";
import { spentOn } from "./spent-on.js";
import { subjectPhrase } from "./subject-phrase.js";
import { sumCovers } from "./sum-covers.js";
import { undertakingSized } from "./undertaking-sized.js";

/**
 * Words before trees: the verb is read first, for it leaves least in doubt; a cost noun that only has the sum in reach comes after one that is sized.
 * Undertakings that are sized without the word "cost" come after all that say it; money laid out on anything else is the last resort.
 */
const rules: readonly FigureRule[] = [
  costVerb,
  setBack,
  costNoun,
  labelled,
  spentOn,
  carriesCost,
  atACost,
  sumCovers,
  undertakingSized,
  priceInFront,
  layOut,
  pricedThing,
];

/** Every cost claim of an article, in order. */
export function figures(doc: Document): Figure[] {
  const out: Figure[] = [];
  for (const amount of doc.quantities.amounts) {
    const sentence = doc.sentenceAt(amount.start);
    const s = doc.segmented.sentences[sentence];
    const paragraph = doc.segmented.paragraphs[s?.paragraph ?? 0];
    if (paragraph?.heading && doc.segmented.paragraphs.length > 1) continue;
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
  const subject = subjectPhrase(doc, claim.of ?? sentence, claim.subject, claim.sizer);
  if (!subject || /^(?:which|that|who|what|this|these|those|it|they|there|we|you|i)$/i.test(subject.text)) return null;
  // a subject of an earlier sentence has no place in this one's tree
  const here: Claim = claim.of === undefined ? claim : { ...claim, subject: undefined };
  const anchor = { start: amount.start, end: amount.end };
  return {
    id: assertionId(doc.article.id, "figure", anchor),
    kind: "figure",
    evidence: evidenceOf(doc.text, passageOf(doc, sentence, anchor)),
    subject,
    measure: measureOf(sum, here),
    scope: scopeOf(sum, here),
    amount,
    assertedBy: asserterOf(sum, here),
    basis: basisOf(sum, here),
    rule: claim.rule,
    certainty: "stated",
  };
}
