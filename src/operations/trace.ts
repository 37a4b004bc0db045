import { z } from "zod";
import { assertion, publication, type Span } from "../model/index.js";
import { heldEntry } from "./held-entry.js";
import { mark, markedPieces, marksOf } from "./marks.js";
import { type Line, question } from "./operation.js";
import { dayOf } from "./report.js";

const passage = z.object({ start: z.number(), end: z.number(), text: z.string() });

export const traceAnswer = z.object({
  assertion,
  /** The paragraphs that hold the evidence, so that it is read in its context. */
  passage,
  marks: z.array(mark),
  rule: z.string(),
  reader: z.object({ name: z.string(), version: z.string() }).nullable(),
  /** The person who added it; null where it was read. */
  addedBy: z.string().nullable(),
  article: z.object({ id: z.string(), language: z.string() }),
  publications: z.array(publication),
  actors: z.record(z.string(), z.object({ id: z.string(), name: z.string(), bloc: z.string().nullable() })),
});
export type Trace = z.infer<typeof traceAnswer>;

/** The paragraphs around a span: canonical text keeps them as lines. */
function paragraphsAround(text: string, { start, end }: Span): z.infer<typeof passage> {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next === -1 ? text.length : next;
  return { start: from, end: to, text: text.slice(from, to) };
}

const fact = (label: string, value: string): Line => [
  { text: `${label.padEnd(12)} `, as: "quiet" },
  { text: value, as: "plain" },
];

export const trace = question({
  form: "answer",
  name: "trace",
  summary: "from an entry back to the characters of the article it was read from",
  input: z.object({
    id: z
      .string()
      .trim()
      .min(6, "must be an entry's id, or at least its first 6 characters")
      .describe("an entry's id, or the beginning of it"),
  }),
  positional: { field: "id", many: false, label: "ID" },
  record: "reads",
  output: traceAnswer,
  none: "",
  async run({ id }, context) {
    const found = await heldEntry(id, await context.record());
    const { text } = found;
    return {
      assertion: found.assertion,
      passage: paragraphsAround(text, found.assertion.evidence),
      marks: marksOf(found.assertion, text),
      rule: found.assertion.rule,
      reader: found.by === null ? found.view.reader : null,
      addedBy: found.by,
      article: { id: found.view.article.id, language: found.view.article.language },
      publications: [...found.publications],
      actors: Object.fromEntries(Object.entries(found.actors).map(([field, { id, name, bloc }]) => [field, { id, name, bloc }])),
    };
  },
  text: {
    all: () => false,
    lines({ assertion, passage, marks, rule, reader, addedBy, article, publications }) {
      const first = publications[0];
      const shifted = marks.map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start }));
      const shown = markedPieces(passage.text, { start: 0, end: passage.text.length }, shifted);
      return [
        [{ text: `${assertion.kind} ${assertion.id}`, as: "head" }],
        [],
        shown,
        [],
        addedBy !== null
          ? fact("added by", addedBy)
          : fact("read by", `${rule}, ${assertion.certainty}${reader === null ? "" : ` (${reader.name} ${reader.version})`}`),
        fact(
          "article",
          `${first?.title ?? "untitled"} (${article.id}, characters ${assertion.evidence.start} to ${assertion.evidence.end})`,
        ),
        fact("outlet", first?.outlet ?? "unknown"),
        fact("published", first?.published == null ? "undated" : dayOf(first.published)),
        fact("link", first?.url ?? "none"),
        ...(publications.length > 1
          ? [
              fact(
                "also in",
                publications
                  .slice(1)
                  .map(({ outlet, url }) => outlet ?? url ?? "unknown")
                  .join(", "),
              ),
            ]
          : []),
        [],
      ];
    },
  },
  rows: ({ marks, actors }) => marks.map((mark) => ({ ...mark, actor: actors[mark.field] ?? null })),
  columns: [
    { head: "field", cell: (row) => row.field, whole: true },
    { head: "text", cell: (row) => row.text },
    { head: "actor", cell: (row) => row.actor?.name ?? "" },
    { head: "bloc", cell: (row) => row.actor?.bloc ?? "" },
    { head: "start", cell: (row) => String(row.start), align: "right" },
    { head: "end", cell: (row) => String(row.end), align: "right" },
  ],
});
