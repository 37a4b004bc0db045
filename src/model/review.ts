import { z } from "zod";
import { assertion } from "./assertion.js";
import { hash } from "./identity.js";

/** What a person may say of two pledge assertions: the first is the same promise as the second, a part of it, beside it, another one, or one cannot tell. */
export const relations = ["same", "inside", "on-top", "different", "unsure"] as const;
export const relation = z.enum(relations);
export type Relation = z.infer<typeof relation>;

const decision = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("relation"), assertion: z.string(), relation, to: z.string() }),
  /** The field's value as it should have been read: `amount`, `stage`, `pledgers` … */
  z.object({ kind: z.literal("correction"), assertion: z.string(), field: z.string(), value: z.json() }),
  /** The article does not say so. */
  z.object({ kind: z.literal("rejection"), assertion: z.string() }),
  /** It was read as the article says it. */
  z.object({ kind: z.literal("confirmation"), assertion: z.string() }),
  /** The article says it, and no reader saw it. */
  z.object({ kind: z.literal("addition"), article: z.string(), assertion }),
  /** Takes back an earlier word of the same person; both stay in the record. */
  z.object({ kind: z.literal("withdrawal"), review: z.string() }),
]);
export type Decision = z.infer<typeof decision>;

/**
 * A judgement by a person. Appended, never overwritten, it outranks what rules say; of one person's words about one thing the latest
 * counts; where two persons differ the thing is contested. `made` is an instant (ISO 8601, UTC).
 */
export const review = z.object({ id: z.string(), by: z.string().min(1), made: z.iso.datetime(), reason: z.string().nullable(), decision });
export type Review = z.infer<typeof review>;

/** Identity of a review: the same word of the same person at the same instant is the same review. */
export const reviewId = ({ by, made, decision }: Omit<Review, "id" | "reason">): string => hash(JSON.stringify([by, made, decision]));

/** What a review is about: two reviews with equal subjects speak of one thing. The order of two assertions matters only to `inside` and `on-top`. */
export function subjectOf(decision: Decision): string {
  switch (decision.kind) {
    case "relation":
      return `relation ${[decision.assertion, decision.to].sort().join(" ")}`;
    case "correction":
      return `correction ${decision.assertion} ${decision.field}`;
    case "rejection":
    case "confirmation":
      return `assertion ${decision.assertion}`;
    case "addition":
      return `assertion ${decision.assertion.id}`;
    case "withdrawal":
      return `review ${decision.review}`;
  }
}
