import type { Group } from "./bound-union.js";
import { byCode, type High, sortedUnique, units } from "./exact.js";
import type { Interval, Line, TotalName } from "./part-graph.js";
import type { Edge, Settled } from "./settle-graph.js";
import type { ReadingTotal } from "./total-of-reading.js";

export const interval = (low: bigint, high: High): Interval => ({ low: units(low), high: high === null ? null : units(high) });

const blank = {
  pledge: null,
  label: "",
  of: [],
  reading: null,
  assertions: [],
  insideBy: [],
  onTopBy: [],
  unclearBy: [],
  depth: 0,
  note: null,
};
export type Draft = Partial<Line> & Pick<Line, "sign" | "to" | "what" | "low" | "high">;
export const line = (draft: Draft): Line => ({ ...blank, ...draft });

const idsOf = (graph: Settled, all: readonly number[]): string[] => all.flatMap((v) => graph.nodes[v]?.id ?? []).sort(byCode);

/** The sum of a reading: a line for each counted pledge, for each part taken out once, for what the wholes around them hold. */
export function sumLines(
  graph: Settled,
  total: ReadingTotal,
  to: TotalName,
): { counted: ReadonlyMap<number, Line>; rest: readonly Line[] } {
  const counted = new Map<number, Line>();
  for (const group of total.groups)
    for (const { pledge, low, high } of group.counted) counted.set(pledge, countedLine(graph, total, to, pledge, low, high));
  return { counted, rest: total.groups.flatMap((group) => [...sharedLines(graph, total, to, group), ...heldLines(graph, to, group)]) };
}

function countedLine(graph: Settled, total: ReadingTotal, to: TotalName, v: number, low: bigint, high: High): Line {
  const node = graph.nodes[v];
  const kept = total.kept.includes(v);
  const open = (graph.wholesOf[v] ?? []).filter((e) => e.kind === "open");
  const notes: string[] = [];
  if (node !== undefined && node.low < low) notes.push("at least this by its parts");
  if (node !== undefined && node.high === null) notes.push("no upper bound is stated");
  if (node !== undefined && high !== null && (node.high === null || high < node.high)) notes.push("at most the whole that it is inside");
  if (kept) notes.push("counted in place of its parts, which exceed it");
  return line({
    sign: "+",
    to: [to],
    what: kept ? "keeps-whole" : node?.selected === false ? "stands-in" : "counted",
    pledge: node?.id ?? null,
    label: node?.label ?? "",
    of: idsOf(graph, to === "gross" ? open.map((e) => e.whole) : []),
    reading: to === "gross" ? readingOf(open) : null,
    ...interval(low, high),
    assertions: node?.assertions ?? [],
    ...(to === "gross" ? saidOf(open) : {}),
    note: notes.length > 0 ? notes.join("; ") : null,
  });
}

const readingOf = (edges: readonly Edge[]): Line["reading"] =>
  edges.length === 0 ? null : edges.every((e) => e.kind === "firm") ? "inside" : edges.every((e) => isUnclear(e)) ? "unclear" : "contested";

/** Unclear, where nobody says a thing; contested, where somebody does and is not alone. */
const isUnclear = (e: Edge): boolean => e.insideBy.length === 0 && e.onTopBy.length === 0;

const saidOf = (edges: readonly Edge[]): Pick<Line, "insideBy" | "onTopBy" | "unclearBy"> => ({
  insideBy: sortedUnique(edges.flatMap((e) => e.insideBy)),
  onTopBy: sortedUnique(edges.flatMap((e) => e.onTopBy)),
  unclearBy: sortedUnique(edges.flatMap((e) => e.unclearBy)),
});

