import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, rateOn, ratesWithin, whyNoRate } from "../../../src/reconcile/rates/index.js";
import { currencies, rates } from "../shipped-rates.js";

const day = fc.integer({ min: 0, max: 4300 }).map((n) => addDays("2015-01-02", n));
const currency = fc.constantFrom(...currencies);

describe("rateOn", () => {
  it.each([
    ["EUR", "USD", "2025-02-11", 1.0324, "2025-02-11", "ECB reference rate", null],
    ["USD", "EUR", "2025-02-11", 0.9686168152, "2025-02-11", "ECB reference rate", null],
    ["EUR", "USD", "2025-02-09", 1.0377, "2025-02-07", "ECB reference rate", "no rate of 2025-02-09; that of 2025-02-07 is used"],
    ["EUR", "AED", "2025-02-11", 3.791489, "2025-02-11", "ECB reference rate and dollar peg", null],
    ["USD", "SAR", "2025-02-09", 3.75, "2025-02-09", "dollar peg", null],
    ["SAR", "QAR", "2003-05-01", 0.9706666667, "2003-05-01", "dollar peg", null],
    ["SEK", "SEK", "2030-01-01", 1, "2030-01-01", "same currency", null],
  ])("%s in %s on %s", (from, to, on, rate, used, source, note) => {
    expect(rateOn(rates, from, to, on)).toEqual({ rate, day: used, source, note });
  });

  it("says how far a day lies behind the table's end", () => {
    const end = rates.days.at(-1) ?? "";
    expect(rateOn(rates, "EUR", "USD", addDays(end, 3))?.note).toMatch(/^no rate of/);
    expect(rateOn(rates, "EUR", "USD", addDays(end, 40))).toMatchObject({
      day: end,
      note: expect.stringContaining(`ends on ${end}, 40 days before`),
    });
  });

  it.each([
    ["EUR", "KWD", "2025-02-11", "no rate of KWD is known"],
    ["EUR", "USD", "2014-12-31", "2014-12-31 is before the table's first day, 2015-01-02"],
    ["EUR", "RUB", "2023-01-10", "no rate of EUR in RUB was given for 2023-01-10"],
    ["USD", "ISK", "2017-06-01", "no rate of USD in ISK was given for 2017-06-01"],
    ["QAR", "USD", "1999-06-01", "1999-06-01 is before the table's first day, 2015-01-02"],
  ])("has none for %s in %s on %s, and says why", (from, to, on, why) => {
    expect(rateOn(rates, from, to, on)).toBeNull();
    expect(whyNoRate(rates, from, to, on)).toBe(why);
  });

  it("refuses what is no day", () => {
    for (const on of ["2025-02-31", "11 February 2025", "2025-2-1", ""]) expect(() => rateOn(rates, "EUR", "USD", on)).toThrow(/is no day/);
  });

  it("turns round, and goes by way of a third currency, to nine digits", () => {
    fc.assert(
      fc.property(currency, currency, currency, day, (a, b, c, on) => {
        const [there, back, on1, on2] = [
          rateOn(rates, a, b, on),
          rateOn(rates, b, a, on),
          rateOn(rates, a, c, on),
          rateOn(rates, c, b, on),
        ];
        expect(there === null).toBe(back === null);
        if (there === null || back === null) return;
        expect(there.day <= on).toBe(true);
        expect(Math.abs(there.rate * back.rate - 1)).toBeLessThan(1e-8);
        if (on1 !== null && on2 !== null && on1.day === on2.day && on1.day === there.day)
          expect(Math.abs((on1.rate * on2.rate) / there.rate - 1)).toBeLessThan(1e-8);
      }),
    );
  });
});

describe("ratesWithin", () => {
  it("gives each day of the table once", () => {
    const found = ratesWithin(rates, "EUR", "USD", "2025-02-06", "2025-02-11");
    expect(found.map((rate) => rate.day)).toEqual(["2025-02-06", "2025-02-07", "2025-02-10", "2025-02-11"]);
  });
  it("gives a peg once", () => {
    expect(ratesWithin(rates, "USD", "SAR", "2025-02-06", "2025-02-11")).toHaveLength(1);
  });
});
