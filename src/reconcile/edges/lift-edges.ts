import type { Evidence, Inclusion } from "../../model/index.js";
import type { Report } from "../report.js";

export interface EdgeSource {
  /** The assertion of the part, the one of the whole, and how the text reads. */
  readonly assertion: string;
  readonly whole: string;
  readonly reading: Inclusion["reading"];
  readonly evidence: Evidence;
}

/** What a person said of a part and a whole, by assertions. The latest word of each person is expected. */
export interface EdgeJudgement {
  readonly part: string;
  readonly whole: string;
  readonly reading: Inclusion["reading"] | "none";
  readonly by: string;
  readonly reason: string;
}

export interface Edge {
  readonly part: string;
  readonly whole: string;
  readonly reading: Inclusion["reading"];
  /** Reports, or persons, read it differently: inside here, on top there. */
  readonly contested: boolean;
  /** `text`, `rule:…` where reconciling proposes it, else the person. */
  readonly by: string;
  readonly sources: readonly EdgeSource[];
  /** The assertions of the parts that say so, each once. */
  readonly assertions: readonly string[];
  readonly reasons: readonly string[];
  /** Edges into one whole that share this key are items of one list in one article, and so disjoint; null otherwise. */
  readonly itemised: string | null;
}

export interface Cluster {
  readonly id: string;
  readonly reports: readonly Report[];
}

/** The part-of edges that texts and persons state, lifted from assertions to clusters. Inclusions inside one cluster say nothing. */
export function liftEdges(clusters: readonly Cluster[], said: readonly EdgeJudgement[]): readonly Edge[] {
  const home = new Map(clusters.flatMap(({ id, reports }) => reports.map((report) => [report.id, id] as const)));
  const found = new Map<string, EdgeSource[]>();
  for (const { id, reports } of clusters)
    for (const { assertion } of reports)
      for (const { in: whole, reading, evidence } of assertion.inclusions) {
        const into = home.get(whole);
        if (into === undefined || into === id) continue;
        const key = `${id} ${into}`;
        found.set(key, [...(found.get(key) ?? []), { assertion: assertion.id, whole, reading, evidence }]);
      }
  const items = listsOf(clusters);
  const edges = new Map<string, Edge>();
  for (const [key, sources] of found) {
    const [part = "", whole = ""] = key.split(" ");
    const readings = new Set(sources.map(({ reading }) => reading));
    const lists = sources.flatMap(({ assertion, whole: into }) => items.get(`${assertion} ${into}`) ?? []).sort();
    edges.set(key, {
      part,
      whole,
      reading: mainReading(sources),
      contested: readings.has("inside") && readings.has("on-top"),
      by: "text",
      sources: [...sources].sort((a, b) => (a.assertion < b.assertion ? -1 : a.assertion > b.assertion ? 1 : 0)),
      assertions: [...new Set(sources.map(({ assertion }) => assertion))].sort(),
      reasons: [],
      itemised: lists[0] ?? null,
    });
  }
  return persons(edges, said, home).sort(byEnds);
}

export const byEnds = (a: Edge, b: Edge): number => {
  const [x, y] = [`${a.part} ${a.whole}`, `${b.part} ${b.whole}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** What most texts say; on a tie inside, since a sum counted twice misleads more than one left out. */
function mainReading(sources: readonly EdgeSource[]): Inclusion["reading"] {
  const count = (wanted: Inclusion["reading"]): number => sources.filter(({ reading }) => reading === wanted).length;
  const [inside, onTop] = [count("inside"), count("on-top")];
  return inside === 0 && onTop === 0 ? "unclear" : onTop > inside ? "on-top" : "inside";
}

/** Persons outrank texts; two who differ leave the edge contested. */
function persons(edges: ReadonlyMap<string, Edge>, said: readonly EdgeJudgement[], home: ReadonlyMap<string, string>): Edge[] {
  const result = new Map(edges);
  const words = new Map<string, EdgeJudgement[]>();
  for (const judgement of said) {
    const [part, whole] = [home.get(judgement.part), home.get(judgement.whole)];
    if (part === undefined || whole === undefined || part === whole) continue;
    words.set(`${part} ${whole}`, [...(words.get(`${part} ${whole}`) ?? []), judgement]);
  }
  for (const [key, judgements] of words) {
    const [part = "", whole = ""] = key.split(" ");
    const sorted = [...judgements].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    const readings = new Set(sorted.map(({ reading }) => reading));
    const [only] = readings;
    const by = [...new Set(sorted.map((judgement) => judgement.by))].sort().join(", ");
    const reasons = sorted.map(({ reason }) => reason);
    const { sources = [], assertions = [], itemised = null } = edges.get(key) ?? {};
    const base = { part, whole, sources, assertions, itemised, by, reasons };
    if (readings.size > 1) result.set(key, { ...base, reading: "unclear", contested: true });
    else if (only === "none" || only === undefined) result.delete(key);
    else result.set(key, { ...base, reading: only, contested: false });
  }
  return [...result.values()];
}

/**
 * Which inclusions are items of one list: in one article, into one whole, on one passage or by different pledgers. Two sites of one
 * pledger in different sentences may be alternative cuts of its sum, and are no list.
 */
function listsOf(clusters: readonly Cluster[]): ReadonlyMap<string, string> {
  const lists = new Map<string, { readonly report: Report; readonly evidence: Evidence }[]>();
  for (const report of clusters.flatMap(({ reports }) => reports))
    for (const inclusion of report.assertion.inclusions)
      if (inclusion.reading === "inside")
        lists.set(inclusion.in, [...(lists.get(inclusion.in) ?? []), { report, evidence: inclusion.evidence }]);
  const keys = new Map<string, string>();
  for (const [whole, items] of lists)
    for (const item of items) {
      const beside = items.filter((other) => other !== item && oneList(item, other));
      if (beside.length > 0) keys.set(`${item.report.id} ${whole}`, `${item.report.article}:${whole}`);
    }
  return keys;
}

type Item = { readonly report: Report; readonly evidence: Evidence };

function oneList(a: Item, b: Item): boolean {
  if (a.evidence.start === b.evidence.start || (a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end)) return true;
  const [x, y] = [a, b].map(({ report }) => report.pledgers.filter(({ named }) => named).map(({ actor }) => actor));
  return x !== undefined && y !== undefined && x.length > 0 && y.length > 0 && !x.some((actor) => y.includes(actor));
}
