import { describe, expect, test, vi } from "vitest";
import { type Reading, UsageError } from "../../src/model/index.js";
import { type PipelineEvent, pipeline, type Stages } from "../../src/pipeline.js";
import { readPool } from "../../src/read-pool.js";
import type { Incoming } from "../../src/source/incoming.js";
import { openRecord } from "../../src/store/index.js";
import { scratch } from "../store/samples.js";
import { madeArticles, wordReader } from "./word-reader.mjs";

const at = scratch();
let files = 0;
const open = () => openRecord(at(`${files++}.db`));
const resolve = (_: Reading) => ({ judgements: [], actors: [] });

async function* given(items: readonly Incoming[]): AsyncGenerator<Incoming> {
  yield* items;
}
const articles = (count: number): Incoming[] =>
  madeArticles(count).map((article, n) => ({ kind: "article", article, origin: `made.jsonl:${n + 1}` }));

const run = async (items: readonly Incoming[], stages: Partial<Stages> & Pick<Stages, "store">): Promise<PipelineEvent[]> => {
  const events: PipelineEvent[] = [];
  for await (const event of pipeline(given(items), { pool: await readPool(wordReader), resolve, ...stages })) events.push(event);
  return events;
};
const outcomes = (events: readonly PipelineEvent[]) =>
  events.map((event) => (event.kind === "article" ? event.outcome : event.diagnostic.code));

describe("the pipeline", () => {
  test("tells of every article once it is in the record", async () => {
    const store = await open();
    for await (const event of pipeline(given(articles(5)), { store, pool: await readPool(wordReader), resolve })) {
      if (event.kind === "diagnostic") throw new Error(event.diagnostic.message);
      expect(event.outcome).toBe("added");
      expect(event.origin).toMatch(/^made\.jsonl:\d$/);
      expect((await store.article(event.article))?.assertions).toHaveLength(event.assertions);
    }
    expect((await store.coverage()).articles).toBe(5);
    await store.close();
  });

  test("skips what the record holds, without reading it", async () => {
    const store = await open();
    await run(articles(3), { store });
    const read = vi.fn(wordReader.read);
    const events = await run(articles(5), { store, pool: await readPool({ ...wordReader, read }) });
    expect(outcomes(events)).toEqual(["unchanged", "unchanged", "unchanged", "added", "added"]);
    expect(read).toHaveBeenCalledTimes(2);
    await store.close();
  });

  test("passes the source's diagnostics on", async () => {
    const store = await open();
    const diagnostic = { code: "empty", message: "The file is empty.", place: "b.txt" };
    const events = await run([...articles(1), { kind: "diagnostic", diagnostic }], { store });
    expect(events).toContainEqual({ kind: "diagnostic", diagnostic });
    expect(outcomes(events)).toEqual(["added", "empty"]);
    await store.close();
  });

  test.each(["reader", "resolver"] as const)("a %s that throws on one article costs that one", async (stage) => {
    const store = await open();
    const [, bad] = madeArticles(3);
    const failing =
      <In, Out>(at: string, work: (input: In) => Out, idOf: (input: In) => string) =>
      (input: In): Out => {
        if (stage === at && idOf(input) === bad?.id) throw new RangeError("no such span");
        return work(input);
      };
    const read = failing("reader", wordReader.read, ({ id }) => id);
    const events = await run(articles(3), {
      store,
      pool: await readPool({ ...wordReader, read }),
      resolve: failing("resolver", resolve, (reading: Reading) => reading.article.id),
    });
    expect(outcomes(events)).toEqual(["added", `${stage}-failed`, "added"]);
    const failed = events.find((event) => event.kind === "diagnostic");
    expect(failed?.diagnostic.place).toBe("made.jsonl:2");
    expect(failed?.diagnostic.message).toMatch(new RegExp(`${bad?.id} .*no such span`));
    expect((await store.coverage()).articles).toBe(2);
    await store.close();
  });

  test("stops between two articles, and goes on from there", async () => {
    const store = await open();
    const controller = new AbortController();
    const first: PipelineEvent[] = [];
    const stages = { store, pool: await readPool(wordReader), resolve, signal: controller.signal };
    for await (const event of pipeline(given(articles(6)), stages)) if (first.push(event) === 2) controller.abort();
    expect(outcomes(first)).toEqual(["added", "added"]);
    expect((await store.coverage()).articles).toBe(2);
    expect(outcomes(await run(articles(6), { store }))).toEqual(["unchanged", "unchanged", "added", "added", "added", "added"]);
    await store.close();
  });

  test("the width changes nothing in the record", async () => {
    const states = [];
    for (const width of [1, 5]) {
      const store = await open();
      await run([...articles(20), ...articles(7)], { store, pool: { ...(await readPool(wordReader)), width } });
      states.push(await Promise.all((await store.articles({})).map(({ id }) => store.article(id))));
      await store.close();
    }
    expect(states[1]).toEqual(states[0]);
  });

  test("a record that cannot be written ends it", async () => {
    const path = at("sealed.db");
    await (await openRecord(path)).close();
    const store = await openRecord(path, { readOnly: true });
    await expect(run(articles(1), { store })).rejects.toThrow(/readonly/);
    await store.close();
  });
});

test.each([0, -1, 1.5, Number.NaN])("%d workers are refused", async (workers) => {
  await expect(readPool(wordReader, workers)).rejects.toThrow(UsageError);
});
