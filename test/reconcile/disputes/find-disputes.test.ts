import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Amount, Figure } from "../../../src/model/index.js";
import { type Claim, findDisputes } from "../../../src/reconcile/disputes/index.js";

const phrase = (text: string) => ({ text, start: 0, end: text.length });
const sum = (raw: string, low: number | null, high: number | null): Amount => ({
  raw,
  start: 0,
  end: raw.length,
  low,
  high,
  currency: "USD",
  hedge: low === high ? "exact" : "more-than",
  perPeriod: null,
  alsoStatedAs: [],
});
let number = 0;
function claim(
  subject: string,
  measure: string,
  scope: string | null,
  amount: Amount,
  more: Partial<Figure> & { by?: string } = {},
): Claim {
  number += 1;
  const { by, ...fields } = more;
  const id = `f${String(number).padStart(3, "0")}`;
  const assertion: Figure = {
    id,
    kind: "figure",
    evidence: { start: 0, end: 1, exact: "x" },
    rule: "by-hand",
    certainty: "stated",
    subject: phrase(subject),
    measure,
    scope: scope === null ? null : phrase(scope),
    amount,
    assertedBy: by === undefined ? null : { name: by, start: 0, end: 1, role: null, affiliation: null },
    basis: "stated",
    ...fields,
  };
  return { assertion, article: `article ${id}`, outlet: `${id}.example`, url: null, day: "2025-02-10", asserter: null };
}
const equal = (a: Amount, b: Amount): boolean => a.low === b.low && a.high === b.high && a.currency === b.currency;

const run = claim("Nordvik's K2 model", "training cost", "for the final training run", sum("$5.6 million", 5.6e6, 5.6e6), {
  by: "Nordvik",
});
const rented = claim("Nordvik K2", "training cost", "at rental prices", sum("$5.6 million", 5.6e6, 5.6e6));
const hardware = claim("Nordvik", "hardware spending", "over its history", sum("more than $500 million", 5e8, null), { by: "Chipwatch" });

describe("figures on one subject", () => {
  test("of different scope are different quantities, and that is said in words", () => {
    const [found, ...more] = findDisputes([run, rented, hardware], equal);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ subject: "Nordvik", kind: "different-quantities" });
    expect(found?.scopes.map(({ positions }) => positions.length)).toEqual([1, 1]);
    expect(found?.summary).toContain("different quantities");
    expect(found?.summary).toContain("$5.6 million (Nordvik");
  });

  test("of one scope and different value are a dispute", () => {
    const other = claim("Nordvik K2", "training cost", "for the final run", sum("$60 million", 6e7, 6e7), { by: "Rival" });
    const [found] = findDisputes([run, other, hardware], equal);
    expect(found?.kind).toBe("dispute");
    expect(found?.scopes.filter(({ disputed }) => disputed)).toHaveLength(1);
    expect(found?.summary).toContain("cannot all hold");
  });

  test("that can all hold are no dispute", () => {
    const a = claim("the Tarn tunnel", "construction cost", null, sum("$4 billion", 4e9, 4e9));
    const b = claim("the Tarn tunnel", "construction cost", null, sum("more than $3 billion", 3e9, null));
    expect(findDisputes([a, b], equal)).toEqual([]);
  });

  test("that an article doubts are a dispute even alone; one undoubted value is none", () => {
    expect(findDisputes([{ ...run, assertion: { ...run.assertion, basis: "disputed" } }], equal)[0]?.kind).toBe("dispute");
    expect(findDisputes([run], equal)).toEqual([]);
  });

  test("meet by the subject's name only", () => {
    const other = claim("Orrin", "hardware spending", null, sum("$80 million", 8e7, 8e7));
    expect(findDisputes([run, other], equal)).toEqual([]);
  });

  test("in any order give the same", () => {
    const all = [run, rented, hardware, claim("Nordvik K2", "training cost", "for the final run", sum("$60 million", 6e7, 6e7))];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(findDisputes(shuffled, equal)).toEqual(findDisputes(all, equal));
      }),
    );
  });
});
