import { describe, expect, it } from "vitest";
import { datelineLength } from "../../../src/read/document/dateline.js";
import { tokenize } from "../../../src/read/text/tokenize.js";

const bodyOf = (text: string, places: readonly string[] = []): string => {
  const tokens = tokenize(text);
  const length = datelineLength(tokens, (i) => places.includes(tokens[i]?.text ?? ""));
  return length === 0 ? text : text.slice(tokens[length]?.start ?? 0);
};

describe("a dateline", () => {
  it.each([
    ["TURIN (Reuters) - Valdora will spend 3 million euros.", [], "Valdora will spend 3 million euros."],
    ["KYIV, Ukraine — Norway pledged aid.", ["KYIV"], "Norway pledged aid."],
    ["ACCRA, Ghana, Feb. 10, 2025 /PRNewswire/ — Solwind signed a deal.", [], "Solwind signed a deal."],
  ])("ends before the report: %s", (text, places, body) => expect(bodyOf(text, places)).toBe(body));

  it.each([
    ["NATO — which met in Vilnius — agreed on a fund.", []],
    ["ESSAR Power – Rs 20,000 crore investment.", []],
    ["The ministry said so - twice.", []],
    ["PARIS-based Valdora will build a plant.", ["PARIS"]],
  ])("is nothing else: %s", (text, places) => expect(bodyOf(text, places)).toBe(text));
});
