import type { Tree } from "../../document/tree.js";
import { measures } from "../../lexicon/cost-words.js";
import type { Claim, FigureRule, Sum } from "./claim.js";
import { pieceAfter } from "./noun-before.js";

/**
 * Money spent on the running or training of something, or on machines: a cost, where money spent on a building or a people is a gift.
 *   "Developers spent 40 million euros training Aria-3." "More than $90 million was spent on training the model."
 *   "Kvasir is thought to have spent $250 million on computing power."
 * Left alone: what somebody will spend, and spending on anything that is built or bought for good.
 */
const RUNNING = measures.filter((m) => m.running);
const LOOSE = /^(?:power|capacity|equipment|bill|cost|time|infrastructure|hardware|run|system)$/;

export const spentOn: FigureRule = (sum) => {
  const { tree, range } = sum;
  const verb = spendVerb(sum);
  if (verb === undefined || (ahead(tree, verb) && !supposed(tree, verb))) return null;
  const about = aboutAfter(sum, verb);
  if (!about) return null;
  const passive = verb > range.last - 1;
  const subject = passive ? undefined : tree.subject(verb);
  const thing = about.object === undefined ? undefined : { head: about.object };
  return { cue: verb, subject: subject === undefined ? thing : { head: subject }, doing: about.doing, verbal: true, rule: "figure-spent" };
};

/** "spent $5 million", "$5 million was spent". */
function spendVerb({ tree, range }: Sum): number | undefined {
  for (let i = range.first - 1; i >= 0 && range.first - i <= 4; i--) {
    if (/^(?:spend|spent|spends|spending|pay|paid)$/.test(tree.lower(i)) && tree.isVerb(i)) return i;
    if (!/^(?:RB|JJR|IN|PRP|TO)/.test(tree.tag(i))) break;
  }
  for (let i = range.last; i < tree.size && i - range.last <= 5; i++) {
    if (/^(?:spent|paid)$/.test(tree.lower(i))) return i;
    if (!/^(?:RB|MD|VB|IN)/.test(tree.tag(i))) break;
  }
  return undefined;
}

const ahead = (tree: Tree, verb: number): boolean =>
  [...tree.auxiliaries(verb), ...[1, 2].map((n) => tree.lower(verb - n))].some((a) => /^(?:will|would|to|'ll|’ll)$/.test(a));
const supposed = (tree: Tree, verb: number): boolean =>
  [1, 2, 3, 4].some((n) => /^(?:thought|believed|estimated|reported|said|known|rumoured|rumored)$/.test(tree.lower(verb - n)));

/** "on training the model", "training the model", "on GPUs", "to maintain its fleet". */
function aboutAfter(sum: Sum, verb: number): (Pick<Claim, "doing"> & { readonly object?: number }) | null {
  const { doc, sentence, tree, range } = sum;
  let i = Math.max(range.last, verb + 1);
  const stop = Math.min(tree.size, i + 8);
  // "spent more than $5m last year on", "a year to"
  while (i < stop && !/^(?:on|in|for|to)$/.test(tree.lower(i)) && !/ing$/.test(tree.lower(i))) {
    if (/^[,;:]$/.test(tree.word(i))) return null;
    i++;
  }
  if (i >= stop) return null;
  const bare = /^(?:on|in|for|to)$/.test(tree.lower(i));
  const at = bare ? i + 1 : i;
  const first = pieceAfter(doc, sentence, at + 1);
  if (RUNNING.some((m) => m.words.has(tree.lower(at))) && (tree.tag(at).startsWith("VB") || /ing$/.test(tree.lower(at))))
    return { doing: at, ...(first ? { object: first.head } : {}) };
  if (!bare || tree.lower(i) === "to") return null;
  const piece = pieceAfter(doc, sentence, at);
  if (!piece) return null;
  const last = tree.lower(piece.head);
  for (const m of RUNNING) {
    if (m.words.has(last) || m.words.has(tree.lemma(piece.head))) return { doing: piece.head };
    if (LOOSE.test(tree.lemma(piece.head)))
      for (let k = piece.first; k < piece.head; k++) if (m.words.has(tree.lower(k))) return { doing: k };
  }
  return null;
}
