import { z } from "zod";
import type { Quotation } from "../model/index.js";
import type { StoredAssertion } from "../store/record.js";
import { about, commonFilters, given, page, speaker, storeFilter } from "./filters.js";
import { question } from "./operation.js";
import { dayOf, isCalled, nameOf, partyIn, report, reportOf, shortId, who } from "./report.js";

export const quoteEntry = z.object({
  id: z.string(),
  speaker: who.nullable(),
  role: z.string().nullable(),
  affiliation: z.string().nullable(),
  form: z.enum(["direct", "indirect", "mixed"]),
  act: z.enum(["said", "believes", "intends"]),
  cue: z.string().nullable(),
  /** What was said, piece by piece as the article prints it, without its outer quotation marks. */
  content: z.array(z.string()),
  addressee: who.nullable(),
  about: z.array(z.string()),
  report,
});
export type QuoteEntry = z.infer<typeof quoteEntry>;

export function quoteEntryOf(stored: StoredAssertion<Quotation>): QuoteEntry {
  const { assertion } = stored;
  return {
    id: assertion.id,
    speaker: partyIn(stored, "speaker", assertion.speaker),
    role: assertion.speaker?.role ?? null,
    affiliation: assertion.speaker?.affiliation ?? null,
    form: assertion.form,
    act: assertion.act,
    cue: assertion.cue?.text ?? null,
    content: assertion.content.map(({ text }) => text),
    addressee: partyIn(stored, "addressee", assertion.addressee),
    about: assertion.about.map(({ name, text }) => name ?? text),
    report: reportOf(stored),
  };
}

/** Direct speech in quotation marks, reported speech without: the table shows which words are the speaker's own. */
const words = ({ form, content }: QuoteEntry): string => (form === "direct" ? `“${content.join(" … ")}”` : content.join(" … "));

export const quotes = question({
  form: "answer",
  name: "quotes",
  summary: "who said what about whom, word for word or reported",
  input: z.object({ about, speaker, ...commonFilters }),
  record: "reads",
  output: z.object({ quotes: z.array(quoteEntry) }),
  none: "No quotations.",
  async run({ about, speaker, limit, offset, ...filters }, context) {
    const record = await context.record();
    const stored = await record.assertions({ kind: "quotation", ...storeFilter(filters), ...given({ about }) });
    const all = stored.map(quoteEntryOf);
    const kept = speaker === undefined ? all : all.filter((quote) => isCalled(quote.speaker, speaker));
    return { quotes: page(kept, { limit, offset }) };
  },
  rows: (answer) => answer.quotes,
  columns: [
    { head: "who", cell: (row) => nameOf(row.speaker) },
    { head: "role", cell: (row) => [row.role ?? "", row.affiliation ?? ""].filter((part) => part !== "").join(", ") },
    { head: "bloc", cell: (row) => row.speaker?.bloc ?? "", only: "csv" },
    { head: "said", cell: words, only: "table" },
    { head: "said", cell: (row) => row.content.join(" … "), only: "csv" },
    { head: "form", cell: (row) => row.form, only: "csv" },
    { head: "act", cell: (row) => row.act, only: "csv" },
    { head: "about", cell: (row) => [...new Set(row.about)].join(", ") },
    { head: "outlet", cell: (row) => row.report.outlet ?? "" },
    { head: "date", cell: (row) => dayOf(row.report.published), whole: true },
    { head: "url", cell: (row) => row.report.url ?? "", only: "csv" },
    { head: "passage", cell: (row) => row.report.exact, only: "csv" },
    { head: "id", cell: (row) => shortId(row.id), whole: true, only: "table" },
    { head: "id", cell: (row) => row.id, only: "csv" },
  ],
});
