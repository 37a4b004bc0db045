import type { Tree } from "../../document/tree.js";
import { stateWord } from "../../lexicon/places.js";
import type { Found, Status, VerbView } from "./found.js";
import { those } from "./found.js";
import { isEvent } from "./gathering.js";

const GROUP = /^(?:MD|RB|TO|VB[DNPZG]?)$/;

/**
 * Whoever does what a verb says: its subject in the parse with all that is coordinated, and the names that end right before the verb group, which a
 * bad parse loses. "Among *those* who took the stage": the subject of the clause above. A bare number of people has its names behind a colon.
 */
export function whoDoes({ doc, sentence, tree, verb }: VerbView, status: Status, event: Found["event"]): Found[] {
  const own = namedAbove({ doc, sentence, tree }, verb, tree.subject(verb));
  const subject = amongThose(tree, own) ?? own;
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const out = subject === undefined || isEvent(tree, subject) ? [] : those(tree, subject, status, event);
  const start = groupStart(tree, verb);
  if (start > 0 && (subject === undefined || subject < verb)) out.push({ at: start, status, event, before: true });
  out.push(...examples(tree, subject, verb).map((at) => ({ at, status, event, row: true })));
  // "Three heads of state turned up: A, B and C."
  const plural =
    subject !== undefined &&
    (tree.tag(subject) === "NNS" || /^(?:CD|DT)$/.test(tree.tag(subject))) &&
    doc.nameAt(base + subject) === undefined;
  if (plural) {
    const colon = Array.from({ length: tree.size }, (_, n) => n).find((i) => i > verb && /^[:—–]$/.test(tree.word(i)));
    if (colon !== undefined) out.push({ at: colon + 1, status, event, row: true });
  }
  return out;
}

/** "Wolfe was among *those* who took the stage": Wolfe. */
export function amongThose(tree: Tree, who: number | undefined): number | undefined {
  if (
    who === undefined ||
    !(/^(?:those|people|leaders|executives|guests|companies|countries)$/.test(tree.lower(who)) || /^NNS$/.test(tree.tag(who)))
  )
    return undefined;
  const prep = tree.head(who);
  // "Chad and Mali were the only *states* that did not sign"
  if (tree.label(who) === "attr" && tree.lemma(prep) === "be" && !tree.isNegated(prep)) return tree.subject(prep);
  if (!/^(?:among|amongst|of)$/.test(tree.lower(prep))) return undefined;
  const be = tree.ancestors(prep).find((a) => tree.isVerb(a));
  if (be === undefined || tree.lemma(be) !== "be" || tree.isNegated(be)) return undefined;
  const subject = tree.subject(be);
  return subject !== undefined && subject < prep && !tree.isBelow(who, subject) ? subject : undefined;
}

/** First token of a verb group: "*did not* turn", "*has so far* stayed". */
export function groupStart(tree: Tree, verb: number): number {
  let i = verb;
  while (i > 0 && verb - i < 8 && GROUP.test(tree.tag(i - 1)) && !/^(?:there|here)$/.test(tree.lower(i - 1))) i--;
  return i;
}

/** "Modi arrived …, where *he* had co-chaired the summit": a pronoun below the clause of somebody with a name is that one. */
export function namedAbove(
  { doc, sentence, tree }: Pick<VerbView, "doc" | "sentence" | "tree">,
  verb: number,
  who: number | undefined,
): number | undefined {
  if (who === undefined || !/^(?:he|she)$/.test(tree.lower(who))) return who;
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  for (const at of tree.ancestors(verb)) {
    const above = tree.isVerb(at) ? tree.children(at).find((k) => tree.label(k) === "nsubj" && k < who) : undefined;
    const name = above === undefined ? undefined : doc.nameAt(base + above);
    if (above === undefined) continue;
    if (name && (doc.entityOf(name)?.type ?? name.type) === "PER") return above;
    // a name that is taken for none of a person, and no state's: whose "he" is, is not sure enough
    return name && name.type !== "NORP" && stateWord(name.text) === null ? undefined : who;
  }
  return who;
}

/** "Leaders of the largest makers, *including* A and B, were at …", "ministers gathered, *among them* A and B": where the names of a crowd begin. */
export function examples(tree: Tree, subject: number | undefined, verb: number): number[] {
  if (subject === undefined || tree.tag(subject) !== "NNS") return [];
  for (let i = subject; i < Math.min(tree.size, verb + 16); i++) {
    if (/^[.;:]$/.test(tree.word(i))) return [];
    if (tree.lower(i) === "including" && (i < verb || tree.word(i - 1) === ",")) return [i + 1];
    if (tree.lower(i) === "among" && /^(?:them|whom)$/.test(tree.lower(i + 1))) return [i + 2];
    if (i < verb && tree.lower(i) === "such" && tree.lower(i + 1) === "as") return [i + 2];
  }
  return [];
}
