import type { Assertion, Phrase } from "../model/index.js";

/** What full text finds an assertion by: its evidence, and what it is about in words that stand elsewhere in the article. */
export function passageOf(assertion: Assertion): string {
  const { exact } = assertion.evidence;
  return spaced([exact, ...subjectsOf(assertion).filter((words) => !exact.includes(words))].join("\n"));
}

function subjectsOf(assertion: Assertion): readonly string[] {
  switch (assertion.kind) {
    case "pledge":
      return texts([assertion.purpose, assertion.place]);
    case "quotation":
      return [...texts(assertion.content), ...assertion.about.map(({ text, name }) => name ?? text)];
    case "figure":
      return [...texts([assertion.subject, assertion.scope]), assertion.measure];
    case "attendance":
      return texts([assertion.event]);
    case "forecast":
      return texts([assertion.content]);
  }
}

const texts = (phrases: readonly (Phrase | null)[]): string[] => phrases.flatMap((phrase) => (phrase === null ? [] : [phrase.text]));

/** Chinese and Japanese put no spaces between words; each character is made a word, and a run of them asked for is a phrase. */
const spaced = (text: string): string => text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, " $& ");

/**
 * Words as a user types them -> an FTS5 query: all of them must occur, those in quotation marks as a phrase. `DeepSeek "open source"`
 * -> `"DeepSeek" "open source"`. Nothing typed is ever syntax. Null when there is no word in it: then nothing matches.
 */
export function passageQuery(words: string): string | null {
  const phrases = (words.match(/"[^"]+"|[^\s"]+/g) ?? []).flatMap((part) => {
    const tokens = spaced(part).match(/[\p{L}\p{M}\p{N}]+/gu);
    return tokens === null ? [] : [`"${tokens.join(" ")}"`];
  });
  return phrases.length === 0 ? null : phrases.join(" ");
}
