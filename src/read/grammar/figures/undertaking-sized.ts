import { swallowVerbs } from "../../lexicon/cost-words.js";
import type { FigureRule, Sum } from "./claim.js";
import { chainOfSubject } from "./noun-before.js";
import { sizeVerbBefore, skipAdverbs } from "./size-verb.js";
import { subjectOfChain } from "./subject-of-chain.js";
import { isUndertaking, sumTest } from "./undertaking.js";

/**
 * What is undertaken, and the sum it came to, without the word "cost".
 *   "The games came in at $5.9 billion." "Upkeep of the palace runs to £60 million." "Construction has swallowed €22 billion."
 *   "The grid upgrade is budgeted at 3 billion euros."
 * Left alone: what comes to a sum and is no undertaking ("sales ran to", "the donations came to"); "the programme attracted $2 billion".
 */
const LEAST = 1e5;
const INCOME =
  /^(?:revenue|revenues|sales|earnings|profit|profits|income|takings|proceeds|donations|exports|imports|turnover|receipts|deal|deals|offer|bid)$/;

export const undertakingSized: FigureRule = (sum) => {
  const { doc, sentence, tree, range, amount } = sum;
  if ((amount.high ?? amount.low ?? 0) < LEAST) return null;
  const size = sizeVerbBefore(tree, range.first, sumTest(doc, sentence));
  const verb = size?.whole ? size.verb : (swallowing(sum) ?? overBudget(sum));
  if (verb === undefined) return null;
  const chain = chainOfSubject(doc, sentence, verb);
  const lead = chain?.pieces[0];
  if (!chain || !lead || !isUndertaking(doc, sentence, lead)) return null;
  for (let i = lead.first; i < lead.last; i++) if (INCOME.test(tree.lower(i))) return null;
  const own = subjectOfChain(tree, chain);
  return own && { cue: verb, subject: own.subject, doing: own.doing, verbal: true, sized: size?.sized ?? false, rule: "figure-cost" };
};

/** "*ended* up £30 million over budget, at £154 million". */
function overBudget({ tree, range }: Sum): number | undefined {
  const [at, comma, budget] = [range.first - 1, range.first - 2, range.first - 3];
  if (tree.lower(at) !== "at" || tree.word(comma) !== "," || !/^(?:budget|cost)$/.test(tree.lower(budget))) return undefined;
  for (let i = budget - 1; i > 0 && budget - i < 12; i--) if (/^(?:VBD|VBN|VBZ)$/.test(tree.tag(i))) return i;
  return undefined;
}

/** "has *swallowed* 22 billion", "has *eaten up* £3bn". */
function swallowing({ tree, range }: Sum): number | undefined {
  let i = skipAdverbs(tree, range.first - 1);
  if (/^(?:up|through)$/.test(tree.lower(i))) {
    i = skipAdverbs(tree, i - 1);
    return /^(?:eat|gobble|soak|suck|burn|swallow|use|run|go|get)$/.test(tree.lemma(i)) ? i : undefined;
  }
  return swallowVerbs.has(tree.lemma(i)) && tree.isVerb(i) ? i : undefined;
}
