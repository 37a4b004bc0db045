import { z } from "zod";
import type { Assertion, Span } from "../model/index.js";
import type { Piece } from "./operation.js";

/** A span of an article and the part it plays in an entry: `pledgers/0`, `amount`, `speaker`. */
export const mark = z.object({ field: z.string(), start: z.number(), end: z.number(), text: z.string() });
export type Mark = z.infer<typeof mark>;

type Fields = readonly (readonly [string, Span | null])[];

const list = (field: string, spans: readonly Span[]): Fields => spans.map((span, at) => [`${field}/${at}`, span] as const);

const fieldsOf = (assertion: Assertion): Fields => {
  switch (assertion.kind) {
    case "pledge":
      return [
        ...list("pledgers", assertion.pledgers),
        ...list("backers", assertion.backers),
        ["announcer", assertion.announcer],
        ...list("recipients", assertion.recipients),
        ["purpose", assertion.purpose],
        ["place", assertion.place],
        ["amount", assertion.amount],
        ["capacity", assertion.capacity],
        ["horizon", assertion.horizon],
      ];
    case "quotation":
      return [
        ["speaker", assertion.speaker],
        ["cue", assertion.cue],
        ...list("content", assertion.content),
        ["addressee", assertion.addressee],
        ...list("about", assertion.about),
      ];
    case "figure":
      return [
        ["subject", assertion.subject],
        ["scope", assertion.scope],
        ["amount", assertion.amount],
        ["assertedBy", assertion.assertedBy],
      ];
    case "attendance":
      return [
        ["party", assertion.party],
        ["event", assertion.event],
      ];
    case "forecast":
      return [
        ["speaker", assertion.speaker],
        ["content", assertion.content],
        ["horizon", assertion.horizon],
      ];
  }
};

/** Every span that an entry was read from, in the order of its fields. */
export const marksOf = (assertion: Assertion, text: string): Mark[] =>
  fieldsOf(assertion).flatMap(([field, span]) =>
    span === null ? [] : [{ field, start: span.start, end: span.end, text: text.slice(span.start, span.end) }],
  );

/** The text from `start` to `end` in pieces, marked and plain. Of spans that overlap, the earlier and longer one shows. */
export function markedPieces(text: string, { start, end }: Span, spans: readonly Span[]): Piece[] {
  const inside = spans.filter((span) => span.start >= start && span.end <= end && span.start < span.end);
  const ordered = inside.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  let at = start;
  for (const span of ordered) {
    if (span.start < at) continue;
    pieces.push({ text: text.slice(at, span.start), as: "plain" }, { text: text.slice(span.start, span.end), as: "mark" });
    at = span.end;
  }
  pieces.push({ text: text.slice(at, end), as: "plain" });
  return pieces.filter((piece) => piece.text !== "");
}
