import { describe, expect, test } from "vitest";
import { explainTotal, type PartGraph, totalOf } from "../../../src/reconcile/totals/index.js";
import { billions, edge, graph, pledge } from "./graph.js";

const apart = { itemised: "sites" };
const off = { selected: false };

const cases: readonly { name: string; of: PartGraph; net: [number, number | null]; gross?: [number, number | null]; certain?: number }[] = [
  { name: "nothing", of: graph([]), net: [0, 0] },
  { name: "two promises", of: graph([pledge("a", 3), pledge("b", 4, 6)]), net: [7, 9] },
  { name: "no low is 0, no high is unbounded", of: graph([pledge("a", null, 5), pledge("b", 2, null)]), net: [2, null] },
  {
    name: "a chain counts its top",
    of: graph([pledge("a", 9), pledge("b", 5), pledge("c", 2)], [edge("b", "a"), edge("c", "b")]),
    net: [9, 9],
  },
  {
    name: "a whole is at least the sum of the parts of one list",
    of: graph([pledge("w", null, 20), pledge("p", 6), pledge("q", 7)], [edge("p", "w", "inside", apart), edge("q", "w", "inside", apart)]),
    net: [13, 20],
  },
  {
    name: "and at least each part, where they may be cuts of one sum",
    of: graph([pledge("w", null, 20), pledge("p", 6), pledge("q", 7)], [edge("p", "w", "inside", apart), edge("q", "w")]),
    net: [7, 20],
  },
  {
    name: "of two lists the larger binds",
    of: graph(
      [pledge("w", null, 30), pledge("p", 6), pledge("q", 7), pledge("r", 9), pledge("s", 8)],
      [
        edge("p", "w", "inside", apart),
        edge("q", "w", "inside", apart),
        edge("r", "w", "inside", { itemised: "tranches" }),
        edge("s", "w", "inside", { itemised: "tranches" }),
      ],
    ),
    net: [17, 30],
  },
  {
    name: "a part of two wholes is taken out once",
    of: graph([pledge("v", 10), pledge("w", 12), pledge("p", 4)], [edge("p", "v"), edge("p", "w")]),
    net: [18, 18],
  },
  {
    name: "a part of three wholes counts once",
    of: graph([pledge("u", 9), pledge("v", 10), pledge("w", 12), pledge("p", 4)], [edge("p", "u"), edge("p", "v"), edge("p", "w")]),
    net: [23, 23],
  },
  {
    name: "a shared range moves both ends",
    of: graph([pledge("v", 10), pledge("w", 12), pledge("p", 4, 6)], [edge("p", "v"), edge("p", "w")]),
    net: [16, 18],
  },
  {
    name: "shared parts that may be one another are taken out as their union",
    of: graph(
      [pledge("v", 20), pledge("w", 20), pledge("p", 5), pledge("q", 4)],
      [edge("p", "v"), edge("p", "w"), edge("q", "v"), edge("q", "w")],
    ),
    net: [31, 35],
  },
  {
    name: "a part of a shared part is not taken out again",
    of: graph([pledge("v", 20), pledge("w", 20), pledge("p", 5), pledge("q", 4)], [edge("p", "v"), edge("p", "w"), edge("q", "p")]),
    net: [35, 35],
  },
  {
    name: "contested: inside in net, on top in gross",
    of: graph([pledge("w", 20), pledge("p", 5, 6)], [edge("p", "w", "inside", { contested: true })]),
    net: [20, 20],
    gross: [25, 26],
  },
  { name: "on top: both count", of: graph([pledge("w", 20), pledge("p", 5)], [edge("p", "w", "on-top")]), net: [25, 25] },
  {
    name: "on top of what it is inside of by another way",
    of: graph([pledge("w", 20), pledge("m", 9), pledge("p", 5)], [edge("p", "m"), edge("m", "w"), edge("p", "w", "on-top")]),
    net: [20, 20],
    gross: [25, 25],
  },
  {
    name: "priced parts stand in for an unpriced whole, selected or not",
    of: graph([pledge("w", null, null), pledge("p", 5, 5, off), pledge("q", 6, 8, off)], [edge("p", "w"), edge("q", "w")]),
    net: [11, 13],
  },
  {
    name: "a selected part under a whole that is not",
    of: graph([pledge("w", 20, 20, off), pledge("p", 5), pledge("q", 6, 30)], [edge("p", "w"), edge("q", "w")]),
    net: [11, 20],
  },
  {
    name: "a whole bounds its part by what the rest of the list takes",
    of: graph(
      [pledge("w", 20, 20, off), pledge("p", 5, 5, off), pledge("q", 6, 30)],
      [edge("p", "w", "inside", apart), edge("q", "w", "inside", apart)],
    ),
    net: [6, 15],
  },
  {
    name: "parts that are not selected raise a selected whole",
    of: graph([pledge("w", null, 20), pledge("p", 5, 5, off)], [edge("p", "w")]),
    net: [5, 20],
  },
  {
    name: "but not where their inclusion is doubtful",
    of: graph([pledge("w", null, 20), pledge("p", 5, 5, off)], [edge("p", "w", "unclear")]),
    net: [0, 20],
  },
  {
    name: "cancelled and no promise never count",
    of: graph([pledge("a", 3), pledge("b", 4, 4, { stage: "cancelled" }), pledge("c", 5, 5, { stage: "not-a-promise" })]),
    net: [3, 3],
  },
  {
    name: "a cancelled part leaves its whole as stated, and what is inside it inside",
    of: graph([pledge("w", null, 9), pledge("m", 12, 12, { stage: "cancelled" }), pledge("p", 4)], [edge("m", "w"), edge("p", "m")]),
    net: [4, 9],
  },
  {
    name: "planned, paused and hedged count, but not for certain",
    of: graph([
      pledge("a", 1),
      pledge("b", 2, 2, { stage: "planned" }),
      pledge("c", 4, 4, { stage: "paused" }),
      pledge("d", 8, 8, { hedge: "target" }),
      pledge("e", 16, 16, { stage: "delivered" }),
    ]),
    net: [31, 31],
    certain: 17,
  },
  {
    name: "certain parts stand in for a target",
    of: graph([pledge("w", 50, 50, { hedge: "target" }), pledge("p", 5), pledge("q", 6)], [edge("p", "w"), edge("q", "w")]),
    net: [50, 50],
    certain: 11,
  },
  {
    name: "maybe one promise: once, at the lower amount",
    of: graph([pledge("a", 10), pledge("b", 11), pledge("c", 1)], [], [{ a: "a", b: "b", assertions: ["u"] }]),
    net: [22, 22],
    certain: 11,
  },
  {
    name: "amounts up to 1e15 stay exact to the unit",
    of: graph([pledge("a", 1e6), pledge("b", 1e-9)]),
    net: [1e6 + 1e-9, 1e6 + 1e-9],
  },
];

