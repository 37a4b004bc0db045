import { describe, expect, it } from "vitest";
import { articleId } from "../../../src/model/index.js";
import { readers } from "../../../src/read/index.js";

describe("an article's language", async () => {
  const reader = await readers.grammar?.();
  const read = (text: string, language: string) =>
    reader?.read({ id: articleId(text), language, text, url: null, outlet: null, title: null, published: "2025-02-11" });

  it("is English where it cannot be told", () => {
    expect(read("Orsay will invest $5 billion in France.", "und")?.assertions.map((a) => a.kind)).toContain("pledge");
  });
  it("that is not English gives its sums, no assertion, and a word about it", () => {
    const reading = read("Orsay investira 5 milliards d’euros en France.", "fr");
    expect(reading?.assertions).toEqual([]);
    expect(reading?.quantities.amounts.map((a) => [a.low, a.currency])).toEqual([[5e9, "EUR"]]);
    expect(reading?.diagnostics.map((d) => d.code)).toEqual(["language"]);
  });
  it("without a lexicon gives nothing at all", () => {
    expect(read("Orsay инвестирует 5 миллиардов евро.", "ru")?.quantities.amounts).toEqual([]);
  });
});
