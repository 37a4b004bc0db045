import { describe, expect, it } from "vitest";
import { pageDraft } from "../../src/source/page-draft.js";

const filler =
  "The ministry expects the work to begin next spring, once the grid operator has signed off the connection, and to go on for six years.";
const page = (head: string, body: string, attributes = ' lang="en-GB"'): string =>
  `<!doctype html><html${attributes}><head>${head}</head><body>${body}</body></html>`;
const read = (html: string, fetched: string | null = null) => pageDraft(html, fetched, 100_000, "page.html");

describe("the words of a page", () => {
  it("are the article's, in paragraphs", async () => {
    const { text, title } = await read(
      page(
        "<title>Fund grows | The Example</title><meta property=og:site_name content='The Example'>",
        `<nav><ul><li><a href=/>Home</a><li><a href=/tech>Tech</a></ul></nav>
         <article><h1>Fund grows</h1>
         <p>The fund will hold <b>5&nbsp;billion</b> euros, <a href="https://x.example">the minister</a>
            said &amp; smiled.</p><p>${filler}</p><h2>What is new</h2><ul><li>More chips<li>More power</ul>
         <p>First line<br>second line</p><blockquote><p>It is <q>enough</q>, she said.</p></blockquote>
         <table><tr><td>Phase one</td> <td>€1bn</td></tr></table><p>&nbsp;</p>
         <script>track("x")</script><style>p{}</style></article><footer>About us</footer>`,
      ),
    );
    expect(title).toBe("Fund grows");
    expect(text).toBe(
      [
        "The fund will hold 5\u00a0billion euros, the minister said & smiled.",
        filler,
        "What is new",
        "More chips",
        "More power",
        "First line\nsecond line",
        "It is “enough”, she said.",
        "Phase one\t€1bn",
      ].join("\n\n"),
    );
  });

  it.each([
    ["without html, head and body", `<!doctype html><title>T</title><p>One ${filler}<p>Two ${filler}`],
    ["a fragment", `<p>One ${filler}</p><p>Two ${filler}</p>`],
    ["with html and no body", `<html><title>T</title><p>One ${filler}<p>Two ${filler}</html>`],
    ["nested too deep for its own good", `${"<div>".repeat(3000)}<p>One ${filler}</p><p>Two ${filler}</p>`],
  ])("%s", async (_, html) => expect((await read(html)).text).toBe(`One ${filler}\n\nTwo ${filler}`));

  it("come from the linked data where the page draws them by script", async () => {
    const articleBody = `${filler} ${filler} ${filler}`;
    const { text } = await read(
      page(
        `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", articleBody })}</script>`,
        "<div id=app>Loading</div>",
      ),
    );
    expect(text).toBe(articleBody);
  });

  it.each([
    ["many paragraphs", `<p>${"one, two ".repeat(5)}</p>`.repeat(8000)],
    ["many breaks", `<div>${"x<br>".repeat(20_000)}</div>`],
    ["many spans", `<p>${"<span>x </span>".repeat(20_000)}</p>`],
    ["white space", `<pre>${" ".repeat(300_000)}x</pre><p>${" ".repeat(300_000)}</p>`],
    ["nesting, over and over", `${"<div>".repeat(140)}${"</div>".repeat(140)}`.repeat(50)],
  ])("take no more than seconds of %s", async (_, body) => {
    const start = performance.now();
    await read(page("", body));
    expect(performance.now() - start).toBeLessThan(6000);
  });

  it("are refused of a page with too many elements", async () => {
    await expect(pageDraft(page("", "<i>x</i>".repeat(300)), null, 200, "page.html")).rejects.toMatchObject({
      diagnostic: { code: "too-large", place: "page.html" },
    });
  });
});

describe("the metadata of a page", () => {
  it("comes from JSON-LD first", async () => {
    const graph = {
      "@graph": [
        { "@type": "WebSite", name: "Site", url: "https://daily.example/" },
        {
          "@type": ["NewsArticle"],
          headline: "Talks &amp; money",
          datePublished: "2025-02-11T08:00:00Z",
          inLanguage: "fr-FR",
          publisher: { name: "Daily" },
          mainEntityOfPage: { "@id": "https://daily.example/ld" },
        },
      ],
    };
    const head = `<title>x</title><meta property="og:title" content="OG"><meta property="article:published_time" content="2024-01-01"><script type="application/ld+json">${JSON.stringify(graph)}</script><script type="application/ld+json">{broken</script>`;
    expect(await read(page(head, `<p>${filler}</p>`, ""))).toMatchObject({
      title: "Talks & money",
      published: "2025-02-11T08:00:00Z",
      language: "fr-FR",
      outlet: "Daily",
      url: "https://daily.example/ld",
    });
  });

  it("comes from OpenGraph and the canonical link", async () => {
    const head =
      '<meta property="og:title" content="OG title"><meta property="og:site_name" content="Daily"><meta property="og:locale" content="de_DE"><meta property="og:url" content="https://daily.example/og"><link rel="canonical" href="https://daily.example/canonical"><meta property="article:published_time" content="2025-02-11T09:00:00+01:00">';
    expect(await read(page(head, `<p>${filler}</p>`, ""))).toMatchObject({
      title: "OG title",
      outlet: "Daily",
      language: "de_DE",
      url: "https://daily.example/canonical",
      published: "2025-02-11T09:00:00+01:00",
    });
  });

  it("is all null for a bare page", async () => {
    expect(await read(`<p>${filler}</p>`)).toEqual({ text: filler, title: null, url: null, outlet: null, published: null, language: null });
  });

  it.each([
    ["same site", "https://www.daily.example/a?utm=1", "https://daily.example/a", "https://daily.example/a"],
    ["relative", "https://daily.example/a?utm=1", "/a", "https://daily.example/a"],
    ["mobile", "https://m.daily.example/a", "https://www.daily.example/a", "https://www.daily.example/a"],
    ["another outlet's", "https://blog.example/a", "https://daily.example/a", "https://blog.example/a"],
    ["the front page", "https://daily.example/a", "https://daily.example/", "https://daily.example/a"],
    ["a script", "https://daily.example/a", "javascript:alert(1)", "https://daily.example/a"],
  ])("canonical address: %s", async (_, fetched, canonical, url) => {
    expect((await read(page(`<link rel=canonical href="${canonical}">`, `<p>${filler}</p>`), fetched)).url).toBe(url);
  });

  it("finds where a browser saved it from", async () => {
    expect((await read(`<!-- saved from url=(0025)https://daily.example/saved -->${page("", `<p>${filler}</p>`)}`)).url).toBe(
      "https://daily.example/saved",
    );
  });
});
