import { z } from "zod";
import { spanFields } from "./span.js";

/** A name as an article uses it. `name` is the fullest name the article gives; the span is the mention used here. */
export const party = z.object({
  name: z.string().min(1),
  ...spanFields,
  role: z.string().nullable(),
  affiliation: z.string().nullable(),
});
export type Party = z.infer<typeof party>;

export const mentionType = z.enum(["person", "organization", "place", "event", "product"]);
export const mention = z.object({ type: mentionType, ...spanFields, name: z.string().min(1) });
export type Mention = z.infer<typeof mention>;
