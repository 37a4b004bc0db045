import type { Amount, Capacity } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Range, Tree } from "../document/tree.js";
import { costVerbs } from "../lexicon/cost-words.js";
import {
  agreeVerbs,
  announceVerbs,
  cutVerbs,
  excludedNouns,
  facilityNouns,
  pledgeNouns,
  promiseVerbs,
  provideVerbs,
  raiseVerbs,
  sizeVerbs,
  valuationVerbs,
  weakPledgeNouns,
  weakProvideVerbs,
} from "../lexicon/pledge-words.js";

import { judgeNoun } from "./judge-noun.js";

/**
 * How a sentence makes use of a quantity: which word says what happens to it.
 * verb: "plans to *invest* 20 billion"; noun: "a 20 billion *investment*", "*funding* that could reach 20 billion"; source: "20 billion will *come* from";
 * cost: "*costs* of 20 billion"; excluded: "a *valuation* of 20 billion"; none: nothing that is known.
 */
export interface Frame {
  readonly kind: "verb" | "noun" | "source" | "raise" | "cost" | "excluded" | "none";
  readonly sentence: number;
  /** Highest token of the quantity in its sentence. */
  readonly head: number;
  /** The word that decides. */
  readonly cue: number;
  /** True when the cue word promises only in company of a promising verb or a giver. */
  readonly weak: boolean;
  /** Tokens from the quantity up to the cue, the cue included. */
  readonly path: readonly number[];
}

const UNITS_OF_STEP = 14;
const GROWS = new Set(["expand", "increase", "rise", "grow", "double", "triple", "raise", "add", "lift", "go", "reach"]);
const GO_VERBS = new Set(["go", "come", "flow", "stem", "arrive", "head"]);
const FUNDRAISING = new Set([
  "raise",
  "secure",
  "attract",
  "win",
  "receive",
  "obtain",
  "get",
  "land",
  "draw",
  "net",
  "garner",
  "clinch",
  "bag",
  "lure",
  "collect",
]);

/** Tokens of a span inside the sentence that holds its start. */
export function rangeIn(doc: Document, sentence: number, at: { start: number; end: number }): Range {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const { first: a, last: b } = doc.sumTokens(at);
  return { first: a - first, last: b - first };
}

/** The token of a range that the rest hangs on. */
export function headOf(tree: Tree, range: Range): number {
  const outside = (i: number): boolean => tree.head(i) < range.first || tree.head(i) >= range.last;
  let best = -1;
  for (let i = range.first; i < range.last; i++)
    if (outside(i) && tree.label(i) !== "punct" && (best < 0 || /^(?:NN|CD|\$)/.test(tree.tag(i)))) best = i;
  return best < 0 ? range.last - 1 : best;
}

const found = new WeakMap<Amount | Capacity, Frame>();

/** Follows a quantity upwards to the word that decides what it is. Several rules ask for the same one, so it is kept as long as the quantity. */
export function frameOf(doc: Document, quantity: Amount | Capacity): Frame {
  const known = found.get(quantity);
  if (known) return known;
  const made = climb(doc, quantity);
  found.set(quantity, made);
  return made;
}

