import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { openRecord } from "../../src/store/index.js";
import { scratch } from "../store/samples.js";
import { madeArticles, wordReader } from "./word-reader.mjs";

const at = scratch();
const child = fileURLToPath(new URL("./kill-child.mjs", import.meta.url));
const built = existsSync(new URL("../../dist/pipeline.js", import.meta.url));
const count = 240;

beforeAll(async () => {
  if (built) await readInChild(at("whole.db"), null);
});

interface Run {
  readonly killed: boolean;
  readonly told: readonly (readonly [outcome: string, article: string])[];
}

/** When to kill a `read`: so many milliseconds after it starts, or after its first new article; if it lives that long. */
interface Kill {
  readonly after: "start" | "first article";
  readonly milliseconds: number;
}

function readInChild(path: string, kill: Kill | null): Promise<Run> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, path, String(count)], { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    let timer: NodeJS.Timeout | null = null;
    const arm = (): void => {
      if (kill !== null) timer ??= setTimeout(() => running.kill("SIGKILL"), kill.milliseconds);
    };
    if (kill?.after === "start") arm();
    running.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (output.includes("added ")) arm();
    });
    running.on("error", reject).on("close", (code, signal) => {
      if (timer !== null) clearTimeout(timer);
      if (code !== 0 && signal !== "SIGKILL") return reject(new Error(`the child ended with ${code}`));
      const lines = output.split("\n").slice(0, -1);
      resolve({ killed: signal === "SIGKILL", told: lines.map((line) => line.split(" ") as [string, string]) });
    });
  });
}

/** The first runs are killed while they open or even make the record, the others while they write. */
const killAt = (run: number): Kill =>
  run < 5 ? { after: "start", milliseconds: 60 + Math.random() * 240 } : { after: "first article", milliseconds: Math.random() * 12 };

const ids = (run: Run, outcome: string) => run.told.filter(([told]) => told === outcome).map(([, article]) => article);

async function stateOf(path: string): Promise<unknown> {
  const store = await openRecord(path, { readOnly: true });
  const articles = await store.articles({});
  const state = {
    articles,
    views: await Promise.all(articles.map(({ id }) => store.article(id))),
    actors: await store.actors({}),
    coverage: await store.coverage(),
    found: await store.count({ about: "matter" }),
  };
  await store.close();
  return state;
}

/** Whatever is there is there whole: all or nothing of every article. */
async function expectWhole(path: string, acknowledged: ReadonlySet<string>, checked: Set<string>): Promise<void> {
  const store = await openRecord(path);
  const present = new Set((await store.articles({})).map(({ id }) => id));
  expect([...acknowledged].filter((id) => !present.has(id))).toEqual([]);
  for (const article of madeArticles(count).filter(({ id }) => present.has(id) && !checked.has(id))) {
    expect(await store.reading(article.id)).toEqual(wordReader.read(article));
    checked.add(article.id);
  }
  const { articles, publications, assertions, diagnostics } = await store.coverage();
  expect({ publications, quotations: assertions.quotation, diagnostics }).toEqual({
    publications: articles,
    quotations: articles * 8,
    diagnostics: articles === 0 ? {} : { "made-up": articles },
  });
  expect(await store.count({ about: "matter" })).toBe(articles * 8);
  await store.close();
}

test.skipIf(!built)(
  "twenty kills lose no acknowledged article, and leave none half-read or doubled (needs `npm run build`)",
  { timeout: 120_000 },
  async () => {
    const path = at("killed.db");
    const acknowledged = new Set<string>();
    const checked = new Set<string>();
    let kills = 0;
    for (let run = 0; run < 20; run += 1) {
      const done = await readInChild(path, killAt(run));
      if (done.killed) kills += 1;
      // None is added twice, and what an earlier run was told of is skipped by this one.
      const added = ids(done, "added");
      expect(added.filter((id) => acknowledged.has(id))).toEqual([]);
      for (const id of [...added, ...ids(done, "unchanged")]) acknowledged.add(id);
      await expectWhole(path, acknowledged, checked);
    }
    expect(kills).toBeGreaterThan(10);
    const last = await readInChild(path, null);
    expect(last.told).toHaveLength(count);
    await readInChild(at("whole.db"), null);
    expect(await stateOf(path)).toEqual(await stateOf(at("whole.db")));
  },
);

test.skipIf(!built)("three processes read into one record at once (needs `npm run build`)", { timeout: 60_000 }, async () => {
  const path = at("shared.db");
  const runs = await Promise.all([1, 2, 3].map(() => readInChild(path, null)));
  const added = runs.flatMap((run) => ids(run, "added"));
  expect(added.toSorted()).toEqual(
    madeArticles(count)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(await stateOf(path)).toEqual(await stateOf(at("whole.db")));
});
