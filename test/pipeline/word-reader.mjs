// A reader that takes every sentence for a quotation, and articles for it to read: plain JavaScript, because a child process runs it too.
import { createHash } from "node:crypto";

const hash = (value) => createHash("sha256").update(value).digest("hex").slice(0, 24);

export const wordReader = {
  name: "words",
  version: "1.0.0",
  read: (article) => ({
    article,
    reader: { name: "words", version: "1.0.0" },
    assertions: [...article.text.matchAll(/[^.]+\./g)].map(({ 0: exact, index: start }) => {
      const end = start + exact.length;
      return {
        id: hash(`${article.id}\nquotation\n${start}-${end}`),
        kind: "quotation",
        evidence: { start, end, exact },
        rule: "every-sentence",
        certainty: "stated",
        form: "indirect",
        act: "said",
        speaker: { name: exact.trim().split(" ")[0] ?? "x", start, end: start + 1, role: null, affiliation: null },
        cue: null,
        content: [{ text: exact, start, end }],
        addressee: null,
        about: [],
      };
    }),
    mentions: [{ type: "product", start: 0, end: 4, name: article.text.slice(0, 4) }],
    quantities: { amounts: [], capacities: [], horizons: [] },
    diagnostics: [{ code: "made-up", message: "This article was generated.", place: null }],
  }),
};

export const madeArticles = (count) =>
  Array.from({ length: count }, (_, n) => {
    const sentence = (part) =>
      `Speaker${(n * 7 + part) % 50} said that part ${part} of matter ${n} was ${hash(`${n}.${part}`)} in the end.`;
    const text = Array.from({ length: 8 }, (_, part) => sentence(part)).join(" ");
    const published = `2025-02-${String(1 + (n % 28)).padStart(2, "0")}`;
    return {
      id: hash(text),
      language: "en",
      text,
      url: `https://made.example/${n}`,
      outlet: "made.example",
      title: `Matter ${n}`,
      published,
    };
  });
