import { blocOf } from "./blocs.js";
import { beginsCapital, fold } from "./fold.js";
import type { KnownActors } from "./index-actors.js";
import type { KnownActor } from "./known-actor.js";

const longest = 4;

/**
 * The states and unions of states that a phrase carries: `investment funds from Canada` -> Canada, `U.S. software firm` -> United States,
 * `Paris-based` -> France. Capital letters are needed (`Polish`, not `polish`); of a city, that it is named as a seat.
 */
export function statesIn(phrase: string, known: Pick<KnownActors, "demonyms" | "cities">): readonly KnownActor[] {
  const words = phrase.split(/[\s,;:()/\-–—]+/).filter((word) => word !== "");
  const folded = words.map(fold);
  const found = new Set<KnownActor>();
  for (let at = 0; at < words.length; at += 1) {
    if (!beginsCapital(words[at] ?? "")) continue;
    for (let size = Math.min(longest, words.length - at); size > 0; size -= 1) {
      const term = folded.slice(at, at + size).join(" ");
      if (term === "us" && /[a-z]/.test(words[at] ?? "")) continue;
      const state = known.demonyms.get(term) ?? seat(term, folded.slice(Math.max(0, at - 2), at).join(" "), folded[at + size], known);
      if (state !== undefined && state !== null) found.add(state);
      if (state !== undefined || known.demonyms.has(term)) {
        at += size - 1;
        break;
      }
    }
  }
  return [...found];
}

/** `Paris-based`, `headquartered in Paris`. */
function seat(city: string, before: string, after: string | undefined, { cities }: Pick<KnownActors, "cities">): KnownActor | undefined {
  return after === "based" || before === "based in" || before === "headquartered in" ? cities.get(city) : undefined;
}

/** What states have in common: the country when there is one, and the side when all stand on it. */
export function homeOf(
  states: readonly KnownActor[],
  known: Pick<KnownActors, "byId" | "blocs">,
  date?: string,
): { readonly country: string | null; readonly bloc: string | null } {
  const [first, ...others] = states;
  if (first === undefined) return { country: null, bloc: null };
  const bloc = blocOf(first, known, date);
  const shared = others.every((state) => blocOf(state, known, date) === bloc) ? bloc : null;
  return { country: others.length === 0 && first.type !== "bloc" ? first.country : null, bloc: shared };
}
