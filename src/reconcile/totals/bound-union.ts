import { ceilDivide, floorDivide, type High, maxOf, minHigh } from "./exact.js";
import { type LeastPoint, leastOfCluster, sharedAtMost } from "./least-point.js";
import { type Overlap, overlapsOf } from "./overlaps.js";
import { Programme, type Term } from "./programme.js";
import type { Cluster, Row, Rows } from "./rows-of.js";
import type { Settled } from "./settle-graph.js";
import { maximise, type Optimum } from "./simplex.js";
import type { Reading } from "./take-reading.js";

export interface Taken {
  readonly overlap: Overlap;
  /** What is taken out where the total is least, and where it is greatest. */
  readonly atLow: bigint;
  readonly atHigh: bigint;
}

/** Counted pledges that bind one another, with their union. */
export interface Group {
  readonly counted: readonly { readonly pledge: number; readonly low: bigint; readonly high: High }[];
  readonly taken: readonly Taken[];
  readonly low: bigint;
  readonly high: High;
  /** The uncounted wholes around them that have an upper bound. */
  readonly around: readonly number[];
}

interface Problem {
  readonly graph: Settled;
  readonly reading: Reading;
  readonly rows: Rows;
  readonly point: LeastPoint;
}

/**
 * The least and greatest union of the counted pledges. Those that share nothing and stand in no bounded whole need no programme: their
 * least amounts are reached together (least-point.ts) and so are their highs, because an amount's own parts can stay at their least.
 * The others are solved exactly, group by group, over themselves, what they share, and what is above either; all else stays at its least,
 * which only loosens.
 */
export function boundUnion(problem: Problem, counted: readonly number[]): readonly Group[] {
  const { reading, point } = problem;
  const overlaps = overlapsOf(problem.graph, reading, counted);
  const bounded = (v: number): boolean => (point.high[v] ?? null) !== null;
  const sharing = (v: number): boolean => point.rows[v]?.some((row) => row.clusters.some((c) => c.members.length > 1)) === true;
  const tight = counted.filter(
    (s) => [...(reading.above[s] ?? [])].some(bounded) || sharing(s) || [...(reading.below[s] ?? [])].some(sharing),
  );
  const busy = new Set([...tight, ...overlaps.flatMap((o) => [o.pledge, ...o.with])]);
  const simple = counted
    .filter((s) => !busy.has(s))
    .map((s): Group => {
      const low = point.least[s] ?? 0n;
      const high = point.high[s] ?? null;
      return { counted: [{ pledge: s, low, high }], taken: [], low, high, around: [] };
    });
  return [...simple, ...gather(problem, [...busy], overlaps).map((g) => solve(problem, g))].sort(
    (a, b) => (a.counted[0]?.pledge ?? 0) - (b.counted[0]?.pledge ?? 0),
  );
}

interface Gathered {
  readonly counted: readonly number[];
  readonly unknowns: readonly number[];
  readonly overlaps: readonly Overlap[];
}

function gather(problem: Problem, busy: readonly number[], overlaps: readonly Overlap[]): readonly Gathered[] {
  const { reading } = problem;
  const unknown = new Set<number>();
  for (const v of [...busy, ...overlaps.flatMap((o) => o.atMost)]) unknown.add(v);
  const sharers = busy.flatMap((s) => [s, ...(reading.below[s] ?? [])]);
  const sharedBelow = (v: number): readonly number[] =>
    (problem.point.rows[v] ?? []).flatMap((row) => row.clusters.flatMap((c) => c.shared));
  for (const v of sharers) for (const d of sharedBelow(v)) unknown.add(d);
  for (const v of unknown) for (const w of [...(reading.above[v] ?? []), ...sharedBelow(v)]) unknown.add(w);
  const root = new Map([...unknown].map((v) => [v, v]));
  const find = (v: number): number => {
    let r = v;
    while (root.get(r) !== r) r = root.get(r) ?? r;
    return r;
  };
  const join = (all: readonly number[]): void => {
    const [first, ...rest] = all.filter((v) => unknown.has(v));
    if (first !== undefined) for (const v of rest) root.set(Math.max(find(v), find(first)), Math.min(find(v), find(first)));
  };
  for (const w of unknown) for (const row of problem.point.rows[w] ?? []) join([w, ...row.parts, ...row.clusters.flatMap((c) => c.shared)]);
  for (const o of overlaps) join([o.pledge, ...o.with, ...o.atMost]);
  const groups = new Map<number, { counted: number[]; unknowns: number[]; overlaps: Overlap[] }>();
  const counted = new Set(busy);
  const shares = new Map(overlaps.map((o) => [o.pledge, o]));
  for (const v of [...unknown].sort((a, b) => a - b)) {
    const group = groups.get(find(v)) ?? { counted: [], unknowns: [], overlaps: [] };
    groups.set(find(v), group);
    group.unknowns.push(v);
    if (counted.has(v)) group.counted.push(v);
    const overlap = shares.get(v);
    if (overlap !== undefined) group.overlaps.push(overlap);
  }
  return [...groups.values()];
}

