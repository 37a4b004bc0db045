import { sql, type Transaction } from "kysely";
import type { Publication, Reading } from "../model/index.js";
import { publicationsOf, selectAssertions } from "./read-assertions.js";
import type { ArticleRow, ArticleView } from "./record.js";
import type { Tables } from "./tables.js";

type Snapshot = Transaction<Tables>;

/** Everything a page about one article shows. */
export async function viewArticle(database: Snapshot, id: string): Promise<ArticleView | null> {
  const row = await database
    .selectFrom("articles as a")
    .leftJoin("readings as r", "r.article", "a.no")
    .where("a.id", "=", id)
    .select(["a.no", "a.id", "a.language", "a.text", "r.reader", "r.version"])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { no, language, text, reader, version } = row;
  return {
    article: { id, language, text },
    publications: (await publicationsOf(database, [no])).get(no) ?? [],
    reader: reader === null || version === null ? null : { name: reader, version },
    assertions: await selectAssertions(database, { article: id }),
    diagnostics: await diagnosticsOf(database, no),
    versions: await versionsOf(database, no),
  };
}

/** The same address may carry one text today and another tomorrow; texts that bear one date come in the order in which they were read. */
async function versionsOf(database: Snapshot, article: number): Promise<ArticleView["versions"]> {
  const rows = await database
    .selectFrom("publications as own")
    .innerJoin("publications as other", "other.url", "own.url")
    .innerJoin("articles as a", "a.no", "other.article")
    .where("own.article", "=", article)
    .where("other.article", "!=", article)
    .orderBy("other.moment")
    .orderBy("other.article")
    .select(["a.id", "other.published"])
    .execute();
  const first = new Map(rows.toReversed().map((row) => [row.id, row]));
  return rows.filter((row) => first.get(row.id) === row);
}

const diagnosticsOf = (database: Snapshot, article: number) =>
  database.selectFrom("diagnostics").where("article", "=", article).orderBy("at").select(["code", "message", "place"]).execute();

/** A line of `extract`, as it was handed in. */
export async function rebuildReading(database: Snapshot, id: string): Promise<Reading | null> {
  const row = await database
    .selectFrom("articles as a")
    .innerJoin("readings as r", "r.article", "a.no")
    .where("a.id", "=", id)
    .select(["a.no", "a.language", "a.text", "r.reader", "r.version", "r.publication", "r.mentions", "r.quantities"])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { no, language, text, reader, version } = row;
  const bodies = await database.selectFrom("assertions").where("article", "=", no).orderBy("no").select("body").execute();
  return {
    article: { id, language, text, ...(JSON.parse(row.publication) as Publication) },
    reader: { name: reader, version },
    assertions: bodies.map(({ body }) => JSON.parse(body) as Reading["assertions"][number]),
    mentions: JSON.parse(row.mentions) as Reading["mentions"],
    quantities: JSON.parse(row.quantities) as Reading["quantities"],
    diagnostics: await diagnosticsOf(database, no),
  };
}

export async function listArticles(
  database: Snapshot,
  { limit, offset, asOf }: { readonly limit?: number; readonly offset?: number; readonly asOf?: string },
): Promise<ArticleRow[]> {
  const query = database
    .selectFrom("articles as a")
    .orderBy("a.moment")
    .orderBy("a.id")
    .limit(limit ?? -1)
    .offset(offset ?? 0)
    .select(["a.no", "a.id", "a.language", sql<number>`(SELECT count(*) FROM assertions s WHERE s.article = a.no)`.as("assertions")]);
  const rows = await (asOf === undefined ? query : query.where("a.day", "<=", asOf)).execute();
  const publications = await publicationsOf(
    database,
    rows.map(({ no }) => no),
    asOf,
  );
  return rows.map(({ no, id, language, assertions }) => ({ id, language, publications: publications.get(no) ?? [], assertions }));
}
