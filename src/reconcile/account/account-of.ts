import { datedTwins } from "../dated-twins.js";
import { type Distortion, distortionsIn, independentReports, type Meets, type Told } from "../lineage/index.js";
import type { Rates } from "../rates/index.js";
import { makeAnew } from "../recall.js";
import { type PledgeCluster, type Remembered, reconcile, type UnsureIdentity } from "../reconcile.js";
import type { Report } from "../report.js";
import { type StandingReviews, standingReviews } from "../review/standing-reviews.js";
import { keptEnds } from "../twins/index.js";
import { reviewedReports } from "./reviewed-reports.js";
import { wordsOf } from "./words-of.js";

/** A pledge with its lineage. */
export interface AccountedPledge extends PledgeCluster {
  readonly distortions: readonly Distortion[];
  /** Groups of assertions that rest on one text, agency or utterance; as many reports stand on their own. */
  readonly independent: readonly (readonly string[])[];
  /** Whether a person has looked at any of its reports. */
  readonly checked: boolean;
}

/** What reports and persons' judgements come to. */
export interface Account {
  readonly pledges: readonly AccountedPledge[];
  readonly unsure: readonly UnsureIdentity[];
  /** Pairs of assertions on which persons differ, or whose judgements cannot all hold. */
  readonly contested: readonly (readonly [string, string])[];
  readonly reviews: StandingReviews;
  /** From the id of any assertion to the pledge that it reports. */
  readonly pledgeOf: ReadonlyMap<string, AccountedPledge>;
}

export const noReviews: StandingReviews = standingReviews([]);

/** Pledges, their lineage and what is unsure, from reports, persons' judgements and rates. Pure: the order of reports is irrelevant. */
export function accountOf(
  given: readonly Report[],
  rates: Rates,
  reviews: StandingReviews = noReviews,
  remembered: Remembered | null = null,
): Account {
  const reports = reviewedReports(given, reviews);
  const { clusters, unsure, contested } = reconcile(reports, datedTwins(rates), wordsOf(reviews), remembered);
  const recall = remembered?.recall ?? makeAnew;
  const home = new Map(clusters.flatMap(({ id, ids }) => ids.map((one) => [one, id] as const)));
  const pledges = clusters.map((cluster): AccountedPledge => {
    const told = cluster.reports.map((report) => toldOf(report, home));
    return {
      ...cluster,
      ...recall("lineage", cluster.reports, [told.map(({ published, outlet, inclusions }) => [published, outlet, inclusions])], () => ({
        distortions: revisions(cluster.reports, told).flatMap((one) => distortionsIn(one, meetsBy(rates))),
        independent: independentReports(cluster.reports.map(originOf)),
      })),
      checked: cluster.ids.some((id) => reviews.checked.has(id)),
    };
  });
  const pledgeOf = new Map(pledges.flatMap((pledge) => pledge.ids.map((id) => [id, pledge] as const)));
  return { pledges, unsure, contested, reviews, pledgeOf };
}

const originOf = ({ id, article, assertion, credits, utterances }: Report) => ({
  id,
  article,
  passage: assertion.evidence.exact,
  credits,
  utterances,
});

function toldOf(report: Report, home: ReadonlyMap<string, string>): Told {
  const { id, article, publications, day, primary, amount, assertion, pledgers } = report;
  const first = publications[0];
  return {
    id,
    article,
    published: first?.published ?? null,
    day,
    outlet: first?.outlet ?? null,
    primary,
    amount,
    stated: assertion.additionality,
    pledgers: pledgers.filter(({ named }) => named).map(({ actor, name, of, owners = [] }) => ({ actor, name, of, owners })),
    inclusions: assertion.inclusions.flatMap(({ in: whole, reading }) => {
      const into = home.get(whole);
      return into === undefined ? [] : [{ whole: into, reading }];
    }),
  };
}

/** The reports between two revisions: what was raised or cut since is no distortion of what was said before. */
function revisions(reports: readonly Report[], told: readonly Told[]): readonly (readonly Told[])[] {
  const groups: Told[][] = [[]];
  reports.forEach(({ assertion }, at) => {
    const one = told[at];
    if (one === undefined) return;
    const revised = assertion.change?.kind === "raise-to" || assertion.change?.kind === "cut-to";
    if (revised && (groups.at(-1)?.length ?? 0) > 0) groups.push([]);
    groups.at(-1)?.push(one);
  });
  return groups;
}

/** How two printed sums meet through the rates around their reports. */
const meetsBy =
  (rates: Rates) =>
  (was: Told, is: Told): Meets =>
  (a, b) => {
    const day = was.day ?? is.day;
    if (day === null) return null;
    return keptEnds(a, b, { rates, day, until: is.day ?? day });
  };
