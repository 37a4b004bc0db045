import { describe, expect, it } from "vitest";
import type { Assertion, Party, Phrase, Reading } from "../../src/model/index.js";
import { attendanceStatus, evidenceOf, hedge, period, stage } from "../../src/model/index.js";
import { type ExpectedAmount, type ReadingCase, readCases } from "./case.js";
import { articleOf, checkCase } from "./run-cases.js";
import { listed, sameName, samePhrase, sameRole, spansOf } from "./same.js";

// held cases are checked for being well formed; their readings are measured by bench/cases.mjs only
const held = [...readCases(new URL("./held/", import.meta.url)).values()].flat();
const cases = [...[...readCases(new URL("./seed-variants/", import.meta.url)).values()].flat(), ...held];

const changes = { "raise-to": 1, "raise-by": 1, "cut-to": 1, "cut-by": 1 };
const none = { start: 0, end: 0 };
const first = (value: string | readonly string[]): string => listed(value)[0] ?? "";
const party = (name: string, role: string | null = null, affiliation: string | null = null): Party => ({
  name,
  ...none,
  role,
  affiliation,
});
const phrase = (text: string): Phrase => ({ text, ...none });
const amount = ({ low, high, currency, hedge, perPeriod }: ExpectedAmount) => ({
  raw: "",
  ...none,
  low,
  high,
  currency,
  hedge: first(hedge) as "exact",
  perPeriod: (perPeriod ?? null) as "year" | null,
  alsoStatedAs: [],
});

/** The reading that a perfect reader would give: the expectations themselves. */
function perfect(one: ReadingCase): Reading {
  const { text, expect: wanted } = one;
  const content = (pieces: string | readonly string[]): Phrase[] =>
    spansOf(text, pieces).map((at) => ({ ...at, text: text.slice(at.start, at.end) }));
  const evidence = evidenceOf(text, { start: 0, end: text.length });
  const common = (kind: string, index: number) => ({ id: `${kind}-${index}`, evidence, rule: "test", certainty: "stated" as const });
  const edge = (index: number | null | undefined, reading: "inside" | "on-top") =>
    index === undefined || index === null ? [] : [{ in: `pledge-${index}`, reading, evidence }];
  const assertions: Assertion[] = [
    ...(wanted.pledges ?? []).map(
      (w, index): Assertion => ({
        ...common("pledge", index),
        kind: "pledge",
        pledgers: (w.pledgers ?? []).map((name) => party(name)),
        backers: (w.backers ?? []).map((name) => party(name)),
        announcer: w.announcer ? party(w.announcer) : null,
        recipients: (w.recipients ?? []).map((name) => party(name)),
        purpose: w.purpose ? phrase(w.purpose) : null,
        place: w.place ? phrase(w.place) : null,
        amount: w.amount ? amount(w.amount) : null,
        capacity: w.capacity ? { raw: "", ...none, ...w.capacity, hedge: "exact" } : null,
        horizon: w.horizonRaw ? { raw: w.horizonRaw, ...none, from: null, to: null } : null,
        stage: (w.stage?.[0] ?? "announced") as "announced",
        sector: (w.sector ?? "unstated") as "unstated",
        additionality: (w.additionality ?? "unstated") as "unstated",
        change:
          w.change && w.change !== "none"
            ? {
                kind: w.change as "raise-to",
                from: w.changeFrom ? amount({ low: w.changeFrom, high: w.changeFrom, currency: null, hedge: "exact" }) : null,
              }
            : null,
        inclusions: [...edge(w.inside, "inside"), ...edge(w.onTop, "on-top")],
      }),
    ),
    ...(wanted.figures ?? []).map(
      (w, index): Assertion => ({
        ...common("figure", index),
        kind: "figure",
        subject: phrase(first(w.subject)),
        measure: first(w.measure),
        scope: null,
        amount: amount(w.amount),
        assertedBy: w.assertedBy ? party(w.assertedBy) : null,
        basis: first(w.basis) as "stated",
      }),
    ),
    ...(wanted.quotations ?? []).map(
      (w, index): Assertion => ({
        ...common("quotation", index),
        kind: "quotation",
        form: w.form as "direct",
        act: "said",
        speaker: party(w.speaker, w.role, w.affiliation),
        cue: null,
        content: content(w.content),
        addressee: null,
        about: [],
      }),
    ),
    ...(wanted.attendance ?? []).map(
      (w, index): Assertion => ({
        ...common("attendance", index),
        kind: "attendance",
        party: party(w.party, w.role, w.affiliation),
        event: null,
        status: w.status as "attended",
      }),
    ),
    ...(wanted.forecasts ?? []).map(
      (w, index): Assertion => ({
        ...common("forecast", index),
        kind: "forecast",
        speaker: party(w.speaker),
        content: content(w.content)[0] ?? phrase(""),
        horizon: null,
      }),
    ),
  ];
  return {
    article: articleOf(one),
    reader: { name: "test", version: "0" },
    assertions,
    mentions: [],
    quantities: { amounts: [], capacities: [], horizons: [] },
    diagnostics: [],
  };
}

