import { blocOf } from "./blocs.js";
import { isCollective } from "./collective.js";
import { fold, slug, withoutArticle } from "./fold.js";
import { guessType } from "./guess-type.js";
import type { KnownActors } from "./index-actors.js";
import type { Actor } from "./judgement.js";
import type { KnownActor } from "./known-actor.js";
import { lookUp } from "./look-up.js";
import type { NameRead } from "./read-name.js";
import { homeOf, statesIn } from "./states-in.js";

export interface Description {
  readonly read: NameRead;
  readonly date: string | undefined;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly mention: string | null;
  readonly place: boolean;
  /** Who the quoted affiliation may be, and the states that role and affiliation carry. */
  readonly affiliated: readonly KnownActor[];
  readonly states: readonly KnownActor[];
}

export interface OwnActor {
  readonly actor: Actor;
  /** Whether it stands for several or for a kind. */
  readonly collective: boolean;
  readonly reasons: readonly string[];
}

/** An actor for a name that nobody known bears: at home where its house is, else in the one state that its description carries. */
export function ownActor(
  name: string,
  known: KnownActors,
  { read, date, role, affiliation, mention, place, affiliated, states }: Description,
): OwnActor {
  const people = known.demonyms.get(fold(withoutArticle(name)));
  const collective = isCollective(name) || (people !== undefined && people !== null);
  const city = place || mention === "place" ? (known.cities.get(fold(name)) ?? landAfterComma(name, known)) : undefined;
  const guess = { role: read.before ?? role, affiliation, mention: city === undefined ? mention : "place" };
  const type = collective ? "organization" : guessType(read.bare, guess);
  const [house, ...houses] = affiliated;
  const inName = type === "person" ? [] : statesIn(name, known);
  const carried = city !== undefined ? [city] : states.length > 0 ? states : inName;
  const home: Pick<Actor, "country" | "bloc"> =
    house !== undefined && houses.length === 0
      ? { country: house.country, bloc: blocOf(house, known, date) }
      : homeOf(carried, known, date);
  const why = house !== undefined ? [`affiliation ${house.name}`] : carried.map((state) => `named with ${state.name}`);
  return {
    actor: { id: `name:${slug(read.bare) || read.bare}`, name: read.bare, type, ...home },
    collective,
    reasons: [collective ? "a phrase for several or for a kind" : "nobody known bears this name", ...why],
  };
}

/** `Saline Township, Michigan`, `Munich, Germany`: the state, or the region that tells it. */
function landAfterComma(name: string, known: KnownActors): KnownActor | undefined {
  const [, ...after] = name.split(", ");
  const [land, ...lands] = lookUp(after.at(-1) ?? "", known).filter(
    ({ actor }) => actor.type === "state" || actor.type === "government-body",
  );
  return lands.length === 0 ? land?.actor : undefined;
}
