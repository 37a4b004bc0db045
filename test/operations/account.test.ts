import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { articleId, type Decision, type Review, reviewId } from "../../src/model/index.js";
import { operations } from "../../src/operations/index.js";
import type { Context } from "../../src/operations/operation.js";
import type { PledgeEntry } from "../../src/operations/pledge-entry.js";
import type { ReviewEntry } from "../../src/operations/review.js";
import type { TotalAnswer } from "../../src/operations/total-answer.js";
import { openRecord } from "../../src/store/index.js";
import type { RecordStore } from "../../src/store/record.js";
import { type Dispatch, dispatches, entryFor, first, ids, paid, scratch, second, undated, yearly } from "./dispatches.js";
import { effects } from "./fake-record.js";

const at = scratch();
let records = 0;
const open: RecordStore[] = [];
afterAll(() => Promise.all(open.map((store) => store.close())));

async function recordOf(all: readonly Dispatch[], version?: string): Promise<RecordStore> {
  records += 1;
  const store = await openRecord(at(`${records}.db`));
  open.push(store);
  for (const one of all) await store.add(entryFor(one, version));
  return store;
}

/** Asks as a face does; each question a second later than the one before. */
let clock = Date.parse("2025-07-01T00:00:00Z");
async function ask<Answer>(record: RecordStore, name: string, input: Record<string, unknown> = {}): Promise<Answer> {
  const operation = await operations.find((one) => one.name === name)?.load();
  if (operation?.form !== "answer") throw new Error(`${name} is no question`);
  clock += 1000;
  const now = new Date(clock);
  const context: Context = { record: async () => record, effects: { ...effects, now: () => now } };
  return (await operation.run(operation.input.parse(input), context)) as Answer;
}

async function text(record: RecordStore, name: string, input: Record<string, unknown>): Promise<string> {
  const operation = await operations.find((one) => one.name === name)?.load();
  if (operation?.form !== "answer" || operation.text === undefined) throw new Error(`${name} has no text`);
  const lines = operation.text.lines(await ask(record, name, input));
  return lines.map((line) => line.map((piece) => piece.text).join("")).join("\n");
}

type Totalled = { readonly total: TotalAnswer; readonly explanation: readonly string[] };
type Listed = { readonly pledges: readonly PledgeEntry[]; readonly total: TotalAnswer };
const totalOf = async (record: RecordStore, input: Record<string, unknown> = {}): Promise<TotalAnswer> =>
  (await ask<Totalled>(record, "total", { in: "EUR", ...input })).total;
const judge = (record: RecordStore, by: string, ...words: readonly string[]) =>
  ask<{ added: boolean; review: Review | null; against: string[] }>(record, "judge", { words, by });
const bn = ({ low, high }: { low: number; high: number | null }) => [low / 1e9, high === null ? null : high / 1e9];

