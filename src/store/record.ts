import type {
  Article,
  Assertion,
  AssertionKind,
  Diagnostic,
  Pledge,
  Publication,
  PublishedArticle,
  Reading,
  Review,
} from "../model/index.js";
import type { Actor, Judgement } from "../resolve/judgement.js";

/** One article as read, ready to be written in one transaction. */
export interface Entry {
  readonly reading: Reading;
  readonly judgements: readonly Judgement[];
  /** Every actor that the judgements name. */
  readonly actors: readonly Actor[];
  /** What reconciling compares of each pledge assertion: kept as it is handed in, given back by `pledges`. Left out by readings that are not to be reconciled. */
  readonly facets?: readonly { readonly assertion: string; readonly body: unknown }[];
}

/** A pledge assertion as reconciling takes it. `facets` is null where the reading was recorded without. */
export interface StoredPledge extends StoredAssertion<Pledge> {
  readonly facets: unknown;
  /** Another one wherever the assertion, its facets, its actors, its language or its day differ. */
  readonly stamp?: string;
}

/** Something that a question worked out; `body` is JSON. */
export interface DerivedRow {
  readonly kind: string;
  readonly key: string;
  readonly body: unknown;
}

export interface DerivedChange {
  /** By what it was worked out: rules and rates. */
  readonly basis: string;
  /** The state of the rows that it changes; null where `put` is all there is. If another process has changed them since, nothing is taken. */
  readonly from: string | null;
  readonly put: readonly DerivedRow[];
  readonly drop: readonly { readonly kind: string; readonly key: string }[];
}

/** What questions leave for the next one. It follows from the rest of the record, and may be missing or dropped at any time. */
export interface DerivedStore {
  /** As many comparisons must have been made before what they came to is handed to `keep`; 2000 unless it is said. */
  readonly least?: number;
  /** What was worked out on this basis, and the name of that state; none where the record holds what rests on another. */
  rows(basis: string): Promise<{ readonly state: string | null; readonly rows: readonly DerivedRow[] }>;
  /**
   * Takes what changed, and gives the name of the new state; null where nothing is written, or not yet: a record opened for reading
   * writes on closing, where it can, and only if it was opened so.
   */
  keep(change: DerivedChange): Promise<string | null>;
  /** Another text whenever anything in the record has changed. */
  version(): Promise<string>;
}

/**
 * added: a text that was not there; version-added: an address that carried another text before; publication-added: a further carrier,
 * or more about a known one; re-read: the reading was replaced; unchanged: nothing was written.
 */
export type Outcome = "added" | "publication-added" | "version-added" | "re-read" | "unchanged";

/** An assertion with what a page or a table needs beside it. */
export interface StoredAssertion<A extends Assertion = Assertion> {
  readonly assertion: A;
  readonly article: { readonly id: string; readonly language: string };
  /** Earliest first; the first is the one named in tables. */
  readonly publications: readonly Publication[];
  /** The actor behind each party of the assertion, by the party's field (`pledgers/0`, `speaker`). */
  readonly actors: Readonly<Record<string, Actor>>;
}

