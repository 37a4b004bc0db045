import type { Document } from "../document/document.js";
import { namesOf } from "./antecedent.js";

/** How many houses the two sentences before have named. */
export const housesBefore = (doc: Document, sentence: number): number =>
  new Set(
    [sentence - 2, sentence - 1]
      .flatMap((s) => namesOf(doc, s))
      .flatMap((n) => {
        const entity = doc.entityOf(n);
        return entity?.type === "ORG" ? [entity.name] : [];
      }),
  ).size;

const MAKER = /^(?:maker|developer|creator|manufacturer|owner|parent|supplier|operator|rival|backer|unit|subsidiary|arm)$/;

/** "the *Galaxo* tablet maker": what a house makes or owns is not the house. */
export function madeBy(doc: Document, sentence: number, i: number): string[] {
  const tree = doc.tree(sentence);
  if (!MAKER.test(tree.lemma(i))) return [];
  return tree
    .children(i)
    .filter((k) => k < i && /^(?:compound|nmod|amod|poss)$/.test(tree.label(k)))
    .flatMap((k) => {
      const name = doc.nameAt((doc.segmented.sentences[sentence]?.first ?? 0) + k);
      return name ? [doc.entityOf(name)?.name ?? name.text] : [];
    });
}
