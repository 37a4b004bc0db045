import { lemmaOf } from "../../document/lemma.js";
import { containVerbs, foreseeVerbs } from "../../lexicon/inclusion-words.js";
import { pledgeNouns } from "../../lexicon/pledge-words.js";
import type { Draft } from "../read-pledge.js";
import { breaksOff, type Edge, holds, type InclusionRule, inside, type Scene, sumOf, treeOf, wordsOf } from "./edge.js";
import { collective, referred, spokenOf, wholeBefore } from "./find-whole.js";

/**
 * "The package includes 2.7 billion for gas", "The plan provides for 900 million", "It comprises 25 billion for frigates":
 * the subject is the whole, what follows the verb its parts.
 * "1.6 billion in loans, including 450 million for a tunnel": the larger sum before the word is the whole.
 * "Its 96 billion dollar order is included in the figure", "770 million, among them 100 million from Kuwait".
 * Not: "Participants included Germany, which pledged 1 billion" (no sum is spoken of), "invested 300 million, including in a cable".
 */
export const containedIn: InclusionRule = (scene, d) => {
  for (const ask of [ofVerb, ofPassive, ofParticiple]) {
    const found = ask(scene, d);
    if (found.length > 0) return found;
  }
  return [];
};

/** "The 96 billion dollar order is included in the figure." */
function ofPassive(scene: Scene, d: Draft): readonly Edge[] {
  const tree = treeOf(scene.doc, d);
  const { last } = sumOf(scene.doc, d);
  for (let i = last; i < Math.min(tree.size, last + 10); i++) {
    if (!/^(?:included|contained|counted)$/.test(tree.lower(i)) || tree.lower(i + 1) !== "in") continue;
    const object = tree.child(i + 1, "pobj");
    if (object === undefined || breaksOff(tree, i, object) || tree.isNegated(i) || tree.tag(i) !== "VBN") return [];
    const whole = referred(scene, d, object);
    return whole && holds(whole, d) ? inside(d, whole) : [];
  }
  return [];
}

const isContaining = (lemma: string, prep: string): boolean =>
  containVerbs.has(lemma) ||
  // "Pledges came from Daesan (21 billion) and Lumen"
  (lemma === "come" && prep === "from") ||
  (foreseeVerbs.has(lemma) && (!/^(?:provide|call|earmark)$/.test(lemma) || prep === "for"));

function ofVerb(scene: Scene, d: Draft): readonly Edge[] {
  const { doc, drafts } = scene;
  const tree = treeOf(doc, d);
  const { first } = sumOf(doc, d);
  // "Those pledging included Safaricel, which will put 400 million"
  if (/^(?:those|others)$/.test(tree.lower(0)) && tree.tag(1) === "VBG" && [2, 3, 4].some((i) => tree.lemma(i) === "include"))
    return inside(d, collective(scene, d, lemmaOf(tree.word(1), "VBG")));
  for (let i = first - 1; i > 0; i--) {
    if (/^[;]$/.test(tree.lower(i))) return [];
    if (!tree.isVerb(i) || !/^VB[DZP]?$/.test(tree.tag(i)) || !isContaining(tree.lemma(i), tree.lower(i + 1)) || tree.isNegated(i))
      continue;
    if (breaksOff(tree, i + 1, first)) return [];
    const subject = tree.subject(i);
    if (tree.lemma(i) === "come" && !(subject !== undefined && tree.tag(subject) === "NNS" && pledgeNouns.has(tree.lemma(subject))))
      return [];
    // the parse gives no subject to "The package, worth 3 billion, includes": what stands before the verb
    const sum = drafts.find(
      (x) => x.frame.sentence === d.frame.sentence && x.frame.head < i && holds(x, d) && subjectHolds(scene, x, subject, i),
    );
    if (sum) return inside(d, sum);
    if (subject === undefined || tree.isBelow(d.frame.head, subject)) return [];
    if (/^(?:it|this|that|they)$/.test(tree.lower(subject))) return inside(d, spokenOf(scene, d, { before: i }));
    // what stands behind the verb is another part
    const before = { ...scene, drafts: drafts.filter((x) => x.frame.sentence !== d.frame.sentence || x.frame.head < i) };
    const whole = referred(before, d, subject);
    return whole && holds(whole, d) ? inside(d, whole) : [];
  }
  return [];
}

function subjectHolds({ doc }: Scene, x: Draft, subject: number | undefined, verb: number): boolean {
  const tree = treeOf(doc, x);
  if (subject !== undefined) return tree.isBelow(x.frame.head, subject) || tree.isBelow(x.frame.cue, subject);
  return !breaksOff(tree, x.frame.head, verb);
}

function ofParticiple(scene: Scene, d: Draft): readonly Edge[] {
  const tree = treeOf(scene.doc, d);
  const { first } = sumOf(scene.doc, d);
  for (let i = first - 1; i > 0; i--) {
    if (tree.lower(i) === ";") return [];
    const them = tree.lower(i) === "among" && /^(?:them|which|these)$/.test(tree.lower(i + 1));
    if (!them && !/^(?:including|comprising|encompassing)$/.test(tree.lower(i))) continue;
    if (breaksOff(tree, i + 1, first)) return [];
    // "including 15 billion by Data4, which has plans to build 500 MW": what is said in passing of the giver
    if (d.pledge.amount === null && /\b(?:which|who)\b/.test(wordsOf(tree, i, first))) return [];
    const base = scene.doc.segmented.sentences[d.frame.sentence]?.first ?? 0;
    const beside = scene.doc.quantitiesIn(d.frame.sentence).amounts.some((a) => scene.doc.tokenAt(a.start) - base < i);
    // a sum before the word is what it divides, whether or not it is a promise
    return inside(d, beside ? wholeBefore(scene, d, i) : subjectOf(scene, d, i));
  }
  return [];
}

/** "The investment will focus on chips, including 15 billion for Data4": the sum that the sentence's subject means. */
function subjectOf(scene: Scene, d: Draft, at: number): Draft | null {
  const tree = treeOf(scene.doc, d);
  const verb = [at, ...tree.ancestors(at)].find((a) => tree.isVerb(a) && tree.subject(a) !== undefined);
  const subject = verb === undefined ? undefined : tree.subject(verb);
  if (subject === undefined || tree.lower(subject - 1) === "a" || tree.lower(subject - 1) === "an") return null;
  const whole = referred(scene, d, subject);
  return whole && holds(whole, d) ? whole : null;
}
