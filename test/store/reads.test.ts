import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UsageError } from "../../src/model/index.js";
import { type AssertionFilter, openRecord, type RecordStore } from "../../src/store/index.js";
import { actorOf, carrier, entryOf, judgementOf, pledgeOf, quotationOf, readingOf, scratch } from "./samples.js";

const at = scratch();

const grid = "Vantor will put €3 billion into Lumen Grid. “Nobody else builds it,” Ada Brandt said.";
const gridPledge = pledgeOf(grid, "Vantor will put €3 billion into Lumen Grid.", ["Vantor"], ["Lumen Grid"]);
const gridQuote = quotationOf(grid, "“Nobody else builds it,” Ada Brandt said.", "Ada Brandt", "Nobody else builds it,", "Open Loom");
const mine = "Émilie Côté of Vantor Mining pledged nothing. 北京大学的研究人员 listened.";
const minePledge = pledgeOf(mine, "Émilie Côté of Vantor Mining pledged nothing.", ["Vantor Mining"]);
const mineQuote = quotationOf(mine, "北京大学的研究人员 listened.", "北京大学", "listened");
const loose = "Brandt AG offers a loan.";
const loosePledge = pledgeOf(loose, "Brandt AG offers a loan.", ["Brandt AG"]);

const vantor = actorOf("Vantor", "company", "European Union");
const mining = actorOf("Vantor Mining", "company", "Gulf states");
const brandt = actorOf("Ada Brandt", "person", "European Union");

let store: RecordStore;
beforeAll(async () => {
  store = await openRecord(at("reads.db"));
  const undated = carrier("east.example", null);
  await store.add({ ...entryOf(readingOf(loose, undated, [loosePledge])) });
  const gridJudged = [
    [judgementOf(gridPledge.id, "pledgers/0", vantor), vantor],
    [judgementOf(gridQuote.id, "speaker", brandt), brandt],
    [judgementOf(gridPledge.id, "recipients/0", mining, { verdict: "unsure" }), mining],
  ] as const;
  await store.add(entryOf(readingOf(grid, carrier("south.example", "2025-02-14T08:00:00Z"), [gridPledge, gridQuote]), gridJudged));
  await store.add(entryOf(readingOf(grid, carrier("north.example", "2025-02-10"), [gridPledge, gridQuote]), gridJudged));
  const mineReading = readingOf(mine, carrier("west.example", "2025-02-12"), [minePledge, mineQuote]);
  const diagnostics = [{ code: "odd-language", message: "Two scripts in one text.", place: null }];
  await store.add(entryOf({ ...mineReading, diagnostics }, [[judgementOf(minePledge.id, "pledgers/0", mining), mining]]));
});
afterAll(() => store.close());

const all = { gridPledge, gridQuote, minePledge, mineQuote, loosePledge };
const names = new Map(Object.entries(all).map(([name, { id }]) => [id, name]));
const found = async (filter: AssertionFilter): Promise<string> => {
  const pledges = filter.kind === "quotation" ? [] : await store.assertions({ ...filter, kind: "pledge" });
  const quotations = filter.kind === "pledge" ? [] : await store.assertions({ ...filter, kind: "quotation" });
  return [...pledges, ...quotations].map(({ assertion }) => names.get(assertion.id)).join(" ");
};

describe("a filter lets through", () => {
  test.each<[string, AssertionFilter, string]>([
    ["everything, in the order of publication, undated last", {}, "gridPledge minePledge loosePledge gridQuote mineQuote"],
    ["one kind", { kind: "pledge" }, "gridPledge minePledge loosePledge"],
    ["a party's name, whatever its case", { actor: "lumen  grid" }, "gridPledge"],
    ["a name and not a longer one", { actor: "Vantor" }, "gridPledge"],
    ["an actor's id", { actor: mining.id }, "minePledge"],
    ["a person's surname, and no company's first word", { actor: "brandt" }, "gridQuote"],
    ["nobody", { actor: "" }, ""],
    ["a bloc", { bloc: "european union" }, "gridPledge gridQuote"],
    ["a bloc that only an unsure judgement names", { bloc: "Gulf states" }, "minePledge"],
    ["words of the evidence", { about: "BILLION lumen" }, "gridPledge"],
    ["words without their accents", { about: "emilie cote" }, "minePledge"],
    ["what a quotation is about, in words from elsewhere", { about: "Open Loom" }, "gridQuote"],
    ["a phrase", { about: '"nobody else"' }, "gridQuote"],
    ["no phrase in another order", { about: '"else nobody"' }, ""],
    ["a word within Chinese", { about: "研究" }, "mineQuote"],
    ["no word", { about: '"' }, ""],
    ["nothing for what would be syntax elsewhere", { about: "billion NOT lumen" }, ""],
    ["nothing for a column's name", { about: "text:billion*" }, ""],
    ["from a day on, by the first publication", { since: "2025-02-11" }, "minePledge mineQuote"],
    ["until a day, that included", { until: "2025-02-10" }, "gridPledge gridQuote"],
    ["what was out by a day", { asOf: "2025-02-11" }, "gridPledge gridQuote"],
    ["what was out before anything was", { asOf: "2025-01-01" }, ""],
    ["one article", { article: readingOf(mine, carrier("x")).article.id }, "minePledge mineQuote"],
    ["two conditions at once", { bloc: "European Union", kind: "quotation", about: "nobody" }, "gridQuote"],
    ["the first", { kind: "pledge", limit: 1 }, "gridPledge"],
    ["the next", { kind: "pledge", limit: 1, offset: 1 }, "minePledge"],
    ["none of them", { kind: "pledge", limit: 0 }, ""],
  ])("%s", async (_, filter, expected) => {
    expect(await found(filter)).toBe(expected);
    const { limit: _limit, offset: _offset, ...rest } = filter;
    if (filter.limit === undefined) expect(await store.count(rest)).toBe(expected === "" ? 0 : expected.split(" ").length);
  });
});

