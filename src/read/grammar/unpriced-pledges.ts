import type { Capacity, Party, Span } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import { lemmaOf } from "../document/lemma.js";
import type { Tree } from "../document/tree.js";
import { moneyNouns, shareWords } from "../lexicon/inclusion-words.js";
import {
  agreeVerbs,
  announceVerbs,
  buildVerbs,
  facilityNouns,
  planVerbs,
  pledgeNouns,
  promiseVerbs,
  provideVerbs,
} from "../lexicon/pledge-words.js";
import { namesInRow, partiesOf } from "../names/parties.js";
import type { Token, Word } from "../text/index.js";
import type { Frame } from "./money-frame.js";
import { headOf, rangeIn } from "./money-frame.js";
import { type Draft, draftPledge } from "./read-pledge.js";

/**
 * Promises without a sum: something to be built, or commitments that somebody draws.
 *   "Mistral plans to establish its own data center in France."
 *   "Nvidia will deploy 18,000 chips in Saudi Arabia."
 *   "The plan drew commitments from investment funds in Norway and from Telenor."
 * Not: "The company has a data center in Ohio."
 */
const POWER = /^(?:[kKMGT]Wh?|GPUs?|chips?|processors?|accelerators?)$/;
const COMMITMENTS = new Set(["commitment", "pledge", "investment", "contribution"]);
const COMES = new Set(["come", "flow", "arrive", "pour"]);
const DRAWS = new Set(["draw", "attract", "secure", "win", "gather", "bring", "receive"]);

