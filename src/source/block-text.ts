import { type HtmlElement, type HtmlNode, isElement, walkNodes } from "./html-node.js";

const names = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Elements that a browser sets apart from what stands before and after them. */
const blocks = names(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup p pre section summary table tbody tfoot thead tr ul",
);
/** Elements that hold no words of the article. */
const silent = names(
  "audio button canvas embed head iframe input math meta noscript object script select style svg template textarea title video",
);

/** Paragraphs as they grow. The last character is kept apart: asking a long, growing string for it would copy it every time. */
class Paragraphs {
  readonly #done: string[] = [];
  #lines: string[] = [];
  #parts: string[] = [];
  #last = "\n";

  /** Words as in the source: white space collapses unless `asIs`, and none opens a line. */
  add(words: string, asIs: boolean): void {
    const collapsed = asIs ? words : words.replace(/[ \t\n\f\r]+/g, " ");
    const fitting = !asIs && /[ \t\n]/.test(this.#last) && collapsed.startsWith(" ") ? collapsed.slice(1) : collapsed;
    if (fitting === "") return;
    this.#parts.push(fitting);
    this.#last = fitting.charAt(fitting.length - 1);
  }

  /** `<br>`; a second one parts paragraphs. */
  breakLine(): void {
    if (this.#parts.length === 0) this.flush();
    else this.#endLine();
  }

  cell(): void {
    const before = this.#parts.pop();
    if (before !== undefined) this.#parts.push(before.trimEnd(), "\t");
    if (before !== undefined) this.#last = "\t";
  }

  flush(): void {
    this.#endLine();
    const paragraph = this.#lines.join("\n").trimEnd();
    // A paragraph that holds only a no-break space is a gap that an editor made.
    if (paragraph.trim() !== "") this.#done.push(paragraph);
    this.#lines = [];
  }

  text(): string {
    this.flush();
    return this.#done.join("\n\n");
  }

  #endLine(): void {
    if (this.#parts.length > 0) this.#lines.push(this.#parts.join("").trimEnd());
    this.#parts = [];
    this.#last = "\n";
  }
}

/**
 * The words below a node as a reader of the page sees them: a paragraph, heading, list item, caption or table row each on its own
 * between blank lines, cells parted by a tab, `<br>` a line end, `<q>` with the quotation marks that a browser draws. Runs of
 * ASCII white space are one space, as on the page; no-break spaces stay. `skip` leaves out more than what never holds words.
 */
export function blockText(root: HtmlNode, skip: (element: HtmlElement) => boolean = () => false): string {
  const paragraphs = new Paragraphs();
  let preformatted = 0;
  const enter = (node: HtmlNode): boolean => {
    if (node.nodeType === 3) paragraphs.add(node.textContent ?? "", preformatted > 0);
    if (!isElement(node) || silent.has(node.localName) || skip(node)) return false;
    const name = node.localName;
    if (blocks.has(name)) paragraphs.flush();
    if (name === "pre") preformatted++;
    if (name === "q") paragraphs.add("“", false);
    if (name === "td" || name === "th") paragraphs.cell();
    if (name === "br") paragraphs.breakLine();
    return true;
  };
  const leave = (node: HtmlNode): void => {
    if (!isElement(node) || silent.has(node.localName) || skip(node)) return;
    if (node.localName === "q") paragraphs.add("”", false);
    if (blocks.has(node.localName)) paragraphs.flush();
    if (node.localName === "pre") preformatted--;
  };
  walkNodes(root, enter, leave);
  return paragraphs.text();
}
