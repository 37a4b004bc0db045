import type { Figure } from "../../../model/index.js";
import type { Tree } from "../../document/tree.js";
import { claimNouns, disputeWords, estimateWords, speculationWords, weakDisputeWords } from "../../lexicon/cost-words.js";
import type { Claim, Sum } from "./claim.js";

const REACH = 60;
const NEAR = 6;

/** How sure the text is of a cost: what governs it says so, words right beside it, or a doubt in the sentence after. */
export function basisOf(sum: Sum, claim: Claim): Figure["basis"] {
  const { tree, frame, range } = sum;
  const words = new Set<string>();
  const take = (i: number): void => void words.add(tree.lower(i)).add(tree.lemma(i));
  // what stands behind a semicolon is said of something else
  const apart = (i: number): boolean => tree.tokens.slice(Math.min(i, frame.head), Math.max(i, frame.head)).some((t) => t.text === ";");
  for (const i of [claim.cue, frame.head, ...tree.ancestors(claim.cue), ...tree.ancestors(frame.head)]) {
    if (Math.abs(i - frame.head) > REACH || apart(i)) continue;
    take(i);
    // "Nobody could say why it had cost": a modal of another clause is said of something else
    const other = i !== claim.cue && tree.isVerb(i) && !governs(i);
    for (const k of tree.children(i))
      if (other && /^(?:may|might|could)$/.test(tree.lower(k))) continue;
      else if (/^(?:aux|advmod|amod|nsubj|nsubjpass|prep|dobj|compound|attr)$/.test(tree.label(k))) take(k);
  }
  /** Is the cost said in this verb's own clause: "could end up *costing*", "the bill could *reach*"? */
  function governs(i: number): boolean {
    const way = [claim.cue, ...tree.ancestors(claim.cue)];
    const below = way.slice(0, Math.max(0, way.indexOf(i)));
    return !below.some((k) => /^(?:ccomp|advcl|relcl|acl|parataxis)$/.test(tree.label(k)));
  }
  for (let i = Math.max(0, Math.min(claim.cue, range.first) - NEAR); i <= Math.min(tree.size - 1, Math.max(claim.cue, range.last)); i++)
    if (!apart(i) && !(claim.subject?.words && claim.subject.words.first <= i && i < claim.subject.words.last)) take(i);
  // "By one estimate, …"
  if (/^(?:by|on|in)$/.test(tree.lower(0))) for (let i = 1; i < 4; i++) take(i);
  const any = (set: ReadonlySet<string>): boolean => [...words].some((w) => set.has(w));
  if (any(disputeWords) || doubted(sum, apart) || doubtedAfter(sum)) return "disputed";
  if (any(speculationWords)) return "speculated";
  return claim.sized || any(estimateWords) ? "estimated" : "stated";
}

/** "The claim … *has been disputed*", "Critics *doubt* that …": a verb or adjective of doubt in the same part of the sentence. */
function doubted({ tree, frame }: Sum, apart: (i: number) => boolean): boolean {
  for (let i = Math.max(0, frame.head - REACH); i < Math.min(tree.size, frame.head + REACH); i++)
    if (disputeWords.has(tree.lower(i)) && /^(?:VB|JJ)/.test(tree.tag(i)) && !apart(i)) return true;
  return doubtedAsClaim(tree, frame.head, apart);
}

/**
 * "The minister *rejected the figure* of …", "the *claim* that … does not *add up*", "has been met with *scepticism*", "*Few* experts *believe*":
 * words that doubt a sum only where the sentence makes it somebody's word.
 */
function doubtedAsClaim(tree: Tree, head: number, apart: (i: number) => boolean): boolean {
  const here: number[] = [];
  for (let i = Math.max(0, head - REACH); i < Math.min(tree.size, head + REACH); i++) if (!apart(i)) here.push(i);
  const adverse = here.some(
    (i) =>
      weakDisputeWords.has(tree.lower(i)) ||
      (tree.lower(i) === "add" && tree.lower(i + 1) === "up" && here.some((k) => k < i && i - k < 4 && NOT.test(tree.lower(k)))) ||
      (tree.lower(i) === "too" && /^(?:low|high|good|rosy|optimistic)$/.test(tree.lower(i + 1))),
  );
  if (here.some((i) => tree.lower(i) === "too" && /^(?:low|high|rosy|optimistic)$/.test(tree.lower(i + 1)))) return true;
  if (adverse && here.some((i) => claimNouns.has(tree.lower(i)) && !inSum(tree, i))) return true;
  // "raised doubts about the $6 million"
  if (
    here.some(
      (i) =>
        /^(?:doubts?|scepticism|skepticism|disbelief)$/.test(tree.lower(i)) && /^(?:about|over|on)$/.test(tree.lower(i + 1)) && head > i,
    )
  )
    return true;
  return here.some(
    (i) =>
      i < head &&
      /^(?:believe|buy|accept|credit|trust)s?$/.test(tree.lower(i)) &&
      here.some(
        (k) => k < i && i - k < 5 && (NOT.test(tree.lower(k)) || /^(?:few|nobody|none|no-one|hardly|hard|difficult)$/.test(tree.lower(k))),
      ),
  );
}

const NOT = /^(?:not|n't|n’t|never|no|don[’']t|doesn[’']t|didn[’']t)$/;
/** "a claim for $3 million" in a law suit is no assertion; "the number of" counts. */
const inSum = (tree: Tree, i: number): boolean => /^(?:claims?)$/.test(tree.lower(i)) && tree.lower(i + 1) === "for";

/** "Researchers have cast doubt on *that*.", "The figure has been questioned.": the sentence after speaks of the sum. */
function doubtedAfter({ doc, sentence }: Sum): boolean {
  const next = doc.segmented.sentences[sentence + 1];
  if (!next || next.last - next.first > 30 || doc.quantitiesIn(sentence + 1).amounts.length > 0) return false;
  const words = doc.segmented.tokens.slice(next.first, next.last).map((t) => t.text.toLowerCase());
  return (
    words.some((w) => disputeWords.has(w)) &&
    words.some(
      (w, i) =>
        w === "that" || (/^(?:the|this|that)$/.test(words[i - 1] ?? "") && /^(?:figure|claim|number|sum|estimate|assertion)$/.test(w)),
    )
  );
}
