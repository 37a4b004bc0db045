/** Embeddings, overrides and isolates: they let a text show other words than it holds. Plain direction marks, which Arabic and Hebrew need, stay. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;
/** Characters that HTML forbids or that would shift offsets (a lone carriage return becomes a line feed in a browser). Tab and line feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * Outside text as a page may show it: direction controls become word joiners (they take no room), control characters become spaces.
 * Length never changes, so offsets hold. "pay \u202e001" -> "pay \u2060001"
 */
export const printable = (text: string): string => text.replace(directionControls, "\u2060").replace(controls, " ");

/** At most `limit` code units, cut at a word's end where there is one, with an ellipsis. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > limit * 0.6 ? space : limit).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** An address that a page may link to, in its normal form: http and https only, no credentials in it; null for all else. */
export function safeHref(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return (url.protocol === "http:" || url.protocol === "https:") && url.username === "" && url.password === "" ? url.href : null;
}
