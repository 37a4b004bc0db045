import { z } from "zod";

export const actorTypes = [
  "person",
  "company",
  "fund",
  "state",
  "government-body",
  "international-organization",
  "outlet",
  "organization",
  "bloc",
] as const;

/**
 * The person, organisation, state or bloc behind a name. `bloc` is the outermost side in the story that it belongs to today, null when
 * unknown; where an article puts it on another side, the judgement says so. Ids that begin with `name:` rest on the name alone.
 */
export const actor = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(actorTypes),
  country: z.string().nullable(),
  bloc: z.string().nullable(),
});
export type Actor = z.infer<typeof actor>;
export type ActorType = Actor["type"];

/**
 * A dated decision about which actor a party is: by a rule or a person; positive, negative or unsure. Appended, never overwritten.
 * A rule gives a party one positive judgement, or one unsure judgement for every actor that it may be.
 */
export const judgement = z.object({
  /** The assertion and the place in it where the party stands, as a path: `pledgers/0`, `speaker`. */
  assertion: z.string(),
  field: z.string(),
  actor: z.string(),
  verdict: z.enum(["positive", "negative", "unsure"]),
  score: z.number().min(0).max(1),
  reasons: z.array(z.string()),
  by: z.string(),
  /** The side on which the party stands here, left out where it is the actor's own: a quoted affiliation or the article's date moved it. */
  bloc: z.string().nullable().optional(),
});
export type Judgement = z.infer<typeof judgement>;
