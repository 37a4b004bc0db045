import { z } from "zod";

/** A value of a property: a text, or an entity named or nested. Others that tools write (numbers) are passed over. */
const value = z.union([
  z.string(),
  z.looseObject({ id: z.string() }).transform(({ id }) => id),
  z.unknown().transform((): undefined => undefined),
]);

/** One line of a file of FollowTheMoney entities, as Aleph, OpenSanctions and others write it. */
export const entity = z.object({
  id: z.string("must be a text").min(1, "must not be empty"),
  schema: z.string("must be the name of a schema, such as Company"),
  /** How the tool shows it. */
  caption: z.string().optional().catch(undefined),
  properties: z
    .record(z.string(), z.union([z.array(value), value.transform((one) => [one])]))
    .transform((all) => new Map(Object.entries(all).map(([name, values]) => [name, values.filter((one) => one !== undefined)]))),
});
export type EntityRead = z.infer<typeof entity>;

/** The same as we write it. */
export interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Whether a line is an entity rather than an actor in our own words. */
export const isEntity = (line: unknown): boolean => typeof line === "object" && line !== null && "schema" in line && "properties" in line;
