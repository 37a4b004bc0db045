import type { Document } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { announceVerbs, promiseVerbs, provideVerbs } from "../lexicon/pledge-words.js";

/**
 * "Stumping up the $75m was Mkuki Partners", "Joining the loan are KfW and Caisse", "Behind the investment stands Solvind": the giver stands after
 * the verb, for the sentence opens with what it does.
 */
export function turnedGiver(tree: Tree, cue: number): number | undefined {
  for (const at of [cue, ...tree.ancestors(cue).slice(0, 3)]) {
    const up = tree.head(at);
    if (at > 3 || up <= at) continue;
    const opens = tree.tag(at) === "VBG" && /^(?:be)$/.test(tree.lemma(up)) && tree.child(up, "nsubj") === undefined;
    const behind = tree.lower(at) === "behind" && /^(?:be|stand|lie|sit)$/.test(tree.lemma(up));
    if (!opens && !behind) continue;
    return tree.children(up).find((k) => k > up && /^(?:attr|nsubj|dobj|oprd)$/.test(tree.label(k)) && /^NN/.test(tree.tag(k)));
  }
  return undefined;
}

/** "Backed with 1.3 billion by A and B, X …", "financed by A with 400 million and by B with 150 million": the phrase with "by" that goes with the sum. */
export function agentOf(tree: Tree, verb: number, head: number): number | undefined {
  const own = tree.agent(verb);
  const agents: { at: number; object: number }[] = [];
  const end = clauseEnd(tree, verb);
  for (let i = verb + 1; i < end; i++) {
    if (tree.lower(i) !== "by") continue;
    const object = tree.child(i, "pobj");
    if (object !== undefined && /^NN/.test(tree.tag(object)) && !/^\d/.test(tree.word(object))) agents.push({ at: i, object });
  }
  if (agents.length === 0) return own;
  const withSum = tree.ancestors(head).some((a) => tree.lower(a) === "with");
  if (agents.length === 1) return own ?? (withSum || tree.head(agents[0]?.at ?? -1) === head ? agents[0]?.object : undefined);
  return withSum
    ? (agents.findLast((a) => a.at < head) ?? agents[0])?.object
    : (agents.find((a) => a.at > head && a.at - head < 3)?.object ?? own);
}

const FRONTED =
  /^(?:backed|funded|financed|bankrolled|supported|underwritten|sponsored|subsidi[sz]ed|guaranteed|provided|arranged|granted|paid)$/;

/** "*Underwritten by the export credit agency*, the €220m guarantee …": who does what the sentence opens with, said of the sum right after. */
export function frontedGiver(tree: Tree, cue: number): number | undefined {
  if (!FRONTED.test(tree.lower(0)) || tree.lower(1) !== "by") return undefined;
  let comma = 2;
  while (comma < Math.min(tree.size, 14) && tree.lower(comma) !== ",") comma++;
  if (tree.lower(comma) !== "," || cue < comma || cue - comma > 8) return undefined;
  const object = tree.child(1, "pobj");
  return object ?? (/^NN/.test(tree.tag(comma - 1)) ? comma - 1 : undefined);
}

const PAID = /^(?:co-?)?(?:financed|funded|provided|bankrolled|underwritten|sponsored|paid|backed)$/;

/** "The support for climate hubs of €4bn, *co-financed by the EU and the member states*": said right after the sum, whatever the parse hangs it on. */
export function financedAfter(tree: Tree, head: number): number | undefined {
  for (let i = head + 1; i < Math.min(tree.size, head + 5); i++) {
    if (!PAID.test(tree.lower(i))) {
      if (/^(?:,|jointly|and|partly|largely|fully|\)|which|is|are|was|were|that)$/.test(tree.lower(i))) continue;
      return undefined;
    }
    return tree.lower(i + 1) === "by" || tree.lower(i + 2) === "by" ? (tree.agent(i) ?? tree.child(i + 1, "pobj")) : undefined;
  }
  return undefined;
}

/** The token where the clause of a verb ends: at the next finite verb. */
function clauseEnd(tree: Tree, verb: number): number {
  for (let i = verb + 1; i < tree.size; i++) if (/^(?:MD|VB[DZP])$/.test(tree.tag(i)) && tree.head(i) !== verb) return i;
  return tree.size;
}

const MONEY_VERB = /^(?:back|fund|finance|bankroll|support|underwrite|sponsor|subsidise|subsidize|guarantee|boost|help|aid)$/;

/** "*Backed* with 1.3 billion by a fund, Gridløs will …": a participle of giving that opens the sentence is passive, and its subject gets the money. */
export const isGivenTo = (tree: Tree, verb: number): boolean =>
  tree.tag(verb) === "VBN" &&
  MONEY_VERB.test(tree.lemma(verb)) &&
  !tree.children(verb).some((k) => /^aux/.test(tree.label(k)) && tree.lemma(k) === "have") &&
  (tree.isPassive(verb) || /^(?:advcl|acl)$/.test(tree.label(verb)));

/**
 * "A memorandum under which *Rimal Energy* would put …", "The Fund's board, meeting in Songdo, cleared …": who stands right before a verb, or at the
 * head of its sentence, where the parse has lost the subject.
 */
export function lostSubject(doc: Document, sentence: number, verb: number): number | undefined {
  const tree = doc.tree(sentence);
  if (!tree.isVerb(verb) || tree.isPassive(verb)) return undefined;
  const lemma = tree.lemma(verb);
  if (!(provideVerbs.has(lemma) || promiseVerbs.has(lemma) || announceVerbs.has(lemma))) return undefined;
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  let at = verb - 1;
  while (at > 0 && (/^(?:MD|RB)$/.test(tree.tag(at)) || /^(?:have|be|do)$/.test(tree.lemma(at)))) at--;
  const name = doc.nameAt(first + at);
  if (name && name.last === first + at + 1 && name.type !== "NORP" && name.type !== "EVENT") {
    const before = tree.lower(name.first - first - 1);
    const prior = before === "the" ? tree.lower(name.first - first - 2) : before;
    if (prior === "" || /^(?:which|that|[,;:]|and|but|as|while|where)$/.test(prior)) return at;
  }
  if (!/^(?:VBD|VBZ)$/.test(tree.tag(verb)) || tree.lower(at) !== "," || tree.subject(verb) !== undefined) return undefined;
  return openingNoun(tree, verb);
}

/** The noun that the sentence opens with, before its first comma. */
function openingNoun(tree: Tree, verb: number): number | undefined {
  for (let i = 0; i < Math.min(verb, 10); i++) {
    if (tree.lower(i + 1) === ",") return /^NN/.test(tree.tag(i)) ? i : undefined;
    if (!/^(?:DT|NN|JJ|POS|HYPH)/.test(tree.tag(i))) return undefined;
  }
  return undefined;
}
