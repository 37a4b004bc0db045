import type Database from "libsql";
import { UsageError } from "../model/index.js";
import { record } from "./migrations/0001-record.js";
import { reviews } from "./migrations/0002-reviews.js";
import { facets } from "./migrations/0003-facets.js";
import { derived } from "./migrations/0004-derived.js";

/** Oldest first; a record's version is how many of them it has been through. Only ever appended to. */
const migrations: readonly string[] = [record, reviews, facets, derived];

/** Written into the header of every record ("RAPP"), so that another program's SQLite file is never taken for one. */
const applicationId = 0x52415050;

export const recordVersion = migrations.length;

const number = (database: Database.Database, pragma: "application_id" | "user_version"): number => {
  const [row] = database.prepare(`PRAGMA ${pragma}`).all() as Record<string, number>[];
  return row?.[pragma] ?? 0;
};

const isEmpty = (database: Database.Database): boolean => database.prepare("SELECT 1 FROM sqlite_master LIMIT 1").all().length === 0;

/** The record's version, 0 for an empty file. Throws UsageError for what is no record, or one that this version cannot read. */
export function versionOf(database: Database.Database, path: string): number {
  if (number(database, "application_id") !== applicationId) {
    if (isEmpty(database)) return 0;
    throw new UsageError(`${path} is an SQLite file, but not a record: name a record, or a path where none exists yet.`);
  }
  const version = number(database, "user_version");
  if (version > recordVersion)
    throw new UsageError(
      `${path} is a record of version ${version}; this version of rapporteur opens records up to version ${recordVersion}: install a newer one.`,
    );
  return version;
}

/** Brings a record up to `recordVersion` in one transaction. Two processes may try at once: the second finds nothing left to do. */
export function migrate(database: Database.Database, path: string): void {
  if (versionOf(database, path) === recordVersion) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    for (const step of migrations.slice(versionOf(database, path))) database.exec(step);
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${recordVersion}`);
    database.exec("COMMIT");
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}
