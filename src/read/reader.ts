import type { PublishedArticle, Reading } from "../model/index.js";

/** One way of reading: grammar, neural, llm. Pure: the same article gives the same reading, byte for byte. */
export interface Reader {
  readonly name: string;
  readonly version: string;
  read(article: PublishedArticle): Reading;
}
