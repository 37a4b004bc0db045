import { type Phrase, phraseOf } from "../../../model/index.js";
import { type Document, spanOfRange } from "../../document/document.js";
import type { Tree } from "../../document/tree.js";
import { documentNouns, eventNameWords, eventNouns, sharedDocuments } from "../../lexicon/event-words.js";

const BACK = 3;

/** "news conference", "conference call": nobody's coming to them is on the record. */
const isBriefing = (tree: Tree, i: number): boolean =>
  /^(?:press|news|earnings|video)$/.test(tree.lower(i - 1)) || /^(?:call|paper|room|centre|center|table|league)s?$/.test(tree.lower(i + 1));

/** "Congress", "the Assembly": a parliament, which meets all year; "the battery fair", "the grand opening" against what is fair and open. */
const isNoGathering = (tree: Tree, i: number): boolean =>
  (/^(?:Congress|Assembly|Parliament)$/.test(tree.word(i)) && !/^\p{Lu}/u.test(tree.word(i - 1))) ||
  (tree.lower(i) === "party" && !/^(?:birthday|garden|launch|dinner|cocktail|leaving)$/.test(tree.lower(i - 1))) ||
  (/^(?:opening|launch)$/.test(tree.lower(i)) && /^(?:job|vacancy|new|rocket|missile|satellite|product)$/.test(tree.lower(i - 1)));
/** Tagged an adjective behind its noun. */
const isFair = (tree: Tree, i: number): boolean =>
  tree.lower(i) === "fair" && /^NN/.test(tree.tag(i - 1)) && !/^(?:NN|JJ)/.test(tree.tag(i + 1));

/** Asked of nearly every word, and most are no such word. */
const namesOne = (tree: Tree, i: number): boolean =>
  tree.lower(i) === "fair" || eventNouns.has(tree.lemma(i)) || eventNameWords.has(tree.lower(i));

export const isEvent = (tree: Tree, i: number): boolean =>
  namesOne(tree, i) &&
  !isBriefing(tree, i) &&
  !isNoGathering(tree, i) &&
  (isFair(tree, i) ||
    (eventNouns.has(tree.lemma(i)) && /^NN/.test(tree.tag(i)) && !(tree.lemma(i) === "talk" && tree.lower(i) === "talk")) ||
    (/^\p{Lu}/u.test(tree.word(i)) && eventNameWords.has(tree.lower(i))));
/** "a letter of intent" and "the civil code" are no common texts. */
export const isDocument = (tree: Tree, i: number): boolean => {
  const lemma = tree.lemma(i);
  if (lemma === "letter") return /^(?:open|joint|common)$/.test(tree.lower(i - 1));
  if (lemma === "code") return tree.lower(i + 1) === "of" || /^(?:voluntary|common)$/.test(tree.lower(i - 1));
  // "the Lisbon Declaration": the last word of its name
  return documentNouns.has(lemma) || documentNouns.has(tree.lower(i));
};

/** Does the sentence speak of a text that many sign: "the *declaration* … refused to sign"? */
export const documentIn = (tree: Tree): boolean => {
  for (let i = 0; i < tree.size; i++)
    if (sharedDocuments.has(tree.lemma(i)) || sharedDocuments.has(tree.lower(i)))
      if (/^NN/.test(tree.tag(i)) && isDocument(tree, i)) return true;
  return false;
};

const LEADS_TO = new Set(["at", "in", "to", "from", "of", "for", "out of", "during", "by"]);
const PARTS_OF_VERB = new Set("dobj nsubjpass advmod prt acomp dep attr oprd prep pobj xcomp dative".split(" "));

