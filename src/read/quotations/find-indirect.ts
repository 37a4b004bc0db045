import type { Span } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import { lemmaOf } from "../document/lemma.js";
import { claimNouns, mindAdjectives, prepositionCues } from "../lexicon/speech-words.js";
import { partiesOf } from "../names/parties.js";
import type { Word } from "../text/index.js";
import { LONGEST_SENTENCE } from "./attribution.js";
import { balance, quotesTouching } from "./clause-spans.js";
import type { Direct } from "./find-direct.js";
import type { Found } from "./found.js";
import { cueVerbs, type Frame, framesOf } from "./frames.js";
import { outerOf, type Utterance } from "./utterances.js";

/** What a word may do for a report; asked for every word of every article, so kept with the word. */
const ASKED = 1;
const REPORTS = 2;
const CLAIMS = 4;
const ACCORDING = 8;
const MIND = 16;
const CALLS = 32;
const JOINS = 64;

function cueOf(word: Word): number {
  const { lower } = word;
  if (word.cue === 0)
    word.cue =
      ASKED |
      (cueVerbs.has(lemmaOf(lower, "VB")) ? REPORTS : 0) |
      (claimNouns.has(lemmaOf(lower, "NN")) ? CLAIMS : 0) |
      (lower === "according" ? ACCORDING : 0) |
      (mindAdjectives.has(lower) ? MIND : 0) |
      (prepositionCues.has(lower) ? CALLS : 0) |
      (lower === "that" || lower === "to" ? JOINS : 0);
  return word.cue;
}

/**
 * May a sentence hold a report outside of quotation marks? Asked before it is parsed, which costs more than all else: a verb that reports has to be
 * one there, a noun that claims needs "that" or "to" after it, an adjective of belief may stand anywhere.
 */
function mayReport(doc: Document, sentence: number, usable: (token: number) => boolean): boolean {
  const s = doc.segmented.sentences[sentence];
  let cue = false;
  let frame = false;
  let claim = false;
  for (let t = s?.first ?? 0; t < (s?.last ?? 0) && !(cue && frame); t++) {
    const word = doc.segmented.tokens[t]?.word;
    const kind = word === undefined ? 0 : cueOf(word);
    if (kind === ASKED) continue;
    if ((kind & MIND) !== 0 || ((kind & JOINS) !== 0 && claim)) frame = true;
    if ((kind & ~(ASKED | JOINS)) === 0 || !usable(t)) continue;
    const verb = (kind & REPORTS) !== 0 && doc.tagOf(sentence, t).startsWith("VB");
    if (verb || (kind & ACCORDING) !== 0) frame = true;
    if ((kind & CLAIMS) !== 0) claim = true;
    if (verb || (kind & (CLAIMS | ACCORDING | MIND | CALLS)) !== 0) cue = true;
  }
  return cue && frame;
}

/** Reported speech, thoughts and intents of every sentence that holds a word for one outside of quotation marks; mixed where some of its words stand in marks. */
export function findIndirect(
  doc: Document,
  utterances: readonly Utterance[],
  inside: Int32Array,
  direct: Direct,
  turns: ReadonlySet<number>,
): Found[] {
  const { sentences } = doc.segmented;
  const usable = (token: number): boolean => inside[token] === -1 && !direct.verbs.has(token);
  const out: Found[] = [];
  const regions = regionsOf(direct);
  const hits: number[] = [];
  sentences.forEach((s, sentence) => {
    if (turns.has(sentence) || s.last - s.first > LONGEST_SENTENCE || s.last - s.first < 3) return;
    if (mayReport(doc, sentence, usable)) hits.push(sentence);
  });
  // one parse after another: the parser's tables stay near
  for (const sentence of hits) doc.tree(sentence);
  for (const sentence of hits) {
    const s = sentences[sentence];
    if (!s) continue;
    const frames = framesOf(doc, sentence, (i) => usable(s.first + i));
    for (const f of frames) {
      const found = foundOf(doc, f, utterances, inside, direct, regions);
      if (found) out.push(found);
    }
  }
  return withoutEchoes(out);
}

/** Stretches that direct quotations take up, with their cue: what they hold is read already. Sorted by start. */
const regionsOf = (direct: Direct): Span[] =>
  direct.found
    .flatMap((f) => [...f.content.map((c) => ({ start: c.start - 1, end: c.end + 1 })), ...(f.cue ? [f.cue] : [])])
    .sort((a, b) => a.start - b.start);

