import type { Affiliation } from "./known-actor.js";

/** Whether a day lies in a term; ends may be months or years and count whole. Without a day: whether the term is still open. */
export function within(from: string | undefined, to: string | undefined, date: string | undefined): boolean {
  if (date === undefined) return to === undefined;
  return (from === undefined || from <= date) && (to === undefined || date.slice(0, to.length) <= to);
}

/** What was held on a day, in the order of the list. */
export const heldOn = (affiliations: readonly Affiliation[], date: string | undefined): readonly Affiliation[] =>
  affiliations.filter(({ from, to_date }) => within(from, to_date, date));
