import { pricedAmount, type Report } from "../report.js";
import { correctPledge } from "../review/correct-pledge.js";
import type { StandingReviews } from "../review/standing-reviews.js";

/** Fields whose correction changes who is compared, which only reading the names anew can tell. */
const parties = new Set(["pledgers", "backers", "announcer", "recipients", "place", "purpose"]);

/** The reports as persons leave them: without the rejected, with corrected fields. A correction that no longer fits is left out. */
export function reviewedReports(reports: readonly Report[], { rejected, corrections }: StandingReviews): readonly Report[] {
  const byAssertion = new Map<string, { field: string; value: unknown }[]>();
  for (const { assertion, field, value } of corrections) {
    // these are applied before the names are looked up (see `needsNames`)
    if (parties.has(field)) continue;
    byAssertion.set(assertion, [...(byAssertion.get(assertion) ?? []), { field, value }]);
  }
  return reports.flatMap((report) => {
    if (rejected.has(report.id)) return [];
    const changes = byAssertion.get(report.id);
    if (changes === undefined) return [report];
    const assertion = changes.reduce((pledge, { field, value }) => correctPledge(pledge, field, value), report.assertion);
    return [{ ...report, assertion, amount: pricedAmount(assertion.amount) }];
  });
}

/** The assertions whose reports must be made anew, since a person corrected a party, a place or a purpose. */
export const needsNames = ({ corrections }: StandingReviews): ReadonlySet<string> =>
  new Set(corrections.flatMap(({ assertion, field }) => (parties.has(field) ? [assertion] : [])));
