import { addHigh, byCode, type High, sortedUnique } from "./exact.js";
import type { Conflict, Interval } from "./part-graph.js";
import { printInterval } from "./print-amount.js";
import type { Settled } from "./settle-graph.js";
import type { ReadingTotal } from "./total-of-reading.js";
import { interval } from "./write-lines.js";

/** The conflicts of net and gross, one for each whole and set of parts; those that no selected pledge is bound up with are left out. */
export function findConflicts(graph: Settled, net: ReadingTotal, gross: ReadingTotal): readonly Conflict[] {
  const near = connected(graph);
  const found = new Map<string, Conflict>();
  const add = (conflict: Conflict): void => {
    const key = [conflict.kind, conflict.whole, ...conflict.parts].join("\n");
    const before = found.get(key);
    found.set(key, before === undefined ? conflict : { ...before, in: [...new Set([...before.in, ...conflict.in])] });
  };
  const id = (v: number): string => graph.nodes[v]?.id ?? "";
  const label = (v: number): string => graph.nodes[v]?.label ?? "";
  const own = (v: number): { low: bigint; high: High } => graph.nodes[v] ?? { low: 0n, high: null };
  const printed = (amount: Interval): string => printInterval(amount, graph.currency);
  for (const [name, total] of [["net", net] as const, ["gross", gross] as const]) {
    for (const cycle of total.reading.cycles) {
      if (!near.has(cycle.whole)) continue;
      const parts = cycle.members.filter((v) => v !== cycle.whole || cycle.members.length === 1);
      const sum = cycle.members.reduce<{ low: bigint; high: High }>(
        (all, v) => ({ low: all.low + own(v).low, high: addHigh(all.high, own(v).high) }),
        { low: 0n, high: 0n },
      );
      add({
        kind: "cycle",
        whole: id(cycle.whole),
        parts: parts.map(id),
        wholeAmount: interval(own(cycle.whole).low, own(cycle.whole).high),
        partsAmount: interval(sum.low, sum.high),
        in: [name],
        assertions: sortedUnique(cycle.edges.flatMap((e) => [...e.insideBy, ...e.unclearBy])),
        note: `${cycle.members.map(label).join(", ")} are each said to be inside the next: net keeps ${label(cycle.whole)} as the whole, gross reads them side by side`,
      });
    }
    for (const { row, low, high } of total.exceeded) {
      if (!near.has(row.whole)) continue;
      const wholeAmount = interval(own(row.whole).low, own(row.whole).high);
      const partsAmount = interval(low, high);
      add({
        kind: "parts-exceed-whole",
        whole: id(row.whole),
        parts: row.parts.map(id),
        wholeAmount,
        partsAmount,
        in: [name],
        assertions: sortedUnique([
          ...row.assertions,
          ...(graph.nodes[row.whole]?.assertions ?? []),
          ...row.parts.flatMap((p) => graph.nodes[p]?.assertions ?? []),
        ]),
        note: `${row.parts.map(label).join(" + ")} come to ${printed(partsAmount)}, more than ${label(row.whole)} of ${printed(wholeAmount)}: net keeps the whole, gross the parts`,
      });
    }
  }
  return [...found].sort(([a], [b]) => byCode(a, b)).map(([, conflict]) => conflict);
}

/** The pledges tied to a selected one by any edge, near or far. */
function connected(graph: Settled): ReadonlySet<number> {
  const next: number[][] = graph.nodes.map(() => []);
  for (const e of graph.edges) {
    next[e.part]?.push(e.whole);
    next[e.whole]?.push(e.part);
  }
  const seen = new Set(graph.nodes.flatMap((node, v) => (node.selected && node.alive ? [v] : [])));
  for (const v of seen) for (const w of next[v] ?? []) seen.add(w);
  return seen;
}
