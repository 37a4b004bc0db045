import type { Tree } from "../../document/tree.js";
import { companyVerbs } from "../../lexicon/event-words.js";
import type { Found, VerbRule } from "./found.js";
import { those } from "./found.js";
import { eventIn, eventOf, isEvent } from "./gathering.js";
import { timeOf } from "./time-of.js";

/**
 * Who came, behind "by".
 *   "The conference, attended by Kravets and Lindqvist, ended on Friday." "Attended by A and B, the conference opened."
 *   "Prado opened the conference, flanked by Fitch." "Vogel was joined at the summit by Zielony."
 * Left alone: "attended by thousands of protesters"; company without a gathering in the sentence.
 */
const DRAWS = /^(?:draw|attract|gather|assemble|unite|convene)$/;

export const company: VerbRule = ({ tree, verb, lemma }) => {
  // "the conference drew heads of state such as …"
  const drawn = DRAWS.test(lemma) || (lemma === "bring" && tree.children(verb).some((k) => tree.lower(k) === "together"));
  const host = drawn && !tree.isPassive(verb) ? tree.subject(verb) : undefined;
  if (host !== undefined && isEvent(tree, host)) {
    const status = timeOf(tree, verb);
    // "brought together Okoro, the health minister, and Holt": the names in a row, for the parse loses the second
    const first = tree.lower(verb + 1) === "together" ? verb + 2 : verb + 1;
    return status === "attended" || status === "expected"
      ? [...those(tree, tree.object(verb), status, host), { at: first, status, event: host, row: true }]
      : [];
  }
  const by = byAfter(tree, verb);
  if (by === undefined) return null;
  // "The conference was opened by Lima"
  if (lemma === "attend" || (/^(?:open|close|address|headline)$/.test(lemma) && by <= verb + 2)) {
    const event = gatheringAttended(tree, verb);
    return event === null ? null : [{ at: by + 1, status: timeOf(tree, verb) ?? "attended", event, row: true }];
  }
  // "joined the talks by video link"
  const joins = tree.object(verb);
  if (joins !== undefined && joins > verb && isEvent(tree, joins)) return null;
  if (!companyVerbs.has(lemma) || tree.tag(verb) === "VBG") return null;
  const event = eventOf(tree, verb) ?? eventIn(tree);
  if (event === null) return null;
  const status = timeOf(tree, mainVerb(tree, verb));
  if (status !== "attended" && status !== "expected") return [];
  const subject = tree.child(verb, "nsubjpass");
  const leads: Found[] = subject === undefined || isEvent(tree, subject) ? [] : those(tree, subject, status, event);
  return [...leads, { at: by + 1, status, event, row: true }];
};

/** "joined *by*", "joined at the summit *by*". */
function byAfter(tree: Tree, verb: number): number | undefined {
  for (let i = verb + 1; i < Math.min(tree.size, verb + 7); i++) {
    if (tree.lower(i) === "by") return i;
    if (/^[,;.]$/.test(tree.word(i))) return undefined;
  }
  return undefined;
}

const mainVerb = (tree: Tree, verb: number): number =>
  /^(?:advcl|acl)$/.test(tree.label(verb)) ? (tree.ancestors(verb).find((a) => tree.isVerb(a)) ?? verb) : verb;

/** The gathering that was attended: its passive subject, the noun that the clause describes, the subject of the main clause. */
function gatheringAttended(tree: Tree, verb: number): number | null {
  const up = tree.head(verb);
  const main = up >= 0 && tree.isVerb(up) ? tree.subject(up) : undefined;
  for (const i of [tree.child(verb, "nsubjpass"), tree.subject(verb), up, main])
    if (i !== undefined && i >= 0 && isEvent(tree, i)) return i;
  return verb === 0 ? eventIn(tree) : null;
}
