import { type Amount, assertionId, evidenceOf, type Figure, type Party, type Phrase, phraseOf } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { costNouns, disputeWords, estimateWords, measures, speculationWords } from "../lexicon/cost-words.js";
import { speechVerbs } from "../lexicon/speech-words.js";
import { antecedents } from "../names/antecedent.js";
import { partiesOf } from "../names/parties.js";
import { type Frame, frameOf } from "./money-frame.js";
import { passageOf } from "./read-pledge.js";

/**
 * What something costs or cost, where that is no promise.
 *   "The training expenses for the model reached $5.6 million."
 *   "Analysts put its hardware expenditure at more than $500 million."
 *   "The plant is expected to cost 4 billion euros."
 *   "It spent $100 million on training."
 */
const SPENT = new Set(["spend", "cost", "pay", "take", "run", "require", "need"]);
const SIZE_AT = new Set(["put", "estimate", "peg", "place", "value", "assess", "reckon"]);
const WINDOW = 7;

interface Cost {
  readonly frame: Frame;
  /** The word that says "cost". */
  readonly cue: number;
  /** Whose or what it costs. */
  readonly subject: number | undefined;
}

/** What a cost is for: the words nearest to the cue decide. */
function measureOf(tree: Tree, cue: number, subject: number | undefined, head: number): string {
  // "Building the plant cost …": the clause that is the subject says it
  const doing = tree.isVerb(cue) ? [tree.subject(cue) ?? cue, 0].find((i) => i < cue && tree.tag(i) === "VBG") : undefined;
  const done = doing === undefined ? undefined : measures.find((m) => m.words.has(tree.lemma(doing)) || m.words.has(tree.lower(doing)));
  if (done) return done.measure;
  const near = new Set<string>();
  const take = (range: { first: number; last: number }): void => {
    for (let i = Math.max(range.first, 0); i < Math.min(range.last, tree.size); i++) near.add(tree.lower(i));
  };
  const own = tree.span(cue, (k) => /^(?:relcl|advcl|ccomp|parataxis|conj)$/.test(tree.label(k)));
  take({ first: Math.max(own.first, cue - WINDOW), last: Math.min(own.last, Math.max(cue, head) + WINDOW + 2) });
  if (!tree.isVerb(cue)) take({ first: cue - 4, last: cue + 1 });
  else if (subject !== undefined) take(tree.span(subject, (k) => /^(?:relcl|acl|appos)$/.test(tree.label(k))));
  // "Building the plant cost …": the clause that is the subject
  for (const k of [...tree.children(cue), subject ?? cue, 0]) if (k < cue && tree.tag(k) === "VBG") take({ first: k, last: k + 1 });
  for (const m of measures) for (const w of m.words) if (near.has(w)) return m.measure;
  if (
    tree.isVerb(cue) &&
    subject !== undefined &&
    /^(?:plant|station|line|tunnel|bridge|campus|center|centre|facility|factory|building|reactor|railway|road|airport|fab)$/.test(
      tree.lemma(subject),
    )
  )
    return "construction cost";
  return "total cost";
}

function basisOf(tree: Tree, cue: number, head: number): Figure["basis"] {
  // what stands behind a semicolon is said of something else
  const apart = (i: number): boolean => tree.tokens.slice(Math.min(i, head), Math.max(i, head)).some((t) => t.text === ";");
  const chain = [cue, head, ...tree.ancestors(cue), ...tree.ancestors(head)].filter((i) => !apart(i));
  const words = new Set<string>();
  for (const i of chain) {
    words.add(tree.lower(i));
    words.add(tree.lemma(i));
    for (const k of tree.children(i))
      if (/^(?:aux|advmod|amod|nsubj|nsubjpass|prep|dobj|compound|attr)$/.test(tree.label(k))) {
        words.add(tree.lower(k));
        words.add(tree.lemma(k));
      }
  }
  const any = (set: ReadonlySet<string>): boolean => [...words].some((w) => set.has(w));
  if (any(disputeWords)) return "disputed";
  if (any(speculationWords)) return "speculated";
  if (any(estimateWords)) return "estimated";
  return "stated";
}

