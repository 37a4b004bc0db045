import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Hedge } from "../../../src/model/index.js";
import { addDays, rateOn } from "../../../src/reconcile/rates/index.js";
import { type PrintedSum, refit, relabelled } from "../../../src/reconcile/twins/index.js";
import { currencies, rates } from "../shipped-rates.js";

const sum = (raw: string, low: number | null, high: number | null, currency: string | null, hedge: Hedge = "exact"): PrintedSum => ({
  raw,
  low,
  high,
  currency,
  hedge,
});
const point = (raw: string, value: number, currency: string | null, hedge: Hedge = "exact"): PrintedSum =>
  sum(raw, value, value, currency, hedge);
const days = { rates, day: "2025-02-10", until: "2025-02-12" };
const bn = 1e9;
const euros = point("€109bn", 109 * bn, "EUR");
const range = sum("€30-50bn", 30 * bn, 50 * bn, "EUR", "range");

describe("refit", () => {
  it.each([
    ["a figure cut to whole billions", euros, point("$112 billion", 112 * bn, "USD")],
    ["one with a decimal", euros, point("$112.5 billion", 112.5 * bn, "USD")],
    ["one at another day's rate", euros, point("$113 billion", 113 * bn, "USD")],
    ["a third currency", euros, point("C$162 billion", 162 * bn, "CAD")],
    ["two conversions of one sum", point("$112.5 billion", 112.5 * bn, "USD"), point("C$162 billion", 162 * bn, "CAD")],
    ["another scale word", euros, point("¥17.1 trillion", 17.1e12, "JPY")],
    ["a peg", point("Dh50 billion", 50 * bn, "AED"), point("$13.6 billion", 13.6 * bn, "USD")],
    ["a bound printed beside the sum itself", euros, sum("more than $100 billion", 100 * bn, null, "USD", "more-than")],
    ["a bound from above", euros, sum("less than $120 billion", null, 120 * bn, "USD", "less-than")],
    ["about", euros, point("about $110 billion", 110 * bn, "USD", "about")],
    ["both ends of a range", range, sum("between $31 billion and $52 billion", 31 * bn, 52 * bn, "USD", "range")],
    ["the one end that both state", range, sum("up to $52 billion", null, 52 * bn, "USD", "up-to")],
    ["a hedge dropped", sum("up to €50bn", null, 50 * bn, "EUR", "up-to"), point("$51.6bn", 51.6 * bn, "USD")],
    ["one currency, cut to fewer digits", point("€6.45 million", 6.45e6, "EUR"), point("€6.5 million", 6.5e6, "EUR")],
    ["one currency, equal", point("5 Milliarden Franken", 5 * bn, "CHF"), point("CHF5bn", 5 * bn, "CHF")],
  ])("takes %s", (_name, a, b) => {
    const found = refit(a, b, days);
    expect(found).toMatchObject({ fits: true });
    expect(found.score).toBeGreaterThanOrEqual(0.55);
  });

  it.each([
    ["the same round numeral", point("€20 billion", 20 * bn, "EUR"), point("$20 billion", 20 * bn, "USD")],
    ["a sum three per cent off", euros, point("$116 billion", 116 * bn, "USD")],
    ["a sum ten per cent off", point("£40 million", 40e6, "GBP"), point("$55 million", 55e6, "USD")],
    ["a scale slip", euros, point("$112.5 million", 112.5e6, "USD")],
    ["a range against its upper end", range, point("$52 billion", 52 * bn, "USD")],
    ["a bound far below", euros, sum("more than $50 billion", 50 * bn, null, "USD", "more-than")],
    ["a bound on the wrong side", euros, sum("more than $120 billion", 120 * bn, null, "USD", "more-than")],
    [
      "a floor against a ceiling",
      sum("at least €5bn", 5 * bn, null, "EUR", "at-least"),
      sum("up to $5.2bn", null, 5.2 * bn, "USD", "up-to"),
    ],
    ["one currency, unequal", point("€112bn", 112 * bn, "EUR"), point("€113bn", 113 * bn, "EUR")],
    ["a round sum against a finer one that cannot be cut to it", point("€100bn", 100 * bn, "EUR"), point("$107bn", 107 * bn, "USD")],
  ])("leaves %s alone", (_name, a, b) => {
    const found = refit(a, b, days);
    expect(found).toMatchObject({ fits: false });
    expect(found.score).toBeLessThanOrEqual(0.5);
  });

  it("shows the residual, the rate, its day and source, and the original", () => {
    expect(refit(euros, point("$112.5 billion", 112.5 * bn, "USD"), days)).toEqual({
      fits: true,
      score: 0.997333,
      residual: 0.000107,
      beyond: 0,
      rate: 1.032,
      day: "2025-02-10",
      source: "ECB reference rate",
      original: "first",
      ends: { low: true, high: true },
      reasons: [
        '"€109bn" is USD 112.49 billion; "$112.5 billion" stands for USD 112.45 billion to USD 112.55 billion',
        "EUR 1 = USD 1.032: ECB reference rate, 2025-02-10",
      ],
    });
  });

  it("tells which end of a range fits", () => {
    expect(refit(range, point("$52 billion", 52 * bn, "USD"), days).ends).toEqual({ low: false, high: true });
  });

  it.each([
    ["a currency is not known", euros, point("112.5 billion", 112.5 * bn, null)],
    ["the two state no end in common", euros, sum("tens of billions of dollars", null, null, "USD", "vague")],
    ["no rate of KWD is known", euros, point("34 billion dinars", 34 * bn, "KWD")],
  ])("says that %s", (reason, a, b) => {
    expect(refit(a, b, days)).toMatchObject({ fits: false, score: 0, rate: null, reasons: [reason] });
  });

  it("ranks near misses by how near they are", () => {
    const scores = [112.5, 116, 120, 150].map((n) => refit(euros, point(`$${n} billion`, n * bn, "USD"), days).score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it("compares sums of nought", () => {
    expect(refit(point("€0", 0, "EUR"), point("$5bn", 5 * bn, "USD"), days).fits).toBe(false);
    expect(refit(point("€0", 0, "EUR"), point("€0", 0, "EUR"), days).fits).toBe(true);
  });
});

const day = fc.integer({ min: 10, max: 4300 }).map((n) => addDays("2015-01-02", n));
const currency = fc.constantFrom(...currencies);
const value = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 3, max: 12 })).map(([n, e]) => Number(`${n}e${e}`));
const printed = fc.tuple(value, currency).map(([n, c]) => point(`${c} ${n}`, n, c));