function climb(doc: Document, quantity: Amount | Capacity): Frame {
  const sentence = doc.sentenceAt(quantity.start);
  const tree = doc.tree(sentence);
  const head = headOf(tree, rangeIn(doc, sentence, quantity));
  const path: number[] = [];
  const frame = (kind: Frame["kind"], cue: number, weak = false): Frame => ({ kind, sentence, head, cue, weak, path });
  // the quantity can be the object of its own noun: "5 billion of investment", "$2bn in aid"
  for (const c of tree.complements(head)) {
    if (c.prep !== "of" && c.prep !== "in" && c.prep !== "worth of") continue;
    // "investments of 3 billion in ports": what is built does not say what the sum is
    const built = facilityNouns.has(tree.lemma(c.object)) && !pledgeNouns.has(tree.lemma(c.object));
    const said = /^NN/.test(tree.tag(c.object)) && !built ? judgeNoun(tree, c.object, -1) : null;
    if (said?.kind === "excluded" || (said?.kind === "cost" && !said.weak)) return frame(said.kind, c.object);
    if (said?.kind === "noun" && !(said.weak && governs(tree, head))) {
      path.push(c.object);
      return frame("noun", c.object, said.weak);
    }
  }
  // "5 billion, up from 2 billion last year": what it was
  const { first: start } = rangeIn(doc, sentence, quantity);
  if (tree.lower(start - 1) === "from" && /^(?:up|down)$/.test(tree.lower(start - 2))) return frame("none", head);
  const promised = promisedSum(tree, head);
  if (promised !== undefined) {
    path.push(promised);
    return frame("verb", promised);
  }
  const own = followingNoun(tree, rangeIn(doc, sentence, quantity).last);
  if (own !== undefined) {
    const said = judgeNoun(tree, own, -1);
    // "to pay $75 million in damages" is no gift, whatever governs it
    if (said && (said.kind === "excluded" || !governs(tree, head))) {
      path.push(own);
      return frame(said.kind, own, said.weak);
    }
  }
  let at = head;
  let label = tree.label(at);
  for (let step = 0; step < UNITS_OF_STEP; step++) {
    const up = tree.head(at);
    if (up < 0) return frame("none", at);
    path.push(up);
    if (tree.isVerb(up)) return judgeVerb(tree, up, label, frame);
    // "raised it from 3 billion to 5 billion": the parse may hang "to" on "from" or on its sum; both are the verb's
    if (/^to>/.test(label) && (tree.lower(up) === "from" || tree.lower(tree.head(up)) === "from")) {
      at = up;
      continue;
    }
    if (/^(?:NN|CD|\$|JJ)/.test(tree.tag(up))) {
      // a list item is judged by the list's head, not by its first member
      const said = label === "conj" ? null : judgeNoun(tree, up, head);
      if (said && tree.lemma(up) !== "worth") return frame(said.kind, up, said.weak);
    }
    label =
      /^(?:prep|pobj|punct)$/.test(tree.label(up)) || tree.tag(up) === "IN" || tree.tag(up) === "TO"
        ? `${tree.lower(up)}>${tree.label(up)}`
        : label === "conj"
          ? tree.label(up)
          : tree.label(up);
    at = up;
  }
  return frame("none", at);
}

/** "the €5 billion that Denmark has *pledged*", "2 billion *promised* by Norway". */
function promisedSum(tree: Tree, head: number): number | undefined {
  if (!/^(?:CD|\$|NNS)$/.test(tree.tag(head))) return undefined;
  return tree
    .children(head)
    .find(
      (k) =>
        /^(?:relcl|acl)$/.test(tree.label(k)) &&
        (promiseVerbs.has(tree.lemma(k)) || (provideVerbs.has(tree.lemma(k)) && !weakProvideVerbs.has(tree.lemma(k)))),
    );
}

/** "$450 billion *in investment*", "£150bn *worth of US investment*": the noun right after a sum, whatever the parse hangs it on. */
function followingNoun(tree: Tree, after: number): number | undefined {
  let i = after;
  if (/^(?:worth|less|more|fewer)$/.test(tree.lower(i))) i++;
  if (!/^(?:in|of)$/.test(tree.lower(i))) return undefined;
  i++;
  let noun: number | undefined;
  for (const stop = i + 5; i < stop && /^(?:NN|JJ|VBN|VBG|POS)/.test(tree.tag(i)); i++) if (/^NN/.test(tree.tag(i))) noun = i;
  return noun;
}

/** Does a verb that provides or announces take the quantity itself as its object? */
function governs(tree: Tree, head: number): boolean {
  const up = tree.head(head);
  return up >= 0 && tree.isVerb(up) && provideVerbs.has(tree.lemma(up)) && /^(?:dobj|nsubjpass)$/.test(tree.label(head));
}

