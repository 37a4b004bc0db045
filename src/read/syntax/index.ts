/** Takes the tokens of one English sentence; gives their tags, the names among them, and their dependency tree. */
import { readFileSync } from "node:fs";
import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";
import { readModelFile } from "./model-file.js";
import { type SyntaxModel, syntaxModel } from "./syntax-model.js";

export type { NameSpan, NameType, Parse, SyntaxModel } from "./syntax-model.js";

const FILE = new URL("../../../models/syntax-en.bin", import.meta.url);
const KEY = "rapporteur/syntax-en";
let loaded: SyntaxModel | undefined;

/** The model's bytes, one copy for a thread and all those that it starts: it is looked up at random, and two copies would crowd each other out of the cache. */
function modelBytes(): Uint8Array {
  const shared = getEnvironmentData(KEY);
  if (shared instanceof SharedArrayBuffer) return new Uint8Array(shared);
  const file = readFileSync(FILE);
  const bytes = new Uint8Array(new SharedArrayBuffer(file.byteLength));
  bytes.set(file);
  setEnvironmentData(KEY, bytes.buffer);
  return bytes;
}

/** The model of the package, read once. Not to be shared between threads; each makes its own over the same bytes. */
export function loadSyntax(): SyntaxModel {
  loaded ??= syntaxModel(readModelFile(modelBytes()));
  return loaded;
}
