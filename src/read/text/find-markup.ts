import type { Span } from "../../model/index.js";

/** Stretches that are typesetting and not words: link targets, emphasis marks, tags. Sorted, disjoint. */
export interface Markup {
  readonly spans: readonly Span[];
  /** The words of links, so that a link's text can be told from the text around it. */
  readonly links: readonly Span[];
}

const LINE_START = /^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+•][ \t]+|\d{1,3}[.)][ \t]+)+/;
const RULE_LINE = /^[ \t]*(?:[-=_*~]{3,}|[|:\- \t]{3,})[ \t]*$/;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()[\]"“”]+/g;
/** Bounded, so that a page of `<` costs no more than one of letters. */
const TAG = /<\/?[a-zA-Z][^<>\n]{0,500}>/g;

const isSpace = (c: string | undefined): boolean => c === undefined || c === " " || c === "\n" || c === "\t" || c === "\u00a0";

/** Ends of `](target)` that begins at `at` (the bracket), or -1. Stops at brackets and spaces, so that every character is looked at once. */
function targetEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at + 2; i < text.length; i++) {
    const c = text[i];
    if (c === "\n" || c === "[" || c === "]") return -1;
    if (c === "(") depth++;
    else if (c === ")") {
      if (depth === 0) return i + 1;
      depth--;
    }
  }
  return -1;
}

function linkSpans(text: string): { marks: Span[]; links: Span[] } {
  const marks: Span[] = [];
  const links: Span[] = [];
  const open: number[] = [];
  // most texts have none
  const begin = text.indexOf("[");
  if (begin < 0) return { marks, links };
  for (let i = begin; i < text.length; i++) {
    const c = text[i];
    if (c === "[") open.push(i);
    else if (c === "\n") open.length = 0;
    else if (c === "]") {
      const from = open.pop();
      if (from === undefined || text[i + 1] !== "(") continue;
      const end = targetEnd(text, i);
      if (end < 0) continue;
      if (text[from - 1] === "!") marks.push({ start: from - 1, end });
      else {
        marks.push({ start: from, end: from + 1 }, { start: i, end });
        links.push({ start: from + 1, end: i });
      }
      i = end - 1;
    }
  }
  return { marks, links };
}

/** `*` and `_` that open or close emphasis: they touch a word on one side and no word on the other. */
function emphasisSpans(text: string): Span[] {
  const out: Span[] = [];
  for (const m of text.matchAll(/[*_`]{1,3}/g)) {
    const before = text[m.index - 1];
    const after = text[m.index + m[0].length];
    const inWord = !isSpace(before) && !isSpace(after) && /[\p{L}\p{N}]/u.test(before ?? "") && /[\p{L}\p{N}]/u.test(after ?? "");
    if (!(inWord && m[0][0] !== "*") && !(isSpace(before) && isSpace(after))) out.push({ start: m.index, end: m.index + m[0].length });
  }
  return out;
}

function lineSpans(text: string): Span[] {
  const out: Span[] = [];
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const line = text.slice(from, Math.min(to, from + 400));
    if (to - from < 400 && RULE_LINE.test(line) && line.trim() !== "") out.push({ start: from, end: to });
    else {
      const head = LINE_START.exec(line);
      // "2025. " at the head of a line is a number of the text more often than of a list
      if (head && head[0].length < line.length) out.push({ start: from, end: from + head[0].length });
      if (line.trimStart().startsWith("|")) for (let i = from; i < to; i++) if (text[i] === "|") out.push({ start: i, end: i + 1 });
    }
    from = to + 1;
  }
  return out;
}

/** Every stretch of Markdown or HTML typesetting in a text, in one pass over each kind. */
export function findMarkup(text: string): Markup {
  const { marks, links } = linkSpans(text);
  const all = [...marks, ...lineSpans(text), ...emphasisSpans(text)];
  for (const m of text.matchAll(ADDRESS)) all.push({ start: m.index, end: m.index + m[0].length });
  for (const m of text.matchAll(TAG)) all.push({ start: m.index, end: m.index + m[0].length });
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: { start: number; end: number }[] = [];
  for (const s of all) {
    const last = spans.at(-1);
    if (last && s.start <= last.end) last.end = Math.max(last.end, s.end);
    else spans.push({ ...s });
  }
  return { spans, links };
}
