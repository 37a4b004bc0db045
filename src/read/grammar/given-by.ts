import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { announceVerbs, attractVerbs, ownMoneyNouns, planVerbs, pledgeNouns, promiseVerbs, provideVerbs } from "../lexicon/pledge-words.js";
import { speechVerbs } from "../lexicon/speech-words.js";
import { partiesOf } from "../names/parties.js";
import { isNamed } from "./full-giver.js";
import { fromAfter } from "./gapped-giver.js";
import { canGive, compoundGiver, giverAfter, giversOf, leadersOf, NO_GIVER, nearGiver, ownerNear, rowAfter } from "./givers.js";
import { helpedBy, isHolding, isTakenAway } from "./granted-to.js";
import { lineOwner } from "./line-owner.js";
import type { Frame } from "./money-frame.js";
import { relativeParties } from "./relative-giver.js";
import { agentOf, financedAfter, frontedGiver, isGivenTo, lostSubject, turnedGiver } from "./turned-giver.js";
import { backersOf } from "./ventures.js";

/** Who a frame says gives and gets, and the word that the giver was read from. */
export interface Found {
  readonly pledgers: readonly Party[];
  readonly recipients?: readonly Party[];
  readonly giver?: number | undefined;
}

/** Verbs whose subject gives what their object names, besides those that announce, promise, plan and provide. */
const HAS_IT =
  /^(?:sign|agree|make|face|lead|close|double|back|have|win|say|tout|build|put|start|begin|pursue|undertake|halt|pause|cancel|scrap|boost|raise|cut|withdraw|suspend|mull|consider|press|proceed)$/;

/** The verb that governs a noun: "announced a plan to make an *investment*". */
function governorOf(tree: Tree, noun: number): { verb: number; by: number } | null {
  let by = noun;
  for (const at of tree.ancestors(noun)) {
    if (tree.isVerb(at)) return { verb: at, by };
    by = at;
  }
  return null;
}

/** Who does it; of "was also *considering*", which the parse at times takes for an adjective, the subject of "was". */
function subjectOf(tree: Tree, verb: number): number | undefined {
  const up = tree.head(verb);
  const helps = helpedBy(tree, verb);
  if (helps) return helps.who;
  const clausal = tree.children(verb).find((k) => tree.label(k) === "csubj");
  // "Samsun, whose rival is building in Indiana, will invest": the parse takes the clause between for the subject
  const parted =
    clausal === undefined
      ? undefined
      : tree
          .children(clausal)
          .find((k) => k < clausal && tree.label(k) === "nsubj" && tree.lower(k + 1) === "," && /^W/.test(tree.tag(k + 2)));
  if (parted !== undefined) return parted;
  // of two subjects that the parse gives a verb the nearer is its own ("the plant, on which *it* has spent")
  const own = tree.children(verb).findLast((k) => k < verb && tree.label(k) === "nsubj" && !/^(?:W|DT)/.test(tree.tag(k)));
  if (own !== undefined && tree.subject(verb) !== own && tree.children(verb).includes(tree.subject(verb) ?? -1)) return own;
  return tree.subject(verb) ?? (/^(?:acomp|attr)$/.test(tree.label(verb)) && up >= 0 && tree.isVerb(up) ? tree.subject(up) : undefined);
}

/** "£90bn of it will come from Blackstone." */
function bySource(doc: Document, { sentence, cue, head }: Frame): Found {
  const tree = doc.tree(sentence);
  const from = tree.complements(cue).find((c) => c.prep === "from");
  const at = doc.segmented.tokens[(doc.segmented.sentences[sentence]?.first ?? 0) + head]?.start ?? -1;
  const sum = doc.quantitiesIn(sentence).amounts.find((a) => a.start <= at && at < a.end);
  const own = sum ? fromAfter(doc, sentence, sum) : null;
  const pledgers = giversOf(doc, sentence, own ?? from?.object);
  if (pledgers.length > 0) return { pledgers };
  const clause = relativeParties(doc, sentence, head + 1);
  if (clause && clause.pledgers.length > 0) return clause;
  return { pledgers: giversOf(doc, sentence, ownerNear(tree, head) ?? underWhat(tree, cue)) };
}

/** "Lumia raised $2 billion from Corvex." */
function byRaising(doc: Document, { sentence, cue }: Frame): Found {
  const tree = doc.tree(sentence);
  const owner = tree.object(cue);
  const from = [...tree.complements(cue), ...tree.complements(owner ?? -1)].find((c) => c.prep === "from");
  const pledgers = from ? giversOf(doc, sentence, from.object) : [];
  const subject = tree.subject(cue);
  return {
    pledgers: pledgers.length > 0 || owner === undefined ? pledgers : worthOf(doc, sentence, owner),
    recipients: subject === undefined ? [] : partiesOf(doc, sentence, subject),
  };
}

