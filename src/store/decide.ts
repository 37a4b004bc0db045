import type { Publication } from "../model/index.js";
import { byMoment, merge, samePublication } from "./carrier.js";

/** A name and a version: `grammar` `1.10.0`. */
export interface ReaderName {
  readonly name: string;
  readonly version: string;
}

/** What the record holds of an article already. */
export interface Held {
  /** The same carrier of the article, when known. */
  readonly publication: Publication | null;
  readonly reading: { readonly reader: ReaderName; readonly publication: Publication } | null;
}

export interface Decision {
  /** The carrier as it is to stand from now on; null when it stands so already. */
  readonly publication: Publication | null;
  /** Whether this reading takes the place of the one held. */
  readonly replaceReading: boolean;
}

/** The one rule for what a further report of an article changes; asked before reading (is anything left to do?) and when writing. */
export function decide(held: Held, publication: Publication, reader: ReaderName): Decision {
  const merged = held.publication === null ? publication : merge(held.publication, publication);
  return {
    publication: held.publication !== null && samePublication(held.publication, merged) ? null : merged,
    replaceReading: held.reading === null || supersedes({ reader, publication }, held.reading),
  };
}

/**
 * Another reader was asked for by somebody: it wins. Of one reader the newer version wins, so that two programs of different age
 * on one record do not undo each other. Of one version the earliest publication wins: "next year" counts from there.
 */
function supersedes(next: NonNullable<Held["reading"]>, held: NonNullable<Held["reading"]>): boolean {
  if (next.reader.name !== held.reader.name) return true;
  const versions = compareVersions(next.reader.version, held.reader.version);
  return versions === 0 ? byMoment(next.publication, held.publication) < 0 : versions > 0;
}

const collator = new Intl.Collator("en", { numeric: true });

/** `1.10.0` is newer than `1.9.2`. Versions that are spelt differently are never equal. */
export const compareVersions = (a: string, b: string): number => (a === b ? 0 : collator.compare(a, b) || (a < b ? -1 : 1));
