import { type Kysely, sql, type Transaction } from "kysely";
import { UsageError } from "../model/index.js";
import type { Actor, Judgement } from "../resolve/judgement.js";
import { storableJson } from "./libsql-dialect.js";
import type { PartyJudgement } from "./record.js";
import { ofPerson, ofRule, standingActor } from "./standing-actor.js";
import type { Tables } from "./tables.js";
import { putActors } from "./write-reading.js";

type Writing = Transaction<Tables>;

/** Appends a person's judgement and lets it stand at once. */
export async function judge(database: Kysely<Tables>, judgement: Judgement, named: Actor, now: Date): Promise<void> {
  if (named.id !== judgement.actor) throw new UsageError(`The judgement is about the actor ${judgement.actor}, but ${named.id} was given.`);
  await database.transaction().execute(async (writing) => {
    const { assertion, field } = judgement;
    const party = await partyAt(writing, judgement);
    if (party === undefined) throw new UsageError(`No assertion ${assertion} with a party at ${field} is in the record.`);
    await putActors(writing, [named]);
    await append(writing, party, judgement, now.toISOString());
  });
}

/** Appends a person's judgement from another record, unless it is there already or about nothing that is here. */
export async function adopt(
  database: Kysely<Tables>,
  { judgement, actor, made }: PartyJudgement,
): Promise<"added" | "unchanged" | "orphan"> {
  if (actor.id !== judgement.actor) throw new UsageError(`The judgement is about the actor ${judgement.actor}, but ${actor.id} was given.`);
  const instant = new Date(made).toISOString();
  return await database.transaction().execute(async (writing) => {
    const known = await writing
      .selectFrom("judgements")
      .where("assertion", "=", judgement.assertion)
      .where("field", "=", judgement.field)
      .where("actor", "=", judgement.actor)
      .where("verdict", "=", judgement.verdict)
      .where("by", "=", judgement.by)
      .where("made", "=", instant)
      .select("no")
      .executeTakeFirst();
    if (known !== undefined) return "unchanged";
    const party = await partyAt(writing, judgement);
    if (party === undefined) return "orphan";
    // A colleague's word on who an actor is does not change what this record holds of it.
    const held = await writing.selectFrom("actors").where("id", "=", actor.id).select("id").executeTakeFirst();
    if (held === undefined) await putActors(writing, [actor]);
    await append(writing, party, judgement, instant);
    return "added";
  });
}

/** In the order in which they were made; those of one instant in the order in which they came. */
export async function listPartyJudgements(database: Writing, { knownAt }: { readonly knownAt?: string }): Promise<PartyJudgement[]> {
  const rows = await database
    .selectFrom("judgements as j")
    .innerJoin("actors as c", "c.id", "j.actor")
    .where(knownAt === undefined ? sql<boolean>`true` : sql<boolean>`j.made < ${`${knownAt}T24`}`)
    .orderBy("j.made")
    .orderBy("j.no")
    .select(["j.assertion", "j.field", "j.actor", "j.verdict", "j.score", "j.reasons", "j.by", "j.made"])
    .select(["c.name", "c.type", "c.country", "c.bloc"])
    .execute();
  return rows.map(({ name, type, country, bloc, made, reasons, ...row }) => ({
    judgement: { ...row, reasons: JSON.parse(reasons) as string[] },
    actor: { id: row.actor, name, type, country, bloc },
    made,
  }));
}

interface HeldParty {
  readonly no: number;
  readonly article: number;
  /** The rules', as JSON. */
  readonly judgements: string;
}

const partyAt = (writing: Writing, { assertion, field }: Judgement): Promise<HeldParty | undefined> =>
  writing
    .selectFrom("parties as p")
    .innerJoin("assertions as s", "s.no", "p.assertion")
    .innerJoin("readings as r", "r.article", "s.article")
    .where("s.id", "=", assertion)
    .where("p.field", "=", field)
    .select(["s.no", "s.article", "r.judgements"])
    .executeTakeFirst();

async function append(writing: Writing, party: HeldParty, judgement: Judgement, made: string): Promise<void> {
  const { assertion, field } = judgement;
  const row = { ...judgement, article: party.article, reasons: storableJson(judgement.reasons), made };
  await writing.insertInto("judgements").values(row).execute();
  const persons = await writing
    .selectFrom("judgements")
    .where("article", "=", party.article)
    .where("assertion", "=", assertion)
    .where("field", "=", field)
    .orderBy("made")
    .orderBy("no")
    .select(["actor", "verdict", "score"])
    .execute();
  const rules = (JSON.parse(party.judgements) as Judgement[]).filter((rule) => rule.assertion === assertion && rule.field === field);
  const actor = standingActor([...rules.map(ofRule), ...persons.map(ofPerson)]);
  await writing.updateTable("parties").set({ actor }).where("assertion", "=", party.no).where("field", "=", field).execute();
}
