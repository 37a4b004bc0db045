import { type Document, spanOfRange } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { clauseVerbs, utteranceVerbs } from "../lexicon/speech-words.js";
import { titleHeads } from "../lexicon/titles.js";
import {
  type Attribution,
  addresseeOf,
  holdsVerb,
  isAside,
  isFiniteVerb,
  LONGEST_SENTENCE,
  type Place,
  REACH,
  speakerBeside,
} from "./attribution.js";
import { cueSpan } from "./cue-phrase.js";
import { outerOf, type Utterance } from "./utterances.js";
import { subjectOf } from "./who.js";

/** X said: "…"; X told Y, "…"; X was blunt: "…"; X, chief of Y: "…"; X (Y): "…". */
export function attributionBefore(doc: Document, u: Utterance, inside: Int32Array): Attribution | null {
  const { tokens, sentences, paragraphs } = doc.segmented;
  const outer = outerOf(u);
  let open = u.first;
  while (open > 0 && (tokens[open - 1]?.start ?? -1) >= outer.start) open--;
  let p = open - 1;
  const here = sentences[doc.sentenceAt(outer.start)];
  if (p < 0 || !here) return null;
  let sentence = doc.sentenceAt(outer.start);
  const opens = here.first >= open;
  if (opens) {
    // "He said:" on a line or in a sentence of its own
    if (tokens[p]?.text !== ":") return null;
    sentence = doc.sentenceAt(tokens[p]?.start ?? 0);
    const paragraph = sentences[sentence]?.paragraph ?? 0;
    if (paragraph < here.paragraph - 1 || paragraphs[paragraph] === undefined) return null;
  }
  const s = sentences[sentence];
  if (!s || s.last - s.first > LONGEST_SENTENCE) return null;
  const mark = tokens[p]?.text ?? "";
  const parted = /^(?:,|:|—|–|--)$/.test(mark);
  if (parted) p--;
  let from = Math.max(s.first, p - REACH);
  for (let k = p; k >= from; k--)
    if (inside[k] !== -1) {
      from = k + 1;
      break;
    }
  if (from > p) return null;
  if (mark !== ":" && !holdsVerb(doc, sentence, from, p + 1, (lemma) => utteranceVerbs.has(lemma))) return null;
  const tree = doc.tree(sentence);
  const place: Place = { sentence, first: s.first, tree };
  const last = p - s.first;
  let verb = -1;
  for (let i = last; i >= from - s.first; i--) {
    if (!/^(?:VB|MD)/.test(tree.tag(i))) continue;
    const lemma = tree.lemma(i);
    const utters = utteranceVerbs.has(lemma) || (/^(?:put|go|have)$/.test(lemma) && mark === ":");
    if (utters && !/^(?:aux|auxpass|amod)$/.test(tree.label(i)) && !isBareNoun(tree, i)) {
      verb = i;
      break;
    }
    if (isFiniteVerb(tree, i) && !isAside(tree, i)) break;
    if (mark !== ":" && /^VB/.test(tree.tag(i)) && !isAside(tree, i) && last - i < 3) return null;
  }
  if (verb >= 0) {
    if (reportsAlready(tree, verb, last, s.first, inside)) return null;
    if (tree.children(verb).some((k) => k < verb && tree.lower(k) === "what")) return null;
    if (
      !parted &&
      !(
        adjoins(tree, verb, last) &&
        (clauseVerbs.has(tree.lemma(verb)) || (u.words > 5 && tree.lemma(verb) !== "call")) &&
        endsReport(doc, u)
      )
    )
      return null;
    if (mark === "," && takesObject(tree, verb, last)) return null;
    if (tree.lower(last) === "that" && !u.opensSentence && !adjoins(tree, verb, last)) return null;
    const who =
      speakerBeside(doc, place, verb, from - s.first, verb, inside) ?? speakerBeside(doc, place, verb, from - s.first, last + 1, inside);
    if (who)
      return {
        who,
        cue: cueSpan(doc, sentence, verb),
        verb: s.first + verb,
        sentence,
        addressee: addresseeOf(place, verb),
        rule: "before",
        end: outer.start,
      };
  }
  if (mark === ":") return colonAttribution(doc, place, from - s.first, last, u, outer.start);
  return null;
}

