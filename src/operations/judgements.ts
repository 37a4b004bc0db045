import { z } from "zod";
import { day, given, limits, page } from "./filters.js";
import { judgementCell, judgementColumns } from "./judgement-cells.js";
import { assertionsNamed, entryOfParty, inWords, type JudgementEntry, judgementEntry } from "./judgement-entry.js";
import type { Column } from "./operation.js";
import { question } from "./operation.js";

const listed = judgementEntry.extend({
  /** It is about an assertion that is no longer in the record: it waits until it is read again. */
  orphan: z.boolean(),
});
type Listed = z.infer<typeof listed>;

const inCsv: readonly Column<Listed>[] = judgementColumns.map((column) => ({
  head: column,
  cell: (row) => judgementCell(row, column),
  only: "csv",
}));

/** The CSV and the JSON that it prints are what `import-judgements` takes. */
export const judgements = question({
  form: "answer",
  name: "judgements",
  summary: "what persons have judged: who a party is, and what holds of an assertion",
  input: z.object({
    by: z.string().trim().min(1, "must not be empty").optional().describe("only the judgements of this person"),
    knownAt: day.optional().describe("only what had been judged by the end of this day"),
    ...limits,
  }),
  record: "reads",
  output: z.object({ judgements: z.array(listed) }),
  none: "No judgements.",
  async run({ by, knownAt, limit, offset }, context) {
    const record = await context.record();
    const parties = await record.partyJudgements(given({ knownAt }));
    const entries: JudgementEntry[] = [...parties.map(entryOfParty), ...(await record.reviews(given({ knownAt })))];
    const present = await record.present(entries.flatMap(({ decision }) => assertionsNamed(decision)));
    const added = new Set(entries.flatMap(({ decision }) => (decision.kind === "addition" ? [decision.assertion.id] : [])));
    const wanted = entries.filter((entry) => by === undefined || entry.by === by).sort(byMoment);
    return {
      judgements: page(wanted, { limit, offset }).map((entry) => ({
        ...entry,
        orphan: assertionsNamed(entry.decision).some((id) => !present.has(id) && !added.has(id)),
      })),
    };
  },
  rows: (answer) => answer.judgements,
  columns: [
    { head: "made", cell: (row) => row.made.slice(0, 16).replace("T", " "), only: "table", whole: true },
    { head: "by", cell: (row) => row.by, only: "table" },
    { head: "judged", cell: (row) => inWords(row.decision), only: "table" },
    { head: "reason", cell: (row) => row.reason ?? (row.decision.kind === "party" ? row.decision.reasons.join("; ") : ""), only: "table" },
    { head: "", cell: (row) => (row.orphan ? "orphan" : ""), only: "table" },
    { head: "id", cell: (row) => row.id.slice(0, 8), only: "table", whole: true },
    ...inCsv,
  ],
});

/** In the order in which they were made; ties by id, so that the order of writing never shows. */
const byMoment = (a: JudgementEntry, b: JudgementEntry): number =>
  Date.parse(a.made) - Date.parse(b.made) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
