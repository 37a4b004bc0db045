import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/model/index.js";
import { openRecord, type PartyJudgement, type RecordStore } from "../../src/store/index.js";
import { actorOf, carrier, entryOf, judgementOf, pledgeOf, readingOf, scratch } from "./samples.js";

const at = scratch();
const text = "Vantor will put €3 billion into Lumen Grid. Later Orrin adds €1 billion.";
const pledge = pledgeOf(text, "Vantor will put €3 billion into Lumen Grid.", ["Vantor"]);
const reading = readingOf(text, carrier("north.example"), [pledge]);
const vantor = actorOf("Vantor");
const energy = actorOf("Vantor Energy");

const said = (day: string, verdict: "positive" | "negative", by = "Ada", actor = energy, field = "pledgers/0"): PartyJudgement => ({
  judgement: judgementOf(pledge.id, field, actor, { verdict, by, reasons: ["the filing says so"] }),
  actor,
  made: `2025-03-${day}T10:00:00.000Z`,
});

async function recordOf(name: string, adopted: readonly PartyJudgement[]): Promise<{ store: RecordStore; outcomes: string[] }> {
  const store = await openRecord(at(name));
  await store.add(entryOf(reading, [[judgementOf(pledge.id, "pledgers/0", vantor), vantor]]));
  const outcomes: string[] = [];
  for (const one of adopted) outcomes.push(await store.adopt(one));
  return { store, outcomes };
}

const standing = async (store: RecordStore): Promise<string | undefined> => (await store.assertion(pledge.id))?.actors["pledgers/0"]?.id;

describe("a person's decision from another record", () => {
  test("is kept with its author and date, once, and stands at once", async () => {
    const { store, outcomes } = await recordOf("kept.db", [said("02", "positive"), said("02", "positive")]);
    expect(outcomes).toEqual(["added", "unchanged"]);
    expect(await store.partyJudgements({})).toEqual([said("02", "positive")]);
    expect(await store.partyJudgements({ knownAt: "2025-03-01" })).toEqual([]);
    expect(await standing(store)).toBe(energy.id);
    await store.close();
  });

  test("counts by when it was made, not by when it came, also after the article is read again", async () => {
    const both = [said("02", "positive"), said("05", "negative")];
    for (const [name, order] of [
      ["early-first.db", both],
      ["late-first.db", both.toReversed()],
    ] as const) {
      const { store } = await recordOf(name, order);
      expect(await standing(store)).toBe(vantor.id);
      await store.add(
        entryOf(readingOf(text, carrier("north.example"), [pledge], "99"), [[judgementOf(pledge.id, "pledgers/0", vantor), vantor]]),
      );
      expect(await standing(store)).toBe(vantor.id);
      expect((await store.partyJudgements({})).map(({ made }) => made.slice(8, 10))).toEqual(["02", "05"]);
      await store.close();
    }
  });

  test("about a party that is not here is an orphan and leaves nothing behind", async () => {
    const { store, outcomes } = await recordOf("orphan.db", [said("02", "positive", "Ada", energy, "speaker")]);
    expect(outcomes).toEqual(["orphan"]);
    expect(await store.partyJudgements({})).toEqual([]);
    expect((await store.actors({})).map(({ id }) => id)).toEqual([vantor.id]);
    await store.close();
  });

  test("does not change what this record holds of the actor", async () => {
    const { store } = await recordOf("actor.db", [said("02", "positive", "Ada", { ...vantor, name: "VANTOR?", country: "BR" })]);
    expect((await store.assertion(pledge.id))?.actors["pledgers/0"]).toMatchObject({ name: "Vantor", country: null });
    await expect(store.adopt({ ...said("02", "positive"), actor: vantor })).rejects.toThrow(UsageError);
    await store.close();
  });

  test("may be asked for: which assertions are here", async () => {
    const { store } = await recordOf("present.db", []);
    expect([...(await store.present([pledge.id, pledge.id, "another"]))]).toEqual([pledge.id]);
    await store.close();
  });
});
