import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { namesInRow, partyOfName } from "../names/parties.js";
import type { Draft } from "./read-pledge.js";
import { VENTURE } from "./ventures.js";

/** Those who stand behind a venture, as what they are called. */
const BACKERS = /^(?:backers?|investors?|shareholders?|funders?|financiers?|owners?|partners?)$/i;
/** What makes them the venture's: "the *first equity* backers", "its *founding* partners". Not "technology partners", "investors in Arm". */
const OWN = /^(?:equity|founding|initial|first|main|lead|leading|principal|largest|financial|its|original)$/i;
/** Sentences after the promise in which an article says who is behind the venture. */
const REACH = 3;

/**
 * "unveiled Nordgate, a new company that intends to invest 5 billion … Orrin, Vantor and the fund Tiva are the first equity backers": who stands
 * behind a venture, told in a sentence of its own.
 */
export function addBackersBeside(doc: Document, drafts: readonly Draft[]): Draft[] {
  const behind = new Map<string, readonly Party[]>();
  for (const { pledge, frame } of drafts) {
    const [venture] = pledge.pledgers;
    if (venture === undefined || pledge.pledgers.length > 1 || pledge.backers.length > 0 || behind.has(venture.name)) continue;
    if (!isVenture(doc, frame.sentence, venture)) continue;
    for (let s = frame.sentence + 1; s <= frame.sentence + REACH && s < doc.segmented.sentences.length; s++) {
      const found = backersIn(doc, s).filter(({ name }) => name !== venture.name);
      if (found.length === 0) continue;
      behind.set(venture.name, found);
      break;
    }
  }
  if (behind.size === 0) return [...drafts];
  return drafts.map((d) => {
    const [venture] = d.pledge.pledgers;
    const backers = d.pledge.backers.length > 0 || venture === undefined ? undefined : behind.get(venture.name);
    return backers === undefined ? d : { ...d, pledge: { ...d.pledge, backers: [...backers] } };
  });
}

/** "Stargate, *a new company* that …", "the *venture* Atlas". */
function isVenture(doc: Document, sentence: number, { start, end }: Party): boolean {
  const { tokens, sentences } = doc.segmented;
  const inSentence = sentences[sentence];
  if (inSentence === undefined || start < (tokens[inSentence.first]?.start ?? 0) || end > (tokens[inSentence.last - 1]?.end ?? 0))
    return false;
  const first = doc.tokenAt(start);
  const last = doc.tokenAt(Math.max(start, end - 1)) + 1;
  const word = (i: number): string => (i >= inSentence.first && i < inSentence.last ? (tokens[i]?.text.toLowerCase() ?? "") : "");
  if (VENTURE.test(word(first - 1))) return true;
  if (word(last) !== ",") return false;
  for (let i = last + 1; i < last + 6; i++) if (VENTURE.test(word(i))) return /^(?:an?|the)$/.test(word(last + 1));
  return false;
}

/** "A, B and C are the first equity backers". */
function backersIn(doc: Document, sentence: number): Party[] {
  const s = doc.segmented.sentences[sentence];
  const row = namesInRow(doc, sentence, 0);
  // "the Abu Dhabi *fund* MGX": a place that only describes the next name
  const describing = row.at(-1);
  const next = describing?.type === "LOC" ? doc.nameAt(describing.last + 1) : undefined;
  if (next !== undefined && s !== undefined && next.first === (describing?.last ?? 0) + 1)
    row.splice(-1, 1, ...namesInRow(doc, sentence, next.first - s.first));
  const last = row.at(-1);
  if (last === undefined || s === undefined) return [];
  const word = (i: number): string => (i < s.last ? (doc.segmented.tokens[i]?.text ?? "") : "");
  if (!/^(?:are|were|is|was)$/.test(word(last.last))) return [];
  for (let i = last.last + 1; i < last.last + 6; i++)
    if (BACKERS.test(word(i))) {
      const own = [...Array(i - last.last - 1).keys()].some((k) => OWN.test(word(last.last + 1 + k)));
      return own ? row.map((n) => partyOfName(doc, n)) : [];
    }
  return [];
}
