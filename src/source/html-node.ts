/** The little of the DOM that is used here. linkedom types its own by the browser's library, which this project does not load. */
export interface HtmlNode {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlDocument {
  readonly documentElement: HtmlElement;
  readonly body: HtmlElement;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === 1;

/** Visits every node below `root` in document order, without recursion: pages may nest deeper than the stack. `enter` says whether to go below. */
export function walkNodes(root: HtmlNode, enter: (node: HtmlNode, depth: number) => boolean, leave: (node: HtmlNode) => void): void {
  let node = root.firstChild;
  let depth = 1;
  while (node !== null) {
    const below: HtmlNode | null = enter(node, depth) ? node.firstChild : null;
    if (below !== null) {
      node = below;
      depth++;
      continue;
    }
    leave(node);
    let at: HtmlNode = node;
    while (at.nextSibling === null) {
      const parent: HtmlNode | null = at.parentNode;
      if (parent === null || parent === root) return;
      leave(parent);
      at = parent;
      depth--;
    }
    node = at.nextSibling;
  }
}
