import type { Report } from "../report.js";
import { blockKeys } from "./block-keys.js";
import { largestBlock, parts, passedOver } from "./blocks.js";
import type { Twins } from "./compare-amounts.js";
import { type Link, linkOf } from "./link.js";

/** What an earlier comparison of all reports came to: enough to compare only what is new. It may be dropped at any time. */
export interface HeldLinks {
  /** By report: a stamp of all that was compared of it. */
  readonly stamps: ReadonlyMap<string, string>;
  /** The blocks that were too large to compare whole, with how many reports each held. */
  readonly large: ReadonlyMap<number, number>;
  /** The judgements other than negative on pairs that met. Negative ones are many, and made anew where they are asked for. */
  readonly links: readonly Link[];
}

export const nothingHeld: HeldLinks = { stamps: new Map(), large: new Map(), links: [] };

export interface Compared extends HeldLinks {
  /** Whether two reports share a block, or the part of one. */
  readonly meet: (a: string, b: string) => boolean;
  /** How many pairs were compared for it. */
  readonly compared: number;
}

/**
 * The judgements on all pairs that meet, from what is held and what has changed since. The same as from nothing, for this reason: a pair of
 * unchanged reports that meets now either met then, and is held, or shares only blocks that were too large then and lost a report since;
 * the pairs of those are compared again. A report that comes to a block parts pairs, but never brings two others together.
 */
export function compareAll(
  reports: readonly Report[],
  twins: Twins,
  held: HeldLinks = nothingHeld,
  stampOf: (report: Report) => string = () => "",
): Compared {
  const stamps = new Map(reports.map((report) => [report.id, stampOf(report)]));
  const places = new Map(reports.map(({ id }, at) => [id, at]));
  const stands = reports.map(({ id }) => held.stamps.has(id) && held.stamps.get(id) === stamps.get(id));
  const keys = reports.map(keysOf);
  const large = largeBlocks(keys);

  // only the blocks in which something may have to be compared are laid out
  const wanted = new Set(large.keys());
  keys.forEach((own, at) => {
    if (stands[at] !== true) for (const key of own) wanted.add(key);
  });
  for (const key of held.large.keys()) wanted.add(key);
  const blocks = new Map<number, number[]>();
  keys.forEach((own, at) => {
    for (const key of own) {
      if (!wanted.has(key)) continue;
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else block.push(at);
    }
  });
  const shrunk = new Set<number>();
  for (const [key, size] of held.large) {
    const left = (blocks.get(key) ?? []).filter((at) => stands[at] === true).length;
    if (left < size) shrunk.add(key);
  }

  const laidOut = new Map<number, readonly Part[]>();
  const partsOf = (key: number): readonly Part[] => {
    const known = laidOut.get(key);
    if (known !== undefined) return known;
    const made = parts(blocks.get(key) ?? [], reports).map((part) => passedOver(part, reports));
    laidOut.set(key, made);
    return made;
  };
  const partners = new Map<number, Set<number>>();
  const pair = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const known = partners.get(a);
    if (known === undefined) partners.set(a, new Set([b]));
    else known.add(b);
  };
  for (const key of blocks.keys()) {
    const again = shrunk.has(key);
    for (const { sorted, reach } of partsOf(key))
      sorted.forEach((at, from) => {
        const fresh = stands[at] !== true;
        for (let to = from + 1; to < sorted.length && to <= from + reach; to += 1) {
          const other = sorted[to] ?? 0;
          if (other !== at && (again || fresh || stands[other] !== true)) pair(at, other);
        }
      });
  }

  const ranks = new Map<number, ReadonlyMap<number, readonly Rank[]>>();
  const ranksIn = (key: number): ReadonlyMap<number, readonly Rank[]> => {
    const known = ranks.get(key);
    if (known !== undefined) return known;
    const made = rank(partsOf(key));
    ranks.set(key, made);
    return made;
  };
  const meetAt = (x: number, y: number): boolean => {
    const shared = common(keys[x] ?? [], keys[y] ?? []);
    if (shared.some((key) => !large.has(key))) return true;
    return shared.some((key) => {
      const [of, with_] = [ranksIn(key).get(x) ?? [], ranksIn(key).get(y) ?? []];
      return of.some((a) => with_.some((b) => a.part === b.part && Math.abs(a.at - b.at) <= a.reach));
    });
  };

  const links: Link[] = [];
  for (const link of held.links) {
    const [a, b] = [places.get(link.a), places.get(link.b)];
    if (a === undefined || b === undefined || stands[a] !== true || stands[b] !== true) continue;
    if (partners.get(Math.min(a, b))?.has(Math.max(a, b)) !== true && meetAt(a, b)) links.push(link);
  }
  let compared = 0;
  for (const [x, others] of partners)
    for (const y of others) {
      const [one, other] = [reports[x], reports[y]];
      if (one === undefined || other === undefined) continue;
      compared += 1;
      const link = linkOf(one, other, twins);
      if (link !== null && link.verdict !== "negative") links.push(link);
    }
  const meet = (a: string, b: string): boolean => {
    const [x, y] = [places.get(a), places.get(b)];
    return x !== undefined && y !== undefined && x !== y && meetAt(x, y);
  };
  return { stamps, large, links: links.sort(byPair), meet, compared };
}

const byPair = (x: Link, y: Link): number => (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0);

interface Part {
  readonly sorted: readonly number[];
  readonly reach: number;
}

interface Rank {
  readonly part: number;
  readonly at: number;
  readonly reach: number;
}

function rank(list: readonly Part[]): ReadonlyMap<number, readonly Rank[]> {
  const found = new Map<number, Rank[]>();
  list.forEach(({ sorted, reach }, part) => {
    sorted.forEach((report, at) => {
      const known = found.get(report);
      if (known === undefined) found.set(report, [{ part, at, reach }]);
      else known.push({ part, at, reach });
    });
  });
  return found;
}

/** A report's block keys as numbers, ascending. Two keys of one number would be one block, for every order of reports. */
const keysOf = (report: Report): Float64Array => new Float64Array([...new Set(blockKeys(report).map(numberOf))]).sort();

/** 53 bits of a text. */
function numberOf(key: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** The blocks of more reports than are compared whole. Sorting numbers takes far less room than a map of millions of blocks. */
function largeBlocks(keys: readonly Float64Array[]): ReadonlyMap<number, number> {
  const all = new Float64Array(keys.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const own of keys) {
    all.set(own, at);
    at += own.length;
  }
  all.sort();
  const large = new Map<number, number>();
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to] === all[from]) to += 1;
    if (to - from > largestBlock) large.set(all[from] ?? 0, to - from);
  }
  return large;
}

function common(a: ArrayLike<number>, b: ArrayLike<number>): readonly number[] {
  const found: number[] = [];
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    const [p, q] = [a[x] ?? 0, b[y] ?? 0];
    if (p === q) found.push(p);
    if (p <= q) x += 1;
    if (q <= p) y += 1;
  }
  return found;
}
