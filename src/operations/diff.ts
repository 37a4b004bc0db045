import { z } from "zod";
import { UsageError } from "../model/index.js";
import type { AccountedPledge } from "../reconcile/account/index.js";
import { accountOfRecord, type RecordAccount } from "./account-of-record.js";
import { day } from "./filters.js";
import { type Line, question } from "./operation.js";
import { countryNames, currencyInput, filterOf, pickInput } from "./pick-input.js";
import { type PledgeEntry, pledgeEntry, pledgeEntryOf } from "./pledge-entry.js";
import { presentAmount } from "./present-amount.js";
import { namesOf, shortId } from "./report.js";
import { inWords, type TotalAnswer, totalAnswer, totalAnswerOf } from "./total-answer.js";

const change = z.object({
  kind: z.enum(["new", "gone", "amount", "stage", "reports", "inclusion", "distortion"]),
  pledge: z.string(),
  was: z.string(),
  is: z.string(),
});
type Change = z.infer<typeof change>;

const answer = z.object({
  from: z.string(),
  to: z.string(),
  changes: z.array(change),
  /** The pledges that a change is of, as they are at the later day (or were, where they are gone). */
  pledges: z.array(pledgeEntry),
  before: totalAnswer,
  after: totalAnswer,
});

const edgeWords = ({ edges }: PledgeEntry): string =>
  edges
    .map(({ whole, reading, contested }) => `${contested ? "contested" : reading} ${shortId(whole)}`)
    .sort()
    .join(", ") || "nothing";

