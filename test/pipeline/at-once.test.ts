import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { atOnce } from "../../src/at-once.js";

interface Item {
  readonly n: number;
}

async function* upTo(count: number, taken: number[] = []): AsyncGenerator<Item> {
  for (let n = 0; n < count; n += 1) {
    taken.push(n);
    yield { n };
  }
}

const collect = async <T>(results: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
};
const numbers = (items: readonly Item[]) => items.map(({ n }) => n).toSorted((a, b) => a - b);

test.each([1, 2, 7, 100])("every item comes out once, %i at a time and never more", async (width) => {
  let [now, most] = [0, 0];
  const work = async (item: Item) => {
    now += 1;
    most = Math.max(most, now);
    await wait(item.n % 3);
    now -= 1;
    return item;
  };
  expect(numbers(await collect(atOnce(upTo(50), work, { width })))).toEqual(Array.from({ length: 50 }, (_, n) => n));
  expect(most).toBeLessThanOrEqual(width);
  expect(most).toBeGreaterThanOrEqual(Math.min(width, 2));
});

test("nothing is taken in while the taker of the results is busy", async () => {
  const taken: number[] = [];
  for await (const { n } of atOnce(upTo(40, taken), async (item) => item, { width: 3 })) {
    const before = taken.length;
    await wait(2);
    expect(taken.length - before).toBeLessThanOrEqual(3);
    expect(taken.length).toBeLessThanOrEqual(n + 8);
  }
});

test("what is done comes out while the source is still waiting for more", async () => {
  let asked = 0;
  const hanging: AsyncIterable<Item> = {
    [Symbol.asyncIterator]: () => ({
      next: async () => (asked++ === 0 ? { value: { n: 1 } } : new Promise<IteratorResult<Item>>(() => undefined)),
    }),
  };
  const results = atOnce(hanging, (item) => wait(5, item), { width: 4 });
  expect((await results.next()).value).toEqual({ n: 1 });
  expect(asked).toBe(2);
});

test("an error of the work or of the source is thrown", async () => {
  const fail = async (): Promise<Item> => {
    throw new Error("of the work");
  };
  await expect(collect(atOnce(upTo(5), fail, { width: 2 }))).rejects.toThrow("of the work");
  async function* broken(): AsyncGenerator<Item> {
    yield { n: 1 };
    throw new Error("of the source");
  }
  await expect(collect(atOnce(broken(), async (item) => item, { width: 2 }))).rejects.toThrow("of the source");
});

test("an abort ends it, even while the source hangs", async () => {
  const controller = new AbortController();
  async function* hanging(): AsyncGenerator<Item> {
    yield { n: 1 };
    await new Promise(() => undefined);
  }
  const seen: Item[] = [];
  for await (const item of atOnce(hanging(), async (one) => one, { width: 2, signal: controller.signal })) {
    seen.push(item);
    setTimeout(() => controller.abort(), 5);
  }
  expect(seen).toEqual([{ n: 1 }]);
});

test("who stops taking closes the source", async () => {
  let closed = false;
  async function* source(): AsyncGenerator<Item> {
    try {
      yield* upTo(100);
    } finally {
      closed = true;
    }
  }
  for await (const item of atOnce(source(), async (one) => one, { width: 2 })) if (item.n > 3) break;
  expect(closed).toBe(true);
});
