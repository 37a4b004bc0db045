import { stateNames } from "../lexicon/places.js";
import type { Draft } from "./read-pledge.js";

/**
 * What a promise's own words leave unsaid and the article has said: a part goes where its whole goes and is given by who gives the whole; a promise
 * that names no place goes where the article's promises go, as long as they all go to one place. Silence when the article speaks of several.
 */
export function inheritFromWhole(drafts: readonly Draft[]): Draft[] {
  const byId = new Map(drafts.map((d) => [d.pledge.id, d]));
  const placed = drafts.filter((d) => d.pledge.place !== null);
  const names = new Set(placed.map((d) => d.pledge.place?.text));
  return drafts.map((d) => {
    const wholes = d.pledge.inclusions.filter((i) => i.reading === "inside").flatMap((i) => byId.get(i.in) ?? []);
    const { place, recipients, pledgers } = d.pledge;
    // "10 billion in solar, and a further 2 billion in hydrogen": what is read only as one more is the same giver's
    const besides = d.pledge.rule === "pledge-part" ? d.pledge.inclusions.flatMap((i) => byId.get(i.in) ?? []) : wholes;
    const giver = pledgers.length === 0 && d.pledge.announcer === null ? besides.find((w) => w.pledge.pledgers.length > 0) : undefined;
    const common =
      names.size === 1 && d.pledge.amount !== null && stateNames.has(placed[0]?.pledge.place?.text ?? "") ? placed[0] : undefined;
    const where = place === null && recipients.length === 0 ? (wholes.find((w) => w.pledge.place !== null) ?? common) : undefined;
    // a sum that is promised only as a part of another is promised as firmly as that
    const stage = d.pledge.rule === "pledge-part" ? (wholes[0]?.pledge.stage ?? d.pledge.stage) : d.pledge.stage;
    if (!giver && !where && stage === d.pledge.stage) return d;
    return {
      ...d,
      pledge: {
        ...d.pledge,
        stage,
        pledgers: giver ? giver.pledge.pledgers : pledgers,
        place: where ? where.pledge.place : place,
        certainty: giver ? "implied" : d.pledge.certainty,
      },
    };
  });
}
