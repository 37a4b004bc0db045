import type { Assertion, AssertionKind, Reading } from "../model/index.js";

/** The order of an assertion's fields as they are printed, so that lines can be compared by eye and by `diff`. */
const fields: { readonly [K in AssertionKind]: readonly (keyof Extract<Assertion, { kind: K }>)[] } = {
  pledge: [
    ...(["id", "kind", "evidence", "pledgers", "backers", "announcer", "recipients", "purpose", "place", "amount", "capacity"] as const),
    ...(["horizon", "stage", "sector", "additionality", "change", "inclusions", "rule", "certainty"] as const),
  ],
  quotation: ["id", "kind", "evidence", "form", "act", "speaker", "cue", "content", "addressee", "about", "rule", "certainty"],
  figure: ["id", "kind", "evidence", "subject", "measure", "scope", "amount", "assertedBy", "basis", "rule", "certainty"],
  attendance: ["id", "kind", "evidence", "party", "event", "status", "rule", "certainty"],
  forecast: ["id", "kind", "evidence", "speaker", "content", "horizon", "rule", "certainty"],
};

const ordered = <T extends Assertion>(assertion: T): T => {
  const place = new Map(fields[assertion.kind].map((field, at): [string, number] => [field, at]));
  const entries = Object.entries(assertion).toSorted(([a], [b]) => (place.get(a) ?? place.size) - (place.get(b) ?? place.size));
  return Object.fromEntries(entries) as T;
};

/** The same reading, its fields in the order of the interchange, whatever order its reader built them in. */
export function inOrder({ article, reader, assertions, mentions, quantities, diagnostics }: Reading): Reading {
  const { id, url, outlet, title, published, language, text } = article;
  const { amounts, capacities, horizons } = quantities;
  return {
    article: { id, url, outlet, title, published, language, text },
    reader: { name: reader.name, version: reader.version },
    assertions: assertions.map(ordered),
    mentions,
    quantities: { amounts, capacities, horizons },
    diagnostics,
  };
}
