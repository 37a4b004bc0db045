import type { Party } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { attractVerbs } from "../lexicon/pledge-words.js";
import { isNamed } from "./full-giver.js";
import { NO_GIVER, rowAfter } from "./givers.js";
import type { Draft } from "./read-pledge.js";
import { backersOf, VENTURE } from "./ventures.js";

/** Sentences back in which the giver of a promise that names none is looked for. */
const REACH = 2;

/**
 * "The initiative includes a fund of 20 billion", "Up to 500 billion will be invested": a promise that names no giver is that of who promised right
 * before, or of those behind the venture that the sentence before is about. Silence where the sentence names a house of its own.
 */
export function inheritGiver(doc: Document, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const d of drafts) {
    const givers = isContinued(doc, d)
      ? sameSentence(d, out)
      : leavesGiverOut(doc, d)
        ? (behindVenture(doc, d) ?? before(doc, d, out))
        : [];
    out.push(givers.length === 0 ? d : { ...d, pledge: { ...d.pledge, pledgers: [...givers], certainty: "implied" } });
  }
  return out;
}

/** "will earmark 15 billion for … and *dedicate* another 5 billion": a bare verb after "and", whose subject the parse has lost. */
function isContinued(doc: Document, { pledge, frame }: Draft): boolean {
  if (pledge.pledgers.length > 0 || pledge.announcer !== null || frame.kind !== "verb") return false;
  const tree = doc.tree(frame.sentence);
  return !tree.isPassive(frame.cue) && tree.label(frame.cue) === "conj" && tree.child(frame.cue, "nsubj", "nsubjpass") === undefined;
}

const sameSentence = ({ frame }: Draft, earlier: readonly Draft[]): readonly Party[] => {
  const last = earlier.at(-1);
  return last?.frame.sentence === frame.sentence && last.frame.kind === "verb" ? last.pledge.pledgers : [];
};

/** A passive without "by", or something that cannot give as its subject. */
function leavesGiverOut(doc: Document, { pledge, frame }: Draft): boolean {
  if (pledge.pledgers.length > 0 || pledge.announcer !== null || pledge.amount === null || frame.kind === "raise") return false;
  const tree = doc.tree(frame.sentence);
  const first = doc.segmented.sentences[frame.sentence]?.first ?? 0;
  // what is still to be attracted has no giver
  if (tree.ancestors(frame.cue).some((a) => tree.isVerb(a) && attractVerbs.has(tree.lemma(a)))) return false;
  for (let i = 0; i < frame.head; i++) {
    const n = doc.nameAt(first + i);
    if (n && n.type !== "LOC" && n.type !== "NORP" && !NO_GIVER.test(tree.lemma(n.last - first))) return false;
  }
  if (frame.kind === "verb") {
    // "The fund has been promised 700 million": who gets it is the subject
    const subject = tree.child(frame.cue, "nsubjpass", "nsubj");
    return tree.isPassive(frame.cue) && tree.agent(frame.cue) === undefined && subject !== undefined && tree.isBelow(frame.head, subject);
  }
  const verb = tree.ancestors(frame.cue).find((a) => tree.isVerb(a));
  const subject = verb === undefined ? undefined : tree.subject(verb);
  return subject !== undefined && NO_GIVER.test(tree.lemma(subject)) && !doc.nameAt(first + subject);
}

/** "Stargate is a venture that involves backers like OpenAI and Oracle. Up to 500 billion will be invested." */
function behindVenture(doc: Document, { frame }: Draft): Party[] | null {
  const here = doc.segmented.sentences[frame.sentence];
  const above = doc.segmented.sentences[frame.sentence - 1];
  if (!here || !above || here.paragraph !== above.paragraph) return null;
  const tree = doc.tree(frame.sentence - 1);
  const root = [...Array(tree.size).keys()].find((i) => tree.head(i) < 0 && tree.isVerb(i));
  if (root === undefined) return null;
  for (const i of [tree.object(root), tree.subject(root)]) {
    if (i === undefined || !VENTURE.test(tree.lemma(i))) continue;
    const backers = backersOf(doc, frame.sentence - 1, i);
    if (backers.length > 0) return backers;
    // what the parse hangs elsewhere: "a venture launched by X that *involves* backers like A and B"
    for (let k = i + 1; k < tree.size; k++) {
      if (!/^(?:involves?|involving|including|includes?|comprises|comprising|backed|led)$/.test(tree.lower(k))) continue;
      const row = rowAfter(doc, frame.sentence - 1, k + 1);
      if (row.length > 0) return row;
    }
  }
  return null;
}

function before(doc: Document, { frame, pledge }: Draft, earlier: readonly Draft[]): readonly Party[] {
  const last = earlier.findLast((e) => e.frame.sentence < frame.sentence);
  if (!last || last.frame.sentence < frame.sentence - REACH) return [];
  const near = doc.segmented.sentences[last.frame.sentence]?.paragraph ?? 0;
  const paragraph = doc.segmented.sentences[frame.sentence]?.paragraph ?? 0;
  if (paragraph - near > 1 || last.pledge.recipients.some((r) => pledge.recipients.some((x) => x.name !== r.name))) return [];
  return last.pledge.pledgers.filter(isNamed);
}
