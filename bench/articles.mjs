// What the speed benches read: the development articles where they are there, else the samples, repeated under changed names until there are enough.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const development = here("../../shared/data/pledges-dev/");
export const shared = here("../../shared/");

/** Names shift their vowels, so that every copy is an article of its own and no cache of words helps. States, months and first words stay. */
export function rename(text, step) {
  if (step === 0) return text;
  const vowels = "aeiou";
  return text.replace(
    /(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/gu,
    (word) => word[0] + [...word.slice(1)].map((c) => (vowels.includes(c) ? vowels[(vowels.indexOf(c) + step) % 5] : c)).join(""),
  );
}

const wordCount = (text) => text.split(/\s+/).length;

/** Texts of about `words` words each, cut and joined at paragraphs from the given ones. */
function ofLength(texts, words) {
  const out = [];
  let parts = [];
  let n = 0;
  for (const paragraph of texts.flatMap((t) => t.split(/\n+/).filter((p) => p.trim() !== ""))) {
    parts.push(paragraph);
    n += wordCount(paragraph);
    // half a paragraph early, so that the mean is the length asked for
    if (n < words - 40) continue;
    out.push(parts.join("\n\n"));
    parts = [];
    n = 0;
  }
  return out;
}

/** The articles of one real week, as they are. */
export function week() {
  const file = here("../../shared/data/week/coverage.jsonl.gz");
  if (!existsSync(file)) return null;
  const articles = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split("\n")
    .map((line) => ({ ...JSON.parse(line), language: "en" }));
  return { source: "real week", articles };
}

/** `count` English articles of about `words` words: `{ source, articles: [{ url, title, published, outlet, language, text }] }`. */
export function articles(count, words = 600) {
  let texts;
  let source;
  if (existsSync(development)) {
    const manifest = JSON.parse(readFileSync(`${development}manifest.json`, "utf8"));
    texts = manifest.filter((m) => m.language.startsWith("en")).map((m) => readFileSync(`${development}${m.id}.txt`, "utf8"));
    source = "development articles";
  } else {
    const folder = here("../samples/");
    texts = readdirSync(folder)
      .filter((f) => f.endsWith(".md") && f !== "README.md")
      .map((f) => readFileSync(folder + f, "utf8").replace(/^---[\s\S]*?---\n/, ""));
    source = "samples";
  }
  const base = ofLength(texts, words);
  const out = [];
  for (let i = 0; i < count; i++) {
    const step = Math.floor(i / base.length);
    const text = `${rename(base[i % base.length] ?? "", step % 5)}\n\nCopy ${i}.`;
    out.push({ url: `https://bench.example/${i}`, title: `Copy ${i}`, published: "2025-02-11", outlet: null, language: "en", text });
  }
  return { source, articles: out };
}
