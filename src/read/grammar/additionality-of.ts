import type { Amount, Pledge } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { announceVerbs, moneyWords, newWords, pledgeNouns, promiseVerbs, restatedWords, restateVerbs } from "../lexicon/pledge-words.js";
import { type Frame, rangeIn } from "./money-frame.js";

/**
 * Is the money new, or was it promised before?
 *   new: "a further 5 billion", "$3 billion in fresh funding", "€1.4 billion …, all of it new money"
 *   restated: "first announced in May", "that it had previously pledged", "reaffirmed its pledge of", "the 100 billion that parliament approved in 2022"
 * Unstated: "$2 billion in new data centres", "announced on Monday".
 */
const BEFORE_NOW =
  /\b(?:last (?:year|month|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|(?:in|back in|since) (?:early |late |mid-)?(?:20\d\d|january|february|march|april|may|june|july|august|september|october|november|december|the spring|the summer|the autumn)|ago|earlier (?:this|in)|the year before|previously|originally|first|already|initially|at last)\b/;

const within = (tree: Tree, from: number, to: number): string => {
  const out: string[] = [];
  for (let i = Math.max(0, from); i < Math.min(tree.size, to); i++) out.push(tree.lower(i));
  return out.join(" ");
};

const says = (tree: Tree, i: number): boolean => announceVerbs.has(tree.lemma(i)) || promiseVerbs.has(tree.lemma(i));

export function additionalityOf(doc: Document, frame: Frame, amount: Amount | null): Pledge["additionality"] {
  const tree = doc.tree(frame.sentence);
  const about = [frame.head, frame.cue, ...frame.path];
  if (deniesNew(tree, frame)) return "restated";
  if (isRestated(tree, frame, about)) return "restated";
  for (const i of about)
    for (const k of tree.children(i))
      if (k < i && /^(?:amod|det|advmod|quantmod)$/.test(tree.label(k)) && newWords.has(tree.lower(k)) && tree.lower(k) !== "more")
        return "new";
  return amount && ofNewMoney(tree, rangeIn(doc, frame.sentence, amount).last) ? "new" : "unstated";
}

/** "… in fresh funding", "of new money", "worth of additional military aid": the money is new, and not what it buys. */
function ofNewMoney(tree: Tree, after: number): boolean {
  for (let i = after; i < Math.min(tree.size, after + 14); i++) {
    if (/^[;.]$/.test(tree.lower(i)) || /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tag(i))) return false;
    if (!newWords.has(tree.lower(i)) || tree.lower(i) === "more") continue;
    // what comes between must tie it to the sum: "in", "of", "all of it"
    if (!/^(?:(?:worth )?(?:of|in)|.*(?:all|half|most|much) of (?:it|which|that))$/.test(within(tree, after, i))) continue;
    let noun = i + 1;
    while (/^(?:NN|JJ)/.test(tree.tag(noun + 1)) && noun - i < 5) noun++;
    return pledgeNouns.has(tree.lemma(noun)) || moneyWords.has(tree.lemma(noun));
  }
  return false;
}

function isRestated(tree: Tree, frame: Frame, about: readonly number[]): boolean {
  for (const i of about) {
    // "the loan, first announced in May", "the 100 billion that parliament approved in 2022", "the already announced investment"
    const told = tree.children(i).filter((k) => /^(?:acl|relcl|advcl|amod)$/.test(tree.label(k)));
    for (const k of /^(?:acl|relcl)$/.test(tree.label(i)) && tree.isVerb(i) ? [...told, i] : told) {
      if (restatedWords.has(tree.lower(k))) return true;
      const own = tree.children(k).map((x) => tree.lower(x));
      if (own.some((w) => restatedWords.has(w)) || (own.includes("first") && says(tree, k))) return true;
      if (says(tree, k) && tree.label(k) !== "amod" && BEFORE_NOW.test(within(tree, k + 1, k + 5))) return true;
      if (tree.label(k) === "amod" && says(tree, k) && restatedWords.has(tree.lower(k - 1))) return true;
    }
    if (
      tree.isVerb(i) &&
      tree.children(i).some((x) => restatedWords.has(tree.lower(x)) && tree.label(x) === "advmod") &&
      tree.auxiliaries(i).some((a) => /^(?:had|has|have)$/.test(a))
    )
      return true;
  }
  // "reaffirmed its pledge of 3 billion", "repeated its promise to invest", "reiterated that it would invest"
  return [frame.cue, ...tree.ancestors(frame.cue).slice(0, 4)].some((a) => tree.isVerb(a) && restateVerbs.has(tree.lemma(a)));
}

/** "The £2bn is not new money". */
function deniesNew(tree: Tree, frame: Frame): boolean {
  for (const at of [frame.cue, ...tree.ancestors(frame.head)])
    if (
      tree.isVerb(at) &&
      tree.lemma(at) === "be" &&
      tree.isNegated(at) &&
      /^(?:not|n't|n’t|no) (?:[a-z]+ )?new\b/.test(within(tree, at + 1, at + 5))
    )
      return true;
  return false;
}