function byVerb(doc: Document, frame: Frame): Found {
  const { sentence, cue, head } = frame;
  const tree = doc.tree(sentence);
  const clause = relativeParties(doc, sentence, sumEnd(doc, frame));
  if (clause && clause.pledgers.length > 0) return clause;
  const with_ = tree.lower(tree.head(head)) === "with" ? ownerNear(tree, head) : undefined;
  // "With €15m *from the Regional Fund*, Tartu will open …"
  if (with_ !== undefined && !tree.isPassive(cue)) {
    const source = giversOf(doc, sentence, with_).filter(isNamed);
    const getter = subjectOf(tree, cue);
    if (source.length > 0)
      return { pledgers: source, giver: with_, recipients: getter === undefined ? [] : partiesOf(doc, sentence, getter).filter(isNamed) };
  }
  const to = isGivenTo(tree, cue);
  const passive = to || tree.isPassive(cue) || (tree.tag(cue) === "VBN" && isSubjectOf(tree, frame));
  const giver = passive ? agentOf(tree, cue, head) : (turnedGiver(tree, cue) ?? nearGiver(doc, sentence, cue) ?? subjectOf(tree, cue));
  const commitment = commitmentBefore(tree, cue);
  let pledgers = commitment === undefined ? [] : giversOf(doc, sentence, ownerNear(tree, commitment));
  if (pledgers.length === 0) pledgers = giversOf(doc, sentence, giver);
  if (pledgers.length === 0 && !tree.isPassive(cue)) pledgers = giversOf(doc, sentence, ownerAbove(tree, cue));
  if (pledgers.length === 0) pledgers = giversOf(doc, sentence, ownerNear(tree, head));
  if (!pledgers.some(canGive)) {
    const lost = passive ? underWhat(tree, cue) : lostSubject(doc, sentence, cue);
    if (lost !== undefined) return { pledgers: giversOf(doc, sentence, lost), giver: lost };
  }
  const got = to ? tree.subject(cue) : undefined;
  return { pledgers, giver, recipients: got === undefined ? [] : partiesOf(doc, sentence, got).filter(isNamed) };
}

/** Token of the sentence after the sum that a frame follows. */
function sumEnd(doc: Document, { sentence, head }: Pick<Frame, "sentence" | "head">): number {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const at = doc.segmented.tokens[first + head]?.start ?? -1;
  const sum = doc.quantitiesIn(sentence).amounts.find((a) => a.start <= at && at < a.end);
  return (sum ? doc.sumTokens(sum).last - first : head + 1) || head + 1;
}

/** "will go to farmers *under a decree adopted by Italy's cabinet*": whose programme it comes from. */
function underWhat(tree: Tree, verb: number): number | undefined {
  for (const c of tree.complements(verb)) {
    if (!/^(?:under|through|via)$/.test(c.prep)) continue;
    const done = tree
      .children(c.object)
      .find(
        (k) =>
          tree.tag(k) === "VBN" &&
          /^(?:adopt|approve|announce|run|fund|finance|launch|pass|manage|administer|set|sign|create)$/.test(tree.lemma(k)),
      );
    const agent = done === undefined ? undefined : tree.agent(done);
    if (agent !== undefined) return agent;
  }
  return undefined;
}

function byNoun(doc: Document, { sentence, cue, head }: Frame): Found {
  const tree = doc.tree(sentence);
  const turned = turnedGiver(tree, cue);
  const near =
    turned ??
    frontedGiver(tree, cue) ??
    ownerNear(tree, cue) ??
    ownerNear(tree, head) ??
    financedAfter(tree, sumEnd(doc, { sentence, head }) - 1);
  const clause = near === undefined ? relativeParties(doc, sentence, cue + 1) : null;
  if (clause && clause.pledgers.length > 0) return clause;
  const owner = near ?? giverAfter(doc, sentence, cue);
  const owners = giversOf(doc, sentence, owner);
  const governor = governorOf(tree, cue);
  const governed: Found = governor ? byGovernor(doc, sentence, cue, head, governor) : { pledgers: [] };
  if (owners.length > 0 && turned !== undefined) {
    const row = rowAfter(doc, sentence, turned);
    if (row.length > owners.length) return { pledgers: row, recipients: governed.recipients ?? [], giver: turned };
  }
  if (owners.length > 0)
    return { pledgers: [...owners, ...included(doc, sentence, cue)], recipients: governed.recipients ?? [], giver: owner };
  if (governed.pledgers.length > 0) return governed;
  const recipients = governed.recipients ?? [];
  const giver = governed.giver ?? owner;
  for (const read of [compoundGiver, lineOwner, backersOf, leadersOf]) {
    const pledgers = read(doc, sentence, read === lineOwner ? head : cue);
    if (pledgers.length > 0) return { pledgers, recipients, giver };
  }
  // "… plans to deepen ties, with a pledge that could reach 6 billion": whoever the sentence is about
  const about =
    governor &&
    recipients.length === 0 &&
    !/^nsubj/.test(tree.label(governor.by)) &&
    !tree.isPassive(governor.verb) &&
    !attractVerbs.has(tree.lemma(governor.verb));
  const subject = about ? subjectOf(tree, governor.verb) : undefined;
  const owns = subject !== undefined && !NO_GIVER.test(tree.lemma(subject));
  return { pledgers: owns ? giversOf(doc, sentence, subject).filter(isNamed) : [], recipients, giver };
}

