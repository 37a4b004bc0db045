import { wordSet } from "./word-set.js";

/** Nouns whose sum says what something costs. */
export const costNouns = wordSet("cost expense expenditure spending price-tag bill outlay budget capex");
/** Verbs that give a cost: "cost $6 million", "spent $100 million to train". */
export const costVerbs = wordSet("cost spend run pay require take need");

/** What a cost is for, by words beside it, in order of precedence. The value is the measure's name in the interchange. */
export const measures: readonly { readonly measure: string; readonly words: ReadonlySet<string> }[] = [
  { measure: "training cost", words: wordSet("training train trained pre-training pretraining retrain run-up fine-tune") },
  { measure: "inference cost", words: wordSet("inference inferencing query queries token tokens") },
  {
    measure: "hardware spending",
    words: wordSet(
      "hardware chips chip gpu gpus server servers processors equipment accelerators computing compute cluster semiconductors capex",
    ),
  },
  { measure: "energy cost", words: wordSet("energy electricity power fuel heating") },
  { measure: "operating cost", words: wordSet("operating operate operation operations running run maintain maintenance upkeep annual") },
  { measure: "construction cost", words: wordSet("construction construct build building built erect") },
  { measure: "research cost", words: wordSet("research r&d") },
  { measure: "development cost", words: wordSet("development develop developed developing create creating make making") },
  { measure: "cleanup cost", words: wordSet("cleanup clean-up decommissioning") },
  { measure: "capital expenditure", words: wordSet("capital") },
  { measure: "adaptation cost", words: wordSet("adaptation") },
];

export const speculationWords = wordSet(
  "speculation speculate speculated rumour rumor rumoured rumored supposedly guess guessed suspicion suspect suspected perhaps possibly may might could thought believed",
);
export const estimateWords = wordSet(
  "estimate estimated estimates analyst analysts expert experts economist economists consultant consultants expected forecast forecasts projected projection calculate calculated calculation reckon reckons expects likely",
);
export const disputeWords = wordSet(
  "question questioned questions doubt doubts doubted disputed dispute challenged claim claims claimed misleading sceptical skeptical scepticism skepticism contested contest alleged allegedly incredulous denied",
);
