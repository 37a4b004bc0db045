import { isDeepStrictEqual } from "node:util";
import { type Assertion, type Review, reviewId, UsageError } from "../model/index.js";
import { correctPledge } from "../reconcile/review/correct-pledge.js";
import type { RecordStore } from "../store/record.js";
import { assertionsNamed, type JudgementEntry } from "./judgement-entry.js";
import type { PlacedJudgement } from "./read-judgement-file.js";

/** What became of one judgement. `orphan`: it is about what is not in this record; `refused`: it cannot hold here, and why. */
export type Adopted =
  | { readonly outcome: "added" | "unchanged" }
  | { readonly outcome: "orphan" | "refused"; readonly place: string; readonly entry: JudgementEntry; readonly why: string };

/** What others rest on comes first: added assertions, then what is said of assertions, then what is taken back. */
const rank = ({ entry }: PlacedJudgement): number =>
  entry.decision.kind === "addition" ? 0 : entry.decision.kind === "withdrawal" ? 2 : 1;

const inTurn = (a: PlacedJudgement, b: PlacedJudgement): number =>
  rank(a) - rank(b) ||
  Date.parse(a.entry.made) - Date.parse(b.entry.made) ||
  (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0);

/** Appends persons' judgements from elsewhere to a record, each once. The order in which they are handed in is irrelevant. */
export async function* adoptJudgements(placed: readonly PlacedJudgement[], record: RecordStore): AsyncIterable<Adopted> {
  const held = await record.reviews({});
  const reviews = new Map(held.map((review) => [review.id, review]));
  const additions = new Map(
    held.flatMap(({ decision }) => (decision.kind === "addition" ? [[decision.assertion.id, decision.assertion] as const] : [])),
  );
  const present = await record.present(placed.flatMap(({ entry }) => assertionsNamed(entry.decision)));
  /** Ids in the file and what they are here: of one edited by hand the id says something else. */
  const renamed = new Map<string, string>();

  for (const one of [...placed].sort(inTurn)) {
    const { entry, place } = one;
    const { decision } = entry;
    const lost = assertionsNamed(decision).find((id) => !present.has(id) && !additions.has(id));
    if (lost !== undefined) {
      yield { outcome: "orphan", place, entry, why: `the assertion ${lost} is not in this record` };
      continue;
    }
    if (decision.kind === "party") {
      const { assertion, field, verdict, actor, score, reasons } = decision;
      const judgement = { assertion, field, actor: actor.id, verdict, score, reasons, by: entry.by };
      const outcome = await record.adopt({ judgement, actor, made: entry.made });
      yield outcome === "orphan" ? { outcome, place, entry, why: `its assertion has no party at ${field} in this record` } : { outcome };
      continue;
    }
    const review = reviewed({ ...entry, decision }, reviews, renamed);
    renamed.set(entry.id, review.id);
    if (reviews.has(review.id)) {
      yield { outcome: "unchanged" };
      continue;
    }
    const trouble = await troubleWith(review, record, reviews, additions);
    if (trouble !== null) {
      yield { ...trouble, place, entry };
      continue;
    }
    const added = await record.review(review);
    reviews.set(review.id, review);
    if (review.decision.kind === "addition") additions.set(review.decision.assertion.id, review.decision.assertion);
    yield { outcome: added ? "added" : "unchanged" };
  }
}

/** The review under the id that its content has; one that is held with the same content keeps its own. */
function reviewed(entry: Review, held: ReadonlyMap<string, Review>, renamed: ReadonlyMap<string, string>): Review {
  const { decision } = entry;
  const now = decision.kind === "withdrawal" ? { ...decision, review: renamed.get(decision.review) ?? decision.review } : decision;
  const review = { ...entry, decision: now };
  const same = held.get(entry.id);
  if (same !== undefined && isDeepStrictEqual([same.by, same.made, same.decision], [review.by, review.made, review.decision]))
    return review;
  return { ...review, id: reviewId(review) };
}

async function troubleWith(
  { decision }: Review,
  record: RecordStore,
  reviews: ReadonlyMap<string, Review>,
  additions: ReadonlyMap<string, Assertion>,
): Promise<{ readonly outcome: "orphan" | "refused"; readonly why: string } | null> {
  switch (decision.kind) {
    case "relation":
    case "rejection":
    case "confirmation":
      return null;
    case "withdrawal":
      return reviews.has(decision.review) ? null : { outcome: "orphan", why: `the judgement ${decision.review} is not in this record` };
    case "addition": {
      const view = await record.article(decision.article);
      if (view === null) return { outcome: "orphan", why: `the article ${decision.article} is not in this record` };
      const { start, end, exact } = decision.assertion.evidence;
      return view.article.text.slice(start, end) === exact
        ? null
        : { outcome: "refused", why: `the article does not say "${exact}" at ${start}–${end}` };
    }
    case "correction": {
      const about = additions.get(decision.assertion) ?? (await record.assertion(decision.assertion))?.assertion;
      if (about?.kind !== "pledge") return null;
      try {
        correctPledge(about, decision.field, decision.value);
        return null;
      } catch (error) {
        if (error instanceof UsageError) return { outcome: "refused", why: error.message };
        throw error;
      }
    }
  }
}
