import { z } from "zod";
import type { Assertion, Party } from "../model/index.js";
import type { Actor } from "../resolve/judgement.js";
import type { StoredAssertion } from "../store/record.js";

/** A party as a list names it: `name` is the article's, `actor` the id and `actorName` the name of the actor behind it, null where none is known. */
export const who = z.object({
  name: z.string(),
  actor: z.string().nullable(),
  actorName: z.string().nullable(),
  bloc: z.string().nullable(),
});
export type Who = z.infer<typeof who>;

/** Where an entry comes from: the article, its first carrier, and the characters of the passage. */
export const report = z.object({
  article: z.string(),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  assertion: z.string(),
  start: z.number(),
  end: z.number(),
  exact: z.string(),
});
export type Report = z.infer<typeof report>;

export const whoIs = (party: Party, actor: Actor | undefined): Who => ({
  name: party.name,
  actor: actor?.id ?? null,
  actorName: actor?.name ?? null,
  bloc: actor?.bloc ?? null,
});

/** The party in one field of an assertion (`speaker`), named. */
export const partyIn = (stored: StoredAssertion, field: string, party: Party | null): Who | null =>
  party === null ? null : whoIs(party, stored.actors[field]);

/** The parties in a field that holds several (`pledgers`), named. */
export const partiesIn = (stored: StoredAssertion, field: string, parties: readonly Party[]): Who[] =>
  parties.map((party, at) => whoIs(party, stored.actors[`${field}/${at}`]));

export function reportOf({ assertion, article, publications }: StoredAssertion<Assertion>): Report {
  const first = publications[0];
  return {
    article: article.id,
    url: first?.url ?? null,
    outlet: first?.outlet ?? null,
    published: first?.published ?? null,
    assertion: assertion.id,
    ...assertion.evidence,
  };
}

/** How tables name a party: by its actor where one is known, so that one actor reads the same in every row. */
export const nameOf = (who: Who | null): string => (who === null ? "" : (who.actorName ?? who.name));
export const namesOf = (parties: readonly Who[]): string => [...new Set(parties.map(nameOf))].join(", ");
export const blocsOf = (parties: readonly Who[]): string => [...new Set(parties.flatMap((party) => party.bloc ?? []))].join(", ");

/** The day of a publication, without its hour. */
export const dayOf = (published: string | null): string => published?.slice(0, 10) ?? "";

/** Enough of an id to name it on a command line. */
export const shortId = (id: string): string => id.slice(0, 8);

/** True where the two name the same actor: by id, by the actor's name or by the article's, in whole words, whatever the case. */
export function isCalled(party: Who | null, name: string): boolean {
  if (party === null) return false;
  const wanted = fold(name);
  return [party.actor, party.actorName, party.name].some((one) => one !== null && ` ${fold(one)} `.includes(` ${wanted} `));
}

/** Case, accents and punctuation set aside. */
const fold = (value: string): string =>
  value
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
