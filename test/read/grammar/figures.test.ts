import { describe, expect, it } from "vitest";
import type { Figure } from "../../../src/model/index.js";
import { readers } from "../../../src/read/index.js";

const reader = await readers.grammar?.();
const article = (text: string) => ({
  id: "figures-test",
  language: "en",
  text,
  url: null,
  outlet: null,
  title: null,
  published: "2025-06-02T08:00:00Z",
});
const figuresOf = (text: string): Figure[] => reader?.read(article(text)).assertions.filter((a): a is Figure => a.kind === "figure") ?? [];

describe("the scope of a cost", () => {
  it.each([
    ["The training run of the Vela model cost $5.6 million at rental prices.", "at rental prices"],
    ["Over ten years, the drone fleet will cost 8 billion euros to operate.", "Over ten years"],
    ["Operating costs for the two vaccine plants were $70 million in 2024.", "in 2024"],
    ["The tunnel cost 3 billion euros, excluding interest.", null],
    ["The malaria vaccine cost $350 million to develop.", null],
  ])("%s", (text, scope) => expect(figuresOf(text).map((f) => f.scope?.text ?? null)).toEqual([scope]));
});

describe("whose word a cost is", () => {
  it.each([
    ["The World Bank puts the cost of the earthquake at 6.8 billion euros.", "World Bank"],
    ["The Orlik tunnel will cost 3 billion euros, according to Nordvik.", "Nordvik"],
    ["Wanjiru Otieno said the port would cost $2 billion.", "Wanjiru Otieno"],
    ["Kvasir is thought to have spent $250 million on computing power.", undefined],
  ])("%s", (text, name) => expect(figuresOf(text).map((f) => f.assertedBy?.name)).toEqual([name]));
});

describe("a subject that is named elsewhere", () => {
  it.each([
    ["Nordvik released Fjell 2 in March. The model cost $12 million to train.", "Fjell 2"],
    ["The Lindholm plant opened in May. Building the plant cost 4 billion euros.", "Lindholm"],
    ["Two plants, Lindholm plant and Alden plant, are new. The plant cost 4 billion euros.", "plant"],
    ["Halvard Energy ran three reactors. Analysts put the company's fuel costs at 90 million euros.", "Halvard Energy"],
  ])("%s", (text, subject) => expect(figuresOf(text).map((f) => f.subject.text)).toEqual([subject]));
});

describe("members of one list of sizes", () => {
  it("are figures each", () => {
    const text =
      "SemiTrack puts Orvo's spending on hardware at $500 million, its servers at $160 million and the cost of running them at $94 million.";
    expect(figuresOf(text).map((f) => [f.amount.low, f.measure, f.basis])).toEqual([
      [5e8, "hardware spending", "estimated"],
      [1.6e8, "hardware spending", "estimated"],
      [9.4e7, "operating cost", "estimated"],
    ]);
  });
});

it("shows every cost in the text", () => {
  for (const text of ["Building the dam cost €3 billion.", "The shield’s cost is estimated at $175 billion."])
    for (const f of figuresOf(text)) {
      expect(text.slice(f.evidence.start, f.evidence.end)).toBe(f.evidence.exact);
      expect(text.slice(f.subject.start, f.subject.end)).toBe(f.subject.text);
    }
});
