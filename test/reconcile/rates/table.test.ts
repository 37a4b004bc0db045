import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeTable } from "../../../src/reconcile/rates/decode-table.js";
import { encodeTable, loadRates, parseEcbHistory } from "../../../src/reconcile/rates/index.js";
import { rates, shippedSource } from "../shipped-rates.js";

const historyOf = (text: string) => parseEcbHistory(new TextEncoder().encode(text));
const small = historyOf(
  "Date,USD,RUB,ISK\n2024-12-30,1.0444,110.5,N/A\n2024-12-31,1.0389,N/A,N/A\n2025-01-02,1.0321,N/A,143.5\n2025-01-03,1.0299,N/A,143\n",
);

describe("the table", () => {
  it("writes differences, full rates on each year's first day, and x for none", () => {
    const rows = encodeTable(small, "2015-01-01")
      .split("\n")
      .filter((line) => !line.startsWith("#"));
    expect(rows).toEqual([
      "ISK:1 RUB:1 USD:4",
      "2024-12-30 x =1105 =10444",
      "2024-12-31 x x -55",
      "2025-01-02 =1435 x =10321",
      "2025-01-03 -5 x -22",
      "",
    ]);
  });

  it("leaves out days before the first wanted, and currencies without a rate since", () => {
    const { days, perEuro } = decodeTable({ name: "t", text: encodeTable(small, "2025-01-01") });
    expect(days).toEqual(["2025-01-02", "2025-01-03"]);
    expect([...perEuro.keys()]).toEqual(["ISK", "USD"]);
  });

  it("gives back any rate as the double of its decimal", () => {
    const rate = fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 5 })).map(([n, d]) => (n / 10 ** d).toFixed(d));
    const cell = fc.option(rate, { nil: "N/A", freq: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, rate), { minLength: 1, maxLength: 40 }), (rows) => {
        const lines = rows.map((cells, k) => `20${15 + Math.floor(k / 10)}-03-${10 + (k % 10)},${cells.join(",")}`);
        const history = historyOf(`Date,AAA,BBB\n${lines.join("\n")}\n`);
        const { days, perEuro } = decodeTable({ name: "t", text: encodeTable(history, "2015-01-01") });
        expect(days).toEqual(history.map(({ day }) => day));
        for (const [k, { rates: given }] of history.entries())
          for (const currency of perEuro.keys()) expect(perEuro.get(currency)?.[k]).toEqual(Number(given.get(currency) ?? Number.NaN));
      }),
    );
  });

  it.each([
    ["a column without decimals", "USD\n2025-01-02 =10321\n", /t\.txt, line 1/],
    ["a cell too few", "JPY:2 USD:4\n2025-01-02 =16233\n", /line 2/],
    ["a cell too many", "USD:4\n2025-01-02 =10321 7\n", /line 2/],
    ["a difference from nothing", "USD:4\n2025-01-02 10321\n", /line 2/],
    ["a rate below nought", "USD:4\n2025-01-02 =10\n2025-01-03 -11\n", /line 3/],
    ["days out of order", "USD:4\n2025-01-03 =10\n2025-01-02 1\n", /line 3/],
    ["no day", "USD:4\n", /no day/],
    ["a day that is none", "USD:4\n2025-13-01 =10\n", /2025-13-01/],
    ["nothing", "", /line 1/],
  ])("refuses %s", (_name, text, message) => {
    expect(() => decodeTable({ name: "t.txt", text })).toThrow(message);
  });
});

describe("the shipped data", () => {
  it("covers every working day since 2015, in less than 600 kB", () => {
    expect(rates.days[0]).toBe("2015-01-02");
    expect(rates.days.length).toBeGreaterThan(3000);
    expect(shippedSource.table.text.length).toBeLessThan(600_000);
  });

  it.each("USD GBP CAD JPY CNY INR CHF AUD HKD SEK NOK KRW SGD DKK PLN CZK HUF BRL MXN ZAR TRY THB MYR IDR PHP NZD ILS RON".split(" "))(
    "has %s on every day",
    (currency) => {
      expect(rates.perEuro.get(currency)?.every((rate) => rate > 0)).toBe(true);
    },
  );

  it("names a source for every peg", () => {
    expect([...rates.pegs.keys()]).toEqual(["AED", "BHD", "JOD", "OMR", "QAR", "SAR"]);
    for (const peg of rates.pegs.values()) expect(peg.source).toMatch(/^.+, https:\/\//);
  });

  it.each([
    ["no JSON", "[", /pegs\.json: this is not JSON/],
    ["another shape", '[{"currency":"AED"}]', /pegs\.json: 0\./],
  ])("refuses pegs that are %s", (_name, text, message) => {
    expect(() => loadRates({ ...shippedSource, pegs: { name: "pegs.json", text } })).toThrow(message);
  });
});
