// node bench/clusters.mjs: the development articles' pledges, from the labels and from the reader's own readings, reconciled and scored.
// --show names the groups that differ from the labels.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { development, shared } from "./articles.mjs";
import { twins } from "./dated-twins.mjs";

if (!existsSync(development) || !existsSync(`${shared}eval/score-clusters.mjs`)) {
  console.log(
    "bench/clusters.mjs needs the labelled articles in ../shared/data/pledges-dev and ../shared/eval, which are not here: skipped.",
  );
  process.exit(0);
}
const { readers } = await import("../dist/read/index.js");
const { articleId } = await import("../dist/model/index.js");
const { loadActors, resolve, shippedActors, shippedBlocs } = await import("../dist/resolve/index.js");
const { reconcile, reportsOf, gather } = await import("../dist/reconcile/index.js");

const known = loadActors({ shipped: readFileSync(shippedActors, "utf8"), blocs: readFileSync(shippedBlocs, "utf8") });
const manifest = JSON.parse(readFileSync(`${development}manifest.json`, "utf8"));
const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));

const made = spawnSync(process.execPath, [`${shared}eval/make-assertions.mjs`, development], { encoding: "utf8", maxBuffer: 1 << 28 });
const gold = made.stdout
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const reader = await readers.grammar();
const read = manifest.map((m) => {
  const text = readFileSync(`${development}${m.id}.txt`, "utf8").replace(/\r\n?/g, "\n");
  return reader.read({
    id: articleId(text),
    language: m.language,
    text,
    url: m.url,
    outlet: m.outlet,
    title: m.title,
    published: m.published,
  });
});
const reports = (readings) => gather(readings.flatMap((reading) => reportsOf(reading, resolve(reading, known), known)));

/** What the scorer reads: pledges with their reports and the pledges that they lie in; with `net` also those that a total counts them in. */
const asPledges = (clusters, net) =>
  clusters.map(({ id, reports: members, edges }) => ({
    id,
    inside: edges.filter(({ reading }) => reading === "inside" || (net && reading === "unclear")).map(({ whole }) => whole),
    reports: members.map(({ article, assertion, publications }) => ({
      article,
      url: publications[0]?.url,
      ...assertion.evidence,
      amount: assertion.amount,
    })),
  }));

/** Baseline: reports whose low, high and currency are equal are one pledge. */
function equalAmounts(list) {
  const groups = new Map();
  for (const report of list) {
    const { low = null, high = null, currency = null } = report.assertion.amount ?? {};
    const key = low === null && high === null ? report.id : `${low} ${high} ${currency}`;
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  return [...groups].map(([id, members]) => ({ id, reports: members, edges: [] }));
}

function score(name, clusters, net = false) {
  const file = join(folder, "pledges.json");
  writeFileSync(file, JSON.stringify({ pledges: asPledges(clusters, net) }));
  const args = [`${shared}eval/score-clusters.mjs`, file, `${development}clusters.json`, `${development}manifest.json`];
  console.log(`\n${name}\n${spawnSync(process.execPath, args, { encoding: "utf8" }).stdout.trimEnd()}`);
}

const fromGold = reports(gold);
const fromReader = reports(read);
const reconciled = reconcile(fromGold, twins);
score("labels, reconciled (floor: pairs, misses 0.85, part-of 0.85; aim 0.95)", reconciled.clusters);
score("the same, edges that reconciling proposes counted as the net total counts them", reconciled.clusters, true);
score(
  "labels, all apart",
  fromGold.map((report) => ({ id: report.id, reports: [report], edges: [] })),
);
score("labels, equal amounts", equalAmounts(fromGold));
const endToEnd = reconcile(fromReader, twins).clusters;
score("end to end, reconciled (floor 0.55 and 0.55; aim 0.8)", endToEnd);
score("the same, with proposed edges", endToEnd, true);
score("end to end, equal amounts", equalAmounts(fromReader));
if (process.argv.includes("--show")) show(reconciled);
rmSync(folder, { recursive: true, force: true });

/** Groups of the labels that are torn, clusters that mix groups, and edges on one side only. */
function show({ clusters, unsure }) {
  const { groups } = JSON.parse(readFileSync(`${development}clusters.json`, "utf8"));
  const label = new Map(groups.flatMap((g) => g.members.map((m) => [`${m.article}.c${m.index}`, g.cluster])));
  const home = new Map(clusters.flatMap((c) => c.ids.map((id) => [id, c.id])));
  for (const g of groups) {
    const parts = new Map();
    for (const m of g.members) {
      const at = home.get(`${m.article}.c${m.index}`);
      parts.set(at, [...(parts.get(at) ?? []), `${m.article}.c${m.index}`]);
    }
    if (parts.size > 1) console.log("torn", g.cluster, [...parts.values()].map((p) => p.join(" ")).join(" | "));
  }
  for (const c of clusters) {
    const mixed = new Set(c.ids.map((id) => label.get(id) ?? `(${id})`));
    if (mixed.size > 1) console.log("mixed", [...mixed].join(" + "), c.judgements.map((j) => `${j.a}~${j.b} ${j.rule}`).join("; "));
  }
  const drawn = new Set();
  for (const c of clusters)
    for (const e of c.edges) {
      const [part, whole] = [label.get(e.part), label.get(e.whole)];
      if (part === undefined || whole === undefined) continue;
      if (e.reading === "inside") drawn.add(`${part} < ${whole}`);
      else console.log("proposed", part, "<", whole, e.reading, e.by);
    }
  const wanted = new Set(groups.flatMap((g) => g.part_of.map((w) => `${g.cluster} < ${w}`)));
  for (const edge of wanted) if (!drawn.has(edge)) console.log("missed", edge);
  for (const edge of drawn) if (!wanted.has(edge)) console.log("invented", edge);
  for (const { a, b, links } of unsure) console.log("unsure", a, b, label.get(a), label.get(b), links.map(({ rule }) => rule).join());
}
