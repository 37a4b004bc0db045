import { attendeeNouns } from "../../lexicon/event-words.js";
import type { Found, SentenceRule, Status } from "./found.js";
import { documentIn, eventBefore, eventIn } from "./gathering.js";

/**
 * A participle or a phrase of place in front, "be", and those who are there behind it.
 *   "Joining the president at the launch were Mori and Eklund." "Also in the room were Keller and Shaw." "Due to speak at the forum is Saleh."
 *   "Among those expected in Davos for the forum are Peralta and Blum." "Sitting beside her at the talks was Rao."
 * Left alone: "Missing from the talks was a plan", where no name follows; what is absent is read elsewhere.
 */
const REACH = 16;

export const inFront: SentenceRule = ({ doc, sentence, tree }) => {
  const start = /^(?:also|and|but|notably|again|already)$/.test(tree.lower(0)) ? 1 : 0;
  const kind = kindAt(start);
  if (kind === null) return [];
  for (let be = start + 1; be < Math.min(tree.size, start + REACH); be++) {
    if (/^[,;:]$/.test(tree.word(be)) || /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tag(be))) {
      const verb = /^(?:will|would)$/.test(tree.lower(be)) && tree.lower(be + 1) === "be" ? be + 1 : be;
      if (!/^(?:was|were|is|are|be)$/.test(tree.lower(verb))) return [];
      const behind = verb + 1;
      if (/^(?:VB|RB|JJ|IN|TO|CD)/.test(tree.tag(behind)) && !doc.nameAt((doc.segmented.sentences[sentence]?.first ?? 0) + behind))
        return [];
      if (kind === "signed") return documentIn(tree) ? [{ at: behind, status: kind, event: null, row: true }] : [];
      const event = eventIn(tree) ?? eventBefore(doc, sentence);
      const status: Status = verb > be || /^(?:due|set|expected|scheduled|slated)$/.test(tree.lower(start)) ? "expected" : kind;
      return event === null ? [] : [{ at: behind, status, event, row: true } satisfies Found];
    }
  }
  return [];

  function kindAt(i: number): Status | null {
    const word = tree.lower(i);
    if (/^(?:joining|attending|sitting|seated|appearing|speaking|flanking|accompanying|standing|watching|participating|taking)$/.test(word))
      return "attended";
    if (
      /^(?:present|there)$/.test(word) ||
      (word === "in" &&
        /^(?:the|attendance)$/.test(tree.lower(i + 1)) &&
        /^(?:room|audience|hall|attendance|crowd|chair)$/.test(tree.lower(i + 1) === "the" ? tree.lower(i + 2) : tree.lower(i + 1)))
    )
      return "attended";
    if (/^(?:due|set|expected|scheduled|slated)$/.test(word)) return "expected";
    if (!/^(?:among|amongst)$/.test(word)) return null;
    // "Among those expected", "Among the speakers", "Among the invited"
    for (let k = i + 1; k < i + 8; k++) {
      if (/^(?:invited|invitees)$/.test(tree.lower(k))) return "invited";
      if (/^(?:expected|due|scheduled|slated|set|likely)$/.test(tree.lower(k))) return "expected";
      if (
        /^(?:attending|present|attended|speaking|arriving)$/.test(tree.lower(k)) ||
        (attendeeNouns.has(tree.lemma(k)) && tree.lemma(k) !== "signatory" && /^NN/.test(tree.tag(k)))
      )
        return "attended";
      if (/^(?:is|are|was|were)$/.test(tree.lower(k))) return null;
    }
    return null;
  }
};
