import type { Claim, FigureRule } from "./claim.js";
import { chainOfSubject } from "./noun-before.js";
import { subjectOfChain } from "./subject-of-chain.js";

/**
 * What somebody was set back by something.
 *   "The failed payroll system set taxpayers back A$1.2 billion." "Hosting the games has set the city back by $600 million." "set back the state $3bn"
 * Left alone: "the delay set the talks back two years", for that is no money.
 */
const REACH = 9;

export const setBack: FigureRule = ({ doc, sentence, tree, range }): Claim | null => {
  let back = -1;
  for (let i = range.first - 1; i >= 0 && range.first - i <= REACH; i--) {
    if (/^[,;:.]$/.test(tree.word(i)) || (/^(?:VB[DZP]|MD)$/.test(tree.tag(i)) && !/^(?:set|sets)$/.test(tree.lower(i)))) return null;
    if (tree.lower(i) === "back") back = i;
    if (back < 0 || !/^(?:set|sets|setting)$/.test(tree.lower(i))) continue;
    const chain = chainOfSubject(doc, sentence, i);
    const own = chain && subjectOfChain(tree, chain);
    return own && { cue: i, subject: own.subject, doing: own.doing, verbal: true, rule: "figure-cost" };
  }
  return null;
};
