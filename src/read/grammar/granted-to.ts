import type { Document } from "../document/document.js";
import type { Range, Tree } from "../document/tree.js";
import { announceVerbs, pledgeNouns } from "../lexicon/pledge-words.js";
import type { Frame } from "./money-frame.js";

const AWARD = /^(?:award|grant|give|offer|promise|hand|lend|pledge|allot|allocate|pay|guarantee|earmark|assign)$/;
const LETS = /^(?:let|lets|letting|allow|allows|allowing|enable|enables|enabling|help|helps|helping)$/;

/**
 * Nouns that name who gets money, besides those after "to" and "for" of the sum itself: "*Silverline* would be awarded a grant", "made available to
 * *Georgian towns*", "approved a loan for *Gumaro*", "the guarantee lets *Brodomar* build", "*Gavi* had 9 billion in pledges".
 */
export function grantedTo(doc: Document, sentence: number, frame: Frame): number[] {
  const tree = doc.tree(sentence);
  const out: number[] = [];
  const above = [frame.cue, ...tree.ancestors(frame.cue)].filter((a) => tree.isVerb(a)).slice(0, 2);
  for (const verb of above) {
    const lemma = tree.lemma(verb);
    const object = tree.object(verb);
    const holds = object !== undefined && (object === frame.cue || tree.isBelow(frame.head, object));
    // "Gavi got $1.6bn and has been *promised* $300m": the subject stands once
    const passive = tree.child(verb, "auxpass") === undefined ? undefined : (tree.child(verb, "nsubjpass") ?? tree.subject(verb));
    if (AWARD.test(lemma) && holds && passive !== undefined && !tree.isBelow(frame.head, passive)) out.push(passive);
    const helped = helpedBy(tree, verb);
    if (helped !== undefined) out.push(helped.whom);
    if (announceVerbs.has(lemma) && holds)
      for (const c of tree.complements(verb)) if (c.prep === "for" && c.at > frame.head) out.push(...tree.coordinated(c.object));
    if (holds && isHolding(tree, verb, frame.head, frame.cue)) {
      const subject = tree.subject(verb);
      if (subject !== undefined) out.push(subject);
    }
    // "has had $210m of federal grants *frozen*"
    if (lemma === "have" && holds && /^(?:grant|loan|funding|aid|subsidy|support|assistance)s?$/.test(tree.lemma(frame.cue))) {
      const subject = isTakenAway(tree, verb, frame.head, frame.cue) ? tree.subject(verb) : undefined;
      if (subject !== undefined) out.push(subject);
    }
  }
  for (const i of [frame.head, frame.cue, ...above])
    for (const k of tree.children(i))
      if (/^(?:available|destined|bound|meant|intended|earmarked)$/.test(tree.lower(k)) && k > frame.head)
        for (const c of tree.complements(k)) if (/^(?:to|for)$/.test(c.prep)) out.push(...tree.coordinated(c.object));
  // "The $90m that the foundation has committed will *go to* vaccines for Mali"
  if (doc.quantitiesIn(sentence).amounts.length === 1)
    for (let i = frame.head + 1; i < tree.size; i++)
      if (/^(?:go|flow)$/.test(tree.lemma(i)) && i !== frame.cue && tree.isVerb(i))
        for (const c of tree.complements(i)) if (/^(?:to|into)$/.test(c.prep)) out.push(...tree.coordinated(c.object));
  const let_ = letBy(doc, sentence, frame);
  if (let_ !== undefined) out.push(let_);
  return out;
}

/** "Spain will help *Valencia* rebuild with €10.6 billion": who helps gives, and who is helped gets. */
export function helpedBy(tree: Tree, verb: number): { readonly who: number; readonly whom: number } | undefined {
  const up = tree.head(verb);
  if (up < 0 || !/^(?:ccomp|xcomp)$/.test(tree.label(verb)) || !/^(?:help|assist|aid)$/.test(tree.lemma(up))) return undefined;
  const [who, whom] = [tree.subject(up), tree.child(verb, "nsubj") ?? tree.child(up, "dobj", "dative")];
  return who !== undefined && whom !== undefined && who !== whom ? { who, whom } : undefined;
}

/** "had $210m of grants *frozen*": done to who has them. */
export const isTakenAway = (tree: Tree, verb: number, head: number, cue: number): boolean =>
  [head, cue, verb].some((i) => tree.children(i).some((k) => k > head && isDoneTo(tree, k)));

const isDoneTo = (tree: Tree, k: number): boolean =>
  tree.tag(k) === "VBN" &&
  /^(?:freeze|cut|cancel|suspend|withhold|revoke|approve|pause|halt|withdraw|terminate|restore)$/.test(tree.lemma(k));

/** "offered *the Chinese battery maker CATK* €800m", "promised *Egypt's central bank* $10bn": all that stands between such a verb and the sum. */
export function dativeOf(doc: Document, sentence: number, frame: Frame): Range | undefined {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const at = doc.segmented.tokens[first + frame.head]?.start ?? -1;
  const sum = doc.quantitiesIn(sentence).amounts.find((a) => a.start <= at && at < a.end);
  const verb = [frame.cue, ...tree.ancestors(frame.cue)].find((a) => tree.isVerb(a));
  if (!sum || verb === undefined || !AWARD.test(tree.lemma(verb))) return undefined;
  let last = doc.sumTokens(sum).first - first - 1;
  while (last > verb && /^(?:a|an|the|another|its|some|about|up|to|further|new|additional|extra)$/.test(tree.lower(last))) last--;
  if (last <= verb || last - verb > 8 || !/^NN/.test(tree.tag(last))) return undefined;
  for (let i = verb + 1; i <= last; i++) if (!/^(?:DT|JJ|NN|POS|HYPH|VBN|PRP\$)/.test(tree.tag(i))) return undefined;
  let from = verb + 1;
  while (from < last && /^(?:the|a|an|its)$/.test(tree.lower(from))) from++;
  return { first: from, last: last + 1 };
}

/** "By Wednesday Gavi *had* $9bn in pledges": made to it; "had 2 billion in commitments to Africa" are its own. */
export const isHolding = (tree: Tree, verb: number, head: number, cue: number): boolean =>
  /^(?:have|hold|count)$/.test(tree.lemma(verb)) &&
  /^(?:pledge|commitment|promise)s$/.test(tree.lower(cue)) &&
  ![head, cue].some((i) => tree.complements(i).some((c) => /^(?:to|for|towards?)$/.test(c.prep)));

/** "the €220m guarantee *lets* Brabant Offshore start": whom the money lets do something. */
function letBy(doc: Document, sentence: number, frame: Frame): number | undefined {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  for (let i = frame.head + 1; i < tree.size; i++) {
    if (!LETS.test(tree.lower(i))) continue;
    let before = i - 1;
    while (before > 0 && /^(?:MD|RB|TO)/.test(tree.tag(before))) before--;
    const subject = tree.subject(i);
    const money = [before, subject ?? -1].some((k) => k >= 0 && (k === frame.cue || pledgeNouns.has(tree.lemma(k))));
    if (!money) continue;
    for (let k = i + 1; k < Math.min(tree.size, i + 5); k++) {
      const name = doc.nameAt(first + k);
      if (name) return name.last - 1 - first;
      if (!/^(?:DT|NN|JJ)/.test(tree.tag(k))) break;
    }
  }
  return undefined;
}
