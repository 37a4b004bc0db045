import { type Phrase, phraseOf } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import type { Range, Tree } from "../document/tree.js";
import { buildVerbs, facilityNouns, pledgeNouns, provideVerbs } from "../lexicon/pledge-words.js";
import type { Frame } from "./money-frame.js";
import { partBegins } from "./part-begins.js";

const FOR_WHAT = /^(?:for|toward|towards|into|in|on|behind|to|against)$/;
const MAX_WORDS = 12;

/** Nouns behind "in", "on", "for" that say when, where, how or how much, and not what for. */
const NO_PURPOSE =
  /^(?:year|month|week|time|eve|sideline|margin|occasion|wake|backdrop|statement|interview|place|addition|part|exchange|return|total|decade|summit|conference|post|event|coming|all|full|country|nation|state|bloc|kingdom|city|town|range|quarter|half|majority|minority|example|instance|period|basis|term|average|point|share|cash|stock|dollar|euro|pound|rest|line|tandem|parallel|fact|case|view|light|response|result|future|past|meantime|process|name|form|tranche|instal?lment|stage|phase|debt|equity|expenditure|capex|outlay)$/;
/** Participles that say what comes of it, and not what it is for: "securing an average entry point", "highlighting the need for more". */
const RESULTS =
  /^(?:highlight|underline|underscore|show|reflect|mark|make|bring|take|push|lift|raise|secure|leave|send|follow|exceed|represent|top|beat|cite|say|add|note|include|compare|total|reach|hit|give|put|become|join|call|describe|see|spark|fuel|mean|cause|prompt|ease|keep|draw|earn|win|have|be|get)$/;
/** What stands before "expenditure", "plan" or "credit" and only says what kind of money it is. */
const KIND_OF_MONEY =
  /^(?:capital|growth|cash|credit|equity|debt|record|total|annual|fleet|gross|net|overall|full-year|multi-year|operating|quarterly|budget|interim|bridge|project|investment|planned|cumulative|new|additional|\p{L}{1,12}-year)$/iu;

