import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { lemmaOf } from "../document/lemma.js";
import { pledgeNouns } from "../lexicon/pledge-words.js";
import { wordsOf } from "../names/find-names.js";
import { partyOfName } from "../names/parties.js";

const LONGEST_OWNER = 10;
const MARK = /^(?:[–—:-]|--)$/;

/** Token of the whole text where the line's own words begin, its number ("10.") or bullet left out; null when the sentence does not open its line. */
export function lineStart(doc: Document, sentence: number): number | null {
  const { first = 0, last = 0, paragraph = 0 } = doc.segmented.sentences[sentence] ?? {};
  const opening = doc.segmented.paragraphs[paragraph]?.first ?? sentence;
  for (let s = opening; s < sentence; s++) {
    const line = doc.segmented.sentences[s];
    if (!line || doc.segmented.tokens.slice(line.first, line.last).some((t) => /\p{L}/u.test(t.text))) return null;
  }
  let at = first;
  while (at < last && /^(?:[•*·▪◦–—-]|\d{1,3}[.)]?|[.)])$/.test(doc.segmented.tokens[at]?.text ?? "")) at++;
  return at < last ? at : null;
}

/** "Baldota Steel – Rs 54,000 crore investment", "Norlys: €1.1bn": the name that opens a line of a list, before its dash or colon. */
export function lineOwner(doc: Document, sentence: number, head: number): Party[] {
  const { first = 0 } = doc.segmented.sentences[sentence] ?? {};
  const start = lineStart(doc, sentence);
  if (start === null) return [];
  let mark = start;
  while (mark < first + head && mark - start < LONGEST_OWNER && !MARK.test(doc.segmented.tokens[mark]?.text ?? "")) mark++;
  if (mark === start || mark >= first + head || !MARK.test(doc.segmented.tokens[mark]?.text ?? "")) return [];
  // "Grants: Medical Research Future Fund, A$11.8m, …": the label says what it is, and the giver stands after it
  if (mark === start + 1 && pledgeNouns.has(lemmaOf((doc.segmented.tokens[start]?.text ?? "").toLowerCase(), "NNS"))) {
    const labelled = doc.nameAt(mark + 1);
    const next = labelled && doc.segmented.tokens[labelled.last]?.text;
    return labelled?.first === mark + 1 && labelled.type === "ORG" && next === "," ? [partyOfName(doc, labelled)] : [];
  }
  const name = doc.nameAt(start);
  if (name && name.first === start && name.last <= mark && name.type !== "NORP") return [partyOfName(doc, name)];
  // a name that the tagger does not know: nothing but capitals up to the mark
  const opening = doc.segmented.tokens.slice(start, mark);
  if (opening.length > 6 || !opening.every((t) => /^(?:\p{Lu}|&$|\(|\)|of$|and$|\d)/u.test(t.text))) return [];
  const from = opening[0]?.start ?? 0;
  const end = opening.at(-1)?.end ?? from;
  return [{ name: wordsOf(doc.text, doc.segmented.tokens, start, mark), start: from, end, role: null, affiliation: null }];
}

/** "APOLLO:" alone in the line above: whose promises the paragraph lists. */
export function headingOwner(doc: Document, sentence: number): Party[] {
  const { paragraph = 0 } = doc.segmented.sentences[sentence] ?? {};
  const above = doc.segmented.paragraphs[paragraph - 1];
  const line = above && above.last - above.first === 1 ? doc.segmented.sentences[above.first] : undefined;
  if (!line || doc.segmented.tokens[line.last - 1]?.text !== ":") return [];
  const name = doc.nameAt(line.first);
  return name && name.last === line.last - 1 && name.type !== "LOC" && name.type !== "NORP" ? [partyOfName(doc, name)] : [];
}
