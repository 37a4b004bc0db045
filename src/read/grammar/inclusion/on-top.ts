import type { Tree } from "../../document/tree.js";
import { addedWords } from "../../lexicon/inclusion-words.js";
import type { Draft } from "../read-pledge.js";
import { breaksOff, type Edge, isBefore, makeUp, REACH, type Scene, sumOf, treeOf, wordsOf } from "./edge.js";

/**
 * "a further 5 billion", "another 50 million, on top of the 200 million that it pledged in January", "Besides the 2 billion …, Qatar will lend 3 billion",
 * "The sum comes on top of the 400 million that the company pledged in 2023", "Separately, it pledged 40 million".
 * A sum that is one more, and with the one before makes up a whole that holds it, is inside that whole too.
 * Not: "It will also invest 2 billion", "extra capacity".
 */
export function onTop(scene: Scene, d: Draft): readonly Edge[] {
  const { wholeOf } = scene;
  if (d.pledge.amount === null) return [];
  const said = besidesSum(scene, d);
  if (said !== undefined) return said === null ? [] : [{ part: d, whole: said, reading: "on-top" }];
  const next = nextSays(scene, d);
  if (next) return [{ part: d, whole: next, reading: "on-top" }];
  if (!isMarked(scene, d)) return [];
  const names = new Set(d.pledge.pledgers.map((p) => p.name));
  const earlier = scene.drafts.filter((x) => isBefore(x, d) && x.pledge.amount !== null && x.frame.sentence >= d.frame.sentence - REACH);
  // "15 of the 20 billion … An additional 5 billion": one more of the same whole
  const completed = earlier.findLast((x) => {
    const whole = wholeOf.get(x);
    return whole !== undefined && whole !== d && makeUp([x, d], whole);
  });
  const whole = completed && wholeOf.get(completed);
  if (completed && whole)
    return [{ part: d, whole: completed, reading: "on-top" }, ...(wholeOf.has(d) ? [] : [{ part: d, whole, reading: "inside" as const }])];
  const last = earlier.findLast((x) => names.size === 0 || x.pledge.pledgers.some((p) => names.has(p.name)));
  // "14 billion on the line, including 2 billion for trains. A further 500 million …": on top of all that was said
  const above = last && last.frame.sentence < d.frame.sentence ? wholeOf.get(last) : undefined;
  const base = above?.frame.sentence === last?.frame.sentence ? (above ?? last) : last;
  return base && wholeOf.get(d) !== base ? [{ part: d, whole: base, reading: "on-top" }] : [];
}

/**
 * "will invest 10 billion in solar, and a further 2 billion in hydrogen": the verb is left out the second time, and the sum is read only by this.
 * Not: "and another 10 billion is needed".
 */
export function oneMoreBeside(scene: Scene, d: Draft): readonly Edge[] {
  if (d.pledge.amount === null) return [];
  const tree = treeOf(scene.doc, d);
  const { first, last } = sumOf(scene.doc, d);
  const base = scene.drafts.findLast((x) => x.frame.sentence === d.frame.sentence && isBefore(x, d) && x.pledge.amount !== null);
  if (!base || !addedWords.has(tree.lower(first - 1))) return [];
  const between = wordsOf(tree, sumOf(scene.doc, base).last, first);
  const joined = /(?:^| )(?:and|plus|,|with) (?:an? )?[a-z]+$/.test(between) && !breaksOff(tree, sumOf(scene.doc, base).last, first);
  return joined && /^(?:in|for|on|to|into|towards?|as|from|next)$/.test(tree.lower(last))
    ? [{ part: d, whole: base, reading: "on-top" }]
    : [];
}

function isMarked({ doc }: Scene, d: Draft): boolean {
  const tree = treeOf(doc, d);
  const { first, last } = sumOf(doc, d);
  const near = [d.frame.head, d.frame.cue, ...d.frame.path].flatMap((i) => tree.children(i));
  if (near.some((k) => addedWords.has(tree.lower(k)) && k < d.frame.head + 3)) return true;
  if (addedWords.has(tree.lower(first - 1)) || tree.lower(last) === "more") return true;
  // "Separately, Spain pledged"
  return tree.lower(0) === "separately";
}

