import type { Kysely, Transaction } from "kysely";
import type { Assertion, AssertionKind } from "../model/index.js";
import { type ActorsWritten, addEntry, isHeld } from "./add-entry.js";
import { keepDerived, listDerived, versionOfData } from "./derived.js";
import { adopt, judge, listPartyJudgements } from "./judge.js";
import { listArticles, rebuildReading, viewArticle } from "./read-articles.js";

import { countAssertions, findAssertion, presentAssertions, selectAssertions, selectPledges } from "./read-assertions.js";

import { listActors, summarise } from "./read-summary.js";
import type { AssertionFilter, RecordStore, StoredAssertion } from "./record.js";
import { listReviews, putReview } from "./reviews.js";
import type { Tables } from "./tables.js";

/** The record's questions and answers over one database. Whatever takes several statements sees one state of it. */
export function sqliteRecord(database: Kysely<Tables>, now: () => Date): RecordStore {
  const snapshot = <T>(read: (reading: Transaction<Tables>) => Promise<T>): Promise<T> =>
    database.transaction().setAccessMode("read only").execute(read);
  const written: ActorsWritten = new Map();
  return {
    isRead: (article, reader) => isHeld(database, article, reader),
    add: (entry) => addEntry(database, entry, written, now()),
    judge: (judgement, actor) => judge(database, judgement, actor, now()),
    partyJudgements: (filter) => snapshot((reading) => listPartyJudgements(reading, filter)),
    adopt: (judgement) => adopt(database, judgement),
    present: (ids) => snapshot((reading) => presentAssertions(reading, ids)),
    review: (review) => putReview(database, review),
    reviews: (filter) => snapshot((reading) => listReviews(reading, filter)),
    derived: {
      rows: (basis) => snapshot((reading) => listDerived(reading, basis)),
      keep: (change) => keepDerived(database, change),
      version: () => snapshot(versionOfData),
    },
    coverage: (asOf) => snapshot((reading) => summarise(reading, asOf)),
    assertions: <K extends AssertionKind>(filter: AssertionFilter & { readonly kind: K }) =>
      // The filter's kind is in the query.
      snapshot((reading) => selectAssertions(reading, filter)) as Promise<StoredAssertion<Extract<Assertion, { kind: K }>>[]>,
    pledges: (filter) => snapshot((reading) => selectPledges(reading, filter)),
    count: (filter) => snapshot((reading) => countAssertions(reading, filter)),
    assertion: (id) =>
      snapshot(async (reading) => {
        const found = await findAssertion(reading, id);
        const view = found === null ? null : await viewArticle(reading, found.article.id);
        return found === null || view === null ? null : { ...found, view };
      }),
    article: (id) => snapshot((reading) => viewArticle(reading, id)),
    reading: (article) => snapshot((reading) => rebuildReading(reading, article)),
    articles: (filter) => snapshot((reading) => listArticles(reading, filter)),
    actors: (filter) => snapshot((reading) => listActors(reading, filter)),
    close: () => database.destroy(),
  };
}
