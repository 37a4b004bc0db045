import { breaksOff, holds, type InclusionRule, inside, sumOf, treeOf, wordsOf } from "./edge.js";

/**
 * "has paid 6 billion toward its 10 billion pledge", "on track to meet the 5 billion commitment": what is done of a promise is a part of it;
 * "will receive 4.75 billion under the 52 billion Chips Act": what comes from it as well.
 * Not: "toward a 10 billion market".
 */
const PROMISED =
  /^(?:pledge|commitment|promise|goal|target|plan|programme|program|act|bill|law|fund|scheme|package|initiative|facility|deal|agreement|contract|budget|envelope|loan)$/;
const TOWARD = /(?:\btowards?|\b(?:meet|meeting|fulfil|fulfill|fulfilling|honou?r|complete|completing)) (?:its|the|that|their|his|her)$/;
const UNDER = /\b(?:under|within|out of|drawn from|part of|funded by|financed by) (?:a|an|the|its|that|their)(?: [a-z-]+){0,2}$/;

export const towardGoal: InclusionRule = ({ doc, sums }, d) => {
  if (d.pledge.amount === null) return [];
  const tree = treeOf(doc, d);
  const { last } = sumOf(doc, d);
  const whole = sums.find((x) => {
    if (!holds(x, d)) return false;
    const sum = sumOf(doc, x);
    if (sum.first <= last) return false;
    const noun = [0, 1, 2, 3, 4, 5].map((k) => sum.last + k).find((k) => PROMISED.test(tree.lemma(k)) || PROMISED.test(tree.lower(k)));
    const words = wordsOf(tree, sum.first - 5, sum.first);
    return noun !== undefined && (TOWARD.test(words) || UNDER.test(words)) && !breaksOff(tree, last, sum.first);
  });
  return inside(d, whole);
};
