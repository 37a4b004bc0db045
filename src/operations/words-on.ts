import { isDeepStrictEqual } from "node:util";
import { type Decision, type Review, subjectOf } from "../model/index.js";
import { latestWords, wordOf } from "../reconcile/review/standing-reviews.js";

/** A person's latest word on what a decision is about, where it is the same; null where it is another or none. */
export function wordOn(decision: Decision, by: string, reviews: readonly Review[]): Review | null {
  if (decision.kind === "withdrawal")
    return reviews.find((one) => one.by === by && one.decision.kind === "withdrawal" && one.decision.review === decision.review) ?? null;
  const held = latestWords(reviews)
    .get(subjectOf(decision))
    ?.find((one) => one.by === by);
  if (held === undefined || held.decision.kind !== decision.kind) return null;
  if (decision.kind === "addition") return isDeepStrictEqual(held.decision, decision) ? held : null;
  return wordOf(held.decision) === wordOf(decision) ? held : null;
}

/** The persons whose latest word on the same thing is another. */
export function whoDiffers(decision: Decision, by: string, reviews: readonly Review[]): string[] {
  if (decision.kind === "withdrawal") return [];
  const others = latestWords(reviews).get(subjectOf(decision)) ?? [];
  return others.filter((one) => one.by !== by && wordOf(one.decision) !== wordOf(decision)).map((one) => one.by);
}
