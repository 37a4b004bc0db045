import type { Tree } from "../../document/tree.js";
import { attendeeNouns } from "../../lexicon/event-words.js";
import type { Found, Status, VerbRule, View } from "./found.js";
import { those } from "./found.js";
import { eventBefore, eventIn, isDocument, isEvent } from "./gathering.js";
import { timeOf } from "./time-of.js";

/**
 * Lists of who came.
 *   "Attendees at the summit include X and Y." "Among those attending were X and Y." "Others on the attendance list are X and Y."
 *   "In attendance at the summit were X and Y." "Among the signatories of the statement are X and Y." "Among those invited are X and Y."
 * Left alone: "Shareholders include X"; "Victims include X".
 */
const WINDOW = 14;

export const lists: VerbRule = ({ doc, sentence, tree, verb, lemma }) => {
  if (!/^(?:be|include|feature|list|number)$/.test(lemma)) return null;
  const kind = kindOf(tree, verb);
  // "Among them were A and B.", behind a sentence on a gathering
  if (kind === null && /^(?:among|with)$/.test(tree.lower(0)) && /^(?:them|those)$/.test(tree.lower(1)) && verb <= 3) {
    const event = eventBefore(doc, sentence, 1);
    return event === null ? [] : [{ at: verb + 1, status: "attended", event, row: true }];
  }
  if (kind === null) return null;
  if (tree.isNegated(verb)) return [];
  const future = tree.auxiliaries(verb).some((a) => /^(?:will|would)$/.test(a));
  const status: Status = kind === "attended" && future ? "expected" : kind;
  const found: Found = { at: firstMember(tree, verb), status, event: null, row: true };
  return status === "signed" ? [found] : [{ ...found, event: eventIn(tree) ?? eventBefore(doc, sentence) }];
};

/** "Sand, one of the speakers at the forum, …"; "Smith was one of four delegates to the conference." */
export function oneOfThem({ tree }: View, i: number): Found[] {
  if (!attendeeNouns.has(tree.lemma(i)) || /^(?:list|lineup|line-up|roster|signatory)$/.test(tree.lemma(i))) return [];
  const event = [i, ...tree.ancestors(i).slice(0, 2)]
    .flatMap((a) => tree.complements(a))
    .find((c) => c.at > i && /^(?:at|to|of|in)$/.test(c.prep) && isEvent(tree, c.object))?.object;
  if (event === undefined) return [];
  const top = [i, ...tree.ancestors(i).slice(0, 3)].find((a) => /^(?:appos|attr)$/.test(tree.label(a)));
  if (top === undefined) return [];
  const up = tree.head(top);
  const who = tree.label(top) === "appos" ? up : tree.lemma(up) === "be" && !tree.isNegated(up) ? tree.subject(up) : undefined;
  return who === undefined || (tree.isBelow(i, who) === false && tree.label(top) === "appos")
    ? []
    : those(tree, who, tree.label(top) === "attr" ? (timeOf(tree, up) ?? "expected") : "attended", event);
}

/** What the words before the verb make of those who follow it; null when they speak of no gathering and no signatures. */
function kindOf(tree: Tree, verb: number): Status | null {
  const subject = tree.subject(verb);
  const first = Math.max(0, subject !== undefined && subject < verb ? Math.min(tree.span(subject).first, verb - WINDOW) : verb - WINDOW);
  let kind: Status | null = null;
  let ahead = false;
  for (let i = Math.max(first, verb - 2 * WINDOW); i < verb; i++) {
    const word = tree.lower(i);
    const lemma = tree.lemma(i);
    if (/^(?:signatory|signer)$/.test(lemma))
      return Array.from({ length: tree.size }, (_, n) => n).some((n) => isDocument(tree, n)) || tree.size < WINDOW ? "signed" : null;
    if (/^(?:invitee)$/.test(lemma) || (word === "invited" && tree.lower(i - 1) === "those")) return "invited";
    if (attendeeNouns.has(lemma) && lemma !== "list" && /^NN/.test(tree.tag(i))) kind = "attended";
    if (/^(?:attendance|guest|invitation|speakers?)$/.test(word) && /^(?:list|line-up|lineup|roster)$/.test(tree.lower(i + 1)))
      [kind, ahead] = ["attended", true];
    if (word === "those" && /^(?:at|in|present|attending)$/.test(tree.lower(i + 1))) kind ??= "attended";
    if (/^(?:attending|present|participating)$/.test(word)) kind ??= "attended";
    if (word === "attendance" && tree.lower(i - 1) === "in") kind ??= "attended";
    if (/^(?:expected|confirmed|invited|planned|scheduled)$/.test(word)) ahead = true;
  }
  return kind !== null && ahead ? "expected" : kind;
}

/** Members stand after the verb, behind "such as" or "including" where the list gives only some. */
function firstMember(tree: Tree, verb: number): number {
  let at = verb + 1;
  for (let i = verb + 1; i < Math.min(tree.size, verb + 40); i++)
    if (tree.lower(i) === "including" || (tree.lower(i) === "as" && tree.lower(i - 1) === "such")) at = i + 1;
  return at;
}
