import { wordSet } from "./word-set.js";

/** Nouns, besides those of promises, by which a sum is referred to: "of the money". Singular. */
export const moneyNouns = wordSet("sum total amount figure money cash rest half remainder bill legislation spend fund facility");

/** Nouns for those who give together; "the investors" means what they gave. Singular. */
export const collectiveNouns = wordSet("investor donor contributor backer participant funder lender pledger signatory financier");

/** Verbs whose subject holds their object: "the plan includes". Lemmas. */
export const containVerbs = wordSet("include comprise contain cover encompass involve feature consist");

/** Verbs that hold what follows their preposition: "provides for", "calls for". Lemmas. */
export const foreseeVerbs = wordSet("provide call envisage foresee earmark stipulate");

/** What a part of a sum is set to do, after "with": "with 9 billion earmarked for". Participles, and heads of "set aside", "due to go". */
export const destinedWords = wordSet(
  "earmarked allocated dedicated devoted reserved set going intended destined meant coming slated due expected directed assigned channelled channeled flowing committed designated targeted planned spent invested used arriving disbursed allotted ringfenced ring-fenced supporting funding",
);

/** Verbs by which a part of a sum that was named before finds its use. Lemmas. */
export const useVerbs = wordSet("use go spend allocate earmark set dedicate devote come channel direct reserve disburse");

/** Verbs of division; "between", "into", "of" follows. */
export const splitWords = wordSet(
  "split splits divided divides made composed consisting comprising spread shared comprised broken breaks break breaking falls carved parcelled sliced",
);

/** Words for a share of a sum. Singular. */
export const shareWords = wordSet(
  "majority most bulk half part share portion third quarter chunk slice rest remainder fifth tenth thirds quarters fifths",
);

/** Words that make a sum one more beside another. */
export const addedWords = wordSet("further another additional extra separate separately");

/** Words for the first of several payments or stages. */
export const firstWords = wordSet("initial first second third opening final last");
export const trancheWords = wordSet(
  "tranche instalment installment phase stage payment portion part step disbursement call-off batch order",
);
