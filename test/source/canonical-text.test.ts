import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "../../src/source/index.js";

const wild = fc
  .array(fc.constantFrom("\uFEFF", "\r", "\n", "\r\n", "\ud83d", "\ude00", "\u00a0", " ", "a", "é", "[x](y)", "\0"))
  .map((parts) => parts.join(""));

describe("canonical text", () => {
  it.each([
    ["\uFEFFA pledge.", "A pledge."],
    ["one\r\ntwo\rthree\n", "one\ntwo\nthree\n"],
    ["\n\n  5\u00a0billion  [here](https://x.example) \n", "\n\n  5\u00a0billion  [here](https://x.example) \n"],
    ["half \ud83d pair \ud83d\ude00", "half \uFFFD pair \ud83d\ude00"],
  ])("%j is %j", (raw, text) => expect(canonicalText(raw)).toBe(text));

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.oneof(wild, fc.string({ unit: "binary" })), (text) => canonicalText(canonicalText(text)) === canonicalText(text)),
    );
  });

  it("keeps all that is no line end or mark", () => {
    const letters = (text: string): string => text.replace(/[\r\n\uFEFF]/g, "");
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => letters(canonicalText(text)) === letters(text)));
  });
});
