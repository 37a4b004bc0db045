import type { Document } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { grantingVerbs } from "../lexicon/giving-words.js";
import {
  agreeVerbs,
  announceVerbs,
  beginVerbs,
  buildVerbs,
  cancelVerbs,
  facilityNouns,
  newWords,
  pauseVerbs,
  planVerbs,
  pledgeNouns,
  promiseVerbs,
  provideVerbs,
  weakProvideVerbs,
} from "../lexicon/pledge-words.js";
import type { Frame } from "./money-frame.js";

/** Verbs of buying: what is paid is a price. */
export const TAKEOVER: ReadonlySet<string> = new Set(["buy", "acquire", "purchase"]);
const GROWTH = new Set(["add", "boost", "increase", "raise", "double", "triple", "lift"]);
/** Company that lets a weak word promise: a plan, a promise, a start or a stop above it; will, would or "to" beside it. */
export function isSupported(doc: Document, tree: Tree, frame: Frame): boolean {
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
  // "a financing agreement between the World Bank and Ethiopia", "Under a contract worth $12bn it will take capacity"
  if (/^(?:agreement|deal|contract|pact)$/.test(lemma) && tree.complements(cue).some((c) => c.prep === "between") && isFinancing(tree, cue))
    return true;
  if (UNDER.test(tree.lower(tree.head(cue))) && tree.label(cue) === "pobj" && willDo(tree, tree.head(tree.head(cue)))) return true;
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
        grantingVerbs.has(l) ||
        (ORDERED.test(lemma) && PLACES.test(l)) ||
        /^(?:include|involve|lead|join|commit|halt|resume)$/.test(l))
    )
      return true;
    if (!tree.isVerb(at) && (pledgeNouns.has(l) || /^(?:decision|go-ahead|approval)$/.test(l))) return true;
  }
  return false;
}

const UNDER = /^(?:under|in|with)$/;
const ORDERED = /^(?:contract|order)$/;
/** Verbs by which a contract comes about: whoever gets it is paid, whoever hands it out pays. */
const PLACES = /^(?:hand|award|place|give|win|bag|land|secure|clinch|get|receive|bag|snag|scoop|ink|sign|grant|net)$/;
const willDo = (tree: Tree, verb: number): boolean =>
  verb >= 0 && tree.isVerb(verb) && tree.auxiliaries(verb).some((a) => /^(?:will|would|shall|'ll|to)$/.test(a));
/** "a $1.7bn *financing* agreement": what the two sides agree on is money, and no purchase. */
const isFinancing = (tree: Tree, noun: number): boolean =>
  tree
    .children(noun)
    .some(
      (k) => k < noun && /^(?:financing|funding|loan|credit|grant|aid|investment|supply|support|assistance|finance)$/.test(tree.lower(k)),
    );

function isNumber(doc: Document, sentence: number, i: number): boolean {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const at = doc.segmented.tokens[first + i]?.start ?? -1;
  return doc.quantitiesIn(sentence).horizons.some((h) => h.start <= at && at < h.end);
}
