import { z } from "zod";
import { UsageError } from "../model/index.js";
import type { KnownActor } from "./known-actor.js";
import { heldOn, within } from "./terms.js";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be YYYY-MM-DD");
const term = { from: day.optional(), to: day.optional() };

/** One side in the story. Its members are countries (ISO 3166 alpha-2) or blocs, each from one day to another, both included. */
export const bloc = z.strictObject({
  name: z.string().min(1),
  members: z.array(
    z.union([
      z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/, "must be two capitals (ISO 3166 alpha-2)"), ...term }),
      z.strictObject({ bloc: z.string(), ...term }),
    ]),
  ),
});
export type Bloc = z.infer<typeof bloc>;

interface Membership {
  readonly of: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Which bloc holds a country or another bloc, and when. */
export interface Blocs {
  readonly names: ReadonlySet<string>;
  readonly ofCountry: ReadonlyMap<string, readonly Membership[]>;
  readonly ofBloc: ReadonlyMap<string, readonly Membership[]>;
}

/** Throws UsageError where a member names no bloc of the list, or blocs lie in a ring; `file` is named in it. */
export function indexBlocs(list: readonly Bloc[], file: string): Blocs {
  const names = new Set(list.map(({ name }) => name));
  const ofCountry = new Map<string, Membership[]>();
  const ofBloc = new Map<string, Membership[]>();
  for (const { name, members } of list) {
    for (const member of members) {
      const map = "country" in member ? ofCountry : ofBloc;
      const key = "country" in member ? member.country : member.bloc;
      if ("bloc" in member && !names.has(key))
        throw new UsageError(`${file}: the bloc ${name} has the member ${key}, which is no bloc of that file.`);
      map.set(key, [...(map.get(key) ?? []), { of: name, from: member.from, to: member.to }]);
    }
  }
  for (const name of names)
    if (holders(name, ofBloc).has(name)) throw new UsageError(`${file}: the bloc ${name} lies inside itself; blocs may nest, not circle.`);
  return { names, ofCountry, ofBloc };
}

function holders(name: string, ofBloc: ReadonlyMap<string, readonly Membership[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { of } of ofBloc.get(next) ?? [])
      if (!found.has(of)) {
        found.add(of);
        open.push(of);
      }
  }
  return found;
}

const on = (memberships: readonly Membership[] | undefined, date: string | undefined): string | undefined =>
  memberships?.find((membership) => within(membership.from, membership.to, date))?.of;

/** The blocs that a country lies in on a day (today's without one), innermost first: `FR` -> France, European Union. */
export function blocsOfCountry(country: string, blocs: Blocs, date?: string): readonly string[] {
  const path: string[] = [];
  for (let next = on(blocs.ofCountry.get(country), date); next !== undefined; next = on(blocs.ofBloc.get(next), date)) path.push(next);
  return path;
}

/** The outermost bloc around a country on a day; null when it lies in none. */
export const blocOfCountry = (country: string | null, blocs: Blocs, date?: string): string | null =>
  country === null ? null : (blocsOfCountry(country, blocs, date).at(-1) ?? null);

/** `France` -> `European Union`. */
export function outermost(name: string, blocs: Blocs, date?: string): string {
  let outer = name;
  for (let next = on(blocs.ofBloc.get(outer), date); next !== undefined; next = on(blocs.ofBloc.get(next), date)) outer = next;
  return outer;
}

type Sided = Pick<KnownActor, "id" | "country"> & { readonly bloc?: string | null | undefined };

/**
 * The side of an actor on a day, today without one: a person's is that of the first affiliation of that day whose side is known, else his
 * own, else his country's; an organisation's its own, else that of its seat. Null when unknown.
 */
export function blocOf(
  actor: Sided,
  known: { readonly byId: ReadonlyMap<string, KnownActor>; readonly blocs: Blocs },
  date?: string,
): string | null {
  for (const affiliation of heldOn(known.byId.get(actor.id)?.affiliations ?? [], date)) {
    const home = known.byId.get(affiliation.to);
    // Affiliated with a person is nobody, so this goes one step only.
    const side = home === undefined || home.type === "person" ? null : blocOf(home, known, date);
    if (side !== null) return side;
  }
  const own = known.byId.get(actor.id)?.bloc ?? actor.bloc ?? null;
  return own === null ? blocOfCountry(actor.country, known.blocs, date) : outermost(own, known.blocs, date);
}
