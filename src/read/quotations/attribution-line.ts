import type { Document } from "../document/document.js";
import { type Attribution, holdsVerb, isAside, isFiniteVerb, LONGEST_SENTENCE } from "./attribution.js";
import { outerOf, type Utterance } from "./utterances.js";

/** "…" – X, chief of Y; the same on the line below; "…" (X, Y). */
export function attributionLine(doc: Document, u: Utterance): Attribution | null {
  const { tokens, sentences, paragraphs } = doc.segmented;
  let t = u.last;
  const open = tokens[t];
  if (!open) return null;
  const outer = outerOf(u);
  const gap = doc.text.slice(outer.end, open.start);
  const below = gap.includes("\n");
  const dash = /^(?:–|—|―|-|--|~)$/.test(open.text) || /[–—―-]/.test(gap);
  const bracket = open.text === "(" && !below;
  if (!dash && !bracket && !below) return null;
  const paragraph = sentences[doc.sentenceAt(open.start)]?.paragraph ?? 0;
  const box = paragraphs[paragraph];
  const mine = sentences[doc.sentenceAt(outer.start)]?.paragraph ?? 0;
  if (!box || paragraph > mine + 1) return null;
  if (/^[^\p{L}\p{N}]+$/u.test(open.text)) t++;
  const end = bracket ? closeOf(doc, t, box.end) : box.end;
  let last = t;
  while (last < tokens.length && (tokens[last]?.start ?? 0) < end && last - t < 30) last++;
  if ((tokens[last]?.start ?? end) < end) return null;
  let name: ReturnType<Document["nameAt"]>;
  for (let k = t; k < Math.min(last, t + 14) && name?.type !== "PER"; k++) {
    const n = doc.nameAt(k);
    if (n?.type === "PER" || (n && !name && n.type !== "NORP")) name = n;
  }
  if (!name) return null;
  const sentence = name.sentence;
  const s = sentences[sentence];
  if (!s) return null;
  // a line that says something is no signature
  const verbs = holdsVerb(doc, sentence, Math.max(t, s.first), Math.min(last, s.last), () => true);
  const tree = verbs && s.last - s.first <= LONGEST_SENTENCE ? doc.tree(sentence) : null;
  for (let k = Math.max(t, s.first); tree && k < last && k < s.last; k++)
    if (isFiniteVerb(tree, k - s.first) && !isAside(tree, k - s.first) && (!dash || last - t > 18)) return null;
  if (
    below &&
    !dash &&
    (name.first - t > 3 || name.type !== "PER" || last - t > 16 || last - t < 3 || /[.!?]$/.test(tokens[last - 1]?.text ?? "."))
  )
    return null;
  return { who: { kind: "name", name }, cue: null, verb: -1, sentence, addressee: null, rule: "line", end };
}

function closeOf(doc: Document, from: number, limit: number): number {
  const { tokens } = doc.segmented;
  for (let k = from; k < tokens.length && k < from + 30 && (tokens[k]?.start ?? limit) < limit; k++)
    if (tokens[k]?.text === ")") return tokens[k]?.start ?? limit;
  return limit;
}
