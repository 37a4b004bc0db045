import { createHash } from "node:crypto";
import { type Kysely, type SelectQueryBuilder, sql, type Transaction } from "kysely";
import { type Assertion, type Pledge, type Publication, UsageError } from "../model/index.js";
import type { Actor } from "../resolve/judgement.js";
import { foldName } from "./fold-name.js";
import { passageQuery } from "./passage.js";
import type { AssertionFilter, StoredAssertion, StoredPledge } from "./record.js";
import type { Tables } from "./tables.js";

type Snapshot = Transaction<Tables>;
type Filtered = SelectQueryBuilder<Tables & { a: Tables["articles"]; s: Tables["assertions"] }, "a" | "s", object>;

/** The assertions that a filter lets through, in the record's order. */
export async function selectAssertions(database: Snapshot, filter: AssertionFilter): Promise<StoredAssertion[]> {
  return withContext(database, await rowsOf(database, filter), filter.asOf);
}

const rowsOf = (database: Snapshot, filter: AssertionFilter): Promise<Row[]> =>
  columnsOf(filtered(database, filter))
    .orderBy("a.moment")
    .orderBy("a.id")
    .orderBy("s.start")
    .orderBy("s.id")
    .limit(filter.limit ?? -1)
    .offset(filter.offset ?? 0)
    .execute();

/** Every pledge with what reconciling compares of it. */
export async function selectPledges(database: Snapshot, { asOf }: { readonly asOf?: string }): Promise<StoredPledge[]> {
  const rows = await rowsOf(database, { kind: "pledge", ...(asOf === undefined ? {} : { asOf }) });
  const stored = (await withContext(database, rows, asOf)) as StoredAssertion<Pledge>[];
  const compared = await database.selectFrom("facets").select(["assertion", "body"]).execute();
  const facets = new Map(compared.map(({ assertion, body }) => [assertion, body]));
  return stored.map((one, at) => {
    const row = rows[at];
    const body = row === undefined ? undefined : facets.get(row.no);
    const { actors, publications } = one;
    const days = publications.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort();
    const stamp = stampOf([row?.body ?? "", body ?? "", JSON.stringify([actors, days[0], one.article.language])]);
    return { ...one, facets: body === undefined ? null : JSON.parse(body), stamp };
  });
}

function stampOf(parts: readonly string[]): string {
  const hash = createHash("sha1");
  for (const part of parts) hash.update(part).update("\n");
  return hash.digest("base64url").slice(0, 20);
}

