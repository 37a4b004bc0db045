import type { Diagnostic, PublishedArticle } from "../model/index.js";
import type { Limits } from "./limits.js";

/** What comes out of an input: an article, with the file, line or address it came from, or trouble on the way. */
export type Incoming =
  | { readonly kind: "article"; readonly article: PublishedArticle; readonly origin: string }
  | { readonly kind: "diagnostic"; readonly diagnostic: Diagnostic };

export interface IntakeOptions {
  /** Dates texts that carry no date: an ISO 8601 date or time. */
  readonly published?: string;
  /** The language of texts that do not state theirs: a BCP 47 tag. */
  readonly language?: string;
  readonly limits?: Partial<Limits>;
}

export interface IntakeEffects {
  readonly fetch: typeof fetch;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Once aborted, intake ends without a further word. */
  readonly signal?: AbortSignal;
}

/** The same, checked and complete, as the stages below intake take it. */
export interface Settings {
  readonly published: string | null;
  readonly language: string | null;
  readonly limits: Limits;
}

/** What an input says about an article, before any of it is checked. Dates and languages as printed. */
export interface Draft {
  readonly text: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | number | null;
  readonly outlet: string | null;
  readonly language: string | null;
}
