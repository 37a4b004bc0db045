import type { Facts } from "./lexicon/facts.js";
import type { Symbol } from "./symbol.js";

const LONGEST_PHRASE = 7;

/** Marks on each symbol the longest phrase of the lexicon that begins there, and on its last symbol where it began. */
export function findPhrases(symbols: readonly Symbol[]): void {
  for (let i = 0; i < symbols.length; i++) {
    const symbol = symbols[i] as Symbol;
    let node: Facts | undefined = symbol.facts;
    if (node.next === null) continue;
    for (let j = i + 1; j < symbols.length && j - i < LONGEST_PHRASE && node?.next; j++) {
      node = node.next.get((symbols[j] as Symbol).word);
      if (node?.whole) {
        symbol.phrase = node;
        symbol.phraseEnd = j + 1;
      }
    }
    if (symbol.phrase === null) continue;
    const last = symbols[symbol.phraseEnd - 1] as Symbol;
    if (last.phraseFrom < 0) last.phraseFrom = i;
  }
}
