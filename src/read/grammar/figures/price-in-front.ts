import { costAdjectives } from "../../lexicon/cost-words.js";
import type { Claim, FigureRule, Sum } from "./claim.js";
import { pieceAfter } from "./noun-before.js";
import { isUndertaking } from "./undertaking.js";

/**
 * A sum in front, and behind it the thing that is called dear or cheap.
 *   "At $13.2 billion, the Orca is the costliest warship ever built." "At an estimated €3 billion, the dam would be the most expensive in Europe."
 *   "At €9 billion, the tunnel is a bargain"
 * Left alone: "At $3 billion, the company is valued …", for that is no cost.
 */
const REACH = 24;

export const priceInFront: FigureRule = (sum) => {
  const { doc, sentence, tree, range } = sum;
  let at = range.first - 1;
  while (
    at > 0 &&
    /^(?:an?|estimated|just|only|over|about|around|some|nearly|almost|roughly|more|than|reported|cool|whopping)$/.test(tree.lower(at))
  )
    at--;
  const comma = behindComma(sum);
  if (tree.lower(at) !== "at" || comma === undefined) return null;
  const piece = pieceAfter(doc, sentence, comma + 1);
  if (!piece) return null;
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const named = doc.nameAt(base + piece.head) !== undefined;
  if (!named && !isUndertaking(doc, sentence, piece)) return null;
  for (let i = piece.last; i < Math.min(tree.size, piece.last + REACH); i++)
    if (
      costAdjectives.has(tree.lower(i)) ||
      costAdjectives.has(tree.lemma(i)) ||
      /^(?:bargain|budget|taxpayers?|price)$/.test(tree.lower(i))
    )
      return claim(i, piece);
  return null;
};

const claim = (cue: number, piece: { head: number; first: number; last: number }): Claim => ({
  cue,
  subject: { head: piece.head, words: piece },
  verbal: true,
  rule: "figure-cost",
});

/** The comma behind the sum, over "apiece", "each", "per unit". */
function behindComma({ tree, range }: Sum): number | undefined {
  for (let i = range.last; i < Math.min(tree.size, range.last + 4); i++) {
    if (tree.word(i) === ",") return i;
    if (!/^(?:apiece|each|per|a|unit|piece)$/.test(tree.lower(i))) return undefined;
  }
  return undefined;
}