/** By the first report, undated last. */
function inTime(a: AccountedPledge, b: AccountedPledge): number {
  const key = ({ id, reports }: AccountedPledge): string => `${reports[0]?.day ?? "9999"} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

const who = ({ pledgers, announcer }: PledgeEntry): string =>
  namesOf(pledgers) || (announcer === null ? "giver not named" : `(announced by ${namesOf([announcer])})`);
const toWhat = ({ purpose, recipients }: PledgeEntry): string =>
  [namesOf(recipients), purpose ?? ""].filter((part) => part !== "").join(": ");

/** The carriers of reports that the other day does not have: "3: also thames-dispatch.example". */
function reportsBeside(entry: PledgeEntry, other: PledgeEntry): string {
  const held = new Set(other.reports.map(({ assertion }) => assertion));
  const outlets = entry.reports.flatMap(({ assertion, outlet }) => (held.has(assertion) ? [] : [outlet ?? "an unnamed outlet"]));
  return `${entry.reports.length}${outlets.length === 0 ? "" : `: also ${[...new Set(outlets)].join(", ")}`}`;
}

export const diff = question({
  form: "answer",
  name: "diff",
  summary: "what changed in the pledges and their total between two days",
  input: z.object({
    from: day.describe("the earlier day: what was published by then"),
    to: day.describe("the later day"),
    ...pickInput,
    ...currencyInput,
  }),
  record: "reads",
  output: answer,
  none: "Nothing changed.",
  async run({ from, to, in: currency, ...picks }, context) {
    if (from > to) throw new UsageError(`--from ${from} is later than --to ${to}: the earlier day comes first.`);
    const record = await context.record();
    const filter = filterOf(picks);
    const [before, after, { isPicked }, countryOf] = [
      await accountOfRecord(record, { asOf: from }),
      await accountOfRecord(record, { asOf: to }),
      await import("../reconcile/account/index.js"),
      await countryNames(filter.for),
    ];
    const picked = (pledge: AccountedPledge): boolean => pledge.stage !== "not-a-promise" && isPicked(pledge, filter, countryOf);
    const totalOf = ({ account, rates }: RecordAccount, of: string | undefined) =>
      totalAnswerOf(account, { rates, picked, ...(of === undefined ? {} : { currency: of }) }).total;
    const last = totalOf(after, currency);
    const changes: Change[] = [];
    const touched = new Map<string, PledgeEntry>();
    const note = (entry: PledgeEntry, kind: Change["kind"], was: string, is: string): void => {
      touched.set(entry.id, entry);
      changes.push({ kind, pledge: entry.id, was, is });
    };
    for (const pledge of after.account.pledges.filter(picked).sort(inTime)) {
      const entry = pledgeEntryOf(pledge, after.stored);
      // ids may have merged since: any of its reports leads to what it was
      const old = pledge.ids.map((id) => before.account.pledgeOf.get(id)).find((one) => one !== undefined);
      if (old === undefined) {
        note(entry, "new", "", presentAmount(entry.amount) || "no sum");
        continue;
      }
      const was = pledgeEntryOf(old, before.stored);
      const [sumBefore, sumAfter] = [presentAmount(was.amount), presentAmount(entry.amount)];
      if (sumBefore !== sumAfter) note(entry, "amount", sumBefore || "no sum", sumAfter || "no sum");
      if (was.stage !== entry.stage) note(entry, "stage", was.stage, entry.stage);
      if (edgeWords(was) !== edgeWords(entry)) note(entry, "inclusion", edgeWords(was), edgeWords(entry));
      const [reportsBefore, reportsAfter] = [reportsBeside(was, entry), reportsBeside(entry, was)];
      if (reportsBefore !== reportsAfter) note(entry, "reports", reportsBefore, reportsAfter);
      for (const one of entry.distortions)
        if (!was.distortions.some(({ kind, report }) => kind === one.kind && report === one.report))
          note(entry, "distortion", one.was, `${one.is} (${one.kind}, ${one.outlet ?? "outlet unknown"})`);
    }
    for (const pledge of before.account.pledges.filter(picked).sort(inTime)) {
      const now = pledge.ids.map((id) => after.account.pledgeOf.get(id)).find((one) => one !== undefined);
      if (now === undefined || !picked(now)) {
        const entry = pledgeEntryOf(pledge, before.stored);
        note(entry, "gone", presentAmount(entry.amount) || "no sum", now === undefined ? "" : "no longer what is asked for");
      }
    }
    return { from, to, changes, pledges: [...touched.values()], before: totalOf(before, currency ?? last.currency), after: last };
  },
  text: {
    all: () => false,
    lines({ before, after, from, to, changes }): Line[] {
      const head = (total: TotalAnswer): string => (total.pledges === 0 ? "no pledges" : inWords(total.headline, total.currency));
      const both = (total: TotalAnswer): string =>
        total.pledges === 0
          ? ""
          : `  net ${inWords(total.net, total.currency)}, gross ${inWords(total.gross, total.currency)}, ${total.pledges} pledge${total.pledges === 1 ? "" : "s"}, ${total.unpriced} unpriced`;
      const line = (day: string, total: TotalAnswer): Line => [
        { text: `${day}  `, as: "quiet" },
        { text: head(total), as: "head" },
        { text: both(total), as: "quiet" },
      ];
      return [
        line(from, before),
        line(to, after),
        [],
        ...(changes.length === 0 ? [[{ text: "Nothing changed.", as: "plain" } as const]] : []),
      ];
    },
  },
  rows: ({ changes, pledges }) => {
    const entries = new Map(pledges.map((entry) => [entry.id, entry]));
    return changes.map((one) => ({ ...one, entry: entries.get(one.pledge) }));
  },
  columns: [
    { head: "change", cell: (row) => row.kind },
    { head: "who", cell: (row) => (row.entry === undefined ? "" : who(row.entry)) },
    { head: "to what", cell: (row) => (row.entry === undefined ? "" : toWhat(row.entry)) },
    { head: "was", cell: (row) => row.was },
    { head: "is", cell: (row) => row.is },
    { head: "id", cell: (row) => shortId(row.pledge), whole: true, only: "table" },
    { head: "id", cell: (row) => row.pledge, only: "csv" },
  ],
});
