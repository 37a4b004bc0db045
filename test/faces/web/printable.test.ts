import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayText, periodText } from "../../../src/faces/web/notation/dates.js";
import { printable, safeHref, shortened } from "../../../src/faces/web/notation/printable.js";

describe("printable", () => {
  test("keeps length and holds nothing that turns a line round or that HTML forbids", () => {
    const tricky = fc.constantFrom("\u202e", "\u2066", "\u2069", "\u0000", "\r", "\u0085", "a", "é", "\ud83d", "\n", "\u200f");
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(tricky, fc.string({ minLength: 1, maxLength: 1 })) }), (text) => {
        const shown = printable(text);
        expect(shown).toHaveLength(text.length);
        for (const control of "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u0000\r\u007f\u0085")
          expect(shown).not.toContain(control);
      }),
    );
  });
  test("leaves Arabic with its direction marks, tabs and line ends alone", () => {
    expect(printable("قمة \u200fباريس\n\tA")).toBe("قمة \u200fباريس\n\tA");
  });
});

test.each([
  ["short", 10, "short"],
  ["some longer words here", 14, "some longer…"],
  ["unbreakable", 5, "unbre…"],
  ["abcd😀", 5, "abcd…"],
])("shortened(%j, %d)", (text, limit, expected) => {
  expect(shortened(text, limit)).toBe(expected);
});

test.each([
  ["https://example.org/a b", "https://example.org/a%20b"],
  ["http://example.org", "http://example.org/"],
  ["javascript:alert(1)", null],
  ["JaVaScRiPt:alert(1)", null],
  ["data:text/html,x", null],
  ["https://name:secret@example.org/", null],
  ["file:///etc/hosts", null],
  ["//example.org", null],
  ["not an address", null],
  [null, null],
])("safeHref(%j)", (address, expected) => {
  expect(safeHref(address)).toBe(expected);
});

describe("dates", () => {
  test.each([
    ["2025-02-10", "10 Feb 2025"],
    ["2025-02-10T23:30:00-05:00", "10 Feb 2025"],
    ["soon", "soon"],
  ])("dayText(%j)", (iso, expected) => {
    expect(dayText(iso)).toBe(expected);
  });
  test.each([
    ["2025-02-10", "2025-02-10", "10 Feb 2025"],
    ["2025-02-10", null, "from 10 Feb 2025"],
    [null, "2025-02-10", "until 10 Feb 2025"],
    [null, null, ""],
  ])("periodText(%j, %j)", (from, to, expected) => {
    expect(periodText(from, to)).toBe(expected);
  });
  test("a period says once what its ends share", () => {
    expect(periodText("2025-02-03", "2025-02-14")).toMatch(/^3\s–\s14 Feb 2025$/);
  });
});
