// node --max-old-space-size=12000 bench/incremental.mjs [LARGEST]: what an article costs to read into a large record, and what a question
// costs there: the first one, the next, and one after one more article. Needs `npm run build`. Articles are made, so the reader is timed apart. Times to compare are of the processor: what
// a commit waits for the disk (the wall clock beside it) is the machine's.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articleId } from "../dist/model/index.js";
import { accountOfRecord } from "../dist/operations/account-of-record.js";
import { operations } from "../dist/operations/index.js";
import { pipeline } from "../dist/pipeline.js";
import { readers } from "../dist/read/index.js";
import { openRecord } from "../dist/store/index.js";
import { articles } from "./articles.mjs";
import { madeArticle } from "./made-articles.mjs";

const largest = Number(process.argv[2] ?? 100_000);
const sizes = [1000, 10_000, 100_000].filter((size) => size <= largest);
/** Articles over which a rate is taken, up to each size. */
const span = 500;

const folder = mkdtempSync(join(tmpdir(), "incremental-"));
const path = join(folder, "record.db");
const reader = { name: "made", version: "1" };

/** Articles of these numbers through the pipeline, read in no time: the record's part of the work. */
async function add(store, from, to) {
  const made = Array.from({ length: to - from }, (_, at) => madeArticle(from + at));
  const byId = new Map(made.map((entry) => [entry.reading.article.id, entry]));
  const pool = { reader, width: 1, read: async ({ id }) => byId.get(id).reading, close: async () => {} };
  async function* incoming() {
    for (const { reading } of made) yield { kind: "article", article: reading.article, origin: reading.article.url };
  }
  const resolve = ({ article }) => byId.get(article.id);
  return await timed(async () => {
    for await (const event of pipeline(incoming(), { store, pool, resolve }))
      if (event.kind !== "article") throw new Error(event.diagnostic.message);
  });
}

async function timed(work) {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, cpu: (user + system) / 1000, wall: performance.now() - wall };
}
const seconds = ({ cpu, wall }) => `${(cpu / 1000).toFixed(1).padStart(7)} s processor ${(wall / 1000).toFixed(1).padStart(7)} s wall`;

const quiet = { now: () => new Date(), progress: null, report: () => {}, signal: new AbortController().signal };
const ask = async (store, name, input) => {
  const operation = await operations.find((one) => one.name === name).load();
  return operation.run(operation.input.parse(input), { record: async () => store, effects: quiet });
};
const say = (what, result) => console.log(`  ${what.padEnd(58)} ${result}`);

/** A question as a process of its own puts it: it opens the record, and leaves on closing what the next one need not work out. */
async function question(what, put) {
  const store = await openRecord(path, { readOnly: true, keepsDerived: true });
  const taken = await timed(() => put(store));
  const closed = await timed(() => store.close());
  say(what, `${seconds(taken)}${closed.wall > 200 ? `, then ${(closed.wall / 1000).toFixed(1)} s to write down` : ""}`);
}

/** Processor milliseconds that the reader takes for an article of 600 words, warm. */
async function reading() {
  const grammar = await readers.grammar();
  const texts = articles(200).articles.map((a) => ({ ...a, id: articleId(a.text) }));
  for (const a of texts) grammar.read(a);
  return (await timed(() => texts.map((a) => grammar.read(a).assertions.length))).cpu / texts.length;
}

const rates = [];
try {
  const reader = await reading();
  say("reading an article's text", `${reader.toFixed(2)} ms processor`);
  // a program that has just started is slower than one that has read for a while
  const warm = await openRecord(join(folder, "warm.db"));
  await add(warm, 0, 3000);
  await warm.close();
  let there = 0;
  for (const size of sizes) {
    let store = await openRecord(path);
    for (; there < size - span; there = Math.min(there + 5000, size - span)) await add(store, there, Math.min(there + 5000, size - span));
    const { cpu, wall } = await add(store, there, size);
    there = size;
    rates.push({ size, cpu: cpu / span, wall: wall / span });
    await store.close();
    console.log(`\n${size.toLocaleString("en")} articles, ${(statSync(path).size / 1e6).toFixed(0)} MB`);
    say(
      "reading one more article",
      `${(cpu / span).toFixed(2)} ms processor, ${Math.round((span / wall) * 1000)} articles/s by the wall clock`,
    );
    await question("the account, the first time", accountOfRecord);
    await question("the account, by the next process", accountOfRecord);
    store = await openRecord(path);
    await add(store, there, there + 1);
    there += 1;
    await store.close();
    await question("the account, after one more article", accountOfRecord);
    await question("pledges --for France --limit 20", (one) => ask(one, "pledges", { for: "France", limit: 20, in: "USD" }));
    await question("total --for France", (one) => ask(one, "total", { for: "France", in: "USD" }));
    await question("total --for France, asked twice of one open record", async (one) => {
      await ask(one, "total", { for: "France", in: "USD" });
      const { cpu: again } = await timed(() => ask(one, "total", { for: "France", in: "USD" }));
      say("  the second time", `${(again / 1000).toFixed(1).padStart(7)} s processor`);
    });
  }
  const [first, last] = [rates[0], rates.at(-1)];
  console.log(
    `\nwith the reader's own time, an article costs ${((reader + last.cpu) / (reader + first.cpu)).toFixed(2)} times as much at ${last.size.toLocaleString("en")} as at ${first.size.toLocaleString("en")} (wanted: at most 1.3)`,
  );
  console.log(
    `the record's part alone: reading at ${last.size.toLocaleString("en")} costs ${(last.cpu / first.cpu).toFixed(2)} times the processor's and ${(last.wall / first.wall).toFixed(2)} times the wall clock's time at ${first.size.toLocaleString("en")}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
