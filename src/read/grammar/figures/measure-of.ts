import type { Range, Tree } from "../../document/tree.js";
import { builtNouns, measures } from "../../lexicon/cost-words.js";
import type { Claim, Sum } from "./claim.js";

const WINDOW = 7;

/** What a cost is for: the verb of making, the words of the cost noun, those near the cue, what it is the cost of. */
export function measureOf({ tree, frame }: Sum, claim: Claim): string {
  const { cue, doing, subject } = claim;
  const byDoing = doing === undefined ? undefined : measureIn(tree, [doing]);
  const own = claim.verbal ? [] : nounWords(tree, cue);
  const inSubject = subject ? measureIn(tree, rangeOf(subject.words ?? { first: subject.head, last: subject.head + 1 })) : undefined;
  const close = measureIn(tree, own) ?? byDoing;
  if (close) return close;
  const near = measureIn(tree, nearWords(tree, claim, frame.head));
  if (near) return near;
  if (inSubject && /^(?:training|inference|operating)/.test(inSubject)) return inSubject;
  // "relocation costs", "defence spending": the cost noun with what stands before it is the measure
  const modifier = own.at(-2);
  if (
    modifier !== undefined &&
    tree.tag(modifier) === "NN" &&
    /^\p{Ll}[\p{Ll}-]+$/u.test(tree.word(modifier)) &&
    tree.lower(modifier) !== "price"
  )
    return `${tree.lower(modifier)} ${tree.lemma(cue)}`;
  if (subject && doing === undefined && builtNouns.has(tree.lemma(subject.head))) return "construction cost";
  return tree.lemma(cue) === "spending" ? "spending" : "total cost";
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
function nearWords(tree: Tree, { cue, subject }: Claim, head: number): number[] {
  const own = tree.span(cue, (k) => /^(?:relcl|advcl|ccomp|parataxis|conj)$/.test(tree.label(k)));
  const first = Math.max(own.first, cue - WINDOW);
  const last = Math.min(own.last, Math.max(cue, head) + WINDOW + 2);
  const inSubject = (i: number): boolean => subject?.words !== undefined && subject.words.first <= i && i < subject.words.last;
  return rangeOf({ first: Math.min(first, last), last }).filter((i) => !inSubject(i) || /^(?:training|inference)$/.test(tree.lower(i)));
}
