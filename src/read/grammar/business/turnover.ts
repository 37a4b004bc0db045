import { asNoun, contentOf, doerOf, type Place } from "../undecided/sum-place.js";
import { governorOf, wordsOf } from "./around.js";

const AWARDS =
  /^(?:award|place|hand|give|grant|let|sign|approve|commit|offer|plan|pledge|issue|announce|promise|reserve|earmark|allocate)$/;
const WINS = /^(?:win|land|bag|clinch|scoop|snag|net|book|hold|have|get|receive|secure)$/;

/**
 * What a house is paid for its work: "contributed to €2bn in naval orders", "has won over $1.4 billion in Swedish contracts",
 * "just before winning the £210 million NHS contract".
 * Not: "awarded €2bn in contracts", "won a $480m contract from the Pentagon to build radars", "Poland placed €3bn in orders".
 */
export function isOrderBook(place: Place): boolean {
  const { tree, frame, range } = place;
  const governor = governorOf(place);
  const verb = governor === undefined ? "" : tree.lemma(governor);
  // "$1.4 billion in Swedish contracts": the last noun of what the sum is of
  const content = contentOf(place);
  const many = [content, frame.kind === "noun" ? frame.cue : undefined].find(
    (i) => i !== undefined && /^(?:contract|order|booking)$/.test(asNoun(tree, i)) && /s$/.test(tree.lower(i)),
  );
  if (many !== undefined && (content !== undefined || /^worth$/.test(tree.lower(range.last)))) {
    const from = /\b(?:from|by) /.test(wordsOf(place, many + 1, many + 4));
    return !AWARDS.test(verb) && !from;
  }
  if (frame.kind !== "noun" || !/^(?:contract|order)$/.test(tree.lemma(frame.cue)) || !WINS.test(verb)) return false;
  return !/\b(?:for|to|from|with|by|under|from)\b/.test(wordsOf(place, frame.cue + 1, frame.cue + 9));
}

const LENDS = /^(?:originate?|underwrite|write|close|service|finance|fund|process|book|issue|make|extend)$/;

/** What a lender lends in all: "financed more than $6 billion in loans in 2022". Not: "financed €200m in loans to Moldova's farmers". */
export function isLentInAll(place: Place): boolean {
  const { tree, range } = place;
  const content = contentOf(place);
  const governor = governorOf(place);
  if (content === undefined || governor === undefined || !LENDS.test(tree.lemma(governor))) return false;
  if (!/^(?:loans|mortgages|advances)$/.test(tree.lower(content)) || tree.lower(range.last) === "worth") return false;
  return (
    !/\b(?:to|for|from)\b/.test(wordsOf(place, content + 1, content + 5)) &&
    !tree.auxiliaries(governor).some((a) => /^(?:will|would|to)$/.test(a))
  );
}

const HANDLES = /^(?:process|handle|disburse|facilitate|settle|route|move|clear|distribute|administer|transfer|collect)$/;

/** What passes through a house's hands: "disbursing $40 billion in benefit payments annually". Not: "disbursed €2bn in payments to farmers". */
export function isHandled(place: Place): boolean {
  const { tree } = place;
  const content = contentOf(place);
  const governor = governorOf(place);
  if (content === undefined || governor === undefined || !HANDLES.test(tree.lemma(governor))) return false;
  if (!/^(?:payment|transaction|transfer|benefit|claim|remittance|settlement)$/.test(asNoun(tree, content))) return false;
  return !/\b(?:to|for)\b/.test(wordsOf(place, content + 1, content + 5));
}

const CUSTOMERS =
  /^(?:subscriber|viewer|listener|reader|gamer|player|buyer|customer|consumer|shopper|renter|diner|patient|passenger|e-commerce)$/;

/** What many pay together is a market: "cable subscribers paid about $30 billion", "video rentals generated about $16 billion". */
export function isMarketSize(place: Place): boolean {
  const { doc, sentence, tree, frame } = place;
  if (
    !tree.isVerb(frame.cue) ||
    !/^(?:pay|spend|generate|fork|shell|splash|lay)$/.test(tree.lemma(frame.cue)) ||
    (tree.isPassive(frame.cue) && tree.auxiliaries(frame.cue).length > 0)
  )
    return false;
  // "subscribers paid": at times taken for a participle
  const doer = tree.tag(frame.cue - 1) === "NNS" ? frame.cue - 1 : doerOf(tree, frame.cue);
  if (doer === undefined || doc.nameAt((doc.segmented.sentences[sentence]?.first ?? 0) + doer)) return false;
  return CUSTOMERS.test(asNoun(tree, doer));
}

/**
 * "Corvane accounts for the majority of that at $3.9bn": a share of a market.
 * Not: "Germany alone accounts for 11 billion euros of the total", "of the 1.2 billion pledged", where promises were told before.
 */
export function isAccountedFor({ tree, frame, said, range }: Place): boolean {
  if (tree.lemma(frame.cue) !== "account" || said !== null) return false;
  for (let i = range.last; i < Math.min(tree.size, range.last + 10); i++)
    if (/^(?:pledged|promised|committed|pledges|commitments|aid|donations|contributions|funding|package)$/.test(tree.lower(i)))
      return false;
  return true;
}

const FORESEEN = /^(?:project|forecast|expect|predict|estimate|see|tip)$/;

/** "Its budget is projected to reach $12 billion": foreseen by nobody, promised by nobody. Not: "expects its budget to reach". */
export function isProjectedBudget({ tree, frame }: Place): boolean {
  if (frame.kind !== "noun" || !/^(?:budget|spending|expenditure|outlay|bill)$/.test(tree.lemma(frame.cue))) return false;
  return tree.ancestors(frame.cue).some((a) => tree.isVerb(a) && FORESEEN.test(tree.lemma(a)) && isImpersonal(tree, a, frame.cue));
}

const isImpersonal = (tree: Place["tree"], verb: number, noun: number): boolean => {
  const subject = tree.child(verb, "nsubjpass") ?? tree.subject(verb);
  return tree.isPassive(verb) && subject === noun;
};
