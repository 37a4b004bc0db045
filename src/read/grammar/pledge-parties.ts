import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { lemmaOf } from "../document/lemma.js";
import type { Tree } from "../document/tree.js";
import { announceVerbs, provideVerbs } from "../lexicon/pledge-words.js";
import { politicalHeads } from "../lexicon/titles.js";
import type { Name } from "../names/find-names.js";
import { partiesOf, partyOfName, phraseParties } from "../names/parties.js";
import { announcerOf, isPersonName, isPolitician } from "./announcer.js";
import { contractWith } from "./contract-with.js";
import { gapBefore } from "./gapped-giver.js";
import { givenBy } from "./given-by.js";
import { canGive, companionsOf, giversOf } from "./givers.js";
import { houseOf } from "./house-of.js";
import { headingOwner } from "./line-owner.js";
import type { Frame } from "./money-frame.js";
import { recipientsOf } from "./recipients.js";
import { backersOf, VENTURE, ventureName } from "./ventures.js";

export interface PledgeParties {
  readonly pledgers: readonly Party[];
  readonly backers: readonly Party[];
  readonly announcer: Party | null;
  readonly recipients: readonly Party[];
}

/** Who gives, who stands behind the giver, who only announces, and who gets. */
export function pledgeParties(doc: Document, frame: Frame): PledgeParties {
  const tree = doc.tree(frame.sentence);
  const s = frame.sentence;
  const read = givenBy(doc, frame);
  const { giver } = read;
  let pledgers = read.pledgers.filter((x) => !isEvent(doc, x));
  pledgers = nameBeforeSum(doc, frame) ?? pledgers;
  pledgers = respective(doc, frame, pledgers).filter(canGive);
  if (giver !== undefined && !doc.nameAt((doc.segmented.sentences[s]?.first ?? 0) + giver) && VENTURE.test(tree.lemma(giver))) {
    const venture = ventureName(doc, s, giver);
    // "the pension fund PensionNord and the export fund": named already, and not alone
    if (venture && !pledgers.some((p) => p.name === venture.name)) pledgers = [venture];
  }
  if (pledgers.length > 0)
    pledgers = unique([...pledgers, ...companionsOf(doc, s, [...clauseOf(tree, frame), ...(giver === undefined ? [] : [giver])])]);
  const backers = giver === undefined ? [] : backersOf(doc, s, giver).filter((b) => !pledgers.some((p) => p.name === b.name));
  let announcer = announcerOf(doc, s, frame.cue);
  // nobody gives private or foreign investments of his own: who announces them only announces
  const others = tree.children(frame.cue).some((k) => /^(?:private|foreign|corporate)$/.test(tree.lower(k)));
  const officials = pledgers.filter(
    (p) => isOffice(doc, p) || (isPersonName(doc, p) && (isPolitician(p) || (others && p.affiliation === null))),
  );
  if (officials.length > 0 && (frame.kind === "noun" || announceVerbs.has(tree.lemma(frame.cue)) || othersPay(tree, frame))) {
    announcer = officials[0] ?? announcer;
    pledgers = pledgers.filter((p) => !officials.includes(p));
    if (pledgers.length === 0) pledgers = fromWhom(doc, s, frame);
  }
  pledgers = pledgers.flatMap((p) => houseOf(doc, frame, p) ?? []);
  if (announcer && pledgers.some((p) => p.name === announcer?.name)) announcer = null;
  const got = [...(read.recipients ?? []), ...(giver === undefined ? [] : ownedBy(doc, s, giver))];
  if (pledgers.length === 0 && announcer === null && got.length === 0) pledgers = headingOwner(doc, s);
  const turned = contractWith(doc, s, frame, pledgers);
  if (turned) pledgers = turned.pledgers;
  const givers = pledgers.map((p) => p.name);
  if (turned) got.push(...turned.recipients);
  return {
    pledgers,
    backers,
    announcer,
    recipients: unique([...got, ...recipientsOf(doc, s, frame, givers)]).filter((r) => !givers.includes(r.name)),
  };
}

/** A gathering gives nothing; a name that the tagger takes for one, with no word of a gathering in it, may be a house ("African Risk Capacity"). */
const isEvent = (doc: Document, { name, start }: Party): boolean =>
  /\b(?:Summit|Forum|Conference|Expo|Symposium)\b/.test(name) ||
  (doc.nameAt(doc.tokenAt(start))?.type === "EVENT" && !/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){2,}$/u.test(name));

/** "*its owners* agreed to inject £500m": those who own a house give to it. */
function ownedBy(doc: Document, sentence: number, giver: number): Party[] {
  const tree = doc.tree(sentence);
  const owner = /^(?:owner|shareholder|parent|backer|creditor)$/.test(tree.lemma(giver)) ? tree.child(giver, "poss") : undefined;
  // "the developer's largest shareholder": who that is is a guess
  return owner === undefined ? [] : partiesOf(doc, sentence, owner).filter(() => !/^NNS?$/.test(tree.tag(owner)));
}

