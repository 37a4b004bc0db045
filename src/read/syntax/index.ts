/** Takes the tokens of one English sentence; gives their tags, the names among them, and their dependency tree. */
import { readFileSync } from "node:fs";
import { getEnvironmentData, type Serializable, setEnvironmentData } from "node:worker_threads";
import { type Laid, layOut } from "./lay-out.js";
import { readModelFile } from "./model-file.js";
import { type SyntaxModel, syntaxModel } from "./syntax-model.js";

export type { NameSpan, NameType, Parse, SyntaxModel } from "./syntax-model.js";

const FILE = new URL("../../../models/syntax-en.bin", import.meta.url);
const KEY = "rapporteur/syntax-en/laid";
let loaded: SyntaxModel | undefined;

/** The model, one copy for a thread and all those that it starts: it is looked up at random, and two copies would crowd each other out of the cache. */
function laidModel(): Laid {
  const shared: unknown = getEnvironmentData(KEY);
  if (typeof shared === "object" && shared !== null) return shared as Laid;
  const laid = layOut(readModelFile(readFileSync(FILE)));
  setEnvironmentData(KEY, laid as unknown as Serializable);
  return laid;
}

/** The model of the package, read once. Not to be shared between threads; each makes its own over the same memory. */
export function loadSyntax(): SyntaxModel {
  loaded ??= syntaxModel(laidModel());
  return loaded;
}
