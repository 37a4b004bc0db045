import type { Report } from "../report.js";
import { earlier } from "../report.js";
import type { Twins } from "./compare-amounts.js";
import type { Component } from "./components.js";
import { type Known, keepsApart, partedBySaying } from "./keeps-apart.js";
import { type Link, linkKey } from "./link.js";
import { settleSaid } from "./settle-said.js";

export interface Tied {
  readonly groups: readonly { readonly reports: readonly Report[] }[];
  /** Judgements that fit more than one group. */
  readonly doubtful: readonly Link[];
  readonly contested: readonly (readonly [string, string])[];
}

/**
 * Groups reports along positive judgements, surest first, and never two that a judgement holds apart. Persons' judgements come first and
 * outrank rules. Reports that name a pledger and a sum make the groups; then those without a pledger and those without a sum join one
 * group or none: where two would fit the judgements become unsure. The order of the input does not matter.
 */
export function groupTied({ reports, links, said }: Component, twins: Twins): Tied {
  const sorted = [...reports].sort(earlier);
  const byId = new Map(sorted.map((report) => [report.id, report]));
  const groups = new Map(sorted.map((report) => [report.id, { reports: [report] }]));
  const { apart, together, undecided, contested: differ } = settleSaid(said, new Set(byId.keys()));
  const contested = [...differ];
  const judged = new Map(links.map((link) => [linkKey(link.a, link.b), link]));

  const known: Known = { judged, apart, together, twins };
  const clash = (x: readonly Report[], y: readonly Report[]): boolean => keepsApart(x, y, known);
  const join = (a: string, b: string): void => {
    const [x, y] = [groups.get(a), groups.get(b)];
    if (x === undefined || y === undefined || x === y) return;
    const [large, small] = x.reports.length >= y.reports.length ? [x, y] : [y, x];
    for (const report of small.reports) {
      large.reports.push(report);
      groups.set(report.id, large);
    }
  };
  const apartNow = (a: string, b: string): boolean => groups.get(a) !== groups.get(b);
  const of = (id: string): readonly Report[] => groups.get(id)?.reports ?? [];

  for (const key of [...together].sort()) {
    const [a = "", b = ""] = key.split(" ");
    if (!apartNow(a, b)) continue;
    if (partedBySaying(of(a), of(b), known)) contested.push([a, b]);
    else join(a, b);
  }

  const rank = (id: string): number => rankOf(byId.get(id));
  const positive = links
    .filter(({ a, b, verdict }) => verdict === "positive" && !undecided.has(linkKey(a, b)) && !apart.has(linkKey(a, b)))
    .sort((x, y) => y.score - x.score || (linkKey(x.a, x.b) < linkKey(y.a, y.b) ? -1 : 1));
  const doubtful: Link[] = [];
  for (const level of [0, 1, 2]) {
    for (const link of positive) {
      if (rank(link.a) !== level || rank(link.b) !== level || !apartNow(link.a, link.b)) continue;
      if (!clash(of(link.a), of(link.b))) join(link.a, link.b);
    }
    if (level > 0) attach(level);
  }

  /** Each group of this level joins the one firmer group that its judgements point to. */
  function attach(level: number): void {
    const wanted = new Map<object, Link[]>();
    for (const link of positive) {
      const weak = rank(link.a) === level && rank(link.b) < level ? link.a : rank(link.b) === level && rank(link.a) < level ? link.b : null;
      const home = weak === null ? undefined : groups.get(weak);
      if (home !== undefined && apartNow(link.a, link.b)) wanted.set(home, [...(wanted.get(home) ?? []), link]);
    }
    for (const candidates of wanted.values()) {
      const fit = candidates.filter(({ a, b }) => apartNow(a, b) && !clash(of(a), of(b)));
      const [best] = fit;
      if (best === undefined) continue;
      const firm = rank(best.a) < level ? best.a : best.b;
      const rivals = fit.filter(({ a, b, score }) => groups.get(rank(a) < level ? a : b) !== groups.get(firm) && score > best.score - 0.05);
      if (rivals.length > 0)
        doubtful.push(...fit.map((link) => ({ ...link, verdict: "unsure" as const, reasons: [...link.reasons, "fits more than one"] })));
      else join(best.a, best.b);
    }
  }

  return {
    groups: [...new Set(groups.values())].map(({ reports: members }) => ({ reports: [...members].sort(earlier) })),
    doubtful,
    contested,
  };
}

/** 0: a pledger and a sum; 1: a sum; 2: no sum. */
const rankOf = (report: Report | undefined): number => (report?.amount == null ? 2 : report.pledgers.some(({ named }) => named) ? 0 : 1);
