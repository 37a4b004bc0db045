import type { PartEdge, PartGraph, PledgeNode, UnsureIdentity } from "../../../src/reconcile/totals/index.js";

/** A pledge of `low` to `high` billion; a single number is exact, null is open. */
export function pledge(id: string, low: number | null, high: number | null = low, more: Partial<PledgeNode> = {}): PledgeNode {
  return {
    id,
    label: id,
    low: low === null ? null : low * 1e9,
    high: high === null ? null : high * 1e9,
    currency: "EUR",
    hedge: low === high ? "exact" : "range",
    stage: "announced",
    selected: true,
    assertions: [`a-${id}`],
    ...more,
  };
}

export function edge(part: string, whole: string, reading: PartEdge["reading"] = "inside", more: Partial<PartEdge> = {}): PartEdge {
  return { part, whole, reading, contested: false, itemised: null, assertions: [`${part}-${reading}-${whole}`], ...more };
}

export const graph = (
  pledges: readonly PledgeNode[],
  edges: readonly PartEdge[] = [],
  unsure: readonly UnsureIdentity[] = [],
): PartGraph => ({
  pledges,
  edges,
  unsure,
});

export const billions = ({ low, high }: { low: number; high: number | null }): [number, number | null] => [
  low / 1e9,
  high === null ? null : high / 1e9,
];
