import type { Document } from "../../document/document.js";
import type { Tree } from "../../document/tree.js";
import { sendVerbs } from "../../lexicon/event-words.js";
import type { Found, VerbRule, VerbView } from "./found.js";
import { those } from "./found.js";
import { eventBefore, eventNear, gatheringIn } from "./gathering.js";
import { isDenied, timeOf } from "./time-of.js";

/**
 * Who came in another's place.
 *   "China sent a deputy minister, Wei Jun, to the conference." "India was represented at the forum by Rao." "Wei Jun represented China at the summit."
 *   "Trump is not sending the institute to Paris", where the article has a summit in Paris. "Mexico sent nobody to the conference."
 * Left alone: "sent troops to the border".
 */
export const represented: VerbRule = (view) => {
  const { doc, sentence, tree, verb, lemma, object } = view;
  if (lemma === "represent") {
    const base = doc.segmented.sentences[sentence]?.first ?? 0;
    const state = object !== undefined && doc.nameAt(base + object)?.type === "LOC";
    const event = view.event ?? (state ? eventBefore(doc, sentence) : null);
    if (event === null) return null;
    // "Representing Canada at the summit was Owen Fitch"
    const up = tree.head(verb);
    if (tree.tag(verb) === "VBG" && up > verb && tree.lemma(up) === "be" && tree.label(verb) !== "advcl")
      return [{ at: up + 1, status: "attended", event, row: true }, ...those(tree, object, "represented", event)];
    if (tree.isPassive(verb) && isDenied(tree, verb)) return those(tree, tree.subject(verb), "absent", event);
    const coming = timeOf(tree, verb) === "expected" ? ("expected" as const) : ("attended" as const);
    if (tree.isPassive(verb))
      return [...those(tree, tree.subject(verb), "represented", event), ...those(tree, tree.agent(verb), coming, event)];
    return [...those(tree, tree.subject(verb), coming, event), ...those(tree, object, "represented", event)];
  }
  const instead = standsFor(view);
  if (instead) return instead;
  if (!sendVerbs.has(lemma) || object === undefined) return null;
  const event = view.event ?? venue(doc, sentence, tree, verb);
  if (event === null) return null;
  const sender = tree.subject(verb);
  const nobody = /^(?:nobody|none|anyone|anybody)$/.test(tree.lower(object)) || tree.lower(object - 1) === "no";
  const denied = tree.isNegated(verb);
  // "is not sending the institute": the institute stays away; who does not send it may come
  const names = sent(doc, sentence, tree, object);
  if (nobody || (denied && names.length === 0)) return those(tree, sender, "absent", event);
  if (denied) return names.map((at) => ({ at, status: "absent" as const, event }));
  if (tree.auxiliaries(verb).some((a) => /^(?:will|would|to|'ll)$/.test(a)))
    return [...those(tree, sender, "represented", event), ...names.map((at): Found => ({ at, status: "expected", event }))];
  return [...those(tree, sender, "represented", event), ...names.map((at): Found => ({ at, status: "attended", event }))];
};

/** "Sato *stood in for* Ito at the summit", "*deputised for*", "spoke *on behalf of*". */
function standsFor({ doc, sentence, tree, verb, lemma, event }: VerbView): readonly Found[] | null {
  const particle =
    /^(?:stand|fill|step|sit)$/.test(lemma) && tree.lower(verb + 1) === "in"
      ? 2
      : /^(?:deputise|deputize|cover|substitute)$/.test(lemma)
        ? 1
        : 0;
  if (particle === 0 || tree.lower(verb + particle) !== "for") return null;
  const where = event ?? eventNear(tree, verb, 14) ?? eventBefore(doc, sentence);
  const time = timeOf(tree, verb);
  if (where === null || !(time === "attended" || time === "expected")) return [];
  return [...those(tree, tree.subject(verb), time, where), { at: verb + particle + 1, status: "represented", event: where, row: true }];
}

/** The names among what is sent: itself, what is coordinated, and those that it explains ("a deputy minister, *Wei Jun*"). */
function sent(doc: Document, sentence: number, tree: Tree, object: number): number[] {
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const all = tree.coordinated(object).flatMap((i) => [i, ...tree.children(i).filter((k) => tree.label(k) === "appos")]);
  return all.filter((i) => doc.nameAt(base + i) !== undefined);
}

/** "to *Paris*", where the article has a summit there. */
function venue(doc: Document, sentence: number, tree: Tree, verb: number): Found["event"] {
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const object = tree.object(verb);
  for (const i of object === undefined ? [verb] : [verb, object])
    for (const c of tree.complements(i)) {
      const name = c.prep === "to" ? doc.nameAt(base + c.object) : undefined;
      if (name?.type === "LOC") return gatheringIn(doc, name.text);
    }
  return null;
}
