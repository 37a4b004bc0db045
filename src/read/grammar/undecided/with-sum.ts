import { withVerbs } from "../../lexicon/giving-words.js";
import { collectiveNouns } from "../../lexicon/inclusion-words.js";
import { agreeVerbs, planVerbs, promiseVerbs } from "../../lexicon/pledge-words.js";
import { giversOf } from "../givers.js";
import {
  amidBusiness,
  amidGiving,
  asNoun,
  asVerb,
  type Decided,
  doerOf,
  isBusinessSum,
  mayGive,
  type Place,
  placeOfSum,
  useAfter,
  verbFrame,
} from "./sum-place.js";

const PARTICLE = /^(?:in|up|out|forward|back|first|off)$/;

/**
 * The sum after "with" says what somebody comes with: "Canberra answered with A$12m for roofs", "Norway came in with 30 billion kroner",
 * "has stepped in with $15m of her own", "is the biggest backer of the rig with €65m".
 * Not: "led the league with $5m in earnings", "ended the year with $3bn", "came away with".
 */
export function withSum(p: Place): Decided | null {
  const { doc, sentence, tree, lead } = p;
  if (tree.lower(lead) !== "with" || isBusinessSum(p) || amidBusiness(p)) return null;
  // "responded with a $5bn plan": what it measures has a judgement of its own
  const measured = /^(?:nummod|compound)$/.test(tree.label(p.head)) ? tree.head(p.head) : -1;
  if (measured >= p.range.last) return null;
  const backer = backerBefore(p);
  if (backer !== undefined) return { frame: verbFrame(p, backer) };
  for (let i = lead - 1; i >= Math.max(0, lead - 8); i--) {
    if (/^[;:]$/.test(tree.lower(i))) return null;
    if (!/^VB/.test(tree.tag(i))) continue;
    const two = `${asVerb(tree, i)} ${PARTICLE.test(tree.lower(i + 1)) ? tree.lower(i + 1) : ""}`.trim();
    if (!withVerbs.has(two) || isOpen(p, i)) return null;
    const doer = doerOf(tree, i);
    if (!mayGive(doc, sentence, doer) || (tree.lower(doer ?? 0) === "who" && tree.label(i) !== "relcl")) return null;
    // "came up with $5m": an idea as well as money; the passage has to speak of giving, or the sum of its use
    return useAfter(p) !== undefined || amidGiving(p) || /^of (?:its|his|her|their) own$/.test(ownAfter(p))
      ? { frame: verbFrame(p, i) }
      : null;
  }
  return null;
}

/** "How is the town to come up with £5m?", "could step in with": a question or a chance, unless a promise stands above it. */
function isOpen({ tree }: Place, verb: number): boolean {
  if (tree.lower(tree.size - 1) === "?" || [0, 1].some((i) => /^(?:how|who|where|whether)$/.test(tree.lower(i)))) return true;
  const aux = tree.auxiliaries(verb);
  const above = tree.head(verb);
  const bound = above >= 0 && [agreeVerbs, promiseVerbs, planVerbs].some((set) => set.has(tree.lemma(above)));
  return aux.some((a) => /^(?:could|may|might|can|would|to|should|must)$/.test(a)) && !bound;
}

const ownAfter = ({ tree, range }: Place): string => [0, 1, 2].map((k) => tree.lower(range.last + k)).join(" ");

/** "is the biggest *backer* of the test rig with €65m", "is the second, with €40m" beside it: the verb that says so. */
function backerBefore({ tree, lead }: Place): number | undefined {
  for (let i = lead - 1; i >= Math.max(0, lead - 12); i--) {
    const lemma = asNoun(tree, i);
    const rank = /^(?:second|third|next|other)$/.test(lemma) && i >= lead - 2;
    if (!collectiveNouns.has(lemma) && lemma !== "giver" && !rank) continue;
    const verb = tree.head(i);
    if (rank && ![...Array(i).keys()].some((k) => collectiveNouns.has(asNoun(tree, k)))) return undefined;
    return verb >= 0 && tree.isVerb(verb) && tree.lemma(verb) === "be" ? verb : undefined;
  }
  return undefined;
}

/** "The bank is good for $98m", "The agency has CHF 28 million on the table". */
export function goodFor(p: Place): Decided | null {
  const { doc, sentence, tree, lead, range } = p;
  if (isBusinessSum(p)) return null;
  if (tree.lower(lead) === "for" && tree.lower(lead - 1) === "good" && tree.lemma(lead - 2) === "be") {
    return mayGive(doc, sentence, doerOf(tree, lead - 2)) ? { frame: verbFrame(p, lead - 2) } : null;
  }
  if (tree.lower(lead) === "for" && tree.lower(lead - 1) === "hook" && mayGive(doc, sentence, doerOf(tree, lead - 4)))
    return { frame: verbFrame(p, lead - 4) };
  const offered = `${tree.lower(range.last)} ${tree.lower(range.last + 1)} ${tree.lower(range.last + 2)}` === "on the table";
  if (offered && /^(?:have|put|lay|place|keep|leave)$/.test(asVerb(tree, lead)))
    return mayGive(doc, sentence, doerOf(tree, lead)) ? { frame: verbFrame(p, lead) } : null;
  // "to the tune of $22m"
  if (tree.lower(lead) === "of" && tree.lower(lead - 1) === "tune") {
    const verb = tree.ancestors(p.head).find((a) => tree.isVerb(a));
    return verb !== undefined && mayGive(doc, sentence, doerOf(tree, verb)) && amidOrGives(p, verb) ? { frame: verbFrame(p, verb) } : null;
  }
  return null;
}

const amidOrGives = (p: Place, verb: number): boolean =>
  /^(?:endow|fund|finance|support|back|help|bankroll|subsidise|subsidize|sponsor|assist|aid)$/.test(p.tree.lemma(verb));

/** "and Portugal *with* a token €1m", "and Canada's export agency *for* C$3bn": the verb of the sum before is left out. */
export function gappedWith(p: Place): Decided | null {
  const { doc, sentence, tree, lead, said } = p;
  const prep = tree.lower(lead);
  if (
    !said ||
    said.frame.sentence !== sentence ||
    said.frame.kind !== "verb" ||
    !/^(?:with|for)$/.test(prep) ||
    isBusinessSum(p) ||
    amidBusiness(p)
  )
    return null;
  const earlier = placeOfSum(doc, said.amount, said.frame, null);
  if (tree.lower(earlier.lead) !== prep || !mayGive(doc, sentence, lead - 1)) return null;
  let at = lead - 1;
  while (at > earlier.range.last && /^(?:NN|DT|POS|JJ|CD)/.test(tree.tag(at))) at--;
  if (!/^(?:and|,|;|while)$/.test(tree.lower(at))) return null;
  const pledgers = giversOf(doc, sentence, lead - 1);
  return pledgers.length > 0 ? { frame: verbFrame(p, said.frame.cue), pledgers } : null;
}
