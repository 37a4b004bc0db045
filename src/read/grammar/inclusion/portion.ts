import { addedWords, firstWords, trancheWords, useVerbs } from "../../lexicon/inclusion-words.js";
import type { Draft } from "../read-pledge.js";
import { type Edge, holds, type InclusionRule, inside, isBefore, largest, type Scene, sumOf, treeOf } from "./edge.js";

/**
 * "An initial phase would see 10 billion invested", "the first $10 billion", "A first instalment of 400 million will arrive", "the first tranche,
 * worth €3 billion"; "Around €2.5bn will be used to build": a part of what was spoken of just before.
 * "an initial 400 million and a plan to raise 2.5 billion", "committing 100 billion and aiming to spend up to 500 billion": a beginning and its goal.
 * Not: "the first phase of its 4 billion campus" where no other sum is said to be that phase's.
 */
export const portion: InclusionRule = (scene, d) => {
  if (d.pledge.amount === null) return [];
  const goal = goalAfter(scene, d);
  if (goal.length > 0) return goal;
  const said = scene.drafts.filter((x) => x.pledge.amount !== null && isBefore(x, d) && x.frame.sentence >= d.frame.sentence - BACK);
  // a tranche belongs to the last sum that can hold it; what is only "used" to whatever was spoken of last
  if (isFirst(scene, d))
    return inside(
      d,
      ofLast(
        said.filter((x) => holds(x, d)),
        d,
      ),
    );
  return isUsed(scene, d) ? inside(d, ofLast(said, d)) : [];
};

/** Sentences that "the first tranche" may reach back over. */
const BACK = 3;

function isFirst({ doc }: Scene, d: Draft): boolean {
  const tree = treeOf(doc, d);
  const { head, cue } = d.frame;
  const { first } = sumOf(doc, d);
  // "the first $10 billion", "an initial investment of $2 billion"
  const near = [head, cue, ...d.frame.path, ...tree.ancestors(head).slice(0, 4)];
  const words = near.flatMap((i) => tree.children(i)).filter((k) => k < head || tree.head(k) === cue);
  const ordinal = words.some(
    (k) =>
      firstWords.has(tree.lower(k)) &&
      /^(?:amod|nummod|compound)$/.test(tree.label(k)) &&
      (k === first - 1 || trancheWords.has(tree.lemma(tree.head(k))) || (tree.lower(k) === "initial" && tree.lower(k - 1) !== "its")),
  );
  if (ordinal) return true;
  // "in eight tranches, the first of them $330m"
  const them = /^(?:them|these|which)$/.test(tree.lower(first - 1)) ? first - 1 : first - 2;
  if (/^(?:them|these|which)$/.test(tree.lower(them)) && tree.lower(them - 1) === "of" && firstWords.has(tree.lower(them - 2))) return true;
  // "the second, 700 million, in 2027"
  if (tree.lower(first - 1) === "," && firstWords.has(tree.lower(first - 2)) && !/^NN/.test(tree.tag(first - 2))) return true;
  // "In a first step, 2 billion will be spent"
  if (tree.lower(0) === "in" && [1, 2].some((i) => firstWords.has(tree.lower(i)) && trancheWords.has(tree.lemma(i + 1)) && i + 1 < first))
    return true;
  // "The first phase will see 600 million invested": the phase is the subject
  for (let i = 0; i < Math.min(first, 14); i++)
    if (firstWords.has(tree.lower(i)) && trancheWords.has(tree.lemma(i + 1)) && tree.label(i + 1) !== "pobj") return true;
  return false;
}

function isUsed({ doc }: Scene, d: Draft): boolean {
  const tree = treeOf(doc, d);
  const { cue } = d.frame;
  const { first, last } = sumOf(doc, d);
  return (
    tree.isVerb(cue) &&
    useVerbs.has(tree.lemma(cue)) &&
    d.pledge.pledgers.length === 0 &&
    first <= 3 &&
    // "An additional 5 billion will go to pipelines": one more, beside what was spoken of
    ![0, 1, 2].some((i) => i < first && addedWords.has(tree.lower(i))) &&
    last <= cue &&
    (tree.isPassive(cue) || d.frame.kind === "source")
  );
}

/** The largest sum of the sentence that spoke of one last, where it can hold the part. */
function ofLast(said: readonly Draft[], d: Draft): Draft | null {
  const last = said.at(-1);
  const whole = last ? largest(said.filter((x) => x.frame.sentence === last.frame.sentence)) : null;
  return whole && holds(whole, d) && whole.pledge.amount?.currency === d.pledge.amount?.currency ? whole : null;
}

const GOAL = /^(?:aim|hope|plan|want|seek|intend|goal|target|ambition|eventually|ultimately)$/;

function goalAfter({ doc, drafts }: Scene, d: Draft): readonly Edge[] {
  const tree = treeOf(doc, d);
  const { first, last } = sumOf(doc, d);
  const base = doc.segmented.sentences[d.frame.sentence]?.first ?? 0;
  const clause = tree.clause(d.frame.head);
  const starts =
    [first - 1, first - 2].some((i) => tree.lower(i) === "initial") ||
    tree.children(clause).some((k) => /^(?:initially|immediately|first)$/.test(tree.lower(k))) ||
    /^(?:commit|put|begin|start|deploy)$/.test(tree.lemma(d.frame.cue));
  if (!starts) return [];
  const later = doc.quantitiesIn(d.frame.sentence).amounts.find((a) => doc.tokenAt(a.start) - base > last);
  if (!later || later.currency !== d.pledge.amount?.currency || !later.high || later.high <= (d.pledge.amount?.high ?? 0)) return [];
  const to = doc.tokenAt(later.start) - base;
  // a goal is named between the two, and no other giver comes with it
  const goal = [...Array(to - last).keys()].map((k) => last + k).find((i) => GOAL.test(tree.lemma(i)));
  if (goal === undefined || !/^(?:and|with|while|but|,)$/.test(tree.lower(goal - 1).replace(/^(?:a|the|its)$/, tree.lower(goal - 2))))
    return [];
  // the goal may have been said before, in other words
  const whole =
    drafts.find((x) => x.pledge.amount?.start === later.start) ??
    drafts.find((x) => x.pledge.amount?.high === later.high && x.pledge.amount.currency === later.currency);
  return inside(d, whole);
}
