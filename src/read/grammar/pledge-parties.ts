import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import type { Tree } from "../document/tree.js";
import { announceVerbs, ownMoneyNouns } from "../lexicon/pledge-words.js";
import { politicalHeads } from "../lexicon/titles.js";
import { partyOfName } from "../names/parties.js";
import { announcerOf, isPersonName, isPolitician } from "./announcer.js";
import { gapBefore } from "./gapped-giver.js";
import { givenBy } from "./given-by.js";
import { canGive, companionsOf, giversOf } from "./givers.js";
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
  let pledgers = read.pledgers.filter(
    (x) => doc.nameAt(doc.tokenAt(x.start))?.type !== "EVENT" && !/\b(?:Summit|Forum|Conference)\b/.test(x.name),
  );
  pledgers = nameBeforeSum(doc, frame) ?? pledgers;
  pledgers = respective(doc, frame, pledgers).filter(canGive);
  if (giver !== undefined && !doc.nameAt((doc.segmented.sentences[s]?.first ?? 0) + giver) && VENTURE.test(tree.lemma(giver))) {
    const venture = ventureName(doc, s, giver);
    if (venture) pledgers = [venture];
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
  pledgers = pledgers.map((p) => houseOf(doc, frame, p));
  if (announcer && pledgers.some((p) => p.name === announcer?.name)) announcer = null;
  const got = read.recipients ?? [];
  if (pledgers.length === 0 && announcer === null && got.length === 0) pledgers = headingOwner(doc, s);
  const givers = pledgers.map((p) => p.name);
  return {
    pledgers,
    backers,
    announcer,
    recipients: unique([...got, ...recipientsOf(doc, s, frame, givers)]).filter((r) => !givers.includes(r.name)),
  };
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
  if (tree.lower(start - 1) === "with" && tree.lower(start - 2) === ",") {
    const name = doc.nameAt(first + start - 3);
    return name && name.type !== "LOC" && name.type !== "NORP" ? [partyOfName(doc, name)] : null;
  }
  const gap = frame.kind === "verb" ? gapBefore(doc, frame.sentence, sum) : null;
  return gap ? [gap.giver] : null;
}

/** "CFO Ruth Porat projected capital expenditures of …": who speaks for a house lays out its money, not his own. */
function houseOf(doc: Document, frame: Frame, p: Party): Party {
  if (!isPersonName(doc, p)) return p;
  const house = p.affiliation ?? houseOfArticle(doc);
  if (house === null) return p;
  const tree = doc.tree(frame.sentence);
  const own = [frame.cue, ...frame.path].some((i) => ownMoneyNouns.has(tree.lemma(i)) || tree.lemma(i) === "investment");
  return own && /\b(?:CEO|CFO|COO|chief|executive|chair|chairman|director|president)\b/i.test(p.role ?? "")
    ? { ...p, name: house, role: null, affiliation: null }
    : p;
}

/** The house that an article opens with, in its title or lead: whose chief is called "the CFO" without more. */
function houseOfArticle(doc: Document): string | null {
  const first = doc.names[0];
  const entity = first && first.sentence <= 1 ? doc.entityOf(first) : undefined;
  return entity?.type === "ORG" ? entity.name : null;
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