describe("a total", () => {
  test("takes unclear parts as inside in net, as on top in gross, and shows the naive sum beside", async () => {
    const total = await totalOf(await recordOf([first]), { for: "Portugal" });
    expect([total.net, total.gross, total.headline, total.naive].map(bn)).toEqual([
      [40, 40],
      [45, 48],
      [40, 48],
      [45, 58],
    ]);
    expect(total.certainMinimum).toBe(4e10);
  });

  test("of a past day replays byte for byte when later articles are added, in any order of reading", async () => {
    const then = { in: "EUR", asOf: "2025-03-10", explain: true };
    const before = JSON.stringify(await ask(await recordOf([first, second, yearly]), "total", then));
    for (const order of [dispatches, [...dispatches].reverse()])
      expect(JSON.stringify(await ask(await recordOf(order), "total", then))).toBe(before);
    expect(JSON.stringify(await ask(await recordOf(dispatches), "total", { in: "EUR", explain: true }))).not.toBe(before);
  });

  test("prices so much a year where the number of years is told, and says so", async () => {
    const { total, explanation } = await ask<Totalled>(await recordOf([yearly]), "total", { in: "EUR", explain: true });
    expect(bn(total.headline)).toEqual([10, 10]);
    expect(total.periods).toMatchObject([{ pledge: ids.halden, count: 5, per: "year", horizon: "for five years" }]);
    expect(explanation.join("\n")).toContain("times: 5 years (“for five years”) of Halden Bank: ports, for Portugal");
  });

  test("leaves a yearly sum without a number of years unpriced", async () => {
    const open = { ...yearly, pledges: yearly.pledges.map((one) => ({ ...one, horizon: null })) };
    expect((await totalOf(await recordOf([open]))).unpricedPledges).toMatchObject([{ reason: "per year, without a number of periods" }]);
  });

  test("has no rate for what bears no date", async () => {
    const record = await recordOf([undated]);
    expect((await totalOf(record)).unpricedPledges).toMatchObject([{ reason: "undated, so no rate can be chosen" }]);
    // not "0 EUR"
    expect(await text(record, "total", { in: "EUR" })).toMatch(/^nothing that can be summed in EUR\npledges +1, of which 1 unpriced\n/);
    expect(bn((await totalOf(record, { in: "USD" })).headline)).toEqual([3, 3]);
  });

  test("is of nothing where nothing fits, and says so in words", async () => {
    const record = await recordOf([first]);
    for (const input of [{ asOf: "2020-01-01" }, { for: "Atlantis" }, { stage: "cancelled" }])
      expect(await text(record, "total", input)).toBe("No pledges.");
    expect(await text(await recordOf([]), "total", {})).toBe("No pledges.");
  });

  test("is not given in a currency that nobody has a rate of", async () => {
    await expect(totalOf(await recordOf([first]), { in: "XXX" })).rejects.toThrow(
      /XXX.*no rate of XXX is known; the currencies are AED, AUD/s,
    );
  });

  test("names assertions shortly in words, and in full as data", async () => {
    const record = await recordOf([first]);
    const { total, explanation } = await ask<Totalled>(record, "total", { explain: true });
    expect(explanation.join("\n")).toContain(`[${ids.orrin.slice(0, 8)}]`);
    expect(explanation.join("\n")).not.toContain(ids.orrin);
    expect(total.derivation.flatMap(({ assertions }) => assertions)).toContain(ids.orrin);
  });
});

