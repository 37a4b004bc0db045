import type { Amount, Inclusion } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import type { Range, Tree } from "../../document/tree.js";
import { rangeIn } from "../money-frame.js";
import type { Draft } from "../read-pledge.js";

/** One promise inside another, or on top of it. */
export interface Edge {
  readonly part: Draft;
  readonly whole: Draft;
  readonly reading: Inclusion["reading"];
}

/** What a rule looks at: the article, and the promises round about in their order. */
export interface Scene {
  readonly doc: Document;
  readonly drafts: readonly Draft[];
  /** The sums of the sentence, those among them that may turn out to be no promise. */
  readonly sums: readonly Draft[];
  /** What has been found so far. */
  readonly wholeOf: ReadonlyMap<Draft, Draft>;
}

/** Asks one question of one promise; silence is an empty list. */
export type InclusionRule = (scene: Scene, part: Draft) => readonly Edge[];

/** Sentences that a reference may reach back over. */
export const REACH = 6;

export const inside = (part: Draft, whole: Draft | null | undefined): readonly Edge[] =>
  whole && whole !== part ? [{ part, whole, reading: "inside" }] : [];

/** The most that a sum may be. */
export const top = (a: Amount | null): number => a?.high ?? a?.low ?? 0;

export const isBefore = (a: Draft, b: Draft): boolean =>
  a.frame.sentence < b.frame.sentence || (a.frame.sentence === b.frame.sentence && a.frame.head < b.frame.head);

/** Can one sum stand inside another? In two currencies that is not to be told, and so not denied. */
export const holds = (whole: Draft, part: Draft): boolean =>
  whole !== part &&
  whole.pledge.amount !== null &&
  // "raised its plan by 5 billion" says how much was added, not how much there is
  !/-by$/.test(whole.pledge.change?.kind ?? "") &&
  (part.pledge.amount === null ||
    whole.pledge.amount.currency !== part.pledge.amount.currency ||
    top(whole.pledge.amount) > top(part.pledge.amount));

export const largest = (list: readonly Draft[]): Draft | null =>
  list.reduce<Draft | null>((best, d) => (best === null || top(d.pledge.amount) > top(best.pledge.amount) ? d : best), null);

export const treeOf = (doc: Document, d: Draft): Tree => doc.tree(d.frame.sentence);

/** The tokens of a promise's sum in its sentence; without a sum, its head. */
export const sumOf = (doc: Document, d: Draft): Range =>
  d.pledge.amount ? rangeIn(doc, d.frame.sentence, d.pledge.amount) : { first: d.frame.head, last: d.frame.head + 1 };

/** Lower-case words of a sentence from one token to another, joined by spaces. */
export function wordsOf(tree: Tree, from: number, to: number): string {
  const out: string[] = [];
  for (let i = Math.max(0, from); i < Math.min(tree.size, to); i++) out.push(tree.lower(i));
  return out.join(" ");
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const RELATIVE = /^(?:which|who|whose|that)$/;

/** Does a clause of its own begin between two tokens? "…, including Norway, which gave 2 billion" stays inside one. */
export function breaksOff(tree: Tree, from: number, to: number): boolean {
  let relative = false;
  for (let i = from; i < to; i++) {
    if (/^[;.!?]$/.test(tree.lower(i))) return true;
    if (RELATIVE.test(tree.lower(i))) relative = true;
    else if (FINITE.test(tree.tag(i))) {
      if (!relative) return true;
      relative = false;
    }
  }
  return false;
}

/** Do sums make up another, but for print rounding? */
export const makeUp = (parts: readonly Draft[], whole: Draft): boolean => {
  const total = parts.reduce((sum, p) => sum + top(p.pledge.amount), 0);
  const goal = top(whole.pledge.amount);
  return (
    goal > 0 &&
    parts.every((p) => top(p.pledge.amount) > 0 && [null, whole.pledge.amount?.currency].includes(p.pledge.amount?.currency ?? null)) &&
    Math.abs(total - goal) <= goal * 0.005
  );
};
