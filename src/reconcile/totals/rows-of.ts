import { byCode } from "./exact.js";
import { overlapsOf } from "./overlaps.js";
import { topmost } from "./pick-counted.js";
import type { Edge, Settled } from "./settle-graph.js";
import type { Reading } from "./take-reading.js";

/** Parts that are disjoint but for parts of their own that they share; `shared` has each as often as it would be counted too much. */
export interface Cluster {
  readonly members: readonly number[];
  readonly shared: readonly number[];
}

/** `whole` is at least the sum of its `clusters`; a cluster is at least the largest of its members, and their sum less all they can share. */
export interface Row {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly clusters: readonly Cluster[];
  /** A row of what the total counts inside a whole that it does not count. */
  readonly counted: boolean;
  /** Whether nobody doubts that its parts are inside. */
  readonly firm: boolean;
  readonly assertions: readonly string[];
}

/** What is said apart: parts of one whole with one itemisation key, by sure inclusion. */
export type Itemised = readonly number[];

export interface Rows {
  /** By whole. */
  readonly of: readonly (readonly Row[])[];
  /** What a pledge is at least as large as. */
  readonly holds: readonly ReadonlySet<number>[];
  readonly itemised: readonly Itemised[];
}

/**
 * An open inclusion binds its whole only by what the total counts under every reading: else a doubtful part would raise a minimum, and
 * the reading that has it on top would fall below net. So the edge of an uncounted part is carried down to what is counted inside it, and
 * the edge of a part that stands in the same counted pledge by a way around its whole, to which being on top adds nothing, does not bind. With "all" for what is sure every edge binds, as the reading has it: so conflicts are
 * found.
 */
export function rowsOf(graph: Settled, reading: Reading, sure: ReadonlySet<number> | "all", counted: readonly number[]): Rows {
  const n = graph.nodes.length;
  const isCounted = new Set(counted);
  const inTotal = (v: number): boolean => isCounted.has(v) || [...(reading.above[v] ?? [])].some((w) => isCounted.has(w));
  const isSure = (v: number): boolean => sure === "all" || sure.has(v);
  const bypassed = (e: Edge): boolean => sure !== "all" && e.kind === "open" && bypasses(reading, e, inTotal);
  const binding = (e: Edge): boolean => e.kind === "firm" || (isSure(e.part) && !bypassed(e));
  const countedIn = (v: number): number[] => (reading.down[v] ?? []).flatMap((e) => (isSure(e.part) ? [e.part] : countedIn(e.part)));
  const bound: number[][] = reading.down.map((edges) => {
    const parts = edges.flatMap((e) => (binding(e) ? [e.part] : bypassed(e) ? [] : countedIn(e.part)));
    return [...new Set(parts)].sort((a, b) => a - b);
  });
  const holds: ReadonlySet<number>[] = new Array(n);
  for (const v of reading.order) holds[v] = new Set((bound[v] ?? []).flatMap((p) => [p, ...(holds[p] ?? [])]));

  const rows: Row[][] = graph.nodes.map(() => []);
  const itemised: Itemised[] = [];
  const add = (whole: number, set: readonly number[], ofCounted: boolean, besides: readonly number[] = [], doubtful = false): void => {
    const parts = topmost(set, reading);
    const said = (reading.down[whole] ?? []).filter((e) => parts.includes(e.part)).flatMap((e) => e.insideBy);
    const firm = !doubtful && parts.every((p) => reading.firmlyAbove[p]?.has(whole));
    rows[whole]?.push({
      whole,
      parts,
      clusters: loosen(clustersOf(graph, parts, reading), besides),
      counted: ofCounted,
      firm,
      assertions: said,
    });
  };
  for (let w = 0; w < n; w++) {
    for (const p of bound[w] ?? []) add(w, [p], false);
    for (const edges of byKey((reading.down[w] ?? []).filter(binding))) {
      if (edges.length < 2) continue;
      const parts = edges.map((e) => e.part);
      const doubtful = edges.some((e) => e.kind === "open");
      const besides = edges.flatMap((e) => (e.kind === "firm" || sure === "all" ? [] : otherwiseIn(reading, e)));
      add(w, parts, false, besides, doubtful);
      const surely = edges.filter((e) => e.kind === "firm").map((e) => e.part);
      if (surely.length < 2) continue;
      itemised.push(surely);
      // Disjoint in one whole is disjoint in any other that holds them too.
      const others = new Set(surely.flatMap((p) => [...(reading.above[p] ?? [])]).filter((v) => v !== w && !reading.above[w]?.has(v)));
      for (const v of [...others].sort((a, b) => a - b)) {
        const both = surely.filter((p) => holds[v]?.has(p));
        if (both.length > 1) add(v, both, false);
      }
    }
  }
  for (const [w, pieces] of countedPieces(graph, reading, holds, counted))
    add(
      w,
      pieces,
      pieces.some((d) => isCounted.has(d)),
    );
  return { of: rows, holds, itemised };
}

