import type { SyntaxModel } from "../syntax/index.js";
import type { Segmented } from "../text/index.js";
import type { NamedWords } from "./attributions.js";

/** A syntax whose names are those given, with the nationalities and works that it alone knows where none of them stands. */
export function withNames(syntax: SyntaxModel, { tokens: all, sentences }: Segmented, named: readonly NamedWords[]): SyntaxModel {
  const sentenceAt = new Map(sentences.map(({ first }, n) => [all[first]?.start ?? -1, n]));
  const bySentence = new Map<number, NamedWords[]>();
  let n = 0;
  for (const name of named) {
    while (n + 1 < sentences.length && (sentences[n]?.last ?? 0) <= name.first) n++;
    const own = bySentence.get(n);
    if (own === undefined) bySentence.set(n, [name]);
    else own.push(name);
  }
  return {
    ...syntax,
    names(tokens, tags) {
      const sentence = sentenceAt.get(tokens[0]?.start ?? -1);
      const base = sentence === undefined ? 0 : (sentences[sentence]?.first ?? 0);
      const own = (sentence === undefined ? [] : (bySentence.get(sentence) ?? [])).map(({ type, first, last }) => ({
        type,
        first: first - base,
        last: Math.min(last - base, tokens.length),
      }));
      const known = syntax
        .names(tokens, tags)
        .filter(({ type, first, last }) => /^(?:NORP|MISC)$/.test(type) && !own.some((name) => name.first < last && first < name.last));
      return [...own, ...known].sort((a, b) => a.first - b.first);
    },
  };
}
