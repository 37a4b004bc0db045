import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { assertionId, evidenceOf, type PublishedArticle, phraseOf } from "../../../src/model/index.js";
import { cli } from "./fake-host.js";

/** Takes every exclamation for a quotation, builds its fields in no particular order, and cannot stand semicolons. */
vi.mock("../../../src/read/index.js", () => ({
  readers: {
    grammar: async () => ({
      name: "grammar",
      version: "0",
      read(article: PublishedArticle) {
        if (article.text.includes(";")) throw new Error("a semicolon");
        const assertions = [...article.text.matchAll(/[^.!\n]+!/g)].map(({ 0: words, index: start }) => {
          const at = { start, end: start + words.length };
          return {
            certainty: "stated",
            rule: "exclamation",
            kind: "quotation",
            about: [],
            content: [phraseOf(article.text, at)],
            ...{ form: "direct", act: "said", speaker: null, cue: null, addressee: null },
            evidence: evidenceOf(article.text, at),
            id: assertionId(article.id, "quotation", at),
          };
        });
        return {
          diagnostics: [],
          assertions,
          article,
          reader: { version: "0", name: "grammar" },
          mentions: [],
          quantities: { horizons: [], capacities: [], amounts: [] },
        };
      },
    }),
  },
}));

const folder = mkdtempSync(join(tmpdir(), "rapporteur-reading-"));
const file = (name: string): string => join(folder, name);
const filler = "The harbour town was quiet that morning, and nothing else was said until the evening bells rang out over the water.";

beforeAll(() => {
  writeFileSync(file("one.txt"), `We will build it here! ${filler}`);
  writeFileSync(file("two.txt"), `It will cost more than they think! ${filler}`);
  writeFileSync(file("semicolon.txt"), `First this; then that. ${filler}`);
  writeFileSync(file("empty.txt"), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("extract", () => {
  it("prints a line an article, its fields in the order of the interchange", async () => {
    const { code, stdout, stderr } = await cli(["extract", file("one.txt"), file("two.txt"), "--published", "2025-02-11"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    const reading = JSON.parse(lines[0] ?? "");
    expect(Object.keys(reading)).toEqual(["article", "reader", "assertions", "mentions", "quantities", "diagnostics"]);
    expect(Object.keys(reading.article)).toEqual(["id", "url", "outlet", "title", "published", "language", "text"]);
    expect(Object.keys(reading.assertions[0])).toEqual([
      "id",
      "kind",
      "evidence",
      "form",
      "act",
      "speaker",
      "cue",
      "content",
      "addressee",
      "about",
      "rule",
      "certainty",
    ]);
    expect(reading.article.published).toBe("2025-02-11");
  });

  it("takes the standard input", async () => {
    const { code, stdout } = await cli(["extract", "-"], { stdin: `Here we are! ${filler}` });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).assertions[0].evidence.exact).toBe("Here we are!");
  });

  it("tells of each input in trouble, reads the rest, and says so in its exit code", async () => {
    const { code, stdout, stderr } = await cli(["extract", file("none.txt"), file("empty.txt"), file("semicolon.txt"), file("one.txt")]);
    expect(code).toBe(1);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^rapporteur: .*none\.txt: there is no such file/),
      expect.stringMatching(/^rapporteur: .*empty\.txt: it is empty/),
      expect.stringMatching(/^rapporteur: .*semicolon\.txt: The reader failed on article \w+: a semicolon/),
    ]);
  });

  it.each([
    [["--reader", "oracle"], 'There is no reader "oracle": there is grammar.'],
    [["--reader", "constructor"], 'There is no reader "constructor": there is grammar.'],
    [["--published", "yesterday"], '--published must be a day such as 2025-02-11 or a time such as 2025-02-11T09:30:00Z, not "yesterday".'],
    [["--language", "English!"], '--language must be a language code such as en, not "English!".'],
  ])("%j is a wrong command", async (flags, sentence) => {
    expect(await cli(["extract", file("one.txt"), ...flags])).toEqual({ code: 2, stdout: "", stderr: `rapporteur: ${sentence}\n` });
  });
});

describe("read", () => {
  const read = (...argv: string[]) => cli(["read", ...argv, "--format", "json"]);

  it("reads into a record, once", async () => {
    const record = ["--record", file("once.db")];
    const first = await read(file("one.txt"), file("two.txt"), ...record);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ articles: 2, added: 2, unchanged: 0, interrupted: false, diagnostics: {} });
    const again = await read(file("one.txt"), file("two.txt"), ...record);
    expect(JSON.parse(again.stdout)).toMatchObject({ articles: 2, added: 0, unchanged: 2 });
    expect((await cli(["quotes", ...record])).stdout).toContain("“We will build it here!”");
  });

  it("counts what went wrong and says so in its exit code", async () => {
    const { code, stdout } = await read(file("one.txt"), file("none.txt"), file("semicolon.txt"), "--record", file("trouble.db"));
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ articles: 1, added: 1, diagnostics: { "not-found": 1, "reader-failed": 1 } });
  });

  it("sums up in words", async () => {
    const { stdout } = await cli(["read", file("one.txt"), file("none.txt"), "--record", file("words.db")]);
    expect(stdout).toMatch(/^1 article in .* a second\n {6}1 {2}added\n {6}1 {2}diagnostic not-found\n$/);
  });

  it("stops between articles when interrupted, and goes on from there", async () => {
    const record = ["--record", file("stopped.db")];
    const inputs = [file("none.txt"), file("one.txt"), file("two.txt")];
    const onWrite = (text: string, interrupt: () => void): void => {
      if (text.includes("none.txt")) interrupt();
    };
    const { code, stdout } = await cli(["read", ...inputs, ...record], { onWrite });
    expect(code).toBe(130);
    expect(stdout).toContain("Stopped. The same command goes on where it stopped.");
    const { added, unchanged } = JSON.parse((await read(file("one.txt"), file("two.txt"), ...record)).stdout);
    expect(added + unchanged).toBe(2);
    expect(added).toBeGreaterThan(0);
  });

  it("shows how far it is on a terminal only", async () => {
    const argv = ["read", file("one.txt"), "--record", file("progress.db")];
    expect((await cli(argv, { terminal: true })).stderr).toMatch(/\[K1( of 1)? article/);
    expect((await cli(argv)).stderr).toBe("");
  });

  it.each([
    [["--actors", "no-such-file.csv"], "The actors of no-such-file.csv are missing: there is no such file."],
    [["--workers", "0"], '--workers must be at least 1, not "0".'],
  ])("%j is a wrong command", async (flags, sentence) => {
    expect(await read(file("one.txt"), ...flags, "--record", file("wrong.db"))).toEqual({
      code: 2,
      stdout: "",
      stderr: `rapporteur: ${sentence}\n`,
    });
  });
});
