import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { operations } from "../../src/operations/index.js";
import type { Question } from "../../src/operations/operation.js";
import { contextOf, fakeRecord, id, pledge, quotation, text } from "./fake-record.js";

async function loaded(name: string): Promise<Question> {
  const operation = await operations.find((one) => one.name === name)?.load();
  if (operation?.form !== "answer") throw new Error(`${name} is no question`);
  return operation;
}

/** Asks as a face does: the input checked first. */
async function ask(name: string, input: Record<string, unknown> = {}) {
  const operation = await loaded(name);
  const { record, asked } = fakeRecord();
  const answer = await operation.run(operation.input.parse(input), contextOf(record));
  const cells = (heads: readonly string[]) =>
    operation
      .rows(answer)
      .map((row) => heads.map((head) => operation.columns.find((column) => column.head === head && column.only !== "csv")?.cell(row)));
  return { operation, answer, asked, cells };
}

describe("the table of operations", () => {
  it.each(operations)("$name stands under its own name and summary", async ({ name, summary, load }) => {
    expect(await load()).toMatchObject({ name, summary });
  });

  it.each(operations)("$name describes every field of its input", async ({ load }) => {
    for (const [field, schema] of Object.entries((await load()).input.shape))
      expect(schema, field).toHaveProperty("description", expect.stringMatching(/\w/));
  });
});

const noJudgements = fileURLToPath(new URL("no-judgements.json", import.meta.url));
const inputs: Readonly<Record<string, Record<string, unknown>>> = {
  article: { id },
  trace: { id: pledge.id },
  "import-judgements": { files: [noJudgements] },
  diff: { from: "2025-02-01", to: "2025-03-01" },
  judge: { words: [pledge.id, "confirm"], by: "Ada" },
  reconcile: { files: [fileURLToPath(new URL("assertions.jsonl", import.meta.url))] },
};
const questions = operations.filter(({ name }) => name !== "extract" && name !== "read").map(({ name }) => name);

