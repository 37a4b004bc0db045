import { describe, expect, test } from "vitest";
import { type Decision, type Review, reviewId, UsageError } from "../../src/model/index.js";
import { openRecord } from "../../src/store/index.js";
import { carrier, entryOf, pledgeOf, readingOf, scratch } from "./samples.js";

const at = scratch();
const text = "Vantor will put €3 billion into Lumen Grid. Later Orrin adds €1 billion.";
const first = pledgeOf(text, "Vantor will put €3 billion into Lumen Grid.", ["Vantor"]);
const second = pledgeOf(text, "Later Orrin adds €1 billion.", ["Orrin"]);
const reading = readingOf(text, carrier("north.example"), [first, second]);

const said = (day: string, decision: Decision): Review => {
  const made = `2025-03-${day}T10:00:00Z`;
  return { id: reviewId({ by: "Ada", made, decision }), by: "Ada", made, reason: "it says so", decision };
};
const apart: Decision = { kind: "relation", assertion: first.id, relation: "different", to: second.id };

describe("persons' judgements about assertions", () => {
  test("are kept with their author, date and reason, once each", async () => {
    const path = at("kept.db");
    const store = await openRecord(path);
    await store.add(entryOf(reading, []));
    expect(await store.review(said("02", apart))).toBe(true);
    expect(await store.review(said("02", apart))).toBe(false);
    await store.close();
    const again = await openRecord(path);
    expect(await again.reviews({})).toEqual([said("02", apart)]);
    await again.close();
  });

  test("outlive a reading by a newer reader", async () => {
    const store = await openRecord(at("outlive.db"));
    await store.add(entryOf(reading, []));
    await store.review(said("02", apart));
    expect(await store.add(entryOf(readingOf(text, carrier("north.example"), [first], "99"), []))).toBe("re-read");
    expect(await store.reviews({})).toHaveLength(1);
    await store.close();
  });

  test("come in the order in which they were made, up to a day when asked", async () => {
    const store = await openRecord(at("order.db"));
    await store.add(entryOf(reading, []));
    const later = said("05", { kind: "rejection", assertion: second.id });
    for (const one of [later, said("02", apart)]) await store.review(one);
    expect((await store.reviews({})).map(({ made }) => made.slice(8, 10))).toEqual(["02", "05"]);
    expect(await store.reviews({ knownAt: "2025-03-04" })).toHaveLength(1);
    await store.close();
  });

  test("name only what is in the record, or was added by a person", async () => {
    const store = await openRecord(at("named.db"));
    await store.add(entryOf(reading, []));
    await expect(store.review(said("02", { kind: "rejection", assertion: "nothing" }))).rejects.toThrow(UsageError);
    const added = { ...second, id: "a person's own" };
    await store.review(said("03", { kind: "addition", article: reading.article.id, assertion: added }));
    expect(await store.review(said("04", { kind: "confirmation", assertion: added.id }))).toBe(true);
    await store.close();
  });
});
