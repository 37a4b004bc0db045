import { carryVerbs } from "../../lexicon/cost-words.js";
import type { Claim, FigureRule, Sum } from "./claim.js";
import { isCostNoun } from "./is-cost-noun.js";
import { chainBefore, chainOfSubject, type Piece, pieceAfter } from "./noun-before.js";
import { ownerOfNoun } from "./owner-of-cost.js";
import { subjectOfChain } from "./subject-of-chain.js";
import { isUndertakingNoun } from "./undertaking.js";

/**
 * A verb that only joins a thing to its cost.
 *   "Each frigate carries a cost of £1.3 billion." "The overhaul comes with a $31.5 billion price tag." "Taxpayers face a bill of $280 million for the games."
 *   "Boring the tunnel would require an outlay of $7 billion."
 * Left alone: who meets a cost ("the fund has covered costs of $2 billion"); a company that has costs, unless it is said of what.
 */
const REACH = 6;

export const carriesCost: FigureRule = (sum) => {
  const { doc, sentence, tree } = sum;
  const cost = costNounAt(sum);
  if (!cost || (sum.amount.high ?? sum.amount.low ?? 1e6) < 1e5) return null;
  const verb = verbBefore(sum, Math.min(cost.first, sum.range.first));
  const owner = ownerBehind(sum, cost);
  if (owner) return owner;
  if (verb === undefined) return null;
  const chain = chainOfSubject(doc, sentence, verb);
  const own = chain && subjectOfChain(tree, chain);
  if (!chain || !own) return null;
  // "the company faces a bill of $2 billion": a cost of nothing that is named
  const fits =
    own.doing !== undefined || isUndertakingNoun(tree, own.subject.head) || !/^(?:face|foot|have|incur|need)$/.test(tree.lemma(verb));
  return fits ? { cue: cost.head, subject: own.subject, doing: own.doing, rule: "figure-cost" } : null;
};

/** "a cost of SUM", "an outlay of some SUM"; "a SUM price tag", "a SUM bill". */
function costNounAt({ doc, sentence, tree, range }: Sum): Piece | null {
  let of = range.first - 1;
  while (of > 0 && range.first - of <= 3 && /^(?:RB|JJR|DT)/.test(tree.tag(of))) of--;
  if (tree.lower(of) === "of") {
    const piece = chainBefore(doc, sentence, of)?.pieces.at(-1);
    return piece && piece.last === of && isCostNoun(tree, piece.head) ? piece : null;
  }
  let i = range.first - 1;
  while (i > 0 && range.first - i <= 3 && /^(?:RB|JJ)/.test(tree.tag(i))) i--;
  const from = /^[-‑–]$/.test(tree.word(range.last)) ? range.last + 1 : range.last;
  const behind = pieceAfter(doc, sentence, from);
  if (!behind || /^(?:DT|PRP)/.test(tree.tag(from))) return null;
  const tag = /^(?:cost|price|tag|bill|tab|outlay|price-tag)$/.test(tree.lower(behind.head));
  return tag && (tree.lower(behind.head) !== "bill" || tree.lower(behind.last) === "for") && /^(?:DT|PRP\$|POS)/.test(tree.tag(i))
    ? { ...behind, first: i }
    : null;
}

/** The joining verb right before: "*carries* an estimated cost", "*come with* a hefty price tag". */
function verbBefore({ tree }: Sum, first: number): number | undefined {
  for (let i = first - 1; i >= 0 && first - i <= REACH; i--) {
    if (tree.isVerb(i)) return carryVerbs.has(tree.lemma(i)) ? i : undefined;
    if (!/^(?:DT|JJ|RB|IN|PDT|VBN)/.test(tree.tag(i))) return undefined;
  }
  return undefined;
}

/** "a bill of SUM *for the games*", "a SUM price tag *on the fleet*". */
function ownerBehind({ doc, sentence, tree, range }: Sum, cost: Piece): Claim | null {
  const at = Math.max(cost.last, range.last);
  if (!/^(?:for|of|on|to)$/.test(tree.lower(at))) {
    if (cost.head < range.first || !/^(?:PRP\$|POS)/.test(tree.tag(cost.first))) return null;
    // "the palace's $300 million price tag"
    const own = ownerOfNoun(doc, sentence, cost.head);
    return own && { cue: cost.head, ...own, rule: "figure-cost" };
  }
  const verbal = /^VB/.test(tree.tag(at + 1)) || /ing$/.test(tree.lower(at + 1));
  if (tree.lower(at) === "to" && !verbal) return null;
  const piece = pieceAfter(doc, sentence, verbal ? at + 2 : at + 1);
  if (
    !piece ||
    (!verbal && !isUndertakingNoun(tree, piece.head) && !doc.nameAt((doc.segmented.sentences[sentence]?.first ?? 0) + piece.head))
  )
    return piece && cost.head >= range.last && tree.lower(at) === "of"
      ? { cue: cost.head, subject: { head: piece.head, words: piece }, rule: "figure-cost" }
      : null;
  return { cue: cost.head, subject: { head: piece.head, words: piece }, doing: verbal ? at + 1 : undefined, rule: "figure-cost" };
}
