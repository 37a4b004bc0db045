import type { Tree } from "../../document/tree.js";
import { billedNouns, costNouns } from "../../lexicon/cost-words.js";
import { isUndertakingNoun } from "./undertaking.js";

/** Does a noun name a cost? A bill only with what it is for: else it is a law ("a $9 billion aid bill"). */
export function isCostNoun(tree: Tree, i: number): boolean {
  // "its hardware spending" is often tagged a verb
  const lemma = tree.lower(i) === "spending" ? "spending" : tree.lemma(i);
  if (lemma === "tag") return tree.lower(i - 1) === "price";
  if (lemma === "price" || lemma === "price-tag") return lemma === "price-tag" || isPriceOfWork(tree, i);
  if (lemma === "tab") return /^(?:for|of)$/.test(tree.lower(i + 1));
  if (lemma === "bill")
    return billedNouns.has(tree.lower(i - 1)) || (/^(?:for|of)$/.test(tree.lower(i + 1)) && !/^(?:NN|JJ)/.test(tree.tag(i - 1)));
  if (lemma === "spending" && /^(?:bill|package|plan|review|cut|deal|limit|target)s?$/.test(tree.lower(i + 1))) return false;
  // a line of the accounts
  if (lemma === "expense" && /^(?:interest|tax|depreciation|amortization|compensation|operating)$/.test(tree.lower(i - 1))) return false;
  if (lemma === "cost" && /^(?:cut|saving|overrun|reduction|advantage|basis)s?$/.test(tree.lower(i + 1))) return false;
  // "the training estimate", "its cost projection"
  if (/^(?:estimate|projection|figure|forecast)$/.test(lemma)) {
    const before = tree.lower(i - 1);
    return costNouns.has(tree.lemma(i - 1)) || /^(?:training|construction|running|operating|maintenance|reconstruction)$/.test(before);
  }
  return costNouns.has(lemma) && (/^NN/.test(tree.tag(i)) || lemma === "spending");
}

const REACH = 7;

/** "the price *of the pipeline*", "the *frigate's* price": of what is built or ordered, not of what is sold by the piece. */
function isPriceOfWork(tree: Tree, i: number): boolean {
  if (/^(?:NN|JJ)/.test(tree.tag(i - 1)) && !/^(?:total|final|estimated|overall|full|true|original)$/.test(tree.lower(i - 1))) return false;
  const ordered = (k: number): boolean => isUndertakingNoun(tree, k) || /^(?:deal|contract|order)$/.test(tree.lemma(k));
  if (/^(?:of|for)$/.test(tree.lower(i + 1))) {
    for (let k = i + 2; k < Math.min(tree.size, i + REACH) && /^(?:NN|JJ|DT|CD|HYPH|VBG|VBN)/.test(tree.tag(k)); k++)
      if (ordered(k) && !/^NN/.test(tree.tag(k + 1))) return true;
    return false;
  }
  return tree.tag(i - 1) === "POS" && ordered(i - 2);
}
