import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edge, reduceEdges } from "../../src/reconcile/edges/index.js";

const edge = (part: string, whole: string, reading: Edge["reading"] = "inside", contested = false): Edge => ({
  part,
  whole,
  reading,
  contested,
  by: "text",
  sources: [],
  assertions: [],
  reasons: [],
  itemised: null,
});
const ends = (edges: readonly Edge[]) => edges.map(({ part, whole }) => `${part}<${whole}`).sort();

describe("reduceEdges", () => {
  it("drops what a firm chain implies, and a proposal that any chain implies", () => {
    expect(ends(reduceEdges([edge("a", "b"), edge("b", "c"), edge("a", "c")]))).toEqual(["a<b", "b<c"]);
    expect(ends(reduceEdges([edge("a", "b"), edge("b", "c", "unclear"), edge("a", "c", "unclear")]))).toEqual(["a<b", "b<c"]);
  });

  it("keeps a stated edge beside a chain that is only proposed, contested edges, edges on top and rings", () => {
    expect(reduceEdges([edge("a", "b"), edge("b", "c", "unclear"), edge("a", "c")])).toHaveLength(3);
    expect(reduceEdges([edge("a", "b"), edge("b", "c"), edge("a", "c", "inside", true)])).toHaveLength(3);
    expect(reduceEdges([edge("a", "b"), edge("b", "c"), edge("a", "c", "on-top")])).toHaveLength(3);
    expect(reduceEdges([edge("a", "b"), edge("b", "c"), edge("c", "a"), edge("a", "c")])).toHaveLength(4);
  });

  it("keeps two wholes of one part", () => {
    expect(reduceEdges([edge("a", "b"), edge("a", "c")])).toHaveLength(2);
  });

  it("loses no whole that could be reached before, in any order of the edges", () => {
    const drawn = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 20 });
    fc.assert(
      fc.property(drawn, (pairs) => {
        const up = [...new Set(pairs.filter(([a, b]) => a < b).map(([a, b]) => `${a} ${b}`))].map((key) =>
          edge(...(key.split(" ") as [string, string])),
        );
        const reached = (edges: readonly Edge[], from: string): Set<string> => {
          const seen = new Set<string>();
          const open = [from];
          for (let next = open.pop(); next !== undefined; next = open.pop())
            for (const { part, whole } of edges)
              if (part === next && !seen.has(whole)) {
                seen.add(whole);
                open.push(whole);
              }
          return seen;
        };
        const reduced = reduceEdges(up);
        for (const { part } of up) expect(reached(reduced, part)).toEqual(reached(up, part));
        expect(ends(reduceEdges([...up].reverse()))).toEqual(ends(reduced));
      }),
      { numRuns: 100 },
    );
  });
});
