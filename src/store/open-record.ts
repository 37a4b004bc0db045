import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Kysely } from "kysely";
import Database from "libsql";
import { UsageError } from "../model/index.js";
import { LibsqlDialect } from "./libsql-dialect.js";
import { migrate, recordVersion, versionOf } from "./migrate.js";
import type { DerivedChange, RecordStore } from "./record.js";
import { codeOf, explained } from "./sqlite-error.js";
import { sqliteRecord } from "./sqlite-record.js";
import type { Tables } from "./tables.js";

export interface OpenOptions {
  /** Nothing is created or written, but for bringing an older record up to this version; a record on a read-only medium opens too. */
  readonly readOnly?: boolean;
  /** With `readOnly`: what questions worked out is written on closing, where the file can be written. */
  readonly keepsDerived?: boolean;
  /** The clock that dates readings and judgements. */
  readonly now?: () => Date;
}

/** Opens the record at `path`, and creates it where nothing is. Throws UsageError when that cannot be a record. */
export async function openRecord(path: string, options: OpenOptions = {}): Promise<RecordStore> {
  const readOnly = options.readOnly ?? false;
  checkPath(path, readOnly);
  const database = openFile(path, readOnly);
  const store = sqliteRecord(new Kysely<Tables>({ dialect: new LibsqlDialect(database) }), options.now ?? (() => new Date()));
  if (!readOnly) return { ...store, close: () => fold(database).finally(store.close) };
  return options.keepsDerived === true ? keptOnClosing(store, path) : keepingNothing(store);
}

const keepingNothing = (store: RecordStore): RecordStore =>
  store.derived === undefined ? store : { ...store, derived: { ...store.derived, keep: async () => null } };

/** Reading goes on undisturbed; the latest that there is to keep is written once the reader has let go of the file. */
function keptOnClosing(store: RecordStore, path: string): RecordStore {
  if (store.derived === undefined) return store;
  let pending: DerivedChange | null = null;
  const keep = async (change: DerivedChange): Promise<null> => {
    pending = change;
    return null;
  };
  const close = async (): Promise<void> => {
    await store.close();
    if (pending === null) return;
    // It only saves time: where the file cannot be written, or is gone or busy, the next question works it out again.
    await openRecord(path)
      .then((writing) => writing.derived?.keep(pending as DerivedChange).finally(writing.close))
      .catch(() => {});
  };
  return { ...store, derived: { ...store.derived, keep }, close };
}

function checkPath(path: string, readOnly: boolean): void {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(path)?.[1];
  if (scheme !== undefined)
    throw new UsageError(`No record can be opened at ${scheme}://…: this version opens SQLite files, named by their path.`);
  if (path === "") throw new UsageError("A record needs a path: name a file, such as news.db.");
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) throw new UsageError(`${path} is not a file: a record is one file, such as news.db.`);
  if (found === undefined && readOnly) throw new UsageError(`There is no record at ${path}: make one with \`read … --record ${path}\`.`);
  const folder = dirname(resolve(path));
  if (found === undefined && !existsSync(folder)) throw new UsageError(`There is no folder ${folder} to hold the record ${path}.`);
}

function openFile(path: string, readOnly: boolean): Database.Database {
  try {
    return readOnly ? openForReading(path) : openForWriting(path);
  } catch (error) {
    throw error instanceof UsageError ? error : (explained(error, path) ?? error);
  }
}

/** As a file URL a path is never taken for the address of a libsql server, whatever its name. */
const fileUrl = (path: string, query = ""): string => `${pathToFileURL(resolve(path)).href}${query}`;

function openForWriting(path: string): Database.Database {
  const database = new Database(fileUrl(path));
  try {
    // Before any other word: another process may be making or folding the file at this very moment.
    database.exec("PRAGMA busy_timeout = 30000");
    versionOf(database, path);
    toWriteAheadLog(database);
    // FULL syncs the log with every commit. NORMAL would survive a SIGKILL as well, since the system has the pages by then,
    // but would lose the latest articles with the power; `add` says that an article is kept, so it has to be.
    database.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -32000");
    migrate(database, path);
    // From here on it is the beginning of a transaction that waits (see libsql-dialect.ts); this only smooths the way.
    database.exec("PRAGMA busy_timeout = 20");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The change of mode needs the file alone for an instant and does not wait for it by itself. */
function toWriteAheadLog(database: Database.Database): void {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      database.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      if (codeOf(error) !== "SQLITE_BUSY" || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function openForReading(path: string): Database.Database {
  try {
    return readable(fileUrl(path, "?mode=ro"), path);
  } catch (error) {
    // A question put to a record of an older version: it is brought up to this one first.
    if (error instanceof OlderRecord) {
      bringUpToDate(path, error);
      return readable(fileUrl(path, "?mode=ro"), path);
    }
    // Reading a log needs a file beside the record. Where none may be made nobody writes either: the record stands still.
    const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
    if (error instanceof UsageError || (log?.size ?? 0) > 0) throw error;
    return readable(fileUrl(path, "?mode=ro&immutable=1"), path);
  }
}

class OlderRecord extends UsageError {}

function bringUpToDate(path: string, older: OlderRecord): void {
  try {
    openForWriting(path).close();
  } catch {
    throw older;
  }
}

function readable(url: string, path: string): Database.Database {
  const database = new Database(url);
  try {
    database.exec("PRAGMA busy_timeout = 30000");
    const version = versionOf(database, path);
    if (version === 0) throw new UsageError(`${path} is empty: there is nothing to read from it yet.`);
    if (version < recordVersion)
      throw new OlderRecord(
        `${path} is a record of version ${version}, which must be brought to version ${recordVersion}, and it cannot be written: make it writable, or copy it to where it is.`,
      );
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The last process to leave folds the log into the file: a closed record is one file that can be mailed. Others still there keep it as it is. */
async function fold(database: Database.Database): Promise<void> {
  try {
    database.exec("PRAGMA busy_timeout = 0");
    database.exec("PRAGMA journal_mode = DELETE");
  } catch (error) {
    if (codeOf(error) !== "SQLITE_BUSY") throw error;
  }
}
