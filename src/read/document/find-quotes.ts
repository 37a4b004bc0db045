import type { Span } from "../../model/index.js";
import type { Segmented } from "../text/index.js";

/** Words between quotation marks: `start` and `end` leave the marks out, `outer` holds them. `open` is true when no mark closes it in its paragraph. */
export interface Quote extends Span {
  readonly outer: Span;
  readonly open: boolean;
  readonly paragraph: number;
}

const CLOSER: Readonly<Record<string, string>> = { "“": "”", "„": "“", "«": "»", "‹": "›", "「": "」", "『": "』", "‘": "’", '"': '"' };

const isWordChar = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** Does this mark open a quotation? Straight marks by what stands around them; ‘ and ' only before a word, so that apostrophes do not. */
function opens(text: string, i: number): boolean {
  const c = text[i] ?? "";
  const before = text[i - 1];
  const after = text[i + 1];
  if (c === "“" || c === "„" || c === "«" || c === "「" || c === "『") return true;
  if (c === '"')
    return (
      !(isWordChar(before) || /[.,!?…]/.test(before ?? "")) ||
      before === undefined ||
      before === "\n" ||
      (before === "," && /\p{Lu}/u.test(after ?? ""))
    );
  // two straight marks for one double
  if (c === "'" && after === "'") return !isWordChar(before) && /[\p{L}\p{N}$€£(…]/u.test(text[i + 2] ?? "");
  if (c === "'") return (before === undefined || /[\s(—–:]/.test(before)) && /\p{Lu}/u.test(after ?? "") && closesSingle(text, i);
  if (c === "‘") return !isWordChar(before) && after !== undefined && !/\s/.test(after);
  return false;
}

/** How far a straight single mark may stand from the one that closes it. */
const SINGLE_REACH = 600;

/** Is a straight single mark closed behind a comma or an end mark in its paragraph? Else it is an apostrophe. */
function closesSingle(text: string, i: number): boolean {
  for (let j = i + 2; j < text.length && j < i + SINGLE_REACH && text[j] !== "\n"; j++) {
    if (text[j] === '"') return false;
    if (text[j] === "'" && /[,.!?]/.test(text[j - 1] ?? "") && !isWordChar(text[j + 1])) return j - i > 8;
  }
  return false;
}

/** What may open a quotation. */
const MARK = /["'“„«「『‘]/g;

/** All quotations of a text, paragraph by paragraph; one that is not closed runs to the paragraph's end, as printers do when it goes on in the next. */
export function findQuotes(segmented: Segmented): Quote[] {
  const { text } = segmented;
  const out: Quote[] = [];
  // the next mark, which may stand paragraphs ahead: looked for once
  let next = -1;
  segmented.paragraphs.forEach((p, paragraph) => {
    let i = p.start;
    while (i < p.end) {
      if (next < i) {
        MARK.lastIndex = i;
        next = MARK.exec(text)?.index ?? text.length;
      }
      i = next;
      if (i >= p.end) break;
      if (!opens(text, i)) {
        i++;
        continue;
      }
      const mark = text[i] === "'" && text[i + 1] === "'" ? "''" : (text[i] ?? "");
      const closer = CLOSER[mark] ?? mark;
      const width = mark.length;
      let j = i + width;
      while (j < p.end && !closes(text, j, mark, closer)) j++;
      const open = j >= p.end;
      // an opening ‘ that nothing closes is an apostrophe
      if (open && mark === "‘") {
        i++;
        continue;
      }
      let end = j;
      if (open) while (end > i + width && /\s/.test(text[end - 1] ?? "")) end--;
      if (end > i + width) out.push({ start: i + width, end, outer: { start: i, end: open ? end : end + width }, open, paragraph });
      i = open ? p.end : j + width;
    }
  });
  return out;
}

function closes(text: string, j: number, mark: string, closer: string): boolean {
  const c = text[j];
  if (mark === "''") return c === "'" && text[j + 1] === "'";
  if (mark === "'") return c === "'" && /[,.!?]/.test(text[j - 1] ?? "") && !isWordChar(text[j + 1]);
  if (mark === "‘")
    return (
      c === "’" &&
      !isWordChar(text[j + 1]) &&
      !(isWordChar(text[j - 1]) && text[j - 1] === "s" && isWordChar(text[j + 2]) && text[j + 1] === " " && !/[.,]/.test(text[j - 2] ?? ""))
    );
  if (c === closer) return true;
  return (mark === "“" || mark === '"') && (c === '"' || c === "”");
}
