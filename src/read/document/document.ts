import type { Amount, Capacity, Horizon, PublishedArticle, Span } from "../../model/index.js";
import { type Entity, groupNames } from "../names/entities.js";
import { findNames, type Name } from "../names/find-names.js";
import { type Role, roleOf } from "../names/role-of.js";
import { type Quantities, readQuantities } from "../quantities/index.js";
import type { SyntaxModel } from "../syntax/index.js";
import { type Segmented, type Sentence, segment } from "../text/index.js";
import { datelineLength } from "./dateline.js";
import { findQuotes, type Quote } from "./find-quotes.js";
import { parseSentence, type Unit } from "./parse-sentence.js";
import { type Range, Tree } from "./tree.js";

/** An article taken apart once, so that every rule looks at the same words. Parses are made when first asked for. */
export interface Document {
  readonly article: PublishedArticle;
  readonly text: string;
  readonly segmented: Segmented;
  readonly quantities: Quantities;
  /** The quantities that begin in a sentence. */
  readonly quantitiesIn: (sentence: number) => Quantities;
  /** Stretches between quotation marks, in order. */
  readonly quotes: readonly Quote[];
  readonly names: readonly Name[];
  readonly entities: readonly Entity[];
  readonly entityOf: (name: Name) => Entity | undefined;
  /** The name that holds a token of the whole text. */
  readonly nameAt: (token: number) => Name | undefined;
  /** Tag of a token of the whole text in its sentence, as the tagger gave it. */
  readonly tagOf: (sentence: number, token: number) => string;
  readonly roleAt: (name: Name) => Role | null;
  readonly tree: (sentence: number) => Tree;
  readonly sentenceAt: (offset: number) => number;
  /** First token of the whole text that ends after an offset. */
  readonly tokenAt: (offset: number) => number;
  /** Tokens of the whole text that a quantity takes in the grammar: its own, without a verb that hedges it. */
  readonly sumTokens: (quantity: Span) => Range;
}

/** Number of the last element that starts at or before `offset`; -1 when there is none. */
function lastAtOrBefore(spans: readonly Span[], offset: number): number {
  let lo = 0;
  let hi = spans.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((spans[mid]?.start ?? 0) <= offset) lo = mid + 1;
    else hi = mid;
  }
  return lo - 1;
}

const HEDGING_VERBS = new Set(
  `could might may would will reach reaching hit hitting exceed exceeds exceeded exceeding total totals totalling totaling top tops topped topping
  surpass surpassing surpassed approach approaching be grow rise swell climb amount`.split(/\s+/),
);

const NOTHING: Quantities = { amounts: [], capacities: [], horizons: [] };

/** Looked up by every rule for every sentence, so it must not cost a pass over the article each time. */
function splitQuantities(all: Quantities, sentences: readonly Sentence[]): Map<number, Quantities> {
  const out = new Map<number, { amounts: Amount[]; capacities: Capacity[]; horizons: Horizon[] }>();
  const at = (offset: number) => {
    const sentence = Math.max(0, lastAtOrBefore(sentences, offset));
    let q = out.get(sentence);
    if (!q) {
      q = { amounts: [], capacities: [], horizons: [] };
      out.set(sentence, q);
    }
    return q;
  };
  for (const a of all.amounts) at(a.start).amounts.push(a);
  for (const c of all.capacities) at(c.start).capacities.push(c);
  for (const h of all.horizons) at(h.start).horizons.push(h);
  return out;
}

