/** Takes a Document; gives its quotations: who said, believes or means what, in whose words, resolved inside the article. */
import type { Party, Quotation } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { buildQuotations } from "./build-quotations.js";
import { findDirect } from "./find-direct.js";
import { findIndirect } from "./find-indirect.js";
import { findTurns } from "./find-turns.js";
import { resolveSpeakers } from "./resolve-speakers.js";
import { utteranceAt, utterancesOf } from "./utterances.js";

/** Direct, mixed and indirect quotations of an English article, in the order of their content. */
export function readQuotations(doc: Document): Quotation[] {
  const utterances = utterancesOf(doc);
  const inside = utteranceAt(doc, utterances);
  const turns = findTurns(doc);
  const direct = findDirect(doc, utterances, inside, turns.sentences);
  const indirect = findIndirect(doc, utterances, inside, direct, turns.sentences);
  const found = [...turns.found, ...direct.found, ...indirect].sort((a, b) => a.at - b.at);
  return buildQuotations(doc, found, resolveSpeakers(doc, found, inside));
}

interface Said {
  readonly start: number;
  readonly end: number;
  readonly speaker: Party | null;
}

/** Content spans of a reading by where they start, made once for it. */
const saidIn = new WeakMap<readonly Quotation[], readonly Said[]>();
/** So many spans may start between an offset and the quotation around it. */
const NESTED = 50;

/** Who speaks at an offset; of quotations inside one another the innermost. Null outside of all, and where nobody is known to speak. */
export function speakerAt(quotations: readonly Quotation[], offset: number): Party | null {
  let said = saidIn.get(quotations);
  if (!said) {
    said = quotations
      .flatMap((q) => q.content.map(({ start, end }) => ({ start, end, speaker: q.speaker })))
      .sort((a, b) => a.start - b.start);
    saidIn.set(quotations, said);
  }
  let lo = 0;
  let hi = said.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((said[mid]?.start ?? 0) <= offset) lo = mid + 1;
    else hi = mid;
  }
  let best: Said | null = null;
  for (let i = lo - 1; i >= 0 && lo - i <= NESTED; i--) {
    const s = said[i];
    if (s && offset < s.end && (best === null || s.end - s.start < best.end - best.start)) best = s;
  }
  return best?.speaker ?? null;
}
