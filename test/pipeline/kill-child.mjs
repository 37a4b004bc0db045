// Reads the made articles into a record and prints each id once the record has it: node kill-child.mjs RECORD COUNT
import { writeSync } from "node:fs";
import { pipeline } from "../../dist/pipeline.js";
import { readPool } from "../../dist/read-pool.js";
import { openRecord } from "../../dist/store/index.js";
import { madeArticles, wordReader } from "./word-reader.mjs";

const [path, count] = process.argv.slice(2);
const store = await openRecord(path);

async function* incoming() {
  for (const article of madeArticles(Number(count))) yield { kind: "article", article, origin: "made" };
}

/** One actor a speaker, so that judgements are part of what may be torn. */
const resolve = ({ assertions }) => {
  const actors = assertions.map(({ speaker }) => ({ id: speaker.name, name: speaker.name, type: "person", country: null, bloc: null }));
  const judgements = assertions.map(({ id, speaker }) => ({
    assertion: id,
    field: "speaker",
    actor: speaker.name,
    verdict: "positive",
    score: 1,
    reasons: [],
    by: "made",
  }));
  return { judgements, actors };
};

// Straight to the pipe: what a stream holds back dies with the process, and would look like an article that was never acknowledged.
for await (const event of pipeline(incoming(), { store, pool: await readPool(wordReader), resolve }))
  if (event.kind === "article") writeSync(1, `${event.outcome} ${event.article}\n`);
await store.close();
