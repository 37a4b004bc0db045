import { type InclusionRule, inside, isBefore, makeUp, sumOf, treeOf, wordsOf } from "./edge.js";
import { spokenOf } from "./find-whole.js";

/**
 * "It will spend 12 billion on two plants, and the remaining 8 billion will go to research", "and the rest, 2 billion, to training":
 * what remains is a part, and so are the parts that together with it make up the whole.
 * Not: "The rest of the world looks elsewhere."
 */
export const remaining: InclusionRule = (scene, d) => {
  if (d.pledge.amount === null) return [];
  const tree = treeOf(scene.doc, d);
  const { first } = sumOf(scene.doc, d);
  if (!/(?:^| )(?:remaining|(?:rest|remainder) [,(–—-])(?: (?:about|some|around|roughly|nearly))?$/.test(wordsOf(tree, first - 4, first)))
    return [];
  const earlier = scene.drafts.filter((x) => isBefore(x, d) && x.pledge.amount !== null && x.frame.sentence >= d.frame.sentence - 4);
  // the parts run up to what remains; the whole stands before them
  for (let w = earlier.length - 2; w >= 0; w--) {
    const whole = earlier[w];
    const parts = [...earlier.slice(w + 1), d];
    if (whole && makeUp(parts, whole)) return parts.flatMap((p) => inside(p, whole));
  }
  return inside(d, spokenOf(scene, d));
};
