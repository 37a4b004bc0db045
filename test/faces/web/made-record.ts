import {
  type Amount,
  type Assertion,
  articleId,
  assertionId,
  evidenceOf,
  type Party,
  type Publication,
  phraseOf,
  type Span,
} from "../../../src/model/index.js";
import type { Context } from "../../../src/operations/operation.js";
import type { Actor } from "../../../src/resolve/judgement.js";
import type { ArticleView, AssertionFilter, RecordStore, StoredAssertion } from "../../../src/store/record.js";

/** An article of the made-up record: its text, who carries it, and what was read from it. */
export interface MadeArticle {
  readonly text: string;
  readonly language?: string;
  readonly publications: readonly Publication[];
  readonly assertions: (hand: Hand) => readonly { readonly assertion: Assertion; readonly actors?: Readonly<Record<string, Actor>> }[];
}

/** Points at words of one text. */
export interface Hand {
  readonly span: (words: string) => Span;
  readonly party: (words: string, rest?: Partial<Party>) => Party;
  readonly amount: (words: string, rest: Partial<Amount>) => Amount;
  readonly phrase: (words: string) => { text: string; start: number; end: number };
  readonly common: <Kind extends Assertion["kind"]>(
    kind: Kind,
    anchor: string,
    passage: string,
  ) => { id: string; kind: Kind; evidence: Assertion["evidence"]; rule: string; certainty: "stated" };
}

export function handOf(text: string): Hand {
  const span = (words: string): Span => {
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`the text does not hold "${words}"`);
    return { start, end: start + words.length };
  };
  return {
    span,
    party: (words, rest = {}) => ({ name: words, role: null, affiliation: null, ...span(words), ...rest }),
    amount: (words, rest) => ({
      raw: words,
      ...span(words),
      low: null,
      high: null,
      currency: null,
      hedge: "exact",
      perPeriod: null,
      alsoStatedAs: [],
      ...rest,
    }),
    phrase: (words) => phraseOf(text, span(words)),
    common: (kind, anchor, passage) => ({
      id: assertionId(articleId(text), kind, span(anchor)),
      kind,
      evidence: evidenceOf(text, span(passage)),
      rule: `${kind}/made`,
      certainty: "stated",
    }),
  };
}

/** Actors that the made articles speak of. */
export const state = (name: string, bloc: string | null = null): Actor => ({
  id: name.toLowerCase().replaceAll(" ", "-"),
  name,
  type: "state",
  country: null,
  bloc,
});

function view(article: MadeArticle): ArticleView {
  const id = articleId(article.text);
  const language = article.language ?? "en";
  return {
    article: { id, language, text: article.text },
    publications: article.publications,
    reader: { name: "grammar", version: "1" },
    assertions: article
      .assertions(handOf(article.text))
      .map(({ assertion, actors = {} }) => ({ assertion, actors, article: { id, language }, publications: article.publications })),
    diagnostics: [],
    versions: [],
  };
}

const tally = (values: readonly string[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const value of values) sums[value] = (sums[value] ?? 0) + 1;
  return sums;
};

/** A record in memory, as much of it as pages ask for. */
export function madeRecord(articles: readonly MadeArticle[]): RecordStore {
  const views = articles.map(view);
  const all = views.flatMap(({ assertions }) => assertions);
  const publications = views.flatMap((one) => one.publications);
  const days = publications.flatMap(({ published }) => published ?? []).toSorted();
  const cut = <Item>(items: readonly Item[], { limit, offset }: { limit?: number; offset?: number }): Item[] =>
    items.slice(offset ?? 0, limit === undefined ? undefined : (offset ?? 0) + limit);
  const never = async (): Promise<never> => {
    throw new Error("pages only read");
  };
  return {
    isRead: never,
    add: never,
    judge: never,
    pledges: async () =>
      all.flatMap((entry) => (entry.assertion.kind === "pledge" ? [{ ...entry, assertion: entry.assertion, facets: null }] : [])),
    review: never,
    reviews: async () => [],
    partyJudgements: async () => [],
    adopt: never,
    present: async () => new Set<string>(),
    reading: never,
    coverage: async () => ({
      articles: views.length,
      publications: publications.length,
      outlets: new Set(publications.map(({ outlet }) => outlet)).size,
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      languages: tally(views.map(({ article }) => article.language)),
      assertions: { pledge: 0, quotation: 0, figure: 0, attendance: 0, forecast: 0, ...tally(all.map(({ assertion }) => assertion.kind)) },
      diagnostics: {},
    }),
    assertions: async <Kind extends Assertion["kind"]>(filter: AssertionFilter & { readonly kind: Kind }) => {
      const isKind = (entry: StoredAssertion): entry is StoredAssertion<Extract<Assertion, { kind: Kind }>> =>
        entry.assertion.kind === filter.kind;
      return cut(all.filter(isKind), filter);
    },
    count: async () => all.length,
    assertion: async (id) => {
      const entry = all.find(({ assertion }) => assertion.id.startsWith(id));
      const whole = views.find(({ article }) => article.id === entry?.article.id);
      return entry && whole ? { ...entry, view: whole } : null;
    },
    article: async (id) => views.find(({ article }) => article.id === id) ?? null,
    articles: async (filter) =>
      cut(
        views.map(({ article, publications, assertions }) => ({
          id: article.id,
          language: article.language,
          publications,
          assertions: assertions.length,
        })),
        filter,
      ),
    actors: async () => [],
    close: async () => {},
  };
}

export const contextOf = (record: RecordStore): Context => ({
  record: async () => record,
  effects: {
    now: () => new Date(0),
    fetch: async () => {
      throw new Error("pages fetch nothing");
    },
    stdin: async function* () {},
    progress: () => {},
    report: () => {},
    signal: new AbortController().signal,
  },
});
