import { holds, type InclusionRule, inside, largest, treeOf } from "./edge.js";
import { referred } from "./find-whole.js";

/**
 * "The investment aims …, drawing commitments from X", "The plan has drawn …", "Contributing to it are …": what is drawn belongs to what draws it.
 */
export const drawnFor: InclusionRule = (scene, d) => {
  const { doc, drafts } = scene;
  if (d.pledge.rule !== "pledge-drawn") return [];
  const tree = treeOf(doc, d);
  const verb = tree.head(d.frame.cue);
  // "The plan has drawn …": the definite noun that opens the sentence, where the parse gives the verb no subject
  const opening = /^(?:the|this)$/.test(tree.lower(0))
    ? [1, 2, 3].find((i) => /^NN/.test(tree.tag(i)) && !/^NN/.test(tree.tag(i + 1)))
    : undefined;
  const subject = (verb < 0 ? undefined : tree.subject(verb)) ?? opening;
  const before = drafts.filter((x) => holds(x, d) && x.frame.sentence < d.frame.sentence && x.frame.sentence >= d.frame.sentence - 2);
  if (/^(?:it|this|that)$/.test(tree.lower(2))) return inside(d, largest(before));
  return subject === undefined ? [] : inside(d, referred(scene, d, subject));
};
