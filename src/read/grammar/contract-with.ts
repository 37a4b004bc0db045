import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { stateWord } from "../lexicon/places.js";
import { partiesOf } from "../names/parties.js";
import type { Frame } from "./money-frame.js";

const PUBLIC = /\b(?:ministry|government|army|navy|air force|state|department|administration|defen[cs]e|agency|council|police)\b/i;

/** Who lends, of two who sign a loan. */
const LENDER = /\b(?:bank|fund|agency|cooperation|treasury|facility|exim|corporation|lender|IMF|EIB|EBRD|KfW|IFC)\b/i;
const LOAN = /^(?:loan|grant|credit|financing|funding)$/;

const isPublic = (p: Party): boolean => PUBLIC.test(p.name) || stateWord(p.name) !== null;

/**
 * "Lithuania's defence ministry signed a €950 million contract with Rheinfeld": of two who sign a contract or order the public one pays and the other
 * is paid, whoever of them is the subject. Null where both or neither are public.
 */
export function contractWith(
  doc: Document,
  sentence: number,
  frame: Frame,
  givers: readonly Party[],
): { readonly pledgers: Party[]; readonly recipients: Party[] } | null {
  const tree = doc.tree(sentence);
  const signed = /^(?:agreement|deal|pact|memorandum|facility)$/.test(tree.lemma(frame.cue));
  const lent =
    LOAN.test(tree.lemma(frame.cue)) || (signed && tree.children(frame.cue).some((k) => k < frame.cue && LOAN.test(tree.lemma(k))));
  if (givers.length === 0 || !(lent || /^(?:contract|order)$/.test(tree.lemma(frame.cue)))) return null;
  const verb = tree.ancestors(frame.cue).find((a) => tree.isVerb(a));
  const phrase = [frame.cue, frame.head, tree.head(frame.cue), ...(verb === undefined ? [] : [verb])]
    .flatMap((i) => tree.complements(i))
    .find((c) => /^(?:with|from)$/.test(c.prep) && c.at > frame.head);
  const others = phrase ? partiesOf(doc, sentence, phrase.object).filter((p) => /\p{Lu}/u.test(p.name)) : [];
  if (lent) return loanBetween(tree.lemma(verb ?? -1) === "sign" || signed ? givers : [], others);
  if (others.length === 0) return null;
  if (givers.every(isPublic) && !others.some(isPublic)) return { pledgers: [...givers], recipients: others };
  return others.every(isPublic) && !givers.some(isPublic) ? { pledgers: others, recipients: [...givers] } : null;
}

/** "The agency and Telecom signed a grant agreement", "Ghana signed a loan with the World Bank": the lender gives, the other gets. */
function loanBetween(
  givers: readonly Party[],
  others: readonly Party[],
): { readonly pledgers: Party[]; readonly recipients: Party[] } | null {
  const all = [...givers, ...others];
  const lenders = all.filter((p) => LENDER.test(p.name));
  const getters = all.filter((p) => !LENDER.test(p.name));
  return givers.length > 0 && lenders.length > 0 && getters.length > 0 ? { pledgers: lenders, recipients: getters } : null;
}
