import type { Pledge, Reading } from "../model/index.js";
import { type Account, accountOf, needsNames } from "../reconcile/account/index.js";
import { type Facets, type Report, reportFrom, reportsOf } from "../reconcile/index.js";
import type { Rates } from "../reconcile/rates/index.js";
import { correctPledge } from "../reconcile/review/correct-pledge.js";
import { type StandingReviews, standingReviews } from "../reconcile/review/standing-reviews.js";
import type { RecordStore, StoredPledge } from "../store/record.js";
import { given } from "./filters.js";
import { knownActors } from "./known-actors.js";
import { knownRates } from "./known-rates.js";
import { type Memory, memoryOf } from "./memory.js";

/** The account of a record on a day, with what a list needs beside it. */
export interface RecordAccount {
  readonly account: Account;
  readonly rates: Rates;
  /** The pledge assertions as the record gives them, by id. */
  readonly stored: ReadonlyMap<string, StoredPledge>;
}

export interface AccountOptions {
  /** What was published by this day, under today's rules and judgements. */
  readonly asOf?: string | undefined;
  /** Judgements made by the end of this day only. */
  readonly knownAt?: string | undefined;
}

/**
 * Reconciles all pledges of a record. The order in which articles and judgements came in is irrelevant, and so is what earlier questions
 * left behind: it saves comparing again what has not changed.
 */
export async function accountOfRecord(record: RecordStore, options: AccountOptions = {}): Promise<RecordAccount> {
  const memory = await memoryOf(record);
  if (memory === null) return reconciled(record, options, null);
  return memory.answered(`${options.asOf ?? ""} ${options.knownAt ?? ""}`, () => reconciled(record, options, memory));
}

async function reconciled(record: RecordStore, { asOf, knownAt }: AccountOptions, memory: Memory | null): Promise<RecordAccount> {
  const [pledges, said, rates] = await Promise.all([record.pledges(given({ asOf })), record.reviews(given({ knownAt })), knownRates()]);
  const reviews = standingReviews(said);
  const stored = new Map(pledges.map((pledge) => [pledge.assertion.id, pledge]));
  // Written by `read` from a typed value, in a record whose version was checked on opening.
  const read = pledges.map((pledge) => reportFrom({ ...pledge, facets: pledge.facets as Facets | null }));
  const reports = await withPersons(read, stored, reviews, record, asOf);
  const stamps = new Map(read.map((report, at) => [report, pledges[at]?.stamp]));
  const whole = asOf === undefined && knownAt === undefined;
  const remembered = memory?.remember((report) => stamps.get(report), whole) ?? null;
  const account = accountOf(reports, rates, reviews, remembered);
  await memory?.write();
  return { account, rates, stored };
}

/** Reports whose names a person corrected, and those of assertions that a person added, are made anew. */
async function withPersons(
  reports: readonly Report[],
  stored: ReadonlyMap<string, StoredPledge>,
  reviews: StandingReviews,
  record: RecordStore,
  asOf: string | undefined,
): Promise<readonly Report[]> {
  const correct = (pledge: Pledge): Pledge =>
    reviews.corrections
      .filter(({ assertion }) => assertion === pledge.id)
      .reduce((one, { field, value }) => correctPledge(one, field, value), pledge);
  const corrected = [...needsNames(reviews)].flatMap((id): { article: string; pledge: Pledge }[] => {
    const held = stored.get(id);
    return held === undefined ? [] : [{ article: held.article.id, pledge: correct(held.assertion) }];
  });
  // what a reader has found since is no addition any more
  const added = reviews.additions.flatMap(({ article, assertion }) =>
    assertion.kind === "pledge" && !stored.has(assertion.id) ? [{ article, pledge: correct(assertion) }] : [],
  );
  if (corrected.length + added.length === 0) return reports;
  const [{ resolve }, known] = await Promise.all([import("../resolve/index.js"), knownActors([])]);
  const anew: Report[] = [];
  for (const { article, pledge } of [...corrected, ...added]) {
    const reading = await record.reading(article);
    if (reading === null) continue;
    const carriers = stored.get(pledge.id)?.publications ?? (await record.article(article))?.publications ?? [];
    const publications = carriers.filter(({ published }) => asOf === undefined || (published !== null && published.slice(0, 10) <= asOf));
    const [first] = publications;
    // what had not been published by then was nobody's to add
    if (first === undefined) continue;
    const one: Reading = { ...reading, article: { ...reading.article, ...first }, assertions: [pledge] };
    for (const report of reportsOf(one, resolve(one, known), known)) anew.push({ ...report, publications });
  }
  const replaced = new Set(anew.map(({ id }) => id));
  return [...reports.filter(({ id }) => !replaced.has(id)), ...anew];
}
