import type { Tree } from "../../document/tree.js";
import { skipVerbs } from "../../lexicon/event-words.js";
import type { Found, SentenceRule, VerbRule, View } from "./found.js";
import { those } from "./found.js";
import { eventBefore, eventIn, eventNear, eventOf, isEvent } from "./gathering.js";

/**
 * Who stayed away.
 *   "Kovacs skipped the meeting." "The United States stayed away from the talks." "Wei Jun was absent from the talks."
 *   "The summit took place without Mori." "the absence of key figures such as Rojas" "Missing from the forum were A and B."
 *   "Conspicuous by her absence at the forum was Diallo."
 * Left alone: "missed the deadline for the conference paper"; "the absence of a strategy".
 */
export const absent: VerbRule = ({ doc, sentence, tree, verb, lemma, object, event }) => {
  const subject = tree.subject(verb);
  if (skipVerbs.has(lemma) && event !== null && event === (object ?? tree.child(verb, "nsubjpass")))
    return those(tree, tree.isPassive(verb) ? tree.agent(verb) : subject, tree.isNegated(verb) ? "attended" : "absent", event);
  if (lemma === "stay" && tree.children(verb).some((k) => tree.lower(k) === "away")) {
    const where = event ?? eventIn(tree) ?? eventBefore(doc, sentence);
    return where === null || tree.auxiliaries(verb).some((a) => /^(?:may|might|could|to|should)$/.test(a))
      ? []
      : those(tree, subject, "absent", where);
  }
  const without = tree.complements(verb).find((c) => c.prep === "without");
  if (without && subject !== undefined && isEvent(tree, subject)) return those(tree, without.object, "absent", subject);
  if (lemma === "be") {
    const away = tree.children(verb).find((k) => /^(?:absent|missing)$/.test(tree.lower(k)));
    if (away === undefined) return null;
    const from = eventOf(tree, away) ?? event ?? eventBefore(doc, sentence);
    if (from === null || tree.isNegated(verb)) return [];
    return away < verb ? [{ at: verb + 1, status: "absent", event: from, row: true }] : those(tree, subject, "absent", from);
  }
  return null;
};

/** "Missing from the summit were A and B", "Absent were …", "Conspicuous by her absence … was …". */
export const absentInFront: SentenceRule = ({ doc, sentence, tree }) => {
  const gone = [0, 1, 2, 3].find(
    (i) => /^(?:missing|absent)$/.test(tree.lower(i)) || (tree.lower(i) === "absence" && /^(?:conspicuous|notable)$/.test(tree.lower(0))),
  );
  if (gone === undefined) return [];
  const be = between(gone + 1, Math.min(tree.size, gone + 12)).find((i) => /^(?:was|were|is|are)$/.test(tree.lower(i)));
  if (be === undefined || between(gone + 1, be).some((i) => /^(?:VBD|VBZ|MD|,)$/.test(tree.tag(i)))) return [];
  const event = between(0, be).find((i) => isEvent(tree, i)) ?? eventIn(tree) ?? eventBefore(doc, sentence);
  return event === null ? [] : [{ at: be + 1, status: "absent", event, row: true }];
};

const between = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n);

/** "the absence of key figures such as Musk", "Kovacs' absence from the talks". */
export function absentByNoun({ tree, doc, sentence }: View, i: number): Found[] {
  if (tree.lemma(i) !== "absence" || /^(?:conspicuous|notable)$/.test(tree.lower(0))) return [];
  const event = eventOf(tree, i) ?? eventIn(tree) ?? eventBefore(doc, sentence) ?? subjectEvent(tree);
  const of = tree.complements(i).find((c) => c.prep === "of");
  // "the absence of leading figures" parsed as a verb and its object
  const who = of === undefined ? tree.child(i, "poss") : tree.isVerb(of.object) ? tree.object(of.object) : of.object;
  return event === null ? [] : those(tree, who, "absent", event);
}

const subjectEvent = (tree: Tree): number | null => between(0, tree.size).find((i) => isEvent(tree, i)) ?? null;

/** "Iran's *chair* at the conference stayed empty", "the *seat* reserved for Iran was vacant". */
export function emptySeat({ doc, sentence, tree }: View, i: number): Found[] {
  if (!/^(?:seat|chair|place)$/.test(tree.lemma(i))) return [];
  const empty = between(i + 1, Math.min(tree.size, i + 14)).some((k) => /^(?:empty|vacant|unfilled|unoccupied)$/.test(tree.lower(k)));
  const event = empty ? (eventNear(tree, i, 8) ?? (eventIn(tree) === null ? eventBefore(doc, sentence) : null)) : null;
  if (event === null) return [];
  const reserved = between(i + 1, Math.min(tree.size, i + 6)).find((k) => tree.lower(k) === "for");
  const who = tree.possessor(i) ?? (reserved === undefined ? undefined : tree.child(reserved, "pobj"));
  return those(tree, who, "absent", event);
}
