import { z } from "zod";
import type { AccountedPledge } from "../reconcile/account/index.js";
import { accountOfRecord } from "./account-of-record.js";
import { asOf, day } from "./filters.js";
import { type Line, question } from "./operation.js";
import { countryNames, currencyInput, filterOf, pickInput } from "./pick-input.js";
import { shortId } from "./report.js";
import { checkedInWords, headlineInWords, inWords, totalAnswer, totalAnswerOf } from "./total-answer.js";

const answer = z.object({
  total: totalAnswer,
  /** The derivation in words, line by line; empty unless asked for. */
  explanation: z.array(z.string()),
});

/** How many of the unpriced are named without a derivation. */
const shown = 3;
const few = <T>(list: readonly T[]): readonly T[] => list.slice(0, shown);

const counts = (pledge: AccountedPledge): boolean => pledge.stage !== "not-a-promise";

export const total = question({
  form: "answer",
  name: "total",
  summary: "what the pledges come to, as an interval, derived line by line",
  input: z.object({
    ...pickInput,
    ...currencyInput,
    ...asOf,
    knownAt: day.optional().describe("under the judgements that persons had made by the end of this day"),
    explain: z.coerce.boolean().default(false).describe("print the derivation, line by line"),
  }),
  record: "reads",
  output: answer,
  none: "No pledges.",
  async run({ in: currency, asOf, knownAt, explain, ...picks }, context) {
    const { account, rates } = await accountOfRecord(await context.record(), { asOf, knownAt });
    const filter = filterOf(picks);
    const [{ isPicked }, countryOf] = await Promise.all([import("../reconcile/account/index.js"), countryNames(filter.for)]);
    const { total, words } = totalAnswerOf(account, {
      rates,
      picked: (pledge) => counts(pledge) && isPicked(pledge, filter, countryOf),
      ...(currency === undefined ? {} : { currency }),
    });
    return { total, explanation: explain ? [...words] : [] };
  },
  text: {
    all: () => true,
    lines({ total, explanation }): Line[] {
      const { currency, net, gross, naive, certainMinimum, unpriced, unpricedPledges, pledges, conflicts } = total;
      if (pledges === 0) return [[{ text: "No pledges.", as: "plain" }]];
      const fact = (label: string, value: string): Line => [
        { text: label.padEnd(18), as: "quiet" },
        { text: value, as: "plain" },
      ];
      return [
        [{ text: headlineInWords(total), as: "head" }],
        ...(unpriced === pledges
          ? []
          : [
              fact("net", `${inWords(net, currency)}  (unclear and contested parts taken as inside)`),
              fact("gross", `${inWords(gross, currency)}  (the same taken as on top)`),
              fact(
                "certain minimum",
                `at least ${inWords({ low: certainMinimum, high: certainMinimum }, currency)}  (announced or firmer, unsure pairs once)`,
              ),
              fact("naive sum", `${inWords(naive, currency)}  (the column added up, parts and wholes alike)`),
            ]),
        fact("pledges", `${pledges}, of which ${unpriced} unpriced`),
        ...few(unpricedPledges).map(({ label, reason, id }, at) => fact(at === 0 ? "unpriced" : "", `${label}: ${reason}  ${shortId(id)}`)),
        ...(unpriced > shown ? [fact("", `and ${unpriced - shown} more, which --explain lists`)] : []),
        fact("checked", checkedInWords(total)),
        ...conflicts.map(({ note }, at) => fact(at === 0 ? "conflicts" : "", note)),
        ...(explanation.length === 0 ? [] : [[], ...explanation.map((text): Line => [{ text, as: "plain" }])]),
      ];
    },
  },
  rows: ({ total }) => total.derivation,
  columns: [
    { head: "sign", cell: (row) => row.sign },
    { head: "to", cell: (row) => row.to.join(" ") },
    { head: "what", cell: (row) => row.what },
    { head: "pledge", cell: (row) => row.pledge ?? "" },
    { head: "label", cell: (row) => row.label },
    { head: "low", cell: (row) => String(row.low), align: "right" },
    { head: "high", cell: (row) => (row.high === null ? "" : String(row.high)), align: "right" },
    { head: "reading", cell: (row) => row.reading ?? "" },
    { head: "of", cell: (row) => row.of.join(" ") },
    { head: "assertions", cell: (row) => row.assertions.join(" ") },
    { head: "note", cell: (row) => row.note ?? "" },
  ],
});
