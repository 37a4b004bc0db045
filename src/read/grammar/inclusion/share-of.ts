import { shareWords } from "../../lexicon/inclusion-words.js";
import type { Draft } from "../read-pledge.js";
import { breaksOff, holds, type InclusionRule, inside, largest, type Scene, sumOf, treeOf } from "./edge.js";
import { meansMoney, referred, spokenOf } from "./find-whole.js";

/**
 * A share and its sum: "The vast majority of the £150bn investment – £90bn – will come from", "Half of it, 8 billion, will go to",
 * "More than half, 600 million euros, is meant for", "The rest, 2 billion, …".
 * Not: "Part of the reason is the 1 billion that Hanoi has promised".
 */
export const shareOf: InclusionRule = (scene, d) => {
  const { doc, drafts } = scene;
  const tree = treeOf(doc, d);
  if (d.pledge.amount === null) return d.pledge.rule === "pledge-foreseen" ? inside(d, foreseenBy(scene, d)) : [];
  const { first } = sumOf(doc, d);
  for (let i = first - 2; i >= Math.max(0, first - 16); i--) {
    if (!shareWords.has(tree.lower(i))) continue;
    // the sum is put in apposition, or said to be the share
    const apart = /^(?:,|-|–|—|\(|:|or|is|was|are|were|be)$/.test(tree.lower(first - 1));
    if (tree.lower(i + 1) !== "of")
      return apart && i === first - 2 && /^(?:[a-z]+)$/.test(tree.lower(i))
        ? inside(d, spokenOf(scene, d) ?? sharedBefore(scene, d, i))
        : [];
    if (/^(?:it|this|that|them)$/.test(tree.lower(i + 2)) && apart && i + 3 >= first - 1) return inside(d, spokenOf(scene, d));
    const base = doc.segmented.sentences[d.frame.sentence]?.first ?? 0;
    for (let k = i + 2; k < first; k++) {
      const at = doc.segmented.tokens[base + k]?.start ?? -1;
      const named = doc.quantitiesIn(d.frame.sentence).amounts.find((a) => a.start <= at && at < a.end);
      const whole = named
        ? drafts.find(
            ({ pledge: { amount: x } }) => x !== null && x.low === named.low && x.high === named.high && x.currency === named.currency,
          )
        : apart && tree.tag(k).startsWith("NN") && !tree.tag(k + 1).startsWith("NN") && meansMoney(tree.lemma(k))
          ? referred(scene, d, k)
          : null;
      if (whole && holds(whole, d)) return inside(d, whole);
    }
  }
  return [];
};

/** "Of five projects sharing $640m, the largest slice, $210m": what is shared out, before its slice. */
function sharedBefore({ doc, sums }: Scene, d: Draft, share: number): Draft | null {
  const tree = treeOf(doc, d);
  return largest(sums.filter((x) => holds(x, d) && sumOf(doc, x).last <= share && !breaksOff(tree, sumOf(doc, x).last, share)));
}

/** "Most of the investment will go toward a data center of one gigawatt", "the plan will build three reactors". */
function foreseenBy(scene: Scene, d: Draft): Draft | null {
  const tree = treeOf(scene.doc, d);
  const subject = tree.subject(d.frame.cue);
  if (subject === undefined) return null;
  const of = shareWords.has(tree.lower(subject)) ? tree.complements(subject).find((c) => c.prep === "of") : undefined;
  return referred(scene, d, of?.object ?? subject);
}
