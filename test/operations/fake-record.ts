import {
  type Assertion,
  type AssertionKind,
  articleId,
  assertionId,
  evidenceOf,
  type Party,
  type Publication,
  phraseOf,
  type Span,
} from "../../src/model/index.js";
import type { Context, Effects } from "../../src/operations/operation.js";
import type { Actor } from "../../src/resolve/judgement.js";
import type { ArticleView, AssertionFilter, RecordStore, StoredAssertion } from "../../src/store/record.js";

/** A short dispatch, written for these tests, with one entry of each kind. */
export const text = [
  "Norvik Cloud will put up to €50 billion into data centres near Lyon by 2030, it said on Monday.",
  "“Compute is the new harbour,” said Ada Lund, head of Norvik Cloud. Chancellor Bo Riis attended the Lyon summit; Minister Eva Holt was expected.",
  "Training the Fjord model cost about $6 million. Lund expects prices to halve by 2027.",
].join("\n\n");

export const id = articleId(text);

export function at(words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(`the text does not hold: ${words}`);
  return { start, end: start + words.length };
}

const party = (name: string, mention = name, role: string | null = null, affiliation: string | null = null): Party => ({
  name,
  ...at(mention),
  role,
  affiliation,
});
const phrase = (words: string) => phraseOf(text, at(words));
const common = <K extends AssertionKind>(kind: K, anchor: string, passage: string) => ({
  id: assertionId(id, kind, at(anchor)),
  kind,
  evidence: evidenceOf(text, at(passage)),
  rule: `test-${kind}`,
  certainty: "stated" as const,
});

const horizon = { raw: "by 2030", ...at("by 2030"), from: null, to: "2030-12-31" };

export const pledge = {
  ...common("pledge", "up to €50 billion", "Norvik Cloud will put up to €50 billion into data centres near Lyon by 2030"),
  pledgers: [party("Norvik Cloud")],
  backers: [],
  announcer: null,
  recipients: [party("Lyon")],
  purpose: phrase("data centres"),
  place: phrase("near Lyon"),
  amount: {
    raw: "up to €50 billion",
    ...at("up to €50 billion"),
    low: null,
    high: 5e10,
    currency: "EUR",
    hedge: "up-to" as const,
    perPeriod: null,
    alsoStatedAs: [],
  },
  capacity: null,
  horizon,
  stage: "announced" as const,
  sector: "private" as const,
  additionality: "unstated" as const,
  change: null,
  inclusions: [],
};
export const noPromise = {
  ...pledge,
  id: assertionId(id, "pledge", at("about $6 million")),
  evidence: evidenceOf(text, at("Training the Fjord model cost about $6 million.")),
  stage: "not-a-promise" as const,
};
export const quotation = {
  ...common("quotation", "Compute is the new harbour", "“Compute is the new harbour,” said Ada Lund, head of Norvik Cloud."),
  form: "direct" as const,
  act: "said" as const,
  speaker: party("Ada Lund", "Ada Lund", "head", "Norvik Cloud"),
  cue: phrase("said Ada"),
  content: [phrase("Compute is the new harbour")],
  addressee: null,
  about: [{ text: "Compute", ...at("Compute"), name: null }],
};
const attended = {
  ...common("attendance", "Bo Riis", "Chancellor Bo Riis attended the Lyon summit"),
  party: party("Bo Riis", "Bo Riis", "Chancellor"),
  event: phrase("the Lyon summit"),
  status: "attended" as const,
};
const expected = {
  ...common("attendance", "Eva Holt", "Minister Eva Holt was expected."),
  party: party("Eva Holt", "Eva Holt", "Minister"),
  event: null,
  status: "expected" as const,
};
const figure = {
  ...common("figure", "about $6 million", "Training the Fjord model cost about $6 million."),
  subject: phrase("the Fjord model"),
  measure: "training cost",
  scope: null,
  amount: {
    raw: "about $6 million",
    ...at("about $6 million"),
    low: 6e6,
    high: 6e6,
    currency: "USD",
    hedge: "about" as const,
    perPeriod: null,
    alsoStatedAs: [],
  },
  assertedBy: null,
  basis: "stated" as const,
};
const forecast = {
  ...common("forecast", "prices to halve", "Lund expects prices to halve by 2027."),
  speaker: party("Ada Lund", "Lund expects"),
  content: phrase("prices to halve"),
  horizon: null,
};

