import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type Amount, articleId, assertionId, evidenceOf, type Pledge, type Publication, type Span } from "../../src/model/index.js";
import { knownActors } from "../../src/operations/known-actors.js";
import { facetsOf, reportsOf } from "../../src/reconcile/index.js";
import { resolve } from "../../src/resolve/index.js";
import type { Entry } from "../../src/store/record.js";

/** Five invented dispatches on one country's data centres, read by hand, as entries of a record. */

/** Paths in a folder that goes when the tests of a file are done. */
export function scratch(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "account-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

const known = await knownActors([]);

interface Told {
  readonly passage: string;
  readonly by?: string;
  readonly announcer?: string;
  readonly recipient?: string;
  readonly purpose?: string;
  readonly sum?: Pick<Amount, "raw" | "low" | "high"> & Partial<Amount>;
  readonly more?: (span: (words: string) => Span) => Partial<Pledge>;
}

export interface Dispatch {
  readonly text: string;
  readonly publication: Publication;
  readonly pledges: readonly Pledge[];
}

function dispatch(outlet: string, published: string | null, text: string, told: readonly Told[]): Dispatch {
  const span = (words: string): Span => {
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`the dispatch does not hold: ${words}`);
    return { start, end: start + words.length };
  };
  const party = (name: string) => ({ name, ...span(name), role: null, affiliation: null });
  const pledges = told.map(
    ({ passage, by, announcer, recipient, purpose, sum, more }): Pledge => ({
      id: assertionId(articleId(text), "pledge", span(passage)),
      kind: "pledge",
      evidence: evidenceOf(text, span(passage)),
      rule: "by-hand",
      certainty: "stated",
      pledgers: by === undefined ? [] : [party(by)],
      backers: [],
      announcer: announcer === undefined ? null : party(announcer),
      recipients: recipient === undefined ? [] : [party(recipient)],
      purpose: purpose === undefined ? null : { text: purpose, ...span(purpose) },
      place: null,
      amount: sum === undefined ? null : { currency: "EUR", hedge: "exact", perPeriod: null, alsoStatedAs: [], ...span(sum.raw), ...sum },
      capacity: null,
      horizon: null,
      stage: "announced",
      sector: "private",
      additionality: "unstated",
      change: null,
      inclusions: [],
      ...more?.(span),
    }),
  );
  return { text, publication: { url: `https://${outlet}/1`, outlet, title: `As told by ${outlet}`, published }, pledges };
}

const opening = [
  "Prime Minister Ilda Reis announced private investments of €40 billion in data centres in Portugal.",
  "Of that, Orrin Capital will put up to €10 billion into data centres in Portugal.",
  "Vantor will build data centres for between €5 billion and €8 billion in Portugal.",
];
const openingText = opening.join(" ");
const wholeId = assertionId(articleId(openingText), "pledge", { start: 0, end: opening[0]?.length ?? 0 });

export const first = dispatch("north.example", "2025-03-03", openingText, [
  {
    passage: opening[0] ?? "",
    announcer: "Ilda Reis",
    recipient: "Portugal",
    purpose: "data centres",
    sum: { raw: "€40 billion", low: 4e10, high: 4e10 },
  },
  {
    passage: opening[1] ?? "",
    by: "Orrin Capital",
    recipient: "Portugal",
    purpose: "data centres",
    sum: { raw: "up to €10 billion", low: null, high: 1e10, hedge: "up-to" },
    more: (span) => ({ inclusions: [{ in: wholeId, reading: "inside", evidence: evidenceOf(openingText, span(opening[1] ?? "")) }] }),
  },
  {
    passage: opening[2] ?? "",
    by: "Vantor",
    recipient: "Portugal",
    purpose: "data centres",
    sum: { raw: "between €5 billion and €8 billion", low: 5e9, high: 8e9, hedge: "range" },
  },
]);

