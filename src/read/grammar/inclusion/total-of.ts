import type { Draft } from "../read-pledge.js";
import { holds, type InclusionRule, inside, isBefore, makeUp, type Scene, sumOf, treeOf, wordsOf } from "./edge.js";

/**
 * "approved 4 billion, bringing its total support to 60 billion": the sum before is inside the total.
 * "15 billion on data centres and a further 5 billion on power lines, for a total investment of 20 billion": so is every sum that makes it up.
 * Not: "bringing the price to 60 billion".
 */
export const totalOf: InclusionRule = (scene, d) => {
  if (d.pledge.amount === null) return [];
  const total = [...scene.sums, ...scene.drafts].find(
    (x) =>
      x.frame.sentence >= d.frame.sentence &&
      x.frame.sentence <= d.frame.sentence + 2 &&
      isBefore(d, x) &&
      holds(x, d) &&
      saysTotal(scene, x) !== null,
  );
  if (!total) return [];
  const said = scene.drafts.filter((x) => x.frame.sentence !== d.frame.sentence);
  const before = [...said.filter((x) => isBefore(x, d)), ...scene.sums, ...said.filter((x) => isBefore(d, x))].filter(
    (x) => isBefore(x, total) && x.pledge.amount !== null && x.frame.sentence >= total.frame.sentence - 4,
  );
  for (let n = 2; n <= Math.min(6, before.length); n++) {
    const parts = before.slice(-n);
    if (makeUp(parts, total)) return parts.includes(d) ? inside(d, total) : [];
  }
  const last =
    before.filter((x) => x.frame.sentence === total.frame.sentence).at(-1) ??
    before.filter((x) => x.frame.sentence === total.frame.sentence - 1).at(-1);
  return saysTotal(scene, total) === "grown" && last === d ? inside(d, total) : [];
};

/** "bringing the total to" says that what was just named is in it; "a total of" only where the sums make it up. */
function saysTotal({ doc }: Scene, x: Draft): "grown" | "added-up" | null {
  const tree = treeOf(doc, x);
  const { first, last } = sumOf(doc, x);
  const words = wordsOf(tree, first - 14, first);
  // "€400m in loans and €200m in grants, €600m all told"
  if (/^(?:all told|in all|altogether|in total|all in all|combined|overall)\b/.test(wordsOf(tree, last, last + 3))) return "added-up";
  if (
    /\b(?:bring|brings|bringing|brought|take|takes|taking|raising|lifting|lifts|boosting) (?:[\p{L}’'-]+ ){0,9}to(?: (?:about|nearly|some|around|over|more than|almost|a total of))?$/u.test(
      words,
    ) &&
    /\b(?:total|overall|investment|investments|support|aid|assistance|funding|commitment|commitments|contribution|contributions|spending|pledges|backing|package)\b/.test(
      words,
    )
  )
    return "grown";
  return /\b(?:for|making|totalling|totaling) (?:a|an) (?:combined |overall |grand )?total (?:[\p{L}-]+ ){0,3}of$/u.test(words)
    ? "added-up"
    : null;
}
