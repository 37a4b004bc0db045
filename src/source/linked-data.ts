/** What schema.org data in a page (JSON-LD) says of its article. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly body: string | null;
}

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

const articleTypes = /(?:Article|NewsArticle|Report|BlogPosting|LiveBlogPosting|Posting|WebPage)$/;
const nodesAtMost = 5000;

/** Every object of a JSON-LD script, outermost first, `@graph` and lists opened. */
function nodesOf(value: unknown): readonly Node[] {
  const queue: unknown[] = [value];
  const nodes: Node[] = [];
  for (let next = 0; next < queue.length && next < nodesAtMost; next++) {
    const at = queue[next];
    if (Array.isArray(at)) for (const item of at.slice(0, nodesAtMost)) queue.push(item);
    else if (isNode(at)) {
      nodes.push(at);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) if (key in at) queue.push(at[key]);
    }
  }
  return nodes;
}

const types = (node: Node): readonly string[] => [node["@type"]].flat().filter((type) => typeof type === "string");

/** `"x"`, `["x"]`, `{"name": "x"}`, `{"@id": "x"}` -> `x`. */
function words(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string") return first.trim() === "" ? null : first;
  return isNode(first) ? words(first.name ?? first["@id"] ?? first["@value"] ?? null) : null;
}

const parse = (script: string): unknown => {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)/, "").replace(/(?:-->|\/\/\s*\]\]>)\s*$/, ""));
  } catch {
    // Many pages carry broken scripts: they say nothing then, and other metadata speaks.
    return null;
  }
};

/** The article among the JSON-LD scripts of a page; one named an article wins over a web page. Null where there is none. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const nodes = scripts.flatMap((script) => nodesOf(parse(script))).filter((node) => types(node).some((type) => articleTypes.test(type)));
  const node = nodes.find((each) => !types(each).includes("WebPage")) ?? nodes[0];
  if (node === undefined) return null;
  return {
    headline: words(node.headline) ?? words(node.name),
    published: words(node.datePublished) ?? words(node.dateCreated),
    language: words(node.inLanguage),
    publisher: words(node.publisher),
    url: words(node.url) ?? words(node.mainEntityOfPage),
    body: words(node.articleBody),
  };
}
