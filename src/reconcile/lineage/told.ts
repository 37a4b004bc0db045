import type { Amount } from "../../model/index.js";

/** One report of a pledge, as far as its lineage goes. */
export interface Told {
  /** The assertion's id. */
  readonly id: string;
  readonly article: string;
  /** The earliest carrier's: instants sort before bare days of the same date only where they are known. */
  readonly published: string | null;
  readonly day: string | null;
  readonly outlet: string | null;
  /** Whether the pledger itself is the carrier. */
  readonly primary: boolean;
  readonly amount: Amount | null;
  readonly stated: "new" | "restated" | "unstated";
  /** The actors named as pledgers, each with those it belongs to and, of a joint venture, its owners. Empty where the report names none. */
  readonly pledgers: readonly {
    readonly actor: string;
    readonly name: string;
    readonly of: readonly string[];
    readonly owners?: readonly string[];
  }[];
  /** What the report says of the pledge and its wholes. */
  readonly inclusions: readonly { readonly whole: string; readonly reading: "inside" | "on-top" | "unclear" }[];
}

export const distortionKinds = [
  "range-to-point",
  "hedge-dropped",
  "hedge-added",
  "currency-relabelled",
  "scale-slip",
  "part-to-addition",
  "pledger-swapped",
] as const;
export type DistortionKind = (typeof distortionKinds)[number];

/** A departure from what the earliest reports say: who printed it first, and who has it after that. */
export interface Distortion {
  readonly kind: DistortionKind;
  /** The report that printed it first. */
  readonly report: string;
  readonly outlet: string | null;
  readonly published: string | null;
  /** In the words of the reports. */
  readonly was: string;
  readonly is: string;
  /** The report that it departs from. */
  readonly from: string;
  /** Later reports with the same departure, earliest first. */
  readonly repeatedBy: readonly string[];
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Earliest first, undated last; ties by id, so that the order of reading never shows. */
export const inTime = (a: Told, b: Told): number =>
  text(a.day ?? "9999", b.day ?? "9999") || text(a.published ?? "9999", b.published ?? "9999") || text(a.id, b.id);
