// Accuracy and speed of the reading of quantities: node bench/quantities.mjs [DIST] [--wrong]
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import zlib from "node:zlib";

const root = path.join(import.meta.dirname, "..");
const shared = path.join(root, "..", "shared");
const dist = path.resolve(process.argv.slice(2).find((a) => !a.startsWith("--")) ?? path.join(root, "dist"));
const wrong = process.argv.includes("--wrong");

if (!fs.existsSync(path.join(shared, "data", "quantities"))) {
  console.log("quantities: skipped, ../shared/data/quantities is not there");
  process.exit(0);
}
if (!fs.existsSync(path.join(dist, "read", "quantities", "index.js"))) {
  console.error(`quantities: ${dist} holds no build; run \`npm run build\` first`);
  process.exit(2);
}
const load = (file) => import(pathToFileURL(path.join(dist, file)).href);
const { segment } = await load("read/text/index.js");
const { readQuantities } = await load("read/quantities/index.js");
const { score } = await import(pathToFileURL(path.join(shared, "eval", "score-quantities.mjs")).href);

const read = (text, language, published) => readQuantities(segment(text), { language, published });
const shown = (x) => (x === null || x === undefined ? "-" : x.toFixed(3));
const folder = path.join(shared, "data", "quantities");
const files = [...fs.readdirSync(folder), ...fs.readdirSync(path.join(folder, "recognizers")).map((f) => `recognizers/${f}`)].filter((f) =>
  f.endsWith(".json"),
);
console.log("accuracy".padEnd(32), "n".padStart(4), "value".padStart(7), "full".padStart(7));
for (const file of files) {
  const cases = JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
  const predicted = cases.map((c) => ({ id: c.id, ...read(c.text, c.language ?? "en", c.published ?? null) }));
  const { json } = score(predicted, cases);
  console.log(file.padEnd(32), String(json.n).padStart(4), shown(json.value).padStart(7), shown(json.full).padStart(7));
  if (wrong)
    for (const w of json.wrong)
      console.log("  ", w.id, JSON.stringify(w.text), "\n     want", JSON.stringify(w.expected), "\n     got ", JSON.stringify(w.got));
}

/** Megabytes a second of processor time over `texts`, segmenting left out; the best of fifteen, so that a busy machine says less. */
function speed(texts, language) {
  const segmented = texts.map((t) => segment(t));
  const size = texts.reduce((n, t) => n + t.length, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 15; k++) {
    const from = process.cpuUsage();
    for (const s of segmented) readQuantities(s, { language, published: "2025-02-11" });
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1e6);
  }
  return size / 1e6 / best;
}
const week = path.join(shared, "data", "week", "coverage.jsonl.gz");
console.log("\nspeed, MB/s of one core (segmenting left out)");
if (fs.existsSync(week)) {
  const texts = zlib
    .gunzipSync(fs.readFileSync(week))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((l) => JSON.parse(l).text);
  console.log("news".padEnd(32), speed(texts, "en").toFixed(1));
}
const plain =
  "The committee walked through the old gardens while it argued about whether anybody should ever have planted such roses beside the walls. ";
console.log("prose without numbers".padEnd(32), speed([plain.repeat(8000)], "en").toFixed(1));
