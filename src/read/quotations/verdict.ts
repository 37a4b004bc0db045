import type { Range, Tree } from "../document/tree.js";
import { attitudeVerbs, clauseVerbs, verdictVerbs } from "../lexicon/speech-words.js";
import { FINITE, isPronoun, spanOf } from "./acts.js";
import { runsBelow, trimRun } from "./clause-spans.js";

/** "The plan was welcomed by X as a boost". */
export function passiveVerdict(tree: Tree, verb: number, lemma: string): { runs: Range[]; agent: number; judged: number } | null {
  if (!attitudeVerbs.has(lemma) || !tree.isPassive(verb)) return null;
  const agent = tree.agent(verb);
  const judged = tree.child(verb, "nsubjpass");
  if (agent === undefined || judged === undefined || isPronoun(tree, judged)) return null;
  const runs = [
    ...runsBelow(tree, judged),
    ...tree
      .complements(verb)
      .filter((c) => /^(?:as|for)$/.test(c.prep) && c.at > verb)
      .flatMap((c) => runsBelow(tree, c.at)),
  ];
  return { runs, agent, judged };
}

/** What a verdict judges, with the verdict: "the plan as beneficial", "it a stunt". */
export function verdictOf(
  tree: Tree,
  verb: number,
  lemma: string,
  named: (i: number) => boolean,
): { runs: Range[]; about: number | null } | null {
  if (tree.isPassive(verb)) return null;
  const small = tree
    .children(verb)
    .find((k) => k > verb && /^(?:ccomp|xcomp|oprd)$/.test(tree.label(k)) && (!tree.isVerb(k) || isSlip(tree, k, lemma)));
  const object =
    tree.children(verb).find((k) => k > verb && tree.label(k) === "dobj") ?? (small === undefined ? undefined : tree.child(small, "nsubj"));
  if (object === undefined && small === undefined) return null;
  const preps = (i: number | undefined, which: RegExp): number[] =>
    i === undefined ? [] : tree.children(i).filter((k) => k > verb && tree.label(k) === "prep" && which.test(tree.lower(k)));
  // "as good": the parser may take the adjective for a clause of its own
  const loose = tree
    .children(verb)
    .filter((k) => k > verb && tree.label(k) === "advcl" && !FINITE.test(tree.tag(k)) && tree.lower(tree.span(k).first) === "as")
    .map((k) => tree.span(k));
  const tails = [...preps(object, /^as$/), ...preps(small, /^as$/), ...preps(verb, /^(?:as|for|of|to|with|about)$/)];
  const as = tails.find((k) => tree.lower(k) === "as") ?? loose[0]?.first;
  const second =
    object !== undefined && tree.children(object).some((k) => tree.label(k) === "appos" && tree.word(tree.span(k).first - 1) !== ",");
  const hasVerdict =
    as !== undefined ||
    second ||
    small !== undefined ||
    (object !== undefined && tails.some((k) => k > object && /^(?:for|of|to)$/.test(tree.lower(k))));
  if (verdictVerbs.has(lemma) && !hasVerdict) return null;
  if (object === undefined) return small === undefined ? null : { runs: runsBelow(tree, small), about: null };
  const parts = [object, ...(small !== undefined ? [small] : []), ...tails.filter((k) => k > object)];
  if (isPronoun(tree, object)) {
    if (as !== undefined)
      return {
        runs: [withContrast(tree, { first: as + 1, last: loose.find((r) => r.first === as)?.last ?? tree.span(as).last })],
        about: object,
      };
    if (small !== undefined) return { runs: runsBelow(tree, small, [object]), about: object };
    if (/^(?:accuse|blame|thank|criticise|praise)$/.test(lemma) && hasVerdict) return { runs: [spanOf(tree, parts)], about: object };
    return null;
  }
  const noun = tree.lemma(object);
  // "expects 50 cents": a number is no verdict
  if (
    /^(?:CD|\$|#)$/.test(tree.tag(object)) ||
    (/^(?:expect|anticipate|forecast|predict|see)$/.test(lemma) && tree.children(object).some((k) => tree.tag(k) === "CD"))
  )
    return null;
  if (!named(object) && /^(?:question|answer|time|way|thing|lot)$/.test(noun) && !hasVerdict) return null;
  return { runs: [withContrast(tree, trimRun(tree, through(spanOf(tree, parts), loose)))], about: object };
}

/** "hailed the new rules as a gift": a noun that the tagger took for a verb. */
const isSlip = (tree: Tree, k: number, lemma: string): boolean =>
  !clauseVerbs.has(lemma) && tree.label(k) === "ccomp" && tree.tag(k) === "VBZ" && tree.children(k).some((c) => tree.lower(c) === "as");

const through = (run: Range, tails: readonly Range[]): Range =>
  tails.reduce((a, b) => (b.first <= a.last + 1 ? { first: a.first, last: Math.max(a.last, b.last) } : a), run);

/** "… but not a breakthrough": what the parser hangs elsewhere still belongs to the verdict before it, as far as no new clause begins. */
function withContrast(tree: Tree, run: Range): Range {
  if (!/^(?:but|though|although|yet|rather)$/.test(tree.lower(run.last))) return run;
  let last = run.last;
  while (last < tree.size && !/^[,;:.–—!?]$/.test(tree.word(last))) {
    if (FINITE.test(tree.tag(last))) return run;
    last++;
  }
  return { first: run.first, last };
}
