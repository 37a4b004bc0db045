import { z } from "zod";
import type { Draft } from "./incoming.js";

/** One article as JSON states it. Other fields are none of our business. */
const record = z.object({
  text: z.string(),
  url: z.string().nullish(),
  title: z.string().nullish(),
  published: z.union([z.string(), z.number()]).nullish(),
  outlet: z.string().nullish(),
  language: z.string().nullish(),
});

/** The draft of one JSON value, or in words why it is none. */
export function recordDraft(value: unknown): Draft | string {
  const checked = record.safeParse(value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const field = issue?.path.join(".") ?? "";
    return field === ""
      ? `it is not an object of the kind {"text", "url", "title", "published", "outlet", "language"}`
      : `its field "${field}" is wrong: ${issue?.message ?? ""}`;
  }
  const { text, url, title, published, outlet, language } = checked.data;
  return { text, url: url ?? null, title: title ?? null, published: published ?? null, outlet: outlet ?? null, language: language ?? null };
}
