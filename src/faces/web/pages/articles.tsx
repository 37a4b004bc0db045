import { z } from "zod";
import { articles as articlesOperation } from "../../../operations/articles.js";
import { shortened } from "../notation/printable.js";
import { page } from "../page.js";
import { Day } from "../parts/day.js";
import { EmptyRecord } from "../parts/empty.js";
import { Pager, sliceOf } from "../parts/pager.js";
import { Said } from "../parts/said.js";
import { type Column, Table } from "../parts/table.js";
import { type Answer, count, languageName } from "../words.js";

type Row = Answer<typeof articlesOperation>["articles"][number];

const size = 100;

const columns: readonly Column<Row>[] = [
  {
    head: "Article",
    share: 46,
    as: "lead",
    cell: ({ id, title }) => (
      <a href={`/articles/${encodeURIComponent(id)}`}>
        <Said text={shortened(title ?? "Untitled article", 200)} />
      </a>
    ),
  },
  { head: "Outlet", share: 16, cell: ({ outlet }) => (outlet === null ? <span class="quiet">unnamed</span> : <Said text={outlet} />) },
  { head: "Published", share: 12, as: "source", cell: ({ published }) => <Day iso={published} /> },
  { head: "Language", share: 10, cell: ({ language }) => <Said text={languageName(language)} /> },
  { head: "Carriers", share: 8, as: "number", cell: ({ publications }) => count(publications) },
  { head: "Entries", share: 8, as: "number", cell: ({ assertions }) => count(assertions) },
];

/** Every article of the record, a hundred at a time. */
export const articles = page({
  path: "/articles",
  query: z.object({
    from: z.coerce
      .number("must be a whole number")
      .int("must be a whole number")
      .min(0, "must be at least 0")
      .max(1_000_000, "must be at most 1000000")
      .default(0),
  }),
  async load({ query: { from } }, context) {
    return sliceOf((await articlesOperation.run({ offset: from, limit: size + 1 }, context)).articles, from, size);
  },
  draw: (slice, _request, site) => ({
    title: "Articles",
    section: "/articles",
    body: (
      <>
        <h1>Articles</h1>
        {slice.shown.length === 0 && slice.from === 0 ? (
          <EmptyRecord site={site} />
        ) : (
          <Table caption="Articles of the record" columns={columns} rows={slice.shown} />
        )}
        <Pager slice={slice} name="articles" href={(from) => (from === 0 ? "/articles" : `/articles?from=${from}`)} />
      </>
    ),
  }),
});
