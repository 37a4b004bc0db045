import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import type * as Read from "../../src/read/index.js";
import type * as Pool from "../../src/read-pool.js";
import { madeArticles } from "./word-reader.mjs";

// Threads run what is built: they know nothing of the tests' transpiler.
const dist = new URL("../../dist/", import.meta.url);
const built = existsSync(new URL("read-worker.js", dist));
const load = async () => {
  const { readPool }: typeof Pool = await import(new URL("read-pool.js", dist).href);
  const { readers }: typeof Read = await import(new URL("read/index.js", dist).href);
  return { readPool, readers };
};

test.skipIf(!built)("threads read as this thread does (needs `npm run build`)", async () => {
  const { readPool, readers } = await load();
  const reader = await readers.grammar?.();
  if (reader === undefined) throw new Error("no reader is named grammar");
  const pool = await readPool(reader, 2);
  const articles = madeArticles(6);
  expect(await Promise.all(articles.map(pool.read))).toEqual(articles.map((article) => reader.read(article)));
  expect(pool.reader).toEqual({ name: reader.name, version: reader.version });
  await pool.close();
});

test.skipIf(!built)("a reader that a thread cannot build fails its articles, not the process (needs `npm run build`)", async () => {
  const { readPool } = await load();
  const [article] = madeArticles(1);
  if (article === undefined) throw new Error("nothing to read");
  const nobody = { name: "nobody", version: "1", read: () => expect.unreachable() };
  const pool = await readPool(nobody, 2);
  await expect(pool.read(article)).rejects.toThrow("no reader is named nobody");
  await expect(pool.read(article)).rejects.toThrow("no reader is named nobody");
  await pool.close();
});
