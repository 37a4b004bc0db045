import type { Lexeme } from "./lexeme.js";
import type { Facts } from "./lexicon/facts.js";

const LONGEST_PHRASE = 7;

/** Marks on each lexeme the longest phrase of the lexicon that begins there, and on its last lexeme where it began. */
export function findPhrases(lexemes: readonly Lexeme[]): void {
  for (let i = 0; i < lexemes.length; i++) {
    const lexeme = lexemes[i] as Lexeme;
    let node: Facts | undefined = lexeme.facts;
    if (node.next === null) continue;
    for (let j = i + 1; j < lexemes.length && j - i < LONGEST_PHRASE && node?.next; j++) {
      node = node.next.get((lexemes[j] as Lexeme).word);
      if (node?.whole) {
        lexeme.phrase = node;
        lexeme.phraseEnd = j + 1;
      }
    }
    if (lexeme.phrase === null) continue;
    const last = lexemes[lexeme.phraseEnd - 1] as Lexeme;
    if (last.phraseFrom < 0) last.phraseFrom = i;
  }
}
