/** The YAML block that opens a Markdown file, as far as it says plain things: `key: value`. Keys are in lower case. */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, string>;
  /** Where the body begins: the first character after the closing line. */
  readonly end: number;
}

const linesAtMost = 200;

/** `"a \"b\""` -> `a "b"`; `'it''s'` -> `it's`; `plain # remark` -> `plain`. */
function scalar(raw: string): string {
  const value = raw.trim();
  if (value.length > 1 && value.startsWith('"') && value.endsWith('"')) return value.slice(1, -1).replace(/\\(["\\/])/g, "$1");
  if (value.length > 1 && value.startsWith("'") && value.endsWith("'")) return value.slice(1, -1).replaceAll("''", "'");
  const remark = value.search(/\s#/);
  return remark === -1 ? value : value.slice(0, remark).trimEnd();
}

/**
 * Takes canonical text. Null where there is no front matter: a `---` that opens a text may be a rule, so every line up to the
 * closing `---` or `...` has to look like YAML. Lists and nested keys are passed over; nothing here needs them.
 */
export function frontMatter(text: string): FrontMatter | null {
  const opening = /^---[ \t]*\n/.exec(text);
  if (opening === null) return null;
  const fields = new Map<string, string>();
  let from = opening[0].length;
  for (let count = 0; count < linesAtMost && from < text.length; count++) {
    const newline = text.indexOf("\n", from);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(from, end);
    from = newline === -1 ? end : end + 1;
    if (/^(?:---|\.\.\.)\s*$/.test(line)) return { fields, end: from };
    const pair = /^([\w.-]{1,60})\s{0,9}:(?:\s(.*))?$/.exec(line);
    if (pair !== null) {
      const value = scalar(pair[2] ?? "");
      if (value !== "" && !/^(?:null|~|[|>][+-]?)$/.test(value)) fields.set((pair[1] ?? "").toLowerCase(), value);
    } else if (line.trim() !== "" && !/^(?:\s|#|- |-$)/.test(line)) return null;
  }
  return null;
}
