import type { Tree } from "../../document/tree.js";
import { appraisalVerbs } from "../../lexicon/cost-words.js";
import type { Claim, FigureRule, Sum } from "./claim.js";
import { isCostNoun } from "./is-cost-noun.js";
import { type Chain, chainBefore, chainOfSubject, type Piece, pieceAfter } from "./noun-before.js";
import { ownerInChain, ownerOfNoun } from "./owner-of-cost.js";
import { sizeVerbBefore, skipAdverbs } from "./size-verb.js";
import { isUndertaking, sumTest, undertakingBefore } from "./undertaking.js";

const LIST = 50;

/**
 * A cost noun and a verb that gives its size.
 *   "The cost of the system has risen to 7.5 billion euros." "The reactor's final cost is projected to be $20 billion."
 *   "Analysts put the cost of rebuilding Ukraine at $524 billion." "The cost of the shield is estimated at $175 billion."
 * Left alone: changes ("costs fell by $300 million"), costs of nothing that is named.
 */
export const costNoun: FigureRule = (sum) => sizedBySubject(sum) ?? sizedByAppraiser(sum) ?? sizedInFront(sum);

/** "The cost … *reached*", "… *is estimated at*". */
function sizedBySubject(sum: Sum): Claim | null {
  const { doc, sentence, tree, range } = sum;
  // "has passed the $50 million mark"
  const mark = tree.lower(range.first - 1) === "the" && /^(?:mark|threshold|barrier)$/.test(tree.lower(range.last));
  const size = sizeVerbBefore(tree, mark ? range.first - 1 : range.first, sumTest(doc, sentence));
  if (size === undefined) return null;
  const chain = chainOfSubject(doc, sentence, size.verb);
  return chain && claimOf(sum, chain, size.sized, undefined);
}

/** "*put* the cost of the earthquake *at*"; "…, its servers *at* $2 billion and the cost of running them *at* $900 million". */
function sizedByAppraiser(sum: Sum): Claim | null {
  const { doc, sentence, tree, range } = sum;
  const at = skipAdverbs(tree, range.first - 1);
  if (!/^(?:at|as)$/.test(tree.lower(at))) return null;
  const chain = chainBefore(doc, sentence, at);
  if (!chain || chain.first === 0) return null;
  const before = chain.first - 1;
  if (appraises(tree, before)) return claimOf(sum, chain, true, tree.subject(before));
  if (!/^(?:,|and)$/.test(tree.lower(before))) return null;
  const verb = leadOfList(sum, before);
  if (verb === undefined) return null;
  const cost = claimOf(sum, chain, true, tree.subject(verb));
  const lead = chain.pieces[0];
  if (cost || !lead) return cost;
  return { cue: lead.head, subject: { head: lead.head, words: lead }, sized: true, sizer: tree.subject(verb), rule: "figure-sized" };
}

const appraises = (tree: Tree, i: number): boolean =>
  appraisalVerbs.has(tree.lemma(i)) || /^(?:report|quote|give|cite|list)$/.test(tree.lemma(i));

/** The verb of a list of sizes whose first is a cost: every member before ends in its sum. */
function leadOfList({ doc, sentence, tree }: Sum, mark: number): number | undefined {
  for (let i = mark; i > 0 && mark - i < LIST; i--) {
    if (/^[;:]$/.test(tree.word(i))) return undefined;
    if (!appraisalVerbs.has(tree.lemma(i)) || !tree.isVerb(i)) continue;
    const at = Array.from({ length: mark - i }, (_, n) => i + 1 + n).find((k) => tree.lower(k) === "at");
    const lead = at === undefined ? null : chainBefore(doc, sentence, at);
    return lead?.pieces.some((p) => isCostNoun(tree, p.head)) ? i : undefined;
  }
  return undefined;
}

/** "With construction costs now put at $18 billion, *the plant at Harrow Point* has …". */
function ownerBehind(
  { doc, sentence, tree, range }: Sum,
  cost: Piece,
): { subject: { head: number; words: Piece }; doing: undefined } | null {
  if (!/^(?:with|despite|given)$/.test(tree.lower(0)) || cost.first > 3) return null;
  const comma = [0, 1, 2, 3].map((n) => range.last + n).find((i) => tree.word(i) === ",");
  const piece = comma === undefined ? null : pieceAfter(doc, sentence, comma + 1);
  return piece && isUndertaking(doc, sentence, piece) ? { subject: { head: piece.head, words: piece }, doing: undefined } : null;
}

/** "the final bill", "the total cost", "costs": of what was spoken of before. */
const isDefinite = (tree: Tree, cost: Piece): boolean =>
  chainHas(tree, cost, /^the$/) || (cost.last - cost.first === 1 && tree.tag(cost.head) === "NNS" && tree.lemma(cost.head) === "cost");
const chainHas = (tree: Tree, { first, last }: Piece, word: RegExp): boolean =>
  Array.from({ length: last - first }, (_, n) => first + n).some((i) => word.test(tree.lower(i)));

/** "*At* $6.9 million, the training expenses look modest". */
function sizedInFront({ doc, sentence, tree, range }: Sum): Claim | null {
  if (tree.lower(range.first - 1) !== "at" || tree.word(range.last) !== ",") return null;
  const cost = pieceAfter(doc, sentence, range.last + 1);
  if (!cost || !isCostNoun(tree, cost.head)) return null;
  const owner = ownerOfNoun(doc, sentence, cost.head);
  return { cue: cost.head, subject: owner?.subject, doing: owner?.doing, rule: "figure-cost" };
}

/** The leftmost piece that names a cost, unless it hangs on something else than a cost ("the end of the spending spree"). */
function claimOf(sum: Sum, chain: Chain, sized: boolean, sizer: number | undefined): Claim | null {
  const { doc, sentence, tree } = sum;
  const n = chain.pieces.findIndex((p) => isCostNoun(tree, p.head));
  const cost = chain.pieces[n];
  if (
    !cost ||
    n > 1 ||
    (n === 1 && !/^(?:estimate|figure|total|projection|forecast|sum|share)$/.test(tree.lemma(chain.pieces[0]?.head ?? 0)))
  )
    return null;
  const rule = sized ? "figure-sized" : "figure-cost";
  const owner = ownerInChain(doc, sentence, chain, n) ?? ownerBehind(sum, cost);
  if (owner || !isDefinite(tree, cost)) return { cue: cost.head, subject: owner?.subject, doing: owner?.doing, sized, sizer, rule };
  const earlier = undertakingBefore(doc, sentence, cost.first);
  return earlier && { cue: cost.head, subject: earlier.subject, of: earlier.sentence, sized, sizer, rule };
}
