import type { Quotation } from "../../model/index.js";
import type { Range, Tree } from "../document/tree.js";
import { beliefVerbs, resolveVerbs } from "../lexicon/speech-words.js";

export const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
/** Verbs under which "to say" is said. */
const GOVERNORS = /^(?:go|continue|begin|start|appear|seem|come|proceed|decline|refuse|fail|like|use|seek|try|return|want|get)$/;
const OFF = /^(?:should|must|ought|may|might|can|ca)$/;

/** What a verb makes of its content: with an infinitive it can be what somebody means to do. */
export function actOf(lemma: string, infinitive: boolean): Quotation["act"] {
  if (infinitive && resolveVerbs.has(lemma) && !/^(?:ask|demand|claim|expect)$/.test(lemma)) return "intends";
  if (beliefVerbs.has(lemma) || /^(?:know|realise|understand|imagine|guess|suppose|remember|want|wish|regret)$/.test(lemma))
    return "believes";
  return "said";
}

/** Is this verb uttered for real: finite, or bound to a verb that makes it so, and not a condition or a command? */
export function isAsserted(tree: Tree, verb: number): boolean {
  if (tree.children(verb).some((k) => k < verb && tree.label(k) === "mark" && /^(?:if|unless|whether)$/.test(tree.lower(k)))) return false;
  if (tree.auxiliaries(verb).some((a) => OFF.test(a))) return false;
  const up = tree.head(verb);
  const label = tree.label(verb);
  if (tree.tag(verb) === "VBG" && label === "xcomp" && up >= 0 && /^(?:stop|avoid|quit|resist|cease)$/.test(tree.lemma(up))) return false;
  if (!isInfinitive(tree, verb) || tree.tag(verb) !== "VB") return true;
  const bound = /^(?:xcomp|ccomp|conj)$/.test(label) || (label === "advcl" && tree.lemma(up) === "go");
  return up >= 0 && tree.isVerb(up) && bound && GOVERNORS.test(tree.lemma(up));
}

export const isInfinitive = (tree: Tree, i: number): boolean =>
  /^(?:VB|JJ|NN)/.test(tree.tag(i)) && tree.children(i).some((k) => k < i && tree.lower(k) === "to" && /^aux/.test(tree.label(k)));
export const isPronoun = (tree: Tree, i: number): boolean =>
  /^(?:PRP|WP|WDT|EX)/.test(tree.tag(i)) || /^(?:this|that|these|those|so|one)$/.test(tree.lower(i));
/** The smallest stretch that holds all that hangs on these tokens. */
export const spanOf = (tree: Tree, parts: readonly number[]): Range =>
  parts.map((p) => tree.span(p)).reduce((a, b) => ({ first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) }));
