import type { Kysely } from "kysely";
import { UsageError } from "../model/index.js";
import type { Actor, Judgement } from "../resolve/judgement.js";
import { storableJson } from "./libsql-dialect.js";
import { ofPerson, ofRule, standingActor } from "./standing-actor.js";
import type { Tables } from "./tables.js";
import { putActors } from "./write-reading.js";

/** Appends a person's judgement and lets it stand at once. */
export async function judge(database: Kysely<Tables>, judgement: Judgement, named: Actor, now: Date): Promise<void> {
  if (named.id !== judgement.actor) throw new UsageError(`The judgement is about the actor ${judgement.actor}, but ${named.id} was given.`);
  await database.transaction().execute(async (writing) => {
    const { assertion, field } = judgement;
    const party = await writing
      .selectFrom("parties as p")
      .innerJoin("assertions as s", "s.no", "p.assertion")
      .innerJoin("readings as r", "r.article", "s.article")
      .where("s.id", "=", assertion)
      .where("p.field", "=", field)
      .select(["s.no", "s.article", "r.judgements"])
      .executeTakeFirst();
    if (party === undefined) throw new UsageError(`No assertion ${assertion} with a party at ${field} is in the record.`);
    await putActors(writing, [named]);
    const row = { ...judgement, article: party.article, reasons: storableJson(judgement.reasons), made: now.toISOString() };
    await writing.insertInto("judgements").values(row).execute();
    const persons = await writing
      .selectFrom("judgements")
      .where("article", "=", party.article)
      .where("assertion", "=", assertion)
      .where("field", "=", field)
      .orderBy("no")
      .select(["actor", "verdict", "score"])
      .execute();
    const rules = (JSON.parse(party.judgements) as Judgement[]).filter((rule) => rule.assertion === assertion && rule.field === field);
    const actor = standingActor([...rules.map(ofRule), ...persons.map(ofPerson)]);
    await writing.updateTable("parties").set({ actor }).where("assertion", "=", party.no).where("field", "=", field).execute();
  });
}
