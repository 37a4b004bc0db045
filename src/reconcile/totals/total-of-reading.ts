import { boundUnion, type Group } from "./bound-union.js";
import { addHigh, type High } from "./exact.js";
import { type LeastPoint, leastPoint } from "./least-point.js";
import { type Candidates, topmost } from "./pick-counted.js";
import { type Rows, rowsOf } from "./rows-of.js";
import type { Settled } from "./settle-graph.js";
import { type Choice, type Reading, takeReading } from "./take-reading.js";

/** A total under one reading, with all that a derivation needs. */
export interface ReadingTotal {
  readonly reading: Reading;
  readonly rows: Rows;
  readonly point: LeastPoint;
  readonly counted: readonly number[];
  /** Uncounted wholes that stand in for the counted parts which exceed them. */
  readonly kept: readonly number[];
  readonly groups: readonly Group[];
  readonly exceeded: LeastPoint["exceeded"];
  readonly low: bigint;
  readonly high: High;
}

export function totalOfReading(graph: Settled, candidates: Candidates, choice: Choice): ReadingTotal {
  const reading = takeReading(graph, choice);
  const members = new Set(candidates.members);
  const kept: number[] = [];
  const exceeded: LeastPoint["exceeded"][number][] = [];
  for (;;) {
    const counted = topmost(members, reading);
    const rows = rowsOf(graph, reading, candidates.sure, counted);
    const point = leastPoint(graph, reading, rows);
    const first = choice.keep === "whole" ? point.overrun[0] : undefined;
    if (first !== undefined) {
      // What is counted inside a whole exceeds it: the whole is counted in their place, and then what is above may hold it.
      members.add(first);
      kept.push(first);
      exceeded.push(...point.exceeded.filter((e) => e.row.whole === first && e.row.counted));
      continue;
    }
    const doubtful = reading.inside.some((e) => e.kind === "open");
    const asRead = doubtful ? leastPoint(graph, reading, rowsOf(graph, reading, "all", counted)) : point;
    const groups = boundUnion({ graph, reading, rows, point }, counted);
    return {
      reading,
      rows,
      point,
      counted,
      kept,
      groups,
      exceeded: [...exceeded, ...asRead.exceeded],
      low: groups.reduce((sum, g) => sum + g.low, 0n),
      high: groups.reduce<High>((sum, g) => addHigh(sum, g.high), 0n),
    };
  }
}
