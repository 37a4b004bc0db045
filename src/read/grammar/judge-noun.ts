import type { Tree } from "../document/tree.js";
import { costNouns } from "../lexicon/cost-words.js";
import { excludedNouns, facilityNouns, pledgeNouns, weakPledgeNouns } from "../lexicon/pledge-words.js";
import type { Frame } from "./money-frame.js";

/** What a noun on the way says of the sum; null when it says nothing and the way goes on. */
export function judgeNoun(tree: Tree, i: number, from: number): Pick<Frame, "kind" | "weak"> | null {
  const lemma = tree.lemma(i);
  const before = tree
    .children(i)
    .filter((k) => k < i && /^(?:compound|amod|nmod|poss)$/.test(tree.label(k)))
    .map((k) => tree.lower(k));
  // "market value", "share price", "sales target": the compound excludes, whatever its head
  if (excludedNouns.has(lemma) && !costNouns.has(lemma)) return { kind: "excluded", weak: false };
  if (
    before.some((w) =>
      /^(?:market|revenue|sales|profit|valuation|tax|share|ransom|annual-revenue|royalty|dividend|subscription)$/.test(w),
    ) &&
    !/^(?:investment|pledge|commitment|package|plan)$/.test(lemma)
  )
    return { kind: "excluded", weak: false };
  // "a price tag of 4 billion"; a "target price" is a share's
  if (lemma === "tag" && before.includes("price")) return { kind: "cost", weak: false };
  if (costNouns.has(lemma) && !pledgeNouns.has(lemma)) return { kind: "cost", weak: false };
  if (pledgeNouns.has(lemma)) {
    // "an Nvidia-backed fund of $5 billion", "a $20 billion fund": a fund's size, unless somebody sets it up
    const weak = weakPledgeNouns.has(lemma);
    if (lemma === "spending" || lemma === "expenditure" || lemma === "outlay" || lemma === "spend") {
      const planned = before.some((w) =>
        /^(?:planned|new|additional|capital|pledged|promised|extra|compute|defense|defence|infrastructure)$/.test(w),
      );
      return planned ? { kind: "noun", weak: true } : { kind: "cost", weak: true };
    }
    return { kind: "noun", weak };
  }
  if (facilityNouns.has(lemma) && from !== i) return { kind: "noun", weak: true };
  return null;
}
