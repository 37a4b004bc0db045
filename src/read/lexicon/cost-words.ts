import { wordSet } from "./word-set.js";

/** Nouns whose sum says what something costs. */
export const costNouns = wordSet("cost expense expenditure spending price-tag bill outlay budget capex tag pricetag tab");
/** What a bill is for, right before it; a bill without is a law. */
export const billedNouns = wordSet(
  "energy electricity power gas fuel heating water wage import compute computing cloud repair tax-free final total annual overall eventual clean-up cleanup construction training legal running",
);
/** Verbs that give a cost: "cost $6 million", "spent $100 million to train". */
export const costVerbs = wordSet("cost spend run pay require take need");
/** Verbs between a cost and its sum: "the cost *was*", "has *risen* to", "*came* to". */
export const amountVerbs = wordSet(`
be reach hit exceed total top surpass approach near average come amount run stand start pass hover sit range vary`);
/** Of these, the ones that need "to": "costs have *risen to*". */
export const growthVerbs = wordSet(
  "rise grow swell balloon climb soar jump surge increase spiral escalate double triple mushroom fall drop decline shrink creep leap shoot blow inch edge skyrocket rocket explode head go",
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
overhaul convert retrofit produce manufacture assemble install insulate replace electrify decarbonise decarbonize expand widen dredge extend dig bore deliver stage host assemble demolish dismantle decommission relocate`);
/** Nouns of making, whose "of …" is what is made: "the construction of *the dam*". */
export const makingNouns = wordSet(`
construction reconstruction building development training retraining cleanup clean-up decommissioning renovation refurbishment restoration expansion
modernisation modernization production manufacture operation maintenance installation creation upkeep running upgrade overhaul revamp repair replacement
rollout roll-out clean-up demolition dismantling conversion extension electrification relocation fit-out refit purchase procurement removal disposal storage
hosting staging policing testing treatment rehabilitation`);
/** What has a price rather than a cost. */
export const priceSubjects = wordSet(`
ticket subscription membership fare licence license copy pass admission seat meal rent apartment flat house home barrel ounce litre
gallon tuition car vehicle suv sedan laptop computer gadget toy drink menu coffee bottle pint iphone phone handset`);
/** What costs nobody money to make, whatever the sum: "the shares cost him", "the lost sales cost the retailer". */
export const lossSubjects = wordSet("share stock bond token coin loss sale mistake error blunder fine penalty defeat delisting downgrade");

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
    words: wordSet(
      "operating operate operation operations running run maintain maintaining maintenance upkeep annual keep keeping staffing policing guarding servicing",
    ),
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
/** What is undertaken, staged or run: whatever sum it "came in at" or "swallowed" is its cost. */
export const undertakingNouns = wordSet(`
project programme program scheme rollout roll-out upgrade overhaul revamp refit makeover games olympics paralympics tournament championship festival
ceremony inauguration coronation funeral summit conference inquiry enquiry investigation trial referendum election census mission expedition campaign drive
operation exercise war conflict disaster flood earthquake hurricane recall evacuation rescue strike shutdown lockdown fleet warship carrier submarine frigate
destroyer warplane fighter bomber helicopter telescope rocket probe rover lander spacecraft supercomputer network grid system website platform database
registry software museum palace embassy parliament cathedral tower skyscraper headquarters complex base shelter wall fence levee reservoir interchange
motorway highway bypass viaduct subway metro tram tramway extension runway reactor repository laboratory lab collider depot shipyard data-centre`);
/** Verbs by which an undertaking eats money: "the reactor has *swallowed* 22 billion". */
export const swallowVerbs = wordSet("swallow consume devour gobble guzzle absorb drain sap");
/** Verbs that only join a thing to its cost: "*carries* a cost of", "*comes with* a price tag". */
export const carryVerbs = wordSet(
  "carry bear have come involve entail require demand need mean face incur attract command foot represent imply",
);
/** Verbs of laying money out, besides "spend" and "pay", with the particle that makes them so. */
export const outlayVerbs: ReadonlyMap<string, string> = new Map([
  ["spend", ""],
  ["pay", ""],
  ["splurge", ""],
  ["lavish", ""],
  ["blow", ""],
  ["expend", ""],
  ["burn", "through"],
  ["go", "through"],
  ["run", "through"],
  ["get", "through"],
  ["shell", "out"],
  ["fork", "out"],
  ["lay", "out"],
  ["pour", ""],
  ["sink", ""],
  ["plough", ""],
  ["plow", ""],
  ["funnel", ""],
]);
/** "is the *costliest* warship". */
export const costAdjectives = wordSet("expensive costly costliest pricey priciest cheap cheapest dear dearest lavish extravagant");
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
  "estimate estimated estimates reckoning estimation estimations modelling analyst analysts expert experts economist economists consultant consultants expected forecast forecasts projected projection calculate calculated calculation reckon reckons expect expects likely",
);
/** Nouns and adjectives that dispute a sum only where the sentence calls it a figure, a claim, an estimate. */
export const weakDisputeWords = wordSet(`
reject rejects rejected dismiss dismisses dismissed rebut rebuts rebutted refute refutes refuted disbelief disbelieve scepticism skepticism sceptic sceptics
skeptic skeptics doubt doubts criticism inaccurate unrealistic wrong false nonsense fanciful fantasy absurd far-fetched inflated overblown overstated
understated unfounded baseless misleading incorrect ludicrous laughable fiction fictitious bogus outdated disingenuous implausible incredible ridiculous
disagree disagrees disagreed discredited mocked ridiculed debunk debunks untrue scoff scoffs scoffed mock mocks unsubstantiated unproven unverified flawed`);
/** What a sum is called when it is somebody's word. */
export const claimNouns = wordSet(
  "idea notion figure figures claim claims claimed estimate estimates number numbers assertion assertions report reports suggestion suggestions statement calculation calculations projection forecast sum total assessment",
);
export const disputeWords = wordSet(
  "question questioned questions doubt doubts doubted dispute disputes disputed challenge challenged challenges misleading sceptical skeptical scepticism skepticism contested contest alleged allegedly incredulous deny denied denies implausible exaggerated debunked",
);
