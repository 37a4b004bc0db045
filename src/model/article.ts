import { z } from "zod";

/** One text, immutable, identified by the hash of its canonical text (see source/). */
export const article = z.object({ id: z.string(), language: z.string(), text: z.string() });
export type Article = z.infer<typeof article>;

/** One carrier of an article. `outlet` is the host of the address where there is one; `published` is an ISO 8601 date or time. */
export const publication = z.object({
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
});
export type Publication = z.infer<typeof publication>;

/** An article as one of its carriers prints it: what a reader reads. */
export const publishedArticle = article.extend(publication.shape);
export type PublishedArticle = z.infer<typeof publishedArticle>;
