import { giftNouns, ownGiftNouns } from "../../lexicon/giving-words.js";
import { attractVerbs, pledgeNouns } from "../../lexicon/pledge-words.js";
import {
  amidBusiness,
  asNoun,
  asVerb,
  contentOf,
  type Decided,
  isBusinessSum,
  mayGive,
  nounFrame,
  type Place,
  sourceFrame,
} from "./sum-place.js";

const HELPED = /^(?:with|via|through|including|plus|using)$/;
const GOT = /^(?:have|get|receive|take|use|accept|welcome|pocket|carry|include|involve|draw)$/;

/**
 * Whom a sum comes from, where no verb gives it: "with $112m of vaccine money from the Fund", "With a budget of €96m from the Council",
 * "helped by €30m from the EIB".
 * Not: "$3bn of exports from China", "stole $1.5bn from Bybit", "up from".
 */
export function fromGiver(p: Place): Decided | null {
  const { doc, sentence, tree, range, lead } = p;
  const of = contentOf(p);
  const at = of === undefined ? range.last : of + 1;
  if (tree.lower(at) !== "from" || isBusinessSum(p) || amidBusiness(p)) return null;
  const giver = tree.child(at, "pobj");
  if (giver === undefined || !mayGive(doc, sentence, giver) || /^(?:CD|\$)/.test(tree.tag(giver))) return null;
  const word = tree.lower(lead);
  const budget = word === "of" && (pledgeNouns.has(asNoun(tree, lead - 1)) || giftNouns.has(asNoun(tree, lead - 1)));
  const helped = word === "to" && tree.lower(lead - 1) === "thanks";
  const backed = word === "by" && /^(?:back|support|fund|finance|help|boost|bolster|endow|underpin)$/.test(asVerb(tree, lead - 1));
  const given = HELPED.test(word) || GOT.test(asVerb(tree, lead)) || attractVerbs.has(asVerb(tree, lead));
  return budget || helped || backed || given ? { frame: sourceFrame(p, tree.head(at)) } : null;
}

const COMES = /^(?:come|stem|flow|arrive|originate)$/;

/** "The credit line, $2.5bn over three years, comes from the Saudi Fund", "The €1.4bn for it comes from two pension funds". */
export function comesFrom(p: Place): Decided | null {
  const { doc, sentence, tree, range } = p;
  if (isBusinessSum(p)) return null;
  for (let i = range.last; i < Math.min(tree.size, range.last + 14); i++) {
    if (/^[;:]$/.test(tree.lower(i))) return null;
    if (COMES.test(asVerb(tree, i)) && tree.lower(i + 1) === "from") {
      const giver = tree.child(i + 1, "pobj");
      // "The €1.4bn comes", "The credit line, $2.5bn, comes": what comes is the sum or a gift that it measures
      const gift = /^(?:the|,|its|that|this|another|some)$/.test(tree.lower(range.first - 1)) || range.first === 0;
      const measured = tree.lower(range.first - 1) !== "," || isGift(p, range.first - 2);
      return gift && measured && mayGive(doc, sentence, giver) ? { frame: sourceFrame(p, i) } : null;
    }
    if (/^(?:VB[DPZ]|MD)$/.test(tree.tag(i)) && !/^(?:will|would|could|is|are|has|have)$/.test(tree.lower(i))) return null;
  }
  return null;
}

const isGift = ({ tree }: Place, i: number): boolean => pledgeNouns.has(asNoun(tree, i)) || giftNouns.has(asNoun(tree, i));

/**
 * A noun that is little else than a gift: "whose cheque for £6.5m", "a lifeline of 12 billion baht", "a €5m handout", "the £20m bequest".
 * Not: "a cheque for £6.5m in damages", "gift shop sales of".
 */
export function namedGift(p: Place): Decided | null {
  const { tree, range, lead } = p;
  if (isBusinessSum(p)) return null;
  if (/^(?:of|for|worth|totalling|totaling)$/.test(tree.lower(lead)) && ownGiftNouns.has(asNoun(tree, lead - 1)))
    return { frame: nounFrame(p, lead - 1) };
  for (let i = range.last; i < range.last + 3 && /^(?:NN|JJ|HYPH)/.test(tree.tag(i)); i++)
    if (ownGiftNouns.has(asNoun(tree, i)) && !/^NN/.test(tree.tag(i + 1)) && !/^(?:bid|offer|talk|talks)$/.test(tree.lower(i + 1)))
      return { frame: nounFrame(p, i) };
  return null;
}
