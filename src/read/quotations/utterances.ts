import type { Span } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Quote } from "../document/find-quotes.js";

/** Words between quotation marks that are one utterance: several stretches where it runs over paragraphs, each opened anew. */
export interface Utterance {
  readonly quotes: readonly Quote[];
  /** First token inside, and first token behind the closing mark. */
  readonly first: number;
  readonly last: number;
  readonly words: number;
  /** Opens at the beginning of a sentence, or behind a colon or a dash. */
  readonly opensSentence: boolean;
  /** What stands before the closing mark: "," "." "?" "!" … or "" for a letter. */
  readonly closing: string;
}

const TERMINAL = /[.,!?…;:—–-]/;

/** All utterances of a text, in order. */
export function utterancesOf(doc: Document): Utterance[] {
  const { quotes } = doc;
  const out: Utterance[] = [];
  for (let i = 0; i < quotes.length; ) {
    const parts: Quote[] = [];
    let q = quotes[i] as Quote;
    parts.push(q);
    i++;
    // a stretch that its paragraph leaves open goes on where the next paragraph opens
    while (q.open && i < quotes.length) {
      const next = quotes[i] as Quote;
      const paragraph = doc.segmented.paragraphs[next.paragraph];
      if (next.paragraph !== q.paragraph + 1 || !paragraph || next.outer.start - paragraph.start > 3) break;
      parts.push(next);
      q = next;
      i++;
    }
    out.push(utterance(doc, parts));
  }
  return out;
}

function utterance(doc: Document, quotes: readonly Quote[]): Utterance {
  const { tokens, sentences } = doc.segmented;
  const head = quotes[0] as Quote;
  const tail = quotes.at(-1) as Quote;
  const first = doc.tokenAt(head.start);
  let last = doc.tokenAt(Math.max(tail.outer.end - 1, tail.start));
  while (last < tokens.length && (tokens[last]?.start ?? 0) < tail.outer.end) last++;
  let words = 0;
  for (let t = first; t < last && words < 1000; t++) if (/[\p{L}\p{N}]/u.test(tokens[t]?.text ?? "")) words++;
  const sentence = sentences[doc.sentenceAt(head.outer.start)];
  const before =
    doc.text
      .slice(Math.max(0, head.outer.start - 3), head.outer.start)
      .trimEnd()
      .at(-1) ?? "";
  return {
    quotes,
    first,
    last,
    words,
    opensSentence: (sentence !== undefined && sentence.start >= head.outer.start - 1) || /[:\n—–]/.test(before) || before === "",
    closing: TERMINAL.test(doc.text[tail.end - 1] ?? "") ? (doc.text[tail.end - 1] ?? "") : "",
  };
}

export const contentOf = (u: Utterance): Span[] => u.quotes.map(({ start, end }) => ({ start, end }));
export const outerOf = (u: Utterance): Span => ({ start: u.quotes[0]?.outer.start ?? 0, end: u.quotes.at(-1)?.outer.end ?? 0 });

/** The utterance that holds a token, mark included; -1 outside. One pass, so that asking costs nothing. */
export function utteranceAt(doc: Document, utterances: readonly Utterance[]): Int32Array {
  const { tokens } = doc.segmented;
  const out = new Int32Array(tokens.length).fill(-1);
  utterances.forEach((u, n) => {
    for (const { outer } of u.quotes) {
      for (let t = doc.tokenAt(outer.start); t < tokens.length && (tokens[t]?.start ?? 0) < outer.end; t++) out[t] = n;
    }
  });
  return out;
}
