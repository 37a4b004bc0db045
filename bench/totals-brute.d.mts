import type { PartGraph } from "../src/reconcile/totals/index.js";

export function randomGraph(seed: number, most?: number): PartGraph;
