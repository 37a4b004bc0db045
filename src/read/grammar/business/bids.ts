import { businessNouns } from "../../lexicon/house-words.js";
import { stateWord } from "../../lexicon/places.js";
import { wantOf } from "../../names/parties.js";
import { doerOf, type Place } from "../undecided/sum-place.js";
import { governorOf, passageWords } from "./around.js";

const OFFERS = /^(?:offer|bid|table|submit|propose|make|pay|sweeten|put|raise|lodge|float|weigh|mull|consider)$/;
const HOLDING = /^(?:stake|holding|shareholding|majority|minority|ownership|takeover|buyout)$/;
const FIRM = /^(?:company|firm|club|chain|franchise|business|brand|rival|carmaker|airline|brewer)$/;
const ALL_OF = /^(?:control|whole|rest|remainder|all|part|share)$/;

/**
 * A price offered for a house: "offered $97bn for control of OpenAI", "tabled £2.3bn for the whole of the club", "for a controlling stake in".
 * Not: "offered $40 million for a mine-clearing programme", "for control of malaria".
 */
export function isBid(p: Place): boolean {
  const { tree, frame, range } = p;
  if (!tree.isVerb(frame.cue) || !OFFERS.test(tree.lemma(frame.cue)) || tree.lower(range.last) !== "for") return false;
  const object = tree.child(range.last, "pobj");
  if (object === undefined) return false;
  if (HOLDING.test(tree.lemma(object))) return true;
  if (FIRM.test(tree.lemma(object)) || businessNouns.has(tree.lemma(object))) return !isPublicHouse(p, doerOf(tree, frame.cue));
  const first = p.doc.segmented.sentences[p.sentence]?.first ?? 0;
  const isHouse = (i: number): boolean => p.doc.nameAt(first + i)?.type === "ORG" || wantOf(tree.lemma(i)) === "organization";
  if (!ALL_OF.test(tree.lower(object))) return false;
  return tree.complements(object).some((c) => c.prep === "of" && (isHouse(c.object) || tree.children(c.object).some(isHouse)));
}

/** A state or a bank that offers money for a company helps it. */
function isPublicHouse({ doc, sentence, tree }: Place, i: number | undefined): boolean {
  if (i === undefined) return false;
  const name = doc.nameAt((doc.segmented.sentences[sentence]?.first ?? 0) + i);
  if (!name) return /^(?:government|ministry|state|council|bank|lender|agency|fund|donor)$/.test(tree.lemma(i));
  return (
    name.type === "LOC" ||
    stateWord(name.text) !== null ||
    /\b(?:Bank|Foundation|Fund|Agency|Ministry|Government|Commission)\b/.test(name.text)
  );
}

const SALE = /^(?:transaction|deal|sale|agreement|disposal|divestment|acquisition|purchase|swap)$/;
const OWNED = /^(?:interest|stake|equity|ownership|share|shareholding|holding|block)$/;

/** What is sold is a part of a house: "a $2.8 billion minority interest transaction", "a €410m equity stake deal". */
export function isStakeSold({ tree, range }: Place): boolean {
  let owned = false;
  for (let i = range.last; i < range.last + 6 && /^(?:NN|JJ|HYPH|VB[GN])/.test(tree.tag(i)); i++) {
    if (owned && SALE.test(tree.lemma(i))) return true;
    owned ||= OWNED.test(tree.lemma(i));
  }
  return false;
}

const BUYING = /\b(?:acquir\w+|takeover|take over|merg\w+|stake|buyout|buy-out|antitrust|regulatory (?:approval|clearance))\b/;

/**
 * "Meridian's $1.9 billion deal with Pellworth looks set to lift profits … Acquiring its arm …": two firms, and one buys.
 * Not: "Estonia's €150m deal with Hanwa Aerospace", "Lumia's $12bn deal with the cloud provider Corvex for computing".
 */
export function isDealBetweenFirms(p: Place): boolean {
  const { doc, sentence, tree, frame } = p;
  if (frame.kind !== "noun" || !/^(?:deal|transaction)$/.test(tree.lemma(frame.cue))) return false;
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const isFirm = (i: number | undefined): boolean => i !== undefined && /^(?:ORG|PER|MISC)$/.test(doc.nameAt(first + i)?.type ?? "");
  const other = tree.complements(frame.cue).find((c) => c.prep === "with");
  if (!isFirm(tree.child(frame.cue, "poss")) || other === undefined) return false;
  if (!isFirm(other.object) && !tree.children(other.object).some(isFirm)) return false;
  const governor = governorOf(p);
  // "the deal … will close in March": what closes is a purchase
  if (governor !== undefined && tree.lemma(governor) === "close" && tree.subject(governor) === frame.cue) return true;
  return BUYING.test(passageWords(p, 1, 1));
}
