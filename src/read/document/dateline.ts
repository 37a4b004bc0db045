import type { Token } from "../text/index.js";

const LONGEST = 26;
const INSIDE = /^(?:\p{Lu}[\p{L}.'’-]*|and|&|[,()/.]|\d{1,4}|[A-Z][A-Za-z.]*)$/u;

const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]*|\.)$/;

/**
 * "PARIS (Reuters) - ", "KYIV, Ukraine, May 3 — ", "RIYADH and MOUNTAIN VIEW, Calif., Feb. 10, 2025 /PRNewswire/ — ": where a report was filed from.
 * Gives the number of tokens that it takes at the head of a sentence, the dash included; 0 where there is none.
 */
export function datelineLength(tokens: readonly Token[], isPlace: (token: number) => boolean): number {
  if (!/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? "")) return 0;
  for (let i = 1; i < Math.min(tokens.length - 2, LONGEST); i++) {
    const word = tokens[i]?.text ?? "";
    if (/^(?:[–—-]|--)$/.test(word)) {
      // a hyphen joins words; only one that stands free ends a dateline
      const free = (tokens[i - 1]?.end ?? 0) < (tokens[i]?.start ?? 0) && (tokens[i]?.end ?? 0) < (tokens[i + 1]?.start ?? 0);
      if (!free) continue;
      const dated = /^\d{1,4}$/.test(tokens[i - 1]?.text ?? "") && tokens.slice(1, i).some((t) => MONTH.test(t.text));
      return /^[)/]$/.test(tokens[i - 1]?.text ?? "") || isPlace(0) || dated ? i + 1 : 0;
    }
    if (!INSIDE.test(word)) return 0;
  }
  return 0;
}
