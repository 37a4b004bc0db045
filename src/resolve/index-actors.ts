import type { Blocs } from "./blocs.js";
import { fold, keysOfAll } from "./fold.js";
import type { Affiliation, KnownActor } from "./known-actor.js";
import { officesIn } from "./roles.js";

export interface OfficeHolder {
  readonly person: KnownActor;
  readonly affiliation: Affiliation;
}

/** All known actors as one value, found by name, by what marks others as theirs, by office and by host. */
export interface KnownActors {
  readonly byId: ReadonlyMap<string, KnownActor>;
  /** By folded name; a list where several bear it. Read it through lookUp. */
  readonly byName: ReadonlyMap<string, KnownActor | readonly KnownActor[]>;
  /** States and unions of states by the words for them and theirs: `french`, `us`, `emirati`. Null: words that contain such a word and mean another. */
  readonly demonyms: ReadonlyMap<string, KnownActor | null>;
  /** The state in which a city lies. */
  readonly cities: ReadonlyMap<string, KnownActor>;
  readonly offices: () => ReadonlyMap<string, readonly OfficeHolder[]>;
  readonly hosts: ReadonlyMap<string, KnownActor>;
  readonly blocs: Blocs;
}

/** They hold the name of a state and mean no state, or more than one. */
// biome-ignore format: one list
const noState = [
  "latin american", "latin america", "south american", "south america", "north american", "north america", "central american", "central america",
  "african american", "asian american", "anglo american", "indian ocean", "south china sea", "persian gulf", "gulf of mexico", "gulf of america",
  "gulf coast", "new england", "irish sea", "english channel", "georgia", "native american", "american indian",
];

/** Every name of an actor under which it is found: its own, its aliases, its bywords. */
export const namesOf = ({ name, aliases, bywords }: KnownActor): readonly string[] =>
  bywords === undefined ? [name, ...aliases] : [name, ...aliases, ...bywords];

// What is kept for each name is as little as can be: filling young memory is most of what loading costs.
export function indexActors(actors: Iterable<KnownActor>, blocs: Blocs): KnownActors {
  const byId = new Map<string, KnownActor>();
  for (const actor of actors) byId.set(actor.id, actor);
  const byName = new Map<string, KnownActor | KnownActor[]>();
  const demonyms = new Map<string, KnownActor | null>();
  const cities = new Map<string, KnownActor>();
  const hosts = new Map<string, KnownActor>();
  const names: string[] = [];
  for (const { name, aliases, bywords } of byId.values()) {
    names.push(name);
    for (const alias of aliases) names.push(alias);
    if (bywords !== undefined) for (const byword of bywords) names.push(byword);
  }
  const { keys, bare } = keysOfAll(names);

  const put = (key: string, actor: KnownActor): void => {
    const held = byName.get(key);
    if (held === undefined) byName.set(key, actor);
    else if (Array.isArray(held)) {
      if (!held.includes(actor)) held.push(actor);
    } else if (held !== actor) byName.set(key, [held, actor]);
  };

  let at = 0;
  for (const actor of byId.values()) {
    const union = actor.type === "state" || actor.type === "bloc";
    const bywords = at + 1 + actor.aliases.length;
    const end = bywords + (actor.bywords?.length ?? 0);
    for (; at < end; at += 1) {
      const key = keys[at] ?? "";
      const short = bare[at] ?? "";
      put(key, actor);
      if (short !== key) put(short, actor);
      if (union && at < bywords) demonyms.set(key, actor);
    }
    if (actor.hosts !== undefined) for (const host of actor.hosts) hosts.set(host, actor);
    if (!union) continue;
    for (const demonym of actor.demonyms ?? []) demonyms.set(fold(demonym), actor);
    for (const city of actor.cities ?? []) cities.set(fold(city), actor);
    if (actor.capital !== undefined) cities.set(fold(actor.capital), actor);
  }
  for (const words of noState) demonyms.set(words, null);
  let offices: ReadonlyMap<string, readonly OfficeHolder[]> | null = null;
  return {
    byId,
    byName,
    demonyms,
    cities,
    hosts,
    blocs,
    // Few articles name an office alone, and the start should not wait for this.
    offices: () => {
      offices ??= indexOffices(byId.values());
      return offices;
    },
  };
}

function indexOffices(actors: Iterable<KnownActor>): ReadonlyMap<string, readonly OfficeHolder[]> {
  const offices = new Map<string, OfficeHolder[]>();
  const inRole = new Map<string, readonly string[]>();
  for (const person of actors)
    for (const affiliation of person.affiliations ?? [])
      for (const office of officesOnce(affiliation.role, inRole)) {
        const holders = offices.get(office);
        if (holders === undefined) offices.set(office, [{ person, affiliation }]);
        else holders.push({ person, affiliation });
      }
  return offices;
}

/** Most are CEO or President. */
function officesOnce(role: string, sofar: Map<string, readonly string[]>): readonly string[] {
  const offices = sofar.get(role) ?? officesIn(role);
  sofar.set(role, offices);
  return offices;
}

/** The known actor behind an address or host: `https://www.lemonde.fr/…` -> Le Monde. Null when none is known. */
export function outletAt(address: string, known: Pick<KnownActors, "hosts">): KnownActor | null {
  const host = (/^[a-z]+:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address).toLowerCase().replace(/^.*@/, "").replace(/:\d+$/, "");
  const labels = host.split(".");
  for (let from = 0; from < labels.length - 1; from += 1) {
    const actor = known.hosts.get(labels.slice(from).join("."));
    if (actor !== undefined) return actor;
  }
  return null;
}