export async function countAssertions(database: Snapshot, filter: AssertionFilter): Promise<number> {
  const { count } = await filtered(database, filter)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

const shortestPrefix = 6;

/** By id or an unambiguous beginning of one. */
export async function findAssertion(database: Snapshot, id: string): Promise<StoredAssertion | null> {
  if (id.length < shortestPrefix)
    throw new UsageError(`The id ${JSON.stringify(id)} is too short: give at least ${shortestPrefix} characters of it.`);
  const rows = await columnsOf(filtered(database, {}))
    .where("s.id", ">=", id)
    .where("s.id", "<", `${id}\u{10FFFF}`)
    .orderBy("s.id")
    .limit(4)
    .execute();
  const exact = rows.filter((row) => row.id === id);
  const [found, another] = exact.length > 0 ? exact : rows;
  if (found === undefined) return null;
  if (another !== undefined)
    throw new UsageError(`Several ids begin with ${id}: ${rows.map((row) => row.id).join(", ")}; give more of the one you mean.`);
  const [stored] = await withContext(database, [found], undefined);
  return stored ?? null;
}

const columnsOf = (query: Filtered) => query.select(["s.no", "s.id", "s.body", "a.no as articleNo", "a.id as article", "a.language"]);

function filtered(database: Kysely<Tables>, filter: AssertionFilter): Filtered {
  const { kind, actor, bloc, about, article, since, until, asOf } = filter;
  // Words, names and blocs pick few assertions, and their articles are looked up. Otherwise articles come first, in the order wanted,
  // so that the first fifty cost no more in a large record: SQLite takes a cross join's tables in the order given.
  const picked = about !== undefined || actor !== undefined || bloc !== undefined;
  const articles = database.selectFrom("articles as a");
  let query: Filtered = picked
    ? articles.innerJoin("assertions as s", "s.article", "a.no")
    : articles.crossJoin("assertions as s").whereRef("s.article", "=", "a.no");
  if (kind !== undefined) query = query.where("s.kind", "=", kind);
  if (article !== undefined) query = query.where("a.id", "=", article);
  if (since !== undefined) query = query.where("a.day", ">=", since);
  if (until !== undefined) query = query.where("a.day", "<=", until);
  if (asOf !== undefined) query = query.where("a.day", "<=", asOf);
  if (about !== undefined)
    query = query.where("s.no", "in", sql<number>`(SELECT rowid FROM passages WHERE passages MATCH ${passageQuery(about) ?? '""'})`);
  if (actor !== undefined) query = query.where("s.no", "in", ofActor(actor));
  if (bloc !== undefined) query = query.where("s.no", "in", ofBloc(bloc));
  return query;
}

/** By the party's name, or by the id, the name or (of a person) the surname of the actor behind it. */
const ofActor = (actor: string) => {
  const name = foldName(actor);
  return sql<number>`(SELECT assertion FROM parties WHERE folded = ${name} OR actor IN (SELECT id FROM actors
    WHERE id = ${actor} OR folded = ${name} OR (type = 'person' AND substr(folded, -length(${name}) - 1) = ' ' || ${name})))`;
};

const ofBloc = (bloc: string) =>
  sql<number>`(SELECT assertion FROM parties WHERE actor IN (SELECT id FROM actors WHERE bloc = ${bloc} COLLATE NOCASE))`;

interface Row {
  readonly no: number;
  readonly id: string;
  readonly body: string;
  readonly articleNo: number;
  readonly article: string;
  readonly language: string;
}

async function withContext(database: Snapshot, rows: readonly Row[], asOf: string | undefined): Promise<StoredAssertion[]> {
  const publications = await publicationsOf(database, [...new Set(rows.map((row) => row.articleNo))], asOf);
  const actors = await actorsOf(
    database,
    rows.map((row) => row.no),
  );
  return rows.map((row) => ({
    // Written by `add` from a typed value, in a record whose version was checked on opening.
    assertion: JSON.parse(row.body) as Assertion,
    article: { id: row.article, language: row.language },
    publications: publications.get(row.articleNo) ?? [],
    actors: actors.get(row.no) ?? {},
  }));
}

/** Of several articles by number, each earliest first; with `asOf` only those out by then. */
export async function publicationsOf(database: Snapshot, articles: readonly number[], asOf?: string): Promise<Map<number, Publication[]>> {
  const query = database
    .selectFrom("publications")
    .where("article", "in", among(articles))
    .orderBy("moment")
    .orderBy("key")
    .select(["article", "url", "outlet", "title", "published"]);
  const rows = await (asOf === undefined ? query : query.where("day", "<=", asOf)).execute();
  const grouped = new Map<number, Publication[]>();
  for (const { article, ...publication } of rows) {
    const known = grouped.get(article);
    if (known === undefined) grouped.set(article, [publication]);
    else known.push(publication);
  }
  return grouped;
}

async function actorsOf(database: Snapshot, assertions: readonly number[]): Promise<Map<number, Record<string, Actor>>> {
  const rows = await database
    .selectFrom("parties as p")
    .innerJoin("actors as c", "c.id", "p.actor")
    .where("p.assertion", "in", among(assertions))
    .orderBy("p.assertion")
    .orderBy("p.field")
    .select(["p.assertion", "p.field", "c.id", "c.name", "c.type", "c.country", "c.bloc"])
    .execute();
  const grouped = new Map<number, Record<string, Actor>>();
  for (const { assertion, field, ...actor } of rows) {
    const known = grouped.get(assertion);
    if (known === undefined) grouped.set(assertion, { [field]: actor });
    else known[field] = actor;
  }
  return grouped;
}

/** One parameter however many there are: the statement stays the same, and the limit on parameters far. */
const among = (numbers: readonly number[]) => sql<number>`(SELECT value FROM json_each(${JSON.stringify(numbers)}))`;

/** Those of the ids that are assertions of the record. */
export async function presentAssertions(database: Snapshot, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = sql<string>`(SELECT value FROM json_each(${JSON.stringify([...new Set(ids)])}))`;
  const rows = await database.selectFrom("assertions").where("id", "in", wanted).select("id").execute();
  return new Set(rows.map(({ id }) => id));
}
