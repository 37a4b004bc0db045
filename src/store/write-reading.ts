import type { Transaction } from "kysely";
import { type Assertion, partiesOf } from "../model/index.js";
import type { Actor, Judgement } from "../resolve/judgement.js";
import { publicationOf } from "./carrier.js";
import { foldName } from "./fold-name.js";
import { insertRows } from "./insert-rows.js";
import { storableJson } from "./libsql-dialect.js";
import { passageOf } from "./passage.js";
import type { Entry } from "./record.js";
import { type HeldJudgement, ofPerson, ofRule, standingActor } from "./standing-actor.js";
import type { Tables } from "./tables.js";

type Writing = Transaction<Tables>;

/** What hangs on the reading goes with it; judgements are kept, the rules' as past ones. */
export async function dropReading(writing: Writing, article: number, until: string): Promise<void> {
  const reading = writing.selectFrom("readings").where("article", "=", article);
  await writing
    .insertInto("past_judgements")
    .columns(["article", "judgements", "made", "until"])
    .expression(reading.select((of) => ["article", "judgements", "made", of.val(until).as("until")]))
    .execute();
  const assertions = writing.selectFrom("assertions").where("article", "=", article);
  await writing.deleteFrom("passages").where("rowid", "in", assertions.select("no")).execute();
  await writing.deleteFrom("readings").where("article", "=", article).execute();
}

/** The reading of the article numbered `article`, with all that hangs on it. */
export async function writeReading(
  writing: Writing,
  article: number,
  { reading, judgements, actors, facets = [] }: Entry,
  made: string,
): Promise<void> {
  const { reader, diagnostics } = reading;
  const row = {
    article,
    reader: reader.name,
    version: reader.version,
    publication: storableJson(publicationOf(reading.article)),
    mentions: storableJson(reading.mentions),
    quantities: storableJson(reading.quantities),
    judgements: storableJson(judgements),
    made,
  };
  await writing.insertInto("readings").values(row).execute();
  const assertions = await numbered(writing, reading.assertions);
  const bodies = assertions.map(({ no, assertion }) => {
    const { id, kind, evidence } = assertion;
    return { no, id, article, kind, start: evidence.start, end: evidence.end, body: storableJson(assertion) };
  });
  await insertRows(writing, "assertions", ["no", "id", "article", "kind", "start", "end", "body"], bodies);
  const numbers = new Map(assertions.map(({ no, assertion }) => [assertion.id, no]));
  const compared = facets.flatMap(({ assertion, body }) => {
    const no = numbers.get(assertion);
    return no === undefined ? [] : [{ assertion: no, body: storableJson(body) }];
  });
  await insertRows(writing, "facets", ["assertion", "body"], compared);
  const passages = assertions.map(({ no, assertion }) => ({ rowid: no, text: passageOf(assertion) }));
  await insertRows(writing, "passages", ["rowid", "text"], passages);
  await putActors(writing, actors);
  await insertParties(writing, article, assertions, judgements);
  const troubles = diagnostics.map(({ code, message, place }, at) => ({ article, at, code, message, place }));
  await insertRows(writing, "diagnostics", ["article", "at", "code", "message", "place"], troubles);
}

interface Numbered {
  readonly no: number;
  readonly assertion: Assertion;
}

/** Numbers can be given out here because a writing transaction holds the record alone. Two of one id are one: the first. */
async function numbered(writing: Writing, assertions: readonly Assertion[]): Promise<readonly Numbered[]> {
  if (assertions.length === 0) return [];
  const last = await writing
    .selectFrom("assertions")
    .select(({ fn }) => fn.max("no").as("no"))
    .executeTakeFirst();
  const firsts = new Map(assertions.toReversed().map((assertion) => [assertion.id, assertion]));
  const distinct = assertions.filter((assertion) => firsts.get(assertion.id) === assertion);
  return distinct.map((assertion, index) => ({ no: (last?.no ?? 0) + 1 + index, assertion }));
}

/** Actors come from a data file that may be newer than the record: the latest word on them stands. Unchanged ones are not written again. */
export async function putActors(writing: Writing, actors: readonly Actor[]): Promise<void> {
  const rows = actors.map(({ id, name, type, country, bloc }) => ({ id, name, folded: foldName(name), type, country, bloc }));
  const changed = `ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, type = excluded.type,
    country = excluded.country, bloc = excluded.bloc
    WHERE (actors.name, actors.type, actors.country, actors.bloc) IS NOT (excluded.name, excluded.type, excluded.country, excluded.bloc)`;
  await insertRows(writing, "actors", ["id", "name", "folded", "type", "country", "bloc"], rows, changed);
}

async function insertParties(
  writing: Writing,
  article: number,
  assertions: readonly Numbered[],
  judgements: readonly Judgement[],
): Promise<void> {
  if (assertions.length === 0) return;
  const persons = await writing
    .selectFrom("judgements")
    .where("article", "=", article)
    .orderBy("made")
    .orderBy("no")
    .select(["assertion", "field", "actor", "verdict", "score"])
    .execute();
  const byPlace = new Map<string, HeldJudgement[]>();
  for (const judgement of [...judgements.map(ofRule), ...persons.map(ofPerson)]) {
    const place = placeOf(judgement.assertion, judgement.field);
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [judgement]);
    else known.push(judgement);
  }
  const rows = assertions.flatMap(({ no, assertion }) =>
    partiesOf(assertion).map(({ field, role, party }) => {
      const actor = standingActor(byPlace.get(placeOf(assertion.id, field)) ?? []);
      return { assertion: no, field, article, role, folded: foldName(party.name), actor };
    }),
  );
  await insertRows(writing, "parties", ["assertion", "field", "article", "role", "folded", "actor"], rows);
}

const placeOf = (assertion: string, field: string): string => `${assertion} ${field}`;
