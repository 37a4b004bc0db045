import type { Document } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { stateWord } from "../lexicon/places.js";
import type { Frame } from "./money-frame.js";

/** Money that comes from elsewhere. */
const OTHERS_MONEY = /^(?:investment|funding|financing|capital|money|finance|fund|aid|support|commitment|pledge|donation|loan|credit)$/;
/** What is to be raised or secured is planned, if by nobody named; what is to be attracted is left to others. */
const ATTRACTS = /^(?:attract|draw|lure|entice|pull|bring)$/;
const SEEKS = /^(?:seek|woo|court|solicit|invite)$/;
const WANTS =
  /^(?:aim|seek|hope|want|look|plan|expect|intend|try|target|wish|strive|bid|goal|objective|ambition|effort|attempt|campaign|drive|set)$/;
const PUBLIC =
  /^(?:government|ministry|state|province|city|region|country|scheme|policy|programme|program|strategy|agency|authority|council|objective|goal|aim|mission|plan)$/;

/**
 * Money that somebody only looks for, and nobody gives: "seek investment worth Rs 10,000 crore", "aims to attract $4bn in investment",
 * "The policy is targeting an investment of €7bn".
 * Not: "is seeking to raise $700 million", "is seeking to invest $3bn", "Meridian is targeting an investment of $60 million in its laboratory", "pursues a $3bn investment".
 */
export function isSought(doc: Document, frame: Frame): boolean {
  const tree = doc.tree(frame.sentence);
  if (frame.kind !== "noun" || !OTHERS_MONEY.test(tree.lemma(frame.cue)) || tree.child(frame.cue, "poss") !== undefined) return false;
  // "attract $4bn in investment", "seek investment worth $4bn": the verb has either for its object
  const object = [frame.cue, frame.head].find((i) => tree.label(i) === "dobj" && tree.isVerb(tree.head(i)));
  if (object === undefined) return false;
  const verb = tree.head(object);
  const lemma = tree.lemma(verb);
  if (SEEKS.test(lemma)) return true;
  if (ATTRACTS.test(lemma)) return isWanted(tree, verb);
  return lemma === "target" && isPublic(doc, frame.sentence, tree, verb);
}

/** "*aims* to attract", "an *aim* to attract … and seek": a wish above an infinitive, or above the verb that it is joined to. */
function isWanted(tree: Tree, verb: number): boolean {
  let at = verb;
  while (tree.label(at) === "conj" && tree.isVerb(tree.head(at))) at = tree.head(at);
  if (!tree.auxiliaries(verb).includes("to") && !tree.auxiliaries(at).includes("to")) return false;
  const up = tree.head(at);
  return up >= 0 && WANTS.test(tree.lemma(up)) && /^(?:xcomp|acl|ccomp|advcl|relcl)$/.test(tree.label(at));
}

/** A state, a ministry or a policy invests nothing when it targets investments. */
function isPublic(doc: Document, sentence: number, tree: Tree, verb: number): boolean {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  for (const at of [verb, ...tree.ancestors(verb).filter((a) => tree.isVerb(a))].slice(0, 3)) {
    const subject = tree.subject(at);
    if (subject === undefined) continue;
    const name = doc.nameAt(first + subject);
    if (name) return name.type === "LOC" || stateWord(name.text) !== null || /\b(?:Ministry|Department|Government)\b/.test(name.text);
    return PUBLIC.test(tree.lemma(subject));
  }
  return false;
}
