import { asNoun, contentOf, type Place } from "../undecided/sum-place.js";
import { complementsAround, governorOf, wordsOf } from "./around.js";

/** "…, up from 217 billion in 2024", "well above its 40 billion": what it is compared with. */
const COMPARED =
  /\b(?:(?:up|down) from|above|below|versus|exceeding)(?: (?:the|its|their|a|an|about|around|some|roughly|nearly|expected|prior|previous|last year[’']s))* $/i;
export const isCompared = ({ doc, amount }: Place): boolean => COMPARED.test(doc.text.slice(Math.max(0, amount.start - 48), amount.start));

const OWNERS = /^(?:shareholder|stockholder|unitholder|bondholder|policyholder)$/;
/** "will return €2bn to shareholders". */
export const isForOwners = (place: Place): boolean =>
  complementsAround(place).some((c) => /^(?:to|for|among)$/.test(c.prep) && OWNERS.test(place.tree.lemma(c.object)));

/** "holds 373 million in cash and short-term investments". */
export function isHeld(place: Place): boolean {
  const { tree } = place;
  const governor = governorOf(place);
  return (
    governor !== undefined &&
    /^(?:hold|own|have)$/.test(tree.lemma(governor)) &&
    complementsAround(place).some((c) => /^(?:cash|liquidity|investment|asset|holding)$/.test(tree.lemma(c.object)))
  );
}

const GIVES =
  /^(?:pledge|promise|commit|offer|provide|extend|grant|give|send|donate|hand|approve|sign|agree|announce|allocate|open|unveil|lend|deliver|transfer|earmark|contribute|plan|propose|supply|put|invest|arrange|award|disburse|pay|release|distribute|raise|secure)$/;

/**
 * Money that a house has or can draw on: "€600m in cash", "$2.4 billion in cash and short-term investments to meet next year's needs",
 * "supported by $4 billion in credit facilities", "of undrawn credit lines".
 * Not: "The World Bank opened $2bn in credit lines for farmers", "pledged $50m in cash".
 */
export function isCushion(place: Place): boolean {
  const { tree, range } = place;
  if (!/^(?:in|of)$/.test(tree.lower(range.last))) return false;
  const said = wordsOf(place, range.last + 1, range.last + 7);
  if (/^(?:(?:total|available|ample|additional|new|cash and) )*liquidity\b/.test(said)) return true;
  const cash =
    /^(?:net |available |unrestricted )?cash\b(?! (?:transfers?|grants?|aid|assistance|payments?|support|relief|prizes?|help|handouts?)\b)/.test(
      said,
    );
  const lines = /^(?:[\p{L}-]+ ){0,3}(?:credit|loan|borrowing|revolving) (?:facilities|lines)\b/u.test(said);
  if (!cash && !lines) return false;
  const governor = governorOf(place);
  if (governor === undefined) return true;
  // "supported by $4 billion in credit facilities": whoever has it gives nothing
  if (GIVES.test(tree.lemma(governor))) return tree.lower(place.lead) === "by" || /\b(?:cash equivalents|short-term)\b/.test(said);
  const content = contentOf(place);
  return cash || (content !== undefined && asNoun(tree, content) !== "");
}
