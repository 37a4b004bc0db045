import type { Tree } from "../../document/tree.js";
import { aheadWords, arriveVerbs, declineVerbs, unsureWords } from "../../lexicon/event-words.js";
import type { Status } from "./found.js";

/** Is the coming ahead, done, denied? Of the verb itself and of what governs it; null where the text leaves it open ("whether", "may", "urged to"). */
export function timeOf(tree: Tree, verb: number): Status | null {
  if (isOpen(tree, verb)) return null;
  if (isDenied(tree, verb)) return "absent";
  const chain = [verb, ...tree.ancestors(verb).slice(0, 3)];
  for (const [n, at] of chain.entries()) {
    const below = chain[n - 1] ?? verb;
    if (at !== verb) {
      const lemma = tree.lemma(at);
      const governs = /^(?:xcomp|ccomp|acl|dobj)$/.test(tree.label(below));
      if (aheadWords.has(lemma) && governs) return tree.isNegated(at) ? "absent" : "expected";
      // "has ruled out attending", "decided against going"
      const rulesOut =
        (lemma === "rule" && tree.lower(at + 1) === "out") || (/^(?:decide|advise)$/.test(lemma) && tree.lower(at + 1) === "against");
      if (rulesOut && tree.isBelow(verb, at)) return tree.isNegated(at) ? null : "absent";
      if (/^(?:fail|neglect)$/.test(lemma) && governs) return tree.isNegated(at) ? "attended" : "absent";
      // "arrived in Kazan to attend the summit"
      const arrived =
        arriveVerbs.has(lemma) && /^(?:VBD|VBN)$/.test(tree.tag(at)) && tree.auxiliaries(at).every((a) => /^(?:has|have|had)$/.test(a));
      if (arrived && /^(?:xcomp|advcl|relcl|acl)$/.test(tree.label(below))) return tree.isNegated(at) ? "absent" : "attended";
      if (declineVerbs.has(lemma) && governs) return "declined";
      if (lemma === "invite" && governs) return tree.isNegated(at) ? null : "invited";
      // "have been asked to join the talks"
      if (lemma === "ask" && tree.isPassive(at) && governs) return tree.isNegated(at) ? null : "invited";
      if ((unsureWords.has(lemma) || unsureWords.has(tree.lower(at))) && governs) return null;
    }
    const modals = tree.auxiliaries(at);
    if (modals.some((a) => /^(?:may|might|could|should|can)$/.test(a)) && at === verb) return null;
    if (modals.some((a) => /^(?:will|would|'ll|’ll|shall)$/.test(a))) return tree.isNegated(at) ? "absent" : "expected";
    const infinitive = at === verb && tree.tag(verb) === "VB" && modals.includes("to");
    if (infinitive && /^(?:xcomp|acl|advcl|relcl)$/.test(tree.label(verb))) continue;
    if (tree.isVerb(at) && at !== verb) break;
  }
  return /^(?:VBD|VBN|VBZ|VBP|VBG)$/.test(tree.tag(verb)) ? "attended" : "expected";
}

/** "whether he will attend", "if he attends". */
const isOpen = (tree: Tree, verb: number): boolean =>
  tree.children(verb).some((k) => k < verb && /^(?:whether|if|unless|should)$/.test(tree.lower(k)));

/** "did not attend", "Neither A nor B attended", "has not spoken or attended". */
export function isDenied(tree: Tree, verb: number): boolean {
  if (tree.isNegated(verb) || [1, 2].some((n) => /^(?:not|n't|n’t|never)$/.test(tree.lower(verb - n)))) return true;
  if (tree.lower(verb - 1) === "longer" && tree.lower(verb - 2) === "no") return true;
  const subject = tree.subject(verb);
  if (subject !== undefined && tree.children(subject).some((k) => k < subject && /^(?:neither|no)$/.test(tree.lower(k)))) return true;
  const up = tree.head(verb);
  return tree.label(verb) === "conj" && up >= 0 && tree.isNegated(up) && tree.children(up).some((k) => /^(?:or|nor)$/.test(tree.lower(k)));
}
