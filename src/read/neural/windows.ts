import type { Segmented } from "../text/index.js";

/** A stretch of an article that the encoder reads at once. Word numbers; from `from` to `to` its readings are taken, the rest is there to be seen. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

export interface WindowSize {
  /** Pieces that a window holds at most, those before and behind the words counted. */
  readonly pieces: number;
  /** Pieces that two windows have in common, as far as whole sentences allow. */
  readonly overlap: number;
}

/** The windows that a model was trained with, and is asked with. */
export const windowSize: WindowSize = { pieces: 256, overlap: 64 };

/** Two pieces frame every window. */
const FRAME = 2;

/**
 * Cuts an article into windows of whole sentences; a sentence that is longer than a window is cut as it comes. `count`: pieces of each word.
 * Of what two windows share, each gives the half that lies further inside.
 */
export function windowsOf(
  segmented: Segmented,
  count: (word: number) => number,
  { pieces, overlap }: WindowSize = windowSize,
): readonly Window[] {
  const room = pieces - FRAME;
  const units = stretches(segmented, count, room);
  const cut: { first: number; last: number; begin: number; end: number }[] = [];
  for (let begin = 0; begin < units.length; ) {
    let end = begin;
    let used = 0;
    while (end < units.length && used + (units[end]?.size ?? 0) <= room) used += units[end++]?.size ?? 0;
    if (end === begin) end++;
    cut.push({ first: units[begin]?.first ?? 0, last: units[end - 1]?.last ?? 0, begin, end });
    if (end >= units.length) break;
    let next = end;
    let shared = 0;
    while (next - 1 > begin && shared + (units[next - 1]?.size ?? 0) <= overlap) shared += units[--next]?.size ?? 0;
    begin = next;
  }
  const seam = (n: number): number => {
    const [a, b] = [cut[n], cut[n + 1]];
    if (!a || !b) return a?.last ?? 0;
    return units[Math.ceil((b.begin + a.end) / 2)]?.first ?? a.last;
  };
  return cut.map(({ first, last }, n) => ({ first, last, from: n === 0 ? first : seam(n - 1), to: seam(n) }));
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

/** Sentences, and pieces of those that fill more than a window. */
function stretches({ sentences }: Segmented, count: (word: number) => number, room: number): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { first, last } of sentences) {
    let from = first;
    let size = 0;
    for (let i = first; i < last; i++) {
      const n = count(i);
      if (size + n > room) {
        found.push({ first: from, last: i, size });
        [from, size] = [i, 0];
      }
      size += n;
    }
    if (last > from) found.push({ first: from, last, size });
  }
  return found;
}
