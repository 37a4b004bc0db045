// node bench/pledges.mjs: the development articles, read by the built reader and scored against the labels; English, and all languages.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { development, shared } from "./articles.mjs";

if (!existsSync(development)) {
  console.log("bench/pledges.mjs needs the development data in ../shared/data/pledges-dev, which is not here: skipped.");
  process.exit(0);
}
const { readers } = await import("../dist/read/index.js");
const { articleId } = await import("../dist/model/index.js");
const reader = await readers.grammar();
const manifest = JSON.parse(readFileSync(`${development}manifest.json`, "utf8"));
const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
const lines = manifest
  .filter((m) => m.language.startsWith("en"))
  .map((m) => {
    const text = readFileSync(`${development}${m.id}.txt`, "utf8").replace(/\r\n?/g, "\n");
    return JSON.stringify(
      reader.read({ id: articleId(text), language: "en", text, url: m.url, outlet: m.outlet, title: m.title, published: m.published }),
    );
  });
const file = join(folder, "english.jsonl");
writeFileSync(file, `${lines.join("\n")}\n`);
console.log(`${lines.length} English development articles`);
process.stdout.write(
  spawnSync(process.execPath, [`${shared}eval/score-pledges.mjs`, file, development, "--only-predicted"], { encoding: "utf8" }).stdout,
);
rmSync(folder, { recursive: true, force: true });
