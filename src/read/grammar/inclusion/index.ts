/** Takes an article and its promises; gives the promises with what the text says of their place in one another, and the sums that only so are promises. */
import { evidenceOf, type Inclusion } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import type { Draft } from "../read-pledge.js";
import { among } from "./among.js";
import { besidePart } from "./beside-part.js";
import { containedIn } from "./contained-in.js";
import { drawnFor } from "./drawn-for.js";
import type { Edge, InclusionRule, Scene } from "./edge.js";
import { fitsList, listWholes } from "./listed-under.js";
import { oneMoreBeside, onTop } from "./on-top.js";
import { partOf } from "./part-of.js";
import { partitive } from "./partitive.js";
import { portion } from "./portion.js";
import { remaining } from "./remaining.js";
import { shareOf } from "./share-of.js";
import { splitOf } from "./split-of.js";
import { totalOf } from "./total-of.js";
import { towardGoal } from "./toward-goal.js";
import { underPlan } from "./under-plan.js";
import { unreadSums } from "./unread-sums.js";
import { withDestined } from "./with-destined.js";

/**
 * The order of the rules, and why. The first that answers decides what a promise is inside of.
 * Words that name part and whole in one breath come first; then words that point back ("of this", "the rest", "the first tranche"),
 * whose whole has to be looked for; then totals, which hold what nothing nearer holds.
 */
const RULES: readonly InclusionRule[] = [
  partOf,
  containedIn,
  partitive,
  remaining,
  shareOf,
  splitOf,
  withDestined,
  towardGoal,
  among,
  underPlan,
  drawnFor,
  portion,
  totalOf,
  besidePart,
];

/** Promises before and after that a reference may mean; it also keeps long lists linear. */
const NEAR = 120;

const at = (d: Draft): number => d.pledge.amount?.start ?? d.pledge.evidence.start;

/** The drafts with what the text says of their place in one another. */
export function addInclusions(doc: Document, drafts: readonly Draft[]): Draft[] {
  const listed = listWholes(doc, drafts);
  const unread = unreadSums(doc, drafts, (sentence) => listed(sentence) !== null);
  const doubtful = new Set([...unread, ...drafts.filter((d) => d.pledge.rule === "pledge-foreseen")]);
  const all = unread.length === 0 ? drafts : [...drafts, ...unread].sort((a, b) => at(a) - at(b));
  const wholeOf = new Map<Draft, Draft>();
  const edges = new Map<Draft, Inclusion[]>();
  const add = (edge: Edge, asker: Draft): void => {
    const { part, whole, reading } = edge;
    if (part === whole || leadsTo(wholeOf, whole, part) || (reading === "inside" && wholeOf.has(part))) return;
    const known = edges.get(part) ?? [];
    if (known.some((i) => i.in === whole.pledge.id)) return;
    if (reading === "inside") wholeOf.set(part, whole);
    doubtful.delete(part);
    doubtful.delete(whole);
    edges.set(part, [...known, { in: whole.pledge.id, reading, evidence: evidenceOf(doc.text, asker.pledge.evidence) }]);
  };
  for (const [k, d] of all.entries()) {
    const near = all.slice(Math.max(0, k - NEAR), k + NEAR);
    const scene: Scene = {
      doc,
      drafts: near.filter((x) => !doubtful.has(x)),
      sums: near.filter((x) => x.frame.sentence === d.frame.sentence),
      wholeOf,
    };
    for (const rule of RULES) {
      const found = rule(scene, d);
      for (const edge of found) add(edge, d);
      if (found.length > 0) break;
    }
    const whole = wholeOf.has(d) ? null : listed(d.frame.sentence);
    if (whole && whole !== d && fitsList(d, whole)) add({ part: d, whole, reading: "inside" }, d);
    for (const edge of doubtful.has(d) ? oneMoreBeside(scene, d) : onTop(scene, d)) add(edge, d);
  }
  return all.filter((d) => !doubtful.has(d)).map((d) => ({ ...d, pledge: { ...d.pledge, inclusions: edges.get(d) ?? [] } }));
}

/** Does a way up from a promise, whole by whole, come to another? */
function leadsTo(wholeOf: ReadonlyMap<Draft, Draft>, from: Draft, to: Draft): boolean {
  let d: Draft | undefined = from;
  for (let n = 0; d && n < 100; n++) {
    if (d === to) return true;
    d = wholeOf.get(d);
  }
  return false;
}