describe("a judgement", () => {
  const portugal = { for: "Portugal", asOf: "2025-03-04" };

  test("moves the total as it says, outranks the rule, and is undone", async () => {
    const record = await recordOf(dispatches);
    const before = JSON.stringify(await totalOf(record, portugal));
    const { review } = await judge(record, "Ada", ids.vantor, "on-top", ids.whole);
    expect(bn((await totalOf(record, portugal)).net)).toEqual([45, 48]);
    await judge(record, "Ada", ids.vantor, "inside", ids.whole);
    expect(bn((await totalOf(record, portugal)).gross)).toEqual([40, 40]);
    await judge(record, "Ada", ids.vantor, "on-top", ids.whole);
    expect((await totalOf(record, portugal)).checked.ids.toSorted()).toEqual([ids.vantor, ids.whole].toSorted());
    const all = await record.reviews({});
    for (const { id } of all) await judge(record, "Ada", "undo", id);
    expect(review).not.toBeNull();
    expect(JSON.stringify(await totalOf(record, portugal))).toBe(before);
  });

  test("survives a reading by a newer reader", async () => {
    const record = await recordOf(dispatches);
    await judge(record, "Ada", ids.vantor, "on-top", ids.whole);
    const before = JSON.stringify(await ask(record, "pledges"));
    for (const one of dispatches) await record.add(entryFor(one, "2.0.0"));
    expect(JSON.stringify(await ask(record, "pledges"))).toBe(before);
  });

  test("counts from its day on, for who asks what was known", async () => {
    const record = await recordOf([first]);
    const before = JSON.stringify(await totalOf(record));
    await judge(record, "Ada", ids.vantor, "on-top", ids.whole);
    expect(JSON.stringify(await totalOf(record, { knownAt: "2025-06-30" }))).toBe(before);
    expect(JSON.stringify(await totalOf(record, { knownAt: "2025-07-01" }))).not.toBe(before);
  });

  test("joins two promises with all their reports, and parts them", async () => {
    const record = await recordOf([first, second]);
    const count = async () => (await ask<Listed>(record, "pledges")).pledges.length;
    expect(await count()).toBe(3);
    await judge(record, "Ada", ids.vantorAgain, "same", ids.orrin);
    const { pledges } = await ask<Listed>(record, "pledges", { ids: [ids.vantor.slice(0, 8)] });
    expect(pledges[0]?.reports.map(({ assertion }) => assertion).toSorted()).toEqual([ids.orrin, ids.vantor, ids.vantorAgain].toSorted());
    expect(await count()).toBe(2);
    await judge(record, "Ada", ids.vantorAgain, "different", ids.orrin);
    expect(await count()).toBe(3);
    await judge(record, "Ada", ids.vantorAgain, "different", ids.vantor);
    expect(await count()).toBe(4);
  });

  test("that two pledges are one takes all reports of both along", async () => {
    const record = await recordOf([first, second]);
    await judge(record, "Ada", ids.vantor, "same", ids.orrin);
    const { pledges } = await ask<Listed>(record, "pledges", { ids: [ids.vantor, ids.vantorAgain, ids.orrin] });
    expect(pledges).toHaveLength(1);
  });

  test("of a correction changes the sum, one of the pledgers changes who is asked for", async () => {
    const record = await recordOf([first]);
    await judge(record, "Ada", ids.orrin, "set", "amount", "up to €50 billion");
    const [orrin] = (await ask<Listed>(record, "pledges", { ids: [ids.orrin] })).pledges;
    expect(orrin?.amount).toMatchObject({ low: null, high: 5e10, currency: "EUR", hedge: "up-to" });
    expect((await totalOf(record)).conflicts).toEqual([]);
    await judge(record, "Ada", ids.orrin, "set", "pledgers", "Halden Bank; Meridian Lines");
    expect((await ask<Listed>(record, "pledges", { by: "Halden Bank" })).pledges.map(({ id }) => id)).toEqual([ids.orrin]);
    expect((await ask<Listed>(record, "pledges", { by: "Orrin Capital" })).pledges).toEqual([]);
  });

  test("of a rejection takes the report away, and of a confirmation leaves it", async () => {
    const record = await recordOf([first]);
    await judge(record, "Ada", ids.whole, "reject");
    expect(bn((await totalOf(record)).headline)).toEqual([5, 18]);
    await expect(ask(record, "pledges", { ids: [ids.whole] })).rejects.toThrow(/No pledge has an id/);
    await judge(record, "Ada", ids.whole, "confirm");
    expect(bn((await totalOf(record)).net)).toEqual([40, 40]);
  });

  test("adds what no reader saw, once, from the day on which it was published", async () => {
    const record = await recordOf([first]);
    const article = articleId(first.text).slice(0, 8);
    const words = ["add", article, "0", "40", "amount=€5 billion", "pledgers=Ilda Reis", "purpose=ports"];
    expect((await judge(record, "Ada", ...words)).added).toBe(true);
    expect((await judge(record, "Ada", ...words)).added).toBe(false);
    const { pledges } = await ask<Listed>(record, "pledges", { about: "ports" });
    expect(pledges).toHaveLength(1);
    expect(pledges[0]).toMatchObject({ amount: { low: 5e9 }, checked: true, reports: [{ outlet: "north.example", start: 0, end: 40 }] });
    const id = pledges[0]?.id ?? "";
    expect(await ask(record, "trace", { id: id.slice(0, 8) })).toMatchObject({ addedBy: "Ada", reader: null });
    expect((await ask<Listed>(record, "pledges", { asOf: "2025-03-02" })).pledges).toEqual([]);
    await judge(record, "Ada", id, "set", "pledgers", "Vantor");
    expect((await ask<Listed>(record, "pledges", { ids: [id] })).pledges[0]?.pledgers).toMatchObject([{ name: "Vantor" }]);
    await judge(record, "Bo", id, "reject");
    expect((await ask<{ questions: ReviewEntry[] }>(record, "review")).questions).toContainEqual(
      expect.objectContaining({ question: "contested", b: null }),
    );
  });

  test("of two persons who differ is contested: net has it inside, gross on top, and both are named", async () => {
    const record = await recordOf([first]);
    await judge(record, "Ada", ids.vantor, "inside", ids.whole);
    expect((await judge(record, "Bo", ids.vantor, "on-top", ids.whole)).against).toEqual(["Ada"]);
    const total = await totalOf(record);
    expect([total.net, total.gross].map(bn)).toEqual([
      [40, 40],
      [45, 48],
    ]);
    const [question] = (await ask<{ questions: ReviewEntry[] }>(record, "review")).questions;
    expect(question).toMatchObject({ question: "contested", moves: 8e9, a: { pledge: ids.vantor }, b: { pledge: ids.whole } });
    expect(question?.reasons).toContain("Ada, Bo differ");
  });

  test("of one for the same and of another for inside is contested, too: neither is merged, nor sure to be inside", async () => {
    const record = await recordOf([first]);
    await judge(record, "Ada", ids.vantor, "same", ids.whole);
    await judge(record, "Bo", ids.vantor, "inside", ids.whole);
    expect((await ask<Listed>(record, "pledges", { ids: [ids.vantor] })).pledges[0]?.edges).toMatchObject([
      { whole: ids.whole, contested: true, by: "Ada, Bo" },
    ]);
    expect(bn((await totalOf(record)).gross)).toEqual([45, 48]);
  });

  test("that closes a ring is a conflict, named with both sides", async () => {
    const record = await recordOf([first]);
    await judge(record, "Ada", ids.whole, "inside", ids.vantor);
    await judge(record, "Ada", ids.vantor, "inside", ids.orrin);
    const { conflicts } = await totalOf(record);
    expect(conflicts.length).toBeGreaterThan(0);
    expect(await text(record, "total", {})).toMatch(/^conflicts .*Vantor/m);
  });

  test("said twice is there once; undone twice, too", async () => {
    const record = await recordOf([first]);
    const { review } = await judge(record, "Ada", ids.vantor, "inside", ids.whole);
    expect((await judge(record, "Ada", ids.vantor, "inside", ids.whole)).added).toBe(false);
    expect((await judge(record, "Ada", "undo", review?.id ?? "")).added).toBe(true);
    expect((await judge(record, "Ada", "undo", review?.id ?? "")).added).toBe(false);
    expect((await judge(record, "Ada", ids.vantor, "inside", ids.whole)).added).toBe(true);
  });

  test.each([
    [["zzzzzz", "inside", ids.whole], /No entry begins with "zzzzzz"/],
    [["abc", "inside", ids.whole], /at least 6 characters/],
    [[ids.vantor, "within", ids.whole], /is not understood: give/],
    [[ids.vantor, "same", ids.vantor], /are one report: name two/],
    [[ids.vantor, "same"], /is not understood/],
    [[ids.vantor, "set", "colour", "blue"], /no field "colour" to set: name one of pledgers/],
    [[ids.vantor, "set", "stage", "perhaps"], /name one of planned, announced/],
    [[ids.vantor, "set", "amount", "lots"], /is not one sum: write it as a newspaper would/],
    [[ids.vantor, "set", "horizon", "soonish"], /is not one horizon/],
    [[ids.vantor, "set", "capacity", "big"], /is not one capacity/],
    [[ids.vantor, "set", "change", "up"], /write it as JSON/],
    [[ids.vantor, "set", "amount", "{nothing"], /looks like JSON and is none/],
    [["add", "zzzzzz", "0", "4"], /No article begins with "zzzzzz"/],
    [["add", articleId(first.text), "4", "0"], /is no passage of article/],
    [["add", articleId(first.text), "0", "4", "amount"], /write FIELD=VALUE/],
    [["undo", "zzzzzz"], /No judgement begins with "zzzzzz"/],
  ] as const)("%j is refused in one sentence", async (words, message) => {
    const record = await recordOf([first]);
    await expect(judge(record, "Ada", ...words)).rejects.toThrow(message);
    expect(await record.reviews({})).toEqual([]);
  });

  test("is taken back by its author only", async () => {
    const record = await recordOf([first]);
    const { review } = await judge(record, "Ada", ids.vantor, "inside", ids.whole);
    await expect(judge(record, "Bo", "undo", review?.id ?? "")).rejects.toThrow(/a judgement by Ada, which Bo cannot take back/);
  });
});

