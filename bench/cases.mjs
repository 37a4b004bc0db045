// node bench/cases.mjs [--failures]: the share of test/cases/seed-variants that the built reader passes, by phenomenon.
// "held" cases were never developed on: their share is the one to believe.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
if (!existsSync(here("../dist/read/index.js"))) {
  console.error("bench/cases.mjs reads with dist/read/index.js, which is not there: run `npm run build` first.");
  process.exit(2);
}
const { readers } = await import("../dist/read/index.js");
const load = async (path) => (await runnerImport(here(path), { configFile: false, logLevel: "error" })).module;
const { readCases } = await load("../test/cases/case.ts");
const { articleOf, checkCase } = await load("../test/cases/run-cases.ts");

const reader = await readers.grammar();
const showFailures = process.argv.includes("--failures");
const share = ({ passed, all }) => (all === 0 ? "-" : `${passed}/${all} ${((100 * passed) / all).toFixed(0).padStart(3)}%`).padStart(14);
const row = (name, seen, held) => console.log(`${name.padEnd(26)}${share(seen)}${share(held)}`);
const count = (results) => ({ passed: results.filter(({ failures }) => failures.length === 0).length, all: results.length });

console.log(`${"phenomenon".padEnd(26)}${"seen".padStart(14)}${"held".padStart(14)}`);
const everything = [];
for (const [phenomenon, cases] of readCases(new URL("../test/cases/seed-variants/", import.meta.url))) {
  const results = cases.map((one) => ({ one, failures: checkCase(reader.read(articleOf(one)), one) }));
  everything.push(...results);
  row(phenomenon, count(results.filter(({ one }) => !one.held)), count(results.filter(({ one }) => one.held)));
  // failures of held cases stay unseen, or they would not be held
  if (showFailures)
    for (const { one, failures } of results) if (!one.held) for (const failure of failures) console.log(`    ${one.id}  ${failure}`);
}
row("all", count(everything.filter(({ one }) => !one.held)), count(everything.filter(({ one }) => one.held)));
