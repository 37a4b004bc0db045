import { z } from "zod";
import type { AccountedPledge } from "../reconcile/account/index.js";
import { accountOfRecord, type RecordAccount } from "./account-of-record.js";
import { day } from "./filters.js";
import { type Line, question } from "./operation.js";
import { countryNames, currencyInput, filterOf, pickInput } from "./pick-input.js";
import { type PledgeEntry, pledgeEntry, pledgeEntryOf } from "./pledge-entry.js";
import { presentAmount } from "./present-amount.js";
import { namesOf, shortId } from "./report.js";
import { inWords, totalAnswer, totalAnswerOf } from "./total-answer.js";

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

const who = (entry: PledgeEntry): string => namesOf(entry.pledgers) || "giver not named";

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
    for (const pledge of after.account.pledges.filter(picked)) {
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
      if (was.reports.length !== entry.reports.length) note(entry, "reports", String(was.reports.length), String(entry.reports.length));
      for (const one of entry.distortions)
        if (!was.distortions.some(({ kind, report }) => kind === one.kind && report === one.report))
          note(entry, "distortion", one.was, `${one.is} (${one.kind}, ${one.outlet ?? "outlet unknown"})`);
    }
    for (const pledge of before.account.pledges.filter(picked)) {
      const now = pledge.ids.map((id) => after.account.pledgeOf.get(id)).find((one) => one !== undefined);
      if (now === undefined || !picked(now)) {
        const entry = pledgeEntryOf(pledge, before.stored);
        note(entry, "gone", presentAmount(entry.amount) || "no sum", now === undefined ? "" : "no longer what is asked for");
      }
    }
    return { from, to, changes, pledges: [...touched.values()], before: totalOf(before, currency ?? last.currency), after: last };
  },
  text: {
    all: false,
    lines({ before, after, from, to }): Line[] {
      const part = (total: typeof before): string => (total.pledges === 0 ? "no pledges" : inWords(total.headline, total.currency));
      return [
        [
          { text: `${part(before)} on ${from}, ${part(after)} on ${to}`, as: "head" },
          { text: `  net ${inWords(before.net, before.currency)}, then ${inWords(after.net, after.currency)}`, as: "quiet" },
        ],
        [],
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
    { head: "to what", cell: (row) => row.entry?.purpose ?? (row.entry === undefined ? "" : namesOf(row.entry.recipients)) },
    { head: "was", cell: (row) => row.was, whole: true },
    { head: "is", cell: (row) => row.is, whole: true },
    { head: "id", cell: (row) => shortId(row.pledge), whole: true, only: "table" },
    { head: "id", cell: (row) => row.pledge, only: "csv" },
  ],
});
