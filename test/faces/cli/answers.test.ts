import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRecord } from "../../../src/store/open-record.js";
import { id, pledge, publications, stored, text } from "../../operations/fake-record.js";
import { cli } from "./fake-host.js";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-answers-"));
const record = join(folder, "news.db");

beforeAll(async () => {
  const store = await openRecord(record);
  const assertions = stored.map(({ assertion }) => assertion);
  const actors = new Map(stored.flatMap((entry) => Object.values(entry.actors).map((actor) => [actor.id, actor])));
  const judgements = stored.flatMap((entry) =>
    Object.entries(entry.actors).map(([field, actor]) => ({
      assertion: entry.assertion.id,
      field,
      actor: actor.id,
      verdict: "positive" as const,
      score: 1,
      reasons: ["name"],
      by: "test",
    })),
  );
  for (const publication of publications)
    await store.add({
      reading: {
        article: { id, language: "en", text, ...publication },
        reader: { name: "grammar", version: "1" },
        assertions,
        mentions: [],
        quantities: { amounts: [], capacities: [], horizons: [] },
        diagnostics: [],
      },
      judgements,
      actors: [...actors.values()],
    });
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (...argv: string[]) => cli([...argv, "--record", record]);

describe("answers from a record", () => {
  it("draws a table", async () => {
    const { code, stdout } = await ask("pledges");
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        "total     up to 50 bn EUR",
        "certain   at least 0 EUR",
        "naive sum up to 50 bn EUR",
        "pledges   1, 0 unpriced",
        "",
        "who               how much  to what             where      by when     stage      reports  first in              date        id",
        `Norvik Cloud ASA   ≤ €50bn  Lyon: data centres  near Lyon  2030-12-31  announced        1  harbour-post.example  2025-02-11  ${pledge.id.slice(0, 8)}`,
        "",
      ].join("\n"),
    );
  });

  it("fits it to a terminal", async () => {
    const { stdout } = await cli(["pledges", "--record", record], { terminal: true, columns: 70, env: { NO_COLOR: "1" } });
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(70);
    expect(stdout).toContain("≤ €50bn");
    expect(
      (await cli(["pledges", "--record", record], { terminal: true, columns: 70, env: { NO_COLOR: "1", COLUMNS: "200" } })).stdout,
    ).toContain("Lyon: data centres");
  });

  it("prints JSON that is the answer", async () => {
    expect(JSON.parse((await ask("pledges", "--format", "json")).stdout)).toMatchObject({
      pledges: [{ id: pledge.id, amount: { high: 5e10 } }],
    });
  });

  it("prints CSV with bounds and currency apart", async () => {
    const [head, row, ...rest] = (await ask("pledges", "--format", "csv")).stdout.split("\r\n");
    expect(head).toBe(
      "who,low,high,currency,hedge,as printed,capacity,bloc,to what,where,by when,stage,inside,reports,distortions,first in,date,url,passage,id",
    );
    expect(row).toContain("Norvik Cloud ASA,,50000000000,EUR,up-to,up to €50 billion,,Nordics,");
    expect(rest).toEqual([""]);
  });

  it("marks the spans of an entry", async () => {
    const { stdout } = await ask("trace", pledge.id.slice(0, 8));
    expect(stdout).toContain(
      "[[Norvik Cloud]] will put [[up to €50 billion]] into [[data centres]] [[near Lyon]] [[by 2030]], it said on Monday.",
    );
    expect(stdout).toContain("test-pledge, stated (grammar 1)");
    expect(stdout).toContain("https://harbour-post.example/1");
    expect((await cli(["trace", pledge.id, "--record", record], { terminal: true })).stdout).toContain(
      "\u001b[7mup to €50 billion\u001b[0m",
    );
  });

  it.each([
    [["quotes", "--about", "harbour"], "“Compute is the new harbour”"],
    [["quotes", "--speaker", "Lund"], "“Compute is the new harbour”"],
    [["quotes", "--speaker", "Nobody"], "No quotations."],
    [["events"], "Bo Riis"],
    [["figures"], "~$6m"],
    [["forecasts"], "prices to halve"],
    [["actors"], "Norvik Cloud ASA"],
    [["articles"], "Norvik bets on Lyon"],
    [["article", id], "[[Norvik Cloud will put"],
    [["summary"], "1 article in 2 publications by 2 outlets"],
    [["pledges", "--actor", "Norvik Cloud"], "≤ €50bn"],
    [["pledges", "--bloc", "Nordics"], "≤ €50bn"],
    [["pledges", "--as-of", "2025-01-01"], "No pledges."],
    [["pledges", "--since", "2025-02-12"], "No pledges."],
  ])("%j", async (argv, expected) => {
    const { code, stdout, stderr } = await ask(...argv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(expected);
  });
});
