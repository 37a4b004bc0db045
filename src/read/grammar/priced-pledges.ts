import type { Amount } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import {
  agreeVerbs,
  announceVerbs,
  beginVerbs,
  buildVerbs,
  cancelVerbs,
  cutVerbs,
  excludedNouns,
  facilityNouns,
  newWords,
  pauseVerbs,
  planVerbs,
  pledgeNouns,
  promiseVerbs,
  provideVerbs,
  raiseVerbs,
  weakProvideVerbs,
} from "../lexicon/pledge-words.js";
import { gappedFrame } from "./gapped-giver.js";
import { listFrame } from "./list-frame.js";
import { type Frame, frameOf } from "./money-frame.js";
import { type Draft, draftPledge } from "./read-pledge.js";

/**
 * Sums that are promised: one pledge a sum.
 *   "Brookfield plans to invest €20 billion in AI projects."          (verb)
 *   "Amazon confirmed a 6 billion euro investment in cloud services."  (noun)
 *   "Financing from the fund could reach 50 billion euros."            (noun, measured)
 *   "£90bn of it will come from Blackstone."                           (source)
 * Not: "a valuation of $20 billion", "revenue rose to $5 billion", "fined €2 billion".
 */
const RULES = { verb: "pledge-verb", noun: "pledge-noun", source: "pledge-source", raise: "pledge-raised" } as const;

const GROWTH = new Set(["add", "boost", "increase", "raise", "double", "triple", "lift"]);
const TAKEOVER = new Set(["buy", "acquire", "purchase"]);
/** Verbs that name a price when something is bought with it: "sign a deal" and "offer" are bids then. */
const BIDS = new Set(["offer", "bid", "pay", "propose", "submit", "make", "agree", "sign", "table"]);

