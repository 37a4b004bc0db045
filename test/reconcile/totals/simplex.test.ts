import fc from "fast-check";
import { expect, test } from "vitest";
import { maximise } from "../../../src/reconcile/totals/simplex.js";

const row = (terms: readonly (readonly [number, number])[], atMost: number) => ({
  terms: new Map(terms.map(([j, a]): [number, bigint] => [j, BigInt(a)])),
  atMost: BigInt(atMost),
});
const goal = (...c: number[]) => new Map(c.map((a, j): [number, bigint] => [j, BigInt(a)]));

test("finds the corner, as a fraction if need be", () => {
  // 2x + y <= 3, x + 2y <= 4: x + y is greatest at (2/3, 5/3).
  const found = maximise(2, goal(1, 1), [
    row(
      [
        [0, 2],
        [1, 1],
      ],
      3,
    ),
    row(
      [
        [0, 1],
        [1, 2],
      ],
      4,
    ),
  ]);
  expect(found).toEqual({ denominator: 3n, at: [2n, 5n] });
});

test("tells what has no bound and what has no solution", () => {
  expect(maximise(2, goal(1, 0), [row([[1, 1]], 3)])).toBe("unbounded");
  expect(maximise(1, goal(1), [row([[0, 1]], 3), row([[0, -1]], -4)])).toBe("infeasible");
});

test("agrees with trying every point of a small grid of whole numbers, from above", () => {
  const coefficient = fc.integer({ min: -1, max: 1 });
  const rows = fc.array(fc.tuple(coefficient, coefficient, coefficient, fc.integer({ min: -4, max: 6 })), { maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.tuple(coefficient, coefficient, coefficient), (some, c) => {
      const box = [0, 1, 2].map((j) => row([[j, 1]], 6));
      const all = [
        ...some.map(([x, y, z, b]) =>
          row(
            [
              [0, x],
              [1, y],
              [2, z],
            ],
            b,
          ),
        ),
        ...box,
      ];
      const found = maximise(3, goal(...c), all);
      let best = Number.NEGATIVE_INFINITY;
      for (let x = 0; x <= 6; x++)
        for (let y = 0; y <= 6; y++)
          for (let z = 0; z <= 6; z++)
            if (some.every(([a, b, d, most]) => a * x + b * y + d * z <= most)) best = Math.max(best, c[0] * x + c[1] * y + c[2] * z);
      if (typeof found === "string") return found === "infeasible" && best === Number.NEGATIVE_INFINITY;
      const [x = 0, y = 0, z = 0] = found.at.map((v) => Number(v) / Number(found.denominator));
      expect(Math.min(x, y, z)).toBeGreaterThanOrEqual(0);
      for (const [a, b, d, most] of some) expect(a * x + b * y + d * z).toBeLessThanOrEqual(most + 1e-9);
      expect(c[0] * x + c[1] * y + c[2] * z).toBeGreaterThanOrEqual(best - 1e-9);
      return true;
    }),
    { numRuns: 500 },
  );
});
