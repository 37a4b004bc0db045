import { expect, test } from "vitest";
import { shareOf } from "../../../src/reconcile/totals/index.js";

test.each([
  [
    { low: 30, high: 50 },
    { low: 100, high: 120 },
    { low: 0.25, high: 0.5 },
  ],
  [
    { low: 30, high: 50 },
    { low: 40, high: 60 },
    { low: 0.5, high: 1 },
  ],
  [
    { low: 30, high: 50 },
    { low: 100, high: null },
    { low: 0, high: 0.5 },
  ],
  [
    { low: 30, high: null },
    { low: 100, high: 120 },
    { low: 0.25, high: 1 },
  ],
  [
    { low: 30, high: 50 },
    { low: 0, high: 60 },
    { low: 0.5, high: 1 },
  ],
  [
    { low: 0, high: 0 },
    { low: 0, high: 0 },
    { low: 0, high: 0 },
  ],
])("the share of %o in %o is %o", (part, whole, share) => {
  expect(shareOf(part, whole)).toEqual(share);
});