describe("what a person has checked", () => {
  test("is told as a share of the money, too", async () => {
    const record = await recordOf([first, second, yearly]);
    const none = await totalOf(record);
    expect(none.checked).toEqual({ ids: [], amount: { low: 0, high: 0 }, share: { low: 0, high: 0 } });
    await judge(record, "Ada", ids.halden, "confirm");
    const { checked } = await totalOf(record);
    expect(checked).toMatchObject({ ids: [ids.halden], amount: { low: 1e10, high: 1e10 } });
    expect(checked.share?.low).toBeCloseTo(10 / 58, 6);
    expect(checked.share?.high).toBeCloseTo(10 / 50, 6);
    for (const id of [ids.whole, ids.orrin, ids.vantor]) await judge(record, "Ada", id, "confirm");
    expect((await totalOf(record)).checked.share).toEqual({ low: 1, high: 1 });
    expect(await text(record, "total", {})).toMatch(/^checked .*4 of 4 pledges by a person: .*100% of the total$/m);
  });
});

describe("every id that a report ever had", () => {
  test.each([ids.vantor, ids.vantorAgain, ids.vantorRaised])("%s leads to its pledge", async (id) => {
    const record = await recordOf(dispatches);
    for (const named of [id, id.slice(0, 6)]) {
      const { pledges } = await ask<Listed>(record, "pledges", { ids: [named] });
      expect(pledges.map((one) => one.id)).toEqual([ids.vantor]);
      expect(await ask(record, "trace", { id: named })).toMatchObject({ assertion: { id } });
    }
  });
});

