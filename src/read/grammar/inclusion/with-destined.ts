import { destinedWords } from "../../lexicon/inclusion-words.js";
import { breaksOff, type InclusionRule, inside, sumOf, treeOf } from "./edge.js";
import { spokenOf, wholeBefore } from "./find-whole.js";

/**
 * "26 billion in the United States, with 9 billion earmarked for a steel mill", "with 300 million going to cholera vaccines".
 * Not: "with 300 million from Japan" (money beside it, perhaps), "with $5 billion, Coralis is the largest".
 */
export const withDestined: InclusionRule = (scene, d) => {
  if (d.pledge.amount === null) return [];
  const tree = treeOf(scene.doc, d);
  const { first, last } = sumOf(scene.doc, d);
  let i = first - 1;
  while (i > 0 && /^(?:the|a|an|about|some|around|nearly|over|another|further|first|initial|remaining|roughly|,)$/.test(tree.lower(i))) i--;
  if (tree.lower(i) !== "with") {
    // "with 3 billion earmarked for A and 2 billion for B"
    return [];
  }
  const set = [last, last + 1, last + 2, last + 3, last + 4].find((k) => destinedWords.has(tree.lower(k)));
  const infinitive = tree.lower(last) === "to" && /^(?:be|go|come)$/.test(tree.lower(last + 1));
  if (!infinitive && (set === undefined || breaksOff(tree, last, set))) return [];
  return inside(d, wholeBefore(scene, d, i) ?? (i < 2 ? spokenOf(scene, d) : null));
};
