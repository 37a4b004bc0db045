import type { Settled } from "./settle-graph.js";
import type { Reading } from "./take-reading.js";

/** What `pledge` shares with counted pledges before it: the largest priced parts that it and one of them both hold. */
export interface Overlap {
  readonly pledge: number;
  readonly with: readonly number[];
  readonly shared: readonly number[];
  /** The same with those that are in a larger one by open edges alone: beside it, there is more to take out. */
  readonly atMost: readonly number[];
}

/**
 * The union of counted pledges is their sum less, for each, what it shares with those before it. So a part of three wholes is taken out
 * twice and counts once, and a part of a shared part is not taken out again. A shared pledge without an amount takes nothing out.
 */
export function overlapsOf(
  graph: Settled,
  reading: Pick<Reading, "below" | "above" | "firmlyAbove" | "up">,
  counted: readonly number[],
): readonly Overlap[] {
  const holders = new Map<number, number[]>();
  const overlaps: Overlap[] = [];
  for (const s of counted) {
    const common = new Set<number>();
    for (const d of reading.below[s] ?? []) {
      const node = graph.nodes[d];
      if (node === undefined || !node.priced || !node.alive) continue;
      const before = holders.get(d);
      if (before === undefined) holders.set(d, [s]);
      else common.add(d);
    }
    const shared = [...common].filter((d) => ![...(reading.above[d] ?? [])].some((w) => common.has(w))).sort((a, b) => a - b);
    if (shared.length > 0) {
      const others = new Set(shared.flatMap((d) => holders.get(d) ?? []));
      const firmly = (d: number): boolean => [...(reading.firmlyAbove[d] ?? [])].some((w) => common.has(w));
      // Beside the larger one it must still be shared: some way up from it leads around all that is.
      const around = (d: number): boolean => (reading.up[d] ?? []).some((e) => !common.has(e.whole));
      const atMost = [...common].filter((d) => shared.includes(d) || (!firmly(d) && around(d))).sort((a, b) => a - b);
      overlaps.push({ pledge: s, with: [...others].sort((a, b) => a - b), shared, atMost });
    }
    for (const d of common) holders.get(d)?.push(s);
  }
  return overlaps;
}
