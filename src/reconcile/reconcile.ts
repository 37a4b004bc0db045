import type { Amount, Stage } from "../model/index.js";
import { currentAmount } from "./current-amount.js";
import { type Edge, type EdgeJudgement, liftEdges, proposeEdges, reduceEdges } from "./edges/index.js";
import { hostsIn } from "./hosts-in.js";
import { type Compared, compareAll, group, type HeldLinks, type Link, linkOf, type SameJudgement, type Twins } from "./identity/index.js";
import { makeAnew, type Recall } from "./recall.js";
import { gather, type Report, type Side } from "./report.js";

/** What persons have said, each person's latest word on a pair; it outranks rules. */
export interface Said {
  readonly same: readonly SameJudgement[];
  readonly edges: readonly EdgeJudgement[];
}

/** One real-world promise. */
export interface PledgeCluster {
  /** The assertion id of its earliest report: it changes only where an earlier one turns up. */
  readonly id: string;
  /** Every id under which it may be asked for: those of its assertions. */
  readonly ids: readonly string[];
  /** Earliest first. */
  readonly reports: readonly Report[];
  readonly pledgers: readonly Side[];
  readonly recipients: readonly Side[];
  readonly purpose: string | null;
  readonly amount: Amount | null;
  /** The report that the amount is taken from. */
  readonly amountOf: string | null;
  readonly stage: Stage;
  /** Edges to its wholes. */
  readonly edges: readonly Edge[];
  /** Judgements by rule that hold its reports together. */
  readonly judgements: readonly Link[];
}

/** Two pledges that may be one, by their ids, and the judgements that leave it open. */
export interface UnsureIdentity {
  readonly a: string;
  readonly b: string;
  readonly assertions: readonly string[];
  readonly links: readonly Link[];
}

export interface Reconciled {
  readonly clusters: readonly PledgeCluster[];
  readonly unsure: readonly UnsureIdentity[];
  /** Assertions on which persons differ, or whose judgements cannot all hold. */
  readonly contested: readonly (readonly [string, string])[];
}

/** What an earlier run compared, so that only what is new since need be. The outcome is the same with and without. */
export interface Remembered {
  readonly held: HeldLinks;
  /** A stamp that differs wherever two forms of a report could be judged differently. */
  readonly stampOf: (report: Report) => string;
  readonly recall: Recall;
  /** Takes what there is to remember now. */
  readonly keep: (compared: Compared) => void;
}

/** Pledge assertions to pledges and the part-of edges between them. Pure, and the same for any order of reports and judgements. */
export function reconcile(
  given: readonly Report[],
  twins: Twins,
  said: Said = { same: [], edges: [] },
  remembered: Remembered | null = null,
): Reconciled {
  const reports = gather(given);
  const compared = remembered === null ? compareAll(reports, twins) : compareAll(reports, twins, remembered.held, remembered.stampOf);
  remembered?.keep(compared);
  const recall = remembered?.recall ?? makeAnew;
  const links = [...compared.links, ...spokenOf(reports, said.same, compared, twins)];
  const { groups, unsure, contested } = group(reports, links, said.same, twins, recall);
  const clusters = groups.map(({ reports: members }) => ({ id: members[0]?.id ?? "", reports: members }));
  const stated = liftEdges(clusters, said.edges);
  const edges = reduceEdges([...stated, ...proposeEdges(clusters, stated)]);
  const home = new Map(clusters.flatMap(({ id, reports: members }) => members.map((report) => [report.id, id] as const)));
  const wholes = new Map<string, Edge[]>();
  for (const edge of edges) wholes.set(edge.part, [...(wholes.get(edge.part) ?? []), edge]);
  const within = new Map<string, Link[]>();
  for (const link of links) {
    const at = home.get(link.a);
    if (at === undefined || at !== home.get(link.b) || link.verdict !== "positive") continue;
    const known = within.get(at);
    if (known === undefined) within.set(at, [link]);
    else known.push(link);
  }
  return {
    clusters: clusters.map(({ id, reports: members }) =>
      pledgeOf(id, members, wholes.get(id) ?? [], within.get(id) ?? [], { twins, recall }),
    ),
    unsure: betweenClusters(unsure, home),
    contested,
  };
}

/** The negative judgements on pairs that persons spoke of: where persons differ, they are shown what the rules say. */
function spokenOf(reports: readonly Report[], same: readonly SameJudgement[], { meet }: Compared, twins: Twins): readonly Link[] {
  if (same.length === 0) return [];
  const byId = new Map(reports.map((report) => [report.id, report]));
  const pairs = new Map(same.map(({ a, b }) => (a < b ? [`${a} ${b}`, [a, b] as const] : [`${b} ${a}`, [b, a] as const])));
  return [...pairs.values()].flatMap(([a, b]) => {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (one === undefined || other === undefined || !meet(a, b)) return [];
    const link = linkOf(one, other, twins);
    return link?.verdict === "negative" ? [link] : [];
  });
}

function betweenClusters(links: readonly Link[], home: ReadonlyMap<string, string>): readonly UnsureIdentity[] {
  const found = new Map<string, Link[]>();
  for (const link of links) {
    const [a = "", b = ""] = [home.get(link.a) ?? "", home.get(link.b) ?? ""].sort();
    found.set(`${a} ${b}`, [...(found.get(`${a} ${b}`) ?? []), link]);
  }
  return [...found]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([key, between]) => {
      const [a = "", b = ""] = key.split(" ");
      return { a, b, assertions: [...new Set(between.flatMap((link) => [link.a, link.b]))].sort(), links: between };
    });
}

function pledgeOf(
  id: string,
  reports: readonly Report[],
  edges: readonly Edge[],
  judgements: readonly Link[],
  { twins, recall }: { readonly twins: Twins; readonly recall: Recall },
): PledgeCluster {
  const amountOf = recall("amount", reports, [], () => currentAmount(reports, twins)?.report.id ?? null);
  const amount = reports.find((report) => report.id === amountOf)?.amount ?? null;
  const hosts = hostsIn(reports);
  const givers = reports.filter(({ pledgers }) => !pledgers.some(({ actor }) => hosts.has(actor)));
  const fullest = [...givers].sort((a, b) => namedIn(b) - namedIn(a) || b.pledgers.length - a.pledgers.length)[0];
  const [first] = reports;
  const stages = reports.filter(({ assertion }) => assertion.stage !== "not-a-promise");
  const sorted = (list: readonly Link[]): readonly Link[] => [...list].sort((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
  return {
    id,
    ids: reports.map((report) => report.id),
    reports,
    pledgers: fullest?.pledgers ?? [],
    recipients: reports.find(({ recipients }) => recipients.length > 0)?.recipients ?? [],
    purpose: reports.find(({ assertion }) => assertion.purpose !== null)?.assertion.purpose?.text ?? null,
    amount,
    amountOf,
    stage: stages.at(-1)?.assertion.stage ?? first?.assertion.stage ?? "not-a-promise",
    edges,
    judgements: sorted(judgements),
  };
}

const namedIn = ({ pledgers }: Report): number => pledgers.filter(({ named }) => named).length;
