import type { Stage } from "../../model/index.js";
import type { Draft } from "./read-pledge.js";

/**
 * What a promise's own words leave unsaid and its whole has said: a part goes where its whole goes, is given by who gives the whole, and is no firmer
 * than the whole where its own words say nothing of its stage.
 */
export function inheritFromWhole(drafts: readonly Draft[]): Draft[] {
  const byId = new Map(drafts.map((d) => [d.pledge.id, d]));
  return drafts.map((d) => {
    const wholes = d.pledge.inclusions.filter((i) => i.reading === "inside").flatMap((i) => byId.get(i.in) ?? []);
    const { place, recipients, pledgers } = d.pledge;
    const read = d.pledge.rule === "pledge-part";
    // "10 billion in solar, and a further 2 billion in hydrogen": what is read only as one more is the same giver's
    const besides = read ? d.pledge.inclusions.flatMap((i) => byId.get(i.in) ?? []) : wholes;
    const giver = pledgers.length === 0 && d.pledge.announcer === null ? besides.find((w) => w.pledge.pledgers.length > 0) : undefined;
    const where = place === null && recipients.length === 0 ? wholes.find((w) => w.pledge.place !== null) : undefined;
    // a sum that is promised only as a part of another is promised as firmly as that
    const stage = read ? (wholes[0]?.pledge.stage ?? d.pledge.stage) : stageWithin(d, wholes);
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

/** "plans to invest 20 billion, including 15 billion of investment by a unit": what is only planned has no part that is promised. */
function stageWithin(d: Draft, wholes: readonly Draft[]): Stage {
  const loose = wholes.find((w) => w.pledge.stage === "planned");
  const silent = d.frame.kind === "noun" || d.frame.kind === "source";
  return loose && silent && d.pledge.stage === "announced" ? "planned" : d.pledge.stage;
}
