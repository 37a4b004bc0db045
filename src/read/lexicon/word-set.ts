/** A cue class: its words, written as one text, as a set. Linear look-up, no patterns. */
export const wordSet = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((w) => w.replaceAll("_", " ")),
  );