function judgeVerb(tree: Tree, verb: number, label: string, frame: (kind: Frame["kind"], cue: number, weak?: boolean) => Frame): Frame {
  const lemma = tree.lemma(verb);
  const isObject = /^(?:dobj|nsubjpass|attr|oprd|dative|npadvmod|advmod)$/.test(label) || />(?:prep|agent|dative)$/.test(label);
  const isSubject = /^nsubj$/.test(label);
  const passive = tree.isPassive(verb) || (tree.tag(verb) === "VBN" && isSubject);
  if (GO_VERBS.has(lemma) && isSubject) return frame("source", verb);
  if ((raiseVerbs.has(lemma) || cutVerbs.has(lemma)) && /^(?:to|by)>/.test(label)) {
    const object = tree.object(verb) ?? tree.child(verb, "nsubjpass");
    const said = object === undefined ? null : judgeNoun(tree, object, -1);
    if (object !== undefined && (said?.kind === "noun" || (said?.kind === "cost" && said.weak))) return frame("noun", object, false);
  }
  // "raised it to 85 billion from 35 billion": what it was is no promise of its own
  if ((raiseVerbs.has(lemma) || cutVerbs.has(lemma)) && /^from>/.test(label)) return frame("none", verb);
  if (lemma === "include" && label === "dobj") {
    const subject = tree.subject(verb);
    const said = subject === undefined ? null : judgeNoun(tree, subject, -1);
    if (subject !== undefined && (said?.kind === "noun" || promisedSum(tree, subject) !== undefined)) return frame("noun", subject, false);
  }
  if (lemma === "account" && /^for>/.test(label)) return frame("verb", verb, false);
  // "a plan to pull in $2.5 billion"
  if (lemma === "pull" && tree.lower(verb + 1) === "in" && isObject) return frame("raise", verb);
  if (FUNDRAISING.has(lemma) && isObject && !(lemma === "raise" && /^(?:to>|by>)/.test(label))) {
    if (lemma !== "raise" || raisesMoney(tree, verb)) return frame("raise", verb);
  }
  if (sizeVerbs.has(lemma) && isObject) {
    const subject = tree.subject(verb);
    if (subject !== undefined && /^(?:NN|PRP|WDT|DT)/.test(tree.tag(subject))) {
      for (const k of [
        subject,
        ...tree
          .complements(subject)
          .filter((c) => /^(?:of|in)$/.test(c.prep))
          .map((c) => c.object),
      ]) {
        const said = judgeNoun(tree, k, -1);
        if (said) return frame(said.kind, k, said.weak);
      }
      // "pledges to bolster the sector totalling 109 billion": the nearest promise before it that can be measured
      if (tree.tag(verb) === "VBG")
        for (let k = verb - 1; k >= 0 && k > verb - 16; k--)
          if (tree.tag(k) === "NNS" && pledgeNouns.has(tree.lemma(k))) return frame("noun", k, weakPledgeNouns.has(tree.lemma(k)));
    }
    return frame("none", verb);
  }
  // "the market will expand to $283 billion": what grows is no giver
  const grower = tree.subject(verb);
  if (
    GROWS.has(lemma) &&
    grower !== undefined &&
    (excludedNouns.has(tree.lemma(grower)) || /^(?:industry|sector|demand|user|subscriber|population)$/.test(tree.lemma(grower)))
  )
    return frame("excluded", verb);
  // "contributed $2 billion to quarterly results", "puts it at $250 billion"
  if (
    /^(?:contribute|add|deliver|provide)$/.test(lemma) &&
    tree
      .complements(verb)
      .some((c) => /^(?:to|in)$/.test(c.prep) && (excludedNouns.has(tree.lemma(c.object)) || tree.lemma(c.object) === "result"))
  )
    return frame("excluded", verb);
  // "an order valued at €1.8bn": what is valued is itself a promise to pay
  if (/^(?:value|worth|price|estimate|put)$/.test(lemma) && /^at>/.test(label) && tree.label(verb) === "acl") {
    const valued = tree.head(verb);
    if (/^(?:order|contract|grant|loan|package|programme|program|aid|donation|investment)$/.test(tree.lemma(valued)))
      return frame("noun", valued, weakPledgeNouns.has(tree.lemma(valued)));
  }
  if (lemma === "put" && /^at>/.test(label)) return frame("none", verb);
  if (costVerbs.has(lemma) && lemma === "cost") return frame("cost", verb);
  if (valuationVerbs.has(lemma) && !provideVerbs.has(lemma)) return frame("excluded", verb);
  if (isSubject && provideVerbs.has(lemma) && !passive && /^(?:fund|finance|support|help|build|back)$/.test(lemma))
    return frame("source", verb);
  // money invests nothing: as a subject it is what is invested ("would see 10 billion euros invested")
  if (provideVerbs.has(lemma) && (isObject || isSubject || /^(?:ccomp|xcomp)$/.test(label)))
    return frame("verb", verb, weakProvideVerbs.has(lemma));
  if ((announceVerbs.has(lemma) || promiseVerbs.has(lemma) || agreeVerbs.has(lemma)) && isObject)
    return frame("verb", verb, !promiseVerbs.has(lemma));
  return frame("none", verb);
}

/** "raised $830 million in debt", and not "raised its forecast to $5 billion". */
function raisesMoney(tree: Tree, verb: number): boolean {
  const object = tree.object(verb);
  return (
    object !== undefined &&
    /^(?:CD|\$|NN)/.test(tree.tag(object)) &&
    !excludedNouns.has(tree.lemma(object)) &&
    !/^(?:estimate|forecast|target|guidance|rating|outlook|projection)$/.test(tree.lemma(object)) &&
    tree.complements(verb).every((c) => c.prep !== "to" || !/^(?:CD|\$)/.test(tree.tag(c.object)))
  );
}
