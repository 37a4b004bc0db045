import { wordSet } from "./word-set.js";

/** Nouns whose sum says what something costs. */
export const costNouns = wordSet("cost expense expenditure spending price-tag bill outlay budget capex tag");
/** What a bill is for, right before it; a bill without is a law. */
export const billedNouns = wordSet(
  "energy electricity power gas fuel heating water wage import compute computing cloud repair tax-free final total annual",
);
/** Verbs that give a cost: "cost $6 million", "spent $100 million to train". */
export const costVerbs = wordSet("cost spend run pay require take need");
/** Verbs between a cost and its sum: "the cost *was*", "has *risen* to", "*came* to". */
export const amountVerbs = wordSet(`
be reach hit exceed total top surpass approach near average come amount run stand start`);
/** Of these, the ones that need "to": "costs have *risen to*". */
export const growthVerbs = wordSet(
  "rise grow swell balloon climb soar jump surge increase spiral escalate double triple mushroom fall drop decline shrink creep",
);
/** A stretch of time owns no cost: "capex for the year". */
export const periodNouns = wordSet(
  "year years quarter month months week decade half period q1 q2 q3 q4 h1 h2 day fiscal season term time future",
);
/** Verbs by which somebody sizes a cost: "put it at", "is estimated at". */
export const appraisalVerbs = wordSet("put estimate peg place assess reckon calculate project forecast");
/** Verbs by which a thing comes to be, whose "for $6 million" is a cost. Buying and selling are not among them. */
export const makeVerbs = wordSet(`
train retrain build rebuild construct erect develop create design complete finish renovate refurbish restore repair modernise modernize upgrade refit
overhaul convert retrofit produce manufacture assemble install insulate replace electrify decarbonise decarbonize expand widen dredge`);
/** Nouns of making, whose "of …" is what is made: "the construction of *the dam*". */
export const makingNouns = wordSet(`
construction reconstruction building development training retraining cleanup clean-up decommissioning renovation refurbishment restoration expansion
modernisation modernization production manufacture operation maintenance installation creation`);
/** What has a price rather than a cost. */
export const priceSubjects = wordSet(`
share stock ticket subscription membership fare licence license copy pass admission seat meal rent apartment flat house home bond token barrel ounce litre
gallon tuition car vehicle suv sedan laptop computer gadget toy drink menu coffee bottle pint iphone phone handset loss sale mistake`);

export interface Measure {
  readonly measure: string;
  /** Money spent on it is a cost, not a gift: it is used up. */
  readonly running?: boolean;
  readonly words: ReadonlySet<string>;
}
/** What a cost is for, by words beside it, in order of precedence. The value is the measure's name in the interchange. */
export const measures: readonly Measure[] = [
  {
    measure: "training cost",
    running: true,
    words: wordSet("training train trained pre-training pretraining retrain run-up fine-tune fine-tuning"),
  },
  { measure: "inference cost", running: true, words: wordSet("inference inferencing query queries token tokens") },
  {
    measure: "hardware spending",
    running: true,
    words: wordSet(
      "hardware chips chip gpu gpus server servers processors equipment accelerators computing compute cluster semiconductors capex",
    ),
  },
  { measure: "energy cost", running: true, words: wordSet("energy electricity power fuel heating") },
  {
    measure: "operating cost",
    running: true,
    words: wordSet("operating operate operation operations running run maintain maintaining maintenance upkeep annual"),
  },
  { measure: "reconstruction cost", words: wordSet("rebuild rebuilding rebuilt reconstruct reconstructing reconstruction") },
  {
    measure: "construction cost",
    words: wordSet("construction construct constructed constructing build building built erect erected complete completed"),
  },
  { measure: "research cost", words: wordSet("research r&d") },
  { measure: "cleanup cost", words: wordSet("cleanup clean-up decommissioning decommission clear clearing demine demining remediate") },
  { measure: "development cost", words: wordSet("development develop developed developing create created creating design designed") },
  { measure: "production cost", words: wordSet("production produce produced producing manufacture manufacturing make making assemble") },
  { measure: "capital expenditure", words: wordSet("capital") },
  { measure: "adaptation cost", words: wordSet("adaptation adapt adapting") },
];
/** What is built, so that its cost without more words is that of building it. */
export const builtNouns = wordSet(`
plant station line tunnel bridge campus center centre facility factory building reactor railway road airport fab gigafactory dam barrier port terminal
hospital stadium pipeline park farm observatory dock school refinery mine canal`);
/** Nouns that stand for something named before: "the model". */
export const productNouns = wordSet(
  "model vaccine chip system chatbot app jet aircraft ship drone missile tank satellite drug assistant processor robot",
);

export const speculationWords = wordSet(
  "speculation speculate speculated rumour rumor rumoured rumored supposedly guess guessed suspicion suspect suspected perhaps possibly may might could thought believed",
);
export const estimateWords = wordSet(
  "estimate estimated estimates analyst analysts expert experts economist economists consultant consultants expected forecast forecasts projected projection calculate calculated calculation reckon reckons expects likely",
);
export const disputeWords = wordSet(
  "question questioned questions doubt doubts doubted dispute disputes disputed challenge challenged challenges misleading sceptical skeptical scepticism skepticism contested contest alleged allegedly incredulous deny denied denies implausible exaggerated debunked",
);
