// Who gives is one decision with many fallbacks, which have to be read in their order: kept in one file, though long.
import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { lemmaOf } from "../document/lemma.js";
import type { Tree } from "../document/tree.js";
import { announceVerbs, planVerbs, pledgeNouns, promiseVerbs, provideVerbs } from "../lexicon/pledge-words.js";
import { speechVerbs } from "../lexicon/speech-words.js";
import { politicalHeads } from "../lexicon/titles.js";
import { wordsOf } from "../names/find-names.js";
import { partiesOf, partyOfName, wantOf } from "../names/parties.js";
import type { Frame } from "./money-frame.js";
import { recipientsOf } from "./recipients.js";
import { backersOf, namedVenture, VENTURE, ventureName } from "./ventures.js";

export interface PledgeParties {
  readonly pledgers: readonly Party[];
  readonly backers: readonly Party[];
  readonly announcer: Party | null;
  readonly recipients: readonly Party[];
}

const ATTRACT = new Set("attract secure win receive raise draw get obtain land net garner clinch bag lure collect".split(" "));
/** Nouns that cannot promise anything themselves: what they belong to does. */
const NO_GIVER =
  /^(?:phase|stage|tranche|project|plan|programme|program|package|deal|move|announcement|agreement|summit|campus|center|centre|budget|round|site|scheme|initiative|commitment|pledge|investment|financing|funding|expansion|aim|goal|facility|rest|majority|part|half|most|remainder|share|portion|objective|equivalent|target|revenue|growth|sum|total|money|amount|figure|cash|bulk|year|decade|effort|strategy|roadmap|bill|law|act)$/;

const isPolitician = (party: Party): boolean => {
  const words = (party.role ?? "").toLowerCase().split(/[\s-]+/);
  return (
    words.some((w) => politicalHeads.has(w)) && !/(?:vice|senior) president of|bank president/i.test(party.role ?? "") && !isBusiness(party)
  );
};
/** "president" of a company: an affiliation that is no state and no union of states. */
const isBusiness = (party: Party): boolean =>
  /president/i.test(party.role ?? "") &&
  party.affiliation !== null &&
  /\b(?:Inc|Corp|Group|Bank|Holdings|Technologies|Labs|AI)\b/.test(party.affiliation);

const isNamed = (doc: Document, party: Party): boolean => doc.nameAt(doc.tokenAt(party.start)) !== undefined || /^\p{Lu}/u.test(party.name);

const isPersonName = (doc: Document, party: Party): boolean => {
  const name = doc.nameAt(doc.tokenAt(party.start));
  return (name !== undefined && (doc.entityOf(name)?.type ?? name.type) === "PER") || party.role !== null;
};

/** A noun phrase as givers: its names, or nothing when its head cannot give. */
function giversOf(doc: Document, sentence: number, head: number | undefined, depth = 0): Party[] {
  if (head === undefined) return [];
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const lemma = tree.lemma(head);
  if (/^W/.test(tree.tag(head))) return [];
  if (!doc.nameAt(first + head) && NO_GIVER.test(lemma) && !(VENTURE.test(lemma) && namedVenture(doc, sentence, head))) {
    if (depth > 2) return [];
    const venture = backersOf(doc, sentence, head);
    if (venture.length > 0 && VENTURE.test(lemma)) return venture;
    return giversOf(doc, sentence, ownerNear(tree, head), depth + 1);
  }
  return partiesOf(doc, sentence, head);
}