/** Length of a phrase that sets a sum beside another, where one begins at a token; 0 where none does. */
function besides(tree: Tree, i: number): number {
  const phrase = wordsOf(tree, i, i + 3);
  if (/^(?:in addition to|on top of|over and above)$/.test(phrase)) return 3;
  if (/^(?:not counting|not including|topping up|aside from|apart from)\b/.test(phrase)) return 2;
  return /^(?:besides|alongside|beyond|excluding)$/.test(tree.lower(i)) ? 1 : 0;
}

/** The sum that another is set beside in its sentence; null where this is that sum itself; undefined where no phrase says so. */
function besidesSum(scene: Scene, d: Draft): Draft | null | undefined {
  const { doc, drafts, sums } = scene;
  const tree = treeOf(doc, d);
  for (let i = 0; i < tree.size; i++) {
    const size = besides(tree, i);
    if (size === 0) continue;
    const from = i + size;
    const base = sums.find((x) => {
      if (x.pledge.amount === null) return false;
      const { first, last } = sumOf(doc, x);
      // a sum that was not read as a promise has to be called one: "the 372 million set aside last year"
      if (
        !drafts.includes(x) &&
        !(
          /^(?:that|which|it|already|previously|for|decided|earlier)$/.test(tree.lower(last)) ||
          /^(?:earlier|previous|original)$/.test(tree.lower(first - 1)) ||
          /^VB[ND]$/.test(tree.tag(last))
        )
      )
        return false;
      return (
        first >= from &&
        first <= from + 4 &&
        /^(?:the|a|an|its|their|another|about|some|around|than|more|over|nearly|earlier|previous|original)?$/.test(
          tree.lower(first - 1 < from ? -1 : first - 1),
        )
      );
    });
    if (base === d) return null;
    const again = base ?? saidAgain(scene, d, from);
    if (!again) continue;
    if (again !== base)
      return drafts.find((x) => x.frame.sentence === d.frame.sentence && x.pledge.amount !== null) === d ? again : undefined;
    const others = drafts.filter((x) => x !== again && x.frame.sentence === d.frame.sentence && x.pledge.amount !== null);
    const one = i > 0 ? (others.findLast((x) => isBefore(x, again)) ?? others[0]) : others[0];
    return one === d ? again : undefined;
  }
  return undefined;
}

/** "unveiled 109 billion … In addition to *the 109 billion*, Brookfield will invest 20 billion": a sum that was promised sentences before. */
function saidAgain({ doc, drafts }: Scene, d: Draft, from: number): Draft | undefined {
  const tree = treeOf(doc, d);
  const first = doc.segmented.sentences[d.frame.sentence]?.first ?? 0;
  if (!/^(?:the|this|that|those|these|its|their)$/.test(tree.lower(from))) return undefined;
  const named = doc.quantitiesIn(d.frame.sentence).amounts.find((a) => {
    const at = doc.sumTokens(a).first - first;
    return at > from && at <= from + 2;
  });
  if (named === undefined) return undefined;
  return drafts.findLast(({ frame, pledge: { amount } }) => {
    if (amount === null || frame.sentence >= d.frame.sentence) return false;
    return amount.low === named.low && amount.high === named.high && amount.currency === named.currency;
  });
}

/** "The sum comes on top of the 400 million …": said in the next sentence of the promise before it. */
function nextSays({ doc, drafts }: Scene, d: Draft): Draft | null {
  const next = d.frame.sentence + 1;
  if (next >= doc.segmented.sentences.length || !drafts.some((x) => x.frame.sentence === next)) return null;
  if (drafts.findLast((x) => x.frame.sentence === d.frame.sentence) !== d) return null;
  const tree = doc.tree(next);
  if (!/^(?:it|this|that|the)$/.test(tree.lower(0))) return null;
  for (let i = 1; i < Math.min(tree.size, 8); i++)
    if (besides(tree, i) === 3 && /^(?:come|be|add)$/.test(tree.lemma(i - 1)))
      return drafts.find((x) => x.frame.sentence === next && x.frame.head > i && x.frame.head < i + 10 && x !== d) ?? null;
  return null;
}
