import type { Claim, FigureRule } from "./claim.js";
import { isCostNoun } from "./is-cost-noun.js";
import { chainBefore } from "./noun-before.js";
import { ownerInChain } from "./owner-of-cost.js";
import { withOf } from "./subject-of-chain.js";
import { undertakingBefore } from "./undertaking.js";

/**
 * A label and its sum.
 *   "The vaccination drive (cost: $1.5 billion) reached nine million." "Cost of the bridge: €40 million." "The estimated price tag: $3 billion."
 */
export const labelled: FigureRule = ({ doc, sentence, tree, range }): Claim | null => {
  if (tree.word(range.first - 1) !== ":") return null;
  const chain = chainBefore(doc, sentence, range.first - 1);
  const n = chain?.pieces.findIndex((p) => isCostNoun(tree, p.head)) ?? -1;
  const cost = chain?.pieces[n];
  if (!chain || !cost || n > 0) return null;
  const owner = ownerInChain(doc, sentence, chain, n);
  if (owner) return { cue: cost.head, ...owner, rule: "figure-cost" };
  if (tree.word(cost.first - 1) === "(") {
    const beside = chainBefore(doc, sentence, cost.first - 1);
    const lead = beside?.pieces[0];
    return beside && lead ? { cue: cost.head, subject: { head: lead.head, words: withOf(beside, 0) }, rule: "figure-cost" } : null;
  }
  const earlier = undertakingBefore(doc, sentence, cost.first);
  return earlier && { cue: cost.head, subject: earlier.subject, of: earlier.sentence, rule: "figure-cost" };
};
