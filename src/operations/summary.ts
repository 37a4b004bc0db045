import { z } from "zod";
import { amount, type Pledge, type Quotation } from "../model/index.js";
import type { StoredAssertion } from "../store/record.js";
import { asOf, given } from "./filters.js";
import { type Line, question } from "./operation.js";
import { presentAmount } from "./present-amount.js";
import { nameOf, namesOf, partiesIn, partyIn, shortId, type Who, who } from "./report.js";

const count = z.record(z.string(), z.number());

export const coverage = z.object({
  articles: z.number(),
  publications: z.number(),
  outlets: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  languages: count,
  assertions: count,
  diagnostics: count,
});

/** One sum by the same pledgers, however often it was reported: no judgement that the reports mean one promise. */
export const largestEntry = z.object({
  id: z.string(),
  pledgers: z.array(who),
  amount,
  purpose: z.string().nullable(),
  stage: z.string(),
  reports: z.number(),
});
export type LargestEntry = z.infer<typeof largestEntry>;

export const summaryAnswer = z.object({
  coverage,
  /** By currency, the one with most reports first: sums in two currencies are not compared. */
  largestPledges: z.array(z.object({ currency: z.string(), pledges: z.array(largestEntry) })),
  mostQuoted: z.array(z.object({ speaker: who, quotations: z.number(), articles: z.number() })),
});
export type SummaryAnswer = z.infer<typeof summaryAnswer>;

const keyOf = (party: Who): string => party.actor ?? party.name.toLowerCase();
const sizeOf = ({ amount }: LargestEntry): number => amount.high ?? amount.low ?? 0;

/** The largest sums of each currency, promises only, single sums rather than yearly rates. */
export function largestPledges(stored: readonly StoredAssertion<Pledge>[], each: number): SummaryAnswer["largestPledges"] {
  const currencies = new Map<string, Map<string, LargestEntry>>();
  for (const entry of stored) {
    const { id, amount, stage, purpose } = entry.assertion;
    if (
      amount?.currency == null ||
      (amount.low === null && amount.high === null) ||
      amount.perPeriod !== null ||
      stage === "not-a-promise" ||
      stage === "cancelled"
    )
      continue;
    const pledgers = partiesIn(entry, "pledgers", entry.assertion.pledgers);
    const sums = currencies.get(amount.currency) ?? new Map<string, LargestEntry>();
    currencies.set(amount.currency, sums);
    const key = `${pledgers.map(keyOf).toSorted().join("|")} ${amount.low} ${amount.high}`;
    const known = sums.get(key);
    sums.set(
      key,
      known === undefined
        ? { id, pledgers, amount, purpose: purpose?.text ?? null, stage, reports: 1 }
        : { ...known, reports: known.reports + 1 },
    );
  }
  const reports = (sums: Map<string, LargestEntry>): number => [...sums.values()].reduce((all, sum) => all + sum.reports, 0);
  return [...currencies]
    .toSorted(([a, one], [b, other]) => reports(other) - reports(one) || a.localeCompare(b))
    .map(([currency, sums]) => ({ currency, pledges: [...sums.values()].toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, each) }));
}

export function mostQuoted(stored: readonly StoredAssertion<Quotation>[], most: number): SummaryAnswer["mostQuoted"] {
  const speakers = new Map<string, { speaker: Who; quotations: number; articles: Set<string> }>();
  for (const entry of stored) {
    const speaker = partyIn(entry, "speaker", entry.assertion.speaker);
    if (speaker === null) continue;
    const known = speakers.get(keyOf(speaker)) ?? { speaker, quotations: 0, articles: new Set<string>() };
    known.quotations += 1;
    known.articles.add(entry.article.id);
    speakers.set(keyOf(speaker), known);
  }
  return [...speakers.values()]
    .map(({ speaker, quotations, articles }) => ({ speaker, quotations, articles: articles.size }))
    .toSorted((a, b) => b.quotations - a.quotations || nameOf(a.speaker).localeCompare(nameOf(b.speaker)))
    .slice(0, most);
}

const plural = (many: number, one: string, more = `${one}s`): string => `${many.toLocaleString("en-GB")} ${many === 1 ? one : more}`;

export const summary = question({
  form: "answer",
  name: "summary",
  summary: "the record at a glance",
  input: z.object({ ...asOf }),
  record: "reads",
  output: summaryAnswer,
  none: "",
  async run({ asOf }, context): Promise<SummaryAnswer> {
    const record = await context.record();
    const { articles, publications, outlets, from, to, languages, assertions, diagnostics } = await record.coverage(asOf);
    const day = given({ asOf });
    return {
      coverage: {
        articles,
        publications,
        outlets,
        from,
        to,
        languages: { ...languages },
        assertions: { ...assertions },
        diagnostics: { ...diagnostics },
      },
      largestPledges: largestPledges(await record.assertions({ kind: "pledge", ...day }), 5),
      mostQuoted: mostQuoted(await record.assertions({ kind: "quotation", ...day }), 10),
    };
  },
  text: {
    all: () => true,
    lines({ coverage, largestPledges, mostQuoted }): Line[] {
      const { pledge = 0, quotation = 0, attendance = 0, figure = 0, forecast = 0 } = coverage.assertions;
      const plain = (text: string): Line => [{ text, as: "plain" }];
      const head = (text: string): Line[] => [[], [{ text, as: "head" }]];
      return [
        plain(
          `${plural(coverage.articles, "article")} in ${plural(coverage.publications, "publication")} by ${plural(coverage.outlets, "outlet")}${coverage.from === null ? "" : `, ${coverage.from.slice(0, 10)} to ${coverage.to?.slice(0, 10) ?? ""}`}`,
        ),
        plain(
          `${[plural(pledge, "report of a pledge", "reports of pledges"), plural(quotation, "quotation"), plural(attendance, "attendance", "attendances"), plural(figure, "figure"), plural(forecast, "forecast")].join(", ")}`,
        ),
        ...(largestPledges.length > 0 ? head("Largest sums reported as pledged") : []),
        ...largestPledges.slice(0, 3).flatMap(({ pledges }) =>
          pledges.map(
            ({ id, pledgers, amount, purpose, reports }): Line => [
              { text: `  ${presentAmount(amount).padStart(12)}  ${namesOf(pledgers) || "(nobody named)"}`, as: "plain" },
              { text: `${purpose === null ? "" : `: ${purpose}`}  ${plural(reports, "report")}, ${shortId(id)}`, as: "quiet" },
            ],
          ),
        ),
        ...(mostQuoted.length > 0 ? head("Most quoted") : []),
        ...mostQuoted.map(({ speaker, quotations }) => plain(`  ${String(quotations).padStart(12)}  ${nameOf(speaker)}`)),
      ];
    },
  },
  rows: ({ coverage }) => [
    { what: "articles", number: coverage.articles },
    { what: "publications", number: coverage.publications },
    { what: "outlets", number: coverage.outlets },
    ...Object.entries(coverage.assertions).map(([what, number]) => ({ what, number })),
    ...Object.entries(coverage.diagnostics).map(([what, number]) => ({ what: `diagnostic ${what}`, number })),
  ],
  columns: [
    { head: "what", cell: (row) => row.what },
    { head: "number", cell: (row) => String(row.number), align: "right" },
  ],
});
