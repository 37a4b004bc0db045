import type { Document } from "../../document/document.js";
import type { Tree } from "../../document/tree.js";
import { collectiveNouns, containVerbs, moneyNouns } from "../../lexicon/inclusion-words.js";
import { pledgeNouns } from "../../lexicon/pledge-words.js";
import { speechVerbs } from "../../lexicon/speech-words.js";
import { partiesOf } from "../../names/parties.js";
import type { Draft } from "../read-pledge.js";
import { holds, largest, REACH, type Scene, top, treeOf } from "./edge.js";

/** Can a noun stand for a promise named before: "the package", "the money", "the investors"? */
export const meansMoney = (lemma: string): boolean => pledgeNouns.has(lemma) || moneyNouns.has(lemma);

/** Does the passage of a promise name one of these? */
export const saysSo = (doc: Document, d: Draft, names: readonly string[]): boolean =>
  names.some((n) => doc.text.slice(d.pledge.evidence.start, d.pledge.evidence.end).includes(n));

/** The promise whose own noun a token is: "the £150bn *investment*". */
export function ownDraft({ doc, drafts }: Scene, part: Draft, noun: number): Draft | undefined {
  const tree = treeOf(doc, part);
  return drafts.find(
    (d) =>
      d !== part &&
      d.frame.sentence === part.frame.sentence &&
      d.frame.head !== part.frame.head &&
      (d.frame.cue === noun ||
        d.frame.head === noun ||
        (d.frame.path.includes(noun) && d.frame.kind === "noun") ||
        (tree.isBelow(d.frame.head, noun) && !tree.isBelow(part.frame.head, noun))),
  );
}

/** The promise that a noun phrase of the part's sentence means: its own sum, that of its owner, else what was spoken of last. */
export function referred(scene: Scene, part: Draft, noun: number): Draft | null {
  const { doc, drafts } = scene;
  const tree = treeOf(doc, part);
  const lemma = tree.lemma(noun);
  if (!meansMoney(lemma) && !collectiveNouns.has(lemma) && !/^(?:CD|\$)/.test(tree.tag(noun))) return null;
  const own = ownDraft(scene, part, noun);
  if (own) return own;
  if (collectiveNouns.has(lemma)) return collective(scene, part, lemma);
  const sentence = part.frame.sentence;
  const poss = tree.possessor(noun);
  const owners = poss === undefined ? [] : partiesOf(doc, sentence, poss).map((p) => p.name);
  const earlier = drafts.filter((d) => holds(d, part) && d.frame.sentence < sentence);
  if (owners.length > 0) {
    const theirs = earlier.filter(
      (d) =>
        [...d.pledge.pledgers, ...d.pledge.recipients].some((p) => owners.includes(p.name)) || owners.includes(d.pledge.place?.text ?? ""),
    );
    return largest(theirs) ?? largest(earlier.filter((d) => saysSo(doc, d, owners) && d.frame.sentence >= sentence - 20));
  }
  // "those pledges": several at once, and so a total
  if (tree.tag(noun) === "NNS" && pledgeNouns.has(lemma))
    return collective(scene, part, lemma) ?? topicOf(scene, lastSpoken(earlier, sentence));
  return sameNoun(doc, earlier, lemma, sentence) ?? topicOf(scene, lastSpoken(earlier, sentence)) ?? ofTheSayer(doc, earlier, part, noun);
}

/** "Adani said the broader plan calls for …", long after: the plan of who says so. */
function ofTheSayer(doc: Document, earlier: readonly Draft[], part: Draft, noun: number): Draft | null {
  const tree = treeOf(doc, part);
  const says = tree.ancestors(noun).find((a) => tree.isVerb(a) && speechVerbs.has(tree.lemma(a)));
  const sayer = says === undefined ? undefined : tree.subject(says);
  if (sayer === undefined || sayer === noun) return null;
  const names = partiesOf(doc, part.frame.sentence, sayer).map((p) => p.name);
  const isTheirs = (own: string): boolean => names.some((n) => n === own || own.startsWith(`${n} `) || n.startsWith(`${own} `));
  return largest(earlier.filter((d) => d.pledge.pledgers.some((p) => isTheirs(p.name))));
}

/** "The plan includes 15 billion for chips": the noun is the whole's, not this sum's. */
const isContained = (tree: Tree, d: Draft): boolean =>
  d.frame.kind === "noun" &&
  d.frame.cue < d.frame.head &&
  /^nsubj/.test(tree.label(d.frame.cue)) &&
  containVerbs.has(tree.lemma(tree.head(d.frame.cue)));

