import { z } from "zod";
import { article as articleSchema, assertion, diagnostic, publication, UsageError } from "../model/index.js";
import { markedPieces } from "./marks.js";
import { question } from "./operation.js";
import { dayOf, shortId } from "./report.js";

const namedActor = z.object({ id: z.string(), name: z.string(), bloc: z.string().nullable() });

export const articleAnswer = z.object({
  article: articleSchema,
  publications: z.array(publication),
  reader: z.object({ name: z.string(), version: z.string() }).nullable(),
  assertions: z.array(z.object({ assertion, actors: z.record(z.string(), namedActor) })),
  diagnostics: z.array(diagnostic),
  versions: z.array(z.object({ id: z.string(), published: z.string().nullable() })),
});
export type ArticleAnswer = z.infer<typeof articleAnswer>;

export const article = question({
  form: "answer",
  name: "article",
  summary: "one article, with all that was read from it",
  input: z.object({ id: z.string().trim().min(1, "must be an article's id").describe("an article's id, or the beginning of it") }),
  positional: { field: "id", many: false, label: "ID" },
  record: "reads",
  output: articleAnswer,
  none: "Nothing was read from it.",
  async run({ id }, context): Promise<ArticleAnswer> {
    const view = await (await context.record()).article(id);
    if (view === null) throw new UsageError(`No article has the id "${id}": rapporteur articles lists them.`);
    return {
      article: view.article,
      publications: [...view.publications],
      reader: view.reader,
      assertions: view.assertions.map(({ assertion, actors }) => ({
        assertion,
        actors: Object.fromEntries(Object.entries(actors).map(([field, { id, name, bloc }]) => [field, { id, name, bloc }])),
      })),
      diagnostics: [...view.diagnostics],
      versions: [...view.versions],
    };
  },
  text: {
    all: () => false,
    lines({ article, publications, assertions }) {
      const first = publications[0];
      const { text } = article;
      return [
        [{ text: first?.title ?? "untitled", as: "head" }],
        [
          {
            text: [first?.outlet ?? "unknown outlet", dayOf(first?.published ?? null) || "undated", first?.url ?? "", article.id]
              .filter((part) => part !== "")
              .join(" · "),
            as: "quiet",
          },
        ],
        [],
        markedPieces(
          text,
          { start: 0, end: text.length },
          assertions.map((entry) => entry.assertion.evidence),
        ),
        [],
      ];
    },
  },
  rows: ({ assertions }) => assertions.map((entry) => entry.assertion),
  columns: [
    { head: "kind", cell: (row) => row.kind, whole: true },
    { head: "rule", cell: (row) => row.rule },
    { head: "passage", cell: (row) => row.evidence.exact },
    { head: "start", cell: (row) => String(row.evidence.start), align: "right" },
    { head: "end", cell: (row) => String(row.evidence.end), align: "right" },
    { head: "id", cell: (row) => shortId(row.id), whole: true, only: "table" },
    { head: "id", cell: (row) => row.id, only: "csv" },
  ],
});
