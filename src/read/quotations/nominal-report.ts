import type { Quotation } from "../../model/index.js";
import { type Document, spanOfRange } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { isAsserted, isInfinitive } from "./acts.js";
import { sayRuns } from "./clause-report.js";
import { runsBelow } from "./clause-spans.js";
import { cueSpan } from "./cue-phrase.js";
import type { Frame } from "./frames.js";
import { type Subject, subjectOf } from "./who.js";

/** "according to X, S" and "S, according to X". */
export function accordingFrame(doc: Document, tree: Tree, sentence: number, i: number): Frame | null {
  const to = tree.child(i, "prep") ?? (tree.lower(i + 1) === "to" ? i + 1 : undefined);
  if (to === undefined || tree.lower(to) !== "to") return null;
  const source = tree.child(to, "pobj") ?? tree.child(i, "pobj");
  if (source === undefined) return null;
  const top =
    [...tree.ancestors(i)].find((a) => tree.isVerb(a) && !/^(?:aux|auxpass|amod|pcomp|acl)$/.test(tree.label(a))) ??
    tree.ancestors(i).at(-1);
  if (top === undefined) return null;
  const whole = tree.label(top) === "relcl" ? top : climb(tree, top);
  return {
    sentence,
    cueWord: i,
    cue: spanOfRange(doc, sentence, { first: i, last: to + 1 }),
    subject: { token: source, relative: null },
    runs: runsBelow(tree, whole, [i]),
    act: "said",
    rule: "according",
    addressee: null,
    about: null,
  };
}

/** From a conjunct without a subject of its own to the clause that has it. */
function climb(tree: Tree, verb: number): number {
  let at = verb;
  for (let n = 0; n < 8 && tree.label(at) === "conj" && tree.child(at, "nsubj", "nsubjpass") === undefined && tree.head(at) >= 0; n++)
    at = tree.head(at);
  return at;
}

/** "his warning that …", "expressed confidence that …", "X's decision to …". */
export function claimFrame(doc: Document, tree: Tree, sentence: number, noun: number, named: (i: number) => boolean): Frame | null {
  const clause = tree
    .children(noun)
    .find(
      (k) =>
        k > noun &&
        /^(?:acl|ccomp|relcl)$/.test(tree.label(k)) &&
        tree.children(k).some((m) => tree.label(m) === "mark" && tree.lower(m) === "that" && m > noun && m < k),
    );
  const plan =
    clause === undefined ? tree.children(noun).find((k) => k > noun && tree.label(k) === "acl" && isInfinitive(tree, k)) : undefined;
  const content = clause ?? plan;
  if (content === undefined) return null;
  let subject: Subject | null = null;
  let from = noun;
  const poss = tree.child(noun, "poss");
  const by = tree.complements(noun).find((c) => /^(?:by|from|of|among)$/.test(c.prep) && c.at < content);
  if (poss !== undefined) subject = { token: poss, relative: null };
  else if (by) subject = { token: by.object, relative: null };
  else {
    const verb = tree.head(noun);
    if (
      verb >= 0 &&
      verb < noun &&
      /^(?:dobj)$/.test(tree.label(noun)) &&
      tree.isVerb(verb) &&
      /^(?:express|make|issue|voice|share|repeat|reiterate|announce|have|give|send|raise|deliver|offer|state|outline|hold)$/.test(
        tree.lemma(verb),
      ) &&
      isAsserted(tree, verb)
    ) {
      subject = subjectOf(tree, verb);
      from = verb;
    }
  }
  if (!subject || (poss !== undefined && !named(poss) && /^(?:its)$/.test(tree.lower(poss)) && plan === undefined)) return null;
  const cue =
    from === noun
      ? spanOfRange(doc, sentence, { first: noun, last: noun + 1 })
      : { ...cueSpan(doc, sentence, from), end: spanOfRange(doc, sentence, { first: noun, last: noun + 1 }).end };
  const act: Quotation["act"] =
    plan !== undefined
      ? "intends"
      : /^(?:belief|view|opinion|hope|fear|confidence|conviction|expectation|idea|notion|sense|feeling|worry|doubt|concern)$/.test(
            tree.lemma(noun),
          )
        ? "believes"
        : "said";
  return {
    sentence,
    cueWord: noun,
    cue,
    subject,
    runs: clause === undefined ? runsBelow(tree, content) : sayRuns(tree, content),
    act,
    rule: "claim",
    addressee: null,
    about: null,
  };
}
