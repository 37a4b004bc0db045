/** Takes an article; gives its assertions by rules over names, quantities and a parse. */
import { type Diagnostic, type Mention, mentionType, type PublishedArticle, type Quotation, type Reading } from "../../model/index.js";
import { analyse, type Document } from "../document/document.js";
import { readQuantities } from "../quantities/index.js";
import { readQuotations } from "../quotations/index.js";
import type { PromptReader } from "../reader.js";
import type { SyntaxModel } from "../syntax/index.js";
import { segment } from "../text/index.js";
import { readAll } from "./rulebook.js";

/** Raised whenever a rule or the model changes what is read. */
export const VERSION = "4";

const TYPE = { PER: "person", ORG: "organization", LOC: "place", EVENT: "event", PRODUCT: "product" } as const;

function mentionsOf(doc: Document): Mention[] {
  return doc.names.flatMap((n) => {
    const entity = doc.entityOf(n);
    const type = entity?.type ?? n.type;
    if (type === "NORP" || type === "MISC") return [];
    const start = doc.segmented.tokens[n.first]?.start ?? 0;
    const end = doc.segmented.tokens[n.last - 1]?.end ?? 0;
    return [{ type: mentionType.enum[TYPE[type]], start, end, name: entity?.name ?? n.text }];
  });
}

/** "und": too short for its language to be told, as headlines and single phrases are; English is the best guess for a reader of English. */
const READS = new Set(["en", "und"]);
/** Sums, capacities and horizons are read in these too. */
const COUNTS = new Set(["fr", "de", "es", "zh"]);

type Named = Reading["reader"];

/** What a reader of English says of an article in another language; null where it can read it. */
export function unreadIn(article: PublishedArticle, reader: Named): Reading | null {
  const language = article.language.split("-")[0] ?? "";
  if (READS.has(language)) return null;
  const message = `reader ${reader.name} reads English; this article is in ${article.language || "an unknown language"}${COUNTS.has(language) ? ", of which it reads quantities only" : ""}`;
  const diagnostics: Diagnostic[] = [{ code: "language", message, place: article.id }];
  const found = COUNTS.has(language)
    ? readQuantities(segment(article.text), { language, published: article.published })
    : { amounts: [], capacities: [], horizons: [] };
  const quantities = { amounts: [...found.amounts], capacities: [...found.capacities], horizons: [...found.horizons] };
  return { article, reader, assertions: [], mentions: [], quantities, diagnostics };
}

/** The article as a document in English. */
export const inEnglish = (article: PublishedArticle): PublishedArticle =>
  article.language === "und" ? { ...article, language: "en" } : article;

/** All assertions of a document whose quotations are known. */
export function readingOf(article: PublishedArticle, doc: Document, quotations: readonly Quotation[], reader: Named): Reading {
  const { amounts, capacities, horizons } = doc.quantities;
  const quantities = { amounts: [...amounts], capacities: [...capacities], horizons: [...horizons] };
  return { article, reader, assertions: readAll(doc, quotations), mentions: mentionsOf(doc), quantities, diagnostics: [] };
}

/** The reader `grammar`. An article in a language that it does not read gives no assertions and a diagnostic. */
export function grammarReader(model: SyntaxModel): PromptReader {
  const reader = { name: "grammar", version: VERSION };
  return {
    ...reader,
    read(article: PublishedArticle): Reading {
      const unread = unreadIn(article, reader);
      if (unread !== null) return unread;
      const doc = analyse(inEnglish(article), model);
      return readingOf(article, doc, readQuotations(doc), reader);
    },
  };
}
