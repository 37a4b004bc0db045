// node bench/reading.mjs [COUNT]: reading end to end, through the command line, into a SQLite record: articles/s, MB/s, peak memory, time to the first
// result, start of the command line; with one worker and with two; and the reader alone on one thread, as a whole and by stage.
// node bench/reading.mjs COUNT --reader: the reader alone. --week instead of COUNT: the articles of one real week (../shared), not renamed.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { articles, week } from "./articles.mjs";

const cli = fileURLToPath(new URL("../dist/faces/cli/main.js", import.meta.url));
const real = process.argv.includes("--week") ? week() : null;
if (process.argv.includes("--week") && real === null) {
  console.log("bench/reading.mjs: skipped, ../shared with the week's articles is not there.");
  process.exit(0);
}
const data = real ?? articles(Number(process.argv[2] ?? 600));
const count = data.articles.length;
const bytes = data.articles.reduce((n, a) => n + Buffer.byteLength(a.text), 0);
const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
const file = join(folder, "articles.jsonl");
writeFileSync(file, `${data.articles.map((a) => JSON.stringify(a)).join("\n")}\n`);
console.log(`${count} articles, ${(bytes / 1e6).toFixed(2)} MB, from the ${data.source}${real ? "" : " under changed names"}`);

/** Runs a command; gives seconds, seconds to the first byte of output, peak memory in MB (of the process and its threads). */
function measure(args) {
  return new Promise((resolve, reject) => {
    const t = performance.now();
    const child = spawn(process.execPath, [cli, ...args], { stdio: ["ignore", "pipe", "ignore"] });
    let first = null;
    let peak = 0;
    const look = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      } catch {}
    }, 20);
    child.stdout.on("data", () => (first ??= (performance.now() - t) / 1000));
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(look);
      if (code !== 0) reject(new Error(`rapporteur ${args.join(" ")} ended with ${code}`));
      else resolve({ seconds: (performance.now() - t) / 1000, first, peak });
    });
  });
}

if (!process.argv.includes("--reader")) {
  const start = [];
  for (let i = 0; i < 7; i++) start.push((await measure(["--help"])).seconds * 1000);
  console.log(`start of the command line (--help), median of 7: ${start.sort((a, b) => a - b)[3].toFixed(0)} ms`);
  for (const workers of [2, 1]) {
    const r = await measure(["read", file, "--record", join(folder, `w${workers}.db`), "--workers", String(workers)]);
    console.log(
      `read into SQLite, ${workers} worker${workers > 1 ? "s" : " "}: ${(count / r.seconds).toFixed(0)} articles/s, ${(bytes / 1e6 / r.seconds).toFixed(2)} MB/s, peak ${r.peak.toFixed(0)} MB`,
    );
  }
  const stream = await measure(["extract", file]);
  console.log(
    `extract, one thread: first line after ${stream.first?.toFixed(2)} s, ${(count / stream.seconds).toFixed(0)} articles/s, ${(bytes / 1e6 / stream.seconds).toFixed(2)} MB/s, peak ${stream.peak.toFixed(0)} MB`,
  );
}

const { articleId } = await import("../dist/model/index.js");
const { loadSyntax } = await import("../dist/read/syntax/index.js");
const { segment } = await import("../dist/read/text/index.js");
const { readQuantities } = await import("../dist/read/quantities/index.js");
const { analyse } = await import("../dist/read/document/document.js");
const { readQuotations } = await import("../dist/read/quotations/index.js");
const { grammarReader } = await import("../dist/read/grammar/index.js");
const model = loadSyntax();
const reader = grammarReader(model);
const read = data.articles.map((a) => ({ ...a, id: articleId(a.text) }));
for (const a of read.slice(0, 50)) reader.read(a);

/** Milliseconds by stage. The syntax is timed inside a reading, where its tables compete with all else for the cache. */
const spent = {};
const timed =
  (stage, run) =>
  (...args) => {
    const from = performance.now();
    const out = run(...args);
    spent[stage] = (spent[stage] ?? 0) + performance.now() - from;
    return out;
  };
// the best of three: other work beside only ever adds
let alone = Number.POSITIVE_INFINITY;
const best = {};
for (let round = 0; round < 3; round++) {
  let t = performance.now();
  for (const a of read) reader.read(a);
  alone = Math.min(alone, performance.now() - t);
  for (const stage of Object.keys(spent)) delete spent[stage];
  const watched = { tag: timed("tags", model.tag), names: timed("names", model.names), parse: timed("parse", model.parse) };
  const cut = timed("segment", segment);
  const measured = timed("quantities", readQuantities);
  for (const a of read) measured(cut(a.text), { language: "en", published: a.published });
  t = performance.now();
  const inside = grammarReader(watched);
  for (const a of read) inside.read(a);
  const all = performance.now() - t;
  const quote = timed("quotations", readQuotations);
  const { parse } = spent;
  for (const a of read) {
    const doc = analyse(a, watched);
    readQuotations(doc);
    // a second time, when its sentences are parsed
    quote(doc);
  }
  // analysed once more for these: the syntax as it was inside the reader
  spent.tags /= 2;
  spent.names /= 2;
  spent.parse = parse;
  const syntax = spent.tags + spent.names + spent.parse;
  spent.rest = all - syntax - spent.segment - spent.quantities - spent.quotations;
  for (const [stage, ms] of Object.entries(spent)) best[stage] = Math.min(best[stage] ?? ms, ms);
}
console.log(`reader alone, one thread, warm: ${((1000 * count) / alone).toFixed(0)} articles/s, ${(bytes / 1e3 / alone).toFixed(2)} MB/s`);
const stages = Object.entries(best).map(([stage, ms]) => `${stage} ${(bytes / 1e3 / ms).toFixed(1)}`);
console.log(`  MB/s by stage: ${stages.join(", ")} (rest: names told apart, trees built, pledges and figures)`);
rmSync(folder, { recursive: true, force: true });
