import type { Document } from "../../document/document.js";
import type { Tree } from "../../document/tree.js";
import { periodNouns } from "../../lexicon/cost-words.js";
import type { Subject } from "./claim.js";
import { type Chain, chainBefore, type Piece, pieceAfter } from "./noun-before.js";
import { withOf } from "./subject-of-chain.js";

interface Owner {
  readonly subject: Subject;
  readonly doing: number | undefined;
}
const OWNING = /^(?:for|of|to|on|at|behind|by)$/;
const isPeriod = (tree: Tree, i: number): boolean => periodNouns.has(tree.lower(i));

/** Whose cost a chain with a cost noun at `n` shows: "*the vaccine's* development costs", "the cost of adapting *cities*", "costs at *the plant*". */
export function ownerInChain(doc: Document, sentence: number, chain: Chain, n: number): Owner | null {
  const tree = doc.tree(sentence);
  const cost = chain.pieces[n];
  if (!cost) return null;
  const next = chain.pieces[n + 1];
  // "the company's spending on hardware": on what, not whose
  const own = possessorIn(tree, cost);
  if (own && next?.prep === "on") return own;
  const whose = next?.prep === "on" ? chain.pieces[n + 2] : undefined;
  if (whose && /^(?:by|at)$/.test(whose.prep)) return { subject: { head: whose.head, words: withOf(chain, n + 2) }, doing: undefined };
  if (next && OWNING.test(next.prep) && !isPeriod(tree, next.head))
    return { subject: { head: next.head, words: withOf(chain, n + 1) }, doing: next.doing };
  return own ?? namedIn(doc, sentence, cost);
}

/** "the reactor's final cost", "its hardware spending". */
export function possessorIn(tree: Tree, piece: Piece): Owner | null {
  for (let i = piece.head; i >= piece.first; i--) {
    if (/^PRP\$$/.test(tree.tag(i))) return { subject: { head: i }, doing: undefined };
    if (i > piece.first && (tree.tag(i) === "POS" || /^[’']s?$/.test(tree.word(i))))
      return { subject: { head: i - 1, words: { first: piece.first, last: i } }, doing: undefined };
  }
  return null;
}

/** "Kestrel training costs": the name that stands first. */
function namedIn(doc: Document, sentence: number, piece: Piece): Owner | null {
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  for (let i = piece.first; i < piece.head; i++) {
    const name = doc.nameAt(base + i);
    if (!name || name.last - base > piece.head || /^(?:NORP|MISC|EVENT)$/.test(name.type)) continue;
    const head = name.last - base - 1;
    return { subject: { head, words: { first: name.first - base, last: head + 1 } }, doing: undefined };
  }
  return null;
}

/** Whose cost a cost noun is, from what follows it ("the bill *for training Kestrel*") or stands before it; else as the parse has it. */
export function ownerOfNoun(doc: Document, sentence: number, cue: number): Owner | null {
  const tree = doc.tree(sentence);
  const before = chainBefore(doc, sentence, cue + 1)?.pieces.at(-1);
  if (OWNING.test(tree.lower(cue + 1))) {
    const gerund = tree.tag(cue + 2) === "VBG" || /ing$/.test(tree.lower(cue + 2));
    const piece = pieceAfter(doc, sentence, cue + (gerund ? 3 : 2)) ?? (gerund ? pieceAfter(doc, sentence, cue + 2) : null);
    if (piece && !/^(?:CD|\$)/.test(tree.tag(piece.head)) && !isSum(doc, sentence, piece) && !isPeriod(tree, piece.head))
      return { subject: { head: piece.head, words: piece }, doing: gerund ? cue + 2 : undefined };
  }
  if (before) {
    const own = possessorIn(tree, before) ?? namedIn(doc, sentence, before);
    if (own) return own;
  }
  return parsedOwner(doc, tree, sentence, cue);
}

const isSum = (doc: Document, sentence: number, piece: Piece): boolean => {
  const at = doc.segmented.tokens[(doc.segmented.sentences[sentence]?.first ?? 0) + piece.head]?.start ?? 0;
  return doc.quantitiesIn(sentence).amounts.some((a) => a.start <= at && at < a.end);
};

function parsedOwner(doc: Document, tree: Tree, sentence: number, cue: number): Owner | null {
  const poss = tree.possessor(cue);
  if (poss !== undefined) return { subject: { head: poss }, doing: undefined };
  for (const c of tree.complements(cue)) {
    if (!OWNING.test(c.prep)) continue;
    const object = tree.isVerb(c.object) ? tree.object(c.object) : c.object;
    if (object !== undefined && !/^(?:CD|\$)/.test(tree.tag(object)) && !isPeriod(tree, object))
      return { subject: { head: object }, doing: tree.isVerb(c.object) ? c.object : undefined };
  }
  for (const k of tree.children(cue))
    if (tree.isVerb(k) && /^(?:acl|relcl|xcomp|advcl)$/.test(tree.label(k))) {
      const object = tree.object(k);
      if (object !== undefined && !/^(?:CD|\$)/.test(tree.tag(object))) return { subject: { head: object }, doing: k };
    }
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const named = tree
    .children(cue)
    .find((k) => tree.label(k) === "compound" && /^(?:ORG|LOC|PRODUCT|PER)$/.test(doc.nameAt(base + k)?.type ?? ""));
  return named === undefined ? null : { subject: { head: named }, doing: undefined };
}
