import { z } from "zod";
import { publication } from "../model/index.js";
import { asOf, given, limits } from "./filters.js";
import { question } from "./operation.js";
import { dayOf, shortId } from "./report.js";

/** An article with its first carrier named, and how many carry it. */
export const articleEntry = z.object({
  id: z.string(),
  language: z.string(),
  ...publication.shape,
  publications: z.number(),
  assertions: z.number(),
});
export type ArticleEntry = z.infer<typeof articleEntry>;

export const articles = question({
  form: "answer",
  name: "articles",
  summary: "the articles of the record, with who carries them",
  input: z.object({ ...asOf, ...limits }),
  record: "reads",
  output: z.object({ articles: z.array(articleEntry) }),
  none: "No articles.",
  async run(filters, context) {
    const record = await context.record();
    const rows = await record.articles(given(filters));
    return {
      articles: rows.map(({ id, language, publications, assertions }): ArticleEntry => {
        const { url, outlet, title, published } = publications[0] ?? { url: null, outlet: null, title: null, published: null };
        return { id, language, url, outlet, title, published, publications: publications.length, assertions };
      }),
    };
  },
  rows: (answer) => answer.articles,
  columns: [
    { head: "date", cell: (row) => dayOf(row.published), whole: true },
    { head: "outlet", cell: (row) => row.outlet ?? "" },
    { head: "title", cell: (row) => row.title ?? "" },
    { head: "language", cell: (row) => row.language },
    { head: "carriers", cell: (row) => String(row.publications), align: "right" },
    { head: "entries", cell: (row) => String(row.assertions), align: "right" },
    { head: "url", cell: (row) => row.url ?? "", only: "csv" },
    { head: "id", cell: (row) => shortId(row.id), whole: true, only: "table" },
    { head: "id", cell: (row) => row.id, only: "csv" },
  ],
});
