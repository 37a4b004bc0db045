import type { Tree } from "../../document/tree.js";
import { requestNouns } from "../../lexicon/event-words.js";
import type { VerbRule } from "./found.js";
import { those } from "./found.js";
import { eventBefore, eventNear, eventOf, isEvent } from "./gathering.js";
import { isDenied } from "./time-of.js";
import { whoDoes } from "./who-does.js";

/** "a request *to appear* at the hearing", against one for comment. */
const asksToCome = (tree: Tree, i: number): boolean =>
  [1, 2, 3].some(
    (n) =>
      tree.lower(i + n) === "to" &&
      /^(?:attend|appear|speak|testify|join|take|address|come|participate|give|open|host|visit)$/.test(tree.lower(i + n + 1)),
  );

/**
 * Who was asked to come, and who said no to it.
 *   "Demir has been invited to the summit." "Organisers invited Wei Jun to the conference." "An invitation to the talks was sent to Russia."
 *   "Kenya received an invitation to the summit." "Argentina turned down an invitation to the forum."
 * Left alone: "was not invited to the talks"; "Macron invited him", where he is not Macron.
 */
const AHEAD = 10;

export const invited: VerbRule = (view) => {
  const { doc, sentence, tree, verb, lemma, object, event } = view;
  const invitation = (i: number | undefined): boolean => i !== undefined && /^(?:invitation|invite)$/.test(tree.lemma(i));
  if (/^(?:decline|reject|refuse|turn|spurn|rebuff|snub|ignore)$/.test(lemma) && object !== undefined) {
    // "turned down a request to appear at the hearing"
    const where = eventOf(tree, object) ?? event ?? eventNear(tree, object, AHEAD);
    if (invitation(object) || (requestNouns.has(tree.lemma(object)) && where !== null && asksToCome(tree, object)))
      return tree.isNegated(verb) ? [] : whoDoes(view, "declined", where);
  }
  if (lemma === "invite") {
    if (isDenied(tree, verb)) return [];
    if (tree.isPassive(verb)) {
      const where = event ?? eventNear(tree, verb, AHEAD);
      const asked = where !== null || tree.children(verb).some((k) => tree.label(k) === "xcomp");
      return asked ? whoDoes(view, "invited", where) : [];
    }
    const not = tree.subject(verb);
    const where = event ?? eventNear(tree, verb, AHEAD);
    return where === null ? [] : those(tree, object, "invited", where).map((f) => ({ ...f, not }));
  }
  // "sent invitations to Chile and Peru for the conference"
  if (/^(?:send|extend|issue)$/.test(lemma) && invitation(object) && !tree.isNegated(verb)) {
    const to = [verb, object ?? verb].flatMap((i) => tree.complements(i)).find((c) => c.prep === "to" && !isEvent(tree, c.object));
    const where = event ?? eventNear(tree, verb, AHEAD + 4) ?? eventBefore(doc, sentence);
    if (to && where !== null) return those(tree, to.object, "invited", where);
  }
  const subject = tree.child(verb, "nsubjpass", "nsubj");
  if (/^(?:send|extend|issue|go|offer)$/.test(lemma) && subject !== undefined && invitation(subject)) {
    const to = tree.complements(verb).find((c) => c.prep === "to");
    const where = eventOf(tree, subject) ?? event ?? eventNear(tree, subject, AHEAD);
    return to && where !== null && !tree.isNegated(verb) ? those(tree, to.object, "invited", where) : [];
  }
  if (/^(?:receive|get|accept)$/.test(lemma) && object !== undefined && invitation(object)) {
    const where = eventOf(tree, object) ?? event ?? eventNear(tree, object, AHEAD) ?? eventBefore(doc, sentence);
    return where === null || tree.isNegated(verb) ? [] : whoDoes(view, lemma === "accept" ? "expected" : "invited", where);
  }
  return null;
};
