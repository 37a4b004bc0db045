import { z } from "zod";
import type { AccountedPledge, PledgeFilter } from "../reconcile/account/index.js";
import { accountOfRecord } from "./account-of-record.js";
import { commonFilters, page } from "./filters.js";
import { type Line, question } from "./operation.js";
import { countryNames, currencyInput, filterOf, pickInput } from "./pick-input.js";
import { detailLines } from "./pledge-detail.js";
import { type PledgeEntry, pledgeEntry, pledgeEntryOf } from "./pledge-entry.js";
import { pledgeNamed } from "./pledge-named.js";
import { treeLines } from "./pledge-tree.js";
import { presentAmount, presentCapacity, presentHorizon } from "./present-amount.js";
import { blocsOf, dayOf, isCalled, namesOf, shortId } from "./report.js";
import { checkedInWords, headlineInWords, inWords, type TotalAnswer, totalAnswer, totalAnswerOf } from "./total-answer.js";

export { type PledgeEntry, pledgeEntry } from "./pledge-entry.js";

const isPromise = ({ stage }: AccountedPledge): boolean => stage !== "not-a-promise";

const input = z.object({
  ids: z
    .array(z.string().trim().min(6, "must be an id, or at least its first 6 characters"))
    .optional()
    .describe("only these pledges: the id of any report leads to the promise that it reports"),
  ...commonFilters,
  ...pickInput,
  ...currencyInput,
  all: z.coerce.boolean().default(false).describe("also sums that were read and found to be no promise"),
  tree: z.coerce.boolean().default(false).describe("draw what lies inside what"),
});

const answer = z.object({
  pledges: z.array(pledgeEntry),
  total: totalAnswer,
  /** Set when the tree was asked for: the table is then left to it. */
  tree: z.boolean(),
  /** Set when pledges were named: each is then told with its reports. */
  named: z.boolean(),
});

const toWhat = ({ recipients, purpose }: PledgeEntry): string =>
  [namesOf(recipients), purpose ?? ""].filter((part) => part !== "").join(": ");
const firstOf = (entry: PledgeEntry) => entry.reports[0];
const reportsIn = ({ reports, independentReports }: PledgeEntry): string =>
  reports.length === independentReports ? String(reports.length) : `${reports.length} (${independentReports} independent)`;

const takesPart = (entry: PledgeEntry, actor: string): boolean =>
  [...entry.pledgers, ...entry.backers, ...entry.recipients, entry.announcer].some((one) => isCalled(one, actor));
const isOfBloc = (entry: PledgeEntry, bloc: string): boolean =>
  [...entry.pledgers, ...entry.backers, ...entry.recipients].some((one) => one.bloc?.toLowerCase() === bloc.toLowerCase());

/** What the list comes to, in a few short lines above it. */
export function totalLines(total: TotalAnswer): Line[] {
  const { currency, net, gross, certainMinimum, naive, unpriced, pledges, checked } = total;
  if (pledges === 0) return [];
  const priced = unpriced < pledges;
  const fact = (label: string, value: string): Line => [
    { text: label.padEnd(10), as: "quiet" },
    { text: value, as: "plain" },
  ];
  const both = `net ${inWords(net, currency)}, gross ${inWords(gross, currency)}`;
  return [
    [
      { text: "total".padEnd(10), as: "quiet" },
      { text: headlineInWords(total), as: "head" },
    ],
    ...(net.low === gross.low && net.high === gross.high ? [] : [fact("", both)]),
    ...(priced ? [fact("certain", `at least ${inWords({ low: certainMinimum, high: certainMinimum }, currency)}`)] : []),
    ...(priced ? [fact("naive sum", inWords(naive, currency))] : []),
    fact("pledges", `${pledges}, ${unpriced} unpriced`),
    ...(checked.ids.length === 0 ? [] : [fact("checked", checkedInWords(total))]),
    [],
  ];
}