/** Drops the lower end of Vantor's range. */
export const second = dispatch("south.example", "2025-03-05", "Vantor will spend €8 billion on data centres in Portugal, it said.", [
  {
    passage: "Vantor will spend €8 billion on data centres in Portugal",
    by: "Vantor",
    recipient: "Portugal",
    purpose: "data centres",
    sum: { raw: "€8 billion", low: 8e9, high: 8e9 },
  },
]);

/** So much a year, for so many years. */
export const yearly = dispatch("west.example", "2025-03-06", "Halden Bank will lend Portugal €2 billion a year for five years for ports.", [
  {
    passage: "Halden Bank will lend Portugal €2 billion a year for five years for ports.",
    by: "Halden Bank",
    recipient: "Portugal",
    purpose: "ports",
    sum: { raw: "€2 billion a year", low: 2e9, high: 2e9, perPeriod: "year" },
    more: (span) => ({ horizon: { raw: "for five years", ...span("for five years"), from: "2025-03-06", to: "2030-03-06" } }),
  },
]);

/** Bears no date, so that no rate can be chosen. */
export const undated = dispatch("island.example", null, "Meridian Lines will put $3 billion into ferries for Portugal.", [
  {
    passage: "Meridian Lines will put $3 billion into ferries for Portugal.",
    by: "Meridian Lines",
    recipient: "Portugal",
    purpose: "ferries",
    sum: { raw: "$3 billion", low: 3e9, high: 3e9, currency: "USD" },
  },
]);

/** A revision, months later. */
export const raised = dispatch(
  "east.example",
  "2025-06-02",
  "Vantor has raised its spending on data centres in Portugal to €12 billion from €8 billion.",
  [
    {
      passage: "Vantor has raised its spending on data centres in Portugal to €12 billion from €8 billion.",
      by: "Vantor",
      recipient: "Portugal",
      purpose: "data centres",
      sum: { raw: "€12 billion", low: 1.2e10, high: 1.2e10 },
      more: (span) => ({
        change: {
          kind: "raise-to",
          from: {
            raw: "€8 billion",
            ...span("€8 billion"),
            low: 8e9,
            high: 8e9,
            currency: "EUR",
            hedge: "exact",
            perPeriod: null,
            alsoStatedAs: [],
          },
        },
      }),
    },
  ],
);

/** Progress on a promise. */
export const paid = dispatch("harbour.example", "2025-09-01", "Orrin Capital has spent €3 billion on data centres in Portugal so far.", [
  {
    passage: "Orrin Capital has spent €3 billion on data centres in Portugal so far.",
    by: "Orrin Capital",
    recipient: "Portugal",
    purpose: "data centres",
    sum: { raw: "€3 billion", low: 3e9, high: 3e9 },
    more: () => ({ stage: "delivered" }),
  },
]);

export const dispatches: readonly Dispatch[] = [first, second, yearly, undated, raised];

/** As `read` hands it to the store: resolved, with what reconciling compares. */
export function entryFor({ text, publication, pledges }: Dispatch, version = "1.0.0"): Entry {
  const reading = {
    article: { id: articleId(text), language: "en", text, ...publication },
    reader: { name: "by-hand", version },
    assertions: [...pledges],
    mentions: [],
    quantities: { amounts: [], capacities: [], horizons: [] },
    diagnostics: [],
  };
  const resolution = resolve(reading, known);
  const facets = reportsOf(reading, resolution, known).map((report) => ({ assertion: report.id, body: facetsOf(report) }));
  return { reading, judgements: resolution.judgements, actors: resolution.actors, facets };
}

const idOf = ({ pledges }: Dispatch, at = 0): string => pledges[at]?.id ?? "";
export const ids = {
  whole: idOf(first, 0),
  orrin: idOf(first, 1),
  vantor: idOf(first, 2),
  vantorAgain: idOf(second),
  vantorRaised: idOf(raised),
  halden: idOf(yearly),
  meridian: idOf(undated),
} as const;
