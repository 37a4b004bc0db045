import type { Stage } from "../../model/index.js";
import type { Tree } from "../document/tree.js";
import {
  agreeVerbs,
  announceVerbs,
  beginVerbs,
  buildVerbs,
  cancelVerbs,
  demandVerbs,
  hopeVerbs,
  ownMoneyNouns,
  pauseVerbs,
  planVerbs,
  promiseVerbs,
  sizeVerbs,
} from "../lexicon/pledge-words.js";
import { speechVerbs } from "../lexicon/speech-words.js";

const DONE_VERBS = new Set(
  "invest spend provide give lend contribute donate inject pour pump put disburse deliver transfer fund finance deploy build construct open acquire buy supply send pay spend ship install".split(
    " ",
  ),
);
const HANDED_OVER = new Set(["provide", "give", "deliver", "disburse", "pay", "transfer", "donate", "lend", "send", "spend", "contribute"]);
const PLAN_NOUNS = new Set(["plan", "proposal", "intention", "ambition", "goal", "aim", "target", "intent", "hope", "desire", "idea"]);
const AGREE_NOUNS = new Set(["agreement", "deal", "memorandum", "contract", "mou", "accord", "pact", "treaty"]);
const HOLD = /^(?:on|in) (?:hold|ice|limbo)$/;

/** The words above a cue that decide how firm it is, nearest first, with the token by which each is reached. */
function chainOf(tree: Tree, cue: number): { at: number; by: number }[] {
  const out: { at: number; by: number }[] = [{ at: cue, by: cue }];
  let by = cue;
  for (const at of tree.ancestors(cue)) {
    if (tree.isVerb(at) || /^NN/.test(tree.tag(at)) || /^JJ/.test(tree.tag(at))) out.push({ at, by });
    by = at;
  }
  return out;
}

const isHeld = (tree: Tree, verb: number): boolean => tree.complements(verb).some((c) => HOLD.test(`${c.prep} ${tree.lower(c.object)}`));
const backsOut = (tree: Tree, verb: number): boolean =>
  tree.children(verb).some((k) => /^(?:back|out|away|off|up)$/.test(tree.lower(k)) && /^(?:prt|advmod|prep)$/.test(tree.label(k)));

/** "wants to put 700 million in", and not "wants rich countries to put in": a wish of one's own is a plan. */
function wantsItself(tree: Tree, verb: number, below: number): boolean {
  return (
    planVerbs.has(tree.lemma(verb)) &&
    tree.label(below) === "xcomp" &&
    tree.child(verb, "dobj", "dative") === undefined &&
    tree.child(below, "nsubj", "nsubjpass") === undefined
  );
}

/** "has halted the second *phase* of a $3 billion campus": what stops is a part, and the rest goes on. */
const PART_OF_IT = /^(?:phase|stage|part|portion|section|tranche|leg|instal?lment)$/;
const stopsAPart = (tree: Tree, by: number, cue: number): boolean => by !== cue && PART_OF_IT.test(tree.lemma(by));

/** A subject of its own does what the clause says ("urged Japan to invest"); without one the promise is the governor's. */
export function stageOf(tree: Tree, cue: number): Stage {
  let softened = false;
  let agreed = false;
  let promised = false;
  let planned = false;
  const chain = chainOf(tree, cue);
  for (const { at, by } of chain) {
    const lemma = tree.lemma(at);
    const label = tree.label(by);
    const verb = tree.isVerb(at);
    if (verb && at !== cue) {
      const below = /^(?:dobj|nsubjpass|xcomp|ccomp|pobj|prep|pcomp|acl|attr|nsubj)$/.test(label);
      if (pauseVerbs.has(lemma) && below && label !== "nsubj") return stopsAPart(tree, by, cue) ? "under-way" : "paused";
      if (isHeld(tree, at)) return "paused";
      if (
        cancelVerbs.has(lemma) &&
        below &&
        label !== "nsubj" &&
        (!/^(?:pull|walk|row|back|drop)$/.test(lemma) || backsOut(tree, at) || lemma === "drop")
      )
        return "cancelled";
      if (lemma === "back" && backsOut(tree, at)) return "cancelled";
      // "an initiative called InvestAI": a name, and no call
      const names = lemma === "call" && tree.tag(at) === "VBN" && /^(?:acl|relcl|amod)$/.test(tree.label(at));
      if (demandVerbs.has(lemma) && !names && below && label !== "nsubj" && !wantsItself(tree, at, by)) return "not-a-promise";
      if (hopeVerbs.has(lemma) && below && label !== "nsubj" && !(lemma === "expect" && /^xcomp$/.test(label))) return "not-a-promise";
      if (planVerbs.has(lemma) && below) planned = true;
      if (agreeVerbs.has(lemma) && below) agreed = true;
      if (promiseVerbs.has(lemma) && below && label !== "advcl") promised = true;
      if (speechVerbs.has(lemma)) break;
      if (/^(?:relcl|advcl)$/.test(tree.label(by)) && tree.isVerb(by)) break;
    } else if (!verb && lemma === "part" && at !== cue) {
      // "630 million as part of a 750 million pledge": what happens to the part says nothing of the whole
      break;
    } else if (!verb) {
      if (PLAN_NOUNS.has(lemma) && at !== cue && /^(?:acl|prep|pobj|ccomp)$/.test(label)) {
        planned = planned || tree.tag(at) === "NNS" || !promisedAbove(tree, at);
        promised = promised || promisedAbove(tree, at);
      }
      if (AGREE_NOUNS.has(lemma)) agreed = true;
      if (/^(?:set|due|slated|ready|poised|willing|likely|keen)$/.test(lemma)) planned = planned || lemma !== "set";
    }
    if (verb) {
      const aux = tree.auxiliaries(at);
      if (aux.some((a) => /^(?:may|might|could)$/.test(a))) softened = true;
      if (aux.includes("would") && (!speechAbove(tree, at) || tree.isPassive(at))) softened = true;
    }
  }
  if (isHeldBelow(tree, cue)) return "paused";
  if (tree.isVerb(cue)) {
    const lemma = tree.lemma(cue);
    if (pauseVerbs.has(lemma)) return "paused";
    if (planned && !promised) return "planned";
    if (agreed || agreeVerbs.has(lemma)) return "agreed";
    if (softened) return "planned";
    if (planned) return "planned";
    // "has set aside 10 billion", "put forward": money that is laid by is promised
    const laidBy = lemma === "set" && tree.children(cue).some((k) => tree.lower(k) === "aside");
    if (planVerbs.has(lemma) && !promiseVerbs.has(lemma) && !laidBy) return "planned";
    if (promiseVerbs.has(lemma) || promised) return "announced";
    if (beginVerbs.has(lemma)) return "under-way";
    if (isFuture(tree, cue)) return "announced";
    if (DONE_VERBS.has(lemma) && isPast(tree, cue)) return "delivered";
    if (buildVerbs.has(lemma) && tree.tag(cue) === "VBG" && tree.auxiliaries(cue).some((a) => /^(?:is|are|'s|'re|been|was|were)$/.test(a)))
      return "under-way";
    return "announced";
  }
  if (planned && !promised) return "planned";
  if (agreed) return "agreed";
  if (softened) return "planned";
  return stageOfNoun(tree, cue);
}

