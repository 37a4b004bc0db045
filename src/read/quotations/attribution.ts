import type { Span } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { clauseVerbs, utteranceVerbs } from "../lexicon/speech-words.js";
import { titleHeads } from "../lexicon/titles.js";
import { cueSpan } from "./cue-phrase.js";
import type { Who } from "./found.js";
import { outerOf, type Utterance } from "./utterances.js";
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
const REACH = 45;
const NOT_ATTRIBUTING =
  /^(?:and|but|or|nor|while|which|when|because|is|are|were|has|had|if|so|than|with|to|of|for|at|on|by|from|who|that|where|though|although|into|until|since|then|after|before|during)$/i;

interface Place {
  readonly sentence: number;
  readonly first: number;
  readonly tree: Tree;
}

function placeOf(doc: Document, token: number): Place | null {
  const at = doc.segmented.tokens[token];
  if (!at) return null;
  const sentence = doc.sentenceAt(at.start);
  const s = doc.segmented.sentences[sentence];
  if (!s || s.last - s.first > LONGEST_SENTENCE) return null;
  return { sentence, first: s.first, tree: doc.tree(sentence) };
}

const isFinite = (tree: Tree, i: number): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tag(i));
const isAside = (tree: Tree, i: number): boolean => /^(?:relcl|acl|advcl|aux|auxpass)$/.test(tree.label(i));

/** "…," said X; "…," X said; "…," as X put it; "…" was how X summed it up. */
export function attributionAfter(doc: Document, u: Utterance, inside: Int32Array): Attribution | null {
  const { tokens, sentences } = doc.segmented;
  let t = u.last;
  while (t < tokens.length && /^(?:,|—|–|--|…)$/.test(tokens[t]?.text ?? "")) t++;
  const place = placeOf(doc, t);
  const next = tokens[t];
  if (!place || !next || inside[t] !== -1) return null;
  const s = sentences[place.sentence];
  if (!s) return null;
  const gap = doc.text.slice(outerOf(u).end, next.start);
  if (gap.includes("\n")) return null;
  const fresh = s.first === t;
  const comma = /[,?!…—–-]/.test(u.closing) || /^,/.test(gap.trimStart());
  const { tree, first } = place;
  const word = next.text.toLowerCase();
  const wasHow = /^(?:was|is)$/.test(word) && /^(?:how|what)$/.test(tokens[t + 1]?.text.toLowerCase() ?? "");
  if (NOT_ATTRIBUTING.test(word) && !wasHow && !(word === "as")) return null;
  if (!comma && !fresh && !wasHow && u.closing === "" && !u.opensSentence) return null;
  let limit = Math.min(t + REACH, s.last);
  for (let k = t; k < limit; k++)
    if (inside[k] !== -1) {
      limit = k;
      break;
    }
  let verb = -1;
  for (let k = t; k < limit; k++) {
    const i = k - first;
    if (!/^(?:VB|MD)/.test(tree.tag(i))) continue;
    if (
      utteranceVerbs.has(tree.lemma(i)) &&
      !(isAside(tree, i) && k > t && tree.tag(i) !== "VBG" && hasFiniteLater(tree, i, limit - first))
    ) {
      verb = i;
      break;
    }
    if (wasHow || (word === "as" && tree.lemma(i) === "put")) {
      if (i > t - first + 1) {
        verb = i;
        break;
      }
      continue;
    }
    if (isFinite(tree, i) && !isAside(tree, i)) return null;
  }
  if (verb < 0) return null;
  // a new sentence attributes only where it does nothing else
  if (
    fresh &&
    !(comma && u.closing !== "?" && u.closing !== "!") &&
    !(limit - t <= 14 && tree.child(verb, "ccomp", "dobj", "xcomp") === undefined && !/^[A-Z].*that\b/.test(""))
  )
    return null;
  if (fresh && u.closing === "" && !comma) return null;
  // "…," X said the deal would do: what follows the verb is a report of its own
  const clause = tree.child(verb, "ccomp");
  if (
    clause !== undefined &&
    clause > verb &&
    inside[first + clause] === -1 &&
    clause < limit - first &&
    tree.child(clause, "nsubj", "nsubjpass") !== undefined &&
    tree.child(clause, "nsubj", "nsubjpass") !== verb
  ) {
    const own = tree.children(clause).find((k) => /^nsubj/.test(tree.label(k)));
    if (own !== undefined && own > verb && subjectBetween(tree, t - first, verb) !== null) return null;
  }
  const who = speakerBeside(doc, place, verb, t - first, limit - first, inside);
  if (!who) return null;
  const end = tokens[limit - 1]?.end ?? next.end;
  return {
    who,
    cue: cueSpan(doc, place.sentence, verb),
    verb: first + verb,
    sentence: place.sentence,
    addressee: addresseeOf(place, verb),
    rule: "after",
    end,
  };
}

const hasFiniteLater = (tree: Tree, i: number, limit: number): boolean => {
  for (let k = i + 1; k < limit; k++) if (utteranceVerbs.has(tree.lemma(k)) && isFinite(tree, k)) return true;
  return false;
};

function subjectBetween(tree: Tree, from: number, to: number): number | null {
  for (let i = from; i < to; i++) if (/^(?:NN|PRP$)/.test(tree.tag(i))) return i;
  return null;
}

/** The subject of the cue by grammar, else the first name, pronoun or noun on the side where it must stand. */
function speakerBeside(doc: Document, place: Place, verb: number, from: number, to: number, inside: Int32Array): Who | null {
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

function addresseeOf(place: Place, verb: number): Attribution["addressee"] {
  const { tree, sentence } = place;
  if (!/^(?:tell|assure|remind|inform|ask)$/.test(tree.lemma(verb))) return null;
  const object = tree.child(verb, "dobj", "dative");
  return object !== undefined && object > verb ? { sentence, token: object } : null;
}

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
    if (isFinite(tree, i) && !isAside(tree, i)) break;
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
  for (let i = from; i <= last; i++) if (isFinite(tree, i) && !isAside(tree, i)) finite.push(i);
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
  const tree = s.last - s.first <= LONGEST_SENTENCE ? doc.tree(sentence) : null;
  for (let k = Math.max(t, s.first); tree && k < last && k < s.last; k++)
    if (isFinite(tree, k - s.first) && !isAside(tree, k - s.first) && (!dash || last - t > 18)) return null;
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
