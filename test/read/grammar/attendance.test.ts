import { describe, expect, it } from "vitest";
import type { Attendance } from "../../../src/model/index.js";
import { readers } from "../../../src/read/index.js";

const reader = await readers.grammar?.();
const attendanceOf = (text: string): Attendance[] =>
  reader
    ?.read({ id: "attendance-test", language: "en", text, url: null, outlet: null, title: null, published: "2025-06-02T08:00:00Z" })
    .assertions.filter((a): a is Attendance => a.kind === "attendance") ?? [];
const short = (text: string): string[] => attendanceOf(text).map((a) => `${a.party.name}, ${a.status}, ${a.event?.text ?? "no event"}`);

describe("the gathering", () => {
  it.each([
    ["Ines Vogel attended the Riga drone conference.", ["Ines Vogel, attended, Riga drone conference"]],
    ["The ocean forum opened on Monday. Arjun Rao attended.", ["Arjun Rao, attended, ocean forum"]],
    ["The chip forum begins today. Owen Fitch will be there.", ["Owen Fitch, expected, chip forum"]],
    // a place stands for the gathering held there
    [
      "Ministers meet at the drone summit in Riga on Monday. Chancellor Ines Vogel is not sending Karl Brandt to Riga.",
      ["Karl Brandt, absent, drone summit"],
    ],
    ["Norway signed the declaration.", ["Norway, signed, no event"]],
  ])("%s", (text, expected) => expect(short(text)).toEqual(expected));
});

describe("the latest state of one party", () => {
  it.each([
    ["Henrik Sand will attend the climate summit in Belem. On Friday, Henrik Sand pulled out of the summit.", ["withdrew"]],
    ["Henrik Sand was invited to the forum. Henrik Sand declined the invitation to the forum.", ["declined"]],
    ["Henrik Sand attended the forum. Henrik Sand attended the summit too.", ["attended"]],
  ])("%s", (text, expected) => expect([...new Set(attendanceOf(text).map((a) => a.status))]).toEqual(expected));
});

describe("nobody in particular", () => {
  it.each([
    "Trade ministers from Japan skipped the forum.",
    "Leaders gathered at the climate summit.",
    "Kiruna administration officials travelled to Riga for the summit.",
    "Elena Rojas told a press conference that prices would fall.",
    "Elena Rojas has not attended any hearings.",
    "It was an honour to be invited to the summit.",
    "Norvane is participating in funding rounds.",
  ])("%s", (text) => expect(short(text)).toEqual([]));
});

it("shows every party in the text", () => {
  const text = "Also present at the ceremony were Elena Rojas and Owen Fitch. Brazil’s Lucia Prado stayed away.";
  for (const a of attendanceOf(text)) {
    expect(text.slice(a.evidence.start, a.evidence.end)).toBe(a.evidence.exact);
    expect(a.evidence.exact).toContain(text.slice(a.party.start, a.party.end));
  }
});
