import { fold, withoutArticle } from "./fold.js";
import type { KnownActors, OfficeHolder } from "./index-actors.js";
import type { KnownActor } from "./known-actor.js";
import { officesIn, titles } from "./roles.js";
import { within } from "./terms.js";

/**
 * The persons whom an office names on a day: `the French president`, `OpenAI CEO`, `president of the European Commission`. Without a day,
 * all who ever held it. Nobody where the words before or after the office are no known house.
 */
export function officeHolders(name: string, known: KnownActors, date?: string): readonly KnownActor[] {
  const words = fold(withoutArticle(name)).split(" ");
  // Every office ends in such a word, or its house follows "of"; this spares the rest of the work for nearly all names.
  if (words.length < 2 || !words.some((word) => titles.has(word))) return [];
  const found = new Set<KnownActor>();
  for (let cut = 1; cut < words.length; cut += 1) {
    const left = words.slice(0, cut).join(" ");
    const right = words.slice(cut).join(" ");
    for (const holder of holdersOf(right, left, known, date)) found.add(holder);
    if (words[cut] === "of" && cut + 1 < words.length)
      for (const holder of holdersOf(left, words.slice(words[cut + 1] === "the" ? cut + 2 : cut + 1).join(" "), known, date))
        found.add(holder);
  }
  return [...found];
}

function holdersOf(office: string, house: string, known: KnownActors, date: string | undefined): readonly KnownActor[] {
  const key = officesIn(office).at(-1) ?? "";
  const holders = known.offices().get(key);
  if (holders === undefined) return [];
  const state = known.demonyms.get(house) ?? null;
  const houses = new Set([known.byName.get(house) ?? []].flat().map(({ id }) => id));
  const serves = ({ affiliation }: OfficeHolder): boolean => {
    if (houses.has(affiliation.to)) return true;
    const home = known.byId.get(affiliation.to);
    if (state === null || home === undefined) return false;
    return home.id === state.id || (home.parent === state.id && home.type === "government-body");
  };
  const inOffice = ({ affiliation }: OfficeHolder): boolean => date === undefined || within(affiliation.from, affiliation.to_date, date);
  return holders.filter((holder) => serves(holder) && inOffice(holder)).map(({ person }) => person);
}