describe("the total of", () => {
  test.each(cases)("$name", ({ of, net, gross, certain }) => {
    const total = totalOf(of);
    expect(billions(total.net)).toEqual(net);
    expect(billions(total.gross)).toEqual(gross ?? net);
    if (certain !== undefined) expect(total.certainMinimum / 1e9).toBe(certain);
    expect(total.conflicts).toEqual([]);
  });
});

test("sums of hundredths are exact", () => {
  const pledges = Array.from({ length: 10 }, (_, i) => pledge(`p${i}`, 0, 0, { low: 0.1, high: 0.1 }));
  expect(totalOf(graph(pledges)).net).toEqual({ low: 1, high: 1 });
});

describe("conflicts", () => {
  const parts = [edge("p", "w", "inside", apart), edge("q", "w", "inside", apart)];

  test("parts that exceed their whole: net keeps the whole, gross the parts, both are named", () => {
    const total = totalOf(graph([pledge("w", 20), pledge("p", 15), pledge("q", 8, 9)], parts));
    expect(billions(total.net)).toEqual([20, 20]);
    expect(billions(total.gross)).toEqual([23, 24]);
    expect(total.conflicts).toMatchObject([
      {
        kind: "parts-exceed-whole",
        whole: "w",
        parts: ["p", "q"],
        wholeAmount: { low: 20e9, high: 20e9 },
        partsAmount: { low: 23e9, high: 24e9 },
        in: ["net", "gross"],
      },
    ]);
    expect(explainTotal(total)).toContain(
      "! conflict: p + q come to 23–24 bn EUR, more than w of 20 bn EUR: net keeps the whole, gross the parts  [a-p, a-q, a-w, p-inside-w, q-inside-w]",
    );
  });

  test("print rounding is no conflict, and the whole stays as stated", () => {
    const rounded = { rounding: 0.5e9 };
    const total = totalOf(graph([pledge("w", 20, 20, rounded), pledge("p", 15, 15, rounded), pledge("q", 6, 6, rounded)], parts));
    expect(total.conflicts).toEqual([]);
    expect(billions(total.net)).toEqual([20, 20]);
    expect(billions(total.gross)).toEqual([20, 20]);
  });

  test("selected parts that exceed a whole which is not selected", () => {
    const total = totalOf(graph([pledge("w", 109, 109, off), pledge("p", 80), pledge("q", 70)], [edge("p", "w"), edge("q", "w")]));
    expect(billions(total.net)).toEqual([109, 109]);
    expect(billions(total.gross)).toEqual([150, 150]);
    expect(total.conflicts).toMatchObject([{ kind: "parts-exceed-whole", whole: "w", parts: ["p", "q"] }]);
  });

  test("a cycle: net keeps the largest as the whole, gross reads them side by side", () => {
    const total = totalOf(graph([pledge("a", 8), pledge("b", 10)], [edge("a", "b"), edge("b", "a")]));
    expect(billions(total.net)).toEqual([10, 10]);
    expect(billions(total.gross)).toEqual([18, 18]);
    expect(total.conflicts).toMatchObject([{ kind: "cycle", whole: "b", parts: ["a"], in: ["net", "gross"] }]);
  });

  test("a doubtful inclusion yields to a sure one", () => {
    const total = totalOf(graph([pledge("a", 8, 20), pledge("b", 10)], [edge("b", "a", "unclear"), edge("a", "b")]));
    expect(billions(total.net)).toEqual([10, 10]);
    expect(total.conflicts).toMatchObject([{ kind: "cycle", whole: "b", in: ["net"] }]);
  });

  test("those of other trees are left out", () => {
    const total = totalOf(graph([pledge("a", 1), pledge("w", 2, 2, off), pledge("p", 3, 3, off)], [edge("p", "w")]));
    expect(total.conflicts).toEqual([]);
  });
});

