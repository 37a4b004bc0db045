import type { Amount, Pledge } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { cutVerbs, raiseVerbs } from "../lexicon/pledge-words.js";
import { type Frame, rangeIn } from "./money-frame.js";

/**
 * An amount that replaces or alters another.
 *   "raised its pledge from 3 billion to 5 billion"   raise-to, from 3 billion
 *   "increased its military aid by 3 billion"         raise-by
 *   "is expanding its $4 billion investment to $7 billion"
 *   "will spend 5 billion, up from 2 billion"         raise-to, from 2 billion
 * Not: "will invest $4 billion to raise output", "cut emissions by 40%".
 */
const HEDGE = /^(?:about|around|some|nearly|almost|roughly|over|more|than|at|least|up|to|as|much|a|total|of|approximately|just|under)$/;

export function changeOf(doc: Document, frame: Frame, amount: Amount | null): Pledge["change"] {
  if (!amount) return null;
  const tree = doc.tree(frame.sentence);
  const sums = doc.quantitiesIn(frame.sentence).amounts;
  const { first, last } = rangeIn(doc, frame.sentence, amount);
  const compared = comparedWith(doc, frame, tree, sums, last);
  if (compared) return compared;
  const verb = [frame.cue, ...frame.path, ...tree.ancestors(frame.head)].find(
    (i) => tree.isVerb(i) && (raiseVerbs.has(tree.lemma(i)) || cutVerbs.has(tree.lemma(i))),
  );
  if (verb === undefined) return null;
  const way = prepositionBefore(tree, first);
  if (way === null || !tree.isBelow(frame.head, verb)) return null;
  const direction = cutVerbs.has(tree.lemma(verb)) ? "cut" : "raise";
  return { kind: `${direction}-${way}`, from: way === "to" ? originOf(doc, frame, tree, verb, amount) : null };
}

/** "to" or "by" before a sum, hedges stepped over. */
function prepositionBefore(tree: Tree, first: number): "to" | "by" | null {
  for (let i = first - 1; i >= Math.max(0, first - 6); i--) {
    const word = tree.lower(i);
    if (word === "by") return "by";
    if (word === "to" && tree.lower(i - 1) !== "up") return "to";
    if (!HEDGE.test(word)) return null;
  }
  return null;
}

/** What the sum was before: "from 3 billion", "its $4 billion investment". */
function originOf(doc: Document, frame: Frame, tree: Tree, verb: number, amount: Amount): Amount | null {
  const object = tree.object(verb) ?? tree.child(verb, "nsubjpass");
  for (const a of doc.quantitiesIn(frame.sentence).amounts) {
    if (a.start === amount.start) continue;
    const { first } = rangeIn(doc, frame.sentence, a);
    if (tree.lower(first - 1) === "from" && Math.abs(first - verb) < 30) return a;
    if (object !== undefined && tree.head(frame.head) !== object && a.end <= amount.start && tree.isBelow(first, object) && first < object)
      return a;
  }
  return null;
}

/** "…, up from 2 billion kronor last year", "down from the $12 billion that it planned". */
function comparedWith(doc: Document, frame: Frame, tree: Tree, sums: readonly Amount[], last: number): Pledge["change"] {
  const next = sums.find((a) => rangeIn(doc, frame.sentence, a).first >= last);
  if (!next) return null;
  const { first } = rangeIn(doc, frame.sentence, next);
  for (let i = first - 1; i >= Math.max(last, first - 4); i--)
    if (tree.lower(i) === "from" && /^(?:up|down)$/.test(tree.lower(i - 1)))
      return { kind: tree.lower(i - 1) === "up" ? "raise-to" : "cut-to", from: next };
  return null;
}
