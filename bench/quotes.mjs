// node bench/quotes.mjs: how well the built reader finds quotations: PolNeAR dev, and the speech of GUM dev and test (../shared).
// PolNeAR, rules published: content exact 5.6, cue 22.8, source 10.7; a feature CRF 28.6 / 53.4 / 50.6.
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const shared = new URL("../../shared/", import.meta.url);
const built = new URL("../dist/read/quotations/index.js", import.meta.url);
if (!existsSync(shared)) {
  console.log("bench/quotes.mjs: skipped, ../shared with its data and scorers is not there.");
  process.exit(0);
}
if (!existsSync(built)) {
  console.error("bench/quotes.mjs reads with dist/read/quotations/index.js, which is not there: run `npm run build` first.");
  process.exit(2);
}
const { readQuotations } = await import(built);
const { analyse } = await import(new URL("../dist/read/document/document.js", import.meta.url));
const { loadSyntax } = await import(new URL("../dist/read/syntax/index.js", import.meta.url));
const { articleId } = await import(new URL("../dist/model/index.js", import.meta.url));
const { scorePolnear } = await import(new URL("eval/score-quotes.mjs", shared));

const linesOf = (path) =>
  gunzipSync(readFileSync(new URL(path, shared)))
    .toString()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const isSpeech = ({ kind }) => kind === "positive" || kind === "negative";
const sets = {
  "PolNeAR dev": linesOf("data/polnear/dev.jsonl.gz"),
  "GUM dev and test, positive and negative": linesOf("data/attributions-gum.jsonl.gz")
    .filter(({ split }) => split !== "train")
    .map((document) => ({ ...document, attributions: document.attributions.filter(isSpeech) })),
};

const model = loadSyntax();
const articleOf = ({ text, published }) => ({
  id: articleId(text),
  language: "en",
  text,
  url: null,
  outlet: null,
  title: null,
  published: published ?? null,
});
for (const [name, gold] of Object.entries(sets)) {
  let reading = 0;
  let letters = 0;
  const read = gold.map((document) => {
    const article = articleOf(document);
    const taken = analyse(article, model);
    const start = performance.now();
    const assertions = readQuotations(taken);
    reading += performance.now() - start;
    letters += article.text.length;
    return { article: { ...article, id: document.id }, assertions };
  });
  const { rows } = scorePolnear(read, gold);
  const rate = letters / 1e3 / reading;
  console.log(`${name}: ${gold.length} articles; parse and quotations ${rate.toFixed(2)} million characters a second`);
  for (const [measure, ...figures] of rows)
    console.log(`  ${measure.padEnd(34)}${figures.map((f, i) => (i < 3 ? String(f).padStart(8) : `  ${f}`)).join("")}`);
  console.log();
}
