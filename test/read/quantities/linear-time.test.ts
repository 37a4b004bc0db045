import { describe, expect, it } from "vitest";
import { readQuantities } from "../../../src/read/quantities/index.js";
import { segment } from "../../../src/read/text/index.js";

/** A megabyte of each. */
const whole = { digits: "7", "currency signs": "$", brackets: "(", billion: "billion ", between: "between " };
/** A quarter of a megabyte: these are dense with sums and times. */
const quarter = {
  "single digits": "7 ",
  "signs set apart": "$ ",
  "millions of": "millions of ",
  "sums in brackets": "$5bn ($6bn ",
  conversions: "$5 (€5; ",
  years: "2025 ",
  "half-said times": "over the next ",
  hedges: "up to about ",
  "a list without end": "1, 2, ",
  hyphens: "five-",
  "grouped digits": "INR1,234,",
};

/** Processor time of reading alone, in milliseconds. */
function cost(text: string): number {
  const segmented = segment(text);
  const from = process.cpuUsage();
  readQuantities(segmented, { language: "en", published: "2025-02-11" });
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

function growsLinearly(piece: string, size: number): void {
  const text = piece.repeat(Math.ceil(size / piece.length));
  cost(text.slice(0, size / 20));
  const small = cost(text.slice(0, size / 4));
  const large = cost(text);
  expect(large).toBeLessThan(2000);
  // four times the text: a quadratic reader takes sixteen times as long
  expect(large).toBeLessThan(small * 10 + 200);
}

describe("time grows with the length of the text", () => {
  it.each(Object.entries(whole))("a megabyte of %s", (_name, piece) => growsLinearly(piece, 1e6));
  it.each(Object.entries(quarter))("a quarter of one of %s", (_name, piece) => growsLinearly(piece, 250_000));
});