/** Company that lets a weak word promise: a plan, a promise, a start or a stop above it; will, would or "to" beside it. */
function isSupported(doc: Document, tree: Tree, frame: Frame): boolean {
  const { cue } = frame;
  const lemma = tree.lemma(cue);
  if (tree.isVerb(cue)) {
    // "is making a million bucks"
    if (TAKEOVER.has(lemma) || (lemma === "make" && tree.object(cue) === frame.head)) return false;
    // "could add 3 billion to the economy": more of something promises only where that something is money set aside
    if (
      GROWTH.has(lemma) &&
      ![...tree.complements(cue).map((c) => c.object), tree.object(cue) ?? -1].some((o) => o >= 0 && pledgeNouns.has(tree.lemma(o)))
    )
      return false;
    // "is putting in 2 billion", "put up 50 million"
    if (/^(?:put|chip|throw|stump)$/.test(lemma) && /^(?:in|up|forward|down|aside)$/.test(tree.lower(cue + 1))) return true;
    const object = tree.object(cue);
    const objectLemma = object === undefined ? "" : tree.lemma(object);
    if (facilityNouns.has(objectLemma) || pledgeNouns.has(objectLemma) || newWords.has(objectLemma)) return true;
    const ahead = tree.auxiliaries(cue).some((a) => /^(?:will|would|to|'ll|shall)$/.test(a));
    // a member of a list stands where the list's head stands
    const member = tree.label(frame.head) === "conj" && /^(?:CD|\$|NNS?)$/.test(tree.tag(tree.head(frame.head)));
    const place = member ? tree.head(frame.head) : frame.head;
    const direct = /^(?:dobj|nsubjpass|nsubj)$/.test(tree.label(place)) || tree.head(place) === cue;
    if (announceVerbs.has(lemma) || agreeVerbs.has(lemma)) return direct || weakProvideVerbs.has(lemma);
    if (direct && tree.children(cue).some((k) => tree.tag(k) === "VB" && /^(?:xcomp|advcl|ccomp)$/.test(tree.label(k)))) return true;
    return (
      (ahead || direct) &&
      (provideVerbs.has(lemma) || buildVerbs.has(lemma)) &&
      tree
        .complements(cue)
        .concat(tree.complements(frame.head))
        .some(
          (c) =>
            /^(?:in|into|for|toward|towards|on|aside|behind|to)$/.test(c.prep) &&
            !isNumber(doc, frame.sentence, c.object) &&
            !/^(?:dollar|euro|pound|term|cash|stock|share|total|dividend)$/.test(tree.lemma(c.object)),
        )
    );
  }
  if (tree.child(cue, "poss") !== undefined) return true;
  if (tree.complements(cue).some((c) => /^(?:by|from)$/.test(c.prep))) return true;
  if (tree.children(cue).some((k) => k < cue && newWords.has(tree.lower(k)))) return true;
  if (tree.children(cue).some((k) => /^(?:acl|relcl)$/.test(tree.label(k)))) return true;
  for (const at of tree.ancestors(cue)) {
    const l = tree.lemma(at);
    if (
      tree.isVerb(at) &&
      (announceVerbs.has(l) ||
        promiseVerbs.has(l) ||
        planVerbs.has(l) ||
        agreeVerbs.has(l) ||
        beginVerbs.has(l) ||
        pauseVerbs.has(l) ||
        cancelVerbs.has(l) ||
        provideVerbs.has(l) ||
        buildVerbs.has(l) ||
        /^(?:include|involve|lead|join|commit|halt|resume)$/.test(l))
    )
      return true;
    if (!tree.isVerb(at) && pledgeNouns.has(l)) return true;
  }
  return false;
}

function isNumber(doc: Document, sentence: number, i: number): boolean {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const at = doc.segmented.tokens[first + i]?.start ?? -1;
  return doc.quantitiesIn(sentence).horizons.some((h) => h.start <= at && at < h.end);
}

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
  if (tree.isVerb(frame.cue) && TAKEOVER.has(tree.lemma(frame.cue))) return true;
  if (tree.isVerb(frame.cue) && !BIDS.has(tree.lemma(frame.cue))) return false;
  for (let i = frame.cue + 1; i < Math.min(tree.size, Math.max(frame.cue, frame.head) + 5); i++)
    if (tree.lower(i) === "to" && (TAKEOVER.has(tree.lower(i + 1)) || (tree.lower(i + 1) === "take" && tree.lower(i + 2) === "over")))
      return true;
  return false;
}

/** "…, up from 217 billion in 2024", "well above its 40 billion": what it is compared with. */
const COMPARED =
  /\b(?:(?:up|down) from|above|below|versus|exceeding)(?: (?:the|its|their|a|an|about|around|some|roughly|nearly|expected|prior|previous|last year[’']s))* $/i;
const isCompared = (doc: Document, amount: Amount): boolean => COMPARED.test(doc.text.slice(Math.max(0, amount.start - 48), amount.start));

const OWNERS = /^(?:shareholder|stockholder|unitholder|bondholder|policyholder)$/;
const MARKET = /^(?:offering|placement|listing|ipo|flotation|qip|note|bond|eurobond|debenture|share|stock|debut)$/;
/** The smallest sum in full units that is read as a promise; below are prices. */
const LEAST = 1000;

/** Dividends, money drawn from a stock market, all that a house has raised so far, and prices: business as usual. */
function isBusiness(doc: Document, tree: Tree, frame: Frame, amount: Amount): boolean {
  const top = amount.high ?? amount.low;
  if ((top !== null && top < LEAST) || isCompared(doc, amount)) return true;
  const around = [frame.cue, frame.head, ...frame.path].flatMap((i) => tree.complements(i));
  if (around.some((c) => /^(?:to|for|among)$/.test(c.prep) && OWNERS.test(tree.lemma(c.object)))) return true;
  // "holds 373 million in cash and short-term investments"
  const governor = tree.isVerb(frame.cue) ? frame.cue : tree.ancestors(frame.cue).find((a) => tree.isVerb(a));
  if (
    governor !== undefined &&
    /^(?:hold|own|have)$/.test(tree.lemma(governor)) &&
    around.some((c) => /^(?:cash|liquidity|investment|asset|holding)$/.test(tree.lemma(c.object)))
  )
    return true;
  if (frame.kind !== "raise") return false;
  if (around.some((c) => MARKET.test(tree.lemma(c.object)) && /^(?:through|via|in|by|from|with|on)$/.test(c.prep))) return true;
  const { last } = doc.sumTokens(amount);
  const after = doc.segmented.tokens
    .slice(Math.max(0, last - 12), last + 8)
    .map((t) => t.text.toLowerCase())
    .join(" ");
  return /\bto date\b|\bso far\b/.test(after);
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

function readOne(doc: Document, amount: Amount): Draft | null {
  const frame = framed(doc, amount);
  if (frame.kind === "none" || frame.kind === "cost" || frame.kind === "excluded") return null;
  const tree = doc.tree(frame.sentence);
  if (isPerPiece(doc, frame, amount) || isReference(doc, tree, frame, amount)) return null;
  if (isConversion(doc, tree, frame, amount) || isFormer(doc, tree, frame, amount)) return null;
  const paragraph = doc.segmented.paragraphs[doc.segmented.sentences[frame.sentence]?.paragraph ?? 0];
  // headlines repeat what the body says, rounded
  if (paragraph?.heading && doc.segmented.paragraphs.length > 1 && !isListed(frame)) return null;
  if (buysOut(tree, frame) || isMeasured(tree, frame) || isBusiness(doc, tree, frame, amount)) return null;
  // "is targeting 600 billion in spending": the hedge is the plan
  const targets = amount.hedge === "target";
  if (frame.weak && !targets && !isSupported(doc, tree, frame)) return null;
  if (isDenied(tree, frame.cue)) return null;
  const anchor = { start: amount.start, end: amount.end };
  // money raised is money agreed by those who lend or put it in
  const raised = frame.kind === "raise" && !tree.auxiliaries(frame.cue).some((a) => /^(?:to|will|would|could|may)$/.test(a));
  return draftPledge(doc, frame, {
    rule: RULES[frame.kind],
    amount,
    anchor,
    ...(raised ? { stage: "agreed" } : targets && frame.kind === "noun" ? { stage: "planned" } : {}),
  });
}

/** Every promised sum of an article, in order. */
export function pricedPledges(doc: Document): Draft[] {
  const out: Draft[] = [];
  for (const amount of doc.quantities.amounts) {
    const draft = readOne(doc, amount);
    if (draft) out.push(draft);
  }
  return out;
}
