import type { Report } from "../report.js";
import { earlier } from "../report.js";
import type { Twins } from "./compare-amounts.js";
import { type Link, linkKey, linkOf } from "./link.js";

/** Reports compared when two groups would join: more differ in nothing that counts. */
const spokesmen = 24;

/** Rules that rest on a party or place as one article was read; the others rest on what an article sets side by side. */
const mayBeMisread = new Set(["other-pledgers", "other-country"]);
const outweighs = 3;

/** What is known of pairs while groups are made. */
export interface Known {
  /** By pair; filled as pairs are looked at. */
  readonly judged: Map<string, Link>;
  readonly apart: ReadonlySet<string>;
  readonly together: ReadonlySet<string>;
  readonly twins: Twins;
}

function judgementOf(a: Report, b: Report, { judged, twins }: Known): Link {
  const key = linkKey(a.id, b.id);
  const known = judged.get(key);
  if (known !== undefined) return known;
  const link = linkOf(a, b, twins) ?? { a: a.id, b: b.id, verdict: "unsure", score: 0, rule: "silent", reasons: [], by: "rule:silent" };
  judged.set(key, link);
  return link;
}

/** Whether a person has parted two of their reports. */
export const partedBySaying = (x: readonly Report[], y: readonly Report[], { apart }: Known): boolean =>
  apart.size > 0 && x.some((a) => y.some((b) => apart.has(linkKey(a.id, b.id))));

/** Whether two groups may not be one. One misread giver or country among many reports does not keep them apart: it is outweighed. */
export function keepsApart(x: readonly Report[], y: readonly Report[], known: Known): boolean {
  if (partedBySaying(x, y, known)) return true;
  let [against, forIt] = [0, 0];
  for (const a of representatives(x))
    for (const b of representatives(y)) {
      if (known.together.has(linkKey(a.id, b.id))) continue;
      const { verdict, rule } = judgementOf(a, b, known);
      if (verdict === "negative" && saidToBeOne(a, b, x, y, known)) continue;
      if (verdict === "negative" && !mayBeMisread.has(rule)) return true;
      if (verdict === "negative") against += 1;
      if (verdict === "positive") forIt += 1;
    }
  return against > 0 && forIt < outweighs * against;
}

/**
 * Whether a person's word leads from one to the other: who says that a is a' means the promise that a' tells of, so what a rule takes for
 * another report of a' is one of a, too. Else a word that joins two promises would leave all but the two reports that it names behind.
 */
function saidToBeOne(a: Report, b: Report, x: readonly Report[], y: readonly Report[], known: Known): boolean {
  const meets = (one: Report, other: Report): boolean =>
    known.together.has(linkKey(one.id, other.id)) || judgementOf(one, other, known).verdict === "positive";
  return tiedTo(a, x, known).some((one) => meets(one, b)) || tiedTo(b, y, known).some((other) => meets(a, other));
}

/** The other reports of a group that persons have said to be one with this, directly or by others. */
function tiedTo(report: Report, group: readonly Report[], { together }: Known): readonly Report[] {
  if (together.size === 0) return [];
  const tied = [report];
  for (const one of tied) for (const other of group) if (!tied.includes(other) && together.has(linkKey(one.id, other.id))) tied.push(other);
  return tied.slice(1);
}

/** One report for each way of putting it; of many, those that come first. Groups only ever grow, so their size tells whether they changed. */
function representatives(reports: readonly Report[]): readonly Report[] {
  if (reports.length <= spokesmen) return reports;
  const known = chosen.get(reports);
  if (known?.size === reports.length) return known.reports;
  const ways = new Map<string, Report>();
  for (const report of [...reports].sort(earlier)) {
    const way = wayOf(report);
    if (!ways.has(way)) ways.set(way, report);
  }
  const found = [...ways.values()].slice(0, spokesmen);
  chosen.set(reports, { size: reports.length, reports: found });
  return found;
}

const chosen = new WeakMap<readonly Report[], { readonly size: number; readonly reports: readonly Report[] }>();
const ways = new WeakMap<Report, string>();

function wayOf(report: Report): string {
  const known = ways.get(report);
  if (known !== undefined) return known;
  const { amount, target, pledgers, years } = report;
  const way = JSON.stringify([amount?.low, amount?.high, amount?.currency, target, pledgers.map(({ actor }) => actor), years]);
  ways.set(report, way);
  return way;
}
