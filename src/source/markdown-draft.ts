import { canonicalText } from "./canonical-text.js";
import { frontMatter } from "./front-matter.js";
import type { Draft } from "./incoming.js";

/** `**Paris** [summit](https://…) ##` -> `Paris summit`, for a title only: the text itself stays as written. */
const plain = (heading: string): string =>
  heading
    .slice(0, 500)
    .replace(/\s#+\s*$/, "")
    .replace(/!?\[([^\][]{0,300})\]\([^()]{0,300}\)/g, "$1")
    .replace(/[*`]|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, "")
    .trim();

const headingLines = 400;

/** The first heading, `# so` or underlined with `===`; code between fences holds none. */
function firstHeading(body: string): string | null {
  let fence: string | null = null;
  let previous = "";
  for (const line of body.split("\n", headingLines)) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === null ? mark : fence === mark ? null : fence;
    else if (fence === null) {
      const heading =
        /^ {0,3}#{1,6}[ \t]+(\S.*)$/.exec(line)?.[1] ??
        (/^ {0,3}(?:={3,}|-{3,})[ \t]*$/.test(line) && /^[^\s>#|*-]/.test(previous) ? previous : undefined);
      if (heading !== undefined && plain(heading) !== "") return plain(heading);
    }
    previous = mark === undefined ? line : "";
  }
  return null;
}

/** A Markdown file: its front matter is metadata, its body stays raw. */
export function markdownDraft(source: string): Draft {
  const text = canonicalText(source);
  const front = frontMatter(text);
  const body = front === null ? text : text.slice(front.end);
  const field = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const value = front?.fields.get(name);
      if (value !== undefined) return value;
    }
    return null;
  };
  return {
    text: body,
    url: field("url", "canonical", "canonical_url", "link", "source_url"),
    title: field("title", "headline") ?? firstHeading(body),
    published: field("published", "date", "published_at", "pubdate"),
    outlet: field("outlet", "publisher", "publication"),
    language: field("language", "lang"),
  };
}
