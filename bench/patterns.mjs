// node bench/patterns.mjs: what patterns over tags and names alone read of the development articles, beside the parse (bench/pledges.mjs).
// The patterns share the reader's quantities, names and cue lexicon; only the tree is missing. See docs/decisions/0002.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { development, shared } from "./articles.mjs";

if (!existsSync(development)) {
  console.log("bench/patterns.mjs needs the development data in ../shared/data/pledges-dev, which is not here: skipped.");
  process.exit(0);
}
const { analyse } = await import("../dist/read/document/document.js");
const { loadSyntax } = await import("../dist/read/syntax/index.js");
const { articleId } = await import("../dist/model/index.js");
const words = await import("../dist/read/lexicon/pledge-words.js");
const { lemmaOf } = await import("../dist/read/document/lemma.js");
const model = loadSyntax();

const GIVER = new Set(["ORG", "PER", "LOC", "NORP"]);
const MEANS_ONE_NAMED = /^(?:it|they|he|she|company|group|bank|fund|government|firm)$/i;
const cueVerbs = [words.provideVerbs, words.promiseVerbs, words.announceVerbs, words.planVerbs, words.agreeVerbs];

/** The pledges of one article: a sum near a cue; its giver the owner before it, the agent after it, or the nearest name before the cue. */
function read(article) {
  const doc = analyse(article, model);
  const { tokens, sentences } = doc.segmented;
  const pledges = [];
  sentences.forEach((sentence, number) => {
    const { amounts } = doc.quantitiesIn(number);
    if (amounts.length === 0) return;
    const tag = (i) => doc.tagOf(number, i);
    const lower = (i) => tokens[i]?.text.toLowerCase() ?? "";
    const lemma = (i) => lemmaOf(lower(i), tag(i));
    const names = doc.names.filter((n) => n.sentence === number && GIVER.has(n.type));
    const isCue = (i) => (/^V/.test(tag(i)) ? cueVerbs.some((set) => set.has(lemma(i))) : words.pledgeNouns.has(lemma(i)));
    const cues = [];
    for (let i = sentence.first; i < sentence.last; i++) if (isCue(i)) cues.push(i);
    for (const amount of amounts) {
      const { first, last } = doc.sumTokens(amount);
      const near = cues.map((i) => ({ i, away: i < first ? first - i : i - last })).filter(({ away }) => away <= 12);
      const cue = near.sort((a, b) => a.away - b.away)[0]?.i;
      if (cue === undefined) continue;
      let excluded = false;
      for (let i = first - 4; i < last + 4; i++) excluded ||= i >= sentence.first && i < sentence.last && words.excludedNouns.has(lemma(i));
      if (excluded) continue;
      const by = names.find((n) => n.first > Math.min(cue, first) && lower(n.first - 1) === "by");
      const owner = names.find((n) => n.last <= first && first - n.last <= 3 && /^['’]s?$/.test(tokens[n.last]?.text ?? ""));
      const verb = cues.find((i) => /^V/.test(tag(i)) && i < first) ?? cue;
      const before = names.filter((n) => n.last <= verb).at(-1);
      let giver = by ?? owner ?? before;
      for (let i = sentence.first; !giver && i < verb; i++)
        if (MEANS_ONE_NAMED.test(lower(i))) giver = doc.names.filter((n) => n.sentence < number && n.type === "ORG").at(-1);
      const to = names.find((n) => n.first >= last && /^(?:in|for|to)$/.test(lower(n.first - 1)));
      const party = (n) => ({ name: doc.entityOf(n)?.name ?? n.text, ...spanOf(n), role: null, affiliation: null });
      const spanOf = (n) => ({ start: tokens[n.first].start, end: tokens[n.last - 1].end });
      const said = (pattern) => tokens.slice(sentence.first, sentence.last).some((t) => pattern.test(t.text));
      const stage = said(/^(?:plans?|will|would|may|could|intends?|considering)$/)
        ? "planned"
        : said(/^(?:signed|deal|agreed)$/)
          ? "agreed"
          : "announced";
      const last2 = pledges.at(-1);
      const inside = last2 && /^(?:including|which|them)$/.test(lower(first - 1)) ? [last2.id] : [];
      const [start, end] = [tokens[sentence.first].start, tokens[sentence.last - 1].end];
      const evidence = { start, end, exact: article.text.slice(start, end) };
      pledges.push({
        id: `${article.id}.${amount.start}`,
        kind: "pledge",
        evidence,
        pledgers: giver ? [party(giver)] : [],
        backers: [],
        announcer: null,
        recipients: to ? [party(to)] : [],
        purpose: null,
        place: null,
        amount,
        stage,
        inclusions: inside.map((id) => ({ in: id, reading: "inside", evidence })),
      });
    }
  });
  return {
    article,
    reader: { name: "patterns", version: "1" },
    assertions: pledges,
    mentions: [],
    quantities: doc.quantities,
    diagnostics: [],
  };
}

const manifest = JSON.parse(readFileSync(`${development}manifest.json`, "utf8")).filter((m) => m.language.startsWith("en"));
const lines = manifest.map((m) => {
  const text = readFileSync(`${development}${m.id}.txt`, "utf8").replace(/\r\n?/g, "\n");
  return JSON.stringify(read({ ...m, id: articleId(text), language: "en", text }));
});
const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
const file = join(folder, "english.jsonl");
writeFileSync(file, `${lines.join("\n")}\n`);
console.log(`${lines.length} English development articles, patterns over tags and names`);
process.stdout.write(
  spawnSync(process.execPath, [`${shared}eval/score-pledges.mjs`, file, development, "--only-predicted"], { encoding: "utf8" }).stdout,
);
rmSync(folder, { recursive: true, force: true });