describe("a revision", () => {
  test("is a new amount of the same pledge from its date on", async () => {
    const record = await recordOf(dispatches);
    const sum = async (asOf: string) => (await ask<Listed>(record, "pledges", { ids: [ids.vantor], asOf })).pledges[0]?.amount;
    expect(await sum("2025-05-31")).toMatchObject({ low: 5e9, high: 8e9 });
    expect(await sum("2025-06-02")).toMatchObject({ low: 1.2e10, high: 1.2e10 });
  });
});

describe("delivery", () => {
  test("is progress on a promise, and not added to it", async () => {
    const record = await recordOf([first, paid]);
    const { pledges } = await ask<Listed>(record, "pledges", { by: "Orrin Capital" });
    expect(pledges.map(({ id, inside }) => [id, inside])).toEqual([
      [ids.orrin, [ids.whole]],
      [paid.pledges[0]?.id, [ids.orrin]],
    ]);
    expect(bn((await totalOf(record)).net)).toEqual([40, 40]);
  });
});

describe("diff", () => {
  type Changed = { changes: { kind: string; pledge: string; was: string; is: string }[]; before: TotalAnswer; after: TotalAnswer };

  test("tells entry by entry what changed", async () => {
    const record = await recordOf(dispatches);
    const { changes } = await ask<Changed>(record, "diff", { from: "2025-03-04", to: "2025-06-30" });
    expect(changes).toEqual([
      { kind: "amount", pledge: ids.vantor, was: "€5–8bn", is: "€12bn" },
      { kind: "reports", pledge: ids.vantor, was: "1", is: "3: also south.example, east.example" },
      {
        kind: "distortion",
        pledge: ids.vantor,
        was: "between €5 billion and €8 billion",
        is: "€8 billion (range-to-point, south.example)",
      },
      { kind: "new", pledge: ids.halden, was: "", is: "€2bn a year" },
    ]);
  });

  test("says so where nothing did, and wants the earlier day first", async () => {
    const record = await recordOf(dispatches);
    expect(await text(record, "diff", { from: "2025-04-01", to: "2025-05-01" })).toMatch(/\nNothing changed\.$/);
    await expect(ask(record, "diff", { from: "2025-05-01", to: "2025-04-01" })).rejects.toThrow(/the earlier day comes first/);
  });
});

