import { blocOf } from "./blocs.js";
import type { KnownActors } from "./index-actors.js";
import type { KnownActor } from "./known-actor.js";
import { officesIn } from "./roles.js";
import { heldOn } from "./terms.js";

/** What an article tells of a name beside the name. */
export interface Surroundings {
  readonly date?: string | undefined;
  readonly role: string | null;
  /** Who the quoted affiliation may be, and the states that role and affiliation carry. */
  readonly affiliated: readonly KnownActor[];
  readonly states: readonly KnownActor[];
  /** Who else is surely in the article, and their countries. Asked for only when names clash. */
  readonly article: () => Company;
}

export interface Company {
  readonly actors: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
}

export interface Weight {
  readonly points: number;
  readonly reasons: readonly string[];
}

export interface Weighing {
  readonly rivals: readonly KnownActor[];
  readonly around: Surroundings;
  /** Whether the name is printed just as this one writes it, and as no rival does. */
  readonly spelt: boolean;
  readonly known: Pick<KnownActors, "byId" | "blocs">;
}

/** What speaks for one bearer of a name among several. */
export function weigh(candidate: KnownActor, { rivals, around, spelt, known }: Weighing): Weight {
  const reasons: string[] = [];
  let points = 0;
  const say = (worth: number, reason: string): void => {
    points += worth;
    reasons.push(reason);
  };
  if (spelt) say(0.5, "spelt like this");
  const held = candidate.affiliations ?? [];
  const kin = new Set([candidate.id, candidate.parent, ...held.map(({ to }) => to)]);
  const tied = around.affiliated.find((house) => related(candidate, house, known));
  if (tied !== undefined) say(3, `affiliation ${tied.name}`);
  if (around.role !== null && plays(candidate, around.role)) say(2, `role ${around.role}`);
  const state = around.states.find(({ country }) => country !== null && country === candidate.country);
  if (state !== undefined) say(2, `named with ${state.name}`);
  const { date } = around;
  if (
    date !== undefined &&
    held.length > 0 &&
    heldOn(held, date).length > 0 &&
    rivals.every((rival) => heldOn(rival.affiliations ?? [], date).length === 0)
  )
    say(1, `in office on ${date}`);
  const company = around.article();
  if (company.actors.has(candidate.id)) say(2, "named in full in the article");
  else if ([...kin].some((id) => id !== undefined && company.actors.has(id))) say(1, "its house is named in the article");
  const sideOf = (actor: KnownActor): string | null => blocOf(actor, known, date);
  if (rivals.every((rival) => nearer(candidate, rival, company, sideOf))) say(1, "the article is about its side and no rival's");
  return { points, reasons };
}

/** Whether a house is an actor's own, a parent or child of one that was ever his, or of the same government. */
export function related(actor: KnownActor, house: KnownActor, { byId }: Pick<KnownActors, "byId">): boolean {
  const ties = [actor.id, ...(actor.affiliations ?? []).map(({ to }) => to)].flatMap((id) => byId.get(id) ?? []);
  const official = ({ type }: KnownActor): boolean => type === "state" || type === "government-body" || type === "bloc";
  return ties.some(
    (tie) =>
      tie.id === house.id ||
      tie.parent === house.id ||
      house.parent === tie.id ||
      (house.parent !== undefined && house.parent === tie.parent) ||
      (official(tie) && official(house) && (tie.country === house.country || (tie.bloc !== undefined && tie.bloc === house.bloc))),
  );
}

/** Whether the article speaks of the side of one and not of the other's; of two on one side, of the country. */
function nearer(one: KnownActor, other: KnownActor, { countries, sides }: Company, sideOf: (actor: KnownActor) => string | null): boolean {
  const [mine, theirs] = [sideOf(one) ?? "", sideOf(other) ?? ""];
  if (mine !== theirs) return sides.has(mine) && !sides.has(theirs);
  return countries.has(one.country ?? "") && !countries.has(other.country ?? "");
}

/** Whether the role quoted is one that the person held: `French President` ends in an office of Macron's; `Vice President` in none. */
function plays(person: KnownActor, role: string): boolean {
  const offices = (person.affiliations ?? []).flatMap((affiliation) => officesIn(affiliation.role));
  return officesIn(role).some((given) =>
    offices.some(
      (office) =>
        given === office || (given.endsWith(` ${office}`) && !/\b(?:vice|deputy|former|ex)$/.test(given.slice(0, -office.length - 1))),
    ),
  );
}

/** The one that is ahead of all others by half a point or more; null when that is nobody. */
export function decide<T extends { readonly weight: Weight }>(weighed: readonly T[]): T | null {
  const [first, second] = [...weighed].sort((a, b) => b.weight.points - a.weight.points);
  if (first === undefined || first.weight.points < 0.5) return null;
  return second === undefined || first.weight.points - second.weight.points >= 0.5 ? first : null;
}

export const nobody: Company = { actors: new Set(), countries: new Set(), sides: new Set() };

/** The unambiguous among some names, as company for the ambiguous. */
export function companyOf(named: readonly KnownActor[], known: Pick<KnownActors, "byId" | "blocs">, date?: string): Company {
  // A person speaks for the country of his office; a union of states has none.
  const homes = named.map((actor) => known.byId.get(actor.affiliations?.[0]?.to ?? actor.id) ?? actor);
  return {
    actors: new Set(named.map(({ id }) => id)),
    countries: new Set(homes.flatMap(({ country, bloc }) => (country === null || bloc !== undefined ? [] : [country]))),
    sides: new Set(named.flatMap((actor) => blocOf(actor, known, date) ?? [])),
  };
}
