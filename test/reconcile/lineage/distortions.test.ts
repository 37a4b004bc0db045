import { describe, expect, test } from "vitest";
import type { Amount, Hedge } from "../../../src/model/index.js";
import { type DistortionKind, distortionsIn, independentReports, type Meets, type Told } from "../../../src/reconcile/lineage/index.js";

const sum = (raw: string, low: number | null, high: number | null, currency: string, hedge: Hedge): Amount => ({
  raw,
  start: 0,
  end: raw.length,
  low,
  high,
  currency,
  hedge,
  perPeriod: null,
  alsoStatedAs: [],
});
const exact = (raw: string, value: number, currency = "EUR") => sum(raw, value, value, currency, "exact");
const giver = (name: string, ...of: string[]) => ({ actor: name.toLowerCase(), name, of });
let number = 0;
const told = (day: string, amount: Amount | null, more: Partial<Told> = {}): Told => {
  number += 1;
  const id = `r${String(number).padStart(3, "0")}`;
  return {
    id,
    article: `article ${id}`,
    published: day,
    day,
    outlet: `${id}.example`,
    primary: false,
    amount,
    stated: "unstated",
    pledgers: [],
    inclusions: [],
    ...more,
  };
};
/** One euro is 1.04 dollars, within two per cent. */
const near = (a: number | null, b: number | null, rate: number) => (a === null || b === null ? null : Math.abs((a * rate) / b - 1) < 0.02);
const meets = (): Meets => (a, b) => {
  const rate = a.currency === b.currency ? 1 : a.currency === "EUR" ? 1.04 : 1 / 1.04;
  return { low: near(a.low, b.low, rate), high: near(a.high, b.high, rate) };
};
const kindsOf = (...reports: Told[]): DistortionKind[] => distortionsIn(reports, meets).map(({ kind }) => kind);

describe("departures of a sum from the earliest reports", () => {
  const range = sum("€30bn to €50bn", 30e9, 50e9, "EUR", "range");
  const upTo = sum("up to 10 billion euros", null, 10e9, "EUR", "up-to");

  test.each<[string, Amount, Amount, DistortionKind[]]>([
    ["a range becomes its upper end", range, exact("50 billion euros", 50e9), ["range-to-point"]],
    ["a range becomes a point in its middle", range, exact("40 billion euros", 40e9), ["range-to-point"]],
    ["a range becomes its upper end in another currency", range, exact("$52 billion", 52e9, "USD"), ["range-to-point"]],
    ["a range becomes a limit", range, sum("up to €50bn", null, 50e9, "EUR", "up-to"), ["range-to-point"]],
    ["a limit becomes a sum", upTo, exact("10 billion euros", 10e9), ["hedge-dropped"]],
    ["a limit becomes a sum in another currency", upTo, exact("$10.4 billion", 10.4e9, "USD"), ["hedge-dropped"]],
    ["a sum becomes a limit", exact("€20bn", 20e9), sum("could reach €20bn", null, 20e9, "EUR", "could-reach"), ["hedge-added"]],
    ["euros become dollars", exact("€109bn", 109e9), exact("$109 billion", 109e9, "USD"), ["currency-relabelled"]],
    ["billions become millions", exact("€3bn", 3e9), exact("€3 million", 3e6), ["scale-slip"]],
    ["a conversion is no distortion", exact("€109bn", 109e9), exact("$113 billion", 113e9, "USD"), []],
    ["nor is the same range", range, sum("between 30 and 50 billion euros", 30e9, 50e9, "EUR", "range"), []],
    ["nor is a range converted", range, sum("$31bn to $52bn", 31e9, 52e9, "USD", "range"), []],
    ["nor is 'about' before the same sum", exact("€20bn", 20e9), sum("about €20bn", 20e9, 20e9, "EUR", "about"), []],
    ["nor is a rounder bound", exact("€109bn", 109e9), sum("more than €100bn", 100e9, null, "EUR", "more-than"), []],
  ])("%s", (_name, was, is, kinds) => {
    expect(kindsOf(told("2025-02-10", was), told("2025-02-11", is))).toEqual(kinds);
  });

  test("name the one who printed it first, and those who have it after", () => {
    const reports = [
      told("2025-02-10", range),
      told("2025-02-11", exact("50 billion euros", 50e9)),
      told("2025-02-12", exact("€50bn", 50e9)),
    ];
    const [found, ...more] = distortionsIn([...reports].reverse(), meets);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: "range-to-point", was: "€30bn to €50bn", is: "50 billion euros", outlet: reports[1]?.outlet });
    expect(found?.repeatedBy).toEqual([reports[2]?.id]);
  });

  test("are held against the pledger's own word where the first day has one", () => {
    const own = told("2025-02-10", upTo, { primary: true });
    const other = told("2025-02-10", exact("10 billion euros", 10e9));
    expect(distortionsIn([other, own], meets)).toMatchObject([{ kind: "hedge-dropped", report: other.id, from: own.id }]);
  });
});

describe("departures that are not in the sum", () => {
  test("a part that becomes an addition, once and whoever copies it", () => {
    const part = (day: string, reading: "inside" | "on-top") => told(day, exact("€20bn", 20e9), { inclusions: [{ whole: "w", reading }] });
    const [first, second] = [part("2025-02-11", "on-top"), part("2025-02-12", "on-top")];
    const found = distortionsIn([part("2025-02-10", "inside"), first, second], meets);
    expect(found).toMatchObject([{ kind: "part-to-addition", report: first.id, repeatedBy: [second.id] }]);
  });

  test("not where the addition was reported first", () => {
    const part = (day: string, reading: "inside" | "on-top") => told(day, null, { inclusions: [{ whole: "w", reading }] });
    expect(kindsOf(part("2025-02-10", "on-top"), part("2025-02-12", "inside"))).toEqual([]);
  });

  test("another giver, but no subsidiary and no reader who names nobody", () => {
    const by = (day: string, ...pledgers: ReturnType<typeof giver>[]) => told(day, exact("€20bn", 20e9), { pledgers });
    const first = by("2025-02-10", giver("Orrin"));
    expect(kindsOf(first, by("2025-02-11", giver("Vantor")))).toEqual(["pledger-swapped"]);
    expect(kindsOf(first, by("2025-02-11", giver("Orrin Sites", "orrin")))).toEqual([]);
    expect(kindsOf(first, by("2025-02-11"))).toEqual([]);
    expect(kindsOf(first, by("2025-02-11", giver("Orrin"), giver("Vantor")))).toEqual([]);
  });
});

describe("independent reports", () => {
  const origin = (id: string, passage: string, more: { credits?: string[]; utterances?: string[] } = {}) => ({
    id,
    article: `article ${id}`,
    passage,
    credits: more.credits ?? [],
    utterances: more.utterances ?? [],
  });

  test("count once what one text, one agency or one utterance carries", () => {
    const groups = independentReports([
      origin("a", "Orrin said on Monday it would put 20 billion euros into data centres in the north of the country."),
      origin("b", "Orrin said on Monday it would put 20 billion euros into data centres in the north, officials confirmed."),
      origin("c", "The fund is to spend €20bn.", { credits: ["north wire"] }),
      origin("d", "Twenty billion will come from the fund.", { credits: ["north wire"] }),
      origin("e", "Its head spoke of a sum.", { utterances: ["We will invest twenty billion here."] }),
      origin("f", "A big sum, she said.", { utterances: ["we will invest twenty billion here"] }),
      origin("g", "The ministry lists Orrin with 20 billion."),
    ]);
    expect(groups.map((group) => group.join(""))).toEqual(["ab", "cd", "ef", "g"]);
  });
});
