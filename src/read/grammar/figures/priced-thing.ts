import { builtNouns } from "../../lexicon/cost-words.js";
import type { FigureRule } from "./claim.js";
import { pieceAfter } from "./noun-before.js";

/**
 * A sum that stands before what is built: what it costs, where nobody promises it.
 *   "The $3 billion Brenna bridge opened in May." "protests at the 900-million-euro dam"
 * Left alone: "a $5 billion investment", "$3 billion in aid"; what is pledged is taken out later, by the rulebook.
 */
const LEAST = 1e6;

export const pricedThing: FigureRule = ({ doc, sentence, tree, range, amount }) => {
  if ((amount.high ?? amount.low ?? 0) < LEAST) return null;
  const at = /^[-‑–]$/.test(tree.word(range.last)) ? range.last + 1 : range.last;
  if (!/^(?:DT|PRP\$|POS|JJ|RB)/.test(tree.tag(range.first - 1))) return null;
  const piece = pieceAfter(doc, sentence, at);
  if (!piece || /^(?:DT|PRP)/.test(tree.tag(piece.first)) || !builtNouns.has(tree.lemma(piece.head))) return null;
  return { cue: piece.head, subject: { head: piece.head, words: piece }, rule: "figure-cost" };
};
