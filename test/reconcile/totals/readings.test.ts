import fc from "fast-check";
import { expect, test } from "vitest";
import { randomGraph } from "../../../bench/totals-brute.mjs";
import { compareTotal } from "../../../bench/totals-compare.mjs";
import { totalOf } from "../../../src/reconcile/totals/index.js";

const seed = fc.integer({ min: 0, max: 5_000_000 });

// The bench compares 10,000 graphs (node bench/totals.mjs); these are the first few of the same kind.
test("400 random graphs give what the enumeration of every reading gives", () => {
  const broken = Array.from({ length: 400 }, (_, i) => randomGraph(40_000 + i)).flatMap((graph, i) =>
    compareTotal(graph, totalOf(graph)).checks.flatMap(({ check, holds, detail }) => (holds ? [] : [`${i}: ${check} ${detail}`])),
  );
  expect(broken).toEqual([]);
});

test("the order of pledges, edges and identities leaves no trace", () => {
  fc.assert(
    fc.property(
      seed.chain((n) => {
        const graph = randomGraph(n, 12);
        const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
        return fc.tuple(fc.constant(graph), shuffled(graph.pledges), shuffled(graph.edges), shuffled(graph.unsure));
      }),
      ([graph, pledges, edges, unsure]) => {
        expect(JSON.stringify(totalOf({ pledges, edges, unsure }))).toBe(JSON.stringify(totalOf(graph)));
      },
    ),
    { numRuns: 150 },
  );
});

test("the lines of a derivation add up to the totals that they claim", () => {
  fc.assert(
    fc.property(seed, (n) => {
      const total = totalOf(randomGraph(n, 14));
      const sum = (name: "net" | "gross" | "certain", end: "low" | "high"): number =>
        total.derivation
          .filter((line) => (line.sign === "+" || line.sign === "-") && line.to.includes(name))
          .reduce((all, line) => all + (line.sign === "+" ? 1 : -1) * (line[end] ?? Number.POSITIVE_INFINITY), 0);
      expect(sum("net", "low")).toBeCloseTo(total.net.low, 6);
      expect(sum("gross", "low")).toBeCloseTo(total.gross.low, 6);
      expect(sum("net", "high")).toBeCloseTo(total.net.high ?? Number.POSITIVE_INFINITY, 6);
      expect(sum("gross", "high")).toBeCloseTo(total.gross.high ?? Number.POSITIVE_INFINITY, 6);
      expect(sum("certain", "low")).toBeCloseTo(total.certainMinimum, 6);
    }),
    { numRuns: 300 },
  );
});
