import type { Tree } from "../../document/tree.js";
import { makeVerbs, measures } from "../../lexicon/cost-words.js";
import type { Claim, FigureRule, Sum } from "./claim.js";
import { chainBefore, pieceAfter } from "./noun-before.js";
import { isUndertaking } from "./undertaking.js";

/**
 * A sum spoken of as a sum: what it stands for is what it costs.
 *   "The $5.6 million covered only the final training run of the model." "the figure of $6 million for training Kestrel"
 *   "It would take 2 billion euros to rebuild the port." "Some $3 billion is needed to insulate schools."
 */
export const sumCovers: FigureRule = (sum) =>
  covers(sum) ?? figureFor(sum) ?? claimedSum(sum) ?? saidSpent(sum) ?? timeFor(sum) ?? neededTo(sum);

const isMeasure = (tree: Tree, i: number): boolean => measures.some((m) => m.words.has(tree.lower(i)) || m.words.has(tree.lemma(i)));

function covers({ doc, sentence, tree, range }: Sum): Claim | null {
  let verb = range.last;
  while (verb < tree.size && verb - range.last < 4 && !tree.isVerb(verb)) verb++;
  if (!/^(?:cover|include|exclude|reflect|represent|count)$/.test(tree.lemma(verb))) return null;
  let at = verb + 1;
  while (/^(?:only|just|merely|solely)$/.test(tree.lower(at))) at++;
  return about(doc, sentence, verb, at);
}

function about(doc: Sum["doc"], sentence: number, cue: number, at: number): Claim | null {
  const tree = doc.tree(sentence);
  const piece = pieceAfter(doc, sentence, at);
  if (!piece) return null;
  // "training | its model"
  const made = piece.last === at + 1 && /ing$/.test(tree.lower(at)) && isMeasure(tree, at) ? pieceAfter(doc, sentence, piece.last) : null;
  if (made) return { cue, subject: { head: made.head, words: made }, doing: at, rule: "figure-cost" };
  let doing: number | undefined;
  for (let i = piece.first; i < piece.last; i++) if (isMeasure(tree, i)) doing ??= i;
  if (doing === undefined) return null;
  const of = tree.lower(piece.last) === "of" ? pieceAfter(doc, sentence, piece.last + 1) : null;
  // "training Kestrel": what is trained, not the training
  const object =
    doing === piece.first && doing < piece.head
      ? { first: doing + 1, last: piece.last }
      : { first: piece.first, last: of?.last ?? piece.last };
  return { cue, subject: { head: piece.head, words: object }, doing, rule: "figure-cost" };
}

/** "the figure of $6 million for training Kestrel". */
function figureFor({ doc, sentence, tree, range }: Sum): Claim | null {
  if (!/^(?:figure|sum|number|total|estimate)$/.test(tree.lemma(range.first - 2)) || tree.lower(range.first - 1) !== "of") return null;
  if (tree.lower(range.last) !== "for") return null;
  const measured = about(doc, sentence, range.first - 2, range.last + 1);
  if (measured) return measured;
  // "the figure of €14 billion for the nuclear plant"
  const piece = pieceAfter(doc, sentence, range.last + 1);
  return piece && isUndertaking(doc, sentence, piece)
    ? { cue: range.first - 2, subject: { head: piece.head, words: piece }, rule: "figure-cost" }
    : null;
}

/** "the £4 billion *estimate* for the tunnel", "the $6 million *figure* for training Kestrel". */
function claimedSum({ doc, sentence, tree, range }: Sum): Claim | null {
  const at = /^[-‑–]$/.test(tree.word(range.last)) ? range.last + 1 : range.last;
  const noun = pieceAfter(doc, sentence, at);
  if (
    !noun ||
    noun.last - noun.first > 2 ||
    !/^(?:figure|estimate|projection|forecast|claim|quote|estimation)$/.test(tree.lemma(noun.head))
  )
    return null;
  if (!/^(?:for|of)$/.test(tree.lower(noun.last))) return null;
  const measured = about(doc, sentence, noun.head, noun.last + 1);
  if (measured) return measured;
  const piece = pieceAfter(doc, sentence, noun.last + 1);
  return piece && isUndertaking(doc, sentence, piece)
    ? { cue: noun.head, subject: { head: piece.head, words: piece }, rule: "figure-cost" }
    : null;
}

/** "the $6 million *that Qorin says it spent on training its model*". */
function saidSpent({ doc, sentence, tree, range }: Sum): Claim | null {
  if (!/^(?:that|which|\p{Lu}.*|the|it)$/u.test(tree.word(range.last))) return null;
  for (let i = range.last; i < Math.min(tree.size, range.last + 10); i++) {
    if (/^[,;.:]$/.test(tree.word(i))) return null;
    if (!/^(?:spent|paid|cost|spends)$/.test(tree.lower(i))) continue;
    const at = /^(?:on|for|to|in)$/.test(tree.lower(i + 1)) ? i + 2 : i + 1;
    if (at === i + 1 && tree.tag(at) !== "VBG") return null;
    return about(doc, sentence, i, at);
  }
  return null;
}

/** "$5 million *of rented GPU time for the training run* of its model": what the money bought, and what that was for. */
function timeFor({ doc, sentence, tree, range }: Sum): Claim | null {
  if (!/^(?:of|in|worth)$/.test(tree.lower(range.last))) return null;
  const bought = pieceAfter(doc, sentence, range.last + (tree.lower(range.last) === "worth" ? 2 : 1));
  if (!bought || tree.lower(bought.last) !== "for") return null;
  const claim = about(doc, sentence, bought.head, bought.last + 1);
  return claim?.doing !== undefined && /^(?:pre-?train|re-?train|train|fine-tun|inference)/.test(tree.lower(claim.doing)) ? claim : null;
}

/** "It will *take* … to rebuild the port"; "… is *needed* to insulate schools". */
function neededTo({ doc, sentence, tree, range }: Sum): Claim | null {
  let to = range.last;
  while (to < tree.size && to - range.last < 6 && tree.lower(to) !== "to") to++;
  if (tree.lower(to) !== "to" || !/^VB/.test(tree.tag(to + 1))) return null;
  const between = Array.from({ length: to - range.last }, (_, n) => tree.lower(range.last + n));
  const needed =
    between.some((w) => /^(?:needed|required)$/.test(w)) &&
    between.every((w) => /^(?:needed|required|is|are|was|were|be|been|will|would|may|might|could|has|have)$/.test(w));
  const takes =
    to === range.last &&
    /^(?:take|takes|took|taken)$/.test(tree.lower(range.first - 1)) &&
    /^it$/i.test(tree.word(chainBefore(doc, sentence, groupEdge(tree, range.first - 1))?.first ?? -1));
  if (!needed && !takes) return null;
  const doing = to + 1;
  if (!isMeasure(tree, doing) && !makeVerbs.has(tree.lemma(doing))) return null;
  const piece = pieceAfter(doc, sentence, doing + 1);
  return piece ? { cue: doing, subject: { head: piece.head, words: piece }, doing, rule: "figure-cost" } : null;
}

const groupEdge = (tree: Tree, verb: number): number => {
  let i = verb;
  while (i > 0 && /^(?:MD|RB|VB|TO)/.test(tree.tag(i - 1))) i--;
  return i;
};
