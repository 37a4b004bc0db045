import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import Database from "libsql";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/model/index.js";
import { openRecord } from "../../src/store/index.js";
import { carrier, entryOf, readingOf, scratch } from "./samples.js";

const at = scratch();
const some = entryOf(readingOf("Vantor opens a plant.", carrier("north.example")));

const make = async (path: string): Promise<void> => {
  const store = await openRecord(path);
  await store.add(some);
  await store.close();
};
const beside = (path: string) => readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)));

test("a record of an older version is brought up to this one by whoever asks", async () => {
  const path = at("older.db");
  await (await openRecord(path)).close();
  const database = new Database(path);
  database.exec("DROP TABLE reviews; DROP TABLE facets; DROP TABLE derived; PRAGMA user_version = 1");
  database.close();
  const store = await openRecord(path, { readOnly: true });
  expect(await store.reviews({})).toEqual([]);
  await store.close();
});

describe("what cannot be a record is told in one sentence", () => {
  test.each([
    ["postgres://user@host/news", /No record can be opened at postgres:\/\/….*SQLite/],
    ["postgresql://host/news", /postgresql:\/\//],
    ["libsql://host.example/news", /libsql:\/\//],
    ["https://host.example/news.db", /https:\/\//],
    ["", /needs a path/],
    [at("."), /is not a file/],
    [at("nowhere/news.db"), /no folder/],
  ])("%s", async (path, message) => {
    const opening = openRecord(path);
    await expect(opening).rejects.toThrow(UsageError);
    await expect(opening).rejects.toThrow(message);
  });

  test("a text file, and it is left as it was", async () => {
    writeFileSync(at("notes.txt"), "These are notes, and long enough to hold no header of a database.\n".repeat(20));
    await expect(openRecord(at("notes.txt"))).rejects.toThrow(/is not a record/);
    await expect(openRecord(at("notes.txt"), { readOnly: true })).rejects.toThrow(/is not a record/);
  });

  test("another program's database, and it is left as it was", async () => {
    const other = new Database(at("other.db"));
    other.exec("CREATE TABLE birds (name TEXT)");
    other.close();
    await expect(openRecord(at("other.db"))).rejects.toThrow(/is an SQLite file, but not a record/);
    const again = new Database(at("other.db"));
    expect(again.prepare("SELECT name FROM sqlite_master").all()).toEqual([{ name: "birds" }]);
  });

  test("a record of a newer version", async () => {
    await make(at("newer.db"));
    const database = new Database(at("newer.db"));
    database.exec("PRAGMA user_version = 4711");
    database.close();
    await expect(openRecord(at("newer.db"))).rejects.toThrow(/version 4711; .* up to version \d+: install a newer one/);
    await expect(openRecord(at("newer.db"), { readOnly: true })).rejects.toThrow(UsageError);
  });

  test("nothing, when it is only to be read: and nothing is made", async () => {
    await expect(openRecord(at("none.db"), { readOnly: true })).rejects.toThrow(/There is no record/);
    expect(existsSync(at("none.db"))).toBe(false);
    writeFileSync(at("empty.db"), "");
    await expect(openRecord(at("empty.db"), { readOnly: true })).rejects.toThrow(/is empty/);
  });
});

describe("opening and closing", () => {
  test("an empty file becomes a record", async () => {
    writeFileSync(at("blank.db"), "");
    await make(at("blank.db"));
    const store = await openRecord(at("blank.db"), { readOnly: true });
    expect((await store.coverage()).articles).toBe(1);
    await store.close();
  });

  test("a closed record is one file", async () => {
    await make(at("closed.db"));
    expect(beside(at("closed.db"))).toEqual(["closed.db"]);
  });

  test("the first to close leaves the record to the others", async () => {
    const path = at("two.db");
    const [one, other] = [await openRecord(path), await openRecord(path)];
    await one.add(some);
    await one.close();
    expect(await other.add(some)).toBe("unchanged");
    expect(await other.add(entryOf(readingOf("Another text.", carrier("south.example"))))).toBe("added");
    await other.close();
  });

  test("many open a new record at once", async () => {
    const stores = await Promise.all(Array.from({ length: 8 }, () => openRecord(at("rush.db"))));
    const outcomes = await Promise.all(stores.map((store) => store.add(some)));
    expect(outcomes.toSorted()).toEqual(["added", ...Array.from({ length: 7 }, () => "unchanged")]);
    await Promise.all(stores.map((store) => store.close()));
  });

  test("read only means that nothing can be written", async () => {
    await make(at("sealed.db"));
    const store = await openRecord(at("sealed.db"), { readOnly: true });
    await expect(store.add(entryOf(readingOf("A further text.", carrier("east.example"))))).rejects.toThrow(/readonly/);
    expect((await store.coverage()).articles).toBe(1);
    await store.close();
  });

  test.skipIf(process.getuid?.() === 0)("from a folder in which nothing may be written (skipped for root, who may)", async () => {
    await make(at("source.db"));
    mkdirSync(at("still"));
    copyFileSync(at("source.db"), at("still/record.db"));
    chmodSync(at("still"), 0o555);
    const store = await openRecord(at("still/record.db"), { readOnly: true });
    expect((await store.coverage()).articles).toBe(1);
    await store.close();
    chmodSync(at("still"), 0o755);
  });

  test("odd names are names", async () => {
    for (const name of ["a b#c?d%20.db", "file:x.db", "ü – 記録.db"]) {
      await make(at(name));
      expect(existsSync(at(name))).toBe(true);
    }
  });
});