/** "the French president": an office, whoever it was resolved to. */
const isOffice = (doc: Document, p: Party): boolean => {
  const last = doc.tokenAt(Math.max(p.start, p.end - 1));
  const token = doc.segmented.tokens[last];
  return token !== undefined && doc.nameAt(last) === undefined && politicalHeads.has(token.text.toLowerCase());
};

const unique = (parties: readonly Party[]): Party[] => parties.filter((p, i) => parties.findIndex((x) => x.name === p.name) === i);

/** The cue and the verbs that it hangs on, up to the clause that has the giver as its subject. */
function clauseOf(tree: Tree, frame: Frame): number[] {
  return [frame.cue, ...tree.ancestors(frame.cue).slice(0, 4)].filter((i) => tree.isVerb(i));
}

/** "…, with Viettron 800 million", "… and Japan 180 million": the name right before the sum has it. */
function nameBeforeSum(doc: Document, frame: Frame): Party[] | null {
  const { first = 0 } = doc.segmented.sentences[frame.sentence] ?? {};
  const tree = doc.tree(frame.sentence);
  const at = doc.segmented.tokens[first + frame.head]?.start ?? -1;
  const sum = doc.quantitiesIn(frame.sentence).amounts.find((a) => a.start <= at && at < a.end);
  if (!sum) return null;
  const start = doc.sumTokens(sum).first - first;
  const lends =
    /^(?:VBG|NN)$/.test(tree.tag(start - 1)) &&
    /ing$/.test(tree.lower(start - 1)) &&
    provideVerbs.has(lemmaOf(tree.lower(start - 1), "VBG"));
  if (lends) {
    // "…, with *the European Investment Bank* adding 300 million", "with the state lending €300m"
    let from = start - 2;
    while (from > 0 && start - from < 9 && /^(?:DT|NN|JJ)/.test(tree.tag(from))) from--;
    if (tree.lower(from) === "with" && from < start - 2) return nounBefore(doc, frame.sentence, from, start - 2);
  }
  const bracketed = tree.lower(start - 1) === "(" ? bracketOwner(doc, first + start - 2, first) : null;
  if (bracketed) return [partyOfName(doc, bracketed)];
  if (tree.lower(start - 1) === "with" && tree.lower(start - 2) === ",") {
    const name = doc.nameAt(first + start - 3);
    return name && name.type !== "LOC" && name.type !== "NORP" ? [partyOfName(doc, name)] : null;
  }
  const gap = frame.kind === "verb" ? gapBefore(doc, frame.sentence, sum) : null;
  return gap ? [gap.giver] : null;
}

/** "Pledges came from *Germany* (€2bn), France (€1.6bn) and Japan ($1bn)": a name with its own sum in brackets, in a row that begins after "from". */
function bracketOwner(doc: Document, at: number, first: number): Name | null {
  const word = (i: number): string => doc.segmented.tokens[i]?.text.toLowerCase() ?? "";
  const owner = doc.nameAt(at);
  if (!owner) return null;
  let i = owner.first - 1;
  while (i > first) {
    if (/^(?:from|by)$/.test(word(i))) return owner;
    if (word(i) === ")") while (i > first && word(i) !== "(") i--;
    else if (doc.nameAt(i)) i = doc.nameAt(i)?.first ?? i;
    else if (!/^(?:,|;|and|the|as|well)$/.test(word(i))) return null;
    i--;
  }
  return null;
}

/** The name that ends at a token, else the words from `from` on as a party. */
function nounBefore(doc: Document, sentence: number, from: number, at: number): Party[] {
  const first = doc.segmented.sentences[sentence]?.first ?? 0;
  const name = doc.nameAt(first + at);
  return name && name.type !== "NORP"
    ? [partyOfName(doc, name)]
    : phraseParties(doc, sentence, at).filter((p) => p.start > (doc.segmented.tokens[first + from]?.start ?? 0));
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

const othersPay = (tree: Tree, frame: Frame): boolean =>
  tree.complements(frame.cue).some((c) => c.prep === "from") || tree.complements(frame.head).some((c) => c.prep === "from");

function fromWhom(doc: Document, sentence: number, frame: Frame): Party[] {
  const tree = doc.tree(sentence);
  const governor = tree.ancestors(frame.cue).find((a) => tree.isVerb(a));
  for (const i of [frame.cue, frame.head, governor ?? frame.cue])
    for (const c of tree.complements(i)) if (/^(?:from|by)$/.test(c.prep)) return giversOf(doc, sentence, c.object);
  return [];
}
