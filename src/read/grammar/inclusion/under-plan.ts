import { moneyNouns } from "../../lexicon/inclusion-words.js";
import { pledgeNouns, provideVerbs } from "../../lexicon/pledge-words.js";
import type { Draft } from "../read-pledge.js";
import { holds, type InclusionRule, inside, isBefore, largest, REACH, type Scene, sumOf, treeOf } from "./edge.js";
import { ownDraft, sameNoun } from "./find-whole.js";

/**
 * "Under the programme, 3 billion will be spent on transformers", "Under a 9 billion plan …, Vietnam will spend 4 billion",
 * "Kuwait would contribute 1 billion to the fund": the sum is a part of the programme's, where the programme's was said.
 * "The bill would send 61 billion to Ukraine", where a "95 billion bill" was spoken of.
 * Not: "Under its five-year plan, Vietnam will spend 22 billion" (the plan has no sum).
 */
export const underPlan: InclusionRule = (scene, d) => {
  const { doc, drafts } = scene;
  if (d.pledge.amount === null) return [];
  const tree = treeOf(doc, d);
  const { first } = sumOf(doc, d);
  const giving = byThePlan(scene, d);
  if (giving) return inside(d, giving);
  for (let i = 0; i < tree.size; i++) {
    const opens = i === 0 && tree.lower(0) === "under" && i < first;
    const into =
      i > first &&
      tree.lower(i - 1) !== "addition" &&
      /^(?:to|into|toward|towards)$/.test(tree.lower(i)) &&
      tree.head(i) >= 0 &&
      isGiving(tree.lemma(d.frame.cue));
    if (!opens && !into) continue;
    const object = tree.child(i, "pobj");
    if (object === undefined || !pledgeNouns.has(tree.lemma(object)) || tree.isBelow(d.frame.head, object)) continue;
    if (into && (object - i > 6 || !tree.isBelow(i, d.frame.cue))) continue;
    const own = ownDraft(scene, d, object);
    if (own) return holds(own, d) && (opens ? isBefore(own, d) : true) ? inside(d, own) : [];
    if (!tree.children(object).some((k) => /^(?:the|this|that)$/.test(tree.lower(k)))) continue;
    const earlier = drafts.filter((x) => holds(x, d) && x.frame.sentence < d.frame.sentence);
    const called = sameNoun(doc, earlier, tree.lemma(object), d.frame.sentence);
    if (called) return inside(d, called);
    // no such noun: the one promise of the sentences just before
    const near = earlier.filter((x) => x.frame.sentence >= d.frame.sentence - REACH / 2);
    if (opens && near.length === 1 && near[0]?.pledge.amount?.currency === d.pledge.amount.currency) return inside(d, largest(near));
  }
  return [];
};

const isGiving = (lemma: string): boolean => /^(?:contribute|give|pay|put|add|donate|pledge|commit|provide|chip)$/.test(lemma);

/** The plan that is itself the subject of giving: only one that was called by the same noun. */
function byThePlan({ doc, drafts }: Scene, d: Draft): Draft | null {
  const tree = treeOf(doc, d);
  const verb = [d.frame.head, ...tree.ancestors(d.frame.head)].find((a) => tree.isVerb(a));
  if (verb === undefined || tree.isPassive(verb) || !(provideVerbs.has(tree.lemma(verb)) || tree.lemma(verb) === "send")) return null;
  const subject = tree.subject(verb);
  if (
    subject === undefined ||
    subject > sumOf(doc, d).first ||
    (!pledgeNouns.has(tree.lemma(subject)) && !moneyNouns.has(tree.lemma(subject)))
  )
    return null;
  if (!tree.children(subject).some((k) => /^(?:the|this)$/.test(tree.lower(k)))) return null;
  return sameNoun(
    doc,
    drafts.filter((x) => holds(x, d) && x.frame.sentence < d.frame.sentence),
    tree.lemma(subject),
    d.frame.sentence,
  );
}
