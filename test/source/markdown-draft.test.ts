import { describe, expect, it } from "vitest";
import { markdownDraft } from "../../src/source/markdown-draft.js";

describe("Markdown", () => {
  it("takes metadata from front matter and keeps the body raw", () => {
    const draft = markdownDraft(
      '---\r\ntitle: "A fund: \\"big\\""\r\nurl: https://news.example/a # kept\r\ndate: 2025-02-11\r\nlang: en\r\noutlet: \'The Daily\'\r\ntags:\r\n  - money\r\n---\r\n\r\n# Heading\r\n\r\nA **bold** [pledge](https://x.example).\r\n',
    );
    expect(draft).toEqual({
      title: 'A fund: "big"',
      url: "https://news.example/a",
      published: "2025-02-11",
      language: "en",
      outlet: "The Daily",
      text: "\n# Heading\n\nA **bold** [pledge](https://x.example).\n",
    });
  });

  it.each([
    ["# Paris *adds* [more](https://x.example) ##\n\nText.", "Paris adds more"],
    ["Intro.\n\nA summit\n========\n", "A summit"],
    ["```\n# no heading\n```\n\n## The `real` one\n", "The real one"],
    ["snake_case text only", null],
    ["#hashtag", null],
  ])("%j has the title %j", (source, title) => expect(markdownDraft(source).title).toBe(title));

  it.each(["---\nThis opens with a rule.\n---\nand goes on", "---\ntitle: never closed\n"])("%j has no front matter", (source) => {
    expect(markdownDraft(source).text).toBe(source);
  });
});
