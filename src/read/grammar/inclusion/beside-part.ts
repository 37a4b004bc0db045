import type { Edge, InclusionRule } from "./edge.js";
import { breaksOff, isBefore, sumOf, top, treeOf, wordsOf } from "./edge.js";

/**
 * "includes 2 billion for ships and 1 billion for drones", "3.3 billion will go to pay, 3.2 billion to technology", "accounted for 4.6 billion of it and France for 1.6 billion":
 * a sum joined to a part in the same breath is a part of the same whole.
 * Not: "500 million of the package and the 3 billion loan".
 */
export const besidePart: InclusionRule = ({ doc, drafts, wholeOf }, d): readonly Edge[] => {
  if (d.pledge.amount === null) return [];
  const tree = treeOf(doc, d);
  const { first } = sumOf(doc, d);
  const sibling = drafts.filter((x) => x.frame.sentence === d.frame.sentence && isBefore(x, d) && x.pledge.amount !== null).at(-1);
  const whole = sibling && wholeOf.get(sibling);
  if (!sibling || !whole || whole === d) return [];
  const last = sumOf(doc, sibling).last;
  const alike = [sibling, whole].every((x) => x.pledge.amount?.currency === d.pledge.amount?.currency);
  const sum = alike ? top(d.pledge.amount) + top(sibling.pledge.amount) : 0;
  const between = wordsOf(tree, last, first);
  if (sum > (top(whole.pledge.amount) || Number.POSITIVE_INFINITY)) return [];
  // "3.3 billion will go to pay, 3.2 billion to technology": the verb is left out the second time
  const gapped = /(?:^| )(?:,|and|, and)$/.test(between) && /^(?:to|for|on|in|as)$/.test(tree.lower(sumOf(doc, d).last));
  if (gapped && !/[;:]|\b(?:while|whereas|but)\b/.test(between)) return [{ part: d, whole, reading: "inside" }];
  if (breaksOff(tree, last, first)) return [];
  return /(?:^| )(?:and|plus|as well as|,)(?: |$)/.test(between) && !/\b(?:the|its|that|from|of)$/.test(between)
    ? [{ part: d, whole, reading: "inside" }]
    : [];
};
