import type { Amount } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { cutVerbs, excludedNouns, raiseVerbs } from "../lexicon/pledge-words.js";
import { isBusiness } from "./business/index.js";
import { gappedFrame } from "./gapped-giver.js";
import { isSought } from "./is-sought.js";
import { isSupported, TAKEOVER } from "./is-supported.js";
import { listFrame } from "./list-frame.js";
import { type Frame, frameOf, rangeIn } from "./money-frame.js";
import { pledgeParties } from "./pledge-parties.js";
import { type Draft, type DraftOptions, draftPledge } from "./read-pledge.js";
import { type Decided, decide, isNoGiver, isUnreal, type Said } from "./undecided/index.js";
import { placeOfSum } from "./undecided/sum-place.js";

/**
 * Sums that are promised: one pledge a sum.
 *   "Brookfield plans to invest €20 billion in AI projects."          (verb)
 *   "Amazon confirmed a 6 billion euro investment in cloud services."  (noun)
 *   "Financing from the fund could reach 50 billion euros."            (noun, measured)
 *   "£90bn of it will come from Blackstone."                           (source)
 * Not: "a valuation of $20 billion", "revenue rose to $5 billion", "fined €2 billion".
 */
const RULES = { verb: "pledge-verb", noun: "pledge-noun", source: "pledge-source", raise: "pledge-raised" } as const;

/** Verbs that name a price when something is bought with it: "sign a deal" and "offer" are bids then. */
const BIDS = new Set(["offer", "bid", "pay", "propose", "submit", "make", "agree", "sign", "table"]);

/** "has not committed $5 billion", "denied that it would invest": no promise. */
function isDenied(tree: Tree, cue: number): boolean {
  if (tree.isVerb(cue) && tree.isNegated(cue)) return true;
  for (const at of tree.ancestors(cue).slice(0, 4)) {
    if (!tree.isVerb(at)) continue;
    if (tree.isNegated(at) && !/^(?:say|know|expect)$/.test(tree.lemma(at))) return true;
    if (/^(?:deny|refuse|decline|reject)$/.test(tree.lemma(at))) return true;
    if (/^(?:say|tell)$/.test(tree.lemma(at))) return false;
  }
  return false;
}

/** "(around $20.7 billion at current rates)" after another sum: the same money in another currency. */
function isConversion(doc: Document, tree: Tree, frame: Frame, amount: Amount): boolean {
  if (tree.label(frame.head) !== "aside") return false;
  return doc.quantitiesIn(frame.sentence).amounts.some((a) => a.end <= amount.start && a.currency !== amount.currency);
}

/** "EUR 9.50 for each share", "$5 per unit", "$3 apiece": a price. */
function isPerPiece(doc: Document, frame: Frame, amount: Amount): boolean {
  const end = doc.sumTokens(amount).last;
  const words = doc.segmented.tokens.slice(end, end + 3).map((t) => t.text.toLowerCase());
  const first = doc.segmented.sentences[frame.sentence]?.first ?? 0;
  return (
    /^(?:per$|apiece$|for (?:each|every)$|for each|a (?:share|unit|month|barrel|tonne|ton)$)/.test(
      `${words[0] ?? ""}${/^(?:for|a)$/.test(words[0] ?? "") ? ` ${words[1] ?? ""}` : ""}`,
    ) && end > first
  );
}

const BESIDE = /\b(?:in addition to|on top of|besides?|compared (?:with|to)|against|beyond|as well as|apart from) the $/i;

/** "In addition to the €109bn, Brookfield will invest": a sum spoken of before, named only to set another beside it. */
function isReference(doc: Document, tree: Tree, frame: Frame, amount: Amount): boolean {
  const before = doc.text.slice(Math.max(0, amount.start - 24), amount.start);
  return BESIDE.test(before) && !tree.children(frame.head).some((k) => /^(?:relcl|acl)$/.test(tree.label(k)));
}

/** "revenue contributed 193 billion": what is itself a sum of business gives nothing. */
function isMeasured(tree: Tree, frame: Frame): boolean {
  const subject = tree.isVerb(frame.cue) && !tree.isPassive(frame.cue) ? tree.subject(frame.cue) : undefined;
  return subject !== undefined && subject !== frame.head && excludedNouns.has(tree.lemma(subject));
}

/** "signed a deal worth $2.3 billion to buy Infinera", "offered $97 billion to acquire": a price, paid for what is got. */
function buysOut(tree: Tree, frame: Frame): boolean {
  // what a state procures is decided by its own rule, and so not weak
  if (tree.isVerb(frame.cue) && TAKEOVER.has(tree.lemma(frame.cue))) return frame.weak;
  if (tree.isVerb(frame.cue) && !BIDS.has(tree.lemma(frame.cue))) return false;
  for (let i = frame.cue + 1; i < Math.min(tree.size, Math.max(frame.cue, frame.head) + 5); i++)
    if (tree.lower(i) === "to" && (TAKEOVER.has(tree.lower(i + 1)) || (tree.lower(i + 1) === "take" && tree.lower(i + 2) === "over")))
      return true;
  return false;
}

/** "raised its aid to 85 billion from 35 billion": what it was before. */
function isFormer(doc: Document, tree: Tree, frame: Frame, amount: Amount): boolean {
  const first = doc.segmented.sentences[frame.sentence]?.first ?? 0;
  if (tree.lower(doc.sumTokens(amount).first - first - 1) !== "from") return false;
  return tree.ancestors(frame.head).some((a) => tree.isVerb(a) && (raiseVerbs.has(tree.lemma(a)) || cutVerbs.has(tree.lemma(a))));
}

