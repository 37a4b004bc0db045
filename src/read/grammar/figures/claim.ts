import type { Amount } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import type { Range, Tree } from "../../document/tree.js";
import { type Frame, frameOf, rangeIn } from "../money-frame.js";

/** A sum in its sentence, as the rules get it. */
export interface Sum {
  readonly doc: Document;
  readonly amount: Amount;
  readonly sentence: number;
  readonly tree: Tree;
  /** Tokens of the sum in its sentence. */
  readonly range: Range;
  readonly frame: Frame;
}

/** Whose or what it costs: a head, or the words themselves where word order shows them better than the parse. */
export interface Subject {
  readonly head: number;
  readonly words?: Range;
}

/** What a rule has found: this sum is what that costs. */
export interface Claim {
  /** The word that says "cost". */
  readonly cue: number;
  readonly subject: Subject | undefined;
  /** The sentence that the subject stands in, where it is an earlier one. */
  readonly of?: number;
  /** The verb or noun of making: "*training* the model", "to *build*". */
  readonly doing?: number | undefined;
  /** The cue is a verb ("the jet *costs*"), whatever its tag. */
  readonly verbal?: boolean;
  /** Somebody sizes the cost from outside: "put the cost at …". */
  readonly sized?: boolean;
  /** Whose word the sizing is, as a head. */
  readonly sizer?: number | undefined;
  readonly rule: "figure-cost" | "figure-sized" | "figure-spent";
}

export type FigureRule = (sum: Sum) => Claim | null;

export function sumOf(doc: Document, amount: Amount, sentence: number): Sum {
  const tree = doc.tree(sentence);
  return { doc, amount, sentence, tree, range: rangeIn(doc, sentence, amount), frame: frameOf(doc, amount) };
}
