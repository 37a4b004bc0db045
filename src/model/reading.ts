import { z } from "zod";
import { amount, capacity, horizon } from "./amount.js";
import { publishedArticle } from "./article.js";
import { assertion } from "./assertion.js";
import { mention } from "./party.js";

/** Trouble met on the way: which kind, in words, and where (a file, a line, a span). Never an exception. */
export const diagnostic = z.object({ code: z.string(), message: z.string(), place: z.string().nullable() });
export type Diagnostic = z.infer<typeof diagnostic>;

/** All that one reader takes from one article: a line of `rapporteur extract`. */
export const reading = z.object({
  article: publishedArticle,
  reader: z.object({ name: z.string(), version: z.string() }),
  assertions: z.array(assertion),
  mentions: z.array(mention),
  quantities: z.object({ amounts: z.array(amount), capacities: z.array(capacity), horizons: z.array(horizon) }),
  diagnostics: z.array(diagnostic),
});
export type Reading = z.infer<typeof reading>;