/** A noun phrase without its relative clauses, participles and places: "AI infrastructure", "vaccine research". */
function nounPhrase(doc: Document, sentence: number, head: number): Phrase | null {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const outside = (k: number): boolean =>
    /^(?:relcl|acl|advcl|appos|amod|acomp|punct|cc|conj|prep|npadvmod|parataxis|dep)$/.test(tree.label(k)) && k > head;
  const core = tree.span(head, outside);
  let from = core.first;
  while (from < head && /^(?:the|a|an|its|their|his|her|our|,|“|")$/.test(tree.lower(from))) from++;
  let last = core.last;
  // a compound that the parse cut short: "power" + "grids"
  while (
    last < tree.size &&
    last - from < MAX_WORDS &&
    /^NNS?$/.test(tree.tag(last)) &&
    /^NN/.test(tree.tag(last - 1)) &&
    !isQuantity(doc, sentence, last)
  )
    last++;
  // "the development of new vaccines", "projects for AI": one more step says what it is about
  const inner = tree
    .complements(head)
    .find(
      (c) =>
        /^(?:of|for)$/.test(c.prep) &&
        !isQuantity(doc, sentence, c.object) &&
        c.at >= head &&
        c.at - core.last <= 1 &&
        doc.nameAt(first + c.object)?.type !== "LOC",
    );
  if (inner)
    last = Math.max(
      last,
      tree.span(inner.object, (k) => k > inner.object && /^(?:relcl|acl|advcl|appos|punct|prep|cc|conj)$/.test(tree.label(k))).last,
    );
  if (last - from > MAX_WORDS) from = Math.max(from, head - 4);
  // "AI investments ($3.1 billion)"
  for (let i = head + 1; i < last; i++) if (/^[([]$/.test(tree.word(i))) last = i;
  if (last <= from) return null;
  return phraseOf(doc.text, spanOfRange(doc, sentence, { first: from, last: Math.min(last, from + MAX_WORDS) }));
}

const isPlace = (doc: Document, sentence: number, i: number): boolean => {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const n = doc.nameAt(first + i);
  return n !== undefined && (doc.entityOf(n)?.type ?? n.type) === "LOC";
};
const isQuantity = (doc: Document, sentence: number, i: number): boolean => {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const at = doc.segmented.tokens[first + i]?.start ?? -1;
  const { amounts, horizons, capacities } = doc.quantitiesIn(sentence);
  return [...amounts, ...horizons, ...capacities.filter((c) => /W/.test(c.unit))].some((q) => q.start <= at && at < q.end);
};

/** The words below which a sentence says what the money is for and where. */
function anchors(tree: Tree, frame: Frame): number[] {
  const out = new Set<number>([frame.cue, frame.head, ...frame.path]);
  // "plans *investment* … to build": what hangs on the governing verb counts too
  for (const at of tree
    .ancestors(frame.cue)
    .filter((a) => tree.isVerb(a))
    .slice(0, 2))
    if (provideVerbs.has(tree.lemma(at)) || /^(?:announce|unveil|make|plan|sign|agree|commit|pledge)$/.test(tree.lemma(at))) out.add(at);
  return [...out];
}

/** What it is for, as the text words it; null when it does not say. */
export function purposeOf(doc: Document, frame: Frame): Phrase | null {
  const { sentence } = frame;
  const tree = doc.tree(sentence);
  const built = ownFacility(doc, frame) ?? facilityPurpose(doc, frame) ?? goodsPurpose(doc, frame);
  if (built) return built;
  const end = partBegins(tree, frame.head);
  for (const i of anchors(tree, frame)) {
    for (const c of tree.complements(i)) {
      if (c.at >= end) continue;
      if (!FOR_WHAT.test(c.prep) || isPlace(doc, sentence, c.object) || isQuantity(doc, sentence, c.object)) continue;
      if (tree.isVerb(c.object)) {
        const object = tree.object(c.object);
        if (object !== undefined && !isQuantity(doc, sentence, object)) return nounPhrase(doc, sentence, object);
        continue;
      }
      if (c.prep === "in" && pledgeNouns.has(tree.lemma(c.object))) continue;
      // "On the eve of the talks, the minister announced": what stands before the subject says when, unless it says for what
      if (!/^(?:for|towards?)$/.test(c.prep) && c.at < (tree.subject(i) ?? 0)) continue;
      if (!/^(?:NN|JJ)/.test(tree.tag(c.object)) || (c.prep === "to" && i !== frame.cue)) continue;
      if (NO_PURPOSE.test(tree.lemma(c.object))) continue;
      return nounPhrase(doc, sentence, c.object);
    }
    for (const k of tree.children(i)) {
      if (k >= end || !tree.isVerb(k) || !/^(?:xcomp|advcl|acl|relcl|prep|pcomp|ccomp)$/.test(tree.label(k)) || k <= frame.head) continue;
      if (tree.tag(k) !== "VB" && tree.tag(k) !== "VBG") continue;
      // "…, highlighting the need for more": what comes of it
      if (tree.tag(k) === "VBG" && tree.label(k) === "advcl" && RESULTS.test(tree.lemma(k)) && tree.lower(k - 1) === ",") continue;
      const object = tree.object(k);
      if (object !== undefined && !isQuantity(doc, sentence, object) && /^NN/.test(tree.tag(object)))
        return nounPhrase(doc, sentence, object);
      for (const c of tree.complements(k))
        if (
          /^(?:in|on|for)$/.test(c.prep) &&
          !isPlace(doc, sentence, c.object) &&
          !isQuantity(doc, sentence, c.object) &&
          /^NN/.test(tree.tag(c.object))
        )
          return nounPhrase(doc, sentence, c.object);
    }
  }
  return purposeAbove(doc, frame) ?? laterPurpose(doc, frame) ?? compoundPurpose(doc, frame);
}

/** "broke ground on a $6.2bn *wafer plant*": the sum is that of what is built; "to fund a subsea *cable* with 4 billion yen". */
function ownFacility(doc: Document, frame: Frame): Phrase | null {
  const tree = doc.tree(frame.sentence);
  const builtNoun = (i: number): boolean =>
    facilityNouns.has(tree.lemma(i)) && !pledgeNouns.has(tree.lemma(i)) && !isQuantity(doc, frame.sentence, i) && /^NN/.test(tree.tag(i));
  if (!tree.isVerb(frame.cue))
    return frame.cue !== frame.head && builtNoun(frame.cue) ? withoutQuantity(doc, frame.sentence, frame.cue) : null;
  const object = /^(?:fund|finance|support|back)$/.test(tree.lemma(frame.cue)) ? tree.object(frame.cue) : undefined;
  return object !== undefined && builtNoun(object) ? withoutQuantity(doc, frame.sentence, object) : null;
}

/** "wants to build an AI campus, *investing* 20 billion": what the clause above builds. */
function purposeAbove(doc: Document, frame: Frame): Phrase | null {
  const tree = doc.tree(frame.sentence);
  if (!tree.isVerb(frame.cue) || tree.tag(frame.cue) !== "VBG" || tree.label(frame.cue) !== "advcl") return null;
  for (const at of tree.ancestors(frame.cue)) {
    for (const verb of [at, ...tree.children(at).filter((k) => tree.label(k) === "xcomp" && k < frame.cue)]) {
      const object = tree.isVerb(verb) && buildVerbs.has(tree.lemma(verb)) ? tree.object(verb) : undefined;
      if (object !== undefined && facilityNouns.has(tree.lemma(object))) return withoutQuantity(doc, frame.sentence, object);
    }
  }
  return null;
}

/** "… by the ministry *for new power cables*": attached by the parse to something else, but said right after. */
function laterPurpose(doc: Document, frame: Frame): Phrase | null {
  const tree = doc.tree(frame.sentence);
  const from = Math.max(frame.cue, frame.head) + 1;
  for (let i = from; i < Math.min(tree.size, from + 12); i++) {
    if (/^(?:[,;:]|and|but|that|which|who)$/.test(tree.lower(i)) || (tree.isVerb(i) && i !== from)) return null;
    if (!/^(?:for|into|toward|towards)$/.test(tree.lower(i))) continue;
    const object = tree.child(i, "pobj");
    if (
      object !== undefined &&
      /^NN/.test(tree.tag(object)) &&
      !isPlace(doc, frame.sentence, object) &&
      !isQuantity(doc, frame.sentence, object)
    )
      return nounPhrase(doc, frame.sentence, object);
  }
  return null;
}

/** "will supply Ukraine with *artillery shells* worth 1.7 billion": what is given, where the sum only says its worth. */
function goodsPurpose(doc: Document, frame: Frame): Phrase | null {
  const tree = doc.tree(frame.sentence);
  const goods = frame.path.find(
    (i) =>
      i !== frame.cue &&
      /^NNS?$/.test(tree.tag(i)) &&
      !isQuantity(doc, frame.sentence, i) &&
      tree.children(i).some((k) => tree.lower(k) === "worth"),
  );
  return goods === undefined || pledgeNouns.has(tree.lemma(goods)) ? null : nounPhrase(doc, frame.sentence, goods);
}

/** "plans to build a $10bn *data center*": what the sum buys. */
function facilityPurpose(doc: Document, frame: Frame): Phrase | null {
  const tree = doc.tree(frame.sentence);
  const object =
    tree.isVerb(frame.cue) && buildVerbs.has(tree.lemma(frame.cue))
      ? (tree.object(frame.cue) ?? tree.child(frame.cue, "nsubjpass") ?? (tree.isPassive(frame.cue) ? tree.subject(frame.cue) : undefined))
      : undefined;
  return object !== undefined && !isQuantity(doc, frame.sentence, object) && facilityNouns.has(tree.lemma(object))
    ? withoutQuantity(doc, frame.sentence, object)
    : null;
}

/** "AI infrastructure investment": what stands before the noun. */
function compoundPurpose(doc: Document, frame: Frame): Phrase | null {
  const tree = doc.tree(frame.sentence);
  if (tree.isVerb(frame.cue)) return null;
  const before = tree
    .children(frame.cue)
    .filter(
      (k) =>
        k < frame.cue &&
        /^(?:compound|nmod|amod)$/.test(tree.label(k)) &&
        !isQuantity(doc, frame.sentence, k) &&
        !isPlace(doc, frame.sentence, k) &&
        /^NN/.test(tree.tag(k)),
    );
  const from = before[0];
  if (from === undefined) return null;
  const range: Range = { first: Math.max(tree.span(from).first, from - 3), last: frame.cue };
  for (let i = range.first; i < range.last; i++) if (isQuantity(doc, frame.sentence, i) || /^[-$€£,]$/.test(tree.word(i))) return null;
  const phrase = phraseOf(doc.text, spanOfRange(doc, frame.sentence, range));
  return phrase.text.split(/\s+/).every((word) => KIND_OF_MONEY.test(word)) ? null : phrase;
}

function withoutQuantity(doc: Document, sentence: number, head: number): Phrase | null {
  const tree = doc.tree(sentence);
  let from = tree.span(head, (k) => k > head).first;
  for (let i = head; i >= from; i--)
    if (isQuantity(doc, sentence, i)) {
      from = i + 1;
      break;
    }
  while (from < head && /^(?:-|,|the|a|an|its)$/.test(tree.lower(from))) from++;
  return phraseOf(doc.text, spanOfRange(doc, sentence, { first: from, last: head + 1 }));
}
