// npm run bench: every bench in turn. Each skips with a clear message when the data it needs is not there.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const benches = [
  "cases.mjs",
  "pledges.mjs",
  "patterns.mjs",
  "quotes.mjs",
  "quantities.mjs",
  "twins.mjs",
  "totals.mjs",
  "clusters.mjs",
  "reconcile-rate.mjs",
  "store-rate.mjs",
  "reading.mjs",
];
const commit = spawnSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).stdout?.trim();
console.log(`commit ${commit || "unknown"}, Node ${process.version}`);
let failed = 0;
for (const name of benches) {
  console.log(`\n== bench/${name}`);
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(name, import.meta.url))], { stdio: "inherit" });
  if (status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
