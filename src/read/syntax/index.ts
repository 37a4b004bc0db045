/** Takes the tokens of one English sentence; gives their tags, the names among them, and their dependency tree. */
import { readFileSync } from "node:fs";
import { readModelFile } from "./model-file.js";
import { type SyntaxModel, syntaxModel } from "./syntax-model.js";

export type { NameSpan, NameType, Parse, SyntaxModel } from "./syntax-model.js";

const FILE = new URL("../../../models/syntax-en.bin", import.meta.url);
let loaded: SyntaxModel | undefined;

/** The model of the package, read once. Not to be shared between threads; each reads its own. */
export function loadSyntax(): SyntaxModel {
  loaded ??= syntaxModel(readModelFile(readFileSync(FILE)));
  return loaded;
}
