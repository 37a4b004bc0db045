/** Takes a part-of graph of pledges in one currency, gives its total as intervals under each reading, derived line by line. */
export { explainTotal } from "./explain-total.js";
export type {
  Conflict,
  InclusionReading,
  Interval,
  Line,
  PartEdge,
  PartGraph,
  PledgeNode,
  Total,
  TotalName,
  Unpriced,
  UnsureIdentity,
} from "./part-graph.js";
export { printInterval } from "./print-amount.js";
export { shareOf } from "./share-of.js";
export { totalOf } from "./total-of.js";
