/** Takes an article; gives its assertions by rules over names, quantities and a parse. */
import { type Diagnostic, type Mention, mentionType, type PublishedArticle, type Reading } from "../../model/index.js";
import { analyse, type Document } from "../document/document.js";
import type { Reader } from "../reader.js";
import type { SyntaxModel } from "../syntax/index.js";
import { readAll } from "./rulebook.js";

/** Raised whenever a rule or the model changes what is read. */
export const VERSION = "1";

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

const READS = new Set(["en"]);

/** The reader `grammar`. An article in a language that it does not read gives no assertions and a diagnostic. */
export function grammarReader(model: SyntaxModel): Reader {
  const reader = { name: "grammar", version: VERSION };
  return {
    ...reader,
    read(article: PublishedArticle): Reading {
      const language = article.language.split("-")[0] ?? "";
      if (!READS.has(language)) {
        const diagnostics: Diagnostic[] = [
          {
            code: "language",
            message: `reader grammar reads English; this article is in ${article.language || "an unknown language"}`,
            place: article.id,
          },
        ];
        return { article, reader, assertions: [], mentions: [], quantities: { amounts: [], capacities: [], horizons: [] }, diagnostics };
      }
      const doc = analyse(article, model);
      return {
        article,
        reader,
        assertions: readAll(doc),
        mentions: mentionsOf(doc),
        quantities: {
          amounts: [...doc.quantities.amounts],
          capacities: [...doc.quantities.capacities],
          horizons: [...doc.quantities.horizons],
        },
        diagnostics: [],
      };
    },
  };
}
