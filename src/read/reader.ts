import type { PublishedArticle, Reading } from "../model/index.js";

/** One way of reading: grammar, neural, llm. Pure: the same article gives the same reading, byte for byte. */
export interface Reader {
  readonly name: string;
  readonly version: string;
  /** The network that it reads with, where it takes one. */
  readonly model?: string;
  read(article: PublishedArticle): Reading | Promise<Reading>;
}

/** A reader that has its reading at once. */
export interface PromptReader extends Reader {
  read(article: PublishedArticle): Reading;
}