/** What a sentence was about: of "The plan includes 15 billion" the plan. */
const topicOf = ({ doc, wholeOf }: Scene, d: Draft | null): Draft | null =>
  d && isContained(treeOf(doc, d), d) ? (wholeOf.get(d) ?? d) : d;

/** The nouns by which a promise is called: "a €3bn *aid* *package*". */
function nounsOf(doc: Document, d: Draft): string[] {
  const tree = treeOf(doc, d);
  const own = isContained(tree, d) ? [] : [d.frame.cue, ...d.frame.path].filter((i) => !tree.isVerb(i));
  const heads = own.flatMap((i) => (tree.label(i) === "compound" ? [tree.head(i)] : []));
  return [...own, ...heads].map((i) => tree.lemma(i));
}

/** A promise near before that was itself called by that noun: "a €3bn plan … The plan provides for". */
export function sameNoun(doc: Document, earlier: readonly Draft[], lemma: string, sentence: number): Draft | null {
  const called = earlier.filter((d) => d.frame.sentence >= sentence - 2 * REACH && nounsOf(doc, d).includes(lemma));
  const last = called.at(-1);
  return last ? largest(called.filter((d) => d.frame.sentence === last.frame.sentence)) : null;
}

/** Of the sentence that spoke of a promise last, the largest sum. */
function lastSpoken(earlier: readonly Draft[], sentence: number): Draft | null {
  const near = earlier.filter((d) => d.frame.sentence >= sentence - REACH);
  const last = near.at(-1);
  return last ? largest(near.filter((d) => d.frame.sentence === last.frame.sentence)) : null;
}

/** What "it" or "this" beside a sum means: a larger promise earlier in the sentence (before a token), else the largest of the sentence that spoke of one last. */
export function spokenOf(scene: Scene, part: Draft, options: { readonly back?: number; readonly before?: number } = {}): Draft | null {
  const { back = 2, before = part.frame.head } = options;
  const sentence = part.frame.sentence;
  const earlier = scene.drafts.filter(
    (x) =>
      holds(x, part) &&
      x.frame.sentence >= sentence - back &&
      (x.frame.sentence < sentence || (x.frame.sentence === sentence && x.frame.head < before)),
  );
  const last = earlier.at(-1);
  const said = largest(earlier.filter((x) => x.frame.sentence === last?.frame.sentence));
  return said && said.frame.sentence < sentence ? topicOf(scene, said) : said;
}

/** The larger promise that precedes a token of the part's own sentence. */
export function wholeBefore({ drafts }: Scene, part: Draft, token: number): Draft | undefined {
  return drafts.filter((x) => x.frame.sentence === part.frame.sentence && x.frame.head < token && holds(x, part)).at(-1);
}

const SEVERAL = /s$/;

/** Is a promise the sum of many: of pledges, of donors, of investors? */
function isCollective(doc: Document, d: Draft): boolean {
  const tree = treeOf(doc, d);
  const { first = 0 } = doc.segmented.sentences[d.frame.sentence] ?? {};
  if ([d.frame.cue, ...d.frame.path].some((i) => tree.tag(i) === "NNS" && pledgeNouns.has(tree.lemma(i)))) return true;
  if (d.pledge.pledgers.some((p) => SEVERAL.test(p.name) && !doc.nameAt(doc.tokenAt(p.start)))) return true;
  const nobody = d.pledge.pledgers.every((p) => p.name === d.pledge.announcer?.name);
  // "would be invested by domestic and foreign investors"
  for (let i = 0; i < tree.size; i++)
    if (tree.tag(i) === "NNS" && collectiveNouns.has(tree.lemma(i)) && !doc.nameAt(first + i)) return true;
  return nobody && /^(?:investment|financing|funding|package|total|aid)$/.test(tree.lemma(d.frame.cue));
}

/** The total that "the investors", "the pledges", "the donors" made up: of the collective sums said before, the largest in the part's currency. */
export function collective({ doc, drafts }: Scene, part: Draft, lemma: string): Draft | null {
  const earlier = drafts.filter((d) => holds(d, part) && d.frame.sentence < part.frame.sentence && isCollective(doc, d));
  const alike = earlier.filter((d) => d.pledge.amount?.currency === part.pledge.amount?.currency);
  const called = alike.filter((d) => {
    const tree = treeOf(doc, d);
    return Array.from({ length: tree.size }, (_, i) => i).some((i) => tree.lemma(i) === lemma);
  });
  const pool = called.length > 0 ? called : alike.length > 0 || part.pledge.amount !== null ? alike : earlier;
  return pool.reduce<Draft | null>((best, d) => (best === null || top(d.pledge.amount) > top(best.pledge.amount) ? d : best), null);
}
