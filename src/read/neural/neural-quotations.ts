import type { Quotation, Span } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Range } from "../document/tree.js";
import { buildQuotations } from "../quotations/build-quotations.js";
import { findDirect } from "../quotations/find-direct.js";
import { findIndirect } from "../quotations/find-indirect.js";
import { findTurns } from "../quotations/find-turns.js";
import type { Found, Who } from "../quotations/found.js";
import { resolveSpeakers } from "../quotations/resolve-speakers.js";
import { utteranceAt, utterancesOf } from "../quotations/utterances.js";
import type { Attribution } from "./attributions.js";

/**
 * Quotations by rules, and beside them what the network marks where no rule reads anything: reported speech without a clause of its own, nouns
 * that report, verbs that no lexicon has. Speakers are resolved over the article by rules.
 */
export function neuralQuotations(doc: Document, attributions: readonly Attribution[]): Quotation[] {
  const utterances = utterancesOf(doc);
  const inside = utteranceAt(doc, utterances);
  const turns = findTurns(doc);
  const direct = findDirect(doc, utterances, inside, turns.sentences);
  const ruled = [...direct.found, ...findIndirect(doc, utterances, inside, direct, turns.sentences)];
  const found = attributions.flatMap((one) => foundOf(doc, one, inside, turns.sentences));
  // where both read something the rules' boundaries and speakers are the better ones
  const besides = found.filter((one) => one.cue !== null && !ruled.some((other) => overlap(one, other)));
  const all = [...turns.found, ...ruled, ...besides].sort((a, b) => a.at - b.at);
  return buildQuotations(doc, all, resolveSpeakers(doc, all, inside));
}

const overlap = (a: Found, b: Found): boolean =>
  (a.cue !== null && b.cue !== null && a.cue.start < b.cue.end && b.cue.start < a.cue.end) ||
  a.content.some((x) => b.content.some((y) => x.start < y.end && y.start < x.end));

function foundOf(doc: Document, { content, cue, source, act }: Attribution, inside: Int32Array, turns: ReadonlySet<number>): Found[] {
  const [first] = content;
  if (first === undefined) return [];
  const form = formOf(doc, content, inside);
  const spans = content.map((range) => (form === "direct" ? withoutMarks(doc, spanOf(doc, range)) : spanOf(doc, range)));
  const kept = spans.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(doc.text.slice(start, end)));
  if (kept.length === 0) return [];
  const anchor = cue?.first ?? source?.first ?? first.first;
  const sentence = doc.sentenceAt(doc.segmented.tokens[anchor]?.start ?? 0);
  if (turns.has(sentence)) return [];
  const who: Who = source === null ? { kind: form === "direct" ? "same" : "none" } : whoIn(doc, source);
  return [
    {
      content: kept,
      form,
      act,
      cue: cue && spanOf(doc, cue),
      who,
      addressee: null,
      about: [],
      sentence,
      at: doc.segmented.tokens[anchor]?.start ?? 0,
      rule: `neural-${form}`,
      certainty: cue === null && source === null ? "implied" : "stated",
    },
  ];
}

const spanOf = (doc: Document, { first, last }: Range): Span => ({
  start: doc.segmented.tokens[first]?.start ?? 0,
  end: doc.segmented.tokens[last - 1]?.end ?? 0,
});

/** Direct when all its words stand in quotation marks, indirect when none does. */
function formOf(doc: Document, content: readonly Range[], inside: Int32Array): Found["form"] {
  let [words, quoted] = [0, 0];
  for (const { first, last } of content)
    for (let i = first; i < last; i++) {
      if (!/[\p{L}\p{N}]/u.test(doc.segmented.tokens[i]?.text ?? "")) continue;
      words++;
      if ((inside[i] ?? -1) >= 0) quoted++;
    }
  return quoted === 0 ? "indirect" : quoted >= 0.95 * words ? "direct" : "mixed";
}

const OPENS = /^[\s"“„«»'‘「『]+/u;
const CLOSES = /[\s"”“»«'’」』]+$/u;

function withoutMarks(doc: Document, { start, end }: Span): Span {
  const text = doc.text.slice(start, end);
  const before = OPENS.exec(text)?.[0].length ?? 0;
  const behind = CLOSES.exec(text.slice(before).slice(-8))?.[0].length ?? 0;
  return { start: start + before, end: Math.max(start + before, end - behind) };
}

/** Words after which a name only belongs to the one who speaks: "the lawyer for Ana Ruiz". */
const BELONGS = /^(?:of|for|to|with|by|from|at|in|on|and|under|against|about|who|whom|whose|that|which)$/;

/** Who speaks, inside a source: a person's name that is no mere addition, else what the phrase hangs on. */
function whoIn(doc: Document, source: Range): Who {
  const { tokens, sentences } = doc.segmented;
  const sentence = doc.sentenceAt(tokens[source.first]?.start ?? 0);
  const from = sentences[sentence]?.first ?? 0;
  const to = Math.min(source.last, sentences[sentence]?.last ?? source.last);
  for (let i = source.first; i < to; i++) {
    const name = doc.nameAt(i);
    if (name === undefined || name.first !== i) continue;
    const before = i === source.first ? "" : (tokens[i - 1]?.text.toLowerCase() ?? "");
    const owner = /^[’']s?$/.test(tokens[name.last]?.text ?? "") && name.last < to;
    if ((doc.entityOf(name)?.type ?? name.type) === "PER" && !BELONGS.test(before) && !owner) return { kind: "name", name };
  }
  const tree = doc.tree(sentence);
  for (let i = source.first; i < to; i++) {
    const head = tree.head(i - from);
    if (/^[,.;:—–-]$/.test(tokens[i]?.text ?? "")) continue;
    if (head < source.first - from || head >= to - from) return { kind: "head", sentence, token: i - from, relative: null };
  }
  return { kind: "head", sentence, token: Math.max(0, to - 1 - from), relative: null };
}
