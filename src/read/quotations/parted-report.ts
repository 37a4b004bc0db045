import type { Range, Tree } from "../document/tree.js";
import { utteranceVerbs } from "../lexicon/speech-words.js";
import { FINITE } from "./acts.js";
import { trimRun } from "./clause-spans.js";
import { nearest } from "./who.js";

/** "S, X said." and "S1, X said, S2", by where the commas stand: more certain than the parse of what they part. */
export function partedReport(tree: Tree, verb: number): { runs: Range[]; subject: number } | null {
  if (!/^(?:VBD|VBZ|VBP|VBN)$/.test(tree.tag(verb)) || tree.isPassive(verb)) return null;
  const own = nearest(
    tree.children(verb).filter((k) => tree.label(k) === "nsubj" && !/^W/.test(tree.tag(k))),
    verb,
  );
  // "S, argued X": a parser takes X for the object
  const subject =
    own ??
    (tree.word(verb - 1) === "," && utteranceVerbs.has(tree.lemma(verb))
      ? tree.children(verb).find((k) => k > verb && tree.label(k) === "dobj" && /^NNP/.test(tree.tag(k)))
      : undefined);
  if (subject === undefined) return null;
  const inverted = subject > verb;
  let start = inverted ? verb : tree.span(subject).first;
  while (!inverted && start < subject && isStop(tree, start)) start++;
  let before = start - 1;
  // the comma may stand inside a closing mark
  let left = before;
  if (/^(?:["”’]|'')$/.test(tree.word(before))) before--;
  if (tree.word(before) !== ",") return null;
  if (before === left) left = before;
  else left += 1;
  let end = (inverted ? tree.span(subject).last : verb) + 1;
  while (end < tree.size && tree.word(end) !== "," && end - verb < 30) {
    if (FINITE.test(tree.tag(end)) || /^(?:that|whether|;|:)$/.test(tree.lower(end))) {
      if (!inverted) return null;
    }
    end++;
  }
  if (!inverted && tree.children(verb).some((k) => k > verb && k < end && /^(?:ccomp|xcomp|acomp|attr|oprd)$/.test(tree.label(k))))
    return null;
  if (
    !inverted &&
    tree.children(verb).some((k) => k > verb && k < end && tree.label(k) === "dobj") &&
    !/^(?:tell|remind|assure)$/.test(tree.lemma(verb))
  )
    return null;
  const head = trimRun(tree, { first: afterLabel(tree, left), last: left });
  const finite = (r: Range): boolean => {
    for (let i = r.first; i < r.last; i++) if (FINITE.test(tree.tag(i))) return true;
    return false;
  };
  const closes = end >= tree.size - 1 || inverted || /^(?:VBG|WP|WDT)$/.test(tree.tag(end + 1)) || tree.lower(end + 1) === "according";
  if (closes) return finite(head) ? { runs: [head], subject } : null;
  const tail = trimRun(tree, { first: end + 1, last: tree.size });
  if (!finite(head) && !finite(tail)) return null;
  return { runs: [head, tail].filter((r) => r.last > r.first), subject };
}

const isStop = (tree: Tree, i: number): boolean => /^(?:,|and|but|;|:|—|–|"|“|”)$/.test(tree.lower(i));

/** "0826 ET - The dollar could fall": a time stamp before a dash, and "However," are no part of what was said. */
function afterLabel(tree: Tree, limit: number): number {
  let first = 0;
  for (let i = 1; i < 6 && i < limit; i++)
    if (/^(?:-|–|—|\|)$/.test(tree.word(i)) && /\d|^(?:GMT|ET|EST|UTC)$/.test(tree.word(i - 1))) first = i + 1;
  if (
    /^(?:however|meanwhile|moreover|still|also|but|yet|and|instead|indeed|separately|additionally)$/.test(tree.lower(first)) &&
    /^(?:,|DT|NN|PRP)/.test(`${tree.word(first + 1)}${tree.tag(first + 1)}`)
  ) {
    first++;
    if (tree.word(first) === ",") first++;
  }
  return first;
}
