import { hash } from "../model/index.js";
import { blocOf } from "./blocs.js";
import { isCollective } from "./collective.js";
import type { KnownActors } from "./index-actors.js";
import type { Actor } from "./judgement.js";
import { type KnownActor, knownActor } from "./known-actor.js";

/**
 * A record's actors with all that is known of them, and those that they are tied to, by id: what a user edits and reads in again. One
 * that rests on its name alone gets the id that a file may give it, and is the known one of that id where there is one: `name:norrkisel`
 * -> `norrkisel`. Phrases for several or for a kind (`analysts`, `two governments`) are left out: as known actors they would be taken for
 * one everywhere. `all` adds every other known actor.
 */
export function asKnown(actors: readonly Actor[], known: KnownActors, { all = false }: { readonly all?: boolean } = {}): KnownActor[] {
  const chosen = new Map<string, KnownActor>(all ? known.byId : []);
  const add = (actor: KnownActor): void => {
    if (chosen.has(actor.id)) return;
    chosen.set(actor.id, actor);
    for (const id of [...(actor.affiliations ?? []).map(({ to }) => to), ...(actor.parent === undefined ? [] : [actor.parent])]) {
      const other = known.byId.get(id);
      if (other !== undefined) add(other);
    }
  };
  const unknown = actors.filter((actor) => {
    const held = heldOf(actor, known);
    if (held !== undefined) add(held);
    return held === undefined && !isPhrase(actor.name);
  });
  for (const actor of unknown.sort(byId)) add(fromName(actor, (id) => known.byId.has(id) || chosen.has(id), known));
  return [...chosen.values()].sort(byId);
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const isPhrase = (name: string): boolean => isCollective(name) || (name === name.toLowerCase() && name !== name.toUpperCase());

const plainId = (id: string): string =>
  id
    .replace(/^name:/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Before a file named it, an actor rested on its name; the record may have been read then. */
function heldOf(actor: Actor, { byId }: KnownActors): KnownActor | undefined {
  const named = byId.get(plainId(actor.id));
  return byId.get(actor.id) ?? ((named?.type === "person") === (actor.type === "person") ? named : undefined);
}

function fromName({ id, name, type, country, bloc }: Actor, taken: (id: string) => boolean, known: KnownActors): KnownActor {
  const plain = plainId(id);
  const own = knownActor.shape.id.safeParse(plain).success && !taken(plain) ? plain : `name-${hash(id).slice(0, 12)}`;
  const followed = blocOf({ id: own, country, bloc: null }, known);
  const side = bloc === null || bloc === followed || !known.blocs.names.has(bloc) ? {} : { bloc };
  return { id: own, name, type, country, aliases: [], ...side };
}
