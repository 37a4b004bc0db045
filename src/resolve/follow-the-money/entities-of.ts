import { hash } from "../../model/index.js";
import type { Affiliation, KnownActor } from "../known-actor.js";
import type { Entity } from "./entity.js";
import { ftmModel } from "./model.js";
import { blocKeyword, directs, partOf, schemata } from "./words.js";

type Values = Readonly<Record<string, readonly (string | undefined)[]>>;

/**
 * Known actors as entities, each followed by its ties: what an actor is part of as Ownership or Membership, a person's offices as
 * Occupancy of a Position, other affiliations as Directorship or Employment. A tie to an actor that is not among them is left out.
 * Ids of ties are made of what they say, so that they stay. Every entity is one of the model.
 */
export function entitiesOf(actors: readonly KnownActor[]): Entity[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const positions = new Set<string>();
  return actors.flatMap((actor) => {
    const parent = actor.parent === undefined ? undefined : byId.get(actor.parent);
    const ties = (actor.affiliations ?? []).flatMap((affiliation) => {
      const house = byId.get(affiliation.to);
      return house === undefined ? [] : tieOf(actor, affiliation, house);
    });
    // Two ministers may have held one post.
    const fresh = ties.filter(({ schema, id }) => schema !== "Position" || (!positions.has(id) && positions.add(id)));
    return [thing(actor), ...(parent === undefined ? [] : [belonging(actor, parent)]), ...fresh];
  });
}

function thing({ id, type, name, aliases, bywords, country, hosts, sector, bloc, source }: KnownActor): Entity {
  const { schema, classified } = schemata[type];
  return checked(id, schema, {
    name: [name],
    alias: aliases,
    weakAlias: bywords ?? [],
    country: [country?.toLowerCase()],
    classification: [classified ? type : undefined],
    sector: [sector],
    website: (hosts ?? []).map((host) => `https://${host}/`),
    keywords: [bloc === undefined ? undefined : blocKeyword + bloc],
    sourceUrl: [source],
  });
}

/** Only an asset can be owned, and a person has no members. */
function belonging(child: KnownActor, parent: KnownActor): Entity {
  if (isAsset(child)) return tied("Ownership", { owner: [parent.id], asset: [child.id] });
  if (parent.type === "person") return tied("UnknownLink", { subject: [child.id], object: [parent.id], role: [partOf] });
  return tied("Membership", { member: [child.id], organization: [parent.id], role: [partOf] });
}

const isAsset = ({ type }: KnownActor): boolean => ftmModel().getSchema(schemata[type].schema).isA("Asset");

/** What is owned by several is owned in part by each; another body's affiliation is a membership. */
function tieOf(holder: KnownActor, { role, from, to_date }: Affiliation, house: KnownActor): Entity[] {
  const time = { startDate: [from], endDate: [to_date] };
  if (house.type === "person") return [tied("UnknownLink", { subject: [holder.id], object: [house.id], role: [role], ...time })];
  if (holder.type !== "person" && isAsset(holder))
    return [tied("Ownership", { owner: [house.id], asset: [holder.id], role: [role], ...time })];
  if (holder.type !== "person") return [tied("Membership", { member: [holder.id], organization: [house.id], role: [role], ...time })];
  switch (house.type) {
    case "state":
    case "government-body":
    case "international-organization":
    case "bloc": {
      const position = tied("Position", { name: [role], organization: [house.id] });
      return [position, tied("Occupancy", { holder: [holder.id], post: [position.id], ...time })];
    }
    case "company":
    case "fund":
    case "outlet":
    case "organization":
      return directs.test(role)
        ? [tied("Directorship", { director: [holder.id], organization: [house.id], role: [role], ...time })]
        : [tied("Employment", { employee: [holder.id], employer: [house.id], role: [role], ...time })];
  }
}

const tied = (schema: string, properties: Values): Entity =>
  checked(`${schema.toLowerCase()}-${hash(JSON.stringify([schema, properties]))}`, schema, properties);

/** Leaves out what is empty, and a country that the model does not list. Throws where the model has no such property. */
function checked(id: string, schema: string, given: Values): Entity {
  const of = ftmModel().getSchema(schema);
  const filled = Object.entries(given).flatMap(([name, values]) => {
    const { type } = of.getProperty(name);
    const kept = values.filter((value) => value !== undefined && value.trim() !== "" && (type.values.size === 0 || type.values.has(value)));
    return kept.length === 0 ? [] : [[name, kept as string[]] as const];
  });
  const properties = Object.fromEntries(filled);
  for (const needed of of.required) if (properties[needed] === undefined) throw new Error(`The ${schema} ${id} has no ${needed}.`);
  return { id, schema, properties };
}
