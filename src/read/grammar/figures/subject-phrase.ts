import { type Phrase, phraseOf } from "../../../model/index.js";
import { type Document, spanOfRange } from "../../document/document.js";
import type { Range, Tree } from "../../document/tree.js";
import { builtNouns, productNouns } from "../../lexicon/cost-words.js";
import { antecedents } from "../../names/antecedent.js";
import type { Entity } from "../../names/entities.js";
import type { Name } from "../../names/find-names.js";
import { partiesOf } from "../../names/parties.js";
import type { Subject } from "./claim.js";

const LONGEST = 9;
const PRONOUN = /^(?:it|its|they|them|their|he|she|his|her)$/;
const HOUSE = /^(?:company|firm|group|startup|start-up|lab|maker|developer|country|government|agency|operator)$/;

/** What a cost is the cost of, at the mention where it is named; null where nothing shows it. */
export function subjectPhrase(doc: Document, sentence: number, subject: Subject | undefined, sizer: number | undefined): Phrase | null {
  if (!subject) return null;
  const tree = doc.tree(sentence);
  const i = subject.head;
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const name = doc.nameAt(base + i);
  const lower = tree.lower(i);
  if (!name && (PRONOUN.test(lower) || (HOUSE.test(tree.lemma(i)) && isBare(tree, i))))
    return bearer(doc, sentence, i, sizer === undefined ? undefined : partiesOf(doc, sentence, sizer)[0]?.name);
  // "the company Kvasir": the name is enough
  if (name && HOUSE.test(tree.lemma(name.first - base - 1))) return phraseOf(doc.text, spanOfName(doc, name));
  if (!name && isBare(tree, i)) {
    const named = namedBefore(doc, sentence, i);
    if (named) return named;
  }
  const words = subject.words ?? (name ? { first: name.first - base, last: i + 1 } : parsedWords(tree, i));
  let { first } = words;
  while (
    first < words.last - 1 &&
    (/^(?:the|a|an|each|every|another|this|that|,|“|"|’s|'s)$/.test(tree.lower(first)) || /^PRP\$$/.test(tree.tag(first)))
  )
    first++;
  if (words.last - first > LONGEST) first = Math.max(first, i - 3);
  const phrase = phraseOf(doc.text, spanOfRange(doc, sentence, { first, last: Math.max(words.last, first + 1) }));
  return PRONOUN.test(phrase.text.toLowerCase()) ? null : phrase;
}

/** "the model", "the new plant": nothing before the noun that tells it from others. */
const isBare = (tree: Tree, i: number): boolean =>
  /^(?:the|this|that|its|their)$/.test(tree.lower(i - 1)) ||
  (/^(?:new|latest|whole|entire)$/.test(tree.lower(i - 1)) && /^(?:the|this|that|its|their)$/.test(tree.lower(i - 2)));

function parsedWords(tree: Tree, i: number): Range {
  const range = tree.span(i, (k) => k > i && /^(?:relcl|acl|appos|punct|advcl|cc|conj|prep|case)$/.test(tree.label(k)));
  let { last } = range;
  while (last > i + 1 && /^[’']s?$/.test(tree.lower(last - 1))) last--;
  return { first: range.first, last };
}

const spanOfName = (doc: Document, name: Name): { start: number; end: number } => ({
  start: doc.segmented.tokens[name.first]?.start ?? 0,
  end: doc.segmented.tokens[name.last - 1]?.end ?? 0,
});

/** A pronoun or "the company" shows nothing: the mention of the name it stands for. */
function bearer(doc: Document, sentence: number, i: number, sizer: string | undefined): Phrase | null {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const party = partiesOf(doc, sentence, i)[0];
  // who puts a number on "the company's spending" is not the company
  const entity =
    sizer !== undefined && (party?.name === sizer || party === undefined)
      ? otherHouse(doc, first + i, sizer)
      : (doc.entities.find((e) => e.name === party?.name) ?? antecedents(doc, sentence, i, "organization")[0]);
  const mention = entity?.mentions.filter((m) => m.first < first + i).at(-1);
  if (!mention && tree.lower(i) === "them") return thingsBefore(doc, sentence, i);
  if (mention) return phraseOf(doc.text, spanOfName(doc, mention));
  return party && party.name !== sizer && !PRONOUN.test(doc.text.slice(party.start, party.end).toLowerCase())
    ? phraseOf(doc.text, { start: party.start, end: party.end })
    : null;
}

/** The organisation that an article speaks of most, before a token, other than one. */
function otherHouse(doc: Document, limit: number, not: string): Entity | undefined {
  const seen = doc.entities.filter((e) => e.type === "ORG" && e.name !== not && (e.mentions[0]?.first ?? limit) < limit);
  return seen.sort((a, b) => b.mentions.length - a.mentions.length)[0];
}

/** "its servers … and the cost of running *them*": the plural noun nearest before. */
function thingsBefore(doc: Document, sentence: number, i: number): Phrase | null {
  const tree = doc.tree(sentence);
  for (let k = i - 1; k >= 0 && i - k < 30; k--)
    if (tree.tag(k) === "NNS" && /^\p{Ll}/u.test(tree.word(k)))
      return phraseOf(doc.text, spanOfRange(doc, sentence, { first: k, last: k + 1 }));
  return null;
}

const REACH = 12;

/** "the plant": the one plant that the sentences before call by name ("the Lindholm plant"); "the model": the one product named before. */
function namedBefore(doc: Document, sentence: number, i: number): Phrase | null {
  const tree = doc.tree(sentence);
  const noun = tree.lower(i);
  if (!productNouns.has(tree.lemma(i)) && !builtNouns.has(tree.lemma(i))) return null;
  const limit = (doc.segmented.sentences[sentence]?.first ?? 0) + i;
  const from = doc.segmented.sentences[Math.max(0, sentence - REACH)]?.first ?? 0;
  const found = new Map<string, { start: number; end: number }>();
  for (let t = from; t < limit; t++) {
    if (doc.segmented.tokens[t]?.text.toLowerCase() !== noun) continue;
    const name = doc.nameAt(t - 1) ?? (doc.nameAt(t + 1)?.first === t + 1 ? doc.nameAt(t + 1) : undefined);
    if (name && name.type !== "NORP" && (name.last === t || name.first === t + 1)) found.set(name.text, spanOfName(doc, name));
  }
  if (found.size === 0 && productNouns.has(tree.lemma(i)))
    for (const e of doc.entities) {
      const m = e.type === "PRODUCT" ? e.mentions.filter((x) => x.first < limit && x.first >= from).at(-1) : undefined;
      if (m) found.set(e.name, spanOfName(doc, m));
    }
  const [only] = found.values();
  return found.size === 1 && only ? phraseOf(doc.text, only) : null;
}
