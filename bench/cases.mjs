// node bench/cases.mjs [--failures]: the share of test/cases/seed-variants and test/cases/held that the built reader passes, by phenomenon.
// "held" cases were never developed on: their share is the one to believe, and their failures are never printed.
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
const row = (name, results) => {
  const count = (some) => ({ passed: some.filter(({ failures }) => failures.length === 0).length, all: some.length });
  const [seen, held] = [results.filter(({ one }) => !one.held), results.filter(({ one }) => one.held)];
  console.log(`${name.padEnd(26)}${share(count(seen))}${share(count(held))}`);
};

console.log(`${"phenomenon".padEnd(26)}${"seen".padStart(14)}${"held".padStart(14)}`);
const everything = [];
for (const folder of ["seed-variants", "held"]) {
  const ofFolder = [];
  for (const [phenomenon, cases] of readCases(new URL(`../test/cases/${folder}/`, import.meta.url))) {
    const results = cases.map((one) => ({ one, failures: checkCase(reader.read(articleOf(one)), one) }));
    ofFolder.push(...results);
    row(phenomenon, results);
    // failures of held cases stay unseen, or they would not be held
    if (showFailures)
      for (const { one, failures } of results)
        if (folder !== "held" && !one.held) for (const failure of failures) console.log(`    ${one.id}  ${failure}`);
  }
  row(`all of ${folder}`, ofFolder);
  everything.push(...ofFolder);
}
row("all", everything);

// What fails in the held cases, by kind of mistake: the shares tell where to work without showing a sentence.
const mistakes = [
  ["sums not read as pledges", /^pledge .*: not read/],
  ["pledges out of nothing", /^pledge out of nothing/],
  ["giver missing or wrong", /pledger|announcer|backer/],
  ["recipient or place missing", /neither recipient nor place/],
  ["stage", /: stage /],
  ["hedge, horizon, capacity", /: (?:hedge|horizon|capacity|per) /],
  ["part, whole or on top", /inside|on top/],
  ["change, additionality, sector, purpose", /: (?:change|additionality|sector|purpose) /],
  ["figures", /^figure/],
  ["attendance", /^attendance|^party|is (?:not )?(?:attended|absent)/],
];
const held = everything.filter(({ one }) => one.held);
console.log(`\nheld cases with at least one mistake of a kind, of ${held.length}`);
for (const [name, pattern] of mistakes)
  console.log(
    `${name.padEnd(40)}${String(held.filter(({ failures }) => failures.some((failure) => pattern.test(failure))).length).padStart(5)}`,
  );
