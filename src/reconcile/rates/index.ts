/** Takes the European Central Bank's reference rates and the dollar pegs as texts, gives the rate between two currencies on a day. */
export { addDays, daysBetween } from "./days.js";
export { type DayOfRates, type EcbHistory, parseEcbHistory } from "./ecb-history.js";
export { encodeTable } from "./encode-table.js";
export { loadRates, type Peg, type Rates, type RatesSource, shippedPegs, shippedRates } from "./load-rates.js";
export { type DatedRate, type RateSource, rateOn, ratesWithin, whyNoRate } from "./rate-on.js";
export { ecbHistoryAddress, type RatesUpdate, tableSince, type UpdateEffects, updateRates } from "./update-rates.js";
