import type { Kysely, Transaction } from "kysely";
import type { Publication, Reading } from "../model/index.js";
import { dayOf, keyOf, momentOf, publicationOf } from "./carrier.js";
import { type Decision, decide, type Held, type ReaderName } from "./decide.js";
import type { Entry, Outcome } from "./record.js";
import type { Tables } from "./tables.js";
import { dropReading, writeReading } from "./write-reading.js";

type Writing = Transaction<Tables>;

/** Whether `addEntry` would leave everything as it is. */
export async function isHeld(
  database: Kysely<Tables>,
  article: Publication & { readonly id: string },
  reader: ReaderName,
): Promise<boolean> {
  const held = await heldOf(database, article.id, article);
  if (held === null) return false;
  const { publication, replaceReading } = decide(held, publicationOf(article), reader);
  return publication === null && !replaceReading;
}

/** Writes one article as read: all of it, or after an error nothing. */
export async function addEntry(database: Kysely<Tables>, entry: Entry, written: ActorsWritten, now: Date): Promise<Outcome> {
  const actors = entry.actors.filter((actor) => written.get(actor.id) !== JSON.stringify(actor));
  const { outcome, read } = await addInOne(database, { ...entry, actors }, now.toISOString());
  if (written.size > mostActors) written.clear();
  if (read) for (const actor of actors) written.set(actor.id, JSON.stringify(actor));
  return outcome;
}

/** The actors that this process has put in the record, as JSON: the same few hundred come with article after article. */
export type ActorsWritten = Map<string, string>;
const mostActors = 20_000;

function addInOne(database: Kysely<Tables>, entry: Entry, made: string): Promise<{ readonly outcome: Outcome; readonly read: boolean }> {
  return database.transaction().execute(async (writing) => {
    const { article, reader } = entry.reading;
    const publication = publicationOf(article);
    const held = await heldOf(writing, article.id, publication);
    const decision = decide(held ?? { publication: null, reading: null }, publication, reader);
    const outcome = await outcomeOf(writing, held, decision, publication, article.id);
    if (outcome === "unchanged") return { outcome, read: false };
    const no = held?.no ?? (await insertArticle(writing, article));
    if (decision.publication !== null) await putPublication(writing, no, decision.publication);
    if (decision.replaceReading) {
      if (held !== null) await dropReading(writing, no, made);
      await writeReading(writing, no, entry, made);
    }
    return { outcome, read: decision.replaceReading };
  });
}

async function heldOf(database: Kysely<Tables>, id: string, publication: Publication): Promise<(Held & { readonly no: number }) | null> {
  const row = await database
    .selectFrom("articles as a")
    .innerJoin("readings as r", "r.article", "a.no")
    .leftJoin("publications as p", (join) => join.onRef("p.article", "=", "a.no").on("p.key", "=", keyOf(publication)))
    .where("a.id", "=", id)
    .select(["a.no", "r.reader", "r.version", "r.publication as readPublication", "p.key", "p.url", "p.outlet", "p.title", "p.published"])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { no, reader, version, readPublication } = row;
  return {
    no,
    publication: row.key === null ? null : publicationOf(row),
    reading: { reader: { name: reader, version }, publication: JSON.parse(readPublication) as Publication },
  };
}

async function outcomeOf(writing: Writing, held: Held | null, decision: Decision, carrier: Publication, id: string): Promise<Outcome> {
  if (held === null) return (await carriedAnother(writing, carrier.url, id)) ? "version-added" : "added";
  if (held.publication === null) return (await carriedAnother(writing, carrier.url, id)) ? "version-added" : "publication-added";
  if (decision.replaceReading) return "re-read";
  return decision.publication === null ? "unchanged" : "publication-added";
}

async function carriedAnother(writing: Writing, url: string | null, id: string): Promise<boolean> {
  if (url === null) return false;
  const other = await writing
    .selectFrom("publications as p")
    .innerJoin("articles as a", "a.no", "p.article")
    .where("p.url", "=", url)
    .where("a.id", "!=", id)
    .select("a.no")
    .executeTakeFirst();
  return other !== undefined;
}

async function insertArticle(writing: Writing, { id, language, text, published }: Reading["article"]): Promise<number> {
  const row = { id, language, text, moment: momentOf(published), day: dayOf(published) };
  return (await writing.insertInto("articles").values(row).returning("no").executeTakeFirstOrThrow()).no;
}

async function putPublication(writing: Writing, article: number, publication: Publication): Promise<void> {
  const [moment, day] = [momentOf(publication.published), dayOf(publication.published)];
  const row = { article, key: keyOf(publication), ...publication, moment, day };
  await writing
    .insertInto("publications")
    .values(row)
    .onConflict((conflict) => conflict.columns(["article", "key"]).doUpdateSet({ ...publication, moment, day }))
    .execute();
  await writing.updateTable("articles").set({ moment, day }).where("no", "=", article).where("moment", ">", moment).execute();
}
