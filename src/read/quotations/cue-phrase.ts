import type { Span } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";

const ADVERB = /^(?:advmod|neg)$/;

/** "has not said", "also pointed out": a verb with the auxiliaries, negation and adverbs that touch it, and its particle. */
export function cueSpan(doc: Document, sentence: number, verb: number, through: number = verb): Span {
  const tree = doc.tree(sentence);
  let first = verb;
  for (let i = verb - 1; i >= 0 && verb - i < 7; i--) {
    const auxiliary = tree.head(i) === verb && /^aux/.test(tree.label(i));
    const adverb = (tree.head(i) === verb || tree.head(i) === i + 1) && ADVERB.test(tree.label(i)) && /^(?:RB|MD|VB)/.test(tree.tag(i));
    if (!auxiliary && !adverb) break;
    first = i;
  }
  // "However said" does not occur; an adverb that opens the sentence belongs to the whole of it
  while (first < verb && first === 0 && ADVERB.test(tree.label(first))) first++;
  let last = through + 1;
  while (last < tree.size && tree.head(last) === verb && tree.label(last) === "prt") last++;
  return spanOfRange(doc, sentence, { first, last });
}
