/** Takes a sum that its place in the parse leaves undecided; gives the frame in which it is promised, by the words right around it, or nothing. */
import type { Amount } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import type { Frame } from "../money-frame.js";
import { altered } from "./altered.js";
import { builtFor, grantedOutlay, procured } from "./for-a-thing.js";
import { comesFrom, fromGiver, namedGift } from "./from-giver.js";
import { anyVerb, bornCost, handedAfter, handedOver, handedTo } from "./handed-over.js";
import { afterColon, bracketed, possessed, ranked, toWhom, verbless } from "./no-verb.js";
import { type Decided, type PlaceRule, placeOfSum, type Said } from "./sum-place.js";
import { gappedWith, goodFor, withSum } from "./with-sum.js";

export type { Decided, Said } from "./sum-place.js";
export { isNoGiver, isUnreal } from "./unpromised.js";

/**
 * The order of the rules, and why. Verbs that only mean giving come first, then phrases that name the giver, then sums without a verb;
 * what any verb may mean comes last.
 */
const RULES: readonly PlaceRule[] = [
  altered,
  handedOver,
  handedTo,
  withSum,
  gappedWith,
  goodFor,
  comesFrom,
  fromGiver,
  namedGift,
  bracketed,
  afterColon,
  verbless,
  toWhom,
  possessed,
  ranked,
  procured,
  builtFor,
  handedAfter,
  anyVerb,
];
/** A cost is a gift of who bears or grants it. */
const OF_COSTS: readonly PlaceRule[] = [bornCost, grantedOutlay];

/** "the lion's share, €43.7bn, of the €150bn in loans": a share of something given; "Lowered: 120 million for buses" behind a colon. */
const OF_EXCLUDED: readonly PlaceRule[] = [ranked, afterColon, gappedWith];

/** What the words around a sum say, where its frame says nothing; `said` is the promise read last before it. */
export function decide(doc: Document, amount: Amount, frame: Frame, said: Said | null): Decided | null {
  const cue = doc.tree(frame.sentence);
  if (frame.kind === "excluded" && !/^VB/.test(cue.tag(frame.cue)) && cue.lemma(frame.cue) !== "share") return null;
  const place = placeOfSum(doc, amount, frame, said);
  const rules = frame.kind === "cost" ? OF_COSTS : frame.kind === "excluded" ? OF_EXCLUDED : [...RULES, bornCost];
  for (const rule of rules) {
    const found = rule(place);
    if (found) return found;
  }
  return null;
}
