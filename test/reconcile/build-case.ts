import { readFileSync } from "node:fs";
import type { Amount, Pledge, Reading } from "../../src/model/index.js";
import type { Twins } from "../../src/reconcile/index.js";
import { type Report, reportsOf } from "../../src/reconcile/index.js";
import { loadActors, resolve, shippedActors, shippedBlocs } from "../../src/resolve/index.js";

type Sum = readonly [number | null, number | null, string];
export interface CaseReport {
  readonly id: string;
  readonly article: string;
  readonly day: string | null;
  readonly url?: string;
  readonly language?: string;
  readonly text: string;
  readonly raw?: string;
  readonly pledgers: readonly string[];
  readonly recipients?: readonly string[];
  readonly announcer?: string;
  readonly place?: string;
  readonly purpose?: string;
  readonly amount: Sum | null;
  readonly also?: readonly Sum[];
  readonly capacity?: readonly [number, string];
  readonly horizon?: readonly [string | null, string | null];
  readonly stage?: Pledge["stage"];
  readonly restated?: boolean;
  readonly change?: readonly ["raise-to" | "raise-by" | "cut-to" | "cut-by", Sum | null];
  readonly inside?: readonly string[];
  readonly onTop?: readonly string[];
  readonly events?: readonly string[];
}

export const known = loadActors({ shipped: readFileSync(shippedActors, "utf8"), blocs: readFileSync(shippedBlocs, "utf8") });

const perDollar: Readonly<Record<string, number>> = { USD: 1, EUR: 0.93, GBP: 0.79, CAD: 1.36, SEK: 10.2, JPY: 150, INR: 83 };
/** A stand-in for dated rates: one rate for all days, and five in a hundred to spare. */
export const twins: Twins = (a, b) => {
  const [from, to] = [perDollar[a.currency ?? ""], perDollar[b.currency ?? ""]];
  if (from === undefined || to === undefined) return null;
  const residual = (a.high ?? a.low ?? 0) / from / ((b.high ?? b.low ?? 1) / to) - 1;
  return { fits: Math.abs(residual) <= 0.05, residual };
};

const amountOf = ([low, high, currency]: Sum, raw: string, at: number, also: readonly Sum[] = []): Amount => ({
  raw,
  start: at,
  end: at + raw.length,
  low,
  high,
  currency,
  hedge: low === null ? "up-to" : high === null ? "at-least" : low === high ? "exact" : "range",
  perPeriod: null,
  alsoStatedAs: also.map(([l, h, c]) => ({ low: l, high: h, currency: c })),
});

function assertionOf(given: CaseReport): Pledge {
  const end = given.text.length;
  const evidence = { start: 0, end, exact: given.text };
  const party = (name: string) => ({ name, start: 0, end: 1, role: null, affiliation: null });
  const raw = given.raw ?? given.text;
  const [from = null, to = null] = given.horizon ?? [];
  const inclusion = (reading: "inside" | "on-top") => (id: string) => ({ in: id, reading, evidence });
  return {
    id: given.id,
    kind: "pledge",
    evidence,
    rule: "case",
    certainty: "stated",
    pledgers: given.pledgers.map(party),
    backers: [],
    announcer: given.announcer === undefined ? null : party(given.announcer),
    recipients: (given.recipients ?? []).map(party),
    purpose: given.purpose === undefined ? null : { text: given.purpose, start: 0, end: 1 },
    place: given.place === undefined ? null : { text: given.place, start: 0, end: 1 },
    amount: given.amount === null ? null : amountOf(given.amount, raw, Math.max(0, given.text.indexOf(raw)), given.also),
    capacity:
      given.capacity === undefined
        ? null
        : { raw: "", start: 0, end: 1, low: given.capacity[0], high: given.capacity[0], unit: given.capacity[1], hedge: "exact" },
    horizon: given.horizon === undefined ? null : { raw: "", start: 0, end: 1, from, to },
    stage: given.stage ?? "announced",
    sector: "unstated",
    additionality: given.restated === true ? "restated" : "unstated",
    change:
      given.change === undefined
        ? null
        : { kind: given.change[0], from: given.change[1] === null ? null : amountOf(given.change[1], "", 0) },
    inclusions: [...(given.inside ?? []).map(inclusion("inside")), ...(given.onTop ?? []).map(inclusion("on-top"))],
  };
}

/** The reports of a case, through resolving, as if each had been read from an article. */
export function reportsIn(given: readonly CaseReport[]): readonly Report[] {
  const articles = new Map<string, CaseReport[]>();
  for (const report of given) articles.set(report.article, [...(articles.get(report.article) ?? []), report]);
  return [...articles].flatMap(([id, reports]) => {
    const [first] = reports;
    const events = [...new Set(reports.flatMap((report) => report.events ?? []))];
    const reading: Reading = {
      article: {
        id,
        language: first?.language ?? "en",
        text: "",
        url: first?.url ?? null,
        outlet: null,
        title: null,
        published: first?.day ?? null,
      },
      reader: { name: "case", version: "1" },
      assertions: reports.map(assertionOf),
      mentions: events.map((name) => ({ type: "event" as const, start: 0, end: 1, name })),
      quantities: { amounts: [], capacities: [], horizons: [] },
      diagnostics: [],
    };
    return reportsOf(reading, resolve(reading, known), known);
  });
}
