import { giftNouns } from "../../lexicon/giving-words.js";
import { cutVerbs, excludedNouns, pledgeNouns, raiseVerbs, weakPledgeNouns } from "../../lexicon/pledge-words.js";
import { asNoun, asVerb, type Decided, nounFrame, type Place } from "./sum-place.js";

/** Verbs that move what they take only with a particle: "takes the payments *down* to". */
const MOVES = /^(?:take|bring|push|drive|pull|get|haggle|negotiate|talk)$/;

/**
 * A promise that is made larger or smaller: "trimmed the credit by CHF 500 million", "beefed up the flood-relief pot to €520m", "has swollen to $40bn",
 * "lifting the ceiling on its guarantees to 8 billion kronor", "takes its payments to the fund down to €150m", "has been whittled down to 3.2 billion".
 * Not: "cut its debt to €2bn", "raised its stake by $3m", "The deficit has ballooned to $40bn".
 */
export function altered(p: Place): Decided | null {
  const { tree, lead } = p;
  if (!/^(?:to|by)$/.test(tree.lower(lead))) return null;
  for (let i = lead - 1; i >= Math.max(0, lead - 18); i--) {
    if (/^[;:]$/.test(tree.lower(i))) return null;
    const lemma = asVerb(tree, i);
    const moved = MOVES.test(lemma) && /^(?:down|up|back)$/.test(tree.lower(lead - 1));
    if (!(raiseVerbs.has(lemma) || cutVerbs.has(lemma) || moved) || !/^(?:VB|JJ)/.test(tree.tag(i))) continue;
    const noun = changedNoun(p, i);
    return noun === undefined ? null : { frame: nounFrame(p, noun) };
  }
  return null;
}

/** What is raised or cut: the object, of a passive or a verb of growing the subject, else what follows the sum ("halved, to €600m, the sum"). */
function changedNoun({ tree, lead, range }: Place, verb: number): number | undefined {
  const object = tree.object(verb) ?? nounBetween(tree, verb, lead);
  const subject = tree.child(verb, "nsubjpass", "nsubj") ?? tree.subject(verb);
  const passive = tree.isPassive(verb) || object === undefined;
  const after = [range.last, range.last + 1, range.last + 2, range.last + 3].find((i) => /^NN/.test(tree.tag(i)));
  const noun = object ?? (passive ? subject : undefined);
  const found = [noun, ...(noun !== undefined && passive ? [headOfOf(tree, noun)] : []), object === undefined ? after : undefined].find(
    (i) => i !== undefined && isMoney(tree.lemma(i)),
  );
  if (found === undefined || excludedNouns.has(tree.lemma(noun ?? found))) return undefined;
  // "the ceiling on its guarantees", and not "the debt ceiling"
  if (tree.lemma(found) === "ceiling" && ![1, 2, 3, 4, 5].some((k) => pledgeNouns.has(asNoun(tree, found + k)))) return undefined;
  const before = tree.children(found).map((k) => tree.lower(k));
  if (
    before.some((w) =>
      /^(?:tax|price|profit|sales|revenue|debt|market|interest|rent|borrowing|credit-limit|debt|wage|share|budget-deficit)$/.test(w),
    )
  )
    return undefined;
  // what grows of itself is a promise only where it is called one, and a certain one
  if (passive && object === undefined && !tree.isPassive(verb)) {
    const strong = pledgeNouns.has(tree.lemma(found)) && !weakPledgeNouns.has(tree.lemma(found));
    if (!strong || !before.some((w) => /^(?:the|a|an|its|their|his|her|this|that)$/.test(w) || /['’]s?$/.test(w))) return undefined;
    if (/^(?:investment|spending|funding|aid|financing|support)$/.test(tree.lemma(found)) && !before.includes("its")) return undefined;
  }
  return found;
}

const isMoney = (lemma: string): boolean =>
  (pledgeNouns.has(lemma) || giftNouns.has(lemma)) && !/^(?:cash|money|line|slice|share)$/.test(lemma);

const headOfOf = (tree: Place["tree"], noun: number): number | undefined => tree.complements(noun).find((c) => c.prep === "of")?.object;

function nounBetween(tree: Place["tree"], verb: number, to: number): number | undefined {
  let noun: number | undefined;
  for (let i = verb + 1; i < to; i++) {
    if (/^(?:IN|TO)$/.test(tree.tag(i)) && noun !== undefined) break;
    if (/^(?:NN|NNS)$/.test(tree.tag(i)) && !/^(?:NN|NNS)$/.test(tree.tag(i + 1))) noun = i;
  }
  return noun === undefined ? undefined : asNoun(tree, noun) ? noun : undefined;
}