/** Every name and phrase that a case expects as the text has it. */
function expectedWords({
  expect: { pledges = [], figures = [], quotations = [], attendance = [], forecasts = [] },
}: ReadingCase): string[] {
  const words = [
    ...pledges.flatMap((w) => [
      ...(w.pledgers ?? []),
      ...(w.backers ?? []),
      ...(w.recipients ?? []),
      ...[w.announcer, w.place, w.purpose, w.horizonRaw],
    ]),
    ...figures.flatMap((w) => [...listed(w.subject), w.assertedBy]),
    ...quotations.flatMap((w) => [w.speaker, w.role, w.affiliation, ...listed(w.content)]),
    ...attendance.flatMap((w) => [w.party, w.role, w.affiliation]),
    ...forecasts.flatMap((w) => [w.speaker, ...listed(w.content)]),
  ];
  return words.filter((word) => word !== undefined && word !== null);
}

describe("the held cases", () => {
  it("are all marked so", () => expect(held.filter((one) => !one.held || one.gap).map(({ id }) => id)).toEqual([]));

  it("expect only words of their texts", () =>
    expect(held.flatMap((one) => expectedWords(one).flatMap((word) => (one.text.includes(word) ? [] : [`${one.id}: ${word}`])))).toEqual(
      [],
    ));

  it("expect only what a reading can say", () => {
    const odd = held.flatMap(({ id, expect: { pledges = [], figures = [], attendance = [] } }) => {
      const amounts = [...pledges, ...figures].flatMap(({ amount: a }) => (a === null ? [] : [a]));
      const right = [
        ...pledges.flatMap((w) => w.stage ?? []).map((value) => stage.safeParse(value).success),
        ...pledges.flatMap((w) => w.change ?? []).map((value) => value in changes),
        ...amounts.flatMap((a) => listed(a.hedge)).map((value) => hedge.safeParse(value).success),
        ...amounts.flatMap((a) => a.perPeriod ?? []).map((value) => period.safeParse(value).success),
        ...amounts.map((a) => /^[A-Z]{3}$/.test(a.currency ?? "EUR") && (a.low ?? 0) <= (a.high ?? Number.POSITIVE_INFINITY)),
        ...attendance.map((w) => attendanceStatus.safeParse(w.status).success),
      ];
      return right.includes(false) ? [id] : [];
    });
    expect(odd).toEqual([]);
  });
});

describe("the cases", () => {
  it("have names of their own", () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
  });

  it.each(cases.map((one) => [one.id, one] as const))("%s can be met, and missed", (_id, one) => {
    const reading = perfect(one);
    expect(checkCase(reading, one)).toEqual([]);
    if (reading.assertions.length > 0) expect(checkCase({ ...reading, assertions: [] }, one)).not.toEqual([]);
    for (const list of [one.expect.pledges ?? []])
      for (const { inside, onTop } of list) expect(Math.max(inside ?? 0, onTop ?? 0)).toBeLessThan(list.length);
  });

  it("leave no room for more than they name where they are complete", () => {
    const one = cases.find(({ id }) => id === "negative-pledges-01");
    const other = cases.find(({ id }) => id === "joint-venture-01");
    if (!one || !other) throw new Error("cases are missing");
    const borrowed = perfect(other).assertions.map((a) => ({ ...a, evidence: evidenceOf(one.text, { start: 0, end: 10 }) }));
    expect(checkCase({ ...perfect(one), assertions: borrowed }, one)).toEqual(["pledge out of nothing: …–40000000000 EUR by Meridian"]);
  });
});

describe("names, roles and phrases", () => {
  it.each([
    ["the UAE", "UAE", true],
    ["President Moussa Ndiaye", "Moussa Ndiaye", true],
    ["Kuwait's", "Kuwait", true],
    ["investment funds from Canada", "Canada", true],
    ["Canadian", "Canada", false],
    ["Iliad and Orange and seven more companies of the same kind", "Iliad", false],
    ["Coralis", "Coral", false],
  ])("%s and %s: %s", (read, expected, same) => expect(sameName(read, expected)).toBe(same));

  it("takes a chief executive for a CEO", () => {
    expect(sameRole("Chief Executive Officer", "CEO")).toBe(true);
    expect(sameRole(null, "CEO")).toBe(false);
  });

  it("lets a longer purpose pass", () => {
    expect(samePhrase("the construction of a two-gigawatt solar park", "solar park")).toBe(true);
    expect(samePhrase("ships", "drones")).toBe(false);
  });
});