const isFuture = (tree: Tree, verb: number): boolean => tree.auxiliaries(verb).some((a) => /^(?:will|shall|'ll|’ll|wo|to)$/.test(a));
const isPast = (tree: Tree, verb: number): boolean =>
  (tree.tag(verb) === "VBD" && !isFuture(tree, verb)) ||
  (tree.tag(verb) === "VBN" &&
    tree.auxiliaries(verb).some((a) => /^(?:has|have|had|'s|'ve|was|were|been)$/.test(a)) &&
    !tree.auxiliaries(verb).some((a) => /^(?:will|would|be|to)$/.test(a)));
const speechAbove = (tree: Tree, at: number): boolean => {
  const up = tree.head(at);
  return (
    (up >= 0 && speechVerbs.has(tree.lemma(up))) ||
    tree.children(at).some((k) => /^(?:ccomp|parataxis)$/.test(tree.label(k)) && speechVerbs.has(tree.lemma(k)))
  );
};
const promisedAbove = (tree: Tree, noun: number): boolean => {
  const up = tree.head(noun);
  return up >= 0 && tree.tag(noun) !== "NNS" && (announceVerbs.has(tree.lemma(up)) || promiseVerbs.has(tree.lemma(up)));
};
const isHeldBelow = (tree: Tree, cue: number): boolean =>
  tree
    .ancestors(cue)
    .slice(0, 3)
    .some((a) => isHeld(tree, a));

/** What a house says that it will lay out is its plan: "capital expenditures would reach 135 billion". */
const isSizedAhead = (tree: Tree, noun: number, verb: number): boolean =>
  tree.subject(verb) === noun &&
  sizeVerbs.has(tree.lemma(verb)) &&
  tree.auxiliaries(verb).some((a) => /^(?:will|would|could|may|might|should)$/.test(a));

/** A promise named by a noun: what is done with it tells its stage. */
function stageOfNoun(tree: Tree, noun: number): Stage {
  const before = tree
    .children(noun)
    .filter((k) => k < noun)
    .map((k) => tree.lower(k));
  if (before.some((w) => /^(?:planned|proposed|possible|potential|prospective|future|intended)$/.test(w))) return "planned";
  for (const up of tree.ancestors(noun)) {
    const lemma = tree.lemma(up);
    if (lemma === "part" && !tree.isVerb(up)) break;
    if (!tree.isVerb(up)) continue;
    if (ownMoneyNouns.has(tree.lemma(noun)) && isSizedAhead(tree, noun, up)) return "planned";
    if (agreeVerbs.has(lemma)) return "agreed";
    if (
      lemma === "plan" ||
      lemma === "consider" ||
      lemma === "mull" ||
      lemma === "eye" ||
      lemma === "weigh" ||
      lemma === "propose" ||
      lemma === "seek" ||
      lemma === "intend" ||
      lemma === "prepare"
    )
      return "planned";
    if (announceVerbs.has(lemma) || promiseVerbs.has(lemma)) return "announced";
    // a programme that is launched is announced; work that is launched has begun
    if (beginVerbs.has(lemma) && (lemma !== "launch" || /^(?:construction|work|building)$/.test(tree.lemma(noun)))) return "under-way";
    if (HANDED_OVER.has(lemma) && isPast(tree, up) && !tree.complements(up).some((c) => c.prep === "with" && tree.isBelow(noun, c.object)))
      return "delivered";
    if (lemma === "complete" || lemma === "deliver" || lemma === "disburse") return "delivered";
    if (speechVerbs.has(lemma)) break;
  }
  return "announced";
}
