import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockKeys, compareAll, compareReports, decide, nothingHeld } from "../../src/reconcile/identity/index.js";
import { gather, reconcile } from "../../src/reconcile/index.js";
import { type CaseReport, reportsIn, twins } from "./build-case.js";

const pledgers = [["Germany"], ["Berlin"], ["France"], ["Data4"], ["Brookfield"], ["US firms"], [], ["Germany", "France"]];
const targets = [["Ukraine"], ["France"], ["Kenya"], []];
const sums = [
  null,
  [1e8, 1e8, "EUR"],
  [null, 1e8, "EUR"],
  [1.08e8, 1.08e8, "USD"],
  [5e7, 1e8, "EUR"],
  [3e8, 3e8, "EUR"],
  [1e5, 1e5, "EUR"],
] as const;

/** Small worlds of reports, crowded so that many may be one and some hold others apart. */
const world = fc
  .array(
    fc.record({
      pledgers: fc.constantFrom(...pledgers),
      recipients: fc.constantFrom(...targets),
      amount: fc.constantFrom(...sums),
      purpose: fc.constantFrom("data centres", "air defence", undefined),
      article: fc.integer({ min: 1, max: 6 }),
      day: fc.constantFrom("2024-03-01", "2024-03-09", "2024-08-01", "2025-03-02", null),
      inside: fc.option(fc.nat({ max: 9 }), { freq: 6 }),
    }),
    { minLength: 2, maxLength: 10 },
  )
  .map((drawn) => {
    const days = new Map(drawn.map(({ article, day }) => [article, day]));
    return drawn.map(
      ({ purpose, inside, article, ...rest }, at): CaseReport => ({
        ...rest,
        id: `r${at}`,
        article: `a${article}`,
        day: days.get(article) ?? null,
        text: "Money was promised.",
        ...(purpose === undefined ? {} : { purpose }),
        ...(inside === null || inside === at || drawn[inside]?.article !== article ? {} : { inside: [`r${inside}`] }),
      }),
    );
  });

const said = fc.array(
  fc.record({
    a: fc.nat({ max: 9 }),
    b: fc.nat({ max: 9 }),
    verdict: fc.constantFrom("same" as const, "different" as const, "unsure" as const),
    by: fc.constantFrom("ana", "ben"),
  }),
  { maxLength: 4 },
);

