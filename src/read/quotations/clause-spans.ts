import type { Span } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Range, Tree } from "../document/tree.js";

const EDGE = /^(?:[,;:.–—-]|--+|\.{3}|…)$/;

/** Tokens below `top`, without those below any of `minus`, in runs; runs that only punctuation parts are one. */
export function runsBelow(tree: Tree, top: number, minus: readonly number[] = []): Range[] {
  const inside = new Uint8Array(tree.size);
  const todo = [top];
  for (let n = 0; n < todo.length && n <= tree.size; n++) {
    const at = todo[n] ?? top;
    if (minus.includes(at)) continue;
    inside[at] = 1;
    for (const k of tree.children(at)) todo.push(k);
  }
  const runs: { first: number; last: number }[] = [];
  for (let i = 0; i < tree.size; i++) {
    if (!inside[i]) continue;
    const run = runs.at(-1);
    const gap = run ? range(run.last, i) : [];
    if (run && gap.every((k) => isMark(tree.word(k)))) run.last = i + 1;
    else runs.push({ first: i, last: i + 1 });
  }
  // a lone mark or a stray word beside the clause is the parser's slip
  const longest = Math.max(0, ...runs.map((r) => r.last - r.first));
  return runs.map((r) => trimRun(tree, r)).filter((r) => r.last > r.first && (r.last - r.first > 1 || longest < 3));
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
export const isMark = (word: string): boolean => /^[^\p{L}\p{N}$€£%]+$/u.test(word);

/** Leaves out the comma, dash or stop at either end, and a leading "that". */
export function trimRun(tree: Tree, run: Range): Range {
  let { first, last } = run;
  while (first < last && EDGE.test(tree.word(first))) first++;
  while (last > first && EDGE.test(tree.word(last - 1))) last--;
  return { first, last };
}

const OPENER: Readonly<Record<string, string>> = { "”": "“", '"': '"', "’": "‘", "»": "«", "''": "''", ")": "(", "]": "[" };
const CLOSER: Readonly<Record<string, string>> = { "“": "”", '"': '"', "«": "»", "''": "''", "(": ")", "[": "]" };

/** Takes in the closing mark that the run leaves outside of it, and leaves out one that nothing opened. */
export function balance(doc: Document, span: Span): Span {
  const { text } = doc;
  let { start, end } = span;
  for (const quote of quotesTouching(doc, span)) {
    const { outer } = quote;
    // most of the quotation is inside: take in its marks
    if (outer.start >= start && outer.start < end && outer.end > end) {
      if (/^[^\p{L}\p{N}]*$/u.test(text.slice(end, outer.end))) end = outer.end;
    }
    if (outer.end <= end && outer.end > start && outer.start < start && /^[^\p{L}\p{N}]*$/u.test(text.slice(outer.start, start)))
      start = outer.start;
    if (outer.start < start && outer.end > start && outer.end - start < 3) start = outer.end;
    if (outer.start === end - 1 && outer.end > end) end -= 1;
  }
  while (start < end && /[\s,;:]/.test(text[start] ?? "")) start++;
  while (end > start && /[\s;:]/.test(text[end - 1] ?? "")) end--;
  const last = text[end - 1] ?? "";
  const open = OPENER[last];
  if ((last === ")" || last === "]") && open && !text.slice(start, end - 1).includes(open)) end--;
  const firstMark = text[start] ?? "";
  const close = CLOSER[firstMark];
  if ((firstMark === "(" || firstMark === "[") && close && !text.slice(start + 1, end).includes(close)) start++;
  return { start, end };
}

/** Quotations that share characters with a span. Those of an article are sorted and disjoint. */
export function quotesTouching(doc: Document, span: Span): Document["quotes"][number][] {
  const { quotes } = doc;
  let lo = 0;
  let hi = quotes.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((quotes[mid]?.outer.end ?? 0) <= span.start) lo = mid + 1;
    else hi = mid;
  }
  const out: Document["quotes"][number][] = [];
  for (let i = lo; i < quotes.length && (quotes[i]?.outer.start ?? 0) < span.end; i++) {
    const q = quotes[i];
    if (q) out.push(q);
  }
  return out;
}
