import type { Amount, Party } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import type { Tree } from "../../document/tree.js";
import { partyOfName } from "../../names/parties.js";
import { frameOf } from "../money-frame.js";
import { type Draft, draftPledge } from "../read-pledge.js";

/**
 * Sums that nothing promises by itself and that may yet be said to be a part of a promise: "The plan includes 2 billion for ships",
 * "40 billion of which is for data centres", an item "- 150 billion for Africa". A rule of inclusion decides; who does not stand in a whole is dropped.
 */
const MAY_BE_PART =
  /\b(?:includ\w+|compris\w+|contain\w*|consist\w*|cover\w*|provides? for|calls? for|of (?:which|it|this|that|these|those|the|them)|of|split|divided|made up|with|rest|remain\w+|half|third|quarter|majority|most|bulk|part|share|among|largest|biggest|first|initial|tranches?|instal\w+|towards?|meet|total|under|top of|addition to|brings?|bringing|taking|all told|in all|altogether|breaks?|falls|on|over and above|not (?:counting|including)|beyond|act|bill|package|plan|program(?:me)?|legislation)\b|:/i;

/** Drafts of the sums of an article that were not read, in order; `inList` tells which sentences stand in a list under a sum. */
export function unreadSums(doc: Document, drafts: readonly Draft[], inList: (sentence: number) => boolean): Draft[] {
  if (!drafts.some((d) => d.pledge.amount !== null)) return [];
  const read = new Set(drafts.map((d) => d.pledge.amount?.start ?? -1));
  const said = new Set(drafts.map((d) => keyOf(d.pledge.amount)));
  return doc.quantities.amounts.flatMap((amount): Draft[] => {
    const again = /\banother $/i.test(doc.text.slice(Math.max(0, amount.start - 8), amount.start));
    if (read.has(amount.start) || (said.has(keyOf(amount)) && !again) || (amount.low === null && amount.high === null)) return [];
    const sentence = doc.sentenceAt(amount.start);
    const s = doc.segmented.sentences[sentence];
    if (!s) return [];
    const listed = inList(sentence);
    const paragraph = doc.segmented.paragraphs[s.paragraph];
    if (paragraph?.heading && doc.segmented.paragraphs.length > 1 && !listed) return [];
    const alone = doc.quantitiesIn(sentence).amounts.length === 1;
    if (!listed && alone && !MAY_BE_PART.test(doc.text.slice(s.start, s.end))) return [];
    const frame = frameOf(doc, amount);
    if ((frame.kind === "cost" && !frame.weak) || (frame.kind === "excluded" && !isShare(doc.tree(sentence), frame.cue))) return [];
    const tree = doc.tree(sentence);
    const { first, last } = doc.sumTokens(amount);
    const before = tree.lower(first - s.first - 1);
    const after = tree.lower(last - s.first);
    if (tree.label(frame.head) === "aside" || /^(?:from|than|against)$/.test(before) || /^(?:per|apiece)$/.test(after)) return [];
    const anchor = { start: amount.start, end: amount.end };
    const draft = draftPledge(doc, frame, { rule: "pledge-part", amount, anchor });
    const giver = draft.pledge.pledgers.length === 0 ? besideSum(doc, sentence, first) : null;
    return [giver ? { ...draft, pledge: { ...draft.pledge, pledgers: [giver] } } : draft];
  });
}

/** "The EIB's share of the package is €900m": a share of a promise, and none of a company. */
const isShare = (tree: Tree, cue: number): boolean =>
  tree.lemma(cue) === "share" && tree.lower(cue + 1) === "of" && tree.lower(cue + 2) === "the";

const keyOf = (a: Amount | null): string => (a === null ? "" : `${a.low} ${a.high} ${a.currency}`);

/** "and Britain £2.26 billion", "Daesan ($21 billion)", "Germany is also among the contributors, with $900 million": the name that the sum stands beside. */
function besideSum(doc: Document, sentence: number, sum: number): Party | null {
  const tree = doc.tree(sentence);
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const first = sum - base;
  const word = tree.lower(first - 1);
  const name = doc.nameAt(sum - (word === "(" || word === ":" ? 2 : word === "with" ? 3 : 1));
  if (name) return partyOfName(doc, name);
  if (word !== "with") return null;
  const subject = [0, 1, 2, 3, 4, 5].find((i) => /^nsubj/.test(tree.label(i)));
  const named = subject === undefined ? undefined : doc.nameAt(base + subject);
  return named ? partyOfName(doc, named) : null;
}
