import type { Attendance, Phrase } from "../../../model/index.js";
import type { Document } from "../../document/document.js";
import type { Tree } from "../../document/tree.js";

export type Status = Attendance["status"];

/** What a rule has found: who, as a token, and how they stand to which gathering. */
export interface Found {
  readonly at: number;
  readonly status: Status;
  /** The token that names the gathering, the phrase that named it earlier, or null where nothing shows it. */
  readonly event: number | Phrase | null;
  /** The names in a row from this token on, instead of one noun phrase. */
  readonly row?: boolean;
  /** The names in a row that ends right before this token. */
  readonly before?: boolean;
  /** Whoever this token stands for is not meant: "Macron invited *him*". */
  readonly not?: number | undefined;
  /** They hold the gathering, so that a place is only where it is held. */
  readonly hosts?: boolean;
}

export interface View {
  readonly doc: Document;
  readonly sentence: number;
  readonly tree: Tree;
}

/** A verb in its sentence, with what every rule asks of it. */
export interface VerbView extends View {
  readonly verb: number;
  readonly lemma: string;
  readonly object: number | undefined;
  /** The gathering that the verb is about. */
  readonly event: number | null;
}

/** What a verb shows; null when the rule does not apply, so that the next is asked; empty when it shows that nobody is meant. */
export type VerbRule = (view: VerbView) => readonly Found[] | null;
export type SentenceRule = (view: View) => readonly Found[];

/** A noun phrase and what is coordinated with it, each in one status. */
export const those = (tree: Tree, head: number | undefined, status: Status, event: Found["event"]): Found[] =>
  head === undefined ? [] : tree.coordinated(head).map((at) => ({ at, status, event }));
