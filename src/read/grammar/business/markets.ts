import type { Place } from "../undecided/sum-place.js";
import { complementsAround, governorOf, wordsOf } from "./around.js";

const MARKET = /^(?:offering|placement|listing|ipo|flotation|qip|note|bond|eurobond|debenture|share|stock|debut|warrant|depositary)$/;
const ISSUES = /^(?:issue|sell|float|list|place|introduce|launch|price|market|offer|have)$/;
/** A round of a young house is no stock market, whatever it plans next. */
const ROUND =
  /\b(?:round|series [a-h]\b(?! (?:perpetual|preferred|convertible|cumulative|notes|shares))|seed|led by|venture|grant|donors?|pre-ipo)\b/;
/** What is sold there, whatever the parse makes of it: "introduced perpetual preferred stock". */
const PAPER =
  /\b(?:issu(?:e|es|ed|ing)|sell|sells|selling|sold|introduc\w+|float\w*|plac(?:e|ed|ing)|launch\w*|offer(?:s|ed|ing)?) (?:[\p{L}\d-]+ ){0,6}(?:stock|shares|notes|bonds|units)\b/u;
/** Money raised in a market, told as the topic of a passage. */
const TOPIC = /\b(?:qips?|placements?|rights issues?|share sales?|share offerings?|initial public offerings?|ipos?|listings?)\b/;

/** Is the sum raised, or secured by what the clause above sells? */
function isRaised({ tree, frame }: Place): boolean {
  if (frame.kind === "raise") return true;
  if (frame.kind !== "noun") return false;
  const governor = tree.ancestors(frame.cue).find((a) => tree.isVerb(a));
  return governor !== undefined && /^(?:raise|secure|bring|net|generate|fetch)$/.test(tree.lemma(governor));
}

/** "had *issued* 12 million preference *shares*, securing €240m": what the verb that raises it hangs on sells. */
function isOfIssue(place: Place): boolean {
  const { tree, frame } = place;
  const governor = governorOf(place);
  if (governor === undefined) return false;
  const isPaper = (i: number | undefined): boolean =>
    i !== undefined &&
    (MARKET.test(tree.lemma(i)) || tree.complements(i).some((c) => c.prep === "of" && MARKET.test(tree.lemma(c.object))));
  for (const verb of [governor, ...tree.ancestors(governor).filter((a) => tree.isVerb(a))].slice(0, 3)) {
    const subject = tree.subject(verb);
    // "Share sales raised $48 million", "31 placements were issued to raise"
    if (subject !== undefined && subject !== frame.head && !tree.isBelow(frame.head, subject)) {
      const sold = tree.children(subject).some((k) => k < subject && MARKET.test(tree.lemma(k)));
      if (isPaper(subject) || (/^(?:sale|issue|issuance)$/.test(tree.lemma(subject)) && sold)) return true;
    }
    if (verb !== governor && ISSUES.test(tree.lemma(verb)) && isPaper(tree.object(verb) ?? tree.child(verb, "nsubjpass"))) return true;
  }
  return false;
}

/**
 * Money drawn from a stock or bond market: "raised $75 million in a placement of shares", "could raise over $2 billion, making it the largest listing",
 * "led the institutional placement (QIP) market by raising Rs 8,400 crore", "raised the largest (QIP) fund of".
 * Not: "raised $60 million in a Series B round", "raised $3.2 billion from governments".
 */
export function isFromMarket(place: Place): boolean {
  const { tree, range } = place;
  if (!isRaised(place)) return isRunnerUp(place);
  if (complementsAround(place).some((c) => MARKET.test(tree.lemma(c.object)) && /^(?:through|via|in|by|from|with|on)$/.test(c.prep)))
    return true;
  const near = wordsOf(place, range.first - 16, range.last + 16);
  if (ROUND.test(near)) return false;
  if (isOfIssue(place) || PAPER.test(near)) return true;
  if (TOPIC.test(near)) return true;
  return !/\bfrom\b/.test(wordsOf(place, range.last, range.last + 8)) && isTopicBefore(place);
}

/** "raised the largest (QIP) fund of Rs 600 crore, followed by Marwar Estate (Rs 500 crore)". */
function isRunnerUp(place: Place): boolean {
  const { tree, range } = place;
  if (tree.lower(range.first - 1) !== "(" || tree.lower(range.last) !== ")") return false;
  const before = wordsOf(place, 0, range.first);
  return TOPIC.test(before) && /\brais(?:e|ed|es|ing)\b/.test(before) && !ROUND.test(before);
}

/** The two sentences before told of a market, and of money raised there. */
function isTopicBefore({ doc, sentence }: Place): boolean {
  const here = doc.segmented.sentences[sentence];
  for (let s = sentence - 1; here && s >= 0 && s >= sentence - 2; s--) {
    const at = doc.segmented.sentences[s];
    if (!at || here.paragraph - at.paragraph > 1) return false;
    const words = doc.text.slice(at.start, Math.min(at.end, at.start + 600)).toLowerCase();
    if (ROUND.test(words)) return false;
    if (/\b(?:qips?|placements?|rights issues?)\b/.test(words) && /\brais(?:e|ed|es|ing)\b/.test(words)) return true;
  }
  return false;
}

/** "has raised $2bn to date": all that a house has raised. */
export const isRaisedSoFar = (place: Place): boolean =>
  place.frame.kind === "raise" && /\bto date\b|\bso far\b/.test(wordsOf(place, place.range.last - 12, place.range.last + 8));
