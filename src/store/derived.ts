import { createHash } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import { insertRows } from "./insert-rows.js";
import { storableJson } from "./libsql-dialect.js";
import type { DerivedChange, DerivedRow } from "./record.js";
import type { Tables } from "./tables.js";

const basisKind = "basis";

/** The rows that were worked out on this basis; none where the record holds those of another. */
export async function listDerived(
  database: Transaction<Tables>,
  basis: string,
): Promise<{ readonly state: string | null; readonly rows: readonly DerivedRow[] }> {
  const state = await stateOf(database, basis);
  if (state === null) return { state, rows: [] };
  const rows = await database.selectFrom("derived").where("kind", "!=", basisKind).select(["kind", "key", "body"]).execute();
  return { state, rows: rows.map(({ kind, key, body }) => ({ kind, key, body: JSON.parse(body) as unknown })) };
}

/** Writes what changed, all or nothing: rows that two processes worked out from different records do not go together. */
export async function keepDerived(database: Kysely<Tables>, { basis, from, put, drop }: DerivedChange): Promise<string | null> {
  return await database.transaction().execute(async (writing) => {
    if (from === null) await writing.deleteFrom("derived").execute();
    else if ((await stateOf(writing, basis)) !== from) return null;
    const gone = JSON.stringify(drop.map(({ kind, key }) => `${kind} ${key}`));
    if (drop.length > 0)
      await writing
        .deleteFrom("derived")
        .where(sql<string>`kind || ' ' || key`, "in", sql<string>`(SELECT value FROM json_each(${gone}))`)
        .execute();
    const rows = put.map(({ kind, key, body }) => ({ kind, key, body: storableJson(body) }));
    const hash = createHash("sha1").update(`${from} ${gone}`);
    for (const { kind, key, body } of rows) hash.update(`${kind} ${key} ${body}\n`);
    const state = { kind: basisKind, key: basis, body: hash.digest("base64url") };
    await insertRows(writing, "derived", ["kind", "key", "body"], [state, ...rows], replace);
    return state.body;
  });
}

const replace = "ON CONFLICT (kind, key) DO UPDATE SET body = excluded.body";

async function stateOf(database: Kysely<Tables>, basis: string): Promise<string | null> {
  const row = await database.selectFrom("derived").where("kind", "=", basisKind).where("key", "=", basis).select("body").executeTakeFirst();
  return row?.body ?? null;
}

/** Another number whenever anything in the record has changed, by this process or another. */
export async function versionOfData(database: Transaction<Tables>): Promise<string> {
  const { rows } = await sql<{
    version: number;
    own: number;
  }>`SELECT data_version AS version, total_changes() AS own FROM pragma_data_version`.execute(database);
  return `${rows[0]?.version ?? 0}.${rows[0]?.own ?? 0}`;
}
