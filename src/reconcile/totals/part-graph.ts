import type { Hedge, Stage } from "../../model/index.js";

/** What one source says of a part and a whole. */
export type InclusionReading = "inside" | "on-top" | "unclear";

/** A pledge as totals see it. Amounts are in full units, all of one currency; `low` and `high` are null where the promise names none. */
export interface PledgeNode {
  readonly id: string;
  readonly label: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly currency: string | null;
  /** Why it cannot be summed: "no amount", "vague", "per period", "unconvertible" …; null or absent where it can. */
  readonly unpriced?: string | null;
  readonly hedge: Hedge;
  readonly stage: Stage;
  /** Whether the filter of the question takes it. */
  readonly selected: boolean;
  readonly assertions: readonly string[];
  /** Half a unit of the last digit printed, in full units; 0.5 % of the amount where unknown. */
  readonly rounding?: number | null;
}

/**
 * `part` is said to be inside `whole`, or on top of it. Parts with one `itemised` key under one whole are disjoint; parts with none,
 * or with different ones, may be alternative cuts of one sum. Several edges of one pair may disagree: they are then contested.
 */
export interface PartEdge {
  readonly part: string;
  readonly whole: string;
  readonly reading: InclusionReading;
  readonly contested: boolean;
  readonly itemised: string | null;
  readonly assertions: readonly string[];
}

/** Two pledges that may be one. */
export interface UnsureIdentity {
  readonly a: string;
  readonly b: string;
  readonly assertions: readonly string[];
}

export interface PartGraph {
  readonly pledges: readonly PledgeNode[];
  readonly edges: readonly PartEdge[];
  readonly unsure: readonly UnsureIdentity[];
}

/** Full units; a null high is unbounded. */
export interface Interval {
  readonly low: number;
  readonly high: number | null;
}

export type TotalName = "net" | "gross" | "certain";

/**
 * One line of a derivation. Lines of sign "+" and "-" add up: over those whose `to` holds a total's name, the signed sum of `low` is its
 * low, that of `high` its high (for "certain" only `low` counts). On a "-" line `low` is thus what is taken from the low end, and may be
 * the larger number. Lines of sign "·" are shown and not summed; "=" lines state the results.
 */
export interface Line {
  readonly sign: "+" | "-" | "·" | "=";
  readonly to: readonly TotalName[];
  readonly what:
    | "counted" // a topmost pledge
    | "stands-in" // a part that stands in for an unpriced or uncertain whole
    | "keeps-whole" // a whole counted in place of parts that exceed it
    | "inside" // inside a counted whole, not added
    | "on-top" // said to be beside a whole, which is why both count
    | "shared" // in two counted wholes, taken out once
    | "held" // what the wholes around the counted pledges take off
    | "identity" // maybe one pledge
    | "not-counted" // cancelled, or no promise
    | "unpriced"
    | "conflict"
    | "total";
  readonly pledge: string | null;
  readonly label: string;
  /** The other pledges that the line speaks of: its wholes, or the parts that exceed it. */
  readonly of: readonly string[];
  readonly reading: "inside" | "on-top" | "unclear" | "contested" | null;
  readonly low: number;
  readonly high: number | null;
  readonly assertions: readonly string[];
  /** Who says inside and who on top, where that is open. */
  readonly insideBy: readonly string[];
  readonly onTopBy: readonly string[];
  readonly unclearBy: readonly string[];
  readonly depth: number;
  readonly note: string | null;
}

export interface Conflict {
  readonly kind: "cycle" | "parts-exceed-whole";
  /** The whole; in a cycle the pledge that net keeps as the whole. */
  readonly whole: string;
  readonly parts: readonly string[];
  readonly wholeAmount: Interval;
  /** What the parts come to together. */
  readonly partsAmount: Interval;
  readonly in: readonly ("net" | "gross")[];
  readonly assertions: readonly string[];
  readonly note: string;
}

export interface Unpriced {
  readonly id: string;
  readonly label: string;
  readonly reason: string;
  /** The priced parts that stand in for it. */
  readonly standIns: readonly string[];
  readonly assertions: readonly string[];
}

export interface Total {
  readonly currency: string | null;
  readonly certainMinimum: number;
  readonly net: Interval;
  readonly gross: Interval;
  /** [net.low, gross.high]; only a conflict can turn the two round, and then it holds both. */
  readonly headline: Interval;
  /** The sum of the whole column, parts and wholes alike. */
  readonly naive: Interval;
  readonly unpriced: readonly Unpriced[];
  /** Counted pledges without an upper bound, which leave the total without one. */
  readonly unbounded: readonly string[];
  readonly derivation: readonly Line[];
  readonly conflicts: readonly Conflict[];
}