/**
 * What an open edge brings into its whole that is there by another way too. If the edge is on top after all, the total counts that much
 * once and not twice, so a list that the edge is part of may only bind its whole by the rest.
 */
function otherwiseIn(reading: Reading, edge: Edge): readonly number[] {
  const own = new Set([edge.part, ...(reading.below[edge.part] ?? [])]);
  const leads = (e: Edge): boolean =>
    e !== edge && !own.has(e.whole) && (e.whole === edge.whole || reading.above[e.whole]?.has(edge.whole) === true);
  return topmost(
    [...own].filter((v) => (reading.up[v] ?? []).some(leads)),
    reading,
  );
}

/** Whether something of the edge's part is inside what holds the whole, by a way that does not lead through the whole. */
function bypasses(reading: Reading, edge: Edge, inTotal: (v: number) => boolean): boolean {
  const around = [...(reading.above[edge.whole] ?? [])].filter(inTotal);
  if (around.length === 0) return false;
  const own = new Set([edge.part, ...(reading.below[edge.part] ?? [])]);
  const reaches = (v: number, w: number): boolean => v === w || reading.above[v]?.has(w) === true;
  const leads = (e: Edge): boolean =>
    e !== edge && !own.has(e.whole) && !reaches(e.whole, edge.whole) && around.some((w) => reaches(e.whole, w));
  return [...own].some((v) => (reading.up[v] ?? []).some(leads));
}

function loosen(clusters: readonly Cluster[], besides: readonly number[]): readonly Cluster[] {
  if (besides.length === 0) return clusters;
  const shared = clusters.flatMap((c) => c.shared);
  return [{ members: clusters.flatMap((c) => c.members), shared: [...shared, ...besides.filter((d) => !shared.includes(d))] }];
}

/**
 * For each pledge, what it holds of each counted one: that one, or the largest part that it shares with it. Counted pledges are apart,
 * so these pieces are. Left out are the counted themselves where one piece is all there is, and what a counted pledge holds of itself.
 */
function countedPieces(
  graph: Settled,
  reading: Reading,
  holds: readonly ReadonlySet<number>[],
  counted: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  for (const s of counted) {
    holders.set(s, [s]);
    for (const d of holds[s] ?? []) if (graph.nodes[d]?.priced && graph.nodes[d]?.alive) holders.set(d, [...(holders.get(d) ?? []), s]);
  }
  const larger = (a: number, b: number): number => {
    if (reading.below[a]?.has(b)) return a;
    if (reading.below[b]?.has(a)) return b;
    const [x, y] = [graph.nodes[a]?.low ?? 0n, graph.nodes[b]?.low ?? 0n];
    return x === y ? Math.min(a, b) : x > y ? a : b;
  };
  const pieces = new Map<number, readonly number[]>();
  const isCounted = new Set(counted);
  graph.nodes.forEach((_, v) => {
    const best = new Map<number, number>();
    for (const d of reading.below[v] ?? [])
      for (const s of holders.get(d) ?? []) {
        if (s === v || reading.below[s]?.has(v)) continue;
        if (s !== d && !holds[v]?.has(d)) continue;
        const before = best.get(s);
        best.set(s, before === undefined ? d : larger(before, d));
      }
    const all = [...new Set(best.values())].sort((a, b) => a - b);
    if (all.length > 1 || all.some((d) => isCounted.has(d))) pieces.set(v, all);
  });
  return pieces;
}

function byKey(edges: readonly Edge[]): Edge[][] {
  const groups = new Map<string, Edge[]>();
  for (const e of edges) for (const key of e.keys) groups.set(key, [...(groups.get(key) ?? []), e]);
  return [...groups].sort(([a], [b]) => byCode(a, b)).map(([, group]) => group);
}

function clustersOf(graph: Settled, parts: readonly number[], reading: Reading): readonly Cluster[] {
  const overlaps = overlapsOf(graph, reading, parts);
  const root = new Map(parts.map((p) => [p, p]));
  const find = (v: number): number => {
    let r = v;
    while (root.get(r) !== r) r = root.get(r) ?? r;
    return r;
  };
  for (const o of overlaps) for (const w of o.with) root.set(Math.max(find(o.pledge), find(w)), Math.min(find(o.pledge), find(w)));
  const clusters = new Map<number, { members: number[]; shared: number[] }>();
  for (const p of parts) {
    const cluster = clusters.get(find(p)) ?? { members: [], shared: [] };
    cluster.members.push(p);
    cluster.shared.push(...(overlaps.find((o) => o.pledge === p)?.shared ?? []));
    clusters.set(find(p), cluster);
  }
  return [...clusters.values()];
}
