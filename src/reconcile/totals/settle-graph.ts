import { UsageError } from "../../model/index.js";
import { byCode, type High, hundredths, sortedUnique } from "./exact.js";
import type { Interval, PartEdge, PartGraph, PledgeNode } from "./part-graph.js";

/**
 * A pledge in exact money. Without an amount, cancelled or no promise at all, it is an unknown from 0 up: it binds nothing, and what is
 * inside it stays inside its wholes.
 */
export interface Node {
  readonly id: string;
  readonly label: string;
  readonly low: bigint;
  readonly high: High;
  readonly priced: boolean;
  /** Neither cancelled nor no promise at all. */
  readonly alive: boolean;
  readonly selected: boolean;
  /** Announced or firmer, not paused, and not hedged as target, could-reach or vague. */
  readonly firm: boolean;
  readonly rounding: bigint;
  /** As the input has it, for the lines that show what does not count. */
  readonly stated: Interval;
  readonly reason: string | null;
  readonly stage: PledgeNode["stage"];
  readonly assertions: readonly string[];
}

/** All that is said of one pair: everybody says inside ("firm"), everybody on top ("on-top"), or it is unclear or contested ("open"). */
export interface Edge {
  readonly part: number;
  readonly whole: number;
  readonly kind: "firm" | "open" | "on-top";
  readonly keys: readonly string[];
  readonly insideBy: readonly string[];
  readonly onTopBy: readonly string[];
  readonly unclearBy: readonly string[];
}

/** The graph with one edge a pair, in the order of ids, so that the order of arrival leaves no trace. */
export interface Settled {
  readonly currency: string | null;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  /** The edges of each pledge as a part. */
  readonly wholesOf: readonly (readonly Edge[])[];
  /** Pairs that may be one pledge. */
  readonly unsure: readonly { readonly a: number; readonly b: number; readonly assertions: readonly string[] }[];
}

export function settleGraph(graph: PartGraph): Settled {
  const pledges = [...graph.pledges].sort((a, b) => byCode(a.id, b.id));
  const index = new Map<string, number>();
  pledges.forEach((p, i) => {
    if (index.has(p.id)) throw new UsageError(`two pledges of a total have the id "${p.id}": ids must differ`);
    index.set(p.id, i);
  });
  const at = (id: string, where: string): number => {
    const i = index.get(id);
    if (i === undefined) throw new UsageError(`${where} names the pledge "${id}", which is not among the pledges of the total`);
    return i;
  };
  const pairs = new Map<number, { part: number; whole: number; said: PartEdge[] }>();
  for (const said of graph.edges) {
    const part = at(said.part, "an edge");
    const whole = at(said.whole, "an edge");
    const key = part * pledges.length + whole;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, { part, whole, said: [said] });
    else pair.said.push(said);
  }
  const edges = [...pairs.entries()].sort(([a], [b]) => a - b).map(([, pair]) => settleEdge(pair.part, pair.whole, pair.said));
  const unsure = graph.unsure
    .map((u) => ({ a: at(u.a, "an unsure identity"), b: at(u.b, "an unsure identity"), assertions: sortedUnique(u.assertions) }))
    .map((u) => (u.a <= u.b ? u : { ...u, a: u.b, b: u.a }))
    .sort((u, v) => u.a - v.a || u.b - v.b || byCode(u.assertions.join(), v.assertions.join()));
  return settled(currencyOf(pledges), pledges.map(settleNode), openContradicted(pledges.length, edges), unsure);
}

export function settled(currency: string | null, nodes: readonly Node[], edges: readonly Edge[], unsure: Settled["unsure"]): Settled {
  const wholesOf: Edge[][] = nodes.map(() => []);
  for (const e of edges) wholesOf[e.part]?.push(e);
  return { currency, nodes, edges, wholesOf, unsure };
}

function currencyOf(pledges: readonly PledgeNode[]): string | null {
  const all = sortedUnique(pledges.flatMap((p) => (p.currency === null || !isPriced(p) ? [] : [p.currency])));
  if (all.length > 1) throw new UsageError(`a total is in one currency, but its pledges are in ${all.join(", ")}: convert them first`);
  return all[0] ?? null;
}

