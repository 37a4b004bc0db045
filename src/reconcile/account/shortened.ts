const line = 120;

/** At most a line, or as long as is said: cut after a whole word, and said so. */
export function shortened(words: string, longest: number = line): string {
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest).replace(/[\ud800-\udbff]$/u, "");
  const end = cut.lastIndexOf(" ");
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:]+$/u, "")} …`;
}
