import type { Amount, Figure } from "../../model/index.js";

/** One figure assertion with what its carriers give. */
export interface Claim {
  readonly assertion: Figure;
  readonly article: string;
  readonly outlet: string | null;
  readonly url: string | null;
  /** The earliest day on which it was published; null when no carrier has a date. */
  readonly day: string | null;
  /** The actor who asserts it, when known. */
  readonly asserter: { readonly actor: string; readonly name: string } | null;
}

/** Sums of one scope that are one sum: the same number, its rounding, or its print in another currency. */
export interface Position {
  readonly amount: Amount;
  /** Names of those who assert it, in the order in which they did. Empty where only the articles do. */
  readonly assertedBy: readonly string[];
  readonly basis: readonly Figure["basis"][];
  readonly claims: readonly Claim[];
}

/** Figures of one measure and scope: what they count is one quantity. */
export interface ScopedFigures {
  readonly measure: string;
  /** In the words of the first article that gives one; null where none does. */
  readonly scope: string | null;
  /** Smallest first. */
  readonly positions: readonly Position[];
  /** Two positions that cannot both hold. */
  readonly disputed: boolean;
}

/** Figures on one subject that differ, with the scope of each. */
export interface Dispute {
  readonly id: string;
  readonly subject: string;
  /** `dispute`: one quantity with values that cannot both hold, or a value that the text doubts. `different-quantities`: values of several. */
  readonly kind: "dispute" | "different-quantities";
  readonly scopes: readonly ScopedFigures[];
  /** In one or two sentences what differs and why. */
  readonly summary: string;
}