test("an assertion comes with its publications, earliest first, and its actors", async () => {
  const [stored] = await store.assertions({ kind: "pledge", actor: "Vantor" });
  expect(stored).toEqual({
    assertion: gridPledge,
    article: { id: readingOf(grid, carrier("x")).article.id, language: "en" },
    publications: [carrier("north.example", "2025-02-10"), carrier("south.example", "2025-02-14T08:00:00Z")],
    actors: { "pledgers/0": vantor },
  });
  const [earlier] = await store.assertions({ kind: "pledge", asOf: "2025-02-11" });
  expect(earlier?.publications.map(({ outlet }) => outlet)).toEqual(["north.example"]);
});

test("an assertion is found by the beginning of its id", async () => {
  const found = await store.assertion(gridPledge.id.slice(0, 10));
  expect(found?.assertion).toEqual(gridPledge);
  expect(found?.view.assertions.map(({ assertion }) => assertion)).toEqual([gridPledge, gridQuote]);
  expect(found?.view.reader).toEqual({ name: "by-hand", version: "1.0.0" });
  expect(await store.assertion("zzzzzz")).toBeNull();
  await expect(store.assertion(gridPledge.id.slice(0, 5))).rejects.toThrow(UsageError);
});

test("a beginning that several ids share is refused, an id that is one is taken", async () => {
  const twins = await openRecord(at("twins.db"));
  const alike = ["shared", "sharedx", "sharedy"].map((id, index) => ({ ...pledgeOf(grid, "Vantor", ["Vantor"]), id, rule: `${index}` }));
  await twins.add(entryOf(readingOf(grid, carrier("north.example"), alike)));
  expect((await twins.assertion("shared"))?.assertion.rule).toBe("0");
  expect((await twins.assertion("sharedy"))?.assertion.rule).toBe("2");
  await twins.add(entryOf(readingOf(grid, carrier("north.example"), alike.slice(1), "2.0.0")));
  await expect(twins.assertion("shared")).rejects.toThrow(/Several ids begin with shared: sharedx, sharedy/);
  await twins.close();
});

test("coverage counts what there is, and what there was", async () => {
  expect(await store.coverage()).toEqual({
    articles: 3,
    publications: 4,
    outlets: 4,
    from: "2025-02-10",
    to: "2025-02-14",
    languages: { en: 3 },
    assertions: { pledge: 3, quotation: 2, figure: 0, attendance: 0, forecast: 0 },
    diagnostics: { "odd-language": 1 },
  });
  expect(await store.coverage("2025-02-10")).toMatchObject({
    articles: 1,
    publications: 1,
    to: "2025-02-10",
    assertions: { pledge: 1, quotation: 1 },
    diagnostics: {},
  });
});

test("articles come with their publications and the number of their assertions", async () => {
  const rows = await store.articles({});
  expect(rows.map(({ publications, assertions }) => [publications.map(({ outlet }) => outlet).join(" "), assertions])).toEqual([
    ["north.example south.example", 2],
    ["west.example", 2],
    ["east.example", 1],
  ]);
  expect((await store.articles({ limit: 1, offset: 1 })).map(({ id }) => id)).toEqual([rows[1]?.id]);
  expect(await store.articles({ asOf: "2025-02-11" })).toHaveLength(1);
  expect(await store.article("nothing")).toBeNull();
  expect(await store.reading("nothing")).toBeNull();
});

test("actors come with what they do, those in most articles first", async () => {
  expect(await store.actors({})).toEqual([
    { ...brandt, roles: { speaker: 1 }, articles: 1 },
    { ...vantor, roles: { pledger: 1 }, articles: 1 },
    { ...mining, roles: { pledger: 1 }, articles: 1 },
  ]);
  expect((await store.actors({ bloc: "Gulf States" })).map(({ name }) => name)).toEqual(["Vantor Mining"]);
  expect((await store.actors({ asOf: "2025-02-11", limit: 1 })).map(({ name }) => name)).toEqual(["Ada Brandt"]);
});
