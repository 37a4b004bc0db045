// How fast the record takes articles and answers: node bench/store-rate.mjs [ARTICLES]. Needs `npm run build`.
// Every article is one durable transaction with ten assertions, their parties and judgements, and thirty mentions.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articleId, assertionId, evidenceOf, phraseOf } from "../dist/model/index.js";
import { openRecord } from "../dist/store/index.js";

const articles = Number(process.argv[2] ?? 10_000);
const perArticle = 10;

// A small generator with a fixed seed: the same record at every run.
let state = 1;
const pick = (limit) => {
  state = (state * 48271) % 2147483647;
  return state % limit;
};
const syllables = "ka lo mi ren tas vo del sur pan gri ".trim().split(" ");
const word = () => Array.from({ length: 2 + pick(3) }, () => syllables[pick(syllables.length)]).join("");
const vocabulary = Array.from({ length: 5_000 }, word);
const words = (count) => Array.from({ length: count }, () => vocabulary[Math.floor((pick(5_000) * pick(5_000)) / 5_000)]).join(" ");
const actors = Array.from({ length: 400 }, (_, index) => ({
  id: `actor-${index}`,
  name: `${word()} ${word()}`,
  type: "company",
  country: null,
  bloc: ["European Union", "United States", "China", null][index % 4],
}));

function entry(number) {
  const sentences = Array.from({ length: 25 }, () => `${words(26)}.`);
  const text = `${number}. ${sentences.join(" ")}`;
  const id = articleId(text);
  const assertions = [];
  const judgements = [];
  const named = new Map();
  let at = 0;
  for (let index = 0; index < perArticle; index += 1) {
    const sentence = sentences[index * 2];
    const start = text.indexOf(sentence, at);
    at = start + sentence.length;
    const assertion = assertionId(id, "quotation", { start, end: at });
    const actor = actors[pick(actors.length)];
    named.set(actor.id, actor);
    const speaker = { name: actor.name, start, end: start + 10, role: null, affiliation: null };
    assertions.push({
      id: assertion,
      kind: "quotation",
      evidence: evidenceOf(text, { start, end: at }),
      rule: "generated",
      certainty: "stated",
      form: "direct",
      act: "said",
      speaker,
      cue: null,
      content: [phraseOf(text, { start: start + 20, end: at - 1 })],
      addressee: null,
      about: [],
    });
    judgements.push({
      assertion,
      field: "speaker",
      actor: actor.id,
      verdict: "positive",
      score: 1,
      reasons: ["same name"],
      by: "generated",
    });
  }
  const mentions = Array.from({ length: 30 }, (_, index) => ({
    type: "organization",
    start: index * 9,
    end: index * 9 + 8,
    name: vocabulary[pick(5_000)],
  }));
  const published = `2025-02-${String(1 + (number % 28)).padStart(2, "0")}`;
  const article = { id, language: "en", text, url: `https://example.org/${number}`, outlet: "example.org", title: words(6), published };
  const quantities = { amounts: [], capacities: [], horizons: [] };
  return {
    reading: { article, reader: { name: "generated", version: "1" }, assertions, mentions, quantities, diagnostics: [] },
    judgements,
    actors: [...named.values()],
  };
}

const folder = mkdtempSync(join(tmpdir(), "store-rate-"));
const path = join(folder, "record.db");
const timed = async (what, count, work) => {
  const start = performance.now();
  const result = await work();
  const milliseconds = performance.now() - start;
  const rate = count > 1 ? `${Math.round((count / milliseconds) * 1000).toLocaleString("en")}/s` : `${milliseconds.toFixed(1)} ms`;
  console.log(`${what.padEnd(44)} ${rate.padStart(12)}   ${result ?? ""}`);
};

try {
  let store = await openRecord(path);
  const entries = Array.from({ length: articles }, (_, number) => entry(number));
  await timed(`add, ${perArticle} assertions an article`, articles, async () => {
    for (const one of entries) await store.add(one);
  });
  await timed("skip what is read (isRead)", articles, async () => {
    for (const { reading } of entries) await store.isRead(reading.article, reading.reader);
  });
  await timed("close", 1, () => store.close());
  console.log(`${"size an article".padEnd(44)} ${`${(statSync(path).size / articles / 1024).toFixed(1)} KB`.padStart(12)}`);
  await timed("open", 1, async () => {
    store = await openRecord(path, { readOnly: true });
    await store.isRead(entries[0].reading.article, entries[0].reading.reader);
  });
  const rare = vocabulary.toSorted((a, b) => b.length - a.length)[0];
  for (const round of ["first", "again"]) {
    await timed(
      `full text, a rare word, ${round}`,
      1,
      async () => `${(await store.assertions({ kind: "quotation", about: rare })).length} found`,
    );
    await timed(`full text, a common word, 50 of them, ${round}`, 1, async () => {
      const [about] = words(1).split(" ");
      return `${(await store.assertions({ kind: "quotation", about, limit: 50 })).length} of ${await store.count({ about })}`;
    });
    await timed(`quotations, 50 of them, ${round}`, 1, async () => void (await store.assertions({ kind: "quotation", limit: 50 })));
    await timed(
      `of one actor, ${round}`,
      1,
      async () => `${(await store.assertions({ kind: "quotation", actor: actors[7].name })).length} found`,
    );
    await timed(
      `of one bloc, 50 of them, ${round}`,
      1,
      async () => void (await store.assertions({ kind: "quotation", bloc: "China", limit: 50 })),
    );
    await timed(`coverage, ${round}`, 1, async () => void (await store.coverage()));
    await timed(`actors, ${round}`, 1, async () => void (await store.actors({ limit: 50 })));
    await timed(`one article, ${round}`, 1, async () => void (await store.article(entries[9].reading.article.id)));
  }
  await store.close();
} finally {
  rmSync(folder, { recursive: true });
}