describe("refit, whatever the sums", () => {
  it("answers the same from either side", () => {
    fc.assert(
      fc.property(printed, printed, day, (a, b, on) => {
        const [there, back] = [refit(a, b, { rates, day: on }), refit(b, a, { rates, day: on })];
        expect([back.fits, back.score, back.day, back.source, back.ends]).toEqual([
          there.fits,
          there.score,
          there.day,
          there.source,
          there.ends,
        ]);
        expect(back.original === "unknown" || back.original !== there.original).toBe(true);
        if (there.rate !== null && back.rate !== null && a.currency !== b.currency)
          expect(Math.abs(there.rate * back.rate - 1)).toBeLessThan(1e-8);
      }),
    );
  });

  it("takes every conversion of its own day that keeps three digits or more", () => {
    const original = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 6, max: 11 })).map(([n, e]) => Number(`${n}e${e}`));
    fc.assert(
      fc.property(original, currency, currency, day, fc.integer({ min: 3, max: 5 }), (n, from, to, on, digits) => {
        const rate = rateOn(rates, from, to, on);
        const after = rate === null ? 0 : Number((n * rate.rate).toPrecision(digits));
        fc.pre(rate !== null && from !== to && after !== n);
        const found = refit(point(`${from} ${n}`, n, from), point(`${to} ${after}`, after, to), { rates, day: on });
        expect(found).toMatchObject({ fits: true });
      }),
      { numRuns: 300 },
    );
  });

  it("takes no sum that is wrong by a tenth or more", () => {
    fc.assert(
      fc.property(value, currency, currency, day, fc.double({ min: 1.1, max: 50, noNaN: true }), (n, from, to, on, by) => {
        const rate = rateOn(rates, from, to, on);
        // a rate that moves by per cents within the week is its own matter
        fc.pre(rate !== null && from !== to && !["TRY", "RUB"].includes(from) && !["TRY", "RUB"].includes(to));
        const wrong = Number((n * (rate?.rate ?? 1) * by).toPrecision(3));
        expect(refit(point(`${from} ${n}`, n, from), point(`${to} ${wrong}`, wrong, to), { rates, day: on }).fits).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe("relabelled", () => {
  it.each([
    [true, point("€20 billion", 20 * bn, "EUR"), point("$20bn", 20 * bn, "USD")],
    [true, range, sum("$30 to $50 billion", 30 * bn, 50 * bn, "USD", "range")],
    [false, point("€20 billion", 20 * bn, "EUR"), point("€20bn", 20 * bn, "EUR")],
    [false, point("€20 billion", 20 * bn, "EUR"), point("20 billion", 20 * bn, null)],
    [false, point("€20 billion", 20 * bn, "EUR"), point("$20.6bn", 20.6 * bn, "USD")],
    [false, sum("billions of euros", null, null, "EUR", "vague"), sum("billions of dollars", null, null, "USD", "vague")],
  ])("%s", (want, a, b) => {
    expect(relabelled(a, b)).toBe(want);
    expect(relabelled(b, a)).toBe(want);
  });
});
