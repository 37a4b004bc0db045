/** Takes a Document; gives its quotations: who said, believes or means what, in whose words, resolved inside the article. */
import type { Party, Quotation } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { buildQuotations } from "./build-quotations.js";
import { findDirect } from "./find-direct.js";
import { findIndirect } from "./find-indirect.js";
import { resolveSpeakers } from "./resolve-speakers.js";
import { utteranceAt, utterancesOf } from "./utterances.js";

/** Direct, mixed and indirect quotations of an English article, in the order of their content. */
export function readQuotations(doc: Document): Quotation[] {
  const utterances = utterancesOf(doc);
  const inside = utteranceAt(doc, utterances);
  const direct = findDirect(doc, utterances, inside);
  const indirect = findIndirect(doc, utterances, inside, direct);
  const found = [...direct.found, ...indirect].sort((a, b) => a.at - b.at);
  return buildQuotations(doc, found, resolveSpeakers(doc, found, inside));
}

/** Who speaks at an offset; of quotations inside one another the innermost. Null outside of all. */
export function speakerAt(quotations: readonly Quotation[], offset: number): Party | null {
  let best: Quotation | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const q of quotations) {
    for (const { start, end } of q.content) if (start <= offset && offset < end && end - start < size) [best, size] = [q, end - start];
  }
  return best?.speaker ?? null;
}
