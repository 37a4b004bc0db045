import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capacityKind, type Quantities, type QuantityOptions, readQuantities } from "../../../src/read/quantities/index.js";
import { segment } from "../../../src/read/text/index.js";

/** A sentence of our own and all that stands in it; a kind that is left out holds nothing. All are read on 2025-02-11. */
interface Case {
  readonly text: string;
  readonly language?: string;
  readonly amounts?: readonly object[];
  readonly capacities?: readonly object[];
  readonly horizons?: readonly object[];
}

const published = "2025-02-11";
const read = (text: string, options: Partial<QuantityOptions> = {}): Quantities =>
  readQuantities(segment(text), { language: "en", published, ...options });

const folder = join(import.meta.dirname, "cases");
for (const file of readdirSync(folder)) {
  const cases = JSON.parse(readFileSync(join(folder, file), "utf8")) as readonly Case[];
  describe(file.replace(".json", ""), () => {
    it.each(cases.map((c) => [c.text, c] as const))("%s", (text, c) => {
      const { amounts, capacities, horizons } = read(text, { language: c.language ?? "en" });
      expect({
        amounts: amounts.map(({ start, end, perPeriod, alsoStatedAs, ...a }) => ({
          ...a,
          ...(perPeriod === null ? {} : { perPeriod }),
          ...(alsoStatedAs.length === 0 ? {} : { alsoStatedAs }),
        })),
        capacities: capacities.map(({ start, end, ...c }) => c),
        horizons: horizons.map(({ start, end, ...h }) => h),
      }).toEqual({ amounts: c.amounts ?? [], capacities: c.capacities ?? [], horizons: c.horizons ?? [] });
    });
  });
}

describe("whose dollar, whose yen", () => {
  const code = (text: string, outletCountry?: string): (string | null)[] =>
    read(text, outletCountry === undefined ? {} : { outletCountry }).amounts.map((a) => a.currency);
  it("is the US dollar unless an outlet of another dollar marks US dollars as such", () => {
    expect(code("It costs $5 million.", "CA")).toEqual(["USD"]);
    expect(code("It costs $5 million, or US$3.6 million less a fee.", "CA")[0]).toBe("CAD");
    expect(code("It costs $5 million and US$3 more.", "US")[0]).toBe("USD");
  });
  it("is the yuan where the text speaks of China only", () => {
    expect(code("Beijing lends ¥5 billion.")).toEqual(["CNY"]);
    expect(code("Tokyo and Beijing lend ¥5 billion.")).toEqual(["JPY"]);
    expect(code("The yard lends ¥5 billion.")).toEqual(["JPY"]);
  });
});

describe("without a day of publication", () => {
  it("leaves the ends of relative times open and dates the rest", () => {
    const { horizons } = read("It ends next year, or by 2031.", { published: null });
    expect(horizons.map(({ raw, from, to }) => [raw, from, to])).toEqual([
      ["next year", null, null],
      ["by 2031", null, "2031-12-31"],
    ]);
  });
});

describe("capacityKind", () => {
  it.each([
    ["GW", "power"],
    ["TWh", "energy"],
    ["GPUs", "compute"],
    ["chips", "compute"],
    ["%", "share"],
    ["data centres", "count"],
  ])("%s is %s", (unit, kind) => expect(capacityKind(unit)).toBe(kind));
});

const soundIn = (text: string, { amounts, capacities, horizons }: Quantities): void => {
  for (const list of [amounts, capacities, horizons]) {
    let last = 0;
    for (const { raw, start, end } of list) {
      expect(raw).toBe(text.slice(start, end));
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
  }
};

describe("any text", () => {
  const words =
    "$ € US$ £ 5 30 2025 1,234.5 12.5 billion bn m million half a quarter and or to - – between from up about more than over the next years by end of March Monday ( ) [ ] , ; . euros dollars Rs crore GW jobs data centres % tens billions several respectively each year Q3 2024-25 **x** [y](https://z.example) 亿 元 \n 123\u00a0456".split(
      " ",
    );
  const texts = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((w) => w.join(" "));
  it("is read into sorted, disjoint spans of its own characters", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("en", "fr", "de", "es", "zh", "pt"), (text, language) => {
        soundIn(text, read(text, { language }));
      }),
      { numRuns: 400 },
    );
  });
  it("is read so whatever characters it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => soundIn(text, read(text))),
      { numRuns: 300 },
    );
  });
  it("keeps low at or under high", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { low, high } of [...read(text).amounts, ...read(text).capacities])
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
      }),
      { numRuns: 300 },
    );
  });
});
