import type { Tree } from "../../document/tree.js";
import { lossSubjects, makingNouns, priceSubjects } from "../../lexicon/cost-words.js";
import type { FigureRule, Subject, Sum } from "./claim.js";
import { chainOfSubject, pieceAfter } from "./noun-before.js";
import { skipAdverbs } from "./size-verb.js";
import { subjectOfChain } from "./subject-of-chain.js";

/**
 * What something costs, said by the verb.
 *   "The plant is expected to cost 4 billion euros." "Building the tunnel cost 3 billion." "The blackout cost the region $1bn."
 *   "It will cost 30 billion euros to clear the minefields."
 * Left alone: prices ("Tickets cost 90 euros", "a subscription costs $20 a month").
 */
const LEAST_COST = 1000;
/** Nobody buys a house or a licence for more than this; such a "computer" is a system. */
const PRICE = 1e7;
const BRACKET = 40;

export const costVerb: FigureRule = (sum) => {
  const { doc, sentence, tree, range } = sum;
  const verb = verbBefore(tree, range.first) ?? gapped(sum) ?? needBefore(sum);
  if (verb === undefined || negated(tree, verb)) return null;
  const purpose = purposeAfter(sum);
  const chain = chainOfSubject(doc, sentence, verb);
  const most = sum.amount.high ?? sum.amount.low ?? 0;
  if (chain?.pieces.some((p) => lossSubjects.has(tree.lemma(p.head)) || (most < PRICE && priceSubjects.has(tree.lemma(p.head)))))
    return null;
  const lead = chain?.pieces[0];
  if (lead && /^(?:what|this|these|those|they|there)$/.test(tree.lower(lead.head)) && !purpose?.object) return null;
  // what sells for a few dollars has a price
  if (most < LEAST_COST && !purpose) return null;
  if (purpose?.object && (!lead || /^it$/i.test(tree.word(lead.head))))
    return { cue: verb, subject: purpose.object, doing: purpose.doing, verbal: true, rule: "figure-cost" };
  const last = chain?.pieces.at(-1);
  // "cars costing $30,000": the noun right before it
  const nearest = last && tree.lower(verb) === "costing" && last.last === verb ? { pieces: [last], first: last.first } : chain;
  const own = nearest ? subjectOfChain(tree, nearest) : parsed(tree, verb);
  if (!own) return null;
  return { cue: verb, subject: own.subject, doing: own.doing ?? purpose?.doing, verbal: true, rule: "figure-cost" };
};

/** "cost", "cost only", "cost the region", "costs taxpayers": the verb whose sum begins at `at`. */
function verbBefore(tree: Tree, at: number): number | undefined {
  for (let i = at - 1; i >= 0 && at - i <= 6; i--) {
    if (/^(?:cost|costs|costing)$/.test(tree.lower(i))) {
      if (/^(?:DT|PRP\$|POS)$/.test(tree.tag(i - 1)) || /^(?:a|the|at|of|total|low|high)$/.test(tree.lower(i - 1))) return undefined;
      return i;
    }
    if (!/^(?:NN|DT|JJ|PRP|RB|POS)/.test(tree.tag(i))) return undefined;
  }
  return undefined;
}

/** "cost the city €120 million to buy *and €9 million a year to run*". */
function gapped({ tree, range }: Sum): number | undefined {
  if (tree.lower(range.first - 1) !== "and") return undefined;
  let to = range.last;
  while (to < range.last + 3 && tree.lower(to) !== "to") to++;
  if (tree.lower(to) !== "to" || !/^VB/.test(tree.tag(to + 1))) return undefined;
  for (let i = range.first - 2; i >= 0 && range.first - i < 16; i--) {
    if (/^(?:cost|costs)$/.test(tree.lower(i)) && tree.isVerb(i)) return i;
    if (/^[,;:]$/.test(tree.word(i)) || /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tag(i))) return undefined;
  }
  return undefined;
}

/** "Rebuilding the port would *require* $2 billion": of an activity, what it needs is what it costs. */
function needBefore({ doc, sentence, tree, range }: Sum): number | undefined {
  const verb = skipAdverbs(tree, range.first - 1);
  if (!/^(?:require|need|take|consume)$/.test(tree.lemma(verb)) || !tree.isVerb(verb)) return undefined;
  const lead = chainOfSubject(doc, sentence, verb)?.pieces[0];
  return lead && (lead.doing !== undefined || makingNouns.has(tree.lemma(lead.head))) ? verb : undefined;
}

const negated = (tree: Tree, verb: number): boolean =>
  [1, 2, 3].some((n) => /^(?:not|n't|n’t|never)$/.test(tree.lower(verb - n)) && tree.lower(verb - n + 1) !== "only");

/** "… to train", "… to clear the minefields": what the money does, and to what. */
function purposeAfter({ doc, sentence, tree, range }: Sum): { doing: number; object: Subject | undefined } | null {
  let to = range.last;
  // over a bracket: "cost $35 billion (World Bank), to clear …"
  if (tree.word(to) === "(") while (to < tree.size && to - range.last < BRACKET && tree.word(to - 1) !== ")") to++;
  if (tree.word(to) === ",") to++;
  if (tree.lower(to) !== "to" || !/^VB/.test(tree.tag(to + 1))) return null;
  // "to survey and clear the land": the last verb has the object
  const doing = tree.lower(to + 2) === "and" ? to + 3 : to + 1;
  const piece = pieceAfter(doc, sentence, doing + 1);
  const named = piece && !/^(?:it|them)$/.test(tree.lower(piece.head)) ? { head: piece.head, words: piece } : undefined;
  return { doing, object: named };
}

/** Where the words do not show a subject, the parse may: "…, costing taxpayers $3bn". */
function parsed(tree: Tree, verb: number): { subject: Subject; doing: number | undefined } | null {
  const subject = tree.subject(verb);
  if (subject === undefined || tree.isVerb(subject)) return null;
  return { subject: { head: subject }, doing: undefined };
}
