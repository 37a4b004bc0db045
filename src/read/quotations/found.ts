import type { Party, Quotation, Span } from "../../model/index.js";
import type { Name } from "../names/find-names.js";

/** Where a speaker stands: the head of a noun phrase in a parse, a name, the speaker of the quotation before, or nowhere. */
export type Who =
  | { readonly kind: "head"; readonly sentence: number; readonly token: number; readonly relative: number | null }
  | { readonly kind: "name"; readonly name: Name }
  | { readonly kind: "party"; readonly party: Party }
  | { readonly kind: "same" }
  | { readonly kind: "none" };

/** A quotation on its way: all but the speaker's name, which needs the whole article. */
export interface Found {
  readonly content: readonly Span[];
  readonly form: Quotation["form"];
  readonly act: Quotation["act"];
  readonly cue: Span | null;
  readonly who: Who;
  readonly addressee: Party | null;
  /** What the words are about, where the reading knows it: the object of a verdict. */
  readonly about: readonly { readonly span: Span; readonly name: string | null }[];
  readonly sentence: number;
  /** Where it is attributed: quotations are resolved in this order. */
  readonly at: number;
  readonly rule: string;
  readonly certainty: Quotation["certainty"];
}