/** What the verb above a noun tells: "*announced* an investment", "*attracted* an investment from", "an investment was *made* by". */
function byGovernor(doc: Document, sentence: number, cue: number, head: number, { verb, by }: { verb: number; by: number }): Found {
  const tree = doc.tree(sentence);
  const lemma = tree.lemma(verb);
  const isSubject = /^nsubj$/.test(tree.label(by));
  // who has a contract is paid for it
  const paid =
    /^(?:have|hold)$/.test(lemma) &&
    (/^(?:contract|order)$/.test(tree.lemma(cue)) || isTakenAway(tree, verb, head, cue) || isHolding(tree, verb, head, cue));
  if ((attractVerbs.has(lemma) || paid) && !isSubject) {
    const from = tree.complements(verb).find((c) => c.prep === "from");
    const subject = tree.subject(verb);
    return {
      pledgers: from ? partiesOf(doc, sentence, from.object) : compoundGiver(doc, sentence, cue),
      recipients: subject === undefined ? [] : giversOf(doc, sentence, subject),
    };
  }
  const gives =
    announceVerbs.has(lemma) || promiseVerbs.has(lemma) || planVerbs.has(lemma) || provideVerbs.has(lemma) || HAS_IT.test(lemma);
  if (!isSubject && gives && !sizedAt(tree, verb, head)) {
    const giver = tree.isPassive(verb) ? tree.agent(verb) : subjectOf(tree, verb);
    return { pledgers: giversOf(doc, sentence, giver), giver };
  }
  if (isSubject && tree.isPassive(verb)) return { pledgers: giversOf(doc, sentence, tree.agent(verb)) };
  // "Meta said capital expenditures would reach 135 billion": what a house says of its own spending
  const sayer = tree.head(verb);
  const says = /^(?:ccomp|xcomp)$/.test(tree.label(verb)) && (speechVerbs.has(tree.lemma(sayer)) || planVerbs.has(tree.lemma(sayer)));
  return {
    pledgers:
      says && (ownMoneyNouns.has(tree.lemma(cue)) || tree.lemma(cue) === "investment") ? giversOf(doc, sentence, tree.subject(sayer)) : [],
  };
}

/** "OpenAI's project *includes investments from* Oracle and Nvidia": who else gives. */
function included(doc: Document, sentence: number, cue: number): Party[] {
  const tree = doc.tree(sentence);
  const verb = tree.head(cue);
  if (verb < 0 || !/^nsubj/.test(tree.label(cue)) || !/^(?:include|involve|combine)$/.test(tree.lemma(verb))) return [];
  const object = tree.object(verb);
  if (object === undefined || !pledgeNouns.has(tree.lemma(object))) return [];
  const from = [...tree.complements(object), ...tree.complements(verb)].find((c) => /^(?:from|by)$/.test(c.prep));
  return from ? partiesOf(doc, sentence, from.object).filter(isNamed) : [];
}

/** Who gives, by the kind of word that decides what becomes of the sum. */
export const givenBy = (doc: Document, frame: Frame): Found => {
  switch (frame.kind) {
    case "source":
      return bySource(doc, frame);
    case "raise":
      return byRaising(doc, frame);
    case "verb":
      return byVerb(doc, frame);
    case "noun":
    case "cost":
    case "excluded":
    case "none":
      return byNoun(doc, frame);
  }
};

/** Is the sum itself, or what it is part of, the subject of the cue? */
function isSubjectOf(tree: Tree, frame: Frame): boolean {
  const below = frame.path.at(-2) ?? frame.head;
  return tree.head(below) === frame.cue && /^nsubj/.test(tree.label(below));
}

/** "£150bn worth of US investment": whose investment it is. */
function worthOf(doc: Document, sentence: number, noun: number): Party[] {
  const tree = doc.tree(sentence);
  for (const c of tree.complements(noun)) if (pledgeNouns.has(tree.lemma(c.object))) return compoundGiver(doc, sentence, c.object);
  return [];
}

/** "plans by Brookfield to invest", "his company's decision to spend", "the Emirates' commitment this year to invest". */
function ownerAbove(tree: Tree, verb: number): number | undefined {
  const up = tree.head(verb);
  return up >= 0 && /^NN/.test(tree.tag(up)) ? tree.owner(up) : undefined;
}

/** "It follows the Emirates' commitment this year *to invest*": the infinitive belongs to the promise before it, though the parse hangs it on the verb. */
function commitmentBefore(tree: Tree, verb: number): number | undefined {
  const up = tree.head(verb);
  if (tree.lower(verb - 1) !== "to" || up < 0 || !tree.isVerb(up) || planVerbs.has(tree.lemma(up)) || promiseVerbs.has(tree.lemma(up)))
    return undefined;
  const object = tree.object(up);
  return object !== undefined && object < verb && /^(?:commitment|pledge|promise|plan|decision|offer|vow)$/.test(tree.lemma(object))
    ? object
    : undefined;
}

/** "puts the first tranche at 8 billion": who sizes it does not give it. */
const sizedAt = (tree: Tree, verb: number, head: number): boolean =>
  tree.complements(verb).some((c) => c.prep === "at" && tree.isBelow(head, c.object));
