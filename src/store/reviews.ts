import type { Kysely, Transaction } from "kysely";
import { type Decision, type Review, UsageError } from "../model/index.js";
import { storableJson } from "./libsql-dialect.js";
import type { Tables } from "./tables.js";

type Writing = Transaction<Tables>;

/** Appends a review, once: the same review a second time changes nothing. */
export async function putReview(database: Kysely<Tables>, { id, by, made, reason, decision }: Review): Promise<boolean> {
  return await database.transaction().execute(async (writing) => {
    const known = await writing.selectFrom("reviews").where("id", "=", id).select("no").executeTakeFirst();
    if (known !== undefined) return false;
    await assertNamed(writing, decision);
    await writing
      .insertInto("reviews")
      .values({ id, by, made, reason, decision: storableJson(decision) })
      .execute();
    return true;
  });
}

/** Everything that a decision names is in the record: an assertion may also have been added by a person. */
async function assertNamed(writing: Writing, decision: Decision): Promise<void> {
  switch (decision.kind) {
    case "relation":
      await assertAssertion(writing, decision.assertion);
      await assertAssertion(writing, decision.to);
      return;
    case "correction":
    case "rejection":
    case "confirmation":
      await assertAssertion(writing, decision.assertion);
      return;
    case "addition": {
      const article = await writing.selectFrom("articles").where("id", "=", decision.article).select("no").executeTakeFirst();
      if (article === undefined)
        throw new UsageError(`No article ${decision.article} is in the record: \`rapporteur articles\` lists those that are.`);
      return;
    }
    case "withdrawal": {
      const review = await writing.selectFrom("reviews").where("id", "=", decision.review).select("no").executeTakeFirst();
      if (review === undefined)
        throw new UsageError(`No judgement ${decision.review} is in the record: \`rapporteur review --made\` lists those that are.`);
    }
  }
}

async function assertAssertion(writing: Writing, id: string): Promise<void> {
  const read = await writing.selectFrom("assertions").where("id", "=", id).select("no").executeTakeFirst();
  if (read !== undefined) return;
  const all = await writing.selectFrom("reviews").select("decision").execute();
  const added = all.some(({ decision }) => {
    const made = JSON.parse(decision) as Decision;
    return made.kind === "addition" && made.assertion.id === id;
  });
  if (!added) throw new UsageError(`No assertion ${id} is in the record: ids stand in the last column of \`rapporteur pledges\`.`);
}

/** In the order in which they were made; ties by id, so that the order of writing never shows. */
export async function listReviews(database: Kysely<Tables>, { knownAt }: { readonly knownAt?: string }): Promise<Review[]> {
  const all = database.selectFrom("reviews").orderBy("made").orderBy("id").select(["id", "by", "made", "reason", "decision"]);
  const rows = await (knownAt === undefined ? all : all.where("made", "<", `${knownAt}T24`)).execute();
  return rows.map(({ decision, ...review }) => ({ ...review, decision: JSON.parse(decision) as Decision }));
}
