// Totals against an enumeration of every reading: node bench/totals.mjs [DIST] [--graphs=10000] [--seed=1] [--wrong]
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { randomGraph } from "./totals-brute.mjs";
import { compareTotal } from "./totals-compare.mjs";

const root = path.join(import.meta.dirname, "..");
const option = (name, otherwise) => Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise);
const dist = path.resolve(process.argv.slice(2).find((a) => !a.startsWith("--")) ?? path.join(root, "dist"));
const file = path.join(dist, "reconcile", "totals", "index.js");
if (!fs.existsSync(file)) {
  console.error(`totals: ${dist} holds no build; run \`npm run build\` first`);
  process.exit(2);
}
const { totalOf } = await import(pathToFileURL(file).href);
const graphs = option("graphs", 10_000);
const seed = option("seed", 1);

/** "p1 2-5 planned !selected; p1<p0 inside b". */
function printGraph({ pledges, edges, unsure }) {
  const mark = (p) =>
    (p.stage === "announced" ? "" : ` ${p.stage}`) + (p.hedge === "target" ? " target" : "") + (p.selected ? "" : " !selected");
  const node = (p) => `${p.id} ${p.low ?? "?"}-${p.high ?? "?"}${mark(p)}`;
  const edge = (e) => `${e.part}<${e.whole} ${e.reading}${e.contested ? " contested" : ""} ${e.itemised ?? ""}`.trim();
  return [...pledges.map(node), ...edges.map(edge), ...unsure.map((u) => `${u.a}=${u.b}?`)].join("; ");
}

const checks = new Map();
const kinds = new Map();
const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
let spent = 0;
for (let i = 0; i < graphs; i++) {
  const graph = randomGraph(seed * 1_000_003 + i);
  const from = performance.now();
  const total = totalOf(graph);
  spent += performance.now() - from;
  const found = compareTotal(graph, total);
  for (const kind of found.kinds) count(kinds, kind);
  for (const { check, holds, detail } of found.checks) {
    const tally = checks.get(check) ?? { held: 0, broken: [] };
    if (holds) tally.held++;
    else tally.broken.push({ i, detail });
    checks.set(check, tally);
  }
}
console.log(`totals: ${graphs} random part-of graphs, seed ${seed}`);
console.log(
  [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, n]) => `${kind} ${n}`)
    .join(", "),
);
console.log("check".padEnd(72), "holds".padStart(7), "not".padStart(5));
for (const [check, { held, broken }] of [...checks].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(check.padEnd(72), String(held).padStart(7), String(broken.length).padStart(5));
  if (process.argv.includes("--wrong"))
    for (const { i, detail } of broken.slice(0, 3)) console.log("   ", i, detail, "\n   ", printGraph(randomGraph(seed * 1_000_003 + i)));
}
console.log(`time in totalOf: ${(spent / graphs).toFixed(3)} ms a graph`);

/** A large record: one total over many trees, and one over a filter inside them. */
function forest(trees, parts) {
  const pledges = [];
  const edges = [];
  const add = (id, low, high, selected) =>
    pledges.push({ id, label: id, low, high, currency: "EUR", hedge: "range", stage: "announced", selected, assertions: [`a-${id}`] });
  for (let t = 0; t < trees; t++) {
    add(`t${t}`, 1e11, 1e11, false);
    for (let p = 0; p < parts; p++) {
      add(`t${t}p${p}`, 1e8 * (p + 1), 2e8 * (p + 1), p % 2 === 0);
      edges.push({
        part: `t${t}p${p}`,
        whole: `t${t}`,
        reading: p % 5 === 4 ? "unclear" : "inside",
        contested: false,
        itemised: null,
        assertions: [],
      });
    }
  }
  return { pledges, edges, unsure: [] };
}
for (const [trees, parts] of [
  [1, 40],
  [100, 20],
  [1000, 10],
]) {
  const graph = forest(trees, parts);
  const from = performance.now();
  totalOf(graph);
  console.log(`${trees} trees of ${parts} parts, half of them selected: ${(performance.now() - from).toFixed(0)} ms`);
}
process.exit([...checks.values()].some((c) => c.broken.length > 0) ? 1 : 0);
