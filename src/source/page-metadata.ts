import type { HtmlDocument } from "./html-node.js";
import { type LinkedArticle, linkedArticle } from "./linked-data.js";
import { sameSite, webAddress } from "./web-address.js";

export interface PageMetadata {
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** The article's words as its publisher states them for machines; without paragraphs more often than not. */
  readonly body: string | null;
}

/** `<meta name|property|itemprop=… content=…>`: the first of each name, in lower case. */
function metaTags(document: HtmlDocument): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta")) {
    const content = meta.getAttribute("content")?.trim() ?? "";
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name !== undefined && content !== "" && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
}

/** `AT&amp;T` in a headline of JSON-LD is a common slip. */
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  "#39": "'",
  "#039": "'",
  "#x27": "'",
  lt: "<",
  gt: ">",
  nbsp: "\u00a0",
};
const unescaped = (text: string): string =>
  text.replace(/&(amp|quot|apos|#0?39|#x27|lt|gt|nbsp);/g, (whole, name: string) => entities[name] ?? whole);
const title = (text: string): string | null => unescaped(text).replace(/\s+/g, " ").trim().slice(0, 1000) || null;

/** `Pledges grow | The Example` -> `Pledges grow`, where the rest is the name of the site. */
function withoutSite(text: string, site: string | null): string {
  const parts = /^(.{1,500})\s[|–—·-]\s([^|–—·]{1,100})$/.exec(text.trim());
  return parts !== null && site !== null && parts[2]?.trim().toLowerCase() === site.toLowerCase() ? (parts[1] ?? text) : text;
}

/**
 * The address a page gives for itself. For a page that was fetched it has to lie on the same site: no page may pass itself off as
 * another outlet's. The front page as the address of an article is a slip of the site.
 */
function address(candidates: readonly (string | null | undefined)[], fetched: string | null): string | null {
  for (const candidate of candidates) {
    if (candidate === null || candidate === undefined) continue;
    const absolute = fetched !== null && URL.canParse(candidate, fetched) ? new URL(candidate, fetched).href : candidate;
    const url = webAddress(absolute);
    if (url === null || new URL(url).pathname === "/") continue;
    if (fetched === null || sameSite(url, fetched)) return url;
  }
  return fetched;
}

/** Browsers write where a page came from into what they save: `<!-- saved from url=(0042)https://example.com/a -->`. */
const savedFrom = (html: string): string | undefined => /<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->/.exec(html.slice(0, 5000))?.[1];

/** What a page says about its article: linked data first, then OpenGraph, then plain HTML. `fetched` is the address it came from. */
export function pageMetadata(document: HtmlDocument, html: string, fetched: string | null): PageMetadata {
  const tags = metaTags(document);
  const tag = (...names: readonly string[]): string | null =>
    names.map((name) => tags.get(name)).find((value) => value !== undefined) ?? null;
  const attribute = (selector: string, name: string): string | null => document.querySelector(selector)?.getAttribute(name)?.trim() || null;
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? "");
  const linked: Partial<LinkedArticle> = linkedArticle(scripts) ?? {};
  const site = tag("og:site_name") ?? linked.publisher ?? null;
  const printed = document.querySelector("title")?.textContent ?? document.querySelector("h1")?.textContent ?? "";
  return {
    title: title(linked.headline ?? tag("og:title", "twitter:title", "dc.title", "headline") ?? withoutSite(printed, site)),
    url: address([attribute('link[rel~="canonical"]', "href"), tag("og:url"), linked.url, savedFrom(html)], fetched),
    outlet: site ?? tag("application-name", "publisher", "dc.publisher", "citation_publisher"),
    published:
      linked.published ??
      tag(
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "parsely-pub-date",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "sailthru.date",
        "citation_publication_date",
      ) ??
      attribute("[itemprop=datePublished][datetime]", "datetime") ??
      attribute("time[pubdate][datetime]", "datetime") ??
      attribute("article time[datetime], header time[datetime]", "datetime"),
    language: attribute("html", "lang") ?? linked.language ?? tag("og:locale", "content-language", "language", "dc.language"),
    body: linked.body ?? null,
  };
}
