import type { Party } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import { costNouns } from "../../lexicon/cost-words.js";
import { getterNouns, openingNouns, ownGiftNouns, rankWords } from "../../lexicon/giving-words.js";
import { collectiveNouns } from "../../lexicon/inclusion-words.js";
import { cancelVerbs, excludedNouns, pledgeNouns, promiseVerbs, provideVerbs } from "../../lexicon/pledge-words.js";
import { partyOfName } from "../../names/parties.js";
import {
  amidBusiness,
  amidGiving,
  asNoun,
  asVerb,
  type Decided,
  isBusinessSum,
  mayGive,
  nounFrame,
  type Place,
  useAfter,
} from "./sum-place.js";

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const baseOf = (doc: Document, sentence: number): number => doc.segmented.sentences[sentence]?.first ?? 0;

/** The name that ends right before a token of the sentence. */
function nameEnding({ doc, sentence }: Place, token: number): Party | null {
  if (token < 0) return null;
  const name = doc.nameAt(baseOf(doc, sentence) + token);
  return name && name.type !== "NORP" && name.type !== "EVENT" && name.last === baseOf(doc, sentence) + token + 1
    ? partyOfName(doc, name)
    : null;
}

/** Does a list that some words open hold sums given? They name a promise, givers or receivers, and no business. */
function opensGiving({ tree }: Place, from: number, to: number): boolean {
  let opens = false;
  for (let i = Math.max(0, from); i < to; i++) {
    const lemma = asNoun(tree, i);
    if (/^NN/.test(tree.tag(i)) && (excludedNouns.has(lemma) || (costNouns.has(lemma) && lemma !== "budget" && lemma !== "outlay")))
      return false;
    const verb = asVerb(tree, i);
    opens ||=
      (/^NN/.test(tree.tag(i)) && (pledgeNouns.has(lemma) || openingNouns.has(lemma) || collectiveNouns.has(lemma))) ||
      (/^VB[ND]$/.test(tree.tag(i)) &&
        (promiseVerbs.has(verb) ||
          (provideVerbs.has(verb) && !/^(?:use|set|put|raise|increase|buy)$/.test(verb)) ||
          cancelVerbs.has(verb)));
  }
  return opens;
}

/**
 * A line without a verb: "Norway: 3bn kroner for Kyiv", "Lithuania next, with €30m for mine clearance", "Now the UK: £1.6bn, all of it export finance".
 * Not: "Revenue: $3bn for the quarter", "Tesla: $3bn in sales".
 */
export function verbless(p: Place): Decided | null {
  const { doc, sentence, tree, range, lead } = p;
  if (isBusinessSum(p) || amidBusiness(p)) return null;
  const mark = /^(?:[:–—-]|--|with|,)$/.test(tree.lower(lead)) ? lead : -1;
  if (mark < 1 || (mark !== range.first - 1 && tree.lower(mark) !== "with")) return null;
  for (let i = 0; i < tree.size; i++)
    if (
      FINITE.test(tree.tag(i)) &&
      !(i < mark && /^goes?$/.test(tree.lower(i))) &&
      (i < range.last || !/which|that|who/.test(tree.lower(i - 1)))
    )
      return null;
  const giver = [...Array(Math.min(mark, 8)).keys()].find(
    (i) => mayGive(doc, sentence, i) && doc.nameAt(baseOf(doc, sentence) + i) && tree.tag(i) !== "NNS",
  );
  if (giver === undefined || giver > 3 || lineEnd(p, giver) > mark) return null;
  if (tree.lower(mark) === "," && tree.lower(range.last) !== "for") return null;
  if (useAfter(p) === undefined && !amidGiving(p)) return null;
  const name = doc.nameAt(baseOf(doc, sentence) + giver);
  return name && (doc.entityOf(name)?.type ?? name.type) !== "PER"
    ? { frame: nounFrame(p, p.head), pledgers: [partyOfName(doc, name)] }
    : null;
}

const lineEnd = ({ doc, sentence }: Place, i: number): number => (doc.nameAt(baseOf(doc, sentence) + i)?.last ?? 0) - baseOf(doc, sentence);

/**
 * A line that opens with who gets it: "To the Faroe Islands' hospital: 45 million Danish kroner."
 * Not: "For sale: $3m".
 */
export function toWhom(p: Place): Decided | null {
  const { doc, sentence, tree, range } = p;
  if (!/^(?:to|for)$/.test(tree.lower(0)) || tree.lower(range.first - 1) !== ":" || range.first > 14 || isBusinessSum(p)) return null;
  for (let i = 0; i < tree.size; i++) if (FINITE.test(tree.tag(i))) return null;
  const named = [...Array(range.first).keys()].some((i) => doc.nameAt(baseOf(doc, sentence) + i));
  const next = doc.segmented.sentences[sentence + 1];
  const told = next && /\b(?:sums?|money|grants?|gifts?|both|all|pledged|from)\b/i.test(doc.text.slice(next.start, next.end));
  return named && (told || amidGiving(p)) ? { frame: nounFrame(p, p.head) } : null;
}

