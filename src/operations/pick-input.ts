import { z } from "zod";
import { stage } from "../model/index.js";
import type { CountryNames, PledgeFilter } from "../reconcile/account/index.js";
import { day, given } from "./filters.js";
import { knownActors } from "./known-actors.js";

const word = z.string().trim().min(1, "must not be empty");

/** Which pledges a question is about. */
export const pickInput = {
  by: word.optional().describe("only what this actor or bloc gives"),
  for: word.optional().describe("only what is for this country, place or recipient"),
  about: word.optional().describe("only pledges whose purpose or passage holds these words"),
  stage: stage.optional().describe("only pledges that have come so far"),
  since: day.optional().describe("first reported on this day or later"),
  until: day.optional().describe("first reported on this day or earlier"),
};

export const currencyInput = {
  in: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "must be a currency code such as EUR")
    .optional()
    .describe("the currency of the total, such as EUR (the commonest of its sums unless told)"),
};

type Picked = { readonly [K in keyof PledgeFilter]: PledgeFilter[K] | undefined };

export const filterOf = ({ by, for: whom, about, stage, since, until }: Picked): PledgeFilter =>
  given({ by, for: whom, about, stage, since, until });

/** Codes of countries by name, demonym or code ("France", "French", "FR"). Loads the actors only when a question names a place. */
export async function countryNames(whom: string | undefined): Promise<CountryNames> {
  if (whom === undefined) return () => null;
  const [{ fold }, known] = await Promise.all([import("../resolve/index.js"), knownActors([])]);
  return (wanted) => {
    if (/^[A-Z]{2}$/.test(wanted)) return wanted;
    const state = known.demonyms.get(fold(wanted));
    return state == null ? null : (state.country ?? (state.type === "bloc" ? "EU" : null));
  };
}
