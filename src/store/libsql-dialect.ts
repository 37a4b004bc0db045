import { setTimeout } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from "kysely";
import type Database from "libsql";
import { codeOf } from "./sqlite-error.js";

/** How long a writer waits for others to be done, in milliseconds. Theirs take about one each. */
const patience = 60_000;

/**
 * Writing takes the lock at once: a transaction that reads first and writes later fails under WAL, without waiting,
 * when another has written in between. While the lock is taken it waits without blocking this process, because the other
 * writer may be a second connection of this very process.
 */
class LibsqlDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = CompiledQuery.raw(settings?.accessMode === "read only" ? "begin" : "begin immediate");
    const until = Date.now() + patience;
    for (;;) {
      try {
        await connection.executeQuery(begin);
        return;
      } catch (error) {
        if (codeOf(error) !== "SQLITE_BUSY" || Date.now() > until) throw error;
        await setTimeout(5);
      }
    }
  }
}

/** kysely's own dialect speaks to libsql as it is; only the beginning of a transaction and the preparing of statements differ. */
export class LibsqlDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(database: Database.Database) {
    const config: SqliteDialectConfig = { database: { prepare: cachedPrepare(database), close: () => void database.close() } };
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new LibsqlDriver(this.#config);
  }
}

const cacheSize = 256;

/** Preparing a statement takes as long as running most of ours, and their texts recur with every article. The least recently used go. */
function cachedPrepare(database: Database.Database): (sql: string) => SqliteStatement {
  const cache = new Map<string, SqliteStatement>();
  return (sql) => {
    const known = cache.get(sql);
    const statement = known ?? bindable(database.prepare(sql));
    if (known !== undefined) cache.delete(sql);
    cache.set(sql, statement);
    const [eldest] = cache.keys();
    if (cache.size > cacheSize && eldest !== undefined) cache.delete(eldest);
    return statement;
  };
}

/** A column's whole value, always: libsql cuts text at a NUL, and ends the process on half of a surrogate pair or a boolean. */
function bindable(statement: Database.Statement): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters.map((value) => (typeof value === "string" ? storable(value) : value));
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(values(parameters)),
    run: (parameters) => statement.run(values(parameters)),
    iterate: (parameters) => statement.iterate(values(parameters)),
  };
}

const unstorable = /[\0\p{Surrogate}]/gu;

/** `a\0b` becomes `a\uFFFDb`: one code unit for one code unit, so that spans stay where they are. */
export const storable = (text: string): string => text.replace(unstorable, "\uFFFD");

/** JSON whose strings are all storable. Escapes hide trouble from `storable`, so they are looked for first: it is rare. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return /\\u(?:0000|d[89a-f])/.test(json) ? JSON.stringify(value, (_, part) => (typeof part === "string" ? storable(part) : part)) : json;
}