/** Is the verb promised: planned, willed, agreed, announced? Silence when it is plain history. */
function isPromised(tree: Tree, verb: number): boolean {
  if (tree.isNegated(verb)) return false;
  if (tree.auxiliaries(verb).some((a) => /^(?:will|shall|'ll|would)$/.test(a))) return true;
  const up = tree.head(verb);
  if (up < 0) return false;
  const lemma = tree.lemma(up);
  const label = tree.label(verb);
  if (/^(?:xcomp|ccomp|acl|pcomp|conj|advcl)$/.test(label)) {
    if (label === "conj") return isPromised(tree, up);
    // "is to be set up"
    if (lemma === "be" && tree.auxiliaries(verb).includes("to")) return true;
    if (label === "pcomp")
      return tree
        .ancestors(verb)
        .slice(0, 3)
        .some((a) => /^(?:commit|plan|pledge|agreement|deal|intention|commitment|goal|aim|call|provide)$/.test(tree.lemma(a)));
    return (
      planVerbs.has(lemma) ||
      promiseVerbs.has(lemma) ||
      agreeVerbs.has(lemma) ||
      announceVerbs.has(lemma) ||
      /^(?:plan|pledge|agreement|deal|commitment|memorandum|intention|set|due|ready|decide|partner|team|help)$/.test(lemma)
    );
  }
  return false;
}

const isGiver = (doc: Document, p: Party): boolean => {
  const n = doc.nameAt(doc.tokenAt(p.start));
  return n !== undefined || /^\p{Lu}/u.test(p.name);
};

/** A verb that provides or builds, with its giver, and no sum of money below it. */
function builtOf(doc: Document, sentence: number, verb: number, object: number, capacity: Capacity | null): Draft | null {
  const tree = doc.tree(sentence);
  if (!isPromised(tree, verb)) return null;
  const subject = tree.isPassive(verb) ? tree.agent(verb) : tree.subject(verb);
  const named = subject === undefined ? [] : partiesOf(doc, sentence, subject).filter((p) => isGiver(doc, p));
  const givers = named.length > 0 ? named : betweenParties(doc, sentence, verb);
  const frame: Frame = { kind: "verb", sentence, head: object, cue: verb, weak: true, path: [object, verb] };
  if (givers.length === 0) return subject !== undefined && isShared(tree, subject, verb) ? foreseen(doc, frame, subject, capacity) : null;
  const range = { first: Math.min(subject ?? verb, verb), last: Math.max(object, verb) + 1 };
  const anchor: Span = spanOfRange(doc, sentence, {
    first: subject !== undefined && subject < verb && verb - subject < 12 ? subject : verb,
    last: range.last,
  });
  const parties = named.length > 0 ? {} : { parties: { pledgers: givers, backers: [], announcer: null, recipients: [] } };
  return draftPledge(doc, frame, { rule: capacity ? "pledge-capacity" : "pledge-built", amount: null, capacity, anchor, ...parties });
}

/** "an agreement between France and Kuwait to build a campus": both of them. */
function betweenParties(doc: Document, sentence: number, verb: number): Party[] {
  const tree = doc.tree(sentence);
  const pact = tree.label(verb) === "acl" ? tree.head(verb) : -1;
  const between = pact < 0 ? undefined : tree.complements(pact).find((c) => c.prep === "between");
  return between ? partiesOf(doc, sentence, between.object).filter((p) => isGiver(doc, p)) : [];
}

const DEFINITE = /^(?:the|this|that|these|those|its|their)$/;

/** "most of the investment will go", "the plan calls for deploying": a share of a promise spoken of before, or what its plan foresees. */
function isShared(tree: Tree, subject: number, verb: number): boolean {
  const share = shareWords.has(tree.lower(subject)) ? tree.complements(subject).find((c) => c.prep === "of")?.object : undefined;
  const called = tree.label(verb) === "pcomp" && /^(?:call|provide)$/.test(tree.lemma(tree.head(tree.head(verb))));
  const at = share ?? (called ? subject : undefined);
  if (at === undefined) return false;
  return (pledgeNouns.has(tree.lemma(at)) || moneyNouns.has(tree.lemma(at))) && tree.children(at).some((k) => DEFINITE.test(tree.lower(k)));
}

/**
 * "The plan calls for deploying up to 5 gigawatts", "Most of the investment will go toward a data center of one gigawatt":
 * what a promise made before is to bring. It counts only where that promise is found (inclusion/index.ts).
 */
function foreseen(doc: Document, frame: Frame, subject: number, capacity: Capacity | null): Draft | null {
  if (subject > frame.cue || frame.head < frame.cue) return null;
  const anchor = spanOfRange(doc, frame.sentence, { first: subject, last: frame.head + 1 });
  const parties = { pledgers: [], backers: [], announcer: null, recipients: [] };
  return draftPledge(doc, frame, { rule: "pledge-foreseen", amount: null, capacity, anchor, parties, stage: "planned" });
}

function hasMoney(doc: Document, sentence: number, verb: number): boolean {
  const tree = doc.tree(sentence);
  // "invest 3 billion in constructing a plant": the sum of the verb above is this one's too
  const scope = [verb, ...tree.ancestors(verb).slice(0, 3)].filter((a) => tree.isVerb(a));
  return doc.quantitiesIn(sentence).amounts.some((a) => {
    const head = headOf(tree, rangeIn(doc, sentence, a));
    return scope.some((v) => tree.isBelow(head, v) && !tree.isApart(head, verb));
  });
}

/** "drew commitments from …": givers without sums. */
function drawnOf(doc: Document, sentence: number, noun: number): Draft | null {
  const tree = doc.tree(sentence);
  const above = tree.head(noun);
  // "has drawn commitments" with the participle taken for an adjective
  const verb = above >= 0 && tree.isVerb(above) ? above : DRAWS.has(lemmaOf(tree.word(noun - 1), "VBN")) ? noun - 1 : -1;
  if (verb < 0) return null;
  const label = tree.label(noun);
  const drawn = DRAWS.has(tree.lemma(verb)) && (verb === noun - 1 || /^(?:dobj|nsubjpass)$/.test(label));
  const came = COMES.has(tree.lemma(verb)) && label === "nsubj";
  if (!drawn && !came) return null;
  // a sum that the commitments themselves have makes them priced; the subject may have one of its own
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  if (
    doc
      .quantitiesIn(sentence)
      .amounts.some(
        (a) => doc.tokenAt(a.start) - base > Math.min(noun, verb) && tree.isBelow(headOf(tree, rangeIn(doc, sentence, a)), verb),
      )
  )
    return null;
  const from = [...tree.complements(verb), ...tree.complements(noun)].find((c) => c.prep === "from");
  if (!from) return null;
  const givers: Party[] = [];
  const add = (i: number): void => {
    for (const p of partiesOf(doc, sentence, i)) if (!givers.some((x) => x.name === p.name)) givers.push(p);
  };
  add(from.object);
  // what "including", "alongside" and "as well as" add, wherever they hang
  for (let i = from.at + 1; i < tree.size; i++) {
    if (
      !/^(?:including|alongside|plus|notably|like)$/.test(tree.lower(i)) &&
      !(tree.lower(i) === "from" && /^(?:and|,)$/.test(tree.lower(i - 1))) &&
      !(tree.lower(i) === "them" && tree.lower(i - 1) === "among") &&
      !(tree.lower(i) === "as" && tree.lower(i - 1) === "such")
    )
      continue;
    const object = tree.child(i, "pobj", "dobj");
    if (object !== undefined) add(object);
    else if (tree.lower(i) === "them") {
      let noun = i + 1;
      while (/^(?:NN|JJ)/.test(tree.tag(noun + 1))) noun++;
      if (/^NN/.test(tree.tag(noun))) add(noun);
    } else for (const n of namesInRow(doc, sentence, i + 1)) add(n.last - 1 - first);
  }
  const named = givers.filter((p) => /\p{Lu}/u.test(p.name));
  if (named.length === 0) return null;
  const start = Math.min(...named.map((p) => p.start));
  const end = Math.max(...named.map((p) => p.end));
  const frame: Frame = { kind: "noun", sentence, head: noun, cue: noun, weak: true, path: [noun] };
  const draft = draftPledge(doc, frame, {
    rule: "pledge-drawn",
    amount: null,
    capacity: null,
    anchor: { start, end },
    parties: { pledgers: named, backers: [], announcer: null, recipients: [] },
    stage: "announced",
  });
  return first >= 0 ? draft : null;
}

const CONTRIBUTES = new Set(["contributing", "investing", "participating"]);

/** "Contributing to it are funds from Qatar and companies such as Telera." */
function contributedOf(doc: Document, sentence: number): Draft | null {
  const tree = doc.tree(sentence);
  const be = [...Array(Math.min(tree.size, 10)).keys()].find((i) => /^(?:are|is|were|was)$/.test(tree.lower(i)));
  if (be === undefined || doc.quantitiesIn(sentence).amounts.length > 0) return null;
  const givers: Party[] = [];
  for (let i = be + 1; i < tree.size; i++) {
    if (!/^NN/.test(tree.tag(i)) || /^NN/.test(tree.tag(i + 1)) || /^(?:pobj)$/.test(tree.label(i))) continue;
    for (const p of partiesOf(doc, sentence, i)) if (/\p{Lu}/u.test(p.name) && !givers.some((x) => x.name === p.name)) givers.push(p);
  }
  if (givers.length === 0) return null;
  const frame: Frame = { kind: "noun", sentence, head: 0, cue: 0, weak: true, path: [0] };
  const anchor = { start: Math.min(...givers.map((p) => p.start)), end: Math.max(...givers.map((p) => p.end)) };
  return draftPledge(doc, frame, {
    rule: "pledge-drawn",
    amount: null,
    capacity: null,
    anchor,
    parties: { pledgers: givers, backers: [], announcer: null, recipients: [] },
    stage: "announced",
  });
}

const FUTURE = new Set(["will", "would", "shall", "'ll", "’ll", "set", "due", "ready", "agreement", "deal", "commitment", "intention"]);

/** Can a word make a promise of its clause? */
function mayPromise(word: string): boolean {
  const lemma = lemmaOf(word, "VB");
  return (
    FUTURE.has(word) ||
    planVerbs.has(lemma) ||
    promiseVerbs.has(lemma) ||
    agreeVerbs.has(lemma) ||
    announceVerbs.has(lemma) ||
    /^(?:decide|team|help)$/.test(lemma)
  );
}

const isFacility = (word: string): boolean =>
  facilityNouns.has(word) ||
  (word.endsWith("s") && facilityNouns.has(word.slice(0, -1))) ||
  (word.endsWith("ies") && facilityNouns.has(`${word.slice(0, -3)}y`));

/** What a word may do for a promise without a sum; asked for every word of every article, so kept with the word. */
const ASKED = 1;
const PROMISES = 2;
const FACILITY = 4;
const COMMITMENT = 8;

function promiseOf(word: Word): number {
  const { lower } = word;
  if (word.promise === 0)
    word.promise =
      ASKED |
      (mayPromise(lower) ? PROMISES : 0) |
      (isFacility(lower) ? FACILITY : 0) |
      (COMMITMENTS.has(lower.endsWith("s") ? lower.slice(0, -1) : lower) ? COMMITMENT : 0);
  return word.promise;
}

/** Every promise of an article that names no sum, in order. */
export function unpricedPledges(doc: Document): Draft[] {
  const out: Draft[] = [];
  const taken = new Set<string>();
  const push = (d: Draft | null, key: string): void => {
    if (d && !taken.has(key)) {
      taken.add(key);
      out.push(d);
    }
  };
  const { tokens } = doc.segmented;
  doc.segmented.sentences.forEach((s, sentence) => {
    if (doc.segmented.paragraphs[s.paragraph]?.heading && doc.segmented.paragraphs.length > 1) return;
    let kinds = 0;
    for (let t = s.first; t < s.last; t++) kinds |= promiseOf((tokens[t] as Token).word);
    const contributes = CONTRIBUTES.has(tokens[s.first]?.word.lower ?? "");
    const capacities = doc.quantitiesIn(sentence).capacities.filter((c) => POWER.test(c.unit));
    const built = (kinds & FACILITY) !== 0;
    const drawn = contributes || (kinds & COMMITMENT) !== 0;
    if (capacities.length === 0 && !built && !drawn) return;
    // nothing is promised without a word that promises; most sentences have none and need no parse
    if (!drawn && (kinds & PROMISES) === 0) return;
    const tree = doc.tree(sentence);
    for (const c of capacities) {
      const head = headOf(tree, rangeIn(doc, sentence, c));
      const verb = tree
        .ancestors(head)
        .slice(0, 7)
        .find((a) => tree.isVerb(a));
      // "Most of the investment will go toward a data center with a capacity of one gigawatt" hangs that deep, and little else does
      const deep = verb !== undefined && !tree.ancestors(head).slice(0, 5).includes(verb);
      if (
        verb !== undefined &&
        (!deep || isShared(tree, tree.subject(verb) ?? -1, verb)) &&
        (provideVerbs.has(tree.lemma(verb)) ||
          buildVerbs.has(tree.lemma(verb)) ||
          /^(?:reach|scale|expand|grow|host|house)$/.test(tree.lemma(verb))) &&
        !hasMoney(doc, sentence, verb)
      )
        push(builtOf(doc, sentence, verb, head, c), `${sentence} ${verb}`);
    }
    for (let i = 0; i < tree.size; i++) {
      if (built && tree.isVerb(i) && buildVerbs.has(tree.lemma(i))) {
        const object = tree.object(i) ?? (tree.isPassive(i) ? (tree.child(i, "nsubjpass") ?? tree.subject(i)) : undefined);
        if (object !== undefined && tree.coordinated(object).some((o) => facilityNouns.has(tree.lemma(o))) && !hasMoney(doc, sentence, i))
          push(builtOf(doc, sentence, i, object, null), `${sentence} ${i}`);
      }
      if (i === 0 && contributes) push(contributedOf(doc, sentence), `${sentence} contributed`);
      if (drawn && COMMITMENTS.has(tree.lemma(i)) && tree.tag(i) === "NNS") push(drawnOf(doc, sentence, i), `${sentence} drawn`);
    }
  });
  return out;
}
