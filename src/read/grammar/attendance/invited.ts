import type { VerbRule } from "./found.js";
import { those } from "./found.js";
import { eventOf } from "./gathering.js";

/**
 * Who was asked to come, and who said no to it.
 *   "Demir has been invited to the summit." "Organisers invited Wei Jun to the conference." "An invitation to the talks was sent to Russia."
 *   "Kenya received an invitation to the summit." "Argentina turned down an invitation to the forum."
 * Left alone: "was not invited to the talks"; "Macron invited him", where he is not Macron.
 */
export const invited: VerbRule = ({ tree, verb, lemma, object, event }) => {
  const invitation = (i: number | undefined): boolean => i !== undefined && /^(?:invitation|invite)$/.test(tree.lemma(i));
  if (/^(?:decline|reject|refuse|turn|spurn|rebuff)$/.test(lemma) && object !== undefined && invitation(object))
    return those(tree, tree.subject(verb), "declined", eventOf(tree, object) ?? event);
  if (lemma === "invite") {
    if (tree.isNegated(verb)) return [];
    if (tree.isPassive(verb)) {
      const asked = event !== null || tree.children(verb).some((k) => tree.label(k) === "xcomp");
      return asked ? those(tree, tree.subject(verb), "invited", event) : [];
    }
    const not = tree.subject(verb);
    return event === null ? [] : those(tree, object, "invited", event).map((f) => ({ ...f, not }));
  }
  const subject = tree.child(verb, "nsubjpass", "nsubj");
  if (/^(?:send|extend|issue|go|offer)$/.test(lemma) && subject !== undefined && invitation(subject)) {
    const to = tree.complements(verb).find((c) => c.prep === "to");
    const where = eventOf(tree, subject) ?? event;
    return to && where !== null && !tree.isNegated(verb) ? those(tree, to.object, "invited", where) : [];
  }
  if (/^(?:receive|get|accept)$/.test(lemma) && object !== undefined && invitation(object)) {
    const where = eventOf(tree, object) ?? event;
    return where === null || tree.isNegated(verb)
      ? []
      : those(tree, tree.subject(verb), lemma === "accept" ? "expected" : "invited", where);
  }
  return null;
};
