import { describe, expect, it } from "vitest";
import { printedDigits, printedStep, significantDigits } from "../../../src/reconcile/twins/index.js";

describe("the rounding of a printed figure", () => {
  it.each([
    ["€109bn", 109e9, 1e9, 3],
    ["$112.5 billion", 112.5e9, 1e8, 4],
    ["$113 billion", 113e9, 1e9, 3],
    ["more than $100 billion", 100e9, 1e9, 1],
    ["$1.2 trillion", 1.2e12, 1e11, 2],
    ["$1.50 billion", 1.5e9, 1e7, 3],
    ["C$162 billion", 162e9, 1e9, 3],
    ["1,25 Billionen Euro", 1.25e12, 1e10, 3],
    ["109 milliards d'euros", 109e9, 1e9, 3],
    ["$1,500,000", 1.5e6, 1, 2],
    ["1 234,5 millions", 1234.5e6, 1e5, 5],
    ["₹1.2 lakh crore", 1.2e12, 1e11, 2],
    ["0.50 million", 5e5, 1e4, 2],
    ["2.500 Millionen", 2.5e9, 1e6, 2],
    ["３５億円", 3.5e9, 1e8, 2],
    ["one hundred billion dollars", 100e9, 1e9, 1],
    ["half a million", 5e5, 1e3, 1],
  ])("%s", (raw, value, step, digits) => {
    expect(printedStep(raw, value) / step).toBeCloseTo(1, 9);
    expect(printedDigits(raw, value)).toBe(digits);
  });

  it.each([
    ["€30-50bn", 30e9, 1e9],
    ["€30-50bn", 50e9, 1e9],
    ["between 7.5 billion and 10 billion", 7.5e9, 1e8],
    ["between 7.5 billion and 10 billion", 10e9, 1e9],
  ])("each end of %s by its own numeral", (raw, value, step) => {
    expect(printedStep(raw, value) / step).toBeCloseTo(1, 9);
  });

  it("counts digits up to the last that is not nought", () => {
    expect([1e11, 1.09e11, 1.125e11, 0.3 * 3e9, 1e15].map(significantDigits)).toEqual([1, 3, 4, 1, 1]);
  });
});
