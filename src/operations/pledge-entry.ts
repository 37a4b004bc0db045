import { z } from "zod";
import { amount, capacity, horizon, type Party, stage } from "../model/index.js";
import type { AccountedPledge } from "../reconcile/account/index.js";
import type { Report } from "../reconcile/index.js";
import type { StoredPledge } from "../store/record.js";
import { plainWords } from "./plain-words.js";
import { report, type Who, who, whoIs } from "./report.js";

const distortion = z.object({
  kind: z.string(),
  /** The report that printed it first, and who that was. */
  report: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  was: z.string(),
  is: z.string(),
  /** The report that it departs from, and those that have it after the first. */
  from: z.string(),
  repeatedBy: z.array(z.string()),
});

const edge = z.object({
  whole: z.string(),
  reading: z.enum(["inside", "on-top", "unclear"]),
  contested: z.boolean(),
  /** `text`, the rule that proposes it, or the persons who say so. */
  by: z.string(),
  assertions: z.array(z.string()),
});

/** A pledge as the record gives it: the cluster of reports judged to be one promise. */
export const pledgeEntry = z.object({
  /** The id of its earliest report; those of all its reports lead to it. */
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
  /** The pledges that it lies inside of as the net total reads it: also where that is unclear or contested, which `edges` tells. */
  inside: z.array(z.string()),
  edges: z.array(edge),
  reports: z.array(report.extend({ amount: amount.nullable() })),
  distortions: z.array(distortion),
  independentReports: z.number(),
  /** Whether a person has looked at any of its reports. */
  checked: z.boolean(),
});
export type PledgeEntry = z.infer<typeof pledgeEntry>;

/** `stored` gives the names of the actors; where a report is not in it (a person added it) the names are the article's. */
export function pledgeEntryOf(pledge: AccountedPledge, stored: ReadonlyMap<string, StoredPledge>): PledgeEntry {
  const { id, reports, amount, stage, edges, distortions, independent, checked } = pledge;
  const telling = <T>(pick: (report: Report) => T | null): T | null => {
    for (const one of reports) {
      const found = pick(one);
      if (found !== null) return found;
    }
    return null;
  };
  const fullest = reports.find((one) => one.pledgers === pledge.pledgers) ?? reports[0];
  const toWhom = reports.find((one) => one.recipients === pledge.recipients) ?? reports[0];
  const withBackers = reports.find(({ assertion }) => assertion.backers.length > 0);
  const announced = reports.find(({ assertion }) => assertion.announcer !== null);
  const people = (from: Report | undefined, field: "pledgers" | "backers" | "recipients"): Who[] =>
    from === undefined ? [] : from.assertion[field].map((party, at) => named(from, `${field}/${at}`, party));
  const named = (from: Report, field: string, party: Party): Who => {
    const side = [...from.pledgers, ...from.backers, ...from.recipients].find(({ name }) => name === party.name);
    const known = whoIs(party, stored.get(from.id)?.actors[field]);
    return side === undefined || known.actor !== null ? known : { ...known, bloc: side.bloc };
  };
  return {
    id,
    pledgers: people(fullest, "pledgers"),
    backers: people(withBackers, "backers"),
    announcer: announced?.assertion.announcer == null ? null : named(announced, "announcer", announced.assertion.announcer),
    recipients: people(toWhom, "recipients"),
    purpose: pledge.purpose === null ? null : plainWords(pledge.purpose),
    place: telling(({ assertion }) => assertion.place?.text ?? null),
    amount,
    capacity: telling(({ assertion }) => assertion.capacity),
    horizon: telling(({ assertion }) => assertion.horizon),
    stage,
    inside: edges.filter(({ reading, contested }) => contested || reading !== "on-top").map(({ whole }) => whole),
    edges: edges.map(({ whole, reading, contested, by, assertions }) => ({ whole, reading, contested, by, assertions: [...assertions] })),
    reports: reports.map((one) => ({ ...reportOf(one), amount: one.assertion.amount })),
    distortions: distortions.map(({ repeatedBy, ...one }) => ({ ...one, repeatedBy: [...repeatedBy] })),
    independentReports: independent.length,
    checked,
  };
}

function reportOf({ assertion, article, publications }: Report) {
  const first = publications[0];
  const { url = null, outlet = null, published = null } = first ?? {};
  return { article, url, outlet, published, assertion: assertion.id, ...assertion.evidence };
}
