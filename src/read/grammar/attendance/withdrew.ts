import type { Tree } from "../../document/tree.js";
import { visitNouns, withdrawVerbs } from "../../lexicon/event-words.js";
import type { Found, VerbRule, View } from "./found.js";
import { those } from "./found.js";
import { eventBefore, eventIn, eventOf, isEvent } from "./gathering.js";

/**
 * Who was to come and will not after all.
 *   "Sand pulled out of the summit." "Vogel, who had been expected at the summit, pulled out." "Dunn cancelled his appearance at the conference."
 *   "Argentina withdrew its delegation from the talks." "his withdrawal from the forum"
 * Left alone: "pulled out of Syria"; "withdrew the bill"; "backed the declaration".
 */
export const withdrew: VerbRule = ({ doc, sentence, tree, verb, lemma, object, event }) => {
  if (!withdrawVerbs.has(lemma)) return null;
  const out = [verb + 1, ...tree.children(verb)].some((k) => /^(?:out|off)$/.test(tree.lower(k)));
  const visit = object !== undefined && visitNouns.has(tree.lemma(object)) && tree.child(object, "poss") !== undefined;
  const fits =
    /^(?:withdraw|recall)$/.test(lemma) || (lemma === "pull" && visit)
      ? object === undefined || visit
      : lemma === "cancel" || lemma === "call"
        ? visit && (lemma === "cancel" || out)
        : out && object === undefined;
  if (!fits) return null;
  const where =
    event ??
    (object === undefined ? null : eventOf(tree, object)) ??
    elsewhere(tree, verb) ??
    (visit || out ? (eventIn(tree) ?? eventBefore(doc, sentence)) : null);
  if (where === null || leavesSomethingElse(tree, verb) || tree.isNegated(verb)) return [];
  // "Illness forced Rehn to withdraw", "decided to pull out"
  const up = tree.head(verb);
  const done =
    up >= 0 &&
    /^(?:force|oblige|compel|decide|choose|opt|prompt|lead|have)$/.test(tree.lemma(up)) &&
    /^(?:VBD|VBN)$/.test(tree.tag(up)) &&
    !tree.isNegated(up);
  if (tree.auxiliaries(verb).some((a) => /^(?:may|might|could|should)$/.test(a) || (a === "to" && !done))) return [];
  return those(tree, tree.subject(verb), "withdrew", where);
};

/** "who had been expected *at the summit*, pulled out": a gathering in the clause about the subject. */
function elsewhere(tree: Tree, verb: number): number | null {
  const subject = tree.subject(verb);
  const clause = subject === undefined ? undefined : tree.child(subject, "relcl", "acl");
  return clause === undefined ? null : eventOf(tree, clause);
}

/** "out *of Syria*", "*from* the market". */
const leavesSomethingElse = (tree: Tree, verb: number): boolean =>
  [verb, ...tree.children(verb)].some((i) =>
    tree.complements(i).some((c) => /^(?:from|of|out of)$/.test(c.prep) && c.at < verb + 4 && c.at > verb && !isEvent(tree, c.object)),
  );

/** "his withdrawal at the last minute", "Sand's withdrawal from the forum": a person's. */
export function withdrewByNoun({ doc, sentence, tree }: View, i: number): Found[] {
  if (tree.lemma(i) !== "withdrawal") return [];
  const who = tree.child(i, "poss");
  if (who === undefined) return [];
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const person = /^(?:his|her)$/.test(tree.lower(who)) || doc.nameAt(base + who)?.type === "PER";
  const from = tree.complements(i).find((c) => /^(?:from|of)$/.test(c.prep));
  if (!person || (from && !isEvent(tree, from.object))) return [];
  const event = eventOf(tree, i) ?? eventIn(tree) ?? eventBefore(doc, sentence);
  return event === null ? [] : those(tree, who, "withdrew", event);
}
