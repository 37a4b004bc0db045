import type { Document } from "../../document/document.js";
import { splitWords } from "../../lexicon/inclusion-words.js";
import type { Draft } from "../read-pledge.js";
import { breaksOff, holds, type InclusionRule, inside, makeUp, sumOf, treeOf } from "./edge.js";
import { referred, saysSo, spokenOf, wholeBefore } from "./find-whole.js";

/**
 * "3 billion, split between 2 billion for roads and 1 billion for water", "made up of 15 billion in loans and …",
 * "The money will be split between research, which gets 800 million, and …"; "24 billion: 10 billion for the south and 14 billion for freight";
 * "plans to invest 20 billion. It will earmark 15 billion for data centres and another 5 billion for power lines": one giver's sums that add up.
 * Not: "24 billion for trains; 10 billion for ports": sums side by side that do not make up the one before.
 */
export const splitOf: InclusionRule = (scene, d) => {
  const { doc, drafts, sums } = scene;
  if (d.pledge.amount === null) return [];
  const tree = treeOf(doc, d);
  const { first } = sumOf(doc, d);
  for (let i = first - 1; i >= 0; i--) {
    if (/^[;]$/.test(tree.lower(i))) break;
    if (!splitWords.has(tree.lower(i))) continue;
    if (!/^(?:between|among|into|of|across|up|down|as|equally|evenly)$/.test(tree.lower(i + 1)) && tree.lower(i) !== "comprising") continue;
    if (breaksOff(tree, i + 1, first)) break;
    const ownSum = wholeBefore(scene, d, i);
    if (ownSum) return inside(d, ownSum);
    const subject = tree.isVerb(i) ? tree.subject(i) : undefined;
    if (subject === undefined) break;
    const whole = /^(?:it|this|that)$/.test(tree.lower(subject)) ? spokenOf(scene, d, { before: i }) : referred(scene, d, subject);
    return whole && holds(whole, d) ? inside(d, whole) : [];
  }
  return inside(d, madeUpBy(sums, d, () => true) ?? madeUpBy(drafts, d, (part, whole) => sameGiver(doc, part, whole)));
};

/** Sentences between a sum and those that make it up. */
const APART = 2;
const MOST_PARTS = 6;

/** The sum right before some others that together make it up, this one among them. */
function madeUpBy(list: readonly Draft[], d: Draft, fits: (part: Draft, whole: Draft) => boolean): Draft | null {
  const here = list.filter(
    (x) => x.pledge.amount !== null && x.frame.sentence >= d.frame.sentence - APART && x.frame.sentence <= d.frame.sentence + 1,
  );
  const at = here.indexOf(d);
  for (let w = at - 1; w >= Math.max(0, at - MOST_PARTS); w--) {
    const whole = here[w];
    if (!whole || !holds(whole, d)) continue;
    for (let n = Math.max(2, at - w); n <= MOST_PARTS && w + n < here.length; n++) {
      const parts = here.slice(w + 1, w + 1 + n);
      if (makeUp(parts, whole) && parts.every((p) => fits(p, whole))) return whole;
    }
  }
  return null;
}

/** Sums in sentences of their own belong together only as one giver's. */
const sameGiver = (doc: Document, part: Draft, whole: Draft): boolean =>
  part.frame.sentence - whole.frame.sentence <= APART &&
  (part.pledge.pledgers.length === 0 ||
    saysSo(
      doc,
      whole,
      part.pledge.pledgers.map((p) => p.name),
    ));
