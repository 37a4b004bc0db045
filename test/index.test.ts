import { describe, expect, it } from "vitest";
import * as rapporteur from "../src/index.js";

describe("the public names", () => {
  it("are these; a new one is a promise, so it is listed here too", () => {
    expect(Object.keys(rapporteur).sort()).toEqual(
      [
        ...[
          "amount",
          "article",
          "articleId",
          "assertion",
          "assertionId",
          "assertionKinds",
          "capacity",
          "diagnostic",
          "evidence",
          "evidenceOf",
        ],
        ...["hedges", "horizon", "mention", "party", "phrase", "phraseOf", "publication", "publishedArticle", "reading", "span", "stages"],
        ...["UsageError", "operations", "openTheRecord", "pipeline", "readers", "readPool", "loadActors", "resolve", "shippedActors"],
        ...["shippedBlocs", "canonicalText", "intake", "openRecord"],
      ].sort(),
    );
  });
});
