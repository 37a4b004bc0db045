/** Takes reports, persons' judgements and rates, gives the account: pledges with their lineage, what is unsure, and totals by any filter. */
export { type Account, type AccountedPledge, accountOf, noReviews } from "./account-of.js";
export { commonestCurrency, type UsedRate } from "./convert-trees.js";
export type { Periods } from "./periods-of.js";
export { type CountryNames, isPicked, type PledgeFilter } from "./pick-pledges.js";
export { needsNames } from "./reviewed-reports.js";
export { type AccountTotal, assertCurrency, type Checked, labelOf, type TotalOptions, totalOfAccount } from "./total-of-account.js";
