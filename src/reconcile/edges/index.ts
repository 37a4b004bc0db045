/** Takes clusters of reports, gives the part-of edges between them: stated by texts and persons, or proposed as unclear. */
export { type Cluster, type Edge, type EdgeJudgement, type EdgeSource, liftEdges } from "./lift-edges.js";
export { proposeEdges } from "./propose-edges.js";
export { reduceEdges } from "./reduce-edges.js";
