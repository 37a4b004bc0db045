import type { Party } from "../../../model/index.js";
import { appraisalVerbs, costNouns } from "../../lexicon/cost-words.js";
import { speechVerbs } from "../../lexicon/speech-words.js";
import { partiesOf } from "../../names/parties.js";
import type { Claim, Sum } from "./claim.js";

const REACH = 60;

/** The party whose word a cost is: who sizes it, the subject of the speech verb above it, "according to …", the speaker behind a comma. */
export function asserterOf({ doc, sentence, tree, frame }: Sum, claim: Claim): Party | null {
  const of = (i: number | undefined): Party | null =>
    i === undefined || costNouns.has(tree.lemma(i)) || costNouns.has(tree.lower(i)) ? null : (partiesOf(doc, sentence, i)[0] ?? null);
  const sizer = of(claim.sizer);
  if (sizer) return sizer;
  for (const at of tree.ancestors(frame.head)) {
    // "is thought to have spent": whose thought it is stays unsaid
    if (!tree.isVerb(at) || tree.isPassive(at) || !(speechVerbs.has(tree.lemma(at)) || appraisalVerbs.has(tree.lemma(at)))) continue;
    const subject = tree.subject(at);
    const who = subject === undefined || tree.isBelow(frame.head, subject) ? null : of(subject);
    if (who) return who;
  }
  const [from, to] = [Math.max(0, frame.head - REACH), Math.min(tree.size, frame.head + REACH)];
  for (let i = from; i + 1 < to; i++) if (tree.lower(i) === "according" && tree.lower(i + 1) === "to") return of(tree.child(i + 1, "pobj"));
  for (let i = from; i < to; i++)
    if (
      tree.tag(i).startsWith("VB") &&
      speechVerbs.has(tree.lemma(i)) &&
      /^(?:ROOT|parataxis)$/i.test(tree.label(i)) &&
      !tree.isBelow(frame.head, i) &&
      !tree.isPassive(i)
    )
      return of(tree.subject(i));
  return null;
}
