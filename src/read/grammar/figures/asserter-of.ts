import type { Party } from "../../../model/index.js";
import type { Tree } from "../../document/tree.js";
import { appraisalVerbs, costNouns } from "../../lexicon/cost-words.js";
import { speechVerbs } from "../../lexicon/speech-words.js";
import { partiesOf, partyOfName } from "../../names/parties.js";
import type { Claim, Sum } from "./claim.js";
import { pieceAfter } from "./noun-before.js";

const REACH = 60;
/** What studies and inquiries do with a sum, besides saying it. */
const FINDS =
  /^(?:find|show|suggest|conclude|indicate|reveal|determine|establish|admit|concede|acknowledge|insist|maintain|claim|boast|argue|put)$/;
const PAPER = /^(?:reckoning|estimate|estimates|calculation|calculations|figures|projections|analysis|account|accounts|admission|count)$/;

/** The party whose word a cost is: who sizes it, the subject of the speech verb above it, "according to …", the speaker behind a comma. */
export function asserterOf({ doc, sentence, tree, frame }: Sum, claim: Claim): Party | null {
  const of = (i: number | undefined): Party | null =>
    i === undefined || costNouns.has(tree.lemma(i)) || costNouns.has(tree.lower(i))
      ? null
      : (partiesOf(doc, sentence, houseOf(doc, sentence, i) ?? i)[0] ?? null);
  const sizer = of(claim.sizer);
  if (sizer) return sizer;
  for (const at of tree.ancestors(frame.head)) {
    // "is thought to have spent": whose thought it is stays unsaid
    if (
      !tree.isVerb(at) ||
      tree.isPassive(at) ||
      !(speechVerbs.has(tree.lemma(at)) || appraisalVerbs.has(tree.lemma(at)) || FINDS.test(tree.lemma(at)))
    )
      continue;
    const who = of(sayer(tree, at, frame.head)) ?? (at > frame.head ? namedBefore(doc, sentence, at) : null);
    if (who) return who;
  }
  const [from, to] = [Math.max(0, frame.head - REACH), Math.min(tree.size, frame.head + REACH)];
  for (let i = from; i + 1 < to; i++)
    if (tree.lower(i) === "according" && tree.lower(i + 1) === "to")
      return of(tree.child(i + 1, "pobj") ?? pieceAfter(doc, sentence, i + 2)?.head);
  // "By the ministry's own reckoning, …"
  for (let i = from; i < to; i++) {
    const whose = PAPER.test(tree.lower(i)) && /^(?:by|on)$/i.test(tree.word(tree.span(i).first - 1)) ? tree.possessor(i) : undefined;
    if (whose !== undefined) return of(whose);
  }
  for (let i = from; i < to; i++)
    if (
      tree.tag(i).startsWith("VB") &&
      (speechVerbs.has(tree.lemma(i)) || FINDS.test(tree.lemma(i))) &&
      /^(?:ROOT|parataxis)$/i.test(tree.label(i)) &&
      !tree.isBelow(frame.head, i) &&
      !tree.isPassive(i)
    )
      return of(sayer(tree, i, frame.head)) ?? namedBefore(doc, sentence, i);
  return null;
}

/** ", the governor, Ana Ruiz, | said": the name between commas right before the verb, where the parse gives it no subject. */
function namedBefore(doc: Sum["doc"], sentence: number, verb: number): Party | null {
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  const tree = doc.tree(sentence);
  const name = doc.nameAt(base + (tree.word(verb - 1) === "," ? verb - 2 : verb - 1));
  return name && /^(?:PER|ORG)$/.test(name.type) ? partyOfName(doc, name) : null;
}

/** The subject of a verb of saying that does not hold the sum itself, as a bad parse can make it. */
function sayer(tree: Tree, verb: number, sum: number): number | undefined {
  const own = tree.children(verb).filter((k) => /^nsubj/.test(tree.label(k)) && !tree.isBelow(sum, k));
  const named = own.filter((k) => !/^W/.test(tree.tag(k))).at(-1);
  const subject = named ?? tree.subject(verb);
  return subject === undefined || tree.isBelow(sum, subject) ? undefined : subject;
}

/** "Analysts *at Bernholt*", "a report *by the Orrin Institute*": whose people or paper it is. */
function houseOf(doc: Sum["doc"], sentence: number, i: number): number | undefined {
  const tree = doc.tree(sentence);
  const base = doc.segmented.sentences[sentence]?.first ?? 0;
  if (doc.nameAt(base + i) !== undefined) return undefined;
  const house = tree
    .complements(i)
    .find((c) => /^(?:at|from|by|with|of|for)$/.test(c.prep) && /^(?:ORG|PER)$/.test(doc.nameAt(base + c.object)?.type ?? ""));
  return house?.object;
}
