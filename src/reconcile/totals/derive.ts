import { units } from "./exact.js";
import type { Conflict, Line, Total, Unpriced } from "./part-graph.js";
import type { Settled } from "./settle-graph.js";
import type { ReadingTotal } from "./total-of-reading.js";
import { insideLines, line, onTopLines, sumLines } from "./write-lines.js";

export interface Derived {
  readonly graph: Settled;
  readonly net: ReadingTotal;
  readonly gross: ReadingTotal;
  /** The certain minimum has a graph of its own: pledges that may be one are one in it. */
  readonly certainGraph: Settled;
  readonly certain: ReadingTotal;
  readonly certainMinimum: bigint;
  readonly unpriced: readonly Unpriced[];
  readonly conflicts: readonly Conflict[];
  readonly figures: Pick<Total, "net" | "gross" | "headline" | "naive">;
  readonly naiveAssertions: readonly string[];
}

const same = (a: Line, b: Line): boolean => JSON.stringify({ ...a, to: [] }) === JSON.stringify({ ...b, to: [] });

/** Every line of the derivation, in the order in which one reads it: what is counted with what is inside it, what is taken out, the results. */
export function derive(d: Derived): readonly Line[] {
  const { graph } = d;
  const net = sumLines(graph, d.net, "net");
  const gross = sumLines(graph, d.gross, "gross");
  const lines: Line[] = [];
  const written = new Set<number>();

  const grossOnly = (v: number, depth: number): readonly Line[] | null => {
    const own = gross.counted.get(v);
    if (own === undefined || net.counted.has(v)) return null;
    if (written.has(v)) return [];
    written.add(v);
    return [{ ...own, depth }, ...onTopLines(graph, v, depth + 1), ...insideLines(graph, d.gross, v, depth + 1, () => null)];
  };
  for (const [v, inNet] of [...net.counted].sort(([a], [b]) => a - b)) {
    const inGross = gross.counted.get(v);
    if (inGross === undefined) lines.push(inNet);
    else if (inNet.low === inGross.low && inNet.high === inGross.high) lines.push({ ...inGross, to: ["net", "gross"], note: inNet.note });
    else lines.push(inNet, inGross);
    lines.push(...onTopLines(graph, v, 1), ...insideLines(graph, d.net, v, 1, grossOnly));
  }
  for (const v of [...gross.counted.keys()].sort((a, b) => a - b)) if (!net.counted.has(v)) lines.push(...(grossOnly(v, 0) ?? []));
  for (const l of net.rest) lines.push(gross.rest.some((g) => same(g, l)) ? { ...l, to: ["net", "gross"] } : l);
  for (const g of gross.rest) if (!net.rest.some((l) => same(g, l))) lines.push(g);

  for (const c of d.conflicts)
    lines.push(
      line({
        sign: "·",
        to: [],
        what: "conflict",
        pledge: c.whole,
        label: graph.nodes.find((node) => node.id === c.whole)?.label ?? "",
        of: c.parts,
        ...c.partsAmount,
        assertions: c.assertions,
        note: c.note,
      }),
    );
  for (const u of d.unpriced)
    lines.push(
      line({
        sign: "·",
        to: [],
        what: "unpriced",
        pledge: u.id,
        label: u.label,
        of: u.standIns,
        low: 0,
        high: null,
        assertions: u.assertions,
        note: u.standIns.length > 0 ? `${u.reason}; its priced parts stand in for it` : u.reason,
      }),
    );
  for (const node of graph.nodes)
    if (node.selected && !node.alive)
      lines.push(
        line({
          sign: "·",
          to: [],
          what: "not-counted",
          pledge: node.id,
          label: node.label,
          ...node.stated,
          assertions: node.assertions,
          note: node.stage,
        }),
      );
  lines.push(...certainLines(d));
  const { net: n, gross: g, headline, naive } = d.figures;
  const result = (label: string, to: Line["to"], low: number, high: number | null, assertions: readonly string[] = []): Line =>
    line({ sign: "=", to, what: "total", label, low, high, assertions });
  const certain = units(d.certainMinimum);
  lines.push(
    result("net", ["net"], n.low, n.high),
    result("gross", ["gross"], g.low, g.high),
    result("headline", [], headline.low, headline.high),
    result("certain minimum", ["certain"], certain, certain),
    result("naive sum of the column", [], naive.low, naive.high, d.naiveAssertions),
  );
  return lines;
}

function certainLines(d: Derived): Line[] {
  const { counted, rest } = sumLines(d.certainGraph, d.certain, "certain");
  const lines = [...[...counted].sort(([a], [b]) => a - b).map(([, l]) => l), ...rest].filter((l) => l.low !== 0);
  for (const { a, b, assertions } of d.graph.unsure) {
    const [first, second] = [d.graph.nodes[a], d.graph.nodes[b]];
    if (first === undefined || second === undefined || a === b || !(first.selected || second.selected)) continue;
    const note = "maybe one pledge; counted once in the certain minimum, at the lower amount";
    const label = `${first.label}, ${second.label}`;
    lines.push(line({ sign: "·", to: [], what: "identity", pledge: first.id, label, of: [second.id], low: 0, high: 0, assertions, note }));
  }
  const off = d.certain.low - d.certainMinimum;
  if (off > 0n)
    lines.push(line({ sign: "-", to: ["certain"], what: "held", low: units(off), high: 0, note: "never more than the low end of net" }));
  return lines;
}
