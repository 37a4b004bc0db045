import { type PublishedArticle, type Reading, UsageError } from "./model/index.js";
import type { Reader } from "./read/reader.js";

/** A reader, in this thread or on several: asked the same way. */
export interface ReadPool {
  readonly reader: { readonly name: string; readonly version: string };
  /** How many articles are worth having under way at once. */
  readonly width: number;
  /** Rejects when the reader throws or its thread dies. */
  readonly read: (article: PublishedArticle) => Promise<Reading>;
  readonly close: () => Promise<void>;
}

/** `workers` 1 reads in this thread: no start-up, and right for a few articles. Throws UsageError for a number that is none. */
export async function readPool(reader: Reader, workers = 1): Promise<ReadPool> {
  if (!Number.isInteger(workers) || workers < 1) throw new UsageError(`${workers} workers cannot read: give a whole number from 1.`);
  const { name, version, model } = reader;
  if (workers === 1)
    return { reader: { name, version }, width: 1, read: async (article) => reader.read(article), close: () => Promise.resolve() };
  const { Piscina } = await import("piscina");
  const threads = new Piscina<PublishedArticle, Reading>({
    filename: new URL("./read-worker.js", import.meta.url).href,
    workerData: { reader: name, model },
    minThreads: workers,
    maxThreads: workers,
  });
  // A thread that dies rejects its article and is replaced; unheard, the event would end the process as well.
  threads.on("error", () => undefined);
  // Twice as many as there are threads: while this one writes, the others find the next article waiting.
  return { reader: { name, version }, width: workers * 2, read: (article) => threads.run(article), close: () => threads.destroy() };
}
