/** Takes an article; gives what it says, as assertions with evidence. One interface, several readers. */
import type { PromptReader, Reader } from "./reader.js";

export type { PromptReader, Reader } from "./reader.js";

/** By rules over names, quantities and a parse. */
async function grammar(): Promise<PromptReader> {
  const [{ grammarReader }, { loadSyntax }] = await Promise.all([import("./grammar/index.js"), import("./syntax/index.js")]);
  return grammarReader(loadSyntax());
}

/** By the same rules, but speech and names by a trained network; `model` names a file of models/. */
async function neural(model = "open"): Promise<Reader> {
  const [{ neuralReader, speechModelNamed }, { loadSyntax }] = await Promise.all([
    import("./neural/index.js"),
    import("./syntax/index.js"),
  ]);
  return neuralReader(loadSyntax(), await speechModelNamed(model));
}

/** The readers by name. Each is loaded when first asked for. */
export const readers = { grammar, neural };
