import type { Assertion } from "../words.js";
import type { Mark } from "./nest-marks.js";

interface Span {
  readonly start: number;
  readonly end: number;
}

const present = (...spans: readonly (Span | null)[]): readonly Span[] => spans.filter((span) => span !== null);

/** The words that an assertion hangs on: what was said, the sum, the name. Where it has none of these, its whole passage. */
function anchorsOf(assertion: Assertion): readonly Span[] {
  switch (assertion.kind) {
    case "pledge":
      return present(assertion.amount, assertion.capacity);
    case "quotation":
      return assertion.content;
    case "figure":
      return [assertion.amount];
    case "attendance":
      return [assertion.party];
    case "forecast":
      return [assertion.content];
  }
}

/** One stretch of an assertion's words inside one paragraph. `opens` is its first, `closes` its last. */
export interface AssertionMark extends Mark {
  readonly kind: Assertion["kind"];
  /** Which paragraph it stands in, counted from 0. */
  readonly paragraph: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The first paragraph that ends after a place, found by halving: a book has thousands. */
function paragraphAt(paragraphs: readonly Span[], place: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A span in pieces that each lie in one paragraph; the breaks between paragraphs fall away. */
function cut(span: Span, paragraphs: readonly Span[]): readonly (Span & { readonly paragraph: number })[] {
  const pieces: (Span & { readonly paragraph: number })[] = [];
  for (let at = paragraphAt(paragraphs, span.start); ; at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || paragraph.start >= span.end) return pieces;
    const [start, end] = [Math.max(paragraph.start, span.start), Math.min(paragraph.end, span.end)];
    if (start < end) pieces.push({ start, end, paragraph: at });
  }
}

/** The marks that show an assertion in paragraphs: its words, cut where a paragraph ends, in the order of the text. */
export function marksOf(assertion: Assertion, paragraphs: readonly Span[]): readonly AssertionMark[] {
  const { id, kind } = assertion;
  const words = anchorsOf(assertion).flatMap((span) => cut(span, paragraphs));
  const spans = words.length > 0 ? words : cut(assertion.evidence, paragraphs);
  return spans
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((span, at) => ({ id, kind, ...span, opens: at === 0, closes: at === spans.length - 1 }));
}