export interface AssertionFilter {
  readonly kind?: AssertionKind;
  /** An actor's id or name (of a person the surname will do), or a party's name: any party of the assertion, whatever its case. */
  readonly actor?: string;
  readonly bloc?: string;
  /** What an assertion is about, or words of its evidence: full text, all words, those in quotation marks as a phrase. */
  readonly about?: string;
  readonly article?: string;
  /** Days, both included, compared with the first publication. */
  readonly since?: string;
  readonly until?: string;
  /** Only what was published by this day; what bears no date is left out, here and under since and until. */
  readonly asOf?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export interface Coverage {
  readonly articles: number;
  readonly publications: number;
  readonly outlets: number;
  /** The days of the first and the last publication. */
  readonly from: string | null;
  readonly to: string | null;
  readonly languages: Readonly<Record<string, number>>;
  readonly assertions: Readonly<Record<AssertionKind, number>>;
  readonly diagnostics: Readonly<Record<string, number>>;
}

export interface ArticleView {
  readonly article: Article;
  readonly publications: readonly Publication[];
  readonly reader: { readonly name: string; readonly version: string } | null;
  readonly assertions: readonly StoredAssertion[];
  readonly diagnostics: readonly Diagnostic[];
  /** Other versions of the same address, oldest first. */
  readonly versions: readonly { readonly id: string; readonly published: string | null }[];
}

export interface ArticleRow {
  readonly id: string;
  readonly language: string;
  readonly publications: readonly Publication[];
  readonly assertions: number;
}

export interface ActorRow extends Actor {
  /** How often it stands in each field kind: pledger, recipient, speaker, attendee … */
  readonly roles: Readonly<Record<string, number>>;
  readonly articles: number;
}

/** What a person judged of a party, with the actor that the judgement names; `made` is an instant (ISO 8601, UTC). */
export interface PartyJudgement {
  readonly judgement: Judgement;
  readonly actor: Actor;
  readonly made: string;
}

/**
 * The record: every article, assertion and judgement in one store. Reads see whole articles only. Lists come earliest publication
 * first, undated last, then by article and place in it, so that the order of reading never shows.
 */
export interface RecordStore {
  /** True when `add` would find nothing to change: the article has been read by this reader version and this publication is known. */
  isRead(article: PublishedArticle, reader: { name: string; version: string }): Promise<boolean>;
  /**
   * One durable transaction: once the promise is kept the article is in the record whole, whatever happens to the process.
   * A reading gives way to one by a newer version of its reader, by another reader, or of an earlier publication.
   */
  add(entry: Entry): Promise<Outcome>;
  /** A person's decision: appended, outranks every rule's, stays when the article is read again. Throws UsageError for an unknown assertion or field. */
  judge(judgement: Judgement, actor: Actor): Promise<void>;
  /** Persons' decisions of that kind, in the order in which they were made; with `knownAt` only those made by the end of that day (UTC). */
  partyJudgements(filter: { readonly knownAt?: string }): Promise<PartyJudgement[]>;
  /**
   * Takes a person's decision over from another record, with its date, once: the same one a second time is `unchanged`. An `orphan`, about
   * a party that is not in this record, is not written. The actor is written only where this record has none of its id.
   */
  adopt(judgement: PartyJudgement): Promise<"added" | "unchanged" | "orphan">;
  /** Those of the ids that are read assertions of this record. */
  present(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Appends a person's judgement about assertions; says whether it was new. Throws UsageError where it names an assertion, an article or a review that is not in the record. */
  review(review: Review): Promise<boolean>;
  /** Persons' judgements about assertions, in the order in which they were made; with `knownAt` only those made by the end of that day (UTC). */
  reviews(filter: { readonly knownAt?: string }): Promise<Review[]>;
  /** Left out by stores that remember nothing. */
  readonly derived?: DerivedStore;
  coverage(asOf?: string): Promise<Coverage>;
  assertions<K extends AssertionKind>(
    filter: AssertionFilter & { readonly kind: K },
  ): Promise<StoredAssertion<Extract<Assertion, { kind: K }>>[]>;
  /** Every pledge assertion with its facets, in the record's order; with `asOf` only those published by then. */
  pledges(filter: { readonly asOf?: string }): Promise<StoredPledge[]>;
  count(filter: AssertionFilter): Promise<number>;
  /** By id or an unambiguous beginning of it (at least 6 characters); null when there is none. Throws UsageError when several begin so. */
  assertion(id: string): Promise<(StoredAssertion & { readonly view: ArticleView }) | null>;
  article(id: string): Promise<ArticleView | null>;
  /** The reading as it was handed in, with the publication that was read: a line of `rapporteur extract`. */
  reading(article: string): Promise<Reading | null>;
  articles(filter: { readonly limit?: number; readonly offset?: number; readonly asOf?: string }): Promise<ArticleRow[]>;
  actors(filter: { readonly bloc?: string; readonly limit?: number; readonly asOf?: string }): Promise<ActorRow[]>;
  close(): Promise<void>;
}
