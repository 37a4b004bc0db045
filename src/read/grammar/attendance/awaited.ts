import { visitNouns } from "../../lexicon/event-words.js";
import type { VerbRule } from "./found.js";
import { those } from "./found.js";
import { eventBefore, eventIn, eventOf, isEvent } from "./gathering.js";

/**
 * Who is to come, or will not after all, by a noun for the coming or by those who expect it.
 *   "Organisers expect Fitch and Diallo at the conference." "Demir is expected at the summit."
 *   "The World Bank has confirmed its attendance at the summit."
 * Left alone: "expects a deal at the summit", for a deal has no name.
 */
export const awaited: VerbRule = ({ doc, sentence, tree, verb, lemma, object, event }) => {
  if (/^(?:expect|await)$/.test(lemma)) {
    const at = tree.complements(verb).find((c) => /^(?:at|for)$/.test(c.prep) && isEvent(tree, c.object))?.object;
    const below =
      object === undefined ? undefined : tree.complements(object).find((c) => c.prep === "at" && isEvent(tree, c.object))?.object;
    const where = at ?? below;
    const who = tree.isPassive(verb) ? tree.subject(verb) : object;
    // "is expected to attend": the verb of coming says it
    if (where === undefined || who === undefined || tree.child(verb, "xcomp") !== undefined) return null;
    return those(tree, who, tree.isNegated(verb) ? "absent" : "expected", where);
  }
  if (/^(?:confirm|announce)$/.test(lemma) && object !== undefined && visitNouns.has(tree.lemma(object))) {
    const where = event ?? eventOf(tree, object) ?? eventIn(tree) ?? eventBefore(doc, sentence);
    const own = tree.child(object, "poss");
    if (where === null || own === undefined) return null;
    return those(tree, tree.subject(verb), tree.isNegated(verb) ? "absent" : "expected", where);
  }
  return null;
};
