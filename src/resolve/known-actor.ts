import { z } from "zod";
import { actorTypes } from "./judgement.js";

/** A day, a month or a year: `2025-05-06`, `2025-05`, `2025`. As an end it counts to its last day. */
const date = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "must be YYYY, YYYY-MM or YYYY-MM-DD");
const id = z.string().regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, "must be words joined by hyphens");

/** An office or tie of a person: `{"to":"google-deepmind","role":"CEO","from":"2010-09-23"}`. Both days are included; an open end is left out. */
export const affiliation = z.strictObject({ to: id, role: z.string().min(1), from: date.optional(), to_date: date.optional() });
export type Affiliation = z.infer<typeof affiliation>;

/** One line of `data/actors.jsonl`: an actor by all its names. */
export const knownActor = z.strictObject({
  id,
  name: z.string().min(1),
  type: z.enum(actorTypes),
  /** Acronyms, former names, names in other languages; a surname alone only where it is rare. */
  aliases: z.array(z.string().min(1)),
  /** ISO 3166 alpha-2, of its seat; a person's is that of origin or office. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "must be two capitals (ISO 3166 alpha-2)")
    .nullable(),
  /** Only where it is not the country's. */
  bloc: z.string().optional(),
  affiliations: z.array(affiliation).optional(),
  parent: id.optional(),
  /** Of outlets and press pages, without `www.`. */
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/, "must be a host name in small letters")).optional(),
  sector: z.string().optional(),
  capital: z.string().optional(),
  /** Where its companies sit: `Lyon-based`. */
  cities: z.array(z.string()).optional(),
  /** Words that mark others as its own: French, Frenchman. */
  demonyms: z.array(z.string()).optional(),
  /** Seats that stand for it: Kremlin, Downing Street. */
  bywords: z.array(z.string()).optional(),
  /** The official page where this can be checked. */
  source: z.url().optional(),
});
export type KnownActor = z.infer<typeof knownActor>;
