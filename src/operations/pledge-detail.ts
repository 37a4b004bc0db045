import { shortened } from "../reconcile/account/shortened.js";
import type { Line } from "./operation.js";
import { plainWords } from "./plain-words.js";
import type { PledgeEntry } from "./pledge-entry.js";
import { lineOf, onOneLine } from "./pledge-tree.js";
import { dayOf, shortId } from "./report.js";

const readings = { inside: "inside", "on-top": "on top of", unclear: "perhaps inside" } as const;

/** One promise after the other with all that is known of it: each report in its own words, what it lies in, how its figure changed on the way. */
export function detailLines(pledges: readonly PledgeEntry[]): Line[] {
  return pledges.flatMap((pledge) => [
    lineOf(pledge, "", 0),
    ...pledge.reports.flatMap(({ published, outlet, amount, exact, assertion }): Line[] => [
      [
        { text: `  ${dayOf(published) || "undated"}  ${outlet ?? "?"}  `, as: "quiet" },
        { text: amount === null ? "no sum" : plainWords(onOneLine(amount.raw)), as: "plain" },
        { text: `  ${shortId(assertion)}`, as: "quiet" },
      ],
      [{ text: `    “${shortened(plainWords(onOneLine(exact)), longestPassage)}”`, as: "plain" }],
    ]),
    ...pledge.edges.map(({ whole, reading, contested, by, assertions }): Line => {
      const source = by === "text" ? `as ${assertions.map(shortId).join(", ")} say${assertions.length === 1 ? "s" : ""}` : `by ${by}`;
      return [{ text: `  ${contested ? "contested whether inside" : readings[reading]} ${shortId(whole)}, ${source}`, as: "quiet" }];
    }),
    ...pledge.distortions.map(
      ({ kind, outlet, was, is, repeatedBy }): Line => [
        {
          text: `  ${kind}: “${plainWords(onOneLine(is))}” for “${plainWords(onOneLine(was))}”, first in ${outlet ?? "?"}${repeatedBy.length === 0 ? "" : `, then in ${repeatedBy.length} more`}`,
          as: "quiet",
        },
      ],
    ),
    [],
  ]);
}

const longestPassage = 400;