/** Whose a noun is, without climbing to the verb: possessive, by, from, or a name put before it ("a UAE investment"). */
function ownerNear(tree: Tree, noun: number): number | undefined {
  const poss = tree.possessor(noun);
  if (poss !== undefined) return poss;
  for (const c of tree.complements(noun)) if (/^(?:by|from)$/.test(c.prep)) return c.object;
  for (const c of tree.complements(noun)) {
    if (c.prep !== "of") continue;
    const inner = tree.child(c.object, "poss") ?? tree.complements(c.object).find((x) => /^(?:by|from)$/.test(x.prep))?.object;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function compoundGiver(doc: Document, sentence: number, noun: number): Party[] {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  for (const k of tree.children(noun)) {
    if (k >= noun || !/^(?:compound|nmod|amod)$/.test(tree.label(k))) continue;
    const n = doc.nameAt(first + k);
    if (n && (n.type === "ORG" || (n.type === "LOC" && tree.lemma(noun) !== "market"))) return [partyOfName(doc, n)];
  }
  return [];
}

/** The verb that governs a noun: "announced a plan to make an *investment*". */
function governorOf(tree: Tree, noun: number): { verb: number; by: number } | null {
  let by = noun;
  for (const at of tree.ancestors(noun)) {
    if (tree.isVerb(at)) return { verb: at, by };
    by = at;
  }
  return null;
}

/** Who gives, who stands behind the giver, who only announces, and who gets. */
export function pledgeParties(doc: Document, frame: Frame): PledgeParties {
  const tree = doc.tree(frame.sentence);
  const s = frame.sentence;
  let pledgers: Party[] = [];
  let recipients: Party[] = [];
  let giver: number | undefined;
  if (frame.kind === "source") {
    for (const c of tree.complements(frame.cue)) if (c.prep === "from") pledgers = partiesOf(doc, s, c.object);
    if (pledgers.length === 0) pledgers = giversOf(doc, s, ownerNear(tree, frame.head));
  } else if (frame.kind === "raise") {
    const from =
      tree.complements(frame.cue).find((c) => c.prep === "from") ??
      tree.complements(tree.object(frame.cue) ?? -1).find((c) => c.prep === "from");
    pledgers = from ? partiesOf(doc, s, from.object) : [];
    const owner = tree.object(frame.cue);
    if (pledgers.length === 0 && owner !== undefined) pledgers = worthOf(doc, s, owner);
    const subject = tree.subject(frame.cue);
    recipients = subject === undefined ? [] : partiesOf(doc, s, subject);
  } else if (frame.kind === "verb") {
    if (tree.isPassive(frame.cue) || (tree.tag(frame.cue) === "VBN" && isSubjectOf(tree, frame))) giver = tree.agent(frame.cue);
    else giver = nearGiver(doc, s, frame.cue) ?? tree.subject(frame.cue);
    pledgers = giversOf(doc, s, giver);
    if (pledgers.length === 0 && !tree.isPassive(frame.cue)) pledgers = giversOf(doc, s, ownerAbove(tree, frame.cue));
    if (pledgers.length === 0) {
      const object = frame.head;
      pledgers = giversOf(doc, s, ownerNear(tree, object));
    }
  } else {
    giver = ownerNear(tree, frame.cue) ?? ownerNear(tree, frame.head) ?? giverAfter(doc, s, frame.cue);
    pledgers = giversOf(doc, s, giver);
    if (pledgers.length === 0) {
      const governor = governorOf(tree, frame.cue);
      const lemma = governor ? tree.lemma(governor.verb) : "";
      const isSubject = governor !== null && /^nsubj$/.test(tree.label(governor.by));
      if (governor && ATTRACT.has(lemma) && !isSubject) {
        const from = tree.complements(governor.verb).find((c) => c.prep === "from");
        pledgers = from ? partiesOf(doc, s, from.object) : compoundGiver(doc, s, frame.cue);
        const subject = tree.subject(governor.verb);
        recipients = subject === undefined ? [] : giversOf(doc, s, subject);
      } else if (
        governor &&
        !isSubject &&
        !sizedAt(tree, governor.verb, frame.head) &&
        (announceVerbs.has(lemma) ||
          promiseVerbs.has(lemma) ||
          planVerbs.has(lemma) ||
          provideVerbs.has(lemma) ||
          /^(?:sign|agree|make|face|lead|close|double|back|have|win|say|tout|build|put|start|begin|pursue|undertake|halt|pause|cancel|scrap|boost|raise|cut)$/.test(
            lemma,
          ))
      ) {
        giver = tree.isPassive(governor.verb) ? tree.agent(governor.verb) : tree.subject(governor.verb);
        pledgers = giversOf(doc, s, giver);
      } else if (governor && isSubject && tree.isPassive(governor.verb)) {
        pledgers = giversOf(doc, s, tree.agent(governor.verb));
      }
    }
    if (pledgers.length === 0) pledgers = compoundGiver(doc, s, frame.cue);
    if (pledgers.length === 0) pledgers = lineOwner(doc, s, frame.head);
    if (pledgers.length === 0) pledgers = backersOf(doc, s, frame.cue);
    // "… plans to deepen ties, with a pledge that could reach 6 billion": whoever the sentence is about
    if (pledgers.length === 0 && recipients.length === 0) {
      const governor = governorOf(tree, frame.cue);
      if (governor && !/^nsubj/.test(tree.label(governor.by)) && !tree.isPassive(governor.verb) && !ATTRACT.has(tree.lemma(governor.verb)))
        pledgers = giversOf(doc, s, tree.subject(governor.verb)).filter((x) => isNamed(doc, x));
    }
  }
  pledgers = pledgers.filter((x) => doc.nameAt(doc.tokenAt(x.start))?.type !== "EVENT" && !/\b(?:Summit|Forum|Conference)\b/.test(x.name));
  // "… and Viettron, with 800 million": the name right before has the sum
  const first = doc.segmented.sentences[s]?.first ?? 0;
  const start = sumStart(doc, frame);
  const having =
    start !== null && tree.lower(start - 1) === "with" && tree.lower(start - 2) === "," ? doc.nameAt(first + start - 3) : undefined;
  if (having && having.type !== "LOC" && having.type !== "NORP") pledgers = [partyOfName(doc, having)];
  pledgers = respective(doc, frame, pledgers).filter((p) => canGive(doc, p));
  const venture = giver === undefined ? null : ventureName(doc, s, giver);
  if (venture && VENTURE.test(tree.lemma(giver ?? 0))) pledgers = [venture];
  const backers = giver === undefined ? [] : backersOf(doc, s, giver).filter((b) => !pledgers.some((p) => p.name === b.name));
  let announcer = announcerOf(doc, s, frame.cue);
  // nobody gives private or foreign investments of his own: who announces them only announces
  const others = tree.children(frame.cue).some((k) => /^(?:private|foreign|corporate)$/.test(tree.lower(k)));
  const officials = pledgers.filter((p) => isPersonName(doc, p) && (isPolitician(p) || (others && p.affiliation === null)));
  if (officials.length > 0 && (frame.kind === "noun" || announceVerbs.has(tree.lemma(frame.cue)) || othersPay(tree, frame))) {
    announcer = officials[0] ?? announcer;
    pledgers = pledgers.filter((p) => !officials.includes(p));
    if (pledgers.length === 0) pledgers = fromWhom(doc, s, frame);
  }
  if (announcer && pledgers.some((p) => p.name === announcer?.name)) announcer = null;
  if (pledgers.length === 0 && announcer === null && recipients.length === 0) pledgers = headingOwner(doc, s);
  recipients = [...recipients, ...recipientsOf(doc, s, frame)].filter(
    (r, i, all) => all.findIndex((x) => x.name === r.name) === i && !pledgers.some((p) => p.name === r.name),
  );
  return { pledgers, backers, announcer, recipients };
}

/** "Baldota Steel – Rs 54,000 crore investment": the name that opens a line of a list, before its dash or colon. */
function lineOwner(doc: Document, sentence: number, head: number): Party[] {
  const tree = doc.tree(sentence);
  const { first = 0, paragraph = 0 } = doc.segmented.sentences[sentence] ?? {};
  if (doc.segmented.paragraphs[paragraph]?.first !== sentence) return [];
  const mark = [...Array(Math.min(tree.size, 10)).keys()].find((i) => /^[–—:-]$/.test(tree.lower(i)));
  if (mark === undefined || mark === 0 || mark > head) return [];
  const name = doc.nameAt(first);
  if (name && name.last <= first + mark && name.type !== "LOC" && name.type !== "NORP") return [partyOfName(doc, name)];
  // a name that the tagger does not know: nothing but capitals up to the mark
  const opening = doc.segmented.tokens.slice(first, first + mark);
  if (opening.length > 6 || !opening.every((t) => /^(?:\p{Lu}|&$|\(|\)|of$|and$|\d)/u.test(t.text))) return [];
  const start = opening[0]?.start ?? 0;
  const end = opening.at(-1)?.end ?? start;
  return [{ name: wordsOf(doc.text, doc.segmented.tokens, first, first + mark), start, end, role: null, affiliation: null }];
}

/** "APOLLO:" alone in the line above: whose promises the paragraph lists. */
function headingOwner(doc: Document, sentence: number): Party[] {
  const { paragraph = 0 } = doc.segmented.sentences[sentence] ?? {};
  const above = doc.segmented.paragraphs[paragraph - 1];
  const line = above && above.last - above.first === 1 ? doc.segmented.sentences[above.first] : undefined;
  if (!line || doc.segmented.tokens[line.last - 1]?.text !== ":") return [];
  const name = doc.nameAt(line.first);
  return name && name.last === line.last - 1 && name.type !== "LOC" && name.type !== "NORP" ? [partyOfName(doc, name)] : [];
}

/** A name, a house, people or a plural of givers ("private entities"); not "comparison" or "an effort". */
function canGive(doc: Document, p: Party): boolean {
  if (/\p{Lu}|\p{Script=Han}/u.test(p.name)) return true;
  const last = p.name.split(" ").at(-1) ?? "";
  return (
    wantOf(lemmaOf(last, "NN")) !== null ||
    (/s$/.test(last) && doc.text.length > 0) ||
    /^(?:industry|sector|public|press|staff|people|state)$/.test(last)
  );
}

/** "A and B will invest 1 and 2 billion, respectively": to each its own. */
function respective(doc: Document, frame: Frame, pledgers: readonly Party[]): Party[] {
  const s = doc.segmented.sentences[frame.sentence];
  if (!s || pledgers.length < 2 || !/\brespectively\b/i.test(doc.text.slice(s.start, s.end))) return [...pledgers];
  const sums = doc.quantitiesIn(frame.sentence).amounts;
  const at = doc.segmented.tokens[s.first + frame.head]?.start ?? -1;
  const n = sums.findIndex((a) => a.start <= at && at < a.end);
  const own = pledgers[n];
  return sums.length === pledgers.length && own ? [own] : [...pledgers];
}

/** "…contributions from companies like Iliad, *pledging* 3 billion": the name right before the participle, unless the sentence has a giver as its subject. */
function nearGiver(doc: Document, sentence: number, verb: number): number | undefined {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  if (tree.tag(verb) !== "VBG" || tree.label(verb) !== "advcl" || tree.lower(verb - 1) !== "," || !doc.nameAt(first + verb - 2))
    return undefined;
  const subject = tree.subject(verb);
  if (subject !== undefined && (doc.nameAt(first + subject) || !NO_GIVER.test(tree.lemma(subject)))) return undefined;
  return verb - 2;
}

/** "an investment in semiconductors *from private firms*": said right after, whatever the parse hangs it on. */
function giverAfter(doc: Document, sentence: number, cue: number): number | undefined {
  const tree = doc.tree(sentence);
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  for (let i = cue + 1; i < Math.min(tree.size, cue + 10); i++) {
    if (tree.isVerb(i) || /^(?:[,;:.]|and|that|which|who)$/.test(tree.lower(i))) return undefined;
    if (!/^(?:by|from)$/.test(tree.lower(i)) || tree.label(i) === "agent") continue;
    const object = tree.child(i, "pobj");
    if (object !== undefined && /^NN/.test(tree.tag(object)) && doc.nameAt(first + object)?.type !== "LOC") return object;
  }
  return undefined;
}

/** First token of the sum that a frame is about. */
function sumStart(doc: Document, frame: Frame): number | null {
  const first = doc.segmented.sentences[frame.sentence]?.first ?? 0;
  const at = doc.segmented.tokens[first + frame.head]?.start ?? -1;
  const sum = doc.quantitiesIn(frame.sentence).amounts.find((a) => a.start <= at && at < a.end);
  return sum ? doc.sumTokens(sum).first - first : null;
}

/** Is the sum itself, or what it is part of, the subject of the cue? */
function isSubjectOf(tree: Tree, frame: Frame): boolean {
  const below = frame.path.at(-2) ?? frame.head;
  return tree.head(below) === frame.cue && /^nsubj/.test(tree.label(below));
}

/** "puts the first tranche at 8 billion": who sizes it does not give it. */
const sizedAt = (tree: Tree, verb: number, head: number): boolean =>
  tree.complements(verb).some((c) => c.prep === "at" && tree.isBelow(head, c.object));

/** "£150bn worth of US investment": whose investment it is. */
function worthOf(doc: Document, sentence: number, noun: number): Party[] {
  const tree = doc.tree(sentence);
  for (const c of tree.complements(noun)) if (pledgeNouns.has(tree.lemma(c.object))) return compoundGiver(doc, sentence, c.object);
  return [];
}

/** "plans by Brookfield to invest", "his company's decision to spend". */
function ownerAbove(tree: Tree, verb: number): number | undefined {
  const up = tree.head(verb);
  return up >= 0 && /^NN/.test(tree.tag(up)) ? tree.owner(up) : undefined;
}

const othersPay = (tree: Tree, frame: Frame): boolean =>
  tree.complements(frame.cue).some((c) => c.prep === "from") || tree.complements(frame.head).some((c) => c.prep === "from");

function fromWhom(doc: Document, sentence: number, frame: Frame): Party[] {
  const tree = doc.tree(sentence);
  const governor = tree.ancestors(frame.cue).find((a) => tree.isVerb(a));
  for (const i of [frame.cue, frame.head, governor ?? frame.cue])
    for (const c of tree.complements(i)) if (/^(?:from|by)$/.test(c.prep)) return giversOf(doc, sentence, c.object);
  return [];
}

/** The person of state who announces it: subject of the announcing or saying verb above the cue. */
function announcerOf(doc: Document, sentence: number, cue: number): Party | null {
  const tree = doc.tree(sentence);
  const told = tree.children(cue).filter((k) => /^(?:acl|relcl)$/.test(tree.label(k)));
  // "an investment in Vietnam that the prime minister announced"
  for (let i = cue + 2; i < Math.min(tree.size, cue + 16); i++)
    if (tree.isVerb(i) && announceVerbs.has(tree.lemma(i)) && tree.tokens.slice(cue, i).some((t) => /^(?:that|which)$/.test(t.text)))
      told.push(i);
  for (const at of [cue, ...told, ...tree.ancestors(cue)]) {
    if (!tree.isVerb(at) || !(announceVerbs.has(tree.lemma(at)) || speechVerbs.has(tree.lemma(at)))) continue;
    const subject = tree.isPassive(at) || (tree.tag(at) === "VBN" && tree.agent(at) !== undefined) ? tree.agent(at) : tree.subject(at);
    if (subject === undefined) continue;
    const who = partiesOf(doc, sentence, subject).find((p) => isPersonName(doc, p) && isPolitician(p));
    if (who) return who;
  }
  return null;
}
