import { CompiledQuery, type Insertable, type Kysely } from "kysely";
import type { Tables } from "./tables.js";

/** Rows of one statement, largest first: any number of rows is made up of these, so that only so many statements are ever prepared. */
const chunks = [64, 16, 4, 1];

/**
 * Many rows of one table. Past the query builder on purpose: the same few statements recur with every article, and a tree of some
 * hundred nodes need not be built for each of them.
 */
export async function insertRows<T extends keyof Tables & string>(
  database: Kysely<Tables>,
  table: T,
  columns: readonly (keyof Insertable<Tables[T]> & string)[],
  rows: readonly Insertable<Tables[T]>[],
  onConflict = "",
): Promise<void> {
  let done = 0;
  for (const size of chunks) {
    for (; rows.length - done >= size; done += size) {
      const values = rows.slice(done, done + size).flatMap((row) => columns.map((column) => row[column]));
      await database.executeQuery(CompiledQuery.raw(statement(table, columns, size, onConflict), values));
    }
  }
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

function statement(table: string, columns: readonly string[], rows: number, onConflict: string): string {
  const row = `(${columns.map(() => "?").join(", ")})`;
  return `INSERT INTO "${table}" (${quoted(columns)}) VALUES ${Array.from({ length: rows }, () => row).join(", ")} ${onConflict}`;
}
