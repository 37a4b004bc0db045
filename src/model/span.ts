import { z } from "zod";

/** Offsets are half-open and count UTF-16 code units of the article's canonical text. */
export const spanFields = { start: z.int().nonnegative(), end: z.int().nonnegative() };
export const span = z.object(spanFields);
export type Span = z.infer<typeof span>;

/** A span with the text it covers. */
export const phrase = z.object({ text: z.string(), ...spanFields });
export type Phrase = z.infer<typeof phrase>;

/** The passage that shows an assertion: `exact` is the article's text from `start` to `end`. */
export const evidence = z.object({ ...spanFields, exact: z.string() });
export type Evidence = z.infer<typeof evidence>;

const inside = (text: string, { start, end }: Span): void => {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length))
    throw new RangeError(`no span [${start}, ${end}) in a text of ${text.length} code units`);
};

/** The only constructor of Evidence: it cannot disagree with the text. Throws RangeError on a span outside of it. */
export function evidenceOf(text: string, at: Span): Evidence {
  inside(text, at);
  return { start: at.start, end: at.end, exact: text.slice(at.start, at.end) };
}

/** The only constructor of Phrase. Throws RangeError on a span outside of the text. */
export function phraseOf(text: string, at: Span): Phrase {
  inside(text, at);
  return { text: text.slice(at.start, at.end), start: at.start, end: at.end };
}
