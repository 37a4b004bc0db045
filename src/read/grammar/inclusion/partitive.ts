import { breaksOff, holds, type InclusionRule, inside, isBefore, sumOf, treeOf } from "./edge.js";
import { referred, spokenOf, wholeBefore } from "./find-whole.js";

/**
 * "of which 5 billion", "40 billion of which", "1.5 billion of it", "15 billion of Brookfield's investment", "17 trillion won of the package";
 * "Of this sum, 900 million …", "Of the 52 billion that Congress approved, 39 billion …".
 * Not: "50 billion of debt", "5 billion of the company's shares" (no promise is spoken of).
 */
export const partitive: InclusionRule = (scene, d) => {
  const { doc, drafts } = scene;
  if (d.pledge.amount === null) return [];
  const tree = treeOf(doc, d);
  const { first, last } = sumOf(doc, d);
  // "40 billion of which", "1.5 billion of it"
  if (/^(?:,|\))$/.test(tree.lower(last)) === false && tree.lower(last) === "of") {
    const next = tree.lower(last + 1);
    if (next === "which" || next === "whom") return inside(d, wholeBefore(scene, d, first));
    if (/^(?:it|this|that|them|these|those)$/.test(next) && !/^NN/.test(tree.tag(last + 2))) return inside(d, spokenOf(scene, d));
  }
  // "of which about 5 billion"
  for (let i = first - 1; i >= Math.max(0, first - 24); i--)
    if (tree.lower(i) === "of" && tree.lower(i + 1) === "which" && !breaksOff(tree, i + 1, first))
      return inside(d, wholeBefore(scene, d, i));
  // "Of this, the utility is providing 900 million", "Of the 52 billion …, 39 billion"
  if (tree.lower(0) === "of" && /^(?:this|that|these|those|the|it|its)$/.test(tree.lower(1))) {
    const own = drafts.find(
      (x) =>
        x.frame.sentence === d.frame.sentence &&
        isBefore(x, d) &&
        sumOf(doc, x).first <= 4 &&
        tree.lower(sumOf(doc, x).first - 1) !== "," &&
        holds(x, d),
    );
    if (own) return inside(d, own);
    const object = tree.child(0, "pobj");
    if (/^(?:this|that|it|these|those)$/.test(tree.lower(1)) || object === undefined)
      return inside(d, spokenOf(scene, d, { back: 3, before: 0 }));
    const whole = referred(scene, d, object);
    return whole && holds(whole, d) ? inside(d, whole) : [];
  }
  for (const c of tree.complements(d.frame.head)) {
    if (!/^(?:of|out of|from)$/.test(c.prep)) continue;
    const definite = tree
      .children(c.object)
      .some((k) => /^(?:the|this|that|these|those|its|their)$/.test(tree.lower(k)) || tree.label(k) === "poss");
    if (!definite || c.object < last) continue;
    const whole = referred(scene, d, c.object);
    if (whole && holds(whole, d)) return inside(d, whole);
  }
  return [];
};
