/** Takes reports, gives the groups that are one promise each, and the judgements behind them. */
export { blockKeys } from "./block-keys.js";
export { largestBlock } from "./blocks.js";
export { type AmountKind, type AmountMatch, compareAmounts, digitsOf, type Twins } from "./compare-amounts.js";
export { type Comparison, compareReports } from "./compare-reports.js";
export { type Component, components } from "./components.js";
export { type Decision, decide, support } from "./decide.js";
export { type Group, type Grouping, group } from "./group.js";
export { type Compared, compareAll, type HeldLinks, nothingHeld } from "./held-links.js";
export { type Link, linkKey, linkOf, type SameJudgement } from "./link.js";
