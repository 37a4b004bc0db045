import { expect, test } from "vitest";
import { detailLines } from "../../src/operations/pledge-detail.js";
import type { PledgeEntry } from "../../src/operations/pledge-entry.js";

const sum = (raw: string, value: number, hedge: "exact" | "up-to"): PledgeEntry["amount"] => ({
  raw,
  start: 0,
  end: raw.length,
  low: hedge === "exact" ? value : null,
  high: value,
  currency: "EUR",
  hedge,
  perPeriod: null,
  alsoStatedAs: [],
});
const told = (outlet: string, assertion: string, exact: string, amount: PledgeEntry["amount"]) => ({
  article: "a",
  url: null,
  outlet,
  published: "2025-03-04T08:00:00Z",
  assertion,
  start: 0,
  end: exact.length,
  exact,
  amount,
});
const pledge: PledgeEntry = {
  id: "aaaaaaaa1111",
  pledgers: [{ name: "Norvik", actor: null, actorName: null, bloc: null }],
  backers: [],
  announcer: null,
  recipients: [],
  purpose: "ferries",
  place: null,
  amount: sum("€3 billion", 3e9, "exact"),
  capacity: null,
  horizon: null,
  stage: "announced",
  inside: ["bbbbbbbb2222"],
  edges: [{ whole: "bbbbbbbb2222", reading: "inside", contested: false, by: "text", assertions: ["cccccccc3333"] }],
  reports: [
    told(
      "north.example",
      "aaaaaaaa1111",
      "Norvik [pledges](https://north.example/a?b=1)\n€3 billion for **ferries**.",
      sum("€3 billion", 3e9, "exact"),
    ),
    told("south.example", "dddddddd4444", "Norvik may give up to €3 billion.", sum("up to €3 billion", 3e9, "up-to")),
  ],
  distortions: [
    {
      kind: "hedge-added",
      report: "dddddddd4444",
      outlet: "south.example",
      published: null,
      was: "€3 billion",
      is: "up to €3 billion",
      from: "aaaaaaaa1111",
      repeatedBy: [],
    },
  ],
  independentReports: 2,
  checked: false,
};

test("a named pledge is told with every report in its own words, its wholes and how its figure changed", () => {
  const text = detailLines([pledge]).map((line) => line.map((piece) => piece.text).join(""));
  expect(text).toEqual([
    "€3bn  Norvik: ferries  announced, 2025-03-04, 2 reports  aaaaaaaa",
    "  2025-03-04  north.example  €3 billion  aaaaaaaa",
    "    “Norvik pledges €3 billion for ferries.”",
    "  2025-03-04  south.example  up to €3 billion  dddddddd",
    "    “Norvik may give up to €3 billion.”",
    "  inside bbbbbbbb, as cccccccc says",
    "  hedge-added: “up to €3 billion” for “€3 billion”, first in south.example",
    "",
  ]);
});
