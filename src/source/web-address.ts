/** A web address as given, where it is one: only http and https, so that none can turn into a script when a page links it. */
export function webAddress(raw: string): string | null {
  const text = raw.trim();
  if (text.length > 4096 || !URL.canParse(text)) return null;
  const { protocol, username } = new URL(text);
  return (protocol === "http:" || protocol === "https:") && username === "" ? text : null;
}

/** `https://www.example.com/a` -> `example.com`: the outlet behind an address. */
export const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, "");

const bare = (address: string): string => hostOf(address).replace(/^(?:m|amp|mobile)\./, "");

/** Whether two addresses belong to one site: the same host, save `www.`, `m.` and `amp.`, or one below the other. */
export function sameSite(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
