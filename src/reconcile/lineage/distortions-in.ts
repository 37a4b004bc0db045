import type { Amount } from "../../model/index.js";
import { departuresInAmount, type Meets } from "./departures-in-amount.js";
import { type Distortion, type DistortionKind, inTime, type Told } from "./told.js";

interface Departure {
  readonly kind: DistortionKind;
  readonly report: Told;
  readonly from: Told;
  readonly was: string;
  readonly is: string;
}

/**
 * The departures of a pledge's reports from the earliest ones. `reports` are of one revision of one pledge: what was raised or cut since
 * is no distortion. What the first day's reports themselves disagree on departs from the pledger's own word, else from the wording that
 * keeps its bounds.
 */
export function distortionsIn(reports: readonly Told[], meets: (a: Told, b: Told) => Meets): readonly Distortion[] {
  const sorted = [...reports].sort(inTime);
  const departures = [...inAmounts(sorted, meets), ...inInclusions(sorted), ...inPledgers(sorted)];
  const first = new Map<string, { departure: Departure; repeatedBy: string[] }>();
  for (const departure of departures) {
    const key = `${departure.kind} ${departure.is.toLowerCase()}`;
    const known =
      first.get(key) ?? [...first.values()].find(({ departure: one }) => one.kind === departure.kind && alike(one, departure, meets));
    if (known === undefined) first.set(key, { departure, repeatedBy: [] });
    else if (known.departure.report.id !== departure.report.id) known.repeatedBy.push(departure.report.id);
  }
  return [...first.values()].map(({ departure: { kind, report, from, was, is }, repeatedBy }) => ({
    kind,
    report: report.id,
    outlet: report.outlet,
    published: report.published,
    was,
    is,
    from: from.id,
    repeatedBy,
  }));
}

/** The same departure in other words: the copy prints the same sum, or names the same giver. */
function alike(one: Departure, other: Departure, meets: (a: Told, b: Told) => Meets): boolean {
  if (one.kind === "part-to-addition") return true;
  if (one.kind === "pledger-swapped")
    return one.report.pledgers.some(({ actor }) => other.report.pledgers.some((two) => two.actor === actor));
  const [a, b] = [one.report.amount, other.report.amount];
  if (a === null || b === null) return false;
  if (a.low === b.low && a.high === b.high && a.currency === b.currency) return true;
  const fit = meets(one.report, other.report)(a, b);
  return fit !== null && fit.low !== false && fit.high !== false && (fit.low === true || fit.high === true);
}

const words = ({ raw }: Amount): string => raw.replace(/\s+/g, " ").trim();

function inAmounts(sorted: readonly Told[], meets: (a: Told, b: Told) => Meets): readonly Departure[] {
  const priced = sorted.flatMap((report) => (report.amount === null ? [] : [{ ...report, amount: report.amount }]));
  const reference = firstWord(priced);
  if (reference === undefined) return [];
  return priced.flatMap((report): Departure[] =>
    report.id === reference.id || report.article === reference.article
      ? []
      : departuresInAmount(reference.amount, report.amount, meets(reference, report)).map((kind) => ({
          kind,
          report,
          from: reference,
          was: words(reference.amount),
          is: words(report.amount),
        })),
  );
}

type Priced = Told & { readonly amount: Amount };

/** What the others are held against: of the first day's reports the pledger's own, else the commonest wording, else the one with most bounds. */
function firstWord(priced: readonly Priced[]): Priced | undefined {
  const day = priced[0]?.day ?? null;
  const earliest = priced.filter((report) => report.day === day);
  const own = earliest.find(({ primary }) => primary);
  if (own !== undefined) return own;
  const wording = ({ amount }: Priced): string => `${amount.low} ${amount.high} ${amount.currency}`;
  const articles = new Map<string, Set<string>>();
  for (const report of earliest) articles.set(wording(report), (articles.get(wording(report)) ?? new Set()).add(report.article));
  const times = (report: Priced): number => articles.get(wording(report))?.size ?? 0;
  return [...earliest].sort((a, b) => times(b) - times(a) || openness(b.amount) - openness(a.amount) || inTime(a, b))[0];
}

/** A range says most, then one bound, then a point. */
const openness = ({ low, high }: Amount): number =>
  low !== null && high !== null && low !== high ? 2 : low === null || high === null ? 1 : 0;

/** A report that sets a part beside the whole in which earlier ones have it. */
function inInclusions(sorted: readonly Told[]): readonly Departure[] {
  const inside = new Map<string, Told>();
  const found: Departure[] = [];
  const says = (report: Told, reading: "inside" | "on-top") => report.inclusions.filter((one) => one.reading === reading);
  for (const report of sorted) for (const { whole } of says(report, "inside")) if (!inside.has(whole)) inside.set(whole, report);
  for (const report of sorted)
    for (const { whole } of says(report, "on-top")) {
      const from = inside.get(whole);
      const both = report.inclusions.some((one) => one.whole === whole && one.reading === "inside");
      // of one day's reports none came first for certain
      if (from === undefined || both || (inTime(from, report) > 0 && from.day !== report.day)) continue;
      found.push({ kind: "part-to-addition", report, from, was: "inside", is: "on top" });
    }
  return found;
}

/** A report that names as giver somebody who is none of the earlier ones, nor belongs to them, nor they to him. */
function inPledgers(sorted: readonly Told[]): readonly Departure[] {
  const reference = sorted.find(({ pledgers }) => pledgers.length > 0);
  if (reference === undefined) return [];
  return sorted.flatMap((report): Departure[] => {
    if (report.article === reference.article || report.pledgers.length === 0) return [];
    const known = sorted.filter((one) => inTime(one, report) < 0 && one.article !== report.article).flatMap(({ pledgers }) => pledgers);
    const meetsKnown = report.pledgers.some((one) => known.some((other) => related(one, other)));
    if (meetsKnown) return [];
    return [{ kind: "pledger-swapped", report, from: reference, was: namesOf(reference), is: namesOf(report) }];
  });
}

type Giver = Told["pledgers"][number];
/** A venture may be named for its owners; one of its owners, where the venture was named, is another giver. */
const related = (a: Giver, b: Giver): boolean =>
  a.actor === b.actor ||
  a.owners?.includes(b.actor) === true ||
  a.of.includes(b.actor) ||
  b.of.includes(a.actor) ||
  a.of.some((one) => b.of.includes(one));
const namesOf = ({ pledgers }: Told): string => pledgers.map(({ name }) => name).join(", ");
