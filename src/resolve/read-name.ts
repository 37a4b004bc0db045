import { beginsCapital, fold } from "./fold.js";
import type { KnownActors } from "./index-actors.js";
import { type Bearer, lookUp } from "./look-up.js";
import { kinds, titles } from "./roles.js";

export interface NameRead {
  readonly bearers: readonly Bearer[];
  /** The name without what stands before it: `Mike Capone` of `Qlik CEO Mike Capone`. */
  readonly bare: string;
  readonly before: string | null;
}

/** Who may bear a name, and the name without its trimmings. With `place`, a city is no government. */
export function readName(name: string, known: KnownActors, place: boolean): NameRead {
  const whole = lookUp(name, known);
  if (whole.length > 0) return { bearers: place ? citiesAside(whole, name, known) : whole, bare: name, before: null };
  const government = governmentOf(name, known);
  if (government !== null) return { bearers: [government], bare: name, before: null };
  const seated = houseOf(name, known);
  if (seated.length > 0) return { bearers: seated, bare: name, before: null };
  const cut = afterTitle(name);
  if (cut === null) return { bearers: [], bare: name, before: null };
  const bearers = lookUp(cut.bare, known);
  // An unknown name keeps what stands before it where that may be part of it: firms are also called "Group Something".
  return bearers.length > 0 || cut.apart ? { bearers, bare: cut.bare, before: cut.before } : { bearers: [], bare: name, before: null };
}

/** Where it may be a place, a city is no government: `Paris` is dropped, `Kremlin` stays. */
const citiesAside = (bearers: readonly Bearer[], name: string, { cities }: KnownActors): readonly Bearer[] =>
  bearers.filter(({ via }) => via !== "byword" || !cities.has(fold(name)));

/** `French government`, `government of France`, `Starmer government`: the state. */
function governmentOf(name: string, known: KnownActors): Bearer | null {
  const folded = fold(name);
  const of =
    /^(?:the )?(?:federal )?government of (?:the )?(.+)$/.exec(folded)?.[1] ??
    /^(?:the )?(.+?) (?:federal )?(?:government|authorities)$/.exec(folded)?.[1];
  if (of === undefined || name === name.toLowerCase()) return null;
  const state = known.demonyms.get(of);
  if (state !== undefined && state !== null) return { actor: state, written: name, via: "alias" };
  const leader = known.byName.get(of);
  const led = leader !== undefined && "id" in leader ? known.byId.get(leader.affiliations?.[0]?.to ?? "") : undefined;
  return led?.type === "state" ? { actor: led, written: name, via: "byword" } : null;
}

/** `Brookfield of Canada`, `Prologis of San Francisco`: a known house with its seat. */
function houseOf(name: string, known: KnownActors): readonly Bearer[] {
  const [, house = "", seat = ""] = /^(.+) of (?:the )?(.+)$/.exec(name) ?? [];
  if (house === "" || (known.demonyms.get(fold(seat)) == null && !known.cities.has(fold(seat)))) return [];
  return lookUp(house, known).filter(({ actor }) => actor.type === "company" || actor.type === "fund");
}

/** `U.S. Vice President JD Vance` -> `JD Vance` after `U.S. Vice President`; `chipmaker Nvidia`; `Paris-based Mistral`. */
function afterTitle(name: string): { readonly bare: string; readonly before: string; readonly apart: boolean } | null {
  const words = name.split(/\s+/);
  for (let at = words.length - 2; at >= 0; at -= 1) {
    const word = fold(words[at] ?? "");
    const based = word.endsWith(" based");
    if (/['’]s?$/.test(words[at] ?? "") || !(titles.has(word) || kinds.has(word) || based)) continue;
    const bare = words.slice(at + 1).join(" ");
    if (!beginsCapital(bare)) return null;
    const apart = titles.has(word) ? words.length - at > 2 : !beginsCapital(words[at] ?? "");
    return { bare, before: words.slice(0, at + 1).join(" "), apart };
  }
  return null;
}
