import { describe, expect, it } from "vitest";
import type { Amount } from "../../src/model/index.js";
import { compareAmounts, digitsOf } from "../../src/reconcile/identity/index.js";
import { twins } from "./build-case.js";

type Bounds = readonly [number | null, number | null, string | null];
const amount = ([low, high, currency]: Bounds, also: readonly Bounds[] = []): Amount => ({
  raw: "",
  start: 0,
  end: 1,
  low,
  high,
  currency,
  hedge: "exact",
  perPeriod: null,
  alsoStatedAs: also.map(([l, h, c]) => ({ low: l, high: h, currency: c })),
});

const days = { day: "2024-03-01", until: "2024-03-02" };
const rows: readonly (readonly [string, Bounds, Bounds, string])[] = [
  ["the same", [5e9, 5e9, "USD"], [5e9, 5e9, "USD"], "equal"],
  ["no currency on one side", [5e9, 5e9, null], [5e9, 5e9, "USD"], "equal"],
  ["up to", [null, 5e9, "USD"], [5e9, 5e9, "USD"], "bound"],
  ["a range and its upper end", [3e9, 5e9, "USD"], [5e9, 5e9, "USD"], "bound"],
  ["a range and its lower end", [3e9, 5e9, "USD"], [3e9, 3e9, "USD"], "bound"],
  ["inside a range", [3e9, 5e9, "USD"], [4e9, 4e9, "USD"], "inside-range"],
  ["inside a range too wide to say anything", [1e9, 9e9, "USD"], [4e9, 4e9, "USD"], "apart"],
  ["rounded", [1.09e11, 1.09e11, "EUR"], [1.1e11, 1.1e11, "EUR"], "rounded"],
  ["rounded with up to", [null, 6.38e9, "USD"], [6.4e9, 6.4e9, "USD"], "rounded"],
  ["not rounded: a range", [3.8e10, 4e10, "USD"], [3.92e10, 3.92e10, "USD"], "inside-range"],
  ["a rounder lower bound", [1e11, null, "EUR"], [1.09e11, 1.09e11, "EUR"], "passed"],
  ["two lower bounds of like digits", [1.371e9, null, "INR"], [1.383e9, null, "INR"], "close"],
  ["a conversion", [1e8, 1e8, "EUR"], [1.08e8, 1.08e8, "USD"], "twin"],
  ["relabelled", [2e10, 2e10, "EUR"], [2e10, 2e10, "USD"], "relabelled"],
  ["rescaled", [2.7e9, 2.7e9, "USD"], [2.7e6, 2.7e6, "USD"], "rescaled"],
  ["close", [1.7e10, 1.7e10, "EUR"], [2.08e10, 2.08e10, "EUR"], "close"],
  ["apart", [1.7e10, 1.7e10, "EUR"], [4e10, 4e10, "EUR"], "apart"],
  ["apart in two currencies", [1.7e10, 1.7e10, "EUR"], [4e10, 4e10, "USD"], "apart"],
];

describe("compareAmounts", () => {
  it.each(rows)("%s", (_, a, b, kind) => {
    expect(compareAmounts(amount(a), amount(b), days, twins).kind).toBe(kind);
    expect(compareAmounts(amount(b), amount(a), days, twins).kind).toBe(kind);
  });

  it("meets a sum in the conversion that the other states", () => {
    const stated = amount([2e10, 2e10, "EUR"], [[1.607e11, 1.607e11, "HKD"]]);
    expect(compareAmounts(stated, amount([1.607e11, 1.607e11, "HKD"]), days, () => null).kind).toBe("equal");
  });

  it("knows what is unpriced", () => {
    expect(compareAmounts(null, amount([1, 1, "USD"]), days, twins).kind).toBe("one-unpriced");
    expect(compareAmounts(null, null, days, twins).kind).toBe("unpriced");
  });

  it("counts printed digits, whatever floating point made of them", () => {
    expect([1.09e11, 1e11, 17100000000.000002, 5, 33700000000.000004].map(digitsOf)).toEqual([3, 1, 3, 1, 3]);
  });
});