const norvik: Actor = { id: "norvik-cloud", name: "Norvik Cloud ASA", type: "company", country: "NO", bloc: "Nordics" };
const lund: Actor = { id: "ada-lund", name: "Ada Lund", type: "person", country: "NO", bloc: "Nordics" };

export const publications: readonly Publication[] = [
  {
    url: "https://harbour-post.example/1",
    outlet: "harbour-post.example",
    title: "Norvik bets on Lyon",
    published: "2025-02-11T08:00:00Z",
  },
  { url: "https://other.example/2", outlet: "other.example", title: "Norvik bets on Lyon", published: "2025-02-12" },
];

const store = (assertion: Assertion, actors: Record<string, Actor> = {}): StoredAssertion => ({
  assertion,
  article: { id, language: "en" },
  publications,
  actors,
});

export const stored: readonly StoredAssertion[] = [
  store(pledge, { "pledgers/0": norvik }),
  store(noPromise, { "pledgers/0": norvik }),
  store(quotation, { speaker: lund }),
  store(attended),
  store(expected),
  store(figure),
  store(forecast, { speaker: lund }),
];

export const view: ArticleView = {
  article: { id, language: "en", text },
  publications,
  reader: { name: "grammar", version: "1" },
  assertions: stored,
  diagnostics: [],
  versions: [],
};

const isKind =
  <K extends AssertionKind>(kind: K) =>
  (entry: StoredAssertion): entry is StoredAssertion<Extract<Assertion, { kind: K }>> =>
    entry.assertion.kind === kind;

/** A record of that one dispatch, which keeps the filters it was asked with. */
export function fakeRecord(): { readonly record: RecordStore; readonly asked: AssertionFilter[] } {
  const asked: AssertionFilter[] = [];
  const record: RecordStore = {
    isRead: async () => true,
    add: async () => "unchanged",
    judge: async () => {},
    pledges: async () => stored.filter(isKind("pledge")).map((entry) => ({ ...entry, facets: null })),
    review: async () => true,
    reviews: async () => [],
    partyJudgements: async () => [],
    adopt: async () => "added",
    present: async () => new Set<string>(),
    reading: async () => null,
    coverage: async () => ({
      articles: 1,
      publications: 2,
      outlets: 2,
      from: "2025-02-11T08:00:00Z",
      to: "2025-02-12",
      languages: { en: 1 },
      assertions: { pledge: 2, quotation: 1, figure: 1, attendance: 2, forecast: 1 },
      diagnostics: {},
    }),
    async assertions(filter) {
      asked.push(filter);
      return stored
        .filter(isKind(filter.kind))
        .slice(filter.offset ?? 0, filter.limit === undefined ? undefined : (filter.offset ?? 0) + filter.limit);
    },
    count: async () => stored.length,
    async assertion(wanted) {
      const found = stored.find(({ assertion }) => assertion.id.startsWith(wanted));
      return found === undefined ? null : { ...found, view };
    },
    article: async (wanted) => (id.startsWith(wanted) ? view : null),
    articles: async () => [{ id, language: "en", publications, assertions: stored.length }],
    actors: async () => [
      { ...norvik, roles: { pledger: 1 }, articles: 1 },
      { ...lund, roles: { speaker: 2 }, articles: 1 },
    ],
    close: async () => {},
  };
  return { record, asked };
}

export const effects: Effects = {
  now: () => new Date("2025-03-01T00:00:00Z"),
  fetch: () => Promise.reject(new Error("no network in tests")),
  stdin: async function* () {},
  progress: () => {},
  report: () => {},
  signal: new AbortController().signal,
};

export const contextOf = (record: RecordStore): Context => ({ record: async () => record, effects });