/**
 * Least and greatest are two programmes: what is doubtful has already done its part for the least, by raising the least point, but must
 * not keep a shared part small there.
 */
function solve(problem: Problem, gathered: Gathered): Group {
  const { reading, rows, point } = problem;
  const { counted, unknowns, overlaps } = gathered;
  const doubtful = unknowns.some((w) => point.rows[w]?.some((row) => !row.firm));
  const value = ({ programme }: Formulated, solution: Optimum, terms: readonly Term[]): bigint =>
    terms.reduce((sum, [j, a]) => sum + a * ((solution.at[j] ?? 0n) + programme.origin(j) * solution.denominator), 0n);
  // Of all least unions, one whose unknowns are as low as can be, so that lines of a derivation show amounts as stated.
  const [downward, lowest] = optimise(problem, gathered, doubtful ? (row) => row.firm : () => true, (side) => {
    const weight = 1n << BigInt(64 + 8 * side.programme.size);
    return [...[...side.unknowns.values()].map((j): Term => [j, -1n]), ...side.union.map(([j, a]): Term => [j, -a * weight])];
  });
  const [upward, highest] = optimise(
    problem,
    gathered,
    () => true,
    (side) => side.union,
  );
  const takenAt = (side: Formulated, solution: Optimum | null, s: number): bigint =>
    solution === null
      ? side.programme.origin(side.taken.get(s) ?? 0)
      : floorDivide(value(side, solution, [[side.taken.get(s) ?? 0, 1n]]), solution.denominator);
  const ownHigh = (s: number): High =>
    [...(reading.above[s] ?? [])].reduce<High>(
      (m, w) => (rows.holds[w]?.has(s) ? minHigh(m, point.high[w] ?? null) : m),
      point.high[s] ?? null,
    );
  return {
    counted: counted.map((s) => ({ pledge: s, low: point.least[s] ?? 0n, high: ownHigh(s) })),
    taken: overlaps.map((overlap) => ({
      overlap,
      atLow: takenAt(downward, lowest, overlap.pledge),
      atHigh: takenAt(upward, highest, overlap.pledge),
    })),
    low: lowest === null ? 0n : floorDivide(value(downward, lowest, downward.union), lowest.denominator),
    high: highest === null ? null : ceilDivide(value(upward, highest, upward.union), highest.denominator),
    around: unknowns.filter(
      (v) => !counted.includes(v) && (point.high[v] ?? null) !== null && !counted.some((s) => reading.below[s]?.has(v)),
    ),
  };
}

/** The optimum, or null where there is none. Rows that a contradiction leaves no room for are loosened, as the least point has them. */
function optimise(
  problem: Problem,
  gathered: Gathered,
  takes: (row: Row) => boolean,
  goal: (side: Formulated) => readonly Term[],
): [Formulated, Optimum | null] {
  for (const exactly of [true, false]) {
    const side = formulate(problem, gathered, takes, exactly);
    const objective = new Map<number, bigint>();
    for (const [j, a] of goal(side)) objective.set(j, (objective.get(j) ?? 0n) + a);
    const found = maximise(side.programme.size, objective, side.programme.rows);
    if (found === "unbounded") return [side, null];
    if (found !== "infeasible") return [side, found];
  }
  throw new RangeError("a programme whose rows the least point satisfies has a solution");
}

interface Formulated {
  readonly programme: Programme;
  readonly union: readonly Term[];
  /** The unknown of what each counted pledge shares, and of each pledge. */
  readonly taken: ReadonlyMap<number, number>;
  readonly unknowns: ReadonlyMap<number, number>;
}

