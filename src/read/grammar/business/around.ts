import type { Place } from "../undecided/sum-place.js";

/** What hangs on the words that decide about a sum. */
export const complementsAround = ({ tree, frame }: Place): { readonly prep: string; readonly object: number }[] =>
  [frame.cue, frame.head, ...frame.path].flatMap((i) => tree.complements(i));

/** The verb that decides about a sum, or that governs the noun that does. */
export const governorOf = ({ tree, frame }: Place): number | undefined =>
  tree.isVerb(frame.cue) ? frame.cue : tree.ancestors(frame.cue).find((a) => tree.isVerb(a));

/** The words of the sentence from one token to another, lower case, for phrases that the parse hangs here or there. */
export const wordsOf = ({ tree }: Place, from: number, to: number): string => {
  const out: string[] = [];
  for (let i = Math.max(0, from); i < Math.min(tree.size, to); i++) out.push(tree.lower(i));
  return out.join(" ");
};

/** The words of the sentences from `back` before to `ahead` after, inside the paragraph; of an endless one the first few hundred. */
export function passageWords({ doc, sentence }: Place, back: number, ahead: number): string {
  const paragraph = doc.segmented.sentences[sentence]?.paragraph;
  const out: string[] = [];
  for (let s = sentence - back; s <= sentence + ahead; s++) {
    const at = doc.segmented.sentences[s];
    if (at && at.paragraph === paragraph) out.push(doc.text.slice(at.start, Math.min(at.end, at.start + LONGEST)).toLowerCase());
  }
  return out.join(" ");
}
const LONGEST = 600;
