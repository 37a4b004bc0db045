import { expect, test } from "vitest";
import { explainTotal, totalOf } from "../../../src/reconcile/totals/index.js";
import { billions, edge, graph, pledge } from "./graph.js";

// 109 billion for France, of which: 20 by Brookfield (15 in data centres, 5 on top of those), 30 to 50 by the Emirates where one source
// is not sure, 6 by Amazon, 3 by Iliad, and 10 by Bpifrance which one source puts on top.
const france = graph(
  [
    pledge("france", 109, 109, { label: "France: private AI investment" }),
    pledge("brookfield", 20, 20, { label: "Brookfield" }),
    pledge("centres", 15, 15, { label: "Brookfield: data centres" }),
    pledge("grid", 5, 5, { label: "Brookfield: grid" }),
    pledge("uae", 30, 50, { label: "United Arab Emirates" }),
    pledge("amazon", 6, 6, { label: "Amazon" }),
    pledge("bpifrance", 10, 10, { label: "Bpifrance" }),
    pledge("iliad", 3, 3, { label: "Iliad" }),
  ],
  [
    edge("brookfield", "france"),
    edge("centres", "brookfield", "inside", { itemised: "split" }),
    edge("grid", "brookfield", "inside", { itemised: "split" }),
    edge("grid", "centres", "on-top"),
    edge("uae", "france"),
    edge("uae", "france", "unclear"),
    edge("amazon", "france"),
    edge("bpifrance", "france"),
    edge("bpifrance", "france", "on-top"),
    edge("iliad", "france"),
  ],
);

test("the tree under the 109 billion adds up under each reading", () => {
  const total = totalOf(france);
  expect(billions(total.net)).toEqual([109, 109]);
  expect(billions(total.gross)).toEqual([149, 169]);
  expect(billions(total.headline)).toEqual([109, 169]);
  expect(total.certainMinimum).toBe(109e9);
  expect(billions(total.naive)).toEqual([198, 218]);
  expect(total.conflicts).toEqual([]);
  expect(total.unpriced).toEqual([]);
});

test("and reads as an analyst would write it", () => {
  expect(`\n${explainTotal(totalOf(france)).join("\n")}`).toBe(`
+ 109 bn EUR  France: private AI investment  [a-france]
  inside it, not added: 6 bn EUR Amazon  [a-amazon]  inside by [amazon-inside-france]
  ± 10 bn EUR  Bpifrance  [a-bpifrance]  contested: inside by [bpifrance-inside-france], on top by [bpifrance-on-top-france]; inside and not added in net, added in gross
  inside it, not added: 20 bn EUR Brookfield  [a-brookfield]  inside by [brookfield-inside-france]
    inside it, not added: 15 bn EUR Brookfield: data centres  [a-centres]  inside by [centres-inside-brookfield]
    inside it, not added: 5 bn EUR Brookfield: grid  [a-grid]  inside by [grid-inside-brookfield]
      on top of Brookfield: data centres  [grid-on-top-centres]
  inside it, not added: 3 bn EUR Iliad  [a-iliad]  inside by [iliad-inside-france]
  ± 30–50 bn EUR  United Arab Emirates  [a-uae]  contested: inside by [uae-inside-france], unclear in [uae-unclear-france]; inside and not added in net, added in gross
= net: 109 bn EUR
= gross: 149–169 bn EUR
= headline: 109–169 bn EUR
= certain minimum: 109 bn EUR
    + 109 bn EUR  France: private AI investment  [a-france]
= naive sum of the column: 198–218 bn EUR`);
});

test("a filter that takes two parts sums them, not their whole", () => {
  const chosen = ["uae", "amazon"];
  const total = totalOf({ ...france, pledges: france.pledges.map((p) => ({ ...p, selected: chosen.includes(p.id) })) });
  expect(billions(total.net)).toEqual([36, 56]);
  expect(billions(total.gross)).toEqual([36, 56]);
});
