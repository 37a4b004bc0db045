import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pledge, Reading } from "../../../src/model/index.js";
import { readers } from "../../../src/read/index.js";

const reader = await readers.grammar?.();
const read = (text: string): Reading => {
  if (!reader) throw new Error("there is no reader called grammar");
  return reader.read({ id: "a", language: "en", text, url: null, outlet: null, title: null, published: "2025-06-02T08:00:00Z" });
};
const pledgesOf = (reading: Reading): Pledge[] => reading.assertions.filter((a): a is Pledge => a.kind === "pledge");

const SENTENCES = [
  "Norway will give Ukraine 7 billion euros this year.",
  "The package includes 2.7 billion euros for gas and 1 billion euros for pumps.",
  "Of that sum, 500 million euros is set aside for grain.",
  "Coralis is also among the donors, pledging 3 billion euros for roads.",
  "Donors pledged 11 billion euros at the conference.",
  "A further 2 billion euros will go to ports.",
  "The loan is part of a 20 billion euro programme.",
  "They are part of a 30 billion euro investment in rail.",
  "Japan approved 4 billion euros, bringing its total support to 60 billion euros.",
  "The remaining 6 billion euros will go to research.",
  "Vaxora has paid 1 billion euros toward its 7 billion euro pledge.",
  "The sum comes on top of the 4 billion euros that Japan promised in May.",
  "Half of it, 3.5 billion euros, is meant for dams.",
  "Under the programme, 900 million euros will be spent on drones.",
  "The main items of the package are:\n\n- 2 billion euros for ships\n- 1 billion euros for tanks\n",
];

describe("what is inside what", () => {
  const article = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 9 }).map((list) => list.join(" "));

  it("leads from a pledge to another of the same article, once, and never in a circle", () => {
    fc.assert(
      fc.property(article, (text) => {
        const pledges = pledgesOf(read(text));
        const byId = new Map(pledges.map((p) => [p.id, p]));
        for (const p of pledges) {
          for (const { in: id, evidence } of p.inclusions) {
            expect(id).not.toBe(p.id);
            expect(byId.has(id)).toBe(true);
            expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
          }
          expect(new Set(p.inclusions.map((i) => i.in)).size).toBe(p.inclusions.length);
          expect(p.inclusions.filter((i) => i.reading === "inside").length).toBeLessThanOrEqual(1);
          let at: Pledge | undefined = p;
          for (let n = 0; at; n++) {
            expect(n).toBeLessThan(pledges.length + 1);
            const whole: string | undefined = at.inclusions.find((i) => i.reading === "inside")?.in;
            at = whole === undefined ? undefined : byId.get(whole);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("puts no sum inside a smaller one of the same currency", () => {
    fc.assert(
      fc.property(article, (text) => {
        const pledges = pledgesOf(read(text));
        for (const p of pledges)
          for (const i of p.inclusions.filter((x) => x.reading === "inside")) {
            const whole = pledges.find((w) => w.id === i.in);
            if (p.amount?.high && whole?.amount?.high) expect(whole.amount.high).toBeGreaterThanOrEqual(p.amount.high);
          }
      }),
      { numRuns: 60 },
    );
  });

  it("names every item of a long list as a part of its sum", () => {
    const items = Array.from({ length: 40 }, (_, i) => `- ${i + 1} million euros for school number ${i + 1}`);
    const pledges = pledgesOf(
      read(`Oslo announced a 900 million euro package for schools. The package includes:\n\n${items.join("\n")}\n`),
    );
    const whole = pledges.find((p) => p.amount?.low === 9e8);
    expect(whole).toBeDefined();
    expect(pledges.filter((p) => p.inclusions.some((i) => i.in === whole?.id && i.reading === "inside"))).toHaveLength(40);
  });

  it("reads a text of many sums in time that grows with it", () => {
    const time = (n: number): number => {
      const text = "Donors pledged 11 billion euros, including 2 billion euros for gas, of which 1 billion euros goes to pumps. ".repeat(n);
      const start = performance.now();
      read(text);
      return performance.now() - start;
    };
    time(50);
    expect(time(800)).toBeLessThan(40 * Math.max(20, time(100)));
  });
});