/**
 * Sums after a colon, each with its use or its name: "has three buckets: C$700m for data centres, C$1bn for supercomputers",
 * "Pledged so far: Netherlands €250m, Denmark 60m", "Dropped from the budget: 120 million pounds for buses".
 * Not: "Three figures: $3bn in sales, $2bn in profit".
 */
export function afterColon(p: Place): Decided | null {
  const { tree, range } = p;
  if (isBusinessSum(p) || amidBusiness(p)) return null;
  let colon = -1;
  for (let i = range.first - 1; i > 0; i--) {
    if (/^[;.]$/.test(tree.lower(i))) return null;
    if (tree.lower(i) === ":") {
      colon = i;
      break;
    }
    if (FINITE.test(tree.tag(i))) return null;
  }
  if (colon < 1 || !opensGiving(p, 0, colon)) return null;
  const before = tree.lower(range.first - 1);
  const use = /^(?:for|to|in|towards?|into)$/.test(tree.lower(range.last));
  if (use && /^(?::|,|and|plus)$/.test(before)) return { frame: nounFrame(p, p.head) };
  const giver = /^[(:]$/.test(before) ? nameEnding(p, range.first - 2) : nameEnding(p, range.first - 1);
  return giver ? { frame: nounFrame(p, p.head), pledgers: [giver] } : null;
}

/**
 * A sum in brackets behind a name: "came from Britain (£1.25bn) and the Foundation (£900m)", "Among the winners were Carnmoor (£53m)".
 * Not: "Apple ($3tn) and Microsoft ($2.9tn) lead the market", "a rival in Oslo (€2m)".
 */
export function bracketed(p: Place): Decided | null {
  const { tree, range, lead, said } = p;
  if (tree.lower(lead) !== "(" || tree.lower(range.last) !== ")" || isBusinessSum(p) || amidBusiness(p)) return null;
  const named = nameEnding(p, lead - 1);
  if (!named) return null;
  let gets = false;
  let gives = false;
  let given = said !== null;
  for (let i = 0; i < lead; i++) {
    const lemma = asNoun(tree, i);
    if (!/^NN/.test(tree.tag(i))) continue;
    if (excludedNouns.has(lemma) || costNouns.has(lemma)) return null;
    gets ||= getterNouns.has(lemma);
    given ||= pledgeNouns.has(lemma) || lemma === "award";
    gives ||= collectiveNouns.has(lemma) || ownGiftNouns.has(lemma) || /^(?:pledge|contribution|commitment|grant|donation)$/.test(lemma);
  }
  if (gets && given) return { frame: nounFrame(p, p.head), pledgers: [], recipients: [named] };
  return gives ? { frame: nounFrame(p, p.head), pledgers: [named] } : null;
}

/**
 * A part in a passage of giving: "The largest, at €5.2bn, is for 20 helicopters; the smallest, €26m, buys rucksacks", "the biggest slice, $210m".
 * Not: "The largest, at 2,000 square metres, is in Oslo".
 */
export function ranked(p: Place): Decided | null {
  const { tree, range } = p;
  if (isBusinessSum(p) || amidBusiness(p)) return null;
  const at = /^(?:at|worth|of|-|–|—)$/.test(tree.lower(range.first - 1)) ? range.first - 2 : range.first - 1;
  if (!/^[,(–—]$/.test(tree.lower(at)) || !/^[,)–—]$/.test(tree.lower(range.last))) return null;
  const word = tree.lower(at - 1);
  if (!rankWords.has(word) || !/^(?:the|a|'s|’s|largest|biggest|smallest|lion's|single|first|second|last|main)$/.test(tree.lower(at - 2)))
    return null;
  return amidGiving(p) ? { frame: nounFrame(p, p.head) } : null;
}

/**
 * Whose a sum is: "the Science Foundation's 75 million Swiss francs", "On top of Thuringia's 85 million euros", "Stockholm's promised 900 million kronor".
 * Not: "Apple's $3tn", "Musk's $200bn fortune".
 */
export function possessed(p: Place): Decided | null {
  const { doc, sentence, tree, range } = p;
  let at = range.first - 1;
  const promised = /^(?:promised|pledged|planned|proposed|committed)$/.test(tree.lower(at));
  if (promised) at--;
  if (!/^(?:['’]s?|POS)$/.test(tree.lower(at)) || isBusinessSum(p)) return null;
  // a noun after the sum is what it measures
  if (/^(?:NN|JJ)/.test(tree.tag(range.last)) && tree.label(p.head) === "nummod") return null;
  if (!mayGive(doc, sentence, at - 1)) return null;
  const name = doc.nameAt(baseOf(doc, sentence) + at - 1);
  if (!name || (doc.entityOf(name)?.type ?? name.type) === "PER") return null;
  const used = useAfter(p) !== undefined;
  const topped = /^(?:top|addition|beyond|besides?|alongside|beneficiary|recipient)$/.test(
    [1, 2, 3, 4, 5, 6]
      .map((k) => tree.lower(name.first - baseOf(doc, sentence) - k))
      .find((w) => /^(?:top|addition|beyond|besides?|alongside|beneficiary|recipient)$/.test(w)) ?? "",
  );
  return promised || used || topped || amidGiving(p) ? { frame: nounFrame(p, p.head), pledgers: [partyOfName(doc, name)] } : null;
}