function formulate(
  problem: Problem,
  { counted, unknowns, overlaps }: Gathered,
  takes: (row: Row) => boolean,
  exactly: boolean,
): Formulated {
  const { graph, reading, rows, point } = problem;
  const programme = new Programme();
  const least = (v: number): bigint => point.least[v] ?? 0n;
  const x = new Map(unknowns.map((v) => [v, programme.unknown(least(v))]));
  const term = (v: number, sign: bigint): Term[] => {
    const j = x.get(v);
    return j === undefined ? [] : [[j, sign]];
  };
  /** The unknowns stand on the left, what stays at its least moves to the right. */
  const fixed = (v: number): bigint => (x.has(v) ? 0n : least(v));
  const disjoint = (clusters: readonly Cluster[]): { terms: Term[]; rest: bigint } => {
    const terms: Term[] = [];
    let rest = 0n;
    for (const cluster of clusters) {
      const [only, ...more] = cluster.members;
      if (only === undefined) continue;
      if (more.length === 0) {
        terms.push(...term(only, 1n));
        rest += fixed(only);
        continue;
      }
      const together = programme.unknown(leastOfCluster(cluster, point.least, point.high));
      for (const p of cluster.members) programme.require([...term(p, 1n), [together, -1n]], -fixed(p));
      const most = sharedAtMost(cluster.shared, point.high);
      const sum = cluster.members.flatMap((p) => term(p, 1n));
      if (most !== null)
        programme.require(
          [...sum, [together, -1n]],
          cluster.members.reduce((left, p) => left - fixed(p), most),
        );
      if (exactly) {
        const less = cluster.shared.flatMap((d) => term(d, -1n));
        const rest = cluster.members.reduce(
          (left, p) => left - fixed(p),
          cluster.shared.reduce((all, d) => all + fixed(d), 0n),
        );
        programme.requireExactly([...sum, ...less, [together, -1n]], rest);
      }
      terms.push([together, 1n]);
    }
    return { terms, rest };
  };
  for (const w of unknowns) {
    const top = point.high[w] ?? null;
    if (top !== null) programme.require(term(w, 1n), top);
    for (const row of (point.rows[w] ?? []).filter(takes)) {
      const sum = disjoint(row.clusters);
      programme.require([...sum.terms, ...term(w, -1n)], -sum.rest);
    }
  }
  const both = (m: number, v: number, w: number): boolean => rows.holds[v]?.has(m) === true && rows.holds[w]?.has(m) === true;
  const u = new Map<number, number>();
  const union: Term[] = [];
  for (const s of counted) {
    const overlap = overlaps.find((o) => o.pledge === s);
    if (overlap !== undefined) {
      const sure = overlap.shared.filter((m) => overlap.with.some((w) => both(m, s, w)));
      const apart = overlap.with.flatMap((w) =>
        rows.itemised
          .map((set) => set.filter((m) => sure.includes(m) && both(m, s, w)))
          .filter((set) => set.length > 1 && !sharePart(graph, reading, set)),
      );
      const sets = [...sure.map((m) => [m]), ...apart];
      const from = sets.reduce(
        (most, set) =>
          maxOf(
            most,
            set.reduce((sum, m) => sum + least(m), 0n),
          ),
        0n,
      );
      const taken = programme.unknown(from);
      u.set(s, taken);
      for (const set of sets) programme.require([...set.flatMap((m) => term(m, 1n)), [taken, -1n]], 0n);
      const atMost: Term[] = [[taken, 1n]];
      overlap.atMost.forEach((m, i) => {
        atMost.push(...term(m, -1n));
        const again = overlap.atMost.slice(0, i).flatMap((o) => common(graph, reading, o, m));
        if (again.length === 0) return;
        const most = programme.unknown(again.reduce((a, d) => maxOf(a, least(d)), 0n));
        for (const d of again) programme.require([...term(d, 1n), [most, -1n]], -fixed(d));
        atMost.push([most, 1n]);
      });
      programme.require(atMost, 0n);
      programme.require([[taken, 1n], ...term(s, -1n)], 0n);
      programme.require([[taken, 1n], ...union.map(([j, a]): Term => [j, -a])], 0n);
      union.push([taken, -1n]);
    }
    union.push(...term(s, 1n));
  }
  // What is counted inside a bounded whole, less what is shared, fits into it.
  for (const w of unknowns)
    for (const row of point.rows[w] ?? []) {
      if (!row.counted || !takes(row) || row.clusters.length === row.parts.length) continue;
      const inside = row.parts.flatMap((s) => {
        const taken = u.get(s);
        return taken === undefined ? term(s, 1n) : [...term(s, 1n), [taken, -1n] as Term];
      });
      programme.require([...inside, ...term(w, -1n)], 0n);
    }

  return { programme, union, taken: u, unknowns: x };
}

/** The largest priced parts that are surely in both. */
function common(graph: Settled, reading: Reading, a: number, b: number): readonly number[] {
  const above = (d: number, w: number): boolean => reading.firmlyAbove[d]?.has(w) === true;
  const both = [...(reading.below[a] ?? [])].filter((d) => above(d, a) && above(d, b) && graph.nodes[d]?.priced && graph.nodes[d]?.alive);
  return both.filter((d) => !both.some((w) => above(d, w)));
}

const sharePart = (graph: Settled, reading: Reading, set: readonly number[]): boolean =>
  set.some((a, i) =>
    set.some((b, j) => j < i && [...(reading.below[a] ?? [])].some((d) => reading.below[b]?.has(d) && graph.nodes[d]?.priced)),
  );
