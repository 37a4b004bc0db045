import type { Tree } from "../../document/tree.js";
import { amountVerbs, appraisalVerbs, growthVerbs } from "../../lexicon/cost-words.js";

/** The verb that gives a sum as the size of its subject, and how. */
export interface SizeVerb {
  readonly verb: number;
  /** "is put at", "is estimated at": somebody sizes it. */
  readonly sized: boolean;
  /** "came in at", "ran to", "is budgeted at": it can size an undertaking without the word "cost". */
  readonly whole: boolean;
}

const FAR = 14;
const PARTICLE = /^(?:in|up|out|down|over)$/;
const SIZED = /^(?:estimated|projected|budgeted|forecast|calculated|valued|priced|costed|put|pegged|assessed|reckoned|tallied)$/;
/** What may stand between "has risen" and "to": by how much, since when, from what. */
const BETWEEN = /^(?:CD|\$|NNS?|NNP|DT|JJ|JJR|IN|RBR?|,|HYPH|SYM|POS|PRP\$|#)$/;
const UNIT =
  /^(?:percent|%|per|cent|third|quarter|half|fifth|tenth|times?|fold|year|years|month|months|week|weeks|decade|decades|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|budget|estimate|estimates|figure|initial|original|sum|billion|million|trillion|bn|euros?|dollars?|pounds?|crore|lakh|yen|yuan|francs?)$/;

/**
 * The verb before a sum, read from the words.
 *   "was", "has risen *to*", "came *in at*", "is estimated *at*", "rose 40 percent *to*", "climbed from $1bn *to*", "has more than doubled, *to*"
 */
export function sizeVerbBefore(tree: Tree, at: number, isSum: (i: number) => boolean): SizeVerb | undefined {
  let i = skipAdverbs(tree, at - 1);
  const prep = /^(?:to|at|past|above|beyond|around)$/.test(tree.lower(i)) ? tree.lower(i) : "";
  if (prep) i = skipAdverbs(tree, i - 1);
  const comma = prep !== "" && tree.word(i) === ",";
  if (comma) i--;
  const particle = prep && PARTICLE.test(tree.lower(i)) ? tree.lower(i) : "";
  if (particle) i--;
  const direct = found(tree, i, prep, particle);
  if (direct && !comma) return direct;
  if (prep !== "to") return undefined;
  const grown = growthBefore(tree, i, isSum);
  return grown === undefined ? undefined : { verb: grown, sized: false, whole: false };
}

function found(tree: Tree, i: number, prep: string, particle: string): SizeVerb | undefined {
  if (i < 1) return undefined;
  const lemma = tree.lemma(i);
  const word = tree.lower(i);
  if (appraisalVerbs.has(lemma) || SIZED.test(word))
    return prep === "at" ? { verb: i, sized: true, whole: /^(?:budgeted|priced|costed)$/.test(word) } : undefined;
  // "expenses rose $29 million" is by how much
  if (prep === "" && growthVerbs.has(lemma)) return undefined;
  if (lemma === "go" && !(prep === "to" && particle === "up")) return undefined;
  if (lemma === "weigh" && particle === "in" && prep === "at") return { verb: i, sized: false, whole: true };
  // "estimates range | from $5 billion to $8 billion"
  if (/^(?:range|vary)$/.test(lemma) && prep !== "") return undefined;
  if (!(amountVerbs.has(lemma) || growthVerbs.has(lemma) || word === "swollen")) return undefined;
  const whole =
    (lemma === "come" && (particle === "in" || particle === "out") && prep === "at") ||
    (/^(?:run|come|amount)$/.test(lemma) && prep === "to");
  return { verb: i, sized: false, whole };
}

/** "rose 40 percent", "climbed in three years", "rose from $1 billion": the verb of growing, over what measures it. */
function growthBefore(tree: Tree, from: number, isSum: (i: number) => boolean): number | undefined {
  let measured = false;
  for (let i = from; i > 0 && from - i < FAR; i--) {
    if (growthVerbs.has(tree.lemma(i)) && tree.isVerb(i)) return i;
    if (isSum(i) || UNIT.test(tree.lower(i)) || /^\d/.test(tree.word(i))) {
      measured = true;
      continue;
    }
    if (!BETWEEN.test(tree.tag(i)) && !/^(?:RB|VBN|TO)$/.test(tree.tag(i))) return undefined;
    // a noun of its own is another thing
    if (/^NN/.test(tree.tag(i)) && !measured) return undefined;
  }
  return undefined;
}

export const skipAdverbs = (tree: Tree, from: number): number => {
  let i = from;
  while (
    i > 0 &&
    from - i < 4 &&
    (/^RB/.test(tree.tag(i)) ||
      /^(?:an?|estimated|reported|total|staggering|whopping|eye-watering|massive|mere|record)$/.test(tree.lower(i))) &&
    !/^(?:at|up|out|in|down)$/.test(tree.lower(i))
  )
    i--;
  return i;
};
