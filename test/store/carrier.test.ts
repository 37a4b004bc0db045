import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Publication } from "../../src/model/index.js";
import { byMoment, dayOf, merge, momentOf, undated } from "../../src/store/carrier.js";
import { compareVersions } from "../../src/store/decide.js";

describe("when it was published", () => {
  test.each([
    ["2025-02-10", "2025-02-10T00:00:00.000Z", "2025-02-10"],
    ["2025-02-10T23:30:00-05:00", "2025-02-11T04:30:00.000Z", "2025-02-10"],
    ["2025-02-10T00:30:00+05:30", "2025-02-09T19:00:00.000Z", "2025-02-10"],
    ["2025-02-10T08:00", "2025-02-10T08:00:00.000Z", "2025-02-10"],
    ["2025-02-10T08:00:00Z", "2025-02-10T08:00:00.000Z", "2025-02-10"],
    ["some day", undated, null],
    ["", undated, null],
    [null, undated, null],
  ])("%s", (published, moment, day) => {
    expect(momentOf(published)).toBe(moment);
    expect(dayOf(published)).toBe(day);
  });
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const publication: fc.Arbitrary<Publication> = fc.record({
  url: fc.constant("https://north.example/1"),
  outlet: maybe(fc.constantFrom("north.example", "North")),
  title: maybe(fc.constantFrom("A", "B", "C")),
  published: maybe(fc.constantFrom("2025-02-10", "2025-02-10T00:00:00Z", "2025-02-09T23:00:00-02:00", "2025-02-11", "soon")),
});

test("carriers merge to the same whatever the order, and a carrier with itself to itself", () => {
  fc.assert(
    fc.property(publication, publication, publication, (a, b, c) => {
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(a, a)).toEqual(a);
      expect(Math.sign(byMoment(a, b))).toBe(-Math.sign(byMoment(b, a)) + 0);
    }),
  );
});

test.each([
  ["1.10.0", "1.9.9"],
  ["2", "1.10"],
  ["1.0.1", "1.0"],
])("version %s is newer than %s", (newer, older) => {
  expect(compareVersions(newer, older)).toBeGreaterThan(0);
  expect(compareVersions(older, newer)).toBeLessThan(0);
  expect(compareVersions(newer, newer)).toBe(0);
});
