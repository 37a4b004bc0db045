import type { Tree } from "../../document/tree.js";
import { makingNouns } from "../../lexicon/cost-words.js";
import type { Subject } from "./claim.js";
import type { Chain } from "./noun-before.js";

/**
 * What a chain of phrases in subject position speaks of.
 *   "Building *the tunnel*": the tunnel, by building. "The construction of *the dam*": the dam, by construction.
 *   "*The first phase of the plant*": all of it.
 */
export function subjectOfChain(tree: Tree, chain: Chain): { subject: Subject; doing: number | undefined } | null {
  const [lead, next] = chain.pieces;
  if (!lead) return null;
  if (lead.doing !== undefined) return { subject: { head: lead.head, words: withOf(chain, 0) }, doing: lead.doing };
  if (next && next.prep === "of" && makingNouns.has(tree.lemma(lead.head)))
    return { subject: { head: next.head, words: withOf(chain, 1) }, doing: lead.head };
  return { subject: { head: lead.head, words: withOf(chain, 0) }, doing: undefined };
}

/** A phrase with the "of …" that follows it. */
export function withOf(chain: Chain, from: number): { first: number; last: number } {
  const start = chain.pieces[from];
  let last = start?.last ?? 0;
  for (let n = from + 1; n < chain.pieces.length && chain.pieces[n]?.prep === "of" && chain.pieces[n]?.doing === undefined; n++)
    last = chain.pieces[n]?.last ?? last;
  return { first: start?.first ?? 0, last };
}