/** Its own frame; where the sentence leaves the deciding word out, that of the clause before or of the list it stands in. */
function framed(doc: Document, amount: Amount): Frame {
  const frame = frameOf(doc, amount);
  if (frame.kind === "cost" || frame.kind === "excluded") return frame;
  const listed = listFrame(doc, frame, amount);
  return listed ?? (frame.kind === "none" ? gappedFrame(doc, frame.sentence, amount) : null) ?? frame;
}

/** The frame of a line without a verb: the sum decides for itself. */
const isListed = (frame: Frame): boolean => frame.kind === "noun" && frame.cue === frame.head;

/** Does a frame promise by itself? */
const promises = (doc: Document, frame: Frame, amount: Amount): boolean =>
  frame.kind !== "none" &&
  frame.kind !== "cost" &&
  frame.kind !== "excluded" &&
  (!frame.weak || amount.hedge === "target" || isSupported(doc, doc.tree(frame.sentence), frame));

const PROMISED = /^(?:announced|planned|agreed|under-way|delivered)$/;

function readOne(doc: Document, amount: Amount, said: Said | null): Draft | null {
  const parsed = framed(doc, amount);
  const asParsed: Decided | null = promises(doc, parsed, amount) ? { frame: parsed } : null;
  const decided = asParsed ?? decide(doc, amount, parsed, said);
  if (!decided) return null;
  const { frame } = decided;
  const tree = doc.tree(frame.sentence);
  if (isPerPiece(doc, frame, amount) || isReference(doc, tree, frame, amount)) return null;
  if (isConversion(doc, tree, frame, amount) || isFormer(doc, tree, frame, amount)) return null;
  const paragraph = doc.segmented.paragraphs[doc.segmented.sentences[frame.sentence]?.paragraph ?? 0];
  // headlines repeat what the body says, rounded
  if (paragraph?.heading && doc.segmented.paragraphs.length > 1 && !isListed(frame)) return null;
  if (buysOut(tree, frame) || isMeasured(tree, frame) || isBusiness(placeOfSum(doc, amount, frame, said))) return null;
  // "is targeting 600 billion in spending": the hedge is the plan
  const targets = amount.hedge === "target";
  if (isDenied(tree, frame.cue) || isNoGiver(doc, frame)) return null;
  const anchor = { start: amount.start, end: amount.end };
  // money raised is money agreed by those who lend or put it in
  const raised = frame.kind === "raise" && !tree.auxiliaries(frame.cue).some((a) => /^(?:to|will|would|could|may)$/.test(a));
  const kind = frame.kind === "cost" || frame.kind === "excluded" || frame.kind === "none" ? "noun" : frame.kind;
  const draft = draftPledge(doc, frame, {
    rule: RULES[kind],
    amount,
    ...partiesOfPlace(doc, decided),
    anchor,
    ...(raised ? { stage: "agreed" } : targets && frame.kind === "noun" ? { stage: "planned" } : {}),
  });
  // "seek investment worth 10,000 crore": who looks for it would get it, and nobody gives it
  if (draft.pledge.stage !== "not-a-promise" && isSought(doc, frame) && !fromNamed(tree, frame)) {
    const { pledgers, recipients } = draft.pledge;
    const getters = recipients.length > 0 ? recipients : pledgers;
    return { ...draft, pledge: { ...draft.pledge, stage: "not-a-promise", pledgers: [], recipients: getters } };
  }
  // "urged rich countries to stump up 10 billion", "has yet to sign off on": the sum is spoken of, and nobody promises it
  const place = { tree, range: rangeIn(doc, frame.sentence, amount) };
  const unreal = decided !== asParsed ? isUnreal(place, frame.cue) : frame.kind === "verb" && isUnreal(place, frame.cue, { asked: true });
  return unreal && PROMISED.test(draft.pledge.stage) ? { ...draft, pledge: { ...draft.pledge, stage: "not-a-promise" } } : draft;
}

/** "plans to raise 2 billion from pension funds": somebody is to give. */
const fromNamed = (tree: Tree, frame: Frame): boolean =>
  [frame.cue, frame.head, ...frame.path].some((i) => tree.complements(i).some((c) => c.prep === "from"));

/** The parties that the place of a sum names, where it does: "Norway: 3bn kroner for Kyiv". */
function partiesOfPlace(doc: Document, { frame, pledgers, recipients }: Decided): Pick<DraftOptions, "parties"> {
  if (!pledgers) return {};
  const read = pledgeParties(doc, frame);
  const givers = pledgers.map((p) => p.name);
  const got = recipients ?? read.recipients.filter((r) => !givers.includes(r.name));
  return { parties: { pledgers, backers: read.backers, announcer: null, recipients: got } };
}

/** Every promised sum of an article, in order. */
export function pricedPledges(doc: Document): Draft[] {
  const out: Draft[] = [];
  for (const amount of doc.quantities.amounts) {
    const last = out.at(-1);
    const said = last?.pledge.amount ? { amount: last.pledge.amount, frame: last.frame } : null;
    const draft = readOne(doc, amount, said);
    if (draft) out.push(draft);
  }
  return out;
}
