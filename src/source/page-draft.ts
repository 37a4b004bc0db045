import { blockText } from "./block-text.js";
import { type HtmlDocument, type HtmlElement, walkNodes } from "./html-node.js";
import type { Draft } from "./incoming.js";
import { pageMetadata } from "./page-metadata.js";
import { parsePage } from "./parse-page.js";
import { Trouble } from "./trouble.js";

/**
 * The time of readability grows with the square of the elements and of the nesting. Pages that people read have some thousands of
 * elements and nest some 30 deep; of others all words are taken.
 */
const deepest = 150;
const most = 40_000;
/** Shorter than this, what readability found may be a teaser, and it looks again with fewer scruples. */
const briefest = 200;

function measured(document: HtmlDocument): { readonly elements: number; readonly depth: number } {
  let elements = 0;
  let deep = 0;
  walkNodes(
    document.documentElement,
    (node, depth) => {
      if (node.nodeType === 1) elements++;
      if (depth > deep) deep = depth;
      return true;
    },
    () => undefined,
  );
  return { elements, depth: deep };
}

/** Everything on the page but its furniture, where no article can be told from it. */
const isFurniture = (element: HtmlElement): boolean =>
  /^(?:nav|aside|footer)$/.test(element.localName) ||
  element.getAttribute("hidden") !== null ||
  element.getAttribute("aria-hidden") === "true";

/** Takes the document apart: metadata has to be read before. Throws on pages that it cannot make sense of. */
async function readable(document: HtmlDocument): Promise<string> {
  const { Readability } = await import("@mozilla/readability");
  const found = new Readability<HtmlElement>(document as never, {
    serializer: (element) => element as unknown as HtmlElement,
    disableJSONLD: true,
    charThreshold: briefest,
  }).parse();
  return found?.content ? blockText(found.content) : "";
}

async function body(document: HtmlDocument, stated: string | null, isReadable: boolean): Promise<string> {
  const whole = blockText(document.querySelector("article, main") ?? document.body, isFurniture);
  const found = isReadable ? await readable(document).catch(() => "") : "";
  if (stated !== null && stated.length > briefest && found.length * 2 < stated.length && whole.length < stated.length) return stated.trim();
  return found === "" ? whole : found;
}

/** A web page: its article's words with paragraphs between blank lines, and what its metadata says. `fetched` is its address. */
export async function pageDraft(html: string, fetched: string | null, elementsAtMost: number, place: string): Promise<Draft> {
  // Counted before parsing, which takes some kilobytes of memory for every tag.
  let tags = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) tags++;
  if (tags > elementsAtMost * 4) throw new Trouble("too-large", `it has more than ${elementsAtMost * 4} tags`, place);
  const document = await parsePage(html);
  const { elements, depth } = measured(document);
  if (elements > elementsAtMost)
    throw new Trouble("too-large", `it has ${elements} elements; at most ${elementsAtMost} are read of a page`, place);
  const { body: stated, ...metadata } = pageMetadata(document, html, fetched);
  return { ...metadata, text: await body(document, stated, elements <= most && depth <= deepest) };
}