/** Does nothing of the clause go on behind the closing mark? */
function endsReport(doc: Document, u: Utterance): boolean {
  const next = doc.segmented.tokens[u.last];
  if (!next || u.closing !== "") return true;
  const end = doc.segmented.sentences[doc.sentenceAt(outerOf(u).start)]?.end ?? 0;
  return (
    next.start >= end ||
    !/[\p{L}\p{N}“"‘]/u.test(next.text) ||
    (/^(?:and|but|while|as|when|after|before|in|on|at|during)$/i.test(next.text) && u.words > 5)
  );
}

/** "feel that way, “…”": the verb has what it says or does already. */
function takesObject(tree: Tree, verb: number, last: number): boolean {
  const object = tree.child(verb, "dobj", "attr", "acomp");
  return (
    object !== undefined &&
    object > verb &&
    object <= last &&
    !/^(?:tell|ask|remind|assure|warn|inform|reassure|advise|write|say|add|urge|joke)$/.test(tree.lemma(verb))
  );
}

const isBareNoun = (tree: Tree, i: number): boolean => tree.tag(i) === "VBN" && /^(?:amod)$/.test(tree.label(i));

/** Between the verb and the mark stand only the person told, "that", a place or a time. */
function adjoins(tree: Tree, verb: number, last: number): boolean {
  if (last - verb > 6) return false;
  for (let i = verb + 1; i <= last; i++) if (/^(?:VB|MD)/.test(tree.tag(i)) || /^(?:,|;|and|or)$/.test(tree.lower(i))) return false;
  const object = tree.child(verb, "dobj", "attr", "oprd");
  if (object !== undefined && object > verb && object <= last)
    return /^(?:tell|ask|remind|assure|warn|inform|reassure|advise)$/.test(tree.lemma(verb));
  for (let i = verb + 1; i <= last; i++)
    if (/^NN/.test(tree.tag(i)) && !/^(?:pobj|npadvmod|compound|dative|poss|tmod|dobj|prep|nummod|amod)$/.test(tree.label(i))) return false;
  return true;
}

/** The verb has a clause of its own before the mark: its report is mixed, not direct. */
function reportsAlready(tree: Tree, verb: number, last: number, first: number, inside: Int32Array): boolean {
  for (const k of tree.children(verb)) {
    if (!/^(?:ccomp|xcomp)$/.test(tree.label(k)) || k < verb) continue;
    const span = tree.span(k);
    let begins = span.first;
    while (begins < span.last && !/[\p{L}\p{N}]/u.test(tree.word(begins))) begins++;
    if (begins <= last && inside[first + begins] === -1 && tree.lower(begins) !== "that") return true;
  }
  // an object that is no person told: "praised the plan, …"
  return false;
}

/** What stands before a colon without a verb of speech: a name with what it is, or a clause whose subject speaks. */
function colonAttribution(doc: Document, place: Place, from: number, last: number, u: Utterance, end: number): Attribution | null {
  if (u.words < 3) return null;
  const { tree, first, sentence } = place;
  const finite: number[] = [];
  for (let i = from; i <= last; i++) if (isFiniteVerb(tree, i) && !isAside(tree, i)) finite.push(i);
  if (finite.length === 0) {
    // a label: "X:", "X, chief of Y:", "X (Y):"
    if (last - from > 24) return null;
    for (let i = from; i <= last; i++) {
      const name = doc.nameAt(first + i);
      if (name?.type === "PER") return { who: { kind: "name", name }, cue: null, verb: -1, sentence, addressee: null, rule: "label", end };
    }
    const name = doc.nameAt(first + from) ?? doc.nameAt(first + from + 1);
    if (name?.type === "ORG" && last - from < 8)
      return { who: { kind: "name", name }, cue: null, verb: -1, sentence, addressee: null, rule: "label", end };
    return null;
  }
  const verb = finite.at(-1) as number;
  const main = [verb, ...tree.ancestors(verb)].find((v) => tree.child(v, "nsubj") !== undefined) ?? verb;
  const subject = subjectOf(tree, main);
  if (!subject || subject.token > last || subject.token < from) return null;
  const name = doc.nameAt(first + subject.token);
  const person =
    name?.type === "PER" ||
    name?.type === "ORG" ||
    /^(?:he|she|they)$/.test(tree.lower(subject.token)) ||
    titleHeads.has(tree.lemma(subject.token));
  if (!person) {
    const owner = tree.child(subject.token, "poss");
    if (
      owner !== undefined &&
      /^(?:message|answer|reply|response|statement|argument|advice|warning|verdict|comment|word|motto|reason|explanation|take|reaction|view|pitch|conclusion)$/.test(
        tree.lemma(subject.token),
      )
    )
      return {
        who: { kind: "head", sentence, token: owner, relative: null },
        cue: spanOfRange(doc, sentence, { first: subject.token, last: subject.token + 1 }),
        verb: -1,
        sentence,
        addressee: null,
        rule: "colon",
        end,
      };
    return null;
  }
  return {
    who: { kind: "head", sentence, token: subject.token, relative: null },
    cue: null,
    verb: -1,
    sentence,
    addressee: null,
    rule: "colon",
    end,
  };
}
