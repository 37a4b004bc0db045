import type { Document } from "../../document/document.js";
import type { Tree } from "../../document/tree.js";
import { builtNouns, makingNouns, productNouns, undertakingNouns } from "../../lexicon/cost-words.js";
import type { Subject } from "./claim.js";
import { chainBefore, type Piece } from "./noun-before.js";

/** Is a noun something that is built, made, staged or run, so that a sum can be what it cost? */
export const isUndertakingNoun = (tree: Tree, i: number): boolean =>
  [tree.lemma(i), tree.lower(i)].some((w) => undertakingNouns.has(w) || builtNouns.has(w) || productNouns.has(w) || makingNouns.has(w));

/** A noun phrase of that kind: by its noun, by what is done to it ("building the dam"), or a product or event by name. */
export function isUndertaking(doc: Document, sentence: number, piece: Piece): boolean {
  const tree = doc.tree(sentence);
  if (piece.doing !== undefined || isUndertakingNoun(tree, piece.head)) return true;
  const name = doc.nameAt((doc.segmented.sentences[sentence]?.first ?? 0) + piece.head);
  return name?.type === "PRODUCT" || name?.type === "EVENT";
}

/** "the final bill", "costs": what it is the cost of stands earlier, in the clause before or the sentence before. */
export function undertakingBefore(doc: Document, sentence: number, limit: number): { subject: Subject; sentence: number } | null {
  for (const s of [sentence, sentence - 1]) {
    const tree = s < 0 ? undefined : doc.tree(s);
    if (!tree) continue;
    const end = s === sentence ? limit : Math.min(tree.size, 60);
    for (let i = 0; i < end; i++) {
      if (!isUndertakingNoun(tree, i) || !/^NN/.test(tree.tag(i)) || /^(?:NN|POS)/.test(tree.tag(i + 1))) continue;
      const piece = chainBefore(doc, s, i + 1)?.pieces.at(-1);
      if (piece && piece.last === i + 1) return { subject: { head: i, words: piece }, sentence: s };
    }
  }
  return null;
}

/** Is a token part of a sum? */
export function sumTest(doc: Document, sentence: number): (i: number) => boolean {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const spans = doc.quantitiesIn(sentence).amounts;
  return (i) => {
    const start = doc.segmented.tokens[first + i]?.start ?? -1;
    return spans.some((a) => a.start <= start && start < a.end);
  };
}
