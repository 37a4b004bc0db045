import type { Span } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { lemmaOfWord } from "../document/lemma.js";
import type { Tree } from "../document/tree.js";
import type { Who } from "./found.js";
import { subjectOf } from "./who.js";

/** Who is said to utter words in quotation marks, as the words beside them tell. */
export interface Attribution {
  readonly who: Who;
  readonly cue: Span | null;
  /** Token of the text that is the cue's verb; -1 where there is none. */
  readonly verb: number;
  readonly sentence: number;
  readonly addressee: { readonly sentence: number; readonly token: number } | null;
  readonly rule: string;
  /** Where the words that attribute end. */
  readonly end: number;
}

/** Sentences beyond this many tokens are lists or rubbish; they are not parsed for speech. */
export const LONGEST_SENTENCE = 400;
/** So many tokens beside the marks are looked at. */
export const REACH = 45;

/** Does a token from `from` to `to` that is tagged as a verb pass? The tags of a tree are fewer verbs and never more, so a parse need not be made to say no. */
export function holdsVerb(doc: Document, sentence: number, from: number, to: number, passes: (lemma: string) => boolean): boolean {
  for (let t = from; t < to; t++) {
    const tag = doc.tagOf(sentence, t);
    if (!tag.startsWith("VB") && tag !== "MD") continue;
    const word = doc.segmented.tokens[t]?.word;
    if (word !== undefined && passes(lemmaOfWord(word, tag))) return true;
  }
  return false;
}

export interface Place {
  readonly sentence: number;
  readonly first: number;
  readonly tree: Tree;
}

export function placeOf(doc: Document, token: number): Place | null {
  const at = doc.segmented.tokens[token];
  if (!at) return null;
  const sentence = doc.sentenceAt(at.start);
  const s = doc.segmented.sentences[sentence];
  if (!s || s.last - s.first > LONGEST_SENTENCE) return null;
  return { sentence, first: s.first, tree: doc.tree(sentence) };
}

export const isFiniteVerb = (tree: Tree, i: number): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tag(i));
export const isAside = (tree: Tree, i: number): boolean => /^(?:relcl|acl|advcl|aux|auxpass)$/.test(tree.label(i));

/** The subject of the cue by grammar, else the first name, pronoun or noun on the side where it must stand. */
export function speakerBeside(doc: Document, place: Place, verb: number, from: number, to: number, inside: Int32Array): Who | null {
  const { tree, first, sentence } = place;
  const outside = (i: number): boolean => inside[first + i] === -1;
  const subject = subjectOf(tree, verb);
  if (subject && outside(subject.token) && subject.token >= from && subject.token < to && !tree.isVerb(subject.token)) {
    if (/^(?:we|you)$/.test(tree.lower(subject.token))) return null;
    return { kind: "head", sentence, token: subject.token, relative: subject.relative };
  }
  const agent = tree.agent(verb);
  if (agent !== undefined && outside(agent)) return { kind: "head", sentence, token: agent, relative: null };
  const sides: [number, number][] =
    verb <= from + 1
      ? [
          [verb + 1, to],
          [from, verb],
        ]
      : [
          [from, verb],
          [verb + 1, to],
        ];
  for (const [a, b] of sides) {
    for (let i = a; i < b && i < a + 14; i++) {
      if (!outside(i)) continue;
      const name = doc.nameAt(first + i);
      if (name && /^(?:PER|ORG|LOC|MISC|PRODUCT)$/.test(name.type)) {
        // "Google chief Sundar Pichai": the person and not the firm before the title
        const person = nextPerson(doc, name.last, first + b);
        return { kind: "name", name: name.type !== "PER" && person ? person : name };
      }
      if (/^(?:he|she|they|it)$/.test(tree.lower(i))) return { kind: "head", sentence, token: i, relative: null };
      if (/^NNS?$/.test(tree.tag(i)) && (tree.head(i) === verb || /^nsubj/.test(tree.label(i))))
        return { kind: "head", sentence, token: i, relative: null };
      if (/^(?:,|;)$/.test(tree.word(i)) && i > a) break;
    }
  }
  // before its verb a participle takes over the subject of the clause
  if (subject && outside(subject.token) && !tree.isVerb(subject.token))
    return { kind: "head", sentence, token: subject.token, relative: subject.relative };
  return null;
}

function nextPerson(doc: Document, from: number, to: number): ReturnType<Document["nameAt"]> {
  for (let k = from; k < Math.min(to, from + 5); k++) {
    const n = doc.nameAt(k);
    if (n?.type === "PER") return n;
    if (/^[,;.]$/.test(doc.segmented.tokens[k]?.text ?? "")) return undefined;
  }
  return undefined;
}

export function addresseeOf(place: Place, verb: number): Attribution["addressee"] {
  const { tree, sentence } = place;
  if (!/^(?:tell|assure|remind|inform|ask)$/.test(tree.lemma(verb))) return null;
  const object = tree.child(verb, "dobj", "dative");
  return object !== undefined && object > verb ? { sentence, token: object } : null;
}
