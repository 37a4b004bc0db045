import type { Edge } from "./lift-edges.js";

/**
 * Without the edges that others imply: where a lies in b and b in c, a -> c goes. Only a chain at least as firm as the edge implies it, and
 * nothing is dropped that closes a ring: a ring is a conflict that totals must name. On-top edges stay.
 */
export function reduceEdges(edges: readonly Edge[]): readonly Edge[] {
  const firm = wholesBy(edges.filter(({ reading, contested }) => reading === "inside" && !contested));
  const any = wholesBy(edges.filter(({ reading }) => reading !== "on-top"));
  return edges.filter(({ part, whole, reading, contested }) => {
    if (reading === "on-top" || contested) return true;
    const graph = reading === "inside" ? firm : any;
    return reaches(any, whole, part, null) || !reaches(graph, part, whole, whole);
  });
}

function wholesBy(edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> {
  const wholes = new Map<string, string[]>();
  for (const { part, whole } of edges) {
    const known = wholes.get(part);
    if (known === undefined) wholes.set(part, [whole]);
    else known.push(whole);
  }
  return wholes;
}

/** Whether a way leads from one to the other; `notFirst` is a step that may not be the first. */
function reaches(graph: ReadonlyMap<string, readonly string[]>, from: string, to: string, notFirst: string | null): boolean {
  const open = (graph.get(from) ?? []).filter((next) => next !== notFirst);
  const seen = new Set(open);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    for (const further of graph.get(next) ?? [])
      if (!seen.has(further)) {
        seen.add(further);
        open.push(further);
      }
  }
  return false;
}