function sharedLines(graph: Settled, total: ReadingTotal, to: TotalName, group: Group): Line[] {
  return group.taken.map(({ overlap, atLow, atHigh }) => {
    const holders = new Set([overlap.pledge, ...overlap.with]);
    const edges = total.reading.inside.filter((e) => overlap.shared.includes(e.part) && holders.has(e.whole));
    return line({
      sign: "-",
      to: [to],
      what: "shared",
      pledge: overlap.shared.length === 1 ? (graph.nodes[overlap.shared[0] ?? -1]?.id ?? null) : null,
      label: overlap.shared.map((v) => graph.nodes[v]?.label ?? "").join(", "),
      of: idsOf(graph, [...holders]),
      reading: readingOf(edges),
      ...interval(atLow, atHigh),
      assertions: sortedUnique(overlap.shared.flatMap((v) => graph.nodes[v]?.assertions ?? [])),
      ...saidOf(edges),
      note: overlap.shared.length === 1 ? null : "parts that may overlap: their union is taken out",
    });
  });
}

/** What is left between the lines above and the union itself. */
function heldLines(graph: Settled, to: TotalName, group: Group): Line[] {
  const taken = (end: "atLow" | "atHigh"): bigint => group.taken.reduce((sum, t) => sum + t[end], 0n);
  const low = group.low - group.counted.reduce((sum, c) => sum + c.low, 0n) + taken("atLow");
  const high = group.high === null ? 0n : group.high - group.counted.reduce((sum, c) => sum + (c.high ?? 0n), 0n) + taken("atHigh");
  const held = (sign: "+" | "-", a: bigint, b: bigint): Line[] =>
    a === 0n && b === 0n
      ? []
      : [
          line({
            sign,
            to: [to],
            what: "held",
            label: group.around.map((v) => graph.nodes[v]?.label ?? "").join(", "),
            of: idsOf(graph, group.around),
            ...interval(a, b),
            assertions: sortedUnique(group.around.flatMap((v) => graph.nodes[v]?.assertions ?? [])),
            note: group.around.length > 0 ? "all these together are inside it" : "what the shared parts ask of their wholes",
          }),
        ];
  const positive = (x: bigint): bigint => (x > 0n ? x : 0n);
  return [...held("+", positive(low), positive(high)), ...held("-", positive(-low), positive(-high))];
}

/** The parts of a counted pledge, shown and not added; an open one that gross adds is left to the line that adds it. */
export function insideLines(
  graph: Settled,
  total: ReadingTotal,
  whole: number,
  depth: number,
  added: (part: number, depth: number) => readonly Line[] | null,
): Line[] {
  return (total.reading.down[whole] ?? []).flatMap((e) => {
    const node = graph.nodes[e.part];
    if (node === undefined || !node.alive) return [];
    const instead = e.kind === "open" ? added(e.part, depth) : null;
    if (instead !== null) return instead;
    const shown = line({
      sign: "·",
      to: [],
      what: "inside",
      pledge: node.id,
      label: node.label,
      of: idsOf(graph, [whole]),
      reading: readingOf([e]),
      ...interval(node.priced ? node.low : 0n, node.high),
      assertions: node.assertions,
      ...saidOf([e]),
      depth,
      note: node.priced ? (node.selected ? null : "not among the selected") : (node.reason ?? "no amount"),
    });
    return [shown, ...onTopLines(graph, e.part, depth + 1), ...insideLines(graph, total, e.part, depth + 1, added)];
  });
}

/** "On top of" is shown where it is said: the pledge stands beside the other and neither takes from the other. */
export function onTopLines(graph: Settled, part: number, depth: number): Line[] {
  return (graph.wholesOf[part] ?? [])
    .filter((e) => e.kind === "on-top")
    .map((e) =>
      line({
        sign: "·",
        to: [],
        what: "on-top",
        pledge: graph.nodes[part]?.id ?? null,
        label: graph.nodes[part]?.label ?? "",
        of: idsOf(graph, [e.whole]),
        reading: "on-top",
        low: 0,
        high: 0,
        ...saidOf([e]),
        assertions: e.onTopBy,
        depth,
        note: `on top of ${graph.nodes[e.whole]?.label ?? ""}`,
      }),
    );
}
