// node bench/reading.mjs [COUNT]: reading end to end, through the command line, into a SQLite record: articles/s, MB/s, peak memory, time to the first
// result, start of the command line; with one worker and with two; and the reader alone on one thread.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { articles } from "./articles.mjs";

const cli = fileURLToPath(new URL("../dist/faces/cli/main.js", import.meta.url));
const count = Number(process.argv[2] ?? 600);
const data = articles(count);
const bytes = data.articles.reduce((n, a) => n + Buffer.byteLength(a.text), 0);
const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
const file = join(folder, "articles.jsonl");
writeFileSync(file, `${data.articles.map((a) => JSON.stringify(a)).join("\n")}\n`);
console.log(`${count} articles, ${(bytes / 1e6).toFixed(2)} MB, from the ${data.source} under changed names`);

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

const { readers } = await import("../dist/read/index.js");
const { articleId } = await import("../dist/model/index.js");
const reader = await readers.grammar();
for (const a of data.articles.slice(0, 50)) reader.read({ ...a, id: articleId(a.text) });
const t = performance.now();
for (const a of data.articles) reader.read({ ...a, id: articleId(a.text) });
const alone = (performance.now() - t) / 1000;
console.log(`reader alone, one thread, warm: ${(count / alone).toFixed(0)} articles/s, ${(bytes / 1e6 / alone).toFixed(2)} MB/s`);
rmSync(folder, { recursive: true, force: true });