describe("every question", () => {
  it.each(questions)("%s gives what its output says, in JSON as in memory", async (name) => {
    const { operation, answer } = await ask(name, inputs[name]);
    expect(operation.output.parse(answer)).toEqual(answer);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it.each(questions)("%s fills each of its columns with text", async (name) => {
    const { operation, answer } = await ask(name, inputs[name]);
    for (const row of operation.rows(answer)) for (const column of operation.columns) expect(typeof column.cell(row)).toBe("string");
  });
});

describe("pledges", () => {
  it("gives a report as a pledge, by the interchange of the design", async () => {
    const { answer } = await ask("pledges");
    expect(answer).toMatchObject({
      pledges: [
        {
          id: pledge.id,
          pledgers: [{ name: "Norvik Cloud", actor: "norvik-cloud", actorName: "Norvik Cloud ASA", bloc: "Nordics" }],
          recipients: [{ name: "Lyon", actor: null, actorName: null, bloc: null }],
          purpose: "data centres",
          place: "near Lyon",
          amount: { low: null, high: 5e10, currency: "EUR", hedge: "up-to" },
          stage: "announced",
          inside: [],
          edges: [],
          reports: [
            {
              article: id,
              url: "https://harbour-post.example/1",
              outlet: "harbour-post.example",
              assertion: pledge.id,
              start: 0,
              exact: pledge.evidence.exact,
            },
          ],
          distortions: [],
          independentReports: 1,
        },
      ],
    });
  });

  it("draws who, how much, to what, where, by when and how firmly", async () => {
    const { cells } = await ask("pledges");
    expect(cells(["who", "how much", "to what", "where", "by when", "stage", "reports", "first in", "date", "id"])).toEqual([
      [
        "Norvik Cloud ASA",
        "≤ €50bn",
        "Lyon: data centres",
        "near Lyon",
        "2030-12-31",
        "announced",
        "1",
        "harbour-post.example",
        "2025-02-11",
        pledge.id.slice(0, 8),
      ],
    ]);
  });

  it("leaves out what is no promise, unless asked", async () => {
    const stages = async (input: Record<string, unknown>) => (await ask("pledges", input)).cells(["stage"]).flat();
    expect(await stages({})).toEqual(["announced"]);
    expect(await stages({ all: true })).toEqual(["announced", "not-a-promise"]);
    expect(await stages({ stage: "not-a-promise" })).toEqual(["not-a-promise"]);
    expect(await stages({ all: true, offset: "1" })).toEqual(["not-a-promise"]);
    expect(await stages({ all: true, limit: "1" })).toEqual(["announced"]);
  });

  it("takes every filter", async () => {
    const found = async (input: Record<string, unknown>) => (await ask("pledges", input)).cells(["stage"]).length;
    for (const input of [
      { actor: "Norvik" },
      { bloc: "nordics" },
      { by: "Norvik Cloud" },
      { for: "Lyon" },
      { about: "data centres" },
      { since: "2025-02-11" },
    ])
      expect(await found(input), JSON.stringify(input)).toBe(1);
    for (const input of [
      { actor: "Lund" },
      { bloc: "China" },
      { by: "Lyon" },
      { for: "Norvik" },
      { about: "railways" },
      { until: "2025-02-10" },
    ])
      expect(await found(input), JSON.stringify(input)).toBe(0);
  });

  it("comes with what the list comes to", async () => {
    const { answer } = await ask("pledges");
    expect(answer).toMatchObject({
      total: { currency: "EUR", net: { low: 0, high: 5e10 }, certainMinimum: 0, naive: { low: 0, high: 5e10 }, unpriced: 0 },
    });
  });
});

describe("lists", () => {
  it("hand the store every filter that was given and no other", async () => {
    const { asked } = await ask("figures", {
      actor: "Norvik",
      bloc: "Nordics",
      since: "2025-02-01",
      until: "2025-02-28",
      asOf: "2025-03-01",
      about: "Lyon",
      limit: "3",
    });
    expect(asked).toEqual([
      {
        kind: "figure",
        actor: "Norvik",
        bloc: "Nordics",
        since: "2025-02-01",
        until: "2025-02-28",
        asOf: "2025-03-01",
        about: "Lyon",
        limit: 3,
      },
    ]);
    expect((await ask("figures")).asked).toEqual([{ kind: "figure" }]);
  });
});

describe("quotes", () => {
  it("shows the speaker's own words in quotation marks", async () => {
    expect((await ask("quotes")).cells(["who", "role", "said", "about"])).toEqual([
      ["Ada Lund", "head, Norvik Cloud", "“Compute is the new harbour”", "Compute"],
    ]);
  });

  it.each([
    ["Ada Lund", 1],
    ["lund", 1],
    ["ada-lund", 1],
    ["LÚND", 1],
    ["Lu", 0],
    ["Norvik", 0],
  ])("--speaker %s finds %i", async (speaker, found) => {
    expect((await ask("quotes", { speaker })).answer).toHaveProperty("quotes.length", found);
  });
});

describe("events", () => {
  it("groups who was there by event, the unnamed last", async () => {
    expect((await ask("events")).cells(["event", "who", "status"])).toEqual([
      ["the Lyon summit", "Bo Riis", "attended"],
      ["(not named)", "Eva Holt", "expected"],
    ]);
    expect((await ask("events", { status: "expected" })).cells(["who"])).toEqual([["Eva Holt"]]);
  });
});

describe("summary", () => {
  it("names the largest sums and who is quoted most", async () => {
    const { operation, answer } = await ask("summary");
    expect(answer).toMatchObject({
      largestPledges: [{ currency: "EUR", pledges: [{ id: pledge.id, reports: 1 }] }],
      mostQuoted: [{ speaker: { name: "Ada Lund" }, quotations: 1, articles: 1 }],
    });
    const lines = operation.text?.lines(answer).map((line) => line.map((piece) => piece.text).join(""));
    expect(lines?.[0]).toBe("1 article in 2 publications by 2 outlets, 2025-02-11 to 2025-02-12");
    expect(lines?.join("\n")).toContain("≤ €50bn  Norvik Cloud ASA: data centres  1 report");
  });
});

describe("trace", () => {
  it("leads back to the characters", async () => {
    const { answer } = await ask("trace", { id: pledge.id.slice(0, 8) });
    const { marks, passage } = answer as {
      marks: { field: string; start: number; end: number; text: string }[];
      passage: { start: number; end: number; text: string };
    };
    expect(passage.text).toBe(text.split("\n\n")[0]);
    expect(marks.map(({ field, text }) => `${field}: ${text}`)).toEqual([
      "pledgers/0: Norvik Cloud",
      "recipients/0: Lyon",
      "purpose: data centres",
      "place: near Lyon",
      "amount: up to €50 billion",
      "horizon: by 2030",
    ]);
    for (const mark of marks) expect(text.slice(mark.start, mark.end)).toBe(mark.text);
  });

  it("sets the spans off from the passage", async () => {
    const { operation, answer } = await ask("trace", { id: quotation.id });
    const shown = operation.text?.lines(answer)[2];
    expect(shown?.map((piece) => piece.text).join("")).toBe(text.split("\n\n")[1]);
    expect(shown?.filter((piece) => piece.as === "mark").map((piece) => piece.text)).toEqual(["Compute is the new harbour", "said Ada"]);
  });

  it.each(["trace", "article"])("%s of an unknown id says where ids stand", async (name) => {
    await expect(ask(name, { id: "zzzzzz" })).rejects.toThrow(/zzzzzz.*: /);
  });
});

describe("inputs", () => {
  it.each([
    ["pledges", { since: "2025-02-30" }, "must be a day such as 2025-02-11"],
    ["pledges", { limit: "0" }, "must be at least 1"],
    ["pledges", { limit: "many" }, "must be a whole number"],
    ["pledges", { limit: "1.5" }, "must be a whole number"],
    ["pledges", { actor: " " }, "must not be empty"],
    ["trace", { id: "abc" }, "must be an entry's id, or at least its first 6 characters"],
  ])("%s %j: %s", async (name, input, message) => {
    const parsed = (await loaded(name)).input.safeParse(input);
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
