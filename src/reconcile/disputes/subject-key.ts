/** Words that a subject is made of and that name nothing: "the model", "the company's new AI system". */
const EMPTY = new Set(
  `the a an this that these those its their his her our new latest first final own same such company firm group startup lab maker developer model
models system systems version series chatbot assistant app ai artificial intelligence language large reasoning training run project programme program plan
plant factory site centre center data cost costs of for in on at to by and or with from chinese american french british us u.s based`.split(
    /\s+/,
  ),
);

const words = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]s\b/g, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a subject names, its words as they are compared: "DeepSeek's V3 model" gives `deepseek v3`, "the model" nothing. */
export function namesOf(subject: string): readonly string[] {
  return words(subject)
    .filter((word) => /\p{Lu}|\p{N}|\p{Lo}/u.test(word))
    .map((word) => word.toLowerCase())
    .filter((word) => !EMPTY.has(word));
}

/**
 * The keys under which figures on one subject meet: its names ("DeepSeek's V3 model" meets "DeepSeek" and "V3"; what they count differs in
 * scope). A subject without a name ("the final training run") is its asserter's, else meets only the same words.
 */
export function subjectKeys(subject: string, asserter: string | null): readonly string[] {
  const named = namesOf(subject);
  if (named.length > 0) return named;
  const whose = asserter === null ? [] : namesOf(asserter).slice(0, 1);
  if (whose.length > 0) return whose;
  const plain = words(subject)
    .map((word) => word.toLowerCase())
    .filter((word) => !/^(?:the|a|an|its|their)$/.test(word))
    .join(" ");
  return [plain];
}
