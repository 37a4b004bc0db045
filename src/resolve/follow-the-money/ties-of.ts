import type { ActorType } from "../judgement.js";
import { type Affiliation, affiliation } from "../known-actor.js";
import type { Placed } from "./actors-of-entities.js";
import { ftmModel } from "./model.js";
import { partOf } from "./words.js";

export interface Ties {
  /** By the actor's id, in the file's order. */
  readonly affiliations: ReadonlyMap<string, readonly Affiliation[]>;
  readonly parents: ReadonlyMap<string, string>;
}

interface Owner {
  readonly owner: string;
  readonly percent: number;
  /** As the asset's own tie, should it be a joint venture. */
  readonly tie: Affiliation;
}

/** What the ties among a file's entities say of actors. `actorOf` gives the id of the actor behind an entity's; null where there is none. */
export function tiesOf(
  entities: ReadonlyMap<string, Placed>,
  actorOf: (entity: string) => string | null,
  typeOf: (actor: string) => ActorType | undefined,
): Ties {
  const affiliations = new Map<string, Affiliation[]>();
  const owners = new Map<string, Owner[]>();
  const own = (asset: string, owner: Owner): void => {
    owners.set(asset, [...(owners.get(asset) ?? []), owner]);
  };
  for (const { entity } of entities.values()) {
    const first = (property: string): string | undefined => entity.properties.get(property)?.find((value) => value.trim() !== "");
    const actor = (property: string): string | null => actorOf(first(property) ?? "");
    const role = first("role")?.trim();
    const tieTo = (to: string, as: string): Affiliation => {
      const [from, to_date] = [day(first("startDate")), day(first("endDate"))];
      return affiliation.parse({ to, role: as, ...(from && { from }), ...(to_date && { to_date }) });
    };
    const affiliate = (person: string | null, to: string | null, as: string | undefined): void => {
      if (person === null || to === null || person === to || typeOf(person) !== "person") return;
      affiliations.set(person, [...(affiliations.get(person) ?? []), tieTo(to, as ?? entity.schema)]);
    };
    const part = (whole: string | null, asset: string | null, percent = 0): void => {
      if (whole !== null && asset !== null && whole !== asset && first("endDate") === undefined)
        own(asset, { owner: whole, percent, tie: tieTo(whole, role || "Owner") });
    };
    switch (entity.schema) {
      case "Directorship":
        affiliate(actor("director"), actor("organization"), role ?? "Director");
        break;
      case "Employment":
        affiliate(actor("employee"), actor("employer"), role ?? "Employee");
        break;
      case "Membership":
        if (role === partOf) part(actor("organization"), actor("member"));
        else affiliate(actor("member"), actor("organization"), role ?? "Member");
        break;
      case "Occupancy": {
        const post = entities.get(first("post") ?? "")?.entity;
        const name = post?.properties.get("name")?.[0]?.trim();
        affiliate(actor("holder"), actorOf(post?.properties.get("organization")?.[0] ?? ""), name === "" ? undefined : name);
        break;
      }
      case "UnknownLink":
        if (role === partOf) part(actor("object"), actor("subject"));
        else if (role !== undefined) affiliate(actor("subject"), actor("object"), role);
        break;
      case "Ownership":
        part(actor("owner"), actor("asset"), Number.parseFloat(first("percentage") ?? "0"));
        break;
      default:
        if (ftmModel().getSchema(entity.schema).isA("LegalEntity")) part(actor("parent"), actorOf(entity.id));
    }
  }
  const parents = new Map([...owners].flatMap(([asset, all]) => parentOf(asset, all)));
  for (const [asset, all] of owners)
    if (!parents.has(asset)) affiliations.set(asset, [...(affiliations.get(asset) ?? []), ...all.map(({ tie }) => tie)]);
  return { affiliations, parents };
}

/** Of several owners the one with more than half; without one they own it together, and none is its parent. */
function parentOf(asset: string, owners: readonly Owner[]): (readonly [string, string])[] {
  const parents = new Set(
    owners.length === 1 ? [owners[0]?.owner] : owners.filter(({ percent }) => percent > 50).map(({ owner }) => owner),
  );
  const distinct = new Set(owners.map(({ owner }) => owner));
  const [parent] = distinct.size === 1 ? distinct : parents.size === 1 ? parents : [];
  return parent === undefined ? [] : [[asset, parent]];
}

/** `2019-05-01T00:00:00` -> `2019-05-01`. What is no date is left out. */
function day(text: string | undefined): string | undefined {
  const date = text?.slice(0, 10);
  return affiliation.shape.from.safeParse(date).success ? date : undefined;
}
