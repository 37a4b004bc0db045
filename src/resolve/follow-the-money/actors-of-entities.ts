import { UsageError } from "../../model/index.js";
import { slug } from "../fold.js";
import { type Affiliation, type KnownActor, knownActor } from "../known-actor.js";
import type { Before } from "../read-actor-file.js";
import { type EntityRead, entity } from "./entity.js";
import { ftmModel } from "./model.js";
import { thingOf } from "./thing-of.js";
import { type Ties, tiesOf } from "./ties-of.js";

export interface Placed {
  readonly line: number;
  readonly entity: EntityRead;
}

/**
 * The actors among a file's entities. One whose id is known takes that actor's place, but what the model has no word for stays (a state's
 * cities, what its people are called); one by another id that bears a known actor's name, and is not of another country or kind, adds to
 * that actor. Entities that are no actors (addresses, sanctions) are passed over, as are ties to what is neither known nor in the file.
 * Throws UsageError that names file and line.
 */
export function actorsOfEntities(
  file: string,
  rows: readonly { readonly line: number; readonly value: unknown }[],
  before: Before,
): KnownActor[] {
  const entities = merged(file, rows);
  const things = [...entities.values()].filter(({ entity }) => ftmModel().getSchema(entity.schema).isA("LegalEntity"));
  if (things.length === 0)
    throw new UsageError(
      `${file}: none of its ${entities.size} entities is an actor; those are Person, Company, Organization, PublicBody and LegalEntity.`,
    );
  const own = new Map<string, KnownActor>();
  const idOf = new Map<string, string>();
  for (const placed of things) {
    const read = thingOf(file, placed, before.blocs);
    const { id, actor } = settle(read, before);
    idOf.set(placed.entity.id, id);
    const sofar = own.get(id);
    if (sofar !== undefined && before.byId.get(id) === undefined)
      throw new UsageError(
        `${file}, line ${placed.line}: the id ${placed.entity.id} is read as ${id}, which is the id of ${sofar.name} already; give it another.`,
      );
    own.set(id, sofar === undefined ? actor : completed(sofar, actor));
  }
  const ties = tiesOf(
    entities,
    (id) => idOf.get(id) ?? (before.byId.has(id) ? id : null),
    (id) => (own.get(id) ?? before.byId.get(id))?.type,
  );
  return [...own.values()].map((actor) => withTies(actor, ties, idOf, before));
}

/** Tools write an entity in pieces, one a dataset: pieces of one id are one, of the narrower schema. */
function merged(file: string, rows: readonly { readonly line: number; readonly value: unknown }[]): ReadonlyMap<string, Placed> {
  const all = new Map<string, Placed>();
  for (const { line, value } of rows) {
    const read = entity.safeParse(value);
    if (!read.success) {
      const issue = read.error.issues[0];
      throw new UsageError(
        `${file}, line ${line}: ${issue?.path.join(".") || "this line"}: ${issue?.message ?? "is no entity"}; an entity is {"id", "schema", "properties": {name: [values]}}.`,
      );
    }
    const { schema } = read.data;
    if (ftmModel().schemata[schema] === undefined)
      throw new UsageError(
        `${file}, line ${line}: FollowTheMoney has no schema "${schema}"; actors are Person, Company, Organization, PublicBody and LegalEntity.`,
      );
    const sofar = all.get(read.data.id);
    all.set(
      read.data.id,
      sofar === undefined ? { line, entity: read.data } : { line: sofar.line, entity: joined(sofar.entity, read.data) },
    );
  }
  return all;
}

function joined(one: EntityRead, other: EntityRead): EntityRead {
  const properties = new Map(one.properties);
  for (const [name, values] of other.properties) properties.set(name, [...new Set([...(properties.get(name) ?? []), ...values])]);
  const schema = ftmModel().getSchema(other.schema).isA(one.schema) ? other.schema : one.schema;
  return { ...one, schema, properties, caption: one.caption ?? other.caption };
}

/** Which actor an entity is: the one of its id, else a known one of its name, else a new one. */
function settle(read: KnownActor, before: Before): { readonly id: string; readonly actor: KnownActor } {
  const held = before.byId.get(read.id);
  if (held !== undefined) return { id: held.id, actor: { ...uncarried(held), ...read } };
  const named = before.byId.get(before.idOf(read.name) ?? "");
  if (named !== undefined && alike(named, read)) return { id: named.id, actor: completed(named, read) };
  const plain = read.id.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const id = knownActor.shape.id.safeParse(plain).success ? plain : slug(read.name);
  return { id, actor: { ...read, id } };
}

/** Namesakes are many: one of another country is another, and a person is no house. */
const alike = (known: KnownActor, read: KnownActor): boolean =>
  (known.type === "person") === (read.type === "person") &&
  (known.country === null || read.country === null || known.country === read.country);

const uncarried = ({ capital, cities, demonyms }: KnownActor): Partial<KnownActor> => ({
  ...(capital === undefined ? {} : { capital }),
  ...(cities === undefined ? {} : { cities }),
  ...(demonyms === undefined ? {} : { demonyms }),
});

/** What is known stays, and gains names and what was not known. */
function completed(known: KnownActor, read: KnownActor): KnownActor {
  const names = new Set([...known.aliases, read.name, ...read.aliases]);
  names.delete(known.name);
  const hosts = [...new Set([...(known.hosts ?? []), ...(read.hosts ?? [])])];
  return {
    ...read,
    ...known,
    country: known.country ?? read.country,
    aliases: [...names],
    ...(hosts.length === 0 ? {} : { hosts }),
  };
}

/** An actor that was only completed keeps the ties that are known of it. */
function withTies(actor: KnownActor, ties: Ties, idOf: ReadonlyMap<string, string>, before: Before): KnownActor {
  const held = before.byId.get(actor.id);
  const kept = held !== undefined && !idOf.has(actor.id);
  const affiliations: readonly Affiliation[] = (kept ? held.affiliations : undefined) ?? ties.affiliations.get(actor.id) ?? [];
  const parent = (kept ? held.parent : undefined) ?? ties.parents.get(actor.id);
  return {
    ...actor,
    ...(affiliations.length === 0 ? {} : { affiliations: [...affiliations] }),
    ...(parent === undefined || parent === actor.id ? {} : { parent }),
  };
}