/** The gathering that a verb or noun is about: its object, or what follows at, in, to, from, also behind "away" or an invitation. */
export function eventOf(tree: Tree, i: number, depth = 0): number | null {
  const object = tree.object(i) ?? tree.child(i, "nsubjpass");
  if (object !== undefined && isEvent(tree, object)) return object;
  for (const c of tree.complements(i))
    if (LEADS_TO.has(c.prep)) {
      if (isEvent(tree, c.object)) return c.object;
      // "the telecoms congress", torn apart by the parse
      if (/^NN/.test(tree.tag(c.object)) && isEvent(tree, c.object + 1)) return c.object + 1;
    }
  if (depth > 1) return null;
  for (const k of tree.children(i)) {
    if (k === i || !PARTS_OF_VERB.has(tree.label(k))) continue;
    const inner = eventOf(tree, k, depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

/** The first gathering named within reach behind a token, before the clause ends: "failed to turn up for the opening of *the fair*". */
export function eventNear(tree: Tree, from: number, reach: number): number | null {
  for (let i = from + 1; i < Math.min(tree.size, from + reach); i++) {
    if (/^[;:]$/.test(tree.word(i)) || (tree.word(i) === "," && /^(?:CC|PRP|NNP|WDT|WP|VBG)$/.test(tree.tag(i + 1)))) return null;
    if (isEvent(tree, i)) return isEvent(tree, i + 1) ? i + 1 : i;
  }
  return null;
}

/** The first gathering that a sentence names, a given token's clause or not. */
export function eventIn(tree: Tree): number | null {
  for (let i = 0; i < tree.size; i++) if (isEvent(tree, i) && tree.lemma(i) !== "talk") return i;
  for (let i = 0; i < tree.size; i++) if (isEvent(tree, i)) return i;
  return null;
}

/** The gathering that the sentences right before speak of: "The summit opened on Monday. Rao *attended*." */
export function eventBefore(doc: Document, sentence: number, back = BACK): Phrase | null {
  return nounBefore(doc, sentence, eventNouns, back);
}

/** The text that the sentences right before say was adopted or signed. */
export function documentBefore(doc: Document, sentence: number): Phrase | null {
  return nounBefore(doc, sentence, documentNouns, BACK);
}

function nounBefore(doc: Document, sentence: number, nouns: ReadonlySet<string>, back: number): Phrase | null {
  for (let s = sentence - 1; s >= Math.max(0, sentence - back); s--) {
    const { first = 0, last = 0 } = doc.segmented.sentences[s] ?? {};
    for (let i = Math.min(last, first + 200) - 1; i >= first; i--) {
      const word = doc.segmented.tokens[i]?.text.toLowerCase() ?? "";
      const noun = nouns.has(word) || (word.endsWith("s") && nouns.has(word.slice(0, -1)));
      if (!noun || word === "talk" || !/^NN/.test(doc.tagOf(s, i))) continue;
      return phraseBack(doc, first, i);
    }
  }
  return null;
}

/** The noun at a token with the plain words before it, or the name that holds it. */
function phraseBack(doc: Document, floor: number, i: number): Phrase {
  const name = doc.nameAt(i);
  let first = name?.first ?? i;
  const sentence = doc.sentenceAt(doc.segmented.tokens[i]?.start ?? 0);
  while (!name && first > floor && i - first < 5 && /^(?:NN|JJ)/.test(doc.tagOf(sentence, first - 1))) first--;
  const a = doc.segmented.tokens[first];
  const b = doc.segmented.tokens[Math.max(i, (name?.last ?? 0) - 1)];
  return phraseOf(doc.text, { start: a?.start ?? 0, end: b?.end ?? 0 });
}

/** A gathering as a phrase: its name, "the summit" as the one that the article names, else the noun with what stands before it. */
export function eventPhrase(doc: Document, sentence: number, event: number | Phrase | null): Phrase | null {
  if (event === null) return namedEvent(doc, "");
  if (typeof event !== "number") return event;
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const name = doc.nameAt(first + event);
  if (name?.type === "EVENT") return phraseOf(doc.text, spanOfRange(doc, sentence, { first: name.first - first, last: name.last - first }));
  const bare = tree
    .children(event)
    .every((k) => /^(?:the|this)$/.test(tree.lower(k)) || !/^(?:compound|amod|nmod|poss|nummod)$/.test(tree.label(k)));
  const named = bare && !name ? namedEvent(doc, tree.lower(event)) : null;
  if (named) return named;
  const range = tree.span(event, (k) => k > event);
  let from = range.first;
  while (from < event && /^(?:the|a|an|this|,)$/.test(tree.lower(from))) from++;
  return phraseOf(doc.text, spanOfRange(doc, sentence, { first: from, last: event + 1 }));
}

/** The gathering that the article calls by name, of the kind asked for ("summit"); any when the kind is empty. */
function namedEvent(doc: Document, kind: string): Phrase | null {
  const named = doc.names.find(
    (n) => (n.type === "EVENT" || /Summit|Conference|Forum|Congress|Assembly/.test(n.text)) && n.text.toLowerCase().includes(kind),
  );
  const a = named && doc.segmented.tokens[named.first];
  const b = named && doc.segmented.tokens[named.last - 1];
  return a && b ? phraseOf(doc.text, { start: a.start, end: b.end }) : null;
}

const NEAR = 60;

/** Does the article hold a gathering in this place: "the summit in *Paris*", "the *Paris* talks"? Gives the gathering's phrase. */
export function gatheringIn(doc: Document, place: string): Phrase | null {
  for (const n of doc.names) {
    if (!n.text.split(" ").includes(place)) continue;
    const start = doc.segmented.tokens[n.first]?.start ?? 0;
    const at = doc.sentenceAt(start);
    const from = doc.segmented.sentences[at]?.first ?? 0;
    const last = Math.min(doc.segmented.sentences[at]?.last ?? 0, n.last + 4);
    for (let i = Math.max(from, n.first - 6); i < last; i++) {
      const word = doc.segmented.tokens[i]?.text.toLowerCase() ?? "";
      const close = Math.abs((doc.segmented.tokens[i]?.start ?? 0) - start) < NEAR;
      if (close && (eventNouns.has(word) || eventNameWords.has(word)) && word !== "talk" && word !== "launch")
        return phraseBack(doc, from, i);
    }
  }
  return null;
}
