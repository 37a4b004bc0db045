import { trancheWords } from "../../lexicon/inclusion-words.js";
import type { Draft } from "../read-pledge.js";
import { holds, type InclusionRule, inside, type Scene, sumOf, treeOf } from "./edge.js";
import { referred } from "./find-whole.js";

/**
 * "630 million euros as part of a 750 million euro pledge", "The loan is part of a 2 billion euro programme."
 * "They are part of a 9 billion investment", "The sum forms part of the 9 billion", said of the promises of the sentence before.
 * Not: "Part of the reason is the 1 billion promised for roads."
 */
export const partOf: InclusionRule = (scene, d) =>
  inside(d, holding(d, inThisSentence(scene, d)) ?? holding(d, paidOff(scene, d)) ?? holding(d, inTheNext(scene, d)));

const holding = (d: Draft, whole: Draft | null): Draft | null => (whole && holds(whole, d) ? whole : null);

function inThisSentence(scene: Scene, d: Draft): Draft | null {
  const { doc, drafts } = scene;
  const tree = treeOf(doc, d);
  for (let i = 0; i < tree.size; i++) {
    if (!/^(?:part|share|portion|slice|chunk)$/.test(tree.lower(i)) || tree.lower(i + 1) !== "of") continue;
    const object = tree.child(i + 1, "pobj");
    const below = (x: Draft): boolean => object !== undefined && (tree.isBelow(x.frame.head, object) || tree.isBelow(x.frame.cue, object));
    if (object === undefined || below(d) || tree.isBelow(d.frame.head, i)) continue;
    // the part is the promise before the words: "pledged 1.2bn, part of a 6bn investment"
    const before = drafts.filter((x) => x.frame.sentence === d.frame.sentence && x.frame.head < i);
    const last = before.at(-1);
    if (d.frame.head > i || (last !== d && !(before.includes(d) && tree.coordinated(last?.frame.head ?? -1).includes(d.frame.head))))
      continue;
    return (
      [...drafts, ...scene.sums].find((x) => x !== d && x.frame.sentence === d.frame.sentence && x.frame.head > i && below(x)) ??
      referred(scene, d, object)
    );
  }
  return null;
}

/** "A down payment of 300 million has been made on the 1.1 billion that Israel agreed to pay": an instalment and what it pays off. */
function paidOff({ doc, drafts, sums }: Scene, d: Draft): Draft | null {
  const tree = treeOf(doc, d);
  const { first } = sumOf(doc, d);
  const payment = first - 2;
  if (d.pledge.amount === null || tree.lower(first - 1) !== "of" || !trancheWords.has(tree.lemma(payment))) return null;
  return (
    [...drafts, ...sums].find((x) => {
      const at = sumOf(doc, x).first;
      return (
        x !== d &&
        x.frame.sentence === d.frame.sentence &&
        at > first &&
        tree.lower(at - 1) === "the" &&
        /^(?:on|of|from|towards?)$/.test(tree.lower(at - 2))
      );
    }) ?? null
  );
}

function inTheNext({ doc, drafts }: Scene, d: Draft): Draft | null {
  const next = d.frame.sentence + 1;
  if (next >= doc.segmented.sentences.length || !drafts.some((x) => x.frame.sentence === next)) return null;
  const tree = doc.tree(next);
  const named =
    tree.lower(0) === "the" &&
    /^(?:sum|amount|money|funds?|investments?|pledges?|loans?|grants?|commitments?|contributions?)$/.test(tree.lower(1));
  if (!named && !/^(?:they|it|this|these|those|both|all)$/.test(tree.lower(0))) return null;
  for (let i = 1; i < Math.min(tree.size, 12); i++)
    if (tree.lower(i) === "part" && tree.lower(i + 1) === "of")
      return drafts.find((x) => x.frame.sentence === next && x.frame.head > i) ?? null;
  return null;
}
