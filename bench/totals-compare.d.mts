import type { PartGraph, Total } from "../src/reconcile/totals/index.js";

export function compareTotal(
  graph: PartGraph,
  total: Total,
): {
  readonly kinds: readonly string[];
  readonly checks: readonly { readonly check: string; readonly holds: boolean; readonly detail: string }[];
};
