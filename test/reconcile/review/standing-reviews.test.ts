import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Decision, type Review, reviewId } from "../../../src/model/index.js";
import { correctPledge } from "../../../src/reconcile/review/correct-pledge.js";
import { standingReviews } from "../../../src/reconcile/review/standing-reviews.js";

const said = (by: string, minute: number, decision: Decision): Review => {
  const made = `2025-03-01T10:${String(minute).padStart(2, "0")}:00Z`;
  return { id: reviewId({ by, made, decision }), by, made, reason: null, decision };
};
const inside = (assertion: string, to: string): Decision => ({ kind: "relation", assertion, relation: "inside", to });
const same = (assertion: string, to: string): Decision => ({ kind: "relation", assertion, relation: "same", to });

describe("what persons' judgements come to", () => {
  test("one person's latest word counts", () => {
    const { relations } = standingReviews([said("Ada", 1, same("a", "b")), said("Ada", 2, inside("a", "b"))]);
    expect(relations.map(({ relation }) => relation)).toEqual(["inside"]);
  });

  test("two persons who differ make it contested, two who agree do not", () => {
    expect(standingReviews([said("Ada", 1, inside("a", "b")), said("Ben", 2, inside("b", "a"))]).relations[0]?.relation).toBe("contested");
    expect(standingReviews([said("Ada", 1, same("a", "b")), said("Ben", 2, same("b", "a"))]).relations[0]?.relation).toBe("same");
  });

  test("a withdrawal takes back one's own word only", () => {
    const word = said("Ada", 1, same("a", "b"));
    expect(standingReviews([word, said("Ada", 2, { kind: "withdrawal", review: word.id })]).relations).toEqual([]);
    expect(standingReviews([word, said("Ben", 2, { kind: "withdrawal", review: word.id })]).relations).toHaveLength(1);
  });

  test("after a withdrawal the word before it counts again", () => {
    const second = said("Ada", 2, inside("a", "b"));
    const { relations } = standingReviews([
      said("Ada", 1, same("a", "b")),
      second,
      said("Ada", 3, { kind: "withdrawal", review: second.id }),
    ]);
    expect(relations[0]?.relation).toBe("same");
  });

  test("what one rejects and another confirms is contested, and stands as read", () => {
    const { rejected, contested } = standingReviews([
      said("Ada", 1, { kind: "rejection", assertion: "a" }),
      said("Ben", 2, { kind: "confirmation", assertion: "a" }),
    ]);
    expect([rejected.size, contested.length]).toEqual([0, 1]);
  });

  test("the order in which judgements arrive is irrelevant", () => {
    const ids = fc.constantFrom("a", "b", "c");
    const decision: fc.Arbitrary<Decision> = fc.oneof(
      fc.record({
        kind: fc.constant("relation" as const),
        assertion: ids,
        relation: fc.constantFrom("same" as const, "inside" as const, "unsure" as const),
        to: ids,
      }),
      fc.record({ kind: fc.constant("rejection" as const), assertion: ids }),
      fc.record({
        kind: fc.constant("correction" as const),
        assertion: ids,
        field: fc.constant("stage"),
        value: fc.constantFrom("planned", "paused"),
      }),
    );
    const reviews = fc.array(fc.record({ by: fc.constantFrom("Ada", "Ben"), minute: fc.integer({ min: 0, max: 9 }), decision }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(reviews, fc.integer(), (made, seed) => {
        const list = made.map(({ by, minute, decision }) => said(by, minute, decision));
        const shuffled = [...list]
          .sort((a, b) => `${seed}${a.id}`.length + a.id.charCodeAt(seed & 7) - (`${seed}${b.id}`.length + b.id.charCodeAt(seed & 7)))
          .reverse();
        expect(standingReviews(shuffled)).toEqual(standingReviews(list));
      }),
    );
  });
});

describe("a corrected pledge", () => {
  const pledge = { stage: "planned" } as Parameters<typeof correctPledge>[0];

  test("holds the value that a person gave", () => expect(correctPledge(pledge, "stage", "paused").stage).toBe("paused"));
  test("takes no value that the field cannot hold", () =>
    expect(() => correctPledge(pledge, "stage", "gone")).toThrow(/is no value for stage/));
  test("takes no field that is none", () => expect(() => correctPledge(pledge, "evidence", null)).toThrow(/name one of pledgers/));
});
