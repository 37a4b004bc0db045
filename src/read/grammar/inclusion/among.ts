import type { Tree } from "../../document/tree.js";
import { collectiveNouns } from "../../lexicon/inclusion-words.js";
import { pledgeNouns, provideVerbs } from "../../lexicon/pledge-words.js";
import type { Draft } from "../read-pledge.js";
import { breaksOff, type Edge, holds, type InclusionRule, inside, type Scene, sumOf, treeOf, wordsOf } from "./edge.js";
import { collective } from "./find-whole.js";

/**
 * "Brookfield is also among the investors, planning to spend 20 billion", "Volta is one of the donors: it pledged 1.5 billion",
 * "Among the pledges were 500 million from the EU", "The largest contribution comes from Norway, which will give 1.5 billion":
 * "The EU alone will give 2.5 billion":
 * a part of what all of them gave. "Also" says so of the promise just before as well.
 * Not: "one of the largest investors in France will spend 2 billion", "The Red Cross is among the groups that praised the step."
 */
export const among: InclusionRule = (scene, d) => {
  const tree = treeOf(scene.doc, d);
  const { first } = sumOf(scene.doc, d);
  const noun = memberOf(tree, first);
  if (noun === undefined) return isAlone(tree, first) ? inside(d, near(d, collective(scene, d, "pledge"))) : [];
  const whole = collective(scene, d, tree.lemma(noun));
  if (!whole || !holds(whole, d)) return [];
  const too = wordsOf(tree, 0, noun).split(" ").includes("also");
  return [...inside(d, whole), ...(too ? theOneBefore(scene, d, whole) : [])];
};

/** "The EU alone will give 2.5 billion": of what all gave, said shortly before. */
const isAlone = (tree: Tree, sum: number): boolean =>
  [1, 2, 3, 4, 5].some((i) => i < sum && tree.lower(i) === "alone" && /^NN/.test(tree.tag(i - 1)) && !breaksOff(tree, 0, i));

const near = (d: Draft, whole: Draft | null): Draft | null => (whole && d.frame.sentence - whole.frame.sentence <= 3 ? whole : null);

const RANK = /\b(?:largest|biggest|leading|top|major|main|ever|history|world|since|record|(?:investor|donor|lender|funder)s? (?:in|of))\b/;

/** The noun of "among the investors", "one of the donors", "the largest contribution", where the sum follows in the same breath. */
function memberOf(tree: Tree, sum: number): number | undefined {
  for (let i = Math.min(sum, 40); i >= 0; i--) {
    const word = tree.lower(i);
    const group =
      (word === "among" || (word === "of" && tree.lower(i - 1) === "one")) &&
      /^(?:the|those|these|its|their|other)$/.test(tree.lower(i + 1));
    const single =
      /^(?:largest|biggest|single|sole|highest)$/.test(word) && i <= 6 && /^(?:the|second|third|single)$/.test(tree.lower(i - 1));
    // "is among those investing, with 6 billion"
    if (group && tree.lower(i + 1) === "those" && tree.tag(i + 2) === "VBG" && provideVerbs.has(tree.lemma(i + 2)) && i + 2 < sum)
      return i + 2;
    if (!group && !(single && !/^(?:of|among)$/.test(tree.lower(i - 2)))) continue;
    let noun = i + (group ? 2 : 1);
    while (/^(?:NN|JJ|VBN|CD|POS)/.test(tree.tag(noun + 1)) && noun - i < 8 && noun + 1 < sum) noun++;
    const lemma = tree.lemma(noun);
    if (!/^NN/.test(tree.tag(noun)) || !(pledgeNouns.has(lemma) || collectiveNouns.has(lemma) || lemma === "announcement")) continue;
    if (group && tree.tag(noun) !== "NNS") continue;
    // "among the biggest investors in France", "the largest investment in its history": a rank in the world, not a place among these
    if (RANK.test(wordsOf(tree, group ? i + 1 : noun + 1, noun + 6))) continue;
    if (noun < sum && !leaves(tree, noun, sum)) return noun;
  }
  return undefined;
}

/** A semicolon, or a second subject other than a pronoun or "which", ends what is said of the member. */
function leaves(tree: Tree, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (tree.lower(i) === ";") return true;
    if (/^(?:while|whereas|but)$/.test(tree.lower(i))) return true;
  }
  return false;
}

function theOneBefore({ drafts }: Scene, d: Draft, whole: Draft): readonly Edge[] {
  const last = drafts.filter((x) => x.frame.sentence < d.frame.sentence && x.frame.sentence >= d.frame.sentence - 2).at(-1);
  if (!last || last === whole || last.frame.sentence <= whole.frame.sentence || !holds(whole, last)) return [];
  const alike = last.pledge.amount?.currency === whole.pledge.amount?.currency;
  return alike && last.pledge.pledgers.length > 0 ? inside(last, whole) : [];
}
