import { costNouns } from "../../lexicon/cost-words.js";
import { builtNouns, grantingVerbs } from "../../lexicon/giving-words.js";
import { stateWord } from "../../lexicon/places.js";
import { announceVerbs, facilityNouns, promiseVerbs } from "../../lexicon/pledge-words.js";
import { asNoun, asVerb, type Decided, doerOf, isBusinessSum, mayGive, nounFrame, type Place, verbFrame } from "./sum-place.js";

/** The noun that a sum measures: "a €2bn advanced-packaging *plant*". */
function measured({ tree, range }: Place): number | undefined {
  let noun: number | undefined;
  for (let i = range.last; i < range.last + 5 && /^(?:NN|JJ|HYPH|VB[GN])/.test(tree.tag(i)); i++) if (/^NN/.test(tree.tag(i))) noun = i;
  return noun;
}

const BUYER = /^(?:government|ministry|cabinet|army|navy|military|state|parliament|command|corps)$/;
/**
 * What a state will buy: "the Czech Republic will buy 24 fighters for 150 billion koruna", "The ministry is ordering 50 tanks for €1.2bn".
 * Not: "Microsoft will buy Activision for $69bn", "Norway bought a stake for $2bn".
 */
export function procured(p: Place): Decided | null {
  const { doc, sentence, tree, lead } = p;
  if (!/^(?:for|worth|at)$/.test(tree.lower(lead)) || isBusinessSum(p)) return null;
  const verb = tree.ancestors(p.head).find((a) => tree.isVerb(a));
  if (verb === undefined || !/^(?:buy|purchase|order|procure|acquire)$/.test(tree.lemma(verb)) || tree.isNegated(verb)) return null;
  const object = tree.object(verb);
  if (object === undefined || tree.tag(object) !== "NNS" || /^(?:share|stake|asset|bond|company|firm|right)s?$/.test(tree.lower(object)))
    return null;
  const doer = tree.subject(verb);
  if (doer === undefined || tree.isPassive(verb)) return null;
  const name = doc.nameAt((doc.segmented.sentences[sentence]?.first ?? 0) + doer);
  const state = name
    ? name.type === "LOC" || stateWord(name.text) !== null || /\b(?:Ministry|Army|Navy|Force|Forces|Defence|Defense)\b/.test(name.text)
    : BUYER.test(tree.lemma(doer));
  return state ? { frame: verbFrame(p, verb) } : null;
}

/**
 * Something built for a sum, whose giver is said: "a $390m grid battery from Sembra", "the $4.4bn plant of Hanbit", "the €3.8bn stretch that Latvia is paying for".
 * Not: "the $4bn plant in Ohio", "a €2m flat from".
 */
export function builtFor(p: Place): Decided | null {
  const { doc, sentence, tree } = p;
  const noun = measured(p);
  if (noun === undefined || isBusinessSum(p)) return null;
  const lemma = asNoun(tree, noun);
  if (!facilityNouns.has(lemma) && !builtNouns.has(lemma)) return null;
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  for (let i = noun + 1; i < Math.min(tree.size, noun + 4); i++) {
    if (!/^(?:from|by|of)$/.test(tree.lower(i))) continue;
    const giver = tree.child(i, "pobj");
    if (giver === undefined || !mayGive(doc, sentence, giver)) return null;
    const name = doc.nameAt(base + giver);
    const house = name ? name.type === "ORG" : tree.lower(i) !== "of";
    return house ? { frame: nounFrame(p, noun) } : null;
  }
  for (let i = noun + 1; i < Math.min(tree.size, noun + 8); i++)
    if (/^(?:pay|fund|finance|build|bankroll|foot|plan)$/.test(asVerb(tree, i)) && /^VB/.test(tree.tag(i))) {
      const payer = tree.subject(i);
      const paying =
        tree.children(noun).includes(i) ||
        /^(?:that|which)$/.test([1, 2, 3, 4].map((k) => tree.lower(i - k)).find((w) => /^(?:that|which)$/.test(w)) ?? "");
      return paying && payer !== undefined && payer > noun && mayGive(doc, sentence, payer) ? { frame: verbFrame(p, i) } : null;
    }
  return tree.lower(p.range.first - 1) === "its" || /^POS$/.test(tree.tag(p.range.first - 1)) ? { frame: nounFrame(p, noun) } : null;
}

/** "MPs rubber-stamped a 2.2-trillion-won outlay", "approved spending of €3bn on": an outlay that is granted is given. */
export function grantedOutlay(p: Place): Decided | null {
  const { doc, sentence, tree, frame } = p;
  if (frame.kind !== "cost" || !costNouns.has(tree.lemma(frame.cue))) return null;
  let before = frame.cue - 1;
  while (
    before > 0 &&
    frame.cue - before < 6 &&
    /^(?:DT|JJ|NN|CD|HYPH|\$)/.test(tree.tag(before)) &&
    !grantingVerbs.has(asVerb(tree, before))
  )
    before--;
  if (grantingVerbs.has(asVerb(tree, before)) && mayGive(doc, sentence, doerOf(tree, before))) return { frame: nounFrame(p, frame.cue) };
  const verb = tree.ancestors(frame.cue).find((a) => tree.isVerb(a));
  if (verb === undefined || tree.isNegated(verb)) return null;
  const two = `${tree.lemma(verb)} ${tree.lower(verb + 1)}`;
  const grants =
    [tree.lemma(verb), two].some((v) => grantingVerbs.has(v)) ||
    /^(?:approve|authorise|authorize|pass|back|endorse|adopt|vote|clear)$/.test(tree.lemma(verb));
  if (!grants && !(promiseVerbs.has(tree.lemma(verb)) && announceVerbs.has(tree.lemma(verb)))) return null;
  return grants && mayGive(doc, sentence, tree.subject(verb)) ? { frame: nounFrame(p, frame.cue) } : null;
}
