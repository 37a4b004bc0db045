import type { HtmlDocument } from "./html-node.js";

/** linkedom takes time to load; a run that meets no page does not pay for it. */
async function parse(html: string): Promise<HtmlDocument> {
  const { parseHTML } = await import("linkedom");
  return (parseHTML(html) as unknown as { readonly document: HtmlDocument }).document;
}

/**
 * A page as a document with html, head and body. HTML lets authors leave these tags out and browsers put them back; linkedom does
 * not, so a page without them is wrapped. Nothing in it runs, nothing is loaded.
 */
export async function parsePage(html: string): Promise<HtmlDocument> {
  if (/<html[\s>]/i.test(html) && /<body[\s>]/i.test(html)) {
    const document = await parse(html);
    if (document.documentElement?.localName === "html" && document.documentElement.querySelector("body") !== null) return document;
  }
  const attributes = /<html(\s[^>]{0,1000})>/i.exec(html)?.[1] ?? "";
  const inner = html.replace(/<!doctype[^>]{0,1000}>|<\/?(?:html|head|body)(?:\s[^>]{0,1000})?>/gi, "");
  return parse(`<!doctype html><html${attributes}><head></head><body>${inner}</body></html>`);
}
