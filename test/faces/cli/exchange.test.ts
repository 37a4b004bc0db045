import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Decision, type Pledge, type Review, reviewId } from "../../../src/model/index.js";
import type { Actor } from "../../../src/resolve/judgement.js";
import { openRecord, type RecordStore } from "../../../src/store/index.js";
import { carrier, entryOf, judgementOf, pledgeOf, quotationOf, readingOf } from "../../store/samples.js";
import { cli } from "./fake-host.js";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-exchange-"));
const file = (name: string): string => join(folder, name);
const written = (name: string, text: string): string => {
  writeFileSync(file(name), text);
  return file(name);
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = 'Vantor will put €3 billion into Lumen Grid. Later Orrin adds €1 billion. "We are late," said Ada Lund.';
const first = pledgeOf(text, "Vantor will put €3 billion into Lumen Grid.", ["Vantor"]);
const second = pledgeOf(text, "Later Orrin adds €1 billion.", ["Orrin"]);
const quotation = quotationOf(text, '"We are late," said Ada Lund.', "Ada Lund", "We are late,");
const reading = readingOf(text, carrier("north.example"), [first, second]);
const far = "Far away Sorell gives Brightwater €9 million.";
const elsewhere = pledgeOf(far, far, ["Sorell"]);

const vantor: Actor = { id: "name:vantor", name: "Vantor", type: "company", country: "SE", bloc: "European Union" };
const evil: Actor = { id: "name:evil", name: '=HYPERLINK("x";"y")', type: "company", country: null, bloc: null };

const said = (day: string, decision: Decision, reason: string | null = "it says so"): Review => {
  const made = `2025-03-${day}T10:00:00Z`;
  return { id: reviewId({ by: "Ada", made, decision }), by: "Ada", made, reason, decision };
};
const relation = said("02", { kind: "relation", assertion: first.id, relation: "different", to: second.id });
const reviews: readonly Review[] = [
  relation,
  said("03", { kind: "addition", article: reading.article.id, assertion: quotation }, null),
  said("04", { kind: "confirmation", assertion: quotation.id }, '=cmd|"x",\nline two'),
  said("05", { kind: "correction", assertion: first.id, field: "stage", value: "planned" }),
  said("06", { kind: "withdrawal", review: relation.id }),
  said("07", { kind: "rejection", assertion: elsewhere.id }),
];

async function made(name: string, articles: readonly (readonly [string, readonly Pledge[]])[]): Promise<RecordStore> {
  const store = await openRecord(file(name), { now: () => new Date("2025-03-08T09:30:00Z") });
  for (const [words, pledges] of articles)
    await store.add(entryOf(readingOf(words, carrier("north.example", "2025-02-10", pledges[0]?.id), pledges), []));
  return store;
}
const here = [text, [first, second]] as const;

beforeAll(async () => {
  const ada = await made("ada.db", [here, [far, [elsewhere]]]);
  for (const review of reviews) await ada.review(review);
  await ada.judge(judgementOf(first.id, "pledgers/0", vantor, { by: "Ada", reasons: ["the filing | says", "so"] }), vantor);
  await ada.judge(judgementOf(second.id, "pledgers/0", evil, { by: "Ada", score: 0.9 }), evil);
  await ada.close();
  for (const name of ["csv.db", "json.db", "edited.db", "bad.db", "turned.db"]) await (await made(name, [here])).close();
});

describe("judgements out and in", () => {
  it.each(["csv", "json"])("go over as %s, once, without those about what is not there", async (format) => {
    const out = await cli(["judgements", "--record", file("ada.db"), "--format", format]);
    expect({ code: out.code, stderr: out.stderr }).toEqual({ code: 0, stderr: "" });
    const name = written(`ada.${format}`, out.stdout);
    const record = file(`${format}.db`);
    const taken = await cli(["import-judgements", name, "--record", record]);
    expect(taken.stdout).toMatch(/^ +7 {2}added\n +0 {2}were there already\n +1 {2}left out: what they are about is not in this record/);
    expect(taken.stdout).toContain(`the assertion ${elsewhere.id} is not in this record`);
    const again = await cli(["import-judgements", name, "--record", record]);
    expect(again.stdout).toMatch(/^ +0 {2}added\n +7 {2}were there already\n/);
    const [ours, theirs] = await Promise.all(
      ["ada.db", `${format}.db`].map(
        async (one) => JSON.parse((await cli(["judgements", "--record", file(one), "--format", "json"])).stdout).judgements,
      ),
    );
    expect(theirs).toEqual(ours.filter(({ id }: Review) => id !== reviews[5]?.id));
    const store = await openRecord(record, { readOnly: true });
    expect(await store.reviews({})).toEqual(reviews.slice(0, 5));
    expect((await store.assertion(first.id))?.actors["pledgers/0"]).toEqual(vantor);
    await store.close();
    if (format === "csv") expect(out.stdout).not.toMatch(/(^|,)"?[=+@]/m);
  });

  it("the order in which they stand in a file is irrelevant", async () => {
    const listed = JSON.parse((await cli(["judgements", "--record", file("ada.db"), "--format", "json"])).stdout).judgements;
    const name = written("turned.json", JSON.stringify(listed.toReversed()));
    expect((await cli(["import-judgements", name, "--record", file("turned.db")])).stdout).toMatch(/^ +7 {2}added\n/);
    const there = JSON.parse((await cli(["judgements", "--record", file("turned.db"), "--format", "json"])).stdout).judgements;
    expect(there).toEqual(listed.filter(({ id }: Review) => id !== reviews[5]?.id));
  });

  it("one that was edited by hand is another, taken once", async () => {
    const edited = (await cli(["judgements", "--record", file("ada.db"), "--format", "csv"])).stdout.replace(",different,", ",same,");
    const name = written("edited.csv", edited);
    expect((await cli(["import-judgements", name, "--record", file("edited.db")])).stdout).toMatch(/^ +7 {2}added/);
    expect((await cli(["import-judgements", name, "--record", file("edited.db")])).stdout).toMatch(/^ +0 {2}added/);
    const { stdout } = await cli(["judgements", "--record", file("edited.db"), "--by", "Ada"]);
    expect(stdout).toMatch(/^made +by +judged +reason/);
    expect(stdout).toContain(`${first.id.slice(0, 8)} same ${second.id.slice(0, 8)}`);
    expect(stdout).toContain(`${first.id.slice(0, 8)} pledgers/0 is Vantor`);
  });

  it("what cannot hold is refused, and the rest goes on", async () => {
    const wrong = said("05", { kind: "correction", assertion: first.id, field: "stage", value: "someday" });
    const lie = said("06", {
      kind: "addition",
      article: reading.article.id,
      assertion: { ...quotation, evidence: { ...quotation.evidence, exact: "We are early" } },
    });
    const name = written("wrong.json", JSON.stringify([wrong, lie, relation]));
    const { stdout } = await cli(["import-judgements", name, "--record", file("bad.db"), "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ added: 1, unchanged: 0, orphans: 0, refused: 2 });
    expect(stdout).toContain('the article does not say \\"We are early\\"');
  });

  const head = "made,by,kind,assertion,verdict,to\n";
  it.each([
    [`${head}yesterday,Ada,rejection,x,,`, "line 2: made must be an instant such as 2025-02-11T09:30:00Z."],
    [`${head}2025-03-02T10:00:00Z,Ada,guess,x,,`, "line 2: kind must be one of party, relation, correction, rejection"],
    [`${head}2025-03-02T10:00:00Z,Ada,relation,x,twin,y`, "line 2: relation: "],
    [`${head}2025-03-02T10:00:00Z,,rejection,x,,`, "line 2: by: "],
    ["made,by,kind,mood\n", 'line 1: there is no column "mood"; allowed are id, made, by'],
    ["made,by\n", "line 1: the column kind is missing"],
    ["made,by,kind,value\n2025-03-02T10:00:00Z,Ada,correction,{", "line 2: value: this is not JSON"],
    ['{"entries":[]}', "there are no judgements"],
    [
      '[{"id":"1","by":"rule:name","made":"2025-03-02T10:00:00Z","reason":null,"decision":{"kind":"rejection","assertion":"x"}}]',
      "judgement 1: by is rule:name",
    ],
  ])("a bad file changes nothing: %j", async (bad, sentence) => {
    const { code, stderr } = await cli(["import-judgements", file("ada.csv"), written("bad.csv", bad), "--record", file("bad.db")]);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });

  it("a file that is not there is told", async () => {
    const { code, stderr } = await cli(["import-judgements", file("none.csv"), "--record", file("bad.db")]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/The judgements of .*none\.csv are missing: there is no such file\./),
    });
  });
});

describe("actors out and in", () => {
  it.each(["csv", "jsonl", "ftm"])("%s is what read --actors takes", async (format) => {
    const { code, stdout, stderr } = await cli(["export-actors", "--record", file("csv.db"), "--format", format]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const name = written(`actors.${format}`, stdout.replaceAll("Vantor", "Vantor Group"));
    const article = written("article.txt", "The quay was quiet, and nothing else was said until evening.");
    const read = await cli(["read", article, "--record", file(`read-${format}.db`), "--actors", name]);
    expect({ code: read.code, stderr: read.stderr }).toEqual({ code: 0, stderr: "" });
    const again = await cli(["export-actors", "--record", file("csv.db"), "--format", format, "--actors", name]);
    expect(again.stdout).toContain("Vantor Group");
  });

  it("a table shows them, and only its own formats are taken", async () => {
    const { stdout } = await cli(["export-actors", "--record", file("csv.db")]);
    expect(stdout).toMatch(/^name +type +country +id\n/);
    expect(stdout).toMatch(/Vantor +company +SE +vantor\n/);
    expect((await cli(["actors", "--record", file("csv.db"), "--format", "ftm"])).code).toBe(2);
    expect(
      (await cli(["export-actors", "--known", "--record", file("csv.db"), "--format", "jsonl"])).stdout.split("\n").length,
    ).toBeGreaterThan(2000);
  });
});