export const pledges = question({
  form: "answer",
  name: "pledges",
  summary: "who pledged how much to what, each promise once",
  input,
  positional: { field: "ids", many: true, label: "ID" },
  record: "reads",
  output: answer,
  none: "No pledges.",
  async run({ ids = [], actor, bloc, all, tree, asOf, limit, offset, in: currency, ...picks }, context) {
    const { account, rates, stored } = await accountOfRecord(await context.record(), { asOf });
    const filter: PledgeFilter = filterOf(picks);
    const [{ isPicked }, countryOf] = await Promise.all([import("../reconcile/account/index.js"), countryNames(filter.for)]);
    const named = new Set(ids.map((id) => pledgeNamed(id, account).id));
    const entries = new Map<string, PledgeEntry>();
    for (const pledge of account.pledges) {
      if (named.size > 0 && !named.has(pledge.id)) continue;
      // who names it wants to see it
      if (named.size === 0 && filter.stage === undefined && !all && !isPromise(pledge)) continue;
      if (!isPicked(pledge, filter, countryOf)) continue;
      const entry = pledgeEntryOf(pledge, stored);
      if ((actor === undefined || takesPart(entry, actor)) && (bloc === undefined || isOfBloc(entry, bloc))) entries.set(pledge.id, entry);
    }
    const options = { rates, picked: ({ id }: AccountedPledge) => entries.has(id), ...(currency === undefined ? {} : { currency }) };
    return {
      pledges: page([...entries.values()].sort(inOrder(stored)), { limit, offset }),
      total: totalAnswerOf(account, options).total,
      tree,
      named: named.size > 0,
    };
  },
  text: {
    all: ({ tree, named }) => tree || named,
    lines: ({ total, pledges, tree, named }) => [...totalLines(total), ...(tree ? treeLines(pledges) : named ? detailLines(pledges) : [])],
  },
  rows: ({ pledges }) => pledges,
  columns: [
    {
      head: "who",
      cell: (row) => namesOf(row.pledgers) || (row.announcer ? `(announced by ${row.announcer.actorName ?? row.announcer.name})` : ""),
    },
    {
      head: "how much",
      cell: (row) => presentAmount(row.amount) || presentCapacity(row.capacity),
      align: "right",
      whole: true,
      only: "table",
    },
    { head: "low", cell: (row) => String(row.amount?.low ?? ""), only: "csv" },
    { head: "high", cell: (row) => String(row.amount?.high ?? ""), only: "csv" },
    { head: "currency", cell: (row) => row.amount?.currency ?? "", only: "csv" },
    { head: "hedge", cell: (row) => row.amount?.hedge ?? "", only: "csv" },
    { head: "as printed", cell: (row) => row.amount?.raw ?? "", only: "csv" },
    { head: "capacity", cell: (row) => presentCapacity(row.capacity), only: "csv" },
    { head: "bloc", cell: (row) => blocsOf(row.pledgers), only: "csv" },
    { head: "to what", cell: toWhat },
    { head: "where", cell: (row) => row.place ?? "" },
    { head: "by when", cell: (row) => presentHorizon(row.horizon) },
    { head: "stage", cell: (row) => row.stage },
    { head: "inside", cell: (row) => row.inside.map(shortId).join(", "), only: "table" },
    { head: "inside", cell: (row) => row.inside.join(" "), only: "csv" },
    { head: "reports", cell: reportsIn, align: "right" },
    { head: "distortions", cell: (row) => row.distortions.map(({ kind, outlet }) => `${kind} (${outlet ?? "?"})`).join("; "), only: "csv" },
    { head: "first in", cell: (row) => firstOf(row)?.outlet ?? "" },
    { head: "date", cell: (row) => dayOf(firstOf(row)?.published ?? null), whole: true },
    { head: "url", cell: (row) => firstOf(row)?.url ?? "", only: "csv" },
    { head: "passage", cell: (row) => firstOf(row)?.exact ?? "", only: "csv" },
    { head: "id", cell: (row) => shortId(row.id), whole: true, only: "table" },
    { head: "id", cell: (row) => row.id, only: "csv" },
  ],
});

/** In the record's order of their earliest reports; what a person added comes last. */
function inOrder(stored: ReadonlyMap<string, unknown>): (a: PledgeEntry, b: PledgeEntry) => number {
  const places = new Map([...stored.keys()].map((id, place) => [id, place]));
  const placeOf = ({ reports }: PledgeEntry): number =>
    Math.min(...reports.map(({ assertion }) => places.get(assertion) ?? Number.MAX_SAFE_INTEGER));
  return (a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1);
}
