/** Takes pledge assertions with the actors behind their parties, gives pledges (one real-world promise each) and the part-of edges between them. */
export { datedTwins } from "./dated-twins.js";
export type { Edge, EdgeJudgement, EdgeSource } from "./edges/index.js";
export { type Facets, facetsOf, type HeldPledge, reportFrom } from "./facets.js";
export { type Compared, type HeldLinks, type Link, nothingHeld, type SameJudgement, type Twins } from "./identity/index.js";
export { makeAnew, type Recall } from "./recall.js";
export { type PledgeCluster, type Reconciled, type Remembered, reconcile, type Said, type UnsureIdentity } from "./reconcile.js";
export { gather, type Report, reportsOf, type Side, type Target } from "./report.js";