const isPriced = (p: PledgeNode): boolean => (p.unpriced ?? null) === null && p.currency !== null && (p.low !== null || p.high !== null);

function reasonOf(p: PledgeNode): string | null {
  if (isPriced(p)) return null;
  if ((p.unpriced ?? null) !== null) return p.unpriced ?? null;
  if (p.low === null && p.high === null) return p.hedge === "vague" ? "vague" : "no amount";
  return "unconvertible";
}

function settleNode(p: PledgeNode): Node {
  const bad = [p.low, p.high, p.rounding ?? null].find((x) => x !== null && !(Number.isFinite(x) && x >= 0));
  if (bad !== undefined) throw new UsageError(`the pledge "${p.id}" has the amount ${bad}: amounts are numbers from 0 up, or null`);
  if (p.low !== null && p.high !== null && p.low > p.high)
    throw new UsageError(`the pledge "${p.id}" has the low ${p.low} above its high ${p.high}: low is at most high`);
  const priced = isPriced(p);
  const alive = p.stage !== "cancelled" && p.stage !== "not-a-promise";
  const announced = p.stage === "announced" || p.stage === "agreed" || p.stage === "under-way" || p.stage === "delivered";
  return {
    id: p.id,
    label: p.label,
    low: priced && alive ? hundredths(p.low ?? 0) : 0n,
    high: priced && alive && p.high !== null ? hundredths(p.high) : null,
    priced,
    alive,
    selected: p.selected,
    firm: announced && p.hedge !== "target" && p.hedge !== "could-reach" && p.hedge !== "vague",
    rounding: hundredths(p.rounding ?? 0.005 * (p.high ?? p.low ?? 0)),
    stated: { low: p.low ?? 0, high: p.high },
    reason: reasonOf(p),
    stage: p.stage,
    assertions: sortedUnique(p.assertions),
  };
}

/** Readings that differ make the pair open, whichever way they differ: no source is struck out here. */
function settleEdge(part: number, whole: number, said: readonly PartEdge[]): Edge {
  const by = (reading: PartEdge["reading"]) => said.filter((s) => s.reading === reading);
  const inside = by("inside");
  const onTop = by("on-top");
  const open = said.some((s) => s.contested || s.reading === "unclear") || (inside.length > 0 && onTop.length > 0);
  return {
    part,
    whole,
    kind: open ? "open" : inside.length > 0 ? "firm" : "on-top",
    keys: sortedUnique(said.flatMap((s) => (s.itemised === null || s.reading === "on-top" ? [] : [s.itemised]))),
    insideBy: sortedUnique(inside.flatMap((s) => s.assertions)),
    onTopBy: sortedUnique(onTop.flatMap((s) => s.assertions)),
    unclearBy: sortedUnique(by("unclear").flatMap((s) => s.assertions)),
  };
}

/**
 * A part said to be on top of w, which stands inside w by way of other pledges all the same, cannot be both: the first steps of those
 * ways are open too ("5 on top of the 15" is no such case where the 5 and the 15 only share a whole).
 */
function openContradicted(n: number, edges: readonly Edge[]): readonly Edge[] {
  const wholes: Edge[][] = Array.from({ length: n }, () => []);
  for (const e of edges) if (e.kind !== "on-top") wholes[e.part]?.push(e);
  const leadsTo = (from: number, to: number): boolean => {
    const seen = new Set([from]);
    for (const v of seen) {
      if (v === to) return true;
      for (const e of wholes[v] ?? []) seen.add(e.whole);
    }
    return false;
  };
  const onTop = edges.filter((e) => e.kind === "on-top" && e.part !== e.whole);
  if (onTop.length === 0) return edges;
  const against = new Map<Edge, string[]>();
  for (const top of onTop)
    for (const e of wholes[top.part] ?? []) if (leadsTo(e.whole, top.whole)) against.set(e, [...(against.get(e) ?? []), ...top.onTopBy]);
  return edges.map((e) => {
    const by = against.get(e);
    return by === undefined ? e : { ...e, kind: "open" as const, onTopBy: sortedUnique([...e.onTopBy, ...by]) };
  });
}
