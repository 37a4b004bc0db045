import type { Publication } from "../model/index.js";

/** The moment of what bears no date: after every real one. */
export const undated = "9999";

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
const zoned = /(?:z|[+-]\d{2}:?\d{2})$/i;

/** `2025-02-10T09:30:00+01:00` -> `2025-02-10T08:30:00.000Z`. A time without a zone is read as UTC, so that no machine's own zone decides. */
export function momentOf(published: string | null): string {
  if (published === null) return undated;
  const time = Date.parse(/T\d/i.test(published) && !zoned.test(published) ? `${published}Z` : published);
  return Number.isNaN(time) ? undated : new Date(time).toISOString();
}

/** The day as printed: what a paper of 10 February says at half past midnight in Delhi it says on 10 February. */
export function dayOf(published: string | null): string | null {
  const printed = published?.slice(0, 10) ?? "";
  if (dateOnly.test(printed)) return printed;
  const moment = momentOf(published);
  return moment === undated ? null : moment.slice(0, 10);
}

/** What makes two carriers of one article the same: the address, and without one the outlet. */
export const keyOf = (publication: Publication): string => publication.url ?? `outlet:${publication.outlet ?? ""}`;

const orderOf = ({ published, url, outlet, title }: Publication): readonly string[] =>
  [momentOf(published), published, url, outlet, title].map((part) => part ?? "\uFFFF");

/** Earliest first, undated last; total, so that the order of adding never shows. */
export function byMoment(a: Publication, b: Publication): number {
  const [left, right] = [orderOf(a), orderOf(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? "") < (right[at] ?? "") ? -1 : 1;
}

/**
 * Two reports of one carrier: field by field the earlier date, or else the first in the alphabet; what is known beats what is not.
 * Plain, but associative and commutative, so that it does not matter which was read first.
 */
export function merge(a: Publication, b: Publication): Publication {
  return {
    url: a.url ?? b.url,
    outlet: first(a.outlet, b.outlet),
    title: first(a.title, b.title),
    published: momentOf(a.published) === momentOf(b.published) ? first(a.published, b.published) : byDate(a.published, b.published),
  };
}

const first = (a: string | null, b: string | null): string | null => (a === null || b === null ? (a ?? b) : a < b ? a : b);
const byDate = (a: string | null, b: string | null): string | null => (momentOf(a) < momentOf(b) ? a : b);

export const samePublication = (a: Publication, b: Publication): boolean =>
  a.url === b.url && a.outlet === b.outlet && a.title === b.title && a.published === b.published;

export const publicationOf = ({ url, outlet, title, published }: Publication): Publication => ({ url, outlet, title, published });