describe("review", () => {
  test("asks first what moves a total most", async () => {
    const { questions } = await ask<{ questions: ReviewEntry[] }>(await recordOf(dispatches), "review");
    const moves = questions.map((one) => one.moves ?? -1);
    expect(moves.length).toBeGreaterThan(0);
    expect(moves).toEqual(moves.toSorted((a, b) => b - a));
    expect(questions[0]).toMatchObject({ question: "inside", a: { pledge: ids.vantor }, b: { pledge: ids.whole } });
  });

  test("asks no more what a person has answered", async () => {
    const record = await recordOf([first]);
    await judge(record, "Ada", ids.vantor, "inside", ids.whole);
    expect(await text(record, "review", {})).toBe("Nothing is open.");
  });
});

const said = (by: string, minute: number, decision: Decision): Review => {
  const made = `2025-07-01T10:${String(minute).padStart(2, "0")}:00.000Z`;
  return { id: reviewId({ by, made, decision }), by, made, reason: "read by hand", decision };
};
const relation = (assertion: string, relation: "same" | "inside" | "on-top" | "different", to: string): Decision => ({
  kind: "relation",
  assertion,
  relation,
  to,
});
const words: readonly Review[] = [
  said("Ada", 1, relation(ids.vantor, "inside", ids.whole)),
  said("Bo", 2, relation(ids.vantor, "on-top", ids.whole)),
  said("Ada", 3, relation(ids.halden, "different", ids.meridian)),
  said("Ada", 4, { kind: "correction", assertion: ids.orrin, field: "stage", value: "planned" }),
  said("Bo", 5, { kind: "rejection", assertion: ids.vantorAgain }),
  said("Ada", 6, relation(ids.orrin, "on-top", ids.whole)),
];
const lastWord = said("Ada", 7, { kind: "withdrawal", review: words[5]?.id ?? "" });

async function bytesOf(record: RecordStore): Promise<string> {
  const answers = [await ask(record, "pledges"), await ask(record, "total", { in: "EUR", explain: true }), await ask(record, "review")];
  return JSON.stringify(answers);
}

describe("the account", () => {
  test("is the same for any order of articles and of judgements", async () => {
    const expected = recordOf(dispatches).then(async (record) => {
      for (const one of [...words, lastWord]) await record.review(one);
      return await bytesOf(record);
    });
    const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    await fc.assert(
      fc.asyncProperty(shuffled(dispatches), shuffled(words), async (articles, judgements) => {
        const record = await recordOf(articles);
        for (const one of [...judgements, lastWord]) await record.review(one);
        expect(await bytesOf(record)).toBe(await expected);
      }),
      { numRuns: 8 },
    );
  });

  test("is rebuilt to the same bytes from the readings and the exported judgements", async () => {
    const old = await recordOf(dispatches);
    for (const one of [...words, lastWord]) await old.review(one);
    const { judgements } = await ask<{ judgements: readonly unknown[] }>(old, "judgements");
    const file = at("judgements.json");
    const { writeFileSync } = await import("node:fs");
    writeFileSync(file, JSON.stringify({ judgements }));

    const rebuilt = await recordOf([]);
    for (const { text } of [...dispatches].reverse()) {
      const reading = await old.reading(articleId(text));
      if (reading === null) throw new Error("the reading is gone");
      await rebuilt.add(
        entryFor({ text, publication: reading.article, pledges: reading.assertions.filter((one) => one.kind === "pledge") }),
      );
    }
    expect(await ask(rebuilt, "import-judgements", { files: [file] })).toMatchObject({ added: 7, orphans: 0, refused: 0 });
    expect(await bytesOf(rebuilt)).toBe(await bytesOf(old));
  });
});

describe("outside text", () => {
  test("of any length stands on one line, cut after a whole word", async () => {
    const long = `Orrin Capital will put €4 billion into ${"very ".repeat(60)}large ports.`;
    const record = await recordOf([first, { ...second, text: long, pledges: [] }]);
    const start = long.indexOf("very");
    const purpose = `purpose=${long.slice(start, -1)}`;
    await judge(record, "Ada", "add", articleId(long), "0", String(long.length), "amount=€4 billion", "pledgers=Orrin Capital", purpose);
    for (const line of (await text(record, "total", { explain: true })).split("\n")) expect(line.length).toBeLessThan(260);
    expect(await text(record, "total", { explain: true })).toMatch(/very …/);
  });
});