/** The noun phrase that the cost belongs to, at the mention where it is named. */
function subjectPhrase(doc: Document, sentence: number, i: number | undefined): Phrase | null {
  if (i === undefined) return null;
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const lower = tree.lower(i);
  const isName = doc.nameAt(first + i) !== undefined;
  if (
    !isName &&
    (/^(?:it|its|they|their|he|she|his|her)$/.test(lower) ||
      /^(?:company|firm|group|startup|start-up|lab|maker|developer|country|government|agency|operator)$/.test(tree.lemma(i)))
  ) {
    // a pronoun shows nothing: point at the name it stands for
    const party = partiesOf(doc, sentence, i)[0];
    const entity = doc.entities.find((e) => e.name === party?.name) ?? antecedents(doc, sentence, i, "organization")[0];
    if (!party && !entity) return null;
    const mention = entity?.mentions.filter((m) => m.first < first + i).at(-1);
    const a = mention && doc.segmented.tokens[mention.first];
    const b = mention && doc.segmented.tokens[mention.last - 1];
    if (a && b) return phraseOf(doc.text, { start: a.start, end: b.end });
    return party ? phraseOf(doc.text, { start: party.start, end: party.end }) : null;
  }
  const range = tree.span(i, (k) => k > i && /^(?:relcl|acl|appos|punct|advcl|cc|conj|prep|case)$/.test(tree.label(k)));
  let from = range.first;
  while (from < i && /^(?:the|a|an|,|“|")$/.test(tree.lower(from))) from++;
  let last = range.last;
  while (last > i + 1 && /^[’']s?$/.test(tree.lower(last - 1))) last--;
  if (last - from > 9) from = Math.max(from, i - 3);
  return phraseOf(doc.text, spanOfRange(doc, sentence, { first: from, last }));
}

/** Whose cost: "training expenses *for the model*", "*the company's* hardware expenditure", "*the plant* will cost", "it spent … on *training*". */
function ownerOfCost(doc: Document, tree: Tree, sentence: number, cue: number): number | undefined {
  if (tree.isVerb(cue)) {
    const subject = tree.subject(cue) ?? (tree.isPassive(cue) ? tree.child(cue, "nsubjpass") : undefined);
    // what is built or developed, not the building
    return subject !== undefined && tree.tag(subject) === "VBG" ? (tree.object(subject) ?? subject) : subject;
  }
  const poss = tree.possessor(cue);
  if (poss !== undefined) return poss;
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  for (const c of tree.complements(cue)) {
    if (!/^(?:for|of|to|on|at|behind|by)$/.test(c.prep)) continue;
    if (tree.isVerb(c.object)) {
      const object = tree.object(c.object);
      if (object !== undefined) return object;
      continue;
    }
    if (!/^(?:CD|\$)/.test(tree.tag(c.object))) return c.object;
  }
  // "the training expenses for the firm's model reached": the parse may give the model to the verb
  if (/^(?:for|of)$/.test(tree.lower(cue + 1))) {
    let last: number | undefined;
    for (let i = cue + 2; i < tree.size && i < cue + 10 && /^(?:NN|JJ|DT|POS|CD|PRP\$|VBG)/.test(tree.tag(i)); i++)
      if (/^NN/.test(tree.tag(i))) last = i;
    if (last !== undefined) return last;
  }
  for (const k of tree.children(cue)) {
    if (tree.isVerb(k) && /^(?:acl|relcl|xcomp|advcl)$/.test(tree.label(k))) {
      const object = tree.object(k);
      if (object !== undefined && !/^(?:CD|\$)/.test(tree.tag(object))) return object;
    }
    if (tree.label(k) === "compound" && doc.nameAt(first + k)) return k;
  }
  return undefined;
}

function costOf(doc: Document, amount: Amount): Cost | null {
  const frame = frameOf(doc, amount);
  const tree = doc.tree(frame.sentence);
  if (frame.kind === "cost") return { frame, cue: frame.cue, subject: ownerOfCost(doc, tree, frame.sentence, frame.cue) };
  // "At $6.9 million, the training expenses look modest"
  const verb = tree.head(frame.head) >= 0 && tree.lower(tree.head(frame.head)) === "at" ? tree.head(tree.head(frame.head)) : -1;
  if (verb >= 0 && tree.isVerb(verb)) {
    const subject = tree.subject(verb);
    if (subject !== undefined && costNouns.has(tree.lemma(subject)))
      return { frame, cue: subject, subject: ownerOfCost(doc, tree, frame.sentence, subject) };
  }
  // "puts its spending at $1.6 billion", "estimated the cost at 4 billion": the object is the cost
  for (const at of [frame.cue, ...tree.ancestors(frame.head)].filter((i) => i >= 0)) {
    if (!tree.isVerb(at)) continue;
    if (SIZE_AT.has(tree.lemma(at))) {
      const object = tree.object(at) ?? tree.child(at, "nsubjpass");
      if (object !== undefined) {
        const noun = [object, ...tree.complements(object).map((c) => c.object)].find((o) => costNouns.has(tree.lemma(o)));
        if (noun !== undefined) return { frame, cue: noun, subject: ownerOfCost(doc, tree, frame.sentence, noun) };
      }
    }
    if (SPENT.has(tree.lemma(at)) && frame.kind === "verb" && frame.cue === at) return spentOn(tree, frame, at);
    break;
  }
  return null;
}

/** Money spent on something is a cost when it is past and the thing is a running or a making of something that is measured. */
function spentOn(tree: Tree, frame: Frame, verb: number): Cost | null {
  if (tree.lemma(verb) !== "spend" && tree.lemma(verb) !== "pay") return null;
  if (
    tree.auxiliaries(verb).some((a) => /^(?:will|would|to|'ll)$/.test(a)) &&
    !tree
      .ancestors(verb)
      .slice(0, 2)
      .some((a) => /^(?:think|believe|estimate|report|say|know|have)$/.test(tree.lemma(a)) && tree.isPassive(a))
  )
    return null;
  const about = [...tree.complements(verb), ...tree.complements(frame.head)]
    .filter((c) => /^(?:on|for|in)$/.test(c.prep))
    .map((c) => c.object);
  for (const k of tree.children(verb)) if (tree.isVerb(k) && /^(?:advcl|xcomp|ccomp|prep|pcomp)$/.test(tree.label(k))) about.push(k);
  const technical = about.some((i) =>
    measures.slice(0, 3).some((m) => m.words.has(tree.lower(i)) || tree.children(i).some((k) => m.words.has(tree.lower(k)))),
  );
  return technical ? { frame, cue: verb, subject: tree.subject(verb) } : null;
}

/** The party whose word it is: subject of the speech verb above, "according to X". */
function asserter(doc: Document, sentence: number, tree: Tree, head: number): Party | null {
  for (const at of tree.ancestors(head)) {
    if (tree.isVerb(at) && (speechVerbs.has(tree.lemma(at)) || SIZE_AT.has(tree.lemma(at)))) {
      const subject = tree.subject(at);
      const who = subject === undefined || tree.isBelow(head, subject) ? undefined : partiesOf(doc, sentence, subject)[0];
      if (who) return who;
    }
  }
  for (let i = 0; i + 1 < tree.size; i++)
    if (tree.lower(i) === "according" && tree.lower(i + 1) === "to") {
      const object = tree.child(i + 1, "pobj");
      if (object !== undefined) return partiesOf(doc, sentence, object)[0] ?? null;
    }
  for (let i = 0; i < tree.size; i++)
    if (
      tree.tag(i).startsWith("VB") &&
      speechVerbs.has(tree.lemma(i)) &&
      /^(?:ROOT|parataxis)$/i.test(tree.label(i)) &&
      !tree.isBelow(head, i)
    ) {
      const subject = tree.subject(i);
      if (subject !== undefined) return partiesOf(doc, sentence, subject)[0] ?? null;
    }
  return null;
}

function scopeOf(doc: Document, cost: Cost): Phrase | null {
  const { frame, cue } = cost;
  const tree = doc.tree(frame.sentence);
  for (const i of [cue, frame.head])
    for (const c of tree.complements(i)) {
      if (!/^(?:for|over|during|on|of|since|across|in)$/.test(c.prep) || c.object === frame.head || tree.isBelow(frame.head, c.object))
        continue;
      const range = tree.span(c.at);
      if (range.last - range.first <= 14 && range.first === c.at) return phraseOf(doc.text, spanOfRange(doc, frame.sentence, range));
    }
  return null;
}

/** Every cost claim of an article, in order. */
export function figures(doc: Document): Figure[] {
  const out: Figure[] = [];
  for (const amount of doc.quantities.amounts) {
    const cost = costOf(doc, amount);
    if (!cost) continue;
    const { frame, cue } = cost;
    const tree = doc.tree(frame.sentence);
    const paragraph = doc.segmented.paragraphs[doc.segmented.sentences[frame.sentence]?.paragraph ?? 0];
    if (paragraph?.heading && doc.segmented.paragraphs.length > 1) continue;
    // a cost of nothing in particular is no claim that could be compared with another
    const subject = subjectPhrase(doc, frame.sentence, cost.subject);
    if (!subject || /^(?:which|that|who|what|this|these|those|it|they)$/i.test(subject.text)) continue;
    const anchor = { start: amount.start, end: amount.end };
    out.push({
      id: assertionId(doc.article.id, "figure", anchor),
      kind: "figure",
      evidence: evidenceOf(doc.text, passageOf(doc, frame.sentence, anchor)),
      subject,
      measure: measureOf(tree, cue, cost.subject, frame.head),
      scope: scopeOf(doc, cost),
      amount,
      assertedBy: asserter(doc, frame.sentence, tree, frame.head),
      basis: basisOf(tree, cue, frame.head),
      rule: tree.isVerb(cue) && tree.lemma(cue) !== "cost" ? "figure-spent" : "figure-cost",
      certainty: "stated",
    });
  }
  return out;
}
