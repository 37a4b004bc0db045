import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../../../src/faces/cli/csv.js";
import { lay, paintFor } from "../../../src/faces/cli/paint.js";
import { harmlessJson, oneLine, printable } from "../../../src/faces/cli/printable.js";
import { progressText } from "../../../src/faces/cli/progress-line.js";
import { cutTo, table, widthOf } from "../../../src/faces/cli/table.js";

const columns = [
  { head: "who", cell: (row: readonly string[]) => row[0] ?? "" },
  { head: "what", cell: (row: readonly string[]) => row[1] ?? "" },
  { head: "sum", cell: (row: readonly string[]) => row[2] ?? "", align: "right" as const, whole: true },
];
const plain = { width: null, head: (text: string) => text };

describe("outside text", () => {
  it.each([
    ["\u001b[2Jgone", "�[2Jgone"],
    ["\u009b31mred", "�31mred"],
    ["pay \u202egnp.exe", "pay �gnp.exe"],
    ["a\rb", "a\nb"],
    ["Évry — 30–50 €", "Évry — 30–50 €"],
  ])("%j is harmless", (text, expected) => expect(printable(text)).toBe(expected));

  it("stays on one line in a table", () => expect(oneLine("a\n\n b\tc")).toBe("a b c"));

  it("means the same in JSON", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = harmlessJson(JSON.stringify(text));
        expect(JSON.parse(json)).toBe(text);
        expect(json).toBe(printable(json));
      }),
    );
  });
});

describe("a table", () => {
  it("aligns, and leaves out columns that say nothing", () => {
    expect(
      table(
        [
          ["Norvik", "", "€5bn"],
          ["Östra", "", "€30–50bn"],
        ],
        columns,
        plain,
      ),
    ).toBe("who          sum\nNorvik      €5bn\nÖstra   €30–50bn\n");
  });

  it("fits the terminal by cutting words, never sums", () => {
    const drawn = table([["Norvik Cloud ASA of Oslo", "data centres near Lyon and Paris", "€30–50bn"]], columns, { ...plain, width: 40 });
    for (const line of drawn.trimEnd().split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(40);
    expect(drawn).toContain("€30–50bn");
    expect(drawn).toContain("…");
  });

  it("is not cut where there is no width", () => {
    const long = "a".repeat(500);
    expect(table([[long, "b", "c"]], columns, plain)).toContain(long);
  });

  it("keeps to any width that leaves each column a few letters", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 20, max: 120 }),
        (rows, width) => {
          for (const line of table(rows, columns, { ...plain, width }).split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it.each([
    ["巴黎峰会", 8],
    ["é", 1],
    ["abc", 3],
  ])("%s takes %i columns", (text, width) => expect(widthOf(text)).toBe(width));
  it("cuts wide letters whole", () => expect(cutTo("巴黎峰会", 6)).toBe("巴黎…"));
});

describe("CSV", () => {
  it.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@x", "'@x"],
    ['say "yes", now', '"say ""yes"", now"'],
    ["two\nlines", '"two\nlines"'],
    ["=1,2", '"\'=1,2"'],
  ])("%j is written %s", (cell, expected) => {
    expect(csv([[cell]], columns.slice(0, 1))).toBe(`who\r\n${expected}\r\n`);
  });
});

describe("marks", () => {
  const lines = [
    [
      { text: "they pledged ", as: "plain" as const },
      { text: "€5bn\u001b[0m", as: "mark" as const },
    ],
  ];
  const stdout = { write: async () => {}, columns: 80 };
  it("are brackets in a pipe and where colour is not wanted", () => {
    expect(lay(lines, paintFor({ stdout: { ...stdout, isTerminal: false }, env: {} }))).toBe("they pledged [[€5bn�[0m]]\n");
    expect(lay(lines, paintFor({ stdout: { ...stdout, isTerminal: true }, env: { NO_COLOR: "1" } }))).toBe("they pledged [[€5bn�[0m]]\n");
  });
  it("are colour on a terminal", () => {
    expect(lay(lines, paintFor({ stdout: { ...stdout, isTerminal: true }, env: {} }))).toBe("they pledged \u001b[7m€5bn�[0m\u001b[0m\n");
  });
});

describe("progress", () => {
  it.each([
    [{ done: 123, total: 381, failed: 0, seconds: 2 }, "123 of 381 articles, 62 a second, 4 s left"],
    [{ done: 5, total: null, failed: 1, seconds: 2 }, "5 articles, 2.5 a second, 1 with trouble"],
    [{ done: 0, total: 10, failed: 0, seconds: 0 }, "0 of 10 articles"],
    [{ done: 10, total: 100_000, failed: 0, seconds: 10 }, "10 of 100000 articles, 1.0 a second, 27.8 h left"],
  ])("%j", (state, expected) => expect(progressText(state)).toBe(expected));
});
