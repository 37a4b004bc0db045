import { z } from "zod";
import type { Pledge, Stage } from "../model/index.js";
import { amount, capacity, horizon, stage } from "../model/index.js";
import type { StoredAssertion } from "../store/record.js";
import { about, commonFilters, given, page, storeFilter } from "./filters.js";
import { question } from "./operation.js";
import { presentAmount, presentCapacity, presentHorizon } from "./present-amount.js";
import { blocsOf, dayOf, namesOf, partiesIn, partyIn, report, reportOf, shortId, who } from "./report.js";

/** A pledge as the record gives it. Until reports are reconciled, each report stands as a pledge of its own. */
export const pledgeEntry = z.object({
  id: z.string(),
  pledgers: z.array(who),
  backers: z.array(who),
  announcer: who.nullable(),
  recipients: z.array(who),
  purpose: z.string().nullable(),
  place: z.string().nullable(),
  amount: amount.nullable(),
  capacity: capacity.nullable(),
  horizon: horizon.nullable(),
  stage,
  /** Ids of the pledges that a report says it lies inside of. */
  inside: z.array(z.string()),
  edges: z.array(
    z.object({
      whole: z.string(),
      reading: z.enum(["inside", "on-top", "unclear"]),
      contested: z.boolean(),
      assertions: z.array(z.string()),
    }),
  ),
  reports: z.array(report.extend({ amount: amount.nullable() })),
  distortions: z.array(z.object({ kind: z.string(), report: z.string(), was: z.string(), is: z.string() })),
  independentReports: z.number(),
});
export type PledgeEntry = z.infer<typeof pledgeEntry>;

export function pledgeEntryOf(stored: StoredAssertion<Pledge>): PledgeEntry {
  const { assertion } = stored;
  return {
    id: assertion.id,
    pledgers: partiesIn(stored, "pledgers", assertion.pledgers),
    backers: partiesIn(stored, "backers", assertion.backers),
    announcer: partyIn(stored, "announcer", assertion.announcer),
    recipients: partiesIn(stored, "recipients", assertion.recipients),
    purpose: assertion.purpose?.text ?? null,
    place: assertion.place?.text ?? null,
    amount: assertion.amount,
    capacity: assertion.capacity,
    horizon: assertion.horizon,
    stage: assertion.stage,
    inside: assertion.inclusions.filter(({ reading }) => reading === "inside").map((inclusion) => inclusion.in),
    edges: [],
    reports: [{ ...reportOf(stored), amount: assertion.amount }],
    distortions: [],
    independentReports: 1,
  };
}

const isPromise = (stage: Stage): boolean => stage !== "not-a-promise";

const input = z.object({
  ...commonFilters,
  about,
  stage: stage.optional().describe("only pledges that have come so far"),
  all: z.coerce.boolean().default(false).describe("also sums that were read and found to be no promise"),
});

const toWhat = ({ recipients, purpose }: PledgeEntry): string =>
  [namesOf(recipients), purpose ?? ""].filter((part) => part !== "").join(": ");
const firstOf = (entry: PledgeEntry) => entry.reports[0];

export const pledges = question({
  form: "answer",
  name: "pledges",
  summary: "who pledged how much to what, where and by when",
  input,
  record: "reads",
  output: z.object({ pledges: z.array(pledgeEntry) }),
  none: "No pledges.",
  async run({ about, stage: wanted, all, ...filters }, context) {
    const record = await context.record();
    const { limit, offset, ...rest } = filters;
    const stored = await record.assertions({ kind: "pledge", ...storeFilter(rest), ...given({ about }) });
    const kept = stored.filter(({ assertion }) => (wanted === undefined ? all || isPromise(assertion.stage) : assertion.stage === wanted));
    return { pledges: page(kept, { limit, offset }).map(pledgeEntryOf) };
  },
  rows: (answer) => answer.pledges,
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
    { head: "outlet", cell: (row) => firstOf(row)?.outlet ?? "" },
    { head: "date", cell: (row) => dayOf(firstOf(row)?.published ?? null), whole: true },
    { head: "url", cell: (row) => firstOf(row)?.url ?? "", only: "csv" },
    { head: "passage", cell: (row) => firstOf(row)?.exact ?? "", only: "csv" },
    { head: "id", cell: (row) => shortId(row.id), whole: true, only: "table" },
    { head: "id", cell: (row) => row.id, only: "csv" },
  ],
});
