import type { Range, Tree } from "../document/tree.js";
import { clauseVerbs, mindAdjectives } from "../lexicon/speech-words.js";
import { FINITE, isInfinitive } from "./acts.js";
import { runsBelow, trimRun } from "./clause-spans.js";

/** The clause that a verb takes: with "that", with a question word, or bare with a subject of its own. */
export function clauseOf(tree: Tree, verb: number): number | undefined {
  if (tree.lemma(verb) === "point" && tree.child(verb, "prt") === undefined) return undefined;
  return tree.children(verb).find((k) => takesClause(tree, verb, k));
}

const ADVERBIAL = /^(?:as|because|since|while|when|although|though)$/;
const marked = (tree: Tree, clause: number, by: RegExp): boolean =>
  tree.children(clause).some((m) => tree.label(m) === "mark" && by.test(tree.lower(m)));

/** A report has a finite verb, a subjunctive after "that", or an infinitive with a subject of its own. */
function reportsFinitely(tree: Tree, clause: number): boolean {
  const parts = [clause, ...tree.children(clause).filter((k) => /^(?:aux|auxpass|cop)$/.test(tree.label(k)))];
  return (
    parts.some((k) => FINITE.test(tree.tag(k))) ||
    marked(tree, clause, /^(?:that|whether|if)$/) ||
    isInfinitive(tree, clause) ||
    tree.child(clause, "nsubj", "nsubjpass") === undefined ||
    /^VB$/.test(tree.tag(clause)) ||
    /^VBN$/.test(tree.tag(clause))
  );
}

/** "has not said why …" */
const asks = (tree: Tree, clause: number): boolean =>
  tree.children(clause).some((k) => k < clause && /^(?:why|how|what)$/.test(tree.lower(k)));

function takesClause(tree: Tree, verb: number, k: number): boolean {
  if (tree.label(k) !== "ccomp" && !(tree.label(k) === "advcl" && k > verb && (marked(tree, k, /^(?:that|whether)$/) || asks(tree, k))))
    return false;
  const bare = tree.child(k, "nsubj", "nsubjpass") === undefined && !tree.children(k).some((m) => /^W/.test(tree.tag(m)));
  if (bare && isInfinitive(tree, k)) return false;
  if (k < verb) return !marked(tree, k, ADVERBIAL);
  const { first } = tree.span(k);
  // "added 3.2% and Y rose": a number is what the verb takes
  if (/^(?:CD|\$)$/.test(tree.tag(verb + 1)) && first > verb + 1) return false;
  if (!reportsFinitely(tree, k)) return false;
  if (tree.word(first - 1) !== ",") return true;
  // "as X suggested, S" and "pointed to a slowing, which …": the clause behind the comma is not what the verb takes
  return tree.lower(first) !== "which" && !tree.children(verb).some((m) => m < verb && tree.label(m) === "mark" && tree.lower(m) === "as");
}

/** The content of a clause, without "that" and without reports of its own that a participle adds ("…, adding that …"). */
export function sayRuns(tree: Tree, clause: number): Range[] {
  return runsBelow(tree, clause, addedReports(tree, clause))
    .map((r) =>
      tree.lower(r.first) === "that" && tree.label(r.first) === "mark" ? trimRun(tree, { first: r.first + 1, last: r.last }) : r,
    )
    .filter((r) => r.last > r.first);
}

export const ADDING =
  /^(?:add|note|say|cite|call|warn|argue|stress|describe|insist|explain|claim|quote|tell|suggest|write|acknowledge|accuse)$/;

function addedReports(tree: Tree, clause: number): number[] {
  return tree
    .children(clause)
    .filter(
      (k) =>
        tree.label(k) === "advcl" &&
        tree.tag(k) === "VBG" &&
        k > clause &&
        ADDING.test(tree.lemma(k)) &&
        tree.word(tree.span(k).first - 1) === ",",
    );
}

/** The person told: "told reporters", "told a rally". */
export function told(tree: Tree, verb: number): number | null {
  const object = tree.child(verb, "dative", "dobj");
  return object !== undefined &&
    object > verb &&
    /^(?:tell|assure|remind|reassure|convince|notify|inform|brief|warn|advise|ask)$/.test(tree.lemma(verb))
    ? object
    : null;
}

/** "S, X said", "S1, X said, S2" and "as X noted, S", where the parser hangs the report on the clause and not the other way round. */
export function besideClause(tree: Tree, verb: number, lemma: string): { runs: Range[]; rule: string } | null {
  const up = tree.head(verb);
  if (up < 0 || !clauseVerbs.has(lemma)) return null;
  if (tree.child(verb, "dobj", "xcomp") !== undefined && lemma !== "tell" && lemma !== "put") return null;
  const as = tree.children(verb).some((k) => tree.label(k) === "mark" && tree.lower(k) === "as" && k < verb);
  const label = tree.label(verb);
  if (as && label === "advcl") return { runs: runsBelow(tree, up, [verb]), rule: "as" };
  if (!/^(?:parataxis|ccomp|dep|advcl|conj)$/.test(label)) return null;
  if (tree.children(verb).some((k) => tree.label(k) === "mark" || tree.label(k) === "cc")) return null;
  const own = tree.span(verb);
  const parted = tree.word(own.first - 1) === "," || tree.word(own.first) === ",";
  if (!parted || own.last - own.first > 30 || !tree.isVerb(up)) return null;
  if (label === "conj" && own.last < tree.size - 1) return null;
  return { runs: runsBelow(tree, up, [verb]), rule: "beside" };
}

/** "is confident that …", "made clear that …". */
export function mindOf(tree: Tree, verb: number): { adjective: number; clause: number } | null {
  const adjective = tree
    .children(verb)
    .find((k) => k > verb && /^(?:acomp|oprd|attr)$/.test(tree.label(k)) && mindAdjectives.has(tree.lower(k)));
  if (adjective === undefined) return null;
  const clause = [...tree.children(adjective), ...tree.children(verb)].find((k) => k > adjective && tree.label(k) === "ccomp");
  return clause === undefined ? null : { adjective, clause };
}

/** "states that …" where the parser finds no clause: all that follows "that", if it has a finite verb. */
export function thatClause(tree: Tree, verb: number): Range | null {
  if (tree.lower(verb + 1) !== "that" || !/^(?:VBD|VBZ|VBP|VBN)$/.test(tree.tag(verb))) return null;
  const run = trimRun(tree, { first: verb + 2, last: tree.size });
  for (let i = run.first + 1; i < run.last; i++) if (FINITE.test(tree.tag(i))) return run;
  return null;
}
