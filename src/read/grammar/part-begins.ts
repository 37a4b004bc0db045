import type { Tree } from "../document/tree.js";

/** Where a sentence turns from a sum to one of its parts, "4 billion for dykes, *of* which 1 billion will go to Valdivia": what follows is told of the part. */
export function partBegins(tree: Tree, sum: number): number {
  for (let i = sum + 1; i + 1 < tree.size; i++) if (tree.lower(i) === "of" && /^(?:which|whom)$/.test(tree.lower(i + 1))) return i;
  return tree.size;
}