function foundOf(
  doc: Document,
  f: Frame,
  utterances: readonly Utterance[],
  inside: Int32Array,
  direct: Direct,
  regions: readonly Span[],
): Found | null {
  const first = doc.segmented.sentences[f.sentence]?.first ?? 0;
  let content: Span[] = f.runs.map((r) => balance(doc, spanOfRange(doc, f.sentence, r)));
  content = content
    .map((c) => untilRegion(doc, c, regions))
    .map((c) => throughQuote(doc, c, inside, utterances))
    .filter((c) => c.end > c.start && /[\p{L}\p{N}]/u.test(doc.text.slice(c.start, c.end)));
  const head = content[0];
  if (!head) return null;
  const words = content.reduce((n, c) => n + doc.text.slice(c.start, c.end).split(/\s+/).filter(Boolean).length, 0);
  const quoted = content.reduce((n, c) => n + quotedLetters(doc, c), 0);
  const letters = content.reduce((n, c) => n + lettersIn(doc.text.slice(c.start, c.end)), 0);
  if (words < 2 && quoted === 0 && f.rule !== "attitude") return null;
  let form: Found["form"] = quoted === 0 ? "indirect" : "mixed";
  if (quoted >= letters) {
    const n = inside[doc.tokenAt(head.start)] ?? -1;
    if (n >= 0 && direct.read.has(n)) return null;
    const u = utterances[n];
    form = u && (u.opensSentence || (u.words > 6 && f.rule === "clause")) ? "direct" : "mixed";
    content = content.map((c) => withoutMarks(doc, c));
  }
  const addressee = f.addressee === null ? null : (partiesOf(doc, f.sentence, f.addressee)[0] ?? null);
  return {
    content,
    form,
    act: f.act,
    cue: f.cue,
    who: { kind: "head", sentence: f.sentence, token: f.subject.token, relative: f.subject.relative },
    addressee,
    about: f.about === null ? [] : [aboutOf(doc, f.sentence, f.about)],
    sentence: f.sentence,
    at: doc.segmented.tokens[first + f.cueWord]?.start ?? head.start,
    rule: `quotation-${f.rule}`,
    certainty: "stated",
  };
}

/** What a verdict judges; a pronoun with the name of whom or what it stands for. */
function aboutOf(doc: Document, sentence: number, token: number): Found["about"][number] {
  const tree = doc.tree(sentence);
  const name = /^PRP/.test(tree.tag(token)) ? nameBefore(doc, sentence, token) : null;
  const verdict = (k: number): boolean => k > token && (/^(?:relcl|acl|appos|punct)$/.test(tree.label(k)) || tree.lower(k) === "as");
  return { span: spanOfRange(doc, sentence, tree.span(token, verdict)), name };
}

/** "remarked on DeepSeek's model, noting it as …": of things the nearest named before, of people whom the pronoun means. */
function nameBefore(doc: Document, sentence: number, token: number): string | null {
  if (doc.tree(sentence).lower(token) !== "it") return partiesOf(doc, sentence, token)[0]?.name ?? null;
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  for (let i = token - 1; i >= 0; i--) {
    const name = doc.nameAt(first + i);
    if (name && name.type !== "PER") return doc.entityOf(name)?.name ?? name.text;
  }
  return null;
}

/** A clause that runs into words which a direct quotation holds ends before them. */
function untilRegion(doc: Document, span: Span, regions: readonly Span[]): Span {
  let lo = 0;
  let hi = regions.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((regions[mid]?.start ?? 0) < span.start) lo = mid + 1;
    else hi = mid;
  }
  const held = regions[lo - 1];
  let { start, end } = span;
  if (held && held.end > start) start = Math.min(end, held.end);
  const next = regions[lo];
  if (next && next.start < end && next.start >= start) end = next.start;
  if (end <= start) return { start, end: start };
  const text = doc.text.slice(start, end).replace(/(?:,?\s+(?:and|but|while))?[\s,;:“"–—-]*$/u, "");
  return { start, end: start + text.length };
}

/** "said AI “has just begun. We will see more.”": quoted words that the sentence leaves open are said to their end. */
function throughQuote(doc: Document, span: Span, inside: Int32Array, utterances: readonly Utterance[]): Span {
  const n = inside[doc.tokenAt(Math.max(span.start, span.end - 1))] ?? -1;
  const u = utterances[n];
  if (!u) return span;
  const outer = outerOf(u);
  return outer.start >= span.start && outer.end > span.end && u.quotes.length === 1 ? { start: span.start, end: outer.end } : span;
}

const BEYOND_ASCII = /[\p{L}\p{N}]/u;
function lettersIn(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.codePointAt(i) as number;
    if (c < 128) n += isAsciiLetter(c) ? 1 : 0;
    else {
      if (BEYOND_ASCII.test(String.fromCodePoint(c))) n++;
      if (c > 0xffff) i++;
    }
  }
  return n;
}
const isAsciiLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57);
const quotedLetters = (doc: Document, span: Span): number =>
  quotesTouching(doc, span).reduce((n, q) => n + lettersIn(doc.text.slice(Math.max(q.start, span.start), Math.min(q.end, span.end))), 0);

function withoutMarks(doc: Document, span: Span): Span {
  const q = quotesTouching(doc, span)[0];
  return q && q.outer.start >= span.start && q.outer.end <= span.end ? { start: q.start, end: q.end } : span;
}

/** Nothing is read twice: of two readings of the same words the first stays. */
function withoutEchoes(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter((f) => {
    const key = f.content.map((c) => `${c.start}-${c.end}`).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
