import type { Found, SentenceRule, Status, View } from "./found.js";
import { documentBefore, documentIn, eventBefore, eventIn } from "./gathering.js";

/**
 * What a verb left out says: "Rao attended, but Mori *did not*." "China signed the declaration; the United States and Britain did not."
 * Left alone: "did not say", where a verb follows.
 */
const DONE = /^(?:did|do|does|has|have|will|would)$/;
const LEAVES_OUT = new Set("didnt didn't didn’t wont won't won’t not n't n’t refused declined".split(" "));
const ENDS = /^(?:[.,;:!?—–]|so|either)$/;

export const didNot: SentenceRule = ({ doc, sentence, tree }) => {
  for (let i = 1; i < tree.size; i++) {
    if (!LEAVES_OUT.has(tree.lower(i))) continue;
    const joined = /^(?:didn[’']?t|won[’']?t)$/.test(tree.lower(i));
    const not = /^(?:not|n't|n’t)$/.test(tree.lower(i)) && DONE.test(tree.lower(i - 1).replace(/^wo$/, "will"));
    // "Peru refused to do so"
    const refused =
      /^(?:refused|declined)$/.test(tree.lower(i)) && tree.lower(i + 1) === "to" && /^(?:do|follow|join)$/.test(tree.lower(i + 2));
    if (!refused && (!(joined || not) || !(i + 1 >= tree.size || ENDS.test(tree.lower(i + 1))))) continue;
    const auxiliary = joined || refused ? i : i - 1;
    const status = before(i, (k) => tree.lemma(k)) ?? (auxiliary < 12 ? sentenceBefore() : null);
    if (status === null) continue;
    if (status === "refused-to-sign") return [{ at: auxiliary, status, event: null, before: true }];
    const event = eventIn(tree) ?? eventBefore(doc, sentence);
    if (event !== null) return [{ at: auxiliary, status, event, before: true }];
  }
  return [];

  /** "Forty-one governments signed the declaration. Poland *did not*." */
  function sentenceBefore(): Status | null {
    const above = sentence > 0 ? doc.tree(sentence - 1) : undefined;
    if (!above) return null;
    for (let k = Math.min(above.size, 60) - 1; k >= 0; k--) {
      if (/^(?:sign|endorse)$/.test(above.lemma(k)) && above.isVerb(k)) return documentIn(above) ? "refused-to-sign" : null;
      if (/^(?:attend|participate)$/.test(above.lemma(k)) && above.isVerb(k)) return "absent";
    }
    return null;
  }

  function before(i: number, lemma: (k: number) => string): Status | null {
    for (let k = i - 2; k >= 0 && i - k < 40; k--) {
      if (lemma(k) === "sign" || lemma(k) === "endorse" || (lemma(k) === "name" && tree.lower(k + 1) === "to")) {
        const document = Array.from({ length: i }, (_, n) => n).some((n) =>
          /^(?:declaration|statement|charter|communique|communiqué|accord|pledge|pact|treaty)$/.test(tree.lower(n)),
        );
        return document || documentBefore(doc, sentence) !== null ? "refused-to-sign" : null;
      }
      if (/^(?:attend|come|participate)$/.test(lemma(k)) && tree.isVerb(k)) return "absent";
    }
    return null;
  }
};

/** "Vogel is expected at the summit, *as is Demir*"; "Rao signed, *and so did Mori*": what was found of the first holds of the second. */
export function soDid({ tree }: View, found: readonly Found[]): Found[] {
  const first = found[0];
  if (!first) return [];
  for (let i = 1; i + 2 < tree.size; i++)
    if (
      /^(?:as|so)$/.test(tree.lower(i)) &&
      /^(?:is|are|was|were|did|does|do|will|has|have|had)$/.test(tree.lower(i + 1)) &&
      /^(?:NNP|DT)/.test(tree.tag(i + 2))
    )
      return [{ at: i + 2, status: first.status, event: first.event, row: true }];
  return [];
}
