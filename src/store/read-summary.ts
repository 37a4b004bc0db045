import { sql, type Transaction } from "kysely";
import { assertionKinds } from "../model/index.js";
import type { ActorRow, Coverage } from "./record.js";
import type { Tables } from "./tables.js";

type Snapshot = Transaction<Tables>;

/** How much the record holds, of what kinds, from when to when. */
export async function summarise(database: Snapshot, asOf?: string): Promise<Coverage> {
  const out = asOf === undefined ? sql<boolean>`true` : sql<boolean>`a.day <= ${asOf}`;
  const printed = asOf === undefined ? sql<boolean>`true` : sql<boolean>`day <= ${asOf}`;
  const languages = await database
    .selectFrom("articles as a")
    .where(out)
    .groupBy("a.language")
    .orderBy("a.language")
    .select(({ fn }) => ["a.language as name", fn.countAll<number>().as("count")])
    .execute();
  const carriers = await database
    .selectFrom("publications")
    .where(printed)
    .select(({ fn }) => [
      fn.countAll<number>().as("publications"),
      fn.count<number>("outlet").distinct().as("outlets"),
      fn.min("day").as("from"),
      fn.max("day").as("to"),
    ])
    .executeTakeFirstOrThrow();
  const kinds = await database
    .selectFrom("assertions as s")
    .innerJoin("articles as a", "a.no", "s.article")
    .where(out)
    .groupBy("s.kind")
    .select(({ fn }) => ["s.kind as name", fn.countAll<number>().as("count")])
    .execute();
  const diagnostics = await database
    .selectFrom("diagnostics as d")
    .innerJoin("articles as a", "a.no", "d.article")
    .where(out)
    .groupBy("d.code")
    .orderBy("d.code")
    .select(({ fn }) => ["d.code as name", fn.countAll<number>().as("count")])
    .execute();
  const none = Object.fromEntries(assertionKinds.map((kind) => [kind, 0])) as Coverage["assertions"];
  return {
    articles: languages.reduce((sum, { count }) => sum + count, 0),
    ...carriers,
    languages: counts(languages),
    assertions: { ...none, ...counts(kinds) },
    diagnostics: counts(diagnostics),
  };
}

const counts = (rows: readonly { readonly name: string; readonly count: number }[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ name, count }) => [name, count]));

/** Who stands in the record, most articles first. */
export async function listActors(
  database: Snapshot,
  { bloc, limit, asOf }: { readonly bloc?: string; readonly limit?: number; readonly asOf?: string },
): Promise<ActorRow[]> {
  const standing = database
    .selectFrom("parties as p")
    .innerJoin("actors as c", "c.id", "p.actor")
    .$if(asOf !== undefined, (query) =>
      query.where(
        "p.article",
        "in",
        database
          .selectFrom("articles")
          .where("day", "<=", asOf ?? "")
          .select("no"),
      ),
    )
    .where(bloc === undefined ? sql<boolean>`true` : sql<boolean>`c.bloc = ${bloc} COLLATE NOCASE`);
  const actors = await standing
    .select(({ fn }) => ["c.id", "c.name", "c.type", "c.country", "c.bloc", fn.count<number>("p.article").distinct().as("articles")])
    .groupBy("c.id")
    .orderBy("articles", "desc")
    .orderBy("c.name")
    .orderBy("c.id")
    .limit(limit ?? -1)
    .execute();
  const roles = await standing
    .where("c.id", "in", sql<string>`(SELECT value FROM json_each(${JSON.stringify(actors.map(({ id }) => id))}))`)
    .groupBy(["c.id", "p.role"])
    .orderBy("p.role")
    .select(({ fn }) => ["c.id", "p.role", fn.countAll<number>().as("count")])
    .execute();
  const byActor = new Map(actors.map(({ id }) => [id, {} as Record<string, number>]));
  for (const { id, role, count } of roles) Object.assign(byActor.get(id) ?? {}, { [role]: count });
  return actors.map((actor) => ({ ...actor, roles: byActor.get(actor.id) ?? {} }));
}
