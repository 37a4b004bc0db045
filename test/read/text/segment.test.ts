import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segment } from "../../../src/read/text/index.js";

const sentencesOf = (text: string): string[] => segment(text).sentences.map((s) => text.slice(s.start, s.end));
const tokensOf = (text: string): string[] => segment(text).tokens.map((t) => t.text);

describe("sentences", () => {
  const cases: [string, string[]][] = [
    ["It ended. The rest stayed.", ["It ended.", "The rest stayed."]],
    ["Mr. Hale of Orsay Inc. met Sen. Okoye in the U.S. on Jan. 5.", ["Mr. Hale of Orsay Inc. met Sen. Okoye in the U.S. on Jan. 5."]],
    ["He works for Orsay Inc. The firm is old.", ["He works for Orsay Inc.", "The firm is old."]],
    ["It grew 3.5 percent. It cost $1.2 billion.", ["It grew 3.5 percent.", "It cost $1.2 billion."]],
    ["“We are done.” She left.", ["“We are done.”", "She left."]],
    ['"We are done." She left.', ['"We are done."', "She left."]],
    ["Is it so? Yes! Good.", ["Is it so?", "Yes!", "Good."]],
    ["One line\n\nAnother line", ["One line", "Another line"]],
    ["First paragraph.\nSecond paragraph.", ["First paragraph.", "Second paragraph."]],
  ];
  it.each(cases)("%s", (text, expected) => expect(sentencesOf(text)).toEqual(expected));

  it("joins lines that only wrap", () => {
    const text =
      "The ministry said on Tuesday that the new plant in the north would open\nby the end of the decade, after years of delay and two changes of the\nsite, which had drawn protests from farmers and from the fishing fleet\nalong the coast. It gave no sum.";
    expect(sentencesOf(text)).toHaveLength(2);
  });
});

describe("tokens", () => {
  const cases: [string, string][] = [
    ["A 109-billion-euro plan", "A 109 - billion - euro plan"],
    ["a one-gigawatt site", "a one - gigawatt site"],
    ["€30-50bn", "€ 30 - 50 bn"],
    ["US$2.4 billion and C$750m", "US$ 2.4 billion and C$ 750 m"],
    ["It isn't Orsay's; they'll wait", "It is n't Orsay 's ; they 'll wait"],
    ["GPT-4, COVID-19 and 5G", "GPT-4 , COVID-19 and 5G"],
    ["AT&T and R&D", "AT&T and R&D"],
    ["the [plan](https://example.org/a_(b)) stands", "the plan stands"],
    ["**Bold** and _thin_ words", "Bold and thin words"],
    ["<b>Bold</b> words", "Bold words"],
    ["see https://example.org/x?y=1 there", "see there"],
  ];
  it.each(cases)("%s", (text, expected) => expect(tokensOf(text).join(" ")).toBe(expected));

  it("stands for the article's own characters, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        let last = 0;
        for (const t of segment(text).tokens) {
          expect(text.slice(t.start, t.end)).toBe(t.text);
          expect(t.start).toBeGreaterThanOrEqual(last);
          last = t.end;
        }
      }),
    );
  });

  it("puts every token into one sentence and every sentence into one paragraph", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Orsay", "paid", ".", "\n", "\n\n", '"', "U.S.", "$5bn", "-", "“", "”", "Inc.", "?", " "), {
          maxLength: 60,
        }),
        (parts) => {
          const s = segment(parts.join(" "));
          expect(s.sentences.reduce((n, x) => n + x.last - x.first, 0)).toBe(s.tokens.length);
          expect(s.paragraphs.reduce((n, x) => n + x.last - x.first, 0)).toBe(s.sentences.length);
        },
      ),
    );
  });
});
