/** What an input is, as far as its name or a header tells. */
export type Format = "text" | "markdown" | "html" | "jsonl" | "json";

export type Sniffed =
  | { readonly is: Format | "gzip" | "utf-16le" | "utf-16be" | "empty" | "binary" }
  /** `what` finishes the sentence "it is …". */
  | { readonly is: "unsupported"; readonly what: string };

const formats: Readonly<Record<string, Format>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  jsonl: "jsonl",
  ndjson: "jsonl",
  json: "json",
};

/** What is read of a directory. */
export const knownExtensions = Object.keys(formats).map((extension) => `.${extension}`);

/** `week.jsonl.gz` is jsonl: bytes tell that it is packed. Null for a name that says nothing. */
export function formatOfName(name: string): Format | null {
  const extension = /\.(\w+)$/.exec(name.replace(/\.gz$/i, ""))?.[1];
  return extension === undefined ? null : (formats[extension.toLowerCase()] ?? null);
}

const magic: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF; save its text or its web page instead"],
  ["PK\x03\x04", "a ZIP archive or an office document; unpack it, or save it as text or HTML"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document; save it as text or HTML"],
  ["{\\rtf", "rich text; save it as text or HTML"],
  ["BZh", "packed by bzip2; only gzip is unpacked"],
  ["\xfd7zXZ", "packed by xz; only gzip is unpacked"],
  ["\x28\xb5\x2f\xfd", "packed by zstd; only gzip is unpacked"],
  ["\x89PNG", "a picture"],
  ["\xff\xd8\xff", "a picture"],
  ["GIF8", "a picture"],
];

/** Control characters that no text has: not tab, line ends, form feed or escape. */
const oddShare = (head: Uint8Array): number => {
  let odd = 0;
  for (const byte of head) if (byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f) odd++;
  return odd / head.length;
};

const page = /^<(?:!doctype\s+html|html)\b/i;
const markup = /^<(?:head|body|article|section|main|header|title|meta|link|script|style|div|p|h[1-6]|table|ul|ol|br|span|a|b|!--)\b/i;
const feed = /<(?:rss|feed|rdf:RDF|urlset|sitemapindex|svg)\b/i;

function isRecord(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && "text" in value;
  } catch {
    return false;
  }
}

/** One object a line, or one object over several lines? `cut` says that the head ends before the input does. */
function jsonFormat(start: string, cut: boolean): "jsonl" | "json" | null {
  if (/^\[\s*[{\]]/.test(start)) return "json";
  if (!/^\{\s*["}]/.test(start)) return null;
  const lines = start.split("\n", 3);
  const first = lines[0] ?? "";
  if (isRecord(first)) return "jsonl";
  if (lines.length === 1 && cut) return "jsonl";
  return /^\{\s*"/.test(first) && /^\{\s*"/.test(lines[1] ?? "") ? "jsonl" : "json";
}

/**
 * The format of an input by its first bytes and by what its name or header says (`stated`). Bytes win where they cannot be
 * anything else: gzip, a page's doctype, a line of JSON with a text. A name decides between the ways to read plain characters.
 */
export function sniff(head: Uint8Array, stated: Format | null, cut: boolean): Sniffed {
  if (head.length === 0) return { is: "empty" };
  if (head[0] === 0x1f && head[1] === 0x8b) return { is: "gzip" };
  if (head[0] === 0xff && head[1] === 0xfe) return { is: "utf-16le" };
  if (head[0] === 0xfe && head[1] === 0xff) return { is: "utf-16be" };
  const raw = Buffer.from(head).toString("latin1");
  const known = magic.find(([bytes]) => raw.startsWith(bytes));
  if (known !== undefined) return { is: "unsupported", what: known[1] };
  if (head.includes(0) || oddShare(head) > 0.05) return { is: "binary" };
  if (stated === "jsonl" || stated === "html") return { is: stated };
  const start = raw.replace(/^\xef\xbb\xbf/, "").trimStart();
  const bare = start.replace(/^<\?xml[^>]{0,300}\?>\s*/i, "").replace(/^(?:<!--[^>]{0,300}-->\s*){1,5}/, "");
  if (page.test(bare)) return { is: "html" };
  const json = jsonFormat(start, cut);
  if (stated === "json") return { is: json ?? "json" };
  if (json === "jsonl" && (stated === null || isRecord(start.split("\n", 1)[0] ?? ""))) return { is: json };
  if (stated !== null) return { is: stated };
  if (json !== null) return { is: json };
  if (feed.test(bare.slice(0, 300)) && bare.startsWith("<")) return { is: "unsupported", what: "an XML feed or drawing, not an article" };
  return { is: markup.test(bare) ? "html" : "text" };
}
