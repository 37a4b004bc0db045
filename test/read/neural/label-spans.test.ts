import fc from "fast-check";
import { expect, test } from "vitest";
import { labelSpans } from "../../../src/read/neural/label-spans.js";

const rows = (labels: readonly number[], classes: number): Float32Array =>
  Float32Array.from(labels.flatMap((label) => Array.from({ length: classes }, (_, k) => (k === label ? 5 : 0))));

test("a span begins, goes on, and ends where another begins", () => {
  expect(labelSpans(rows([0, 1, 2, 2, 0, 1, 1, 2], 3), 8, 3, 0, 3)).toEqual([
    { first: 1, last: 4, kind: 0 },
    { first: 5, last: 6, kind: 0 },
    { first: 6, last: 8, kind: 0 },
  ]);
});

test("what goes on without a beginning gets one, or is nothing, whichever costs less", () => {
  expect(labelSpans(rows([0, 2, 2, 2, 0], 3), 5, 3, 0, 3)).toEqual([{ first: 1, last: 4, kind: 0 }]);
  expect(labelSpans(rows([0, 2, 0], 3), 3, 3, 0, 3).length).toBeLessThanOrEqual(1);
});

test("kinds stay apart", () => {
  expect(labelSpans(rows([3, 4, 1, 2], 5), 4, 5, 0, 5)).toEqual([
    { first: 0, last: 2, kind: 1 },
    { first: 2, last: 4, kind: 0 },
  ]);
});

test("spans are well-formed whatever the network says: in order, apart, none empty; other heads' numbers are left alone", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 9, maxLength: 9 }), { maxLength: 30 }),
      (all) => {
        const spans = labelSpans(Float32Array.from(all.flat()), all.length, 9, 2, 5);
        let end = 0;
        for (const { first, last, kind } of spans) {
          expect(first).toBeGreaterThanOrEqual(end);
          expect(last).toBeGreaterThan(first);
          expect(last).toBeLessThanOrEqual(all.length);
          expect(kind === 0 || kind === 1).toBe(true);
          end = last;
        }
      },
    ),
  );
});
