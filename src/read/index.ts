/** Takes an article; gives what it says, as assertions with evidence. One interface, several readers. */
import type { Reader } from "./reader.js";

export type { Reader } from "./reader.js";

/** The readers by name. Each is loaded when first asked for. */
export const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  grammar: async () => {
    const [{ grammarReader }, { loadSyntax }] = await Promise.all([import("./grammar/index.js"), import("./syntax/index.js")]);
    return grammarReader(loadSyntax());
  },
};
