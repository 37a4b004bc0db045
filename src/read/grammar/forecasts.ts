import { assertionId, evidenceOf, type Forecast, type Party, type Phrase, phraseOf, type Quotation, type Span } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import { lemmaOf } from "../document/lemma.js";
import type { Tree } from "../document/tree.js";
import { buildVerbs, provideVerbs } from "../lexicon/pledge-words.js";
import { predictVerbs, sayVerbs } from "../lexicon/speech-words.js";
import { partiesOf } from "../names/parties.js";
import { passageOf } from "./read-pledge.js";

/**
 * Predictions with a speaker that are no promise.
 *   "Analysts expect a price war among chip makers."
 *   "Demand will triple by 2030, the agency predicted."
 *   "Expect a messaging war," said the consultant.
 */
const MARK =
  /\b(?:expect|expects|expected|anticipat\w+|predict\w*|forecast\w*|foresee\w*|project(?:s|ed)|envisage\w*|prophes\w+|estimat\w+)\b/i;
/** Of these, the ones that may as well report a measurement: a forecast only when what they say lies ahead. */
const PRESENT = new Set(["estimate", "expect", "bet", "project"]);

const FORETELLS = new Set(["predict", "forecast", "foresee", "prophesy"]);

function contentOf(tree: Tree, verb: number): number | undefined {
  return tree.isPassive(verb) ? tree.child(verb, "nsubjpass") : (tree.child(verb, "ccomp") ?? tree.child(verb, "dobj"));
}

const liesAhead = (tree: Tree, clause: number): boolean =>
  tree.auxiliaries(clause).some((a) => /^(?:will|would|could|may|might|'ll|to|shall|wo)$/.test(a));

function byVerb(doc: Document, sentence: number, verb: number): Forecast | null {
  const tree = doc.tree(sentence);
  if (!predictVerbs.has(tree.lemma(verb)) || !tree.isVerb(verb) || tree.isNegated(verb)) return null;
  if (tree.isPassive(verb) && tree.agent(verb) === undefined) return null;
  const subject = tree.isPassive(verb) ? tree.agent(verb) : tree.subject(verb);
  const clause = contentOf(tree, verb);
  if (subject === undefined || clause === undefined || /^(?:CD|\$)/.test(tree.tag(clause))) return null;
  if (PRESENT.has(tree.lemma(verb)) && tree.lemma(verb) === "estimate" && !(tree.isVerb(clause) && liesAhead(tree, clause))) return null;
  if (
    tree.isVerb(clause) &&
    (provideVerbs.has(tree.lemma(clause)) || buildVerbs.has(tree.lemma(clause))) &&
    tree.subject(clause) === subject
  )
    return null;
  const speaker = partiesOf(doc, sentence, subject)[0] ?? null;
  if (!speaker) return null;
  let range = tree.span(clause);
  // the prediction leaves out the verb that makes it and what stands before
  if (range.first <= verb && verb < range.last)
    range = clause > verb ? { first: verb + 1, last: range.last } : { first: range.first, last: verb };
  let from = range.first;
  while (from < range.last - 1 && /^(?:that|,|:)$/.test(tree.lower(from))) from++;
  let last = range.last;
  // a clause that hangs beside the object belongs to the prediction ("… as they navigate …")
  if (clause > verb)
    for (const k of tree.children(verb))
      if (k > clause && /^(?:advcl|prep|npadvmod|xcomp|acl|ccomp|oprd|advmod)$/.test(tree.label(k)) && tree.span(k).first === last)
        last = tree.span(k).last;
  while (last > from + 1 && /^[.,;:"”]$/.test(tree.lower(last - 1))) last--;
  return forecast(doc, sentence, speaker, spanOfRange(doc, sentence, { first: from, last }), "forecast-verb");
}

function forecast(doc: Document, sentence: number, speaker: Party | null, at: Span, rule: string): Forecast {
  const content: Phrase = phraseOf(doc.text, at);
  const horizon = doc.quantities.horizons.find((h) => h.start >= at.start && h.end <= at.end) ?? null;
  return {
    id: assertionId(doc.article.id, "forecast", at),
    kind: "forecast",
    evidence: evidenceOf(doc.text, passageOf(doc, sentence, at)),
    speaker,
    content,
    horizon,
    rule,
    certainty: "stated",
  };
}

/** "Expect a …" as an order to the listener, and reported speech about what will be by a day that is named. */
function byQuotation(doc: Document, q: Quotation): Forecast | null {
  const first = q.content[0];
  if (!first || q.speaker === null) return null;
  const sentence = doc.sentenceAt(first.start);
  if (/^["“‘']?(?:Expect|Watch for|Brace for|Look for)\b/.test(first.text))
    return forecast(doc, sentence, q.speaker, { start: first.start, end: first.end }, "forecast-imperative");
  const cue = q.cue?.text.split(" ").at(-1) ?? "";
  if (FORETELLS.has(lemmaOf(cue, "VBD")) && q.act !== "intends")
    return forecast(doc, sentence, q.speaker, { start: first.start, end: first.end }, "forecast-cue");
  if (q.form !== "indirect" || q.act === "intends" || first.end - first.start > 300) return null;
  const dated = doc
    .quantitiesIn(sentence)
    .horizons.find(
      (h) =>
        h.start >= first.start &&
        h.end <= first.end &&
        (h.to !== null || /^(?:by|within|until|before|over the next|in the (?:next|coming))\b/i.test(h.raw)),
    );
  if (!dated || (doc.article.published !== null && dated.to !== null && dated.to <= doc.article.published.slice(0, 10))) return null;
  const tree = doc.tree(sentence);
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const from = doc.tokenAt(first.start) - base;
  const to = doc.tokenAt(Math.max(first.start, first.end - 1)) - base + 1;
  for (let i = Math.max(from, 0); i < Math.min(to, tree.size); i++) {
    if (!tree.isVerb(i) || !tree.auxiliaries(i).some((a) => /^(?:will|would|could|may|might|'ll)$/.test(a))) continue;
    const subject = tree.subject(i);
    // what the speaker will do himself is a plan, not a forecast
    const own = subject === undefined ? [] : partiesOf(doc, sentence, subject).map((p) => p.name);
    if (
      provideVerbs.has(tree.lemma(i)) ||
      own.includes(q.speaker.name) ||
      own.includes(q.speaker.affiliation ?? "\n") ||
      sayVerbs.has(tree.lemma(i))
    )
      return null;
    return forecast(doc, sentence, q.speaker, { start: first.start, end: first.end }, "forecast-dated");
  }
  return null;
}

/** Every forecast of an article, in order of its content, each said once. */
export function forecasts(doc: Document, quotations: readonly Quotation[]): Forecast[] {
  const found: Forecast[] = [];
  for (const q of quotations) {
    const f = byQuotation(doc, q);
    if (f) found.push(f);
  }
  doc.segmented.sentences.forEach((s, sentence) => {
    if (s.last - s.first > 400 || !MARK.test(doc.text.slice(s.start, s.end))) return;
    if (doc.segmented.paragraphs[s.paragraph]?.heading && doc.segmented.paragraphs.length > 1 && sentence === 0) return;
    const tree = doc.tree(sentence);
    for (let i = 0; i < tree.size; i++) {
      const f = byVerb(doc, sentence, i);
      if (f && !found.some((x) => x.content.start < f.content.end && f.content.start < x.content.end)) found.push(f);
    }
  });
  return found.sort((a, b) => a.content.start - b.content.start);
}
