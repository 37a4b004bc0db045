import { byCode, maxHigh, maxOf, minOf, sortedUnique } from "./exact.js";
import { type Edge, type Node, type Settled, settled } from "./settle-graph.js";

/**
 * The graph of the certain minimum. Pledges that may be one become one, at the lowest low of those that are certain. What is not certain keeps its place and its upper
 * bound, so that it can still be shared and taken out, but it lends no amount: its low is 0 and it counts nowhere.
 */
export function mergeUnsure(graph: Settled): Settled {
  const root = graph.nodes.map((_, v) => v);
  const find = (v: number): number => {
    let r = v;
    while (root[r] !== r) r = root[r] ?? r;
    return r;
  };
  for (const { a, b } of graph.unsure) root[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
  const from: number[][] = [];
  const place = new Map<number, number>();
  graph.nodes.forEach((_, v) => {
    const r = find(v);
    const i = place.get(r);
    if (i === undefined) place.set(r, from.push([v]) - 1);
    else from[i]?.push(v);
  });
  const to = (v: number): number => place.get(find(v)) ?? 0;
  const nodes = from.map((all) => mergedNode(all.flatMap((v) => graph.nodes[v] ?? [])));
  const pairs = new Map<number, Edge[]>();
  for (const e of graph.edges) {
    const [part, whole] = [to(e.part), to(e.whole)];
    if (part === whole) continue;
    // Lists of two pledges that may be one are still two lists: their items may be the same.
    const keys = from[whole]?.length === 1 ? e.keys : e.keys.map((key) => `${graph.nodes[e.whole]?.id} ${key}`);
    const key = part * nodes.length + whole;
    pairs.set(key, [...(pairs.get(key) ?? []), { ...e, part, whole, keys }]);
  }
  const edges = [...pairs].sort(([a], [b]) => a - b).flatMap(([, all]) => mergedEdge(all));
  return settled(graph.currency, nodes, edges, []);
}

export const isCertain = (node: Node): boolean => node.priced && node.alive && node.firm;

function mergedNode(all: readonly Node[]): Node {
  const [first] = all;
  if (first === undefined) throw new RangeError("a merged pledge has at least one member");
  const alive = all.filter((node) => node.alive);
  const certain = all.filter(isCertain);
  const priced = alive.filter((node) => node.priced);
  // What no filter took lends its amount to no total: one of the selected must be certain itself.
  const firm = alive.some((node) => node.selected) ? certain.some((node) => node.selected) : certain.length > 0;
  return {
    ...first,
    label: sortedUnique(all.map((node) => node.label)).join(" = "),
    low: !firm ? 0n : certain.map((node) => node.low).reduce(minOf),
    high: priced.length === 0 ? null : priced.map((node) => node.high).reduce(maxHigh),
    priced: priced.length > 0,
    alive: alive.length > 0,
    selected: alive.some((node) => node.selected),
    firm,
    rounding: all.map((node) => node.rounding).reduce(maxOf),
    assertions: sortedUnique(all.flatMap((node) => node.assertions)),
  };
}

function mergedEdge(all: readonly Edge[]): Edge[] {
  const [first, ...rest] = all;
  if (first === undefined || rest.length === 0) return [...all];
  const join = (field: "keys" | "insideBy" | "onTopBy" | "unclearBy"): readonly string[] =>
    [...new Set(all.flatMap((e) => e[field]))].sort(byCode);
  const kind = all.every((e) => e.kind === first.kind) ? first.kind : "open";
  return [{ ...first, kind, keys: join("keys"), insideBy: join("insideBy"), onTopBy: join("onTopBy"), unclearBy: join("unclearBy") }];
}
