import type { Document } from "../../document/document.js";
import type { Draft } from "../read-pledge.js";
import { largest, top } from "./edge.js";

/**
 * The sentence or heading that opens a list, and the sum that its items make up.
 *   "Below is a list of those pledges:", "The plan includes:", "The main items of the package are:", "Here are the commitments:"
 * Not: "He said:", "The company builds:" without a sum before it.
 */
const OPENS =
  /\b(?:list|breakdown|following|include|includes|included|including|comprises|consists|details|items|pledges|pledged|commitments|committed|investments|contributions|main|major|biggest|largest|key|highlights|as follows|split)\b/i;
/** Sentences between the sum and the list that it opens. */
const BACK = 8;

interface Opening {
  readonly sentence: number;
  readonly whole: Draft;
}

function openings(doc: Document, drafts: readonly Draft[]): Opening[] {
  const out: Opening[] = [];
  doc.segmented.sentences.forEach((s, i) => {
    if (doc.segmented.tokens[s.last - 1]?.text !== ":" || s.last - s.first < 4) return;
    if (!OPENS.test(doc.text.slice(s.start, s.end))) return;
    const own = largest(drafts.filter((d) => d.frame.sentence === i && d.pledge.amount !== null));
    const whole = own ?? largest(drafts.filter((d) => d.frame.sentence < i && d.frame.sentence >= i - BACK && d.pledge.amount !== null));
    if (whole) out.push({ sentence: i, whole });
  });
  return out;
}

/** For a sentence the whole of the list that it stands in: items, or paragraphs under short headings of their own. */
export function listWholes(doc: Document, drafts: readonly Draft[]): (sentence: number) => Draft | null {
  const { sentences, paragraphs } = doc.segmented;
  const all = openings(doc, drafts);
  return (sentence) => {
    const opening = all.filter((o) => o.sentence < sentence).at(-1);
    if (!opening) return null;
    const from = sentences[opening.sentence]?.paragraph ?? 0;
    const to = sentences[sentence]?.paragraph ?? 0;
    if (to === from) return null;
    for (let p = from + 1; p <= to; p++) {
      const here = paragraphs[p];
      const before = paragraphs[p - 1];
      if (!(here?.item || here?.heading || (before?.heading && p - 1 > from))) return null;
    }
    return opening.whole;
  };
}

/** May an item of a list stand inside the list's sum? */
export const fitsList = (d: Draft, whole: Draft): boolean =>
  d.pledge.amount === null ||
  top(d.pledge.amount) <= top(whole.pledge.amount) ||
  d.pledge.amount.currency !== whole.pledge.amount?.currency;
