import { z } from "zod";
import { amount, type Figure } from "../model/index.js";
import type { Claim, Dispute } from "../reconcile/disputes/index.js";
import { standingReviews } from "../reconcile/review/standing-reviews.js";
import type { StoredAssertion } from "../store/record.js";
import { about, commonFilters, given, page, storeFilter } from "./filters.js";
import { knownRates } from "./known-rates.js";
import { type Line, question } from "./operation.js";
import { presentAmount } from "./present-amount.js";
import { dayOf, report, reportOf, shortId } from "./report.js";

const position = z.object({
  amount,
  assertedBy: z.array(z.string()),
  basis: z.array(z.enum(["stated", "estimated", "speculated", "disputed"])),
  reports: z.array(report),
});

export const disputeEntry = z.object({
  id: z.string(),
  subject: z.string(),
  kind: z.enum(["dispute", "different-quantities"]),
  summary: z.string(),
  scopes: z.array(z.object({ measure: z.string(), scope: z.string().nullable(), disputed: z.boolean(), positions: z.array(position) })),
});
export type DisputeEntry = z.infer<typeof disputeEntry>;

const claimOf = (stored: StoredAssertion<Figure>): Claim => {
  const first = stored.publications[0];
  const actor = stored.actors.assertedBy;
  return {
    assertion: stored.assertion,
    article: stored.article.id,
    outlet: first?.outlet ?? null,
    url: first?.url ?? null,
    day: first?.published?.slice(0, 10) ?? null,
    asserter: actor === undefined ? null : { actor: actor.id, name: actor.name },
  };
};

function entryOf(dispute: Dispute, stored: ReadonlyMap<string, StoredAssertion<Figure>>): DisputeEntry {
  const { id, subject, kind, summary, scopes } = dispute;
  const reports = (claims: readonly Claim[]) =>
    claims.flatMap(({ assertion }) => {
      const held = stored.get(assertion.id);
      return held === undefined ? [] : [reportOf(held)];
    });
  return {
    id,
    subject,
    kind,
    summary,
    scopes: scopes.map(({ measure, scope, disputed, positions }) => ({
      measure,
      scope,
      disputed,
      positions: positions.map(({ amount, assertedBy, basis, claims }) => ({
        amount,
        assertedBy: [...assertedBy],
        basis: [...basis],
        reports: reports(claims),
      })),
    })),
  };
}

/** What the list below it shows, in a sentence. */
function verdictOn(kind: DisputeEntry["kind"], scopes: DisputeEntry["scopes"]): string {
  if (kind === "different-quantities") return "different quantities, which do not contradict each other and must not be added";
  const other = scopes.length > 1 ? "; figures of another scope are different quantities" : "";
  return `${scopes.some(({ disputed }) => disputed) ? "figures that cannot all hold" : "a figure that is called into doubt"}${other}`;
}

export const disputes = question({
  form: "answer",
  name: "disputes",
  summary: "figures on one subject that differ, with the scope of each",
  input: z.object({
    about,
    ...commonFilters,
    all: z.coerce.boolean().default(false).describe("also subjects whose figures are different quantities and contradict nothing"),
  }),
  record: "reads",
  output: z.object({ disputes: z.array(disputeEntry) }),
  none: "No disputes.",
  async run({ about, all, limit, offset, ...filters }, context) {
    const record = await context.record();
    const [figures, said, rates, { findDisputes }, { refit }] = await Promise.all([
      record.assertions({ kind: "figure", ...storeFilter(filters), ...given({ about }) }),
      record.reviews({}),
      knownRates(),
      import("../reconcile/disputes/index.js"),
      import("../reconcile/twins/index.js"),
    ]);
    const { rejected } = standingReviews(said);
    const stored = figures.filter(({ assertion }) => !rejected.has(assertion.id));
    const byId = new Map(stored.map((one) => [one.assertion.id, one]));
    const found = findDisputes(stored.map(claimOf), (a, b, day) => {
      if (a.low === b.low && a.high === b.high && a.currency === b.currency) return true;
      return day !== null && refit(a, b, { rates, day }).fits;
    });
    const kept = found.filter(({ kind }) => all || kind === "dispute");
    return { disputes: page(kept, { limit, offset }).map((one) => entryOf(one, byId)) };
  },
  text: {
    all: () => true,
    lines({ disputes }): Line[] {
      if (disputes.length === 0) return [[{ text: "No disputes. With --all, also figures that are different quantities.", as: "plain" }]];
      return disputes.flatMap(({ subject, kind, scopes }): Line[] => [
        [
          { text: subject, as: "head" },
          { text: `: ${verdictOn(kind, scopes)}`, as: "plain" },
        ],
        ...scopes.flatMap(({ measure, scope, disputed, positions }): Line[] => [
          [
            {
              text: `  ${`${measure}${scope === null ? "" : `, ${scope}`}`.replace(/\s+/g, " ")}${disputed ? "  (cannot all hold)" : ""}`,
              as: "plain",
            },
          ],
          ...positions.flatMap(({ amount, assertedBy, basis, reports }): Line[] => [
            [
              { text: `    ${presentAmount(amount)}`.padEnd(22), as: "head" },
              { text: `  ${assertedBy.join(", ") || "no one named"}, ${basis.join(" and ")}`, as: "plain" },
              {
                text: `  ${reports.map(({ outlet, published, assertion }) => `${outlet ?? "?"} ${dayOf(published)} ${shortId(assertion)}`).join("; ")}`,
                as: "quiet",
              },
            ],
          ]),
        ]),
        [],
      ]);
    },
  },
  rows: ({ disputes }) =>
    disputes.flatMap(({ subject, kind, scopes }) =>
      scopes.flatMap(({ measure, scope, disputed, positions }) =>
        positions.flatMap((position) => position.reports.map((report) => ({ subject, kind, measure, scope, disputed, position, report }))),
      ),
    ),
  columns: [
    { head: "subject", cell: (row) => row.subject },
    { head: "kind", cell: (row) => row.kind },
    { head: "measure", cell: (row) => row.measure },
    { head: "scope", cell: (row) => row.scope ?? "" },
    { head: "disputed", cell: (row) => (row.disputed ? "yes" : "") },
    { head: "low", cell: (row) => String(row.position.amount.low ?? ""), only: "csv" },
    { head: "high", cell: (row) => String(row.position.amount.high ?? ""), only: "csv" },
    { head: "currency", cell: (row) => row.position.amount.currency ?? "", only: "csv" },
    { head: "figure", cell: (row) => presentAmount(row.position.amount), align: "right" },
    { head: "by", cell: (row) => row.position.assertedBy.join(", ") },
    { head: "basis", cell: (row) => row.position.basis.join(", ") },
    { head: "outlet", cell: (row) => row.report.outlet ?? "" },
    { head: "date", cell: (row) => dayOf(row.report.published) },
    { head: "url", cell: (row) => row.report.url ?? "", only: "csv" },
    { head: "passage", cell: (row) => row.report.exact, only: "csv" },
    { head: "id", cell: (row) => row.report.assertion, only: "csv" },
  ],
});
