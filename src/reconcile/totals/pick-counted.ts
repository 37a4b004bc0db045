import type { Settled } from "./settle-graph.js";
import type { Reading } from "./take-reading.js";

/** Which pledges a total may count, whatever the reading. */
export interface Candidates {
  /** Selected and priced, or a priced part standing in for a selected whole that is not. */
  readonly members: ReadonlySet<number>;
  /** Members and all that is surely inside one: their amount is in the total under every reading. */
  readonly sure: ReadonlySet<number>;
  readonly standIns: ReadonlyMap<number, readonly number[]>;
}

/**
 * `uncounted` tells which selected pledges do not count by their own amount (the certain minimum leaves out uncertain ones); their
 * parts stand in for them as for an unpriced whole. Only what is surely inside stands in: a doubtful part that no filter took is left out.
 */
export function pickCandidates(graph: Settled, counts: (v: number) => boolean): Candidates {
  const parts: number[][] = graph.nodes.map(() => []);
  for (const e of graph.edges) if (e.kind === "firm") parts[e.whole]?.push(e.part);
  const alive = (v: number): boolean => graph.nodes[v]?.alive === true;
  const members = new Set<number>();
  const standIns = new Map<number, readonly number[]>();
  const sure = new Set<number>();
  graph.nodes.forEach((node, v) => {
    if (!node.selected || !node.alive) return;
    sure.add(v);
    if (counts(v)) {
      members.add(v);
      return;
    }
    const found = new Set<number>();
    const seen = new Set([v]);
    for (const w of seen)
      for (const p of parts[w] ?? []) {
        if (!alive(p)) continue;
        if (counts(p)) found.add(p);
        else seen.add(p);
      }
    found.delete(v);
    for (const p of found) members.add(p);
    standIns.set(
      v,
      [...found].sort((a, b) => a - b),
    );
  });
  for (const v of members) sure.add(v);
  for (const v of sure) for (const p of parts[v] ?? []) sure.add(p);
  return { members, sure, standIns };
}

/** The members that are inside no other member: those that are summed. */
export const topmost = (members: Iterable<number>, reading: Pick<Reading, "above">): readonly number[] => {
  const all = new Set(members);
  return [...all].filter((v) => ![...(reading.above[v] ?? [])].some((w) => all.has(w))).sort((a, b) => a - b);
};
