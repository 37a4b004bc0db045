import { z } from "zod";
import { amount, type Figure } from "../model/index.js";
import type { StoredAssertion } from "../store/record.js";
import { about, commonFilters, given, storeFilter } from "./filters.js";
import { question } from "./operation.js";
import { presentAmount } from "./present-amount.js";
import { dayOf, nameOf, partyIn, report, reportOf, shortId, who } from "./report.js";

export const figureEntry = z.object({
  id: z.string(),
  subject: z.string(),
  measure: z.string(),
  scope: z.string().nullable(),
  amount,
  assertedBy: who.nullable(),
  basis: z.enum(["stated", "estimated", "speculated", "disputed"]),
  report,
});
export type FigureEntry = z.infer<typeof figureEntry>;

export const figureEntryOf = (stored: StoredAssertion<Figure>): FigureEntry => ({
  id: stored.assertion.id,
  subject: stored.assertion.subject.text,
  measure: stored.assertion.measure,
  scope: stored.assertion.scope?.text ?? null,
  amount: stored.assertion.amount,
  assertedBy: partyIn(stored, "assertedBy", stored.assertion.assertedBy),
  basis: stored.assertion.basis,
  report: reportOf(stored),
});

export const figures = question({
  form: "answer",
  name: "figures",
  summary: "what something is said to cost, by whom and on what basis",
  input: z.object({ about, ...commonFilters }),
  record: "reads",
  output: z.object({ figures: z.array(figureEntry) }),
  none: "No figures.",
  async run({ about, ...filters }, context) {
    const record = await context.record();
    const stored = await record.assertions({ kind: "figure", ...storeFilter(filters), ...given({ about }) });
    return { figures: stored.map(figureEntryOf) };
  },
  rows: (answer) => answer.figures,
  columns: [
    { head: "of what", cell: (row) => row.subject },
    { head: "measure", cell: (row) => row.measure },
    { head: "how much", cell: (row) => presentAmount(row.amount), align: "right", whole: true, only: "table" },
    { head: "low", cell: (row) => String(row.amount.low ?? ""), only: "csv" },
    { head: "high", cell: (row) => String(row.amount.high ?? ""), only: "csv" },
    { head: "currency", cell: (row) => row.amount.currency ?? "", only: "csv" },
    { head: "hedge", cell: (row) => row.amount.hedge, only: "csv" },
    { head: "as printed", cell: (row) => row.amount.raw, only: "csv" },
    { head: "scope", cell: (row) => row.scope ?? "" },
    { head: "says who", cell: (row) => nameOf(row.assertedBy) },
    { head: "basis", cell: (row) => row.basis },
    { head: "outlet", cell: (row) => row.report.outlet ?? "" },
    { head: "date", cell: (row) => dayOf(row.report.published), whole: true },
    { head: "url", cell: (row) => row.report.url ?? "", only: "csv" },
    { head: "passage", cell: (row) => row.report.exact, only: "csv" },
    { head: "id", cell: (row) => shortId(row.id), whole: true, only: "table" },
    { head: "id", cell: (row) => row.id, only: "csv" },
  ],
});
