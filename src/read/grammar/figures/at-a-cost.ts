import type { Tree } from "../../document/tree.js";
import { makeVerbs, measures } from "../../lexicon/cost-words.js";
import type { Claim, FigureRule, Subject, Sum } from "./claim.js";
import { isCostNoun } from "./is-cost-noun.js";
import { chainOfSubject, pieceAfter } from "./noun-before.js";
import { ownerOfNoun } from "./owner-of-cost.js";

/**
 * The cost hangs on the making, or the sum on the cost.
 *   "The observatory was completed at a cost of 410 million euros." "Engineers trained Lumo-2 at a cost of $3 million."
 *   "With a price tag of $4 billion, the destroyer is …" "The dock was rebuilt for $700 million." "costs of $3 million for the vaccine"
 * Left alone: what is bought or sold for a sum, and money that meets a cost ("to cover costs of $2 billion").
 */
const LEAST = 1e6;

export const atACost: FigureRule = (sum) => costOfSum(sum) ?? madeFor(sum);

function costOfSum(sum: Sum): Claim | null {
  const { doc, sentence, tree, frame } = sum;
  if (frame.kind !== "cost" || !(isCostNoun(tree, frame.cue) || tree.isVerb(frame.cue))) return null;
  const cue = frame.cue;
  // what costs little has a price
  if ((sum.amount.high ?? sum.amount.low ?? LEAST) < LEAST) return null;
  if (tree.isVerb(cue)) return null;
  const verb = tree.ancestors(cue).find((a) => tree.isVerb(a));
  if (verb !== undefined && meets(tree, verb, cue)) return null;
  if (/^(?:by)$/.test(tree.lower(sum.range.first - 1))) return null;
  const owner = ownerOfNoun(doc, sentence, cue);
  if (owner) return { cue, ...owner, rule: "figure-cost" };
  const hung = tree.head(cue);
  const single = /^(?:cost|price-tag|tag)$/.test(tree.lower(cue));
  const prep = hung >= 0 && single && /^(?:at|with|despite)$/.test(tree.lower(hung)) ? tree.head(hung) : -1;
  if (prep < 0) return { cue, subject: undefined, rule: "figure-cost" };
  if (!tree.isVerb(prep)) return { cue, subject: { head: prep }, rule: "figure-cost" };
  return { cue, subject: made(tree, prep), doing: prep, rule: "figure-cost" };
}

/** What a verb of making makes: its object, the subject of its passive; of any other verb the subject. */
function made(tree: Tree, verb: number): Subject | undefined {
  const subject = tree.subject(verb);
  const object = tree.isPassive(verb) ? undefined : tree.object(verb);
  const head = object !== undefined && (makeVerbs.has(tree.lemma(verb)) || isMeasured(tree, verb)) ? object : subject;
  return head === undefined || tree.isVerb(head) ? undefined : { head };
}

const isMeasured = (tree: Tree, verb: number): boolean =>
  measures.some((m) => m.words.has(tree.lemma(verb)) || m.words.has(tree.lower(verb)));

/** "to cover costs of …", "cut its spending to …": money given or saved is no cost claim. */
const meets = (tree: Tree, verb: number, cue: number): boolean =>
  /^(?:cover|meet|defray|bear|share|split|pay|save|fund|finance|reimburse|recoup|recover|offset|avoid|absorb)$/.test(tree.lemma(verb)) &&
  tree.object(verb) !== undefined &&
  tree.isBelow(cue, tree.object(verb) ?? -1);

/** "was trained *for* less than $6 million". */
function madeFor(sum: Sum): Claim | null {
  const { tree, frame, range } = sum;
  let i = range.first - 1;
  while (i > 0 && /^RB/.test(tree.tag(i))) i--;
  if (tree.lower(i) !== "for") return null;
  const verb = tree.head(i) >= 0 ? tree.head(i) : -1;
  if (verb < 0 || !tree.isVerb(verb) || !makeVerbs.has(tree.lemma(verb)) || !tree.isBelow(frame.head, i)) return madeRightBefore(sum, i);
  return { cue: verb, subject: made(tree, verb), doing: verb, verbal: true, rule: "figure-cost" };
}

/** "the claim that the tunnel can be built | for £2 billion", where the parse hangs the sum elsewhere: the verb of making right before it. */
function madeRightBefore({ doc, sentence, tree }: Sum, at: number): Claim | null {
  let verb = at - 1;
  while (verb > 0 && at - verb < 5 && /^(?:RB|IN|CD|JJ|NNS?|DT)$/.test(tree.tag(verb)) && !makeVerbs.has(tree.lemma(verb))) verb--;
  if (!tree.isVerb(verb) || !makeVerbs.has(tree.lemma(verb))) return null;
  const chain = chainOfSubject(doc, sentence, verb);
  const lead = chain?.pieces[0];
  // "Finland built its repository for": what stands between is what is made
  const object = verb < at - 1 ? pieceAfter(doc, sentence, verb + 1) : null;
  const subject = object && object.last === at ? object : lead;
  return subject ? { cue: verb, subject: { head: subject.head, words: subject }, doing: verb, verbal: true, rule: "figure-cost" } : null;
}