describe("the unpriced", () => {
  test("are listed with their reason and what stands in for them, never summed", () => {
    const total = totalOf(
      graph(
        [
          pledge("w", 40, 40, { unpriced: "unconvertible", currency: null }),
          pledge("p", 5),
          pledge("v", null, null, { hedge: "vague" }),
          pledge("n", null, null),
          pledge("y", 2, 2, { unpriced: "per period" }),
        ],
        [edge("p", "w")],
      ),
    );
    expect(billions(total.net)).toEqual([5, 5]);
    expect(total.unpriced.map((u) => [u.id, u.reason, u.standIns])).toEqual([
      ["n", "no amount", []],
      ["v", "vague", []],
      ["w", "unconvertible", ["p"]],
      ["y", "per period", []],
    ]);
  });

  test("shared by two wholes, they take nothing out", () => {
    const total = totalOf(graph([pledge("v", 10), pledge("w", 12), pledge("p", null, null)], [edge("p", "v"), edge("p", "w")]));
    expect(billions(total.net)).toEqual([22, 22]);
  });
});

test("an unbounded total says by whom", () => {
  const total = totalOf(graph([pledge("a", 3), pledge("b", 2, null)]));
  expect(total.unbounded).toEqual(["b"]);
  expect(explainTotal(total)).toContain("  without an upper bound, because b states none");
});

test("what is shared is named in the derivation", () => {
  const total = totalOf(graph([pledge("v", 10), pledge("w", 12), pledge("p", 4)], [edge("p", "v"), edge("p", "w")]));
  expect(explainTotal(total)).toContain("- 4 bn EUR  p  [a-p]  is inside v and w, so it is taken out once");
});

describe("a caller's mistake", () => {
  test.each([
    ["two pledges with one id", graph([pledge("a", 1), pledge("a", 2)]), /two pledges of a total have the id "a"/],
    ["an edge to nowhere", graph([pledge("a", 1)], [edge("a", "b")]), /names the pledge "b"/],
    ["two currencies", graph([pledge("a", 1), pledge("b", 1, 1, { currency: "USD" })]), /in EUR, USD: convert them first/],
    ["a low above its high", graph([pledge("a", 2, 1)]), /low is at most high/],
    ["a negative amount", graph([pledge("a", -1)]), /numbers from 0 up/],
  ])("%s is told", (_, input, message) => {
    expect(() => totalOf(input)).toThrow(message);
  });
});