describe("reconcile", () => {
  it("does not depend on the order of reports or judgements, and rebuilds to the same bytes", () => {
    fc.assert(
      fc.property(world, said, fc.infiniteStream(fc.nat()), (given, drawn, seeds) => {
        const reports = reportsIn(given);
        const same = drawn.map(({ a, b, verdict, by }) => ({ a: `r${a}`, b: `r${b}`, verdict, by, reason: "" }));
        const shuffle = <T>(list: readonly T[]): T[] =>
          [...list]
            .map((value) => ({ value, key: seeds.next().value }))
            .sort((x, y) => x.key - y.key)
            .map(({ value }) => value);
        const once = JSON.stringify(reconcile(reports, twins, { same, edges: [] }));
        expect(JSON.stringify(reconcile(shuffle(reports), twins, { same: shuffle(same), edges: [] }))).toBe(once);
        expect(JSON.stringify(reconcile([...reports, ...reports], twins, { same, edges: [] }))).toBe(once);
      }),
      { numRuns: 80 },
    );
  });

  it("puts every report into one pledge, and no part together with its whole unless a person says so", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { clusters } = reconcile(reportsIn(given), twins);
        expect(clusters.flatMap(({ ids }) => ids).sort()).toEqual(given.map(({ id }) => id).sort());
        const home = new Map(clusters.flatMap(({ id, ids }) => ids.map((one) => [one, id])));
        for (const { id, inside } of given) for (const whole of inside ?? []) expect(home.get(id)).not.toBe(home.get(whole));
      }),
      { numRuns: 80 },
    );
  });

  it("keeps together what one person joins and apart what one person parts", () => {
    fc.assert(
      fc.property(world, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (given, x, y) => {
        fc.pre(x !== y && x < given.length && y < given.length);
        const at = (verdict: "same" | "different") => {
          const { clusters } = reconcile(reportsIn(given), twins, {
            same: [{ a: `r${x}`, b: `r${y}`, verdict, by: "ana", reason: "" }],
            edges: [],
          });
          return clusters.some(({ ids }) => ids.includes(`r${x}`) && ids.includes(`r${y}`));
        };
        expect([at("same"), at("different")]).toEqual([true, false]);
      }),
      { numRuns: 50 },
    );
  });

  it("compares alike both ways, and brings together what it would join within a month and a currency", () => {
    fc.assert(
      fc.property(world, (given) => {
        const reports = reportsIn(given);
        for (const a of reports)
          for (const b of reports) {
            if (a.id >= b.id) continue;
            const compared = compareReports(a, b, twins);
            const judged = decide(compared);
            expect(decide(compareReports(b, a, twins))).toEqual(judged);
            if (judged?.verdict !== "positive" || compared.gap === null || compared.gap > 29 || compared.amount.kind === "twin") continue;
            const keys = new Set(blockKeys(a));
            expect(blockKeys(b).some((key) => keys.has(key))).toBe(true);
          }
      }),
      { numRuns: 80 },
    );
  });

  it("is not moved by what shares nothing with a case", () => {
    const files = readdirSync(new URL("./cases/", import.meta.url));
    const cases = files.flatMap(
      (file) => JSON.parse(readFileSync(new URL(`./cases/${file}`, import.meta.url), "utf8")) as { reports: CaseReport[] }[],
    );
    const far = reportsIn([
      {
        id: "far",
        article: "far",
        day: "2019-01-01",
        text: "Bolivia gives Peru 7 million dollars.",
        pledgers: ["Bolivia"],
        recipients: ["Peru"],
        amount: [7e6, 7e6, "USD"],
      },
    ]);
    for (const { reports } of cases) {
      const alone = reconcile(reportsIn(reports), twins).clusters;
      const crowded = reconcile([...far, ...reportsIn(reports)], twins).clusters.filter(({ id }) => id !== "far");
      expect(crowded).toEqual(alone);
    }
  });

  it("comes to the same when reports come and go one by one and only what changed is compared", () => {
    fc.assert(
      fc.property(world, fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 15 }), (given, moves) => {
        const all = reportsIn(given);
        const there = new Set<number>();
        let held = nothingHeld;
        for (const move of moves) {
          const at = move % all.length;
          if (!there.delete(at)) there.add(at);
          const reports = gather(all.filter((_, index) => there.has(index)));
          const anew = compareAll(reports, twins);
          const compared = compareAll(reports, twins, held, () => "as it was");
          expect(compared.links).toEqual(anew.links);
          expect(compared.large).toEqual(anew.large);
          held = compared;
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ["split", 4],
    ["passed over", 1],
  ])("compares only what is new, also where blocks grow too large to be compared whole, are %s, and shrink again", (_, sums) => {
    const crowd = reportsIn(
      Array.from({ length: 230 }, (_, at) => ({
        id: `r${String((at * 89) % 230).padStart(3, "0")}`,
        article: `a${at}`,
        day: `2024-03-${String(1 + (at % 20)).padStart(2, "0")}`,
        text: "Money was promised.",
        pledgers: ["Kenya"],
        recipients: at % 3 === 0 || sums === 1 ? ["Ukraine"] : [],
        amount: [1e8 + (at % sums) * 1e6, 1e8 + (at % sums) * 1e6, "EUR"] as const,
        purpose: "air defence",
      })),
    );
    const stamp = () => "as it was";
    let held = nothingHeld;
    for (const size of [200, 201, 230, 203, 199, 214]) {
      const reports = gather(size % 2 === 0 ? crowd.slice(0, size) : crowd.slice(230 - size));
      const compared = compareAll(reports, twins, held, stamp);
      const anew = compareAll(reports, twins);
      expect(compared.links).toEqual(anew.links);
      expect(compared.compared).toBeLessThanOrEqual(anew.compared);
      held = compared;
    }
    const next = compareAll(gather(crowd.slice(0, 215)), twins, held, stamp);
    expect(next.compared).toBeLessThan(400);
  });

  it("gathers the carriers of one text under one report", () => {
    const [report] = reportsIn([{ id: "a", article: "1", day: "2024-03-05", text: "x", pledgers: ["Kenya"], amount: [1, 1, "USD"] }]);
    const [earlier] = reportsIn([
      { id: "a", article: "1", day: "2024-03-04", url: "https://a.example/1", text: "x", pledgers: ["Kenya"], amount: [1, 1, "USD"] },
    ]);
    if (report === undefined || earlier === undefined) throw new Error("no report");
    const [gathered] = gather([report, earlier]);
    expect(gathered?.day).toBe("2024-03-04");
    expect(gathered?.publications.map(({ url }) => url)).toEqual(["https://a.example/1", null]);
  });
});