export function analyse(article: PublishedArticle, model: SyntaxModel): Document {
  const segmented = segment(article.text);
  const { tokens, sentences } = segmented;
  const quantities = readQuantities(segmented, { language: article.language, published: article.published });
  const bySentence = splitQuantities(quantities, sentences);
  const { names, tags } = findNames(segmented, model);
  const holder = new Array<Name | undefined>(tokens.length).fill(undefined);
  for (const n of names) holder.fill(n, n.first, n.last);
  const nameAt = (i: number): Name | undefined => holder[i];
  const roles = new Map<Name, Role | null>();
  const roleAt = (name: Name): Role | null => {
    const known = roles.get(name);
    if (known !== undefined) return known;
    const s = sentences[name.sentence];
    const first = s?.first ?? 0;
    const tag = (i: number): string => tags[name.sentence]?.[i - first] ?? "";
    const role = name.type === "PER" && s ? roleOf({ text: article.text, tokens, tag, first, last: s.last, nameAt }, name) : null;
    roles.set(name, role);
    return role;
  };
  const entities = groupNames(names, roleAt);
  const bearer = new Map<Name, Entity>();
  for (const e of entities) for (const m of e.mentions) bearer.set(m, e);
  const trees = new Map<number, Tree>();
  const tokenAt = (offset: number): number => {
    const i = Math.max(0, lastAtOrBefore(tokens, offset));
    return (tokens[i]?.end ?? 0) > offset ? i : Math.min(i + 1, Math.max(0, tokens.length - 1));
  };
  const joins = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (!/^(?:,|and|&)$/.test(tokens[i]?.text ?? "")) return false;
    return to > from;
  };
  /** "U.S., French, and UK leaders": places in a row before a common noun modify it as one. */
  const joinAdjectives = (units: readonly Unit[], s: Sentence): Unit[] => {
    const out: Unit[] = [];
    for (const u of units) {
      const last = out.at(-1);
      const rowed = last?.kind === "name" && u.kind === "name" && joins(s.first + last.last, s.first + u.first);
      const places = rowed && [last, u].every((x) => /^(?:LOC|NORP)$/.test(nameAt(s.first + x.last - 1)?.type ?? ""));
      if (places && last && beforeNoun(u, s, units)) out[out.length - 1] = { kind: "name", first: last.first, last: u.last };
      else out.push(u);
    }
    return out;
  };
  const beforeNoun = (u: Unit, s: Sentence, units: readonly Unit[]): boolean => {
    // the row's last member decides
    let end = u.last;
    for (const next of units) {
      const gap = tokens.slice(s.first + end, s.first + next.first).map((t) => t.text);
      if (next.first >= end && gap.length > 0 && gap.length <= 2 && gap.every((w) => w === "," || w === "and") && next.kind === "name")
        end = next.last;
    }
    const sentence = nameAt(s.first + u.first)?.sentence ?? 0;
    return /^NNS$/.test(tags[sentence]?.[end] ?? "") && /^\p{Ll}/u.test(tokens[s.first + end]?.text ?? "");
  };
  const sumTokens = (at: Span): Range => {
    let first = tokenAt(at.start);
    const last = tokenAt(Math.max(at.start, at.end - 1)) + 1;
    // "could reach", "exceeding", "totalling": a verb is part of the hedge but stands in the sentence as a verb
    for (let i = first; i < last - 1; i++) {
      const word = tokens[i]?.word;
      if (word === undefined || /\d/.test(word.text)) break;
      if (HEDGING_VERBS.has(word.lower)) first = i + 1;
    }
    return { first, last };
  };
  const unitsOf = (sentence: number, s: Sentence): Unit[] => {
    const sums: Unit[] = (bySentence.get(sentence)?.amounts ?? []).map((a) => {
      const { first, last } = sumTokens(a);
      return { kind: "sum", first: first - s.first, last: Math.min(last, s.last) - s.first };
    });
    for (const c of bySentence.get(sentence)?.capacities ?? []) {
      if (!/^[kKMGT]?W(?:h|att)?/.test(c.unit)) continue;
      const { first, last } = sumTokens(c);
      sums.push({ kind: "sum", first: first - s.first, last: Math.min(last, s.last) - s.first });
    }
    const out = sums.filter((u) => u.last > u.first);
    const filed = datelineLength(tokens.slice(s.first, Math.min(s.last, s.first + 30)), (i) => nameAt(s.first + i)?.type === "LOC");
    if (filed > 0) out.push({ kind: "aside", first: 0, last: filed });
    for (let i = s.first; i < s.last; i++) {
      const n = nameAt(i);
      if (!n || n.first !== i) continue;
      // "Finnish President Aino Salmi" is one word to the grammar
      const role = roleAt(n);
      const unit: Unit = { kind: "name", first: (role?.first ?? n.first) - s.first, last: n.last - s.first };
      if (role && role.last > n.last)
        out.push({
          kind: "aside",
          first: n.last - s.first,
          last: Math.min(s.last, role.last + (tokens[role.last]?.text === "," && !nameAt(role.last + 1) ? 1 : 0)) - s.first,
        });
      if (!out.some((u) => u.first < unit.last && unit.first < u.last)) out.push(unit);
    }
    return joinAdjectives(
      out.sort((a, b) => a.first - b.first),
      s,
    );
  };
  const tree = (sentence: number): Tree => {
    const known = trees.get(sentence);
    if (known) return known;
    const s = sentences[sentence] as Sentence;
    const words = tokens.slice(s.first, s.last);
    const parse = parseSentence(model, words, tags[sentence] ?? [], unitsOf(sentence, s));
    const made = new Tree(words, parse.tags, parse.heads, parse.labels);
    trees.set(sentence, made);
    return made;
  };
  return {
    article,
    text: article.text,
    segmented,
    quantities,
    quantitiesIn: (sentence) => bySentence.get(sentence) ?? NOTHING,
    quotes: findQuotes(segmented),
    names,
    entities,
    entityOf: (name) => bearer.get(name),
    nameAt,
    tagOf: (sentence, token) => tags[sentence]?.[token - (sentences[sentence]?.first ?? 0)] ?? "",
    roleAt,
    tree,
    sentenceAt: (offset) => Math.max(0, lastAtOrBefore(sentences, offset)),
    tokenAt,
    sumTokens,
  };
}

/** Characters of a range of a sentence's tokens. */
export function spanOfRange(doc: Document, sentence: number, range: Range): Span {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const a = doc.segmented.tokens[first + range.first];
  const b = doc.segmented.tokens[first + range.last - 1];
  return { start: a?.start ?? 0, end: b?.end ?? 0 };
}
