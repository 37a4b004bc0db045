import type { Range, Tree } from "../../document/tree.js";
import { builtNouns, measures } from "../../lexicon/cost-words.js";
import type { Claim, Sum } from "./claim.js";
import { isUndertakingNoun } from "./undertaking.js";

const WINDOW = 7;

/** What a cost is for: the verb of making, the words of the cost noun, those near the cue, what it is the cost of. */
export function measureOf(sum: Sum, claim: Claim): string {
  const measure = measureOfWords(sum, claim);
  // what a thing costs by the year is its running
  const { tree } = sum;
  const yearly = sum.amount.perPeriod != null && /^(?:total|construction) cost$/.test(measure);
  return yearly &&
    claim.subject !== undefined &&
    isUndertakingNoun(tree, claim.subject.head) &&
    !/^(?:war|conflict|strike|shutdown|lockdown|disaster)$/.test(tree.lemma(claim.subject.head))
    ? "operating cost"
    : measure;
}

function measureOfWords({ tree, frame }: Sum, claim: Claim): string {
  const { cue, doing, subject } = claim;
  const byDoing = doing === undefined ? undefined : measureIn(tree, [doing]);
  const own = claim.verbal ? [] : nounWords(tree, cue);
  const inSubject = subject ? measureIn(tree, rangeOf(subject.words ?? { first: subject.head, last: subject.head + 1 })) : undefined;
  const close = measureIn(tree, own) ?? byDoing;
  if (close) return close;
  const near = measureIn(tree, nearWords(tree, claim, frame.head));
  if (near) return near;
  if (inSubject && /^(?:training|inference|operating)/.test(inSubject)) return inSubject;
  // "Electricity for the data centre costs …", "Upkeep runs to …"
  const named = subject && measureIn(tree, [subject.head]);
  if (named && (claim.rule !== "figure-spent" || /^hardware/.test(named))) return named;
  // "relocation costs", "defence spending": the cost noun with what stands before it is the measure
  const modifier = own.at(-2);
  if (
    modifier !== undefined &&
    tree.tag(modifier) === "NN" &&
    /^\p{Ll}[\p{Ll}-]+$/u.test(tree.word(modifier)) &&
    tree.lower(modifier) !== "price"
  )
    return `${tree.lower(modifier)} ${tree.lemma(cue)}`;
  if (claim.rule === "figure-spent" || tree.lower(cue) === "spending") return "spending";
  if (subject && doing === undefined && builtNouns.has(tree.lemma(subject.head))) return "construction cost";
  return "total cost";
}

const rangeOf = (r: Range): number[] => Array.from({ length: r.last - r.first }, (_, n) => r.first + n);

function measureIn(tree: Tree, tokens: readonly number[]): string | undefined {
  return measures.find((m) => tokens.some((i) => m.words.has(tree.lower(i)) || m.words.has(tree.lemma(i))))?.measure;
}

/** "hardware spending", "annual electricity bill": the cost noun with the plain words before it. */
function nounWords(tree: Tree, cue: number): number[] {
  let first = cue;
  while (first > 0 && cue - first < 4 && /^(?:NN|JJ|VBG|HYPH)/.test(tree.tag(first - 1)) && !/^NNP/.test(tree.tag(first - 1))) first--;
  return rangeOf({ first, last: cue + 1 });
}

/** "spending *on hardware*", "the cost *of training*": the clause's own words around the cue. */
function nearWords(tree: Tree, { cue, subject, doing }: Claim, head: number): number[] {
  const own = tree.span(cue, (k) => /^(?:relcl|advcl|ccomp|parataxis|conj)$/.test(tree.label(k)));
  const first = Math.max(own.first, cue - WINDOW);
  const last = Math.min(own.last, Math.max(cue, head) + WINDOW + 2);
  const inSubject = (i: number): boolean => subject?.words !== undefined && subject.words.first <= i && i < subject.words.last;
  // "is expected to *run* to": the verb of the size says nothing of what for
  const sizing = /^(?:run|build|complete|take|make)$/.test(tree.lemma(cue));
  return rangeOf({ first: Math.min(first, last), last })
    .filter((i) => !(sizing && i === cue && doing !== cue))
    .filter((i) => !inSubject(i) || /^(?:training|inference)$/.test(tree.lower(i)));
}
