import type { Place } from "../undecided/sum-place.js";

const ASKS = /^(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have|had|may|might)$/;

/**
 * A sum of which somebody asks yes or no: `Dana Cole, Ferrant Research: "Does the $3 billion CapEx include the plant?"`,
 * "Is the €2bn investment still on track?".
 * Not: "Why is Norway giving 3bn kroner to Kyiv?", which says that it does.
 */
export function isAskedAbout({ doc, sentence, range }: Place): boolean {
  const at = doc.segmented.sentences[sentence];
  if (!at) return false;
  const words = doc.segmented.tokens;
  const sum = at.first + range.last;
  let end = sum;
  while (end < at.last && end - sum < REACH && !/^[.!?]$/.test(words[end]?.text ?? "")) end++;
  if (words[end]?.text !== "?") return false;
  // the clause begins at the sentence's head or behind a colon or an opening quotation mark
  for (let i = at.first + range.first - 1; i >= at.first && at.first + range.first - i < REACH; i--) {
    const before = words[i - 1]?.text ?? "";
    if (i === at.first || /^[:;"“‘—–]$/.test(before)) return ASKS.test((words[i]?.text ?? "").toLowerCase());
  }
  return false;
}
const REACH = 40;
