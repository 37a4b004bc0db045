// node bench/speech.mjs [--model open|research] [--only polnear|gum|names]: how well the reader neural finds speech and names, beside the reader
// grammar: PolNeAR dev and the speech of GUM dev and test with the published scorer (spans, links, speakers), names of UNER-EWT dev (../shared).
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

const { values } = parseArgs({ options: { model: { type: "string", default: "open" }, only: { type: "string" } } });
const shared = new URL("../../shared/", import.meta.url);
if (!existsSync(shared)) {
  console.log("bench/speech.mjs: skipped, ../shared with its data and scorers is not there.");
  process.exit(0);
}
const { readers } = await import("../dist/read/index.js");
const { articleId } = await import("../dist/model/index.js");
const { scorePolnear } = await import(new URL("eval/score-quotes.mjs", shared));
const { documents, score: scoreNames } = await import(new URL("eval/score-names.mjs", shared));
const lines = (path) =>
  gunzipSync(readFileSync(new URL(path, shared)))
    .toString()
    .trim()
    .split("\n")
    .map((l) => JSON.parse(l));
const isSpeech = ({ kind }) => kind === "positive" || kind === "negative";
const sets = {
  "PolNeAR dev": () => lines("data/polnear/dev.jsonl.gz"),
  "GUM dev and test, positive and negative": () =>
    lines("data/attributions-gum.jsonl.gz")
      .filter(({ split }) => split !== "train")
      .map((d) => ({ ...d, attributions: d.attributions.filter(isSpeech) })),
};
const articleOf = (text) => ({ id: articleId(text), language: "en", text, url: null, outlet: null, title: null, published: null });
const all = {
  "reader grammar": await readers.grammar(),
  [`reader neural, model ${values.model}`]: await readers.neural(values.model),
};

for (const [set, load] of Object.entries(sets)) {
  if (values.only !== undefined && !set.toLowerCase().startsWith(values.only)) continue;
  const gold = load();
  for (const [name, reader] of Object.entries(all)) {
    const from = process.cpuUsage();
    const predictions = [];
    for (const d of gold) predictions.push({ ...(await reader.read(articleOf(d.text))), id: d.id });
    const { user, system } = process.cpuUsage(from);
    const words = gold.reduce((n, d) => n + d.text.split(/\s+/).length, 0);
    console.log(`\n${set}, ${name}: ${(words / 600 / ((user + system) / 1e6)).toFixed(1)} articles of 600 words a second of one processor`);
    print(scorePolnear(predictions, gold).rows);
  }
}
if (values.only === undefined || values.only === "names") {
  const docs = documents(readFileSync(new URL("data/names/dev/uner-ewt-dev.conll", shared), "utf8"));
  for (const [name, reader] of Object.entries(all)) {
    const predictions = [];
    for (const d of docs) predictions.push({ ...(await reader.read(articleOf(d.text))), id: d.id });
    console.log(`\nUNER-EWT dev, names, ${name}`);
    print(scoreNames(predictions, docs).rows);
  }
}

function print(rows) {
  for (const [measure, ...figures] of rows)
    console.log(`  ${measure.padEnd(34)}${figures.map((f, i) => (i < 3 ? String(f).padStart(8) : `  ${f}`)).join("")}`);
}
