import type { Tree } from "../../document/tree.js";
import { billedNouns, costNouns } from "../../lexicon/cost-words.js";

/** Does a noun name a cost? A bill only with what it is for: else it is a law ("a $9 billion aid bill"). */
export function isCostNoun(tree: Tree, i: number): boolean {
  // "its hardware spending" is often tagged a verb
  const lemma = tree.lower(i) === "spending" ? "spending" : tree.lemma(i);
  if (lemma === "tag") return tree.lower(i - 1) === "price";
  if (lemma === "bill")
    return billedNouns.has(tree.lower(i - 1)) || (/^(?:for|of)$/.test(tree.lower(i + 1)) && !/^(?:NN|JJ)/.test(tree.tag(i - 1)));
  if (lemma === "spending" && /^(?:bill|package|plan|review|cut|deal|limit|target)s?$/.test(tree.lower(i + 1))) return false;
  if (lemma === "cost" && /^(?:cut|saving|overrun|reduction|advantage|basis)s?$/.test(tree.lower(i + 1))) return false;
  // "the training estimate", "its cost projection"
  if (/^(?:estimate|projection|figure|forecast)$/.test(lemma)) {
    const before = tree.lower(i - 1);
    return costNouns.has(tree.lemma(i - 1)) || /^(?:training|construction|running|operating|maintenance|reconstruction)$/.test(before);
  }
  return costNouns.has(lemma) && (/^NN/.test(tree.tag(i)) || lemma === "spending");
}
