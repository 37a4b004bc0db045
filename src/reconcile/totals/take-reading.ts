import { type High, maxHigh } from "./exact.js";
import type { Edge, Settled } from "./settle-graph.js";

/** How a reading takes open inclusion, and which side it keeps of a conflict. */
export interface Choice {
  readonly open: "inside" | "on-top";
  readonly keep: "whole" | "parts";
}
export const net: Choice = { open: "inside", keep: "whole" };
export const gross: Choice = { open: "on-top", keep: "parts" };

/** The inclusions of one reading, without cycles, and what they reach. */
export interface Reading {
  readonly choice: Choice;
  readonly inside: readonly Edge[];
  /** By part, and by whole. */
  readonly up: readonly (readonly Edge[])[];
  readonly down: readonly (readonly Edge[])[];
  readonly above: readonly ReadonlySet<number>[];
  /** By edges that nobody doubts. */
  readonly firmlyAbove: readonly ReadonlySet<number>[];
  readonly below: readonly ReadonlySet<number>[];
  /** Every pledge after its parts. */
  readonly order: readonly number[];
  readonly cycles: readonly { readonly whole: number; readonly members: readonly number[]; readonly edges: readonly Edge[] }[];
}

export function takeReading(graph: Settled, choice: Choice): Reading {
  const n = graph.nodes.length;
  let inside = graph.edges.filter((e) => e.kind === "firm" || (e.kind === "open" && choice.open === "inside"));
  const cycles: { whole: number; members: number[]; edges: Edge[] }[] = [];
  const named = new Set<string>();
  for (;;) {
    const knot = knotsOf(n, inside)[0];
    if (knot === undefined) break;
    const members = new Set(knot);
    const within = inside.filter((e) => members.has(e.part) && members.has(e.whole));
    const whole = keptWhole(graph, knot, within);
    // A knot that is still one after its whole was freed is a part of a cycle already named.
    if (![...named].some((key) => knot.every((v) => key.split(" ").includes(String(v)))))
      cycles.push({ whole, members: knot, edges: within });
    named.add(knot.join(" "));
    const cut = new Set(choice.keep === "parts" ? within : within.filter((e) => e.part === whole));
    inside = inside.filter((e) => !cut.has(e));
  }
  const up: Edge[][] = Array.from({ length: n }, () => []);
  const down: Edge[][] = Array.from({ length: n }, () => []);
  for (const e of inside) {
    up[e.part]?.push(e);
    down[e.whole]?.push(e);
  }
  const order = partsFirst(n, down);
  const below: ReadonlySet<number>[] = new Array(n);
  for (const v of order) below[v] = new Set((down[v] ?? []).flatMap((e) => [e.part, ...(below[e.part] ?? [])]));
  const above: ReadonlySet<number>[] = new Array(n);
  const firmlyAbove: ReadonlySet<number>[] = new Array(n);
  for (const v of [...order].reverse()) {
    above[v] = new Set((up[v] ?? []).flatMap((e) => [e.whole, ...(above[e.whole] ?? [])]));
    firmlyAbove[v] = new Set((up[v] ?? []).flatMap((e) => (e.kind === "firm" ? [e.whole, ...(firmlyAbove[e.whole] ?? [])] : [])));
  }
  return { choice, inside, up, down, above, firmlyAbove, below, order, cycles };
}

/** The largest of those whose ways out of the knot are all open, for what is firm outranks what is not; else the largest of all. */
function keptWhole(graph: Settled, knot: readonly number[], within: readonly Edge[]): number {
  const free = knot.filter((v) => within.every((e) => e.part !== v || e.kind === "open"));
  const able = free.length > 0 ? free : knot;
  const priced = able.filter((v) => graph.nodes[v]?.priced && graph.nodes[v]?.alive);
  const from = priced.length > 0 ? priced : able;
  const amount = (v: number): { low: bigint; high: High } => graph.nodes[v] ?? { low: 0n, high: 0n };
  return from.reduce((best, v) => {
    const a = amount(best);
    const b = amount(v);
    if (a.high !== b.high) return maxHigh(a.high, b.high) === b.high ? v : best;
    return b.low > a.low ? v : best;
  });
}

/** Sets of pledges that are inside one another in a ring, smallest ids first. */
function knotsOf(n: number, inside: readonly Edge[]): number[][] {
  const up: number[][] = Array.from({ length: n }, () => []);
  const open = new Array<number>(n).fill(0);
  const down: number[][] = Array.from({ length: n }, () => []);
  for (const e of inside) {
    up[e.part]?.push(e.whole);
    down[e.whole]?.push(e.part);
    open[e.whole] = (open[e.whole] ?? 0) + 1;
  }
  // Take away what has no parts left, then what has no wholes left: only rings and what joins them remain.
  const gone = new Set<number>();
  const peel = (next: readonly number[][], count: number[]): void => {
    const ready = count.flatMap((c, v) => (c === 0 && !gone.has(v) ? [v] : []));
    for (let v = ready.pop(); v !== undefined; v = ready.pop()) {
      gone.add(v);
      for (const w of next[v] ?? []) {
        count[w] = (count[w] ?? 0) - 1;
        if (count[w] === 0 && !gone.has(w)) ready.push(w);
      }
    }
  };
  peel(up, open);
  if (gone.size === n) return [];
  peel(
    down,
    up.map((wholes) => wholes.filter((w) => !gone.has(w)).length),
  );
  const left = Array.from({ length: n }, (_, v) => v).filter((v) => !gone.has(v));
  const reach = (from: number, next: readonly number[][]): Set<number> => {
    const seen = new Set<number>();
    const queue = [from];
    for (let v = queue.pop(); v !== undefined; v = queue.pop())
      for (const w of next[v] ?? []) {
        if (gone.has(w) || seen.has(w)) continue;
        seen.add(w);
        queue.push(w);
      }
    return seen;
  };
  for (const v of left) {
    const wholes = reach(v, up);
    if (!wholes.has(v)) continue;
    const parts = reach(v, down);
    return [left.filter((w) => wholes.has(w) && parts.has(w))];
  }
  return [];
}

function partsFirst(n: number, down: readonly (readonly Edge[])[]): number[] {
  const order: number[] = [];
  const waits = down.map((parts) => parts.length);
  const wholes: number[][] = Array.from({ length: n }, () => []);
  down.forEach((parts) => {
    for (const e of parts) wholes[e.part]?.push(e.whole);
  });
  for (let v = 0; v < n; v++) if (waits[v] === 0) order.push(v);
  for (const v of order)
    for (const w of wholes[v] ?? []) {
      waits[w] = (waits[w] ?? 0) - 1;
      if (waits[w] === 0) order.push(w);
    }
  return order;
}
