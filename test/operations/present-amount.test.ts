import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hedges } from "../../src/model/index.js";
import { presentAmount, presentCapacity, presentHorizon } from "../../src/operations/present-amount.js";

const sum = (hedge: (typeof hedges)[number], low: number | null, high: number | null, currency: string | null = "EUR") => ({
  raw: "as printed",
  low,
  high,
  currency,
  hedge,
  perPeriod: null,
});

describe("an amount is set with its interval and its hedge", () => {
  it.each([
    [sum("exact", 109e9, 109e9), "€109bn"],
    [sum("exact", 109.25e9, 109.25e9), "€109.25bn"],
    [sum("up-to", null, 50e9), "≤ €50bn"],
    [sum("less-than", null, 50e9), "< €50bn"],
    [sum("at-least", 5e8, null, "USD"), "≥ $500m"],
    [sum("more-than", 5e8, null, "USD"), "> $500m"],
    [sum("about", 2.4e9, 2.4e9, "USD"), "~$2.4bn"],
    [sum("range", 30e9, 50e9), "€30–50bn"],
    [sum("range", 8e8, 1.2e9, "GBP"), "£800m–1.2bn"],
    [sum("about", 30e9, 50e9), "~€30–50bn"],
    [sum("target", 2e11, 2e11), "target €200bn"],
    [sum("could-reach", null, 1e12, "USD"), "could reach $1tn"],
    [sum("vague", null, null), "“as printed”"],
    [sum("exact", 5e10, 5e10, null), "50bn (no currency)"],
    [sum("exact", 5e9, 5e9, "CHF"), "CHF 5bn"],
    [sum("exact", 1500, 1500, "USD"), "$1,500"],
    [sum("exact", null, 5e9), "≤ €5bn"],
    [{ ...sum("exact", 2e9, 2e9), perPeriod: "year" as const }, "€2bn a year"],
    [{ ...sum("exact", 2, 2, "USD"), perPeriod: "hour" as const }, "$2 an hour"],
    [null, ""],
  ])("%j", (amount, expected) => expect(presentAmount(amount)).toBe(expected));

  it("never throws and never says nothing", () => {
    const bound = fc.option(fc.double({ min: 0, max: 1e15, noNaN: true }));
    fc.assert(
      fc.property(fc.constantFrom(...hedges), bound, bound, (hedge, low, high) => {
        expect(presentAmount(sum(hedge, low, high))).not.toBe("");
      }),
    );
  });
});

describe("capacities and horizons", () => {
  it.each([
    [{ raw: "1GW", low: 1, high: 1, unit: "GW", hedge: "exact" as const }, "1 GW"],
    [{ raw: "over 100,000 GPUs", low: 1e5, high: null, unit: "GPUs", hedge: "more-than" as const }, "> 100,000 GPUs"],
    [{ raw: "three to five", low: 3, high: 5, unit: "data centres", hedge: "range" as const }, "3–5 data centres"],
    [{ raw: "many", low: null, high: null, unit: "GPUs", hedge: "vague" as const }, "“many”"],
    [null, ""],
  ])("%j", (capacity, expected) => expect(presentCapacity(capacity)).toBe(expected));

  it("gives the day where one can be told, else the words", () => {
    expect(presentHorizon({ raw: "by 2030", to: "2030-12-31" })).toBe("2030-12-31");
    expect(presentHorizon({ raw: "in the coming years", to: null })).toBe("in the coming years");
    expect(presentHorizon(null)).toBe("");
  });
});
