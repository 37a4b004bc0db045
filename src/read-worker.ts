/** What a thread of the pool runs: builds its reader at the first article, then takes one after the other and gives their readings. */
import { workerData } from "piscina";
import type { PublishedArticle, Reading } from "./model/index.js";
import { type Reader, readers } from "./read/index.js";

const { reader: name, model } = workerData as { readonly reader: string; readonly model?: string };
const load: ((model?: string) => Promise<Reader>) | undefined = Object.entries(readers).find(([own]) => own === name)?.[1];
let building: Promise<Reader> | undefined;

export default async function read(article: PublishedArticle): Promise<Reading> {
  building ??= load?.(model);
  if (building === undefined) throw new Error(`no reader is named ${name}`);
  return (await building).read(article);
}
