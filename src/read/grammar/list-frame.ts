import type { Amount } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { lemmaOf } from "../document/lemma.js";
import { costNouns } from "../lexicon/cost-words.js";
import { excludedNouns, pledgeNouns, weakPledgeNouns } from "../lexicon/pledge-words.js";
import { lineOwner, lineStart } from "./line-owner.js";
import type { Frame } from "./money-frame.js";

/** Lines of a list above which the line that introduces it is looked for. */
const LONGEST_LIST = 40;

/**
 * "Norlys: €1.1bn for charging points": a line without a verb promises what the line that introduces its list speaks of ("The pledges made so far:").
 * Null where the list is of something else, or is no list.
 */
export function listFrame(doc: Document, frame: Frame, amount: Amount): Frame | null {
  const { sentence, head } = frame;
  if (lineStart(doc, sentence) === null || lineOwner(doc, sentence, head).length === 0) return null;
  const line = doc.segmented.sentences[sentence];
  if (!line || hasVerb(doc, sentence, amount)) return null;
  return promises(doc, line.paragraph) ? { kind: "noun", sentence, head, cue: head, weak: false, path: [head] } : null;
}

/** Does anything finite stand before the sum? Then the line is a sentence. */
function hasVerb(doc: Document, sentence: number, amount: Amount): boolean {
  const { first = 0 } = doc.segmented.sentences[sentence] ?? {};
  const end = doc.sumTokens(amount).first;
  for (let i = first; i < end; i++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(doc.tagOf(sentence, i))) return true;
  return false;
}

/** The line that introduces a list speaks of promises, and of no business sums. */
function promises(doc: Document, paragraph: number): boolean {
  for (let p = paragraph - 1; p >= 0 && p >= paragraph - LONGEST_LIST; p--) {
    const above = doc.segmented.paragraphs[p];
    const last = above && doc.segmented.sentences[above.last - 1];
    if (!above || !last) return false;
    const words = doc.segmented.tokens.slice(last.first, last.last).map((t) => t.text);
    const introduces = words.at(-1) === ":" || above.heading;
    if (!introduces) {
      // another line of the list, or prose that ends the search
      const first = doc.segmented.sentences[above.first];
      if (above.last - above.first > 2 || !first || lineOwner(doc, above.last - 1, last.last - last.first).length === 0) return false;
      continue;
    }
    const lemmas = words.map((w) => lemmaOf(w.toLowerCase(), "NNS"));
    if (lemmas.some((l) => excludedNouns.has(l) || costNouns.has(l))) return false;
    if (lemmas.some((l) => pledgeNouns.has(l) && !weakPledgeNouns.has(l))) return true;
    if (!above.heading) return false;
  }
  return false;
}
