// Takes the teacher's annotations, the word classes and the generated sentences; gives models/syntax-en.bin.
//   node --max-old-space-size=8000 training/syntax/train.mjs --dist dist --work DIR --model models/syntax-en.bin [--epochs 8] [--seed 1]
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { trainLabels } from "./learn-labels.mjs";
import { trainMoves } from "./learn-moves.mjs";
import { trainNames } from "./learn-names.mjs";
import { trainTagger } from "./learn-tags.mjs";
import { options } from "./options.mjs";
import { random, readSentences } from "./sentences.mjs";
import { packMany, packThree } from "./store.mjs";
import { makeWords, withUnknown } from "./words.mjs";

const args = options({
  epochs: { type: "string", default: "8" },
  seed: { type: "string", default: "1" },
  bits: { type: "string", default: "18" },
  // tags come first; names, moves and labels may then be learned side by side; pack comes last
  steps: { type: "string", default: "tags,names,moves,labels,pack" },
});
const started = Date.now();
const say = (text) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);
const load = (name) => import(pathToFileURL(resolve(args.dist, "read/syntax", `${name}.js`)).href);
const runtime = Object.assign(
  {},
  ...(await Promise.all(
    [
      "features",
      "lexicon",
      "model-file",
      "moves",
      "position",
      "tag-features",
      "name-features",
      "namer",
      "parse-features",
      "label-features",
      "tree",
      "../text/word",
    ].map(load),
  )),
);
const rng = random(Number(args.seed));

const { train, held } = readSentences(args.work, rng);
say(`${train.length} sentences to learn from, ${held.length} held`);

const tags = [...new Set(train.flatMap((s) => s.tags))].filter((t) => t !== "_SP").sort();
const labels = [...new Set(train.flatMap((s) => s.labels))].sort();
const types = ["PER", "ORG", "LOC", "EVENT", "PRODUCT", "NORP", "MISC"];
const tagNumber = new Map(tags.map((t, i) => [t, i]));
const labelNumber = new Map(labels.map((t, i) => [t, i]));
for (const s of [...train, ...held]) {
  s.tagNumbers = Int32Array.from(s.tags, (t) => tagNumber.get(t) ?? tagNumber.get("NN"));
  s.labelNumbers = Int32Array.from(s.labels, (t) => labelNumber.get(t) ?? labelNumber.get("dep"));
}

const words = makeWords(train, JSON.parse(readFileSync(join(args.work, "clusters.json"), "utf8")), runtime);
say(`${words.known} words in the lexicon, ${words.sets} sets of tags`);
const lexicon = new runtime.Lexicon(words.table, words.classes, words.coarse, words.only);
for (const s of [...train, ...held]) {
  s.rows = new Int32Array(s.words.length + 3 * runtime.PAD);
  lexicon.look(
    s.words.map((text) => ({ word: runtime.wordOf(text) })),
    0,
    s.words.length,
    s.rows,
  );
}
// rows stay good while the store is not emptied, which the vocabulary of the corpora does not bring about
const { data, dim } = withUnknown(lexicon.data, train, runtime, rng);
const second = Number(args.epochs);
const sizes = {
  tags: { bits: 17, most: 90000, rounds: [1, second] },
  names: { bits: 16, most: 50000, rounds: [2, second] },
  moves: { bits: Number(args.bits), most: Math.floor(0.9 * 2 ** Number(args.bits)), rounds: [2, second] },
  labels: { bits: 17, most: 80000, rounds: [2, Math.min(second, 5)] },
};
const context = { ...runtime, data, dim, tags, labels, types, rng, sizes, say };

const steps = args.steps.split(",");
const keep = (name, value) => writeFileSync(join(args.work, `part-${name}`), value);
const part = (name) => readFileSync(join(args.work, `part-${name}`));
const keepTables = (name, store) => {
  const { slots, weights } = packMany(store);
  keep(`${name}-slots`, slots);
  keep(`${name}-weights`, weights);
};

if (steps.includes("tags")) {
  keepTables("tag", trainTagger(context, train, held));
  keep("guessed", Buffer.concat([...train, ...held].map((s) => Buffer.from(Int8Array.from(s.guessed).buffer))));
} else if (steps.some((step) => step !== "pack")) {
  const guessed = part("guessed");
  let at = 0;
  for (const s of [...train, ...held]) {
    s.guessed = Int32Array.from({ length: s.words.length + 3 * context.PAD }, () => guessed.readInt8(at++));
  }
}
if (steps.includes("names")) keepTables("name", trainNames(context, train, held));
if (steps.includes("moves")) {
  const store = trainMoves(context, train, held);
  const { table, scale } = packThree(store);
  keep("moves", table);
  keep("lead", String(Math.ceil(store.lead * scale)));
}
if (steps.includes("labels")) {
  const store = trainLabels(context, train, held);
  keepTables("label", store);
  keep("sure", store.sure);
}
if (steps.includes("pack")) {
  const whole = (name) => new Int32Array(Uint8Array.from(part(name)).buffer);
  const file = runtime.writeModelFile(
    { tags, labels, names: types, lead: Number(part("lead")), made: { seed: args.seed, sentences: train.length } },
    {
      words: words.table,
      classes: words.classes,
      coarse: words.coarse,
      only: words.only,
      "tag-slots": whole("tag-slots"),
      "tag-weights": part("tag-weights"),
      "name-slots": whole("name-slots"),
      "name-weights": part("name-weights"),
      moves: whole("moves"),
      "label-slots": whole("label-slots"),
      "label-weights": part("label-weights"),
      sure: part("sure"),
    },
  );
  writeFileSync(`${args.model}.part`, file);
  renameSync(`${args.model}.part`, args.model);
  say(`${args.model}: ${file.length} bytes`);
}
