import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { createApp } from "../../../src/faces/web/app.js";
import { articleId } from "../../../src/model/index.js";
import { UsageError } from "../../../src/model/usage-error.js";
import { hostile, summit } from "./made-articles.js";
import { contextOf, handOf, type MadeArticle, madeRecord } from "./made-record.js";

const appOver = (...articles: readonly MadeArticle[]) => createApp(contextOf(madeRecord(articles)), { name: "made.db" });

async function pageOf(path: string, ...articles: readonly MadeArticle[]) {
  const response = await appOver(...articles).request(path);
  const html = await response.text();
  return { response, html, document: parseHTML(html).document };
}

/** The words of an element, with single spaces. */
const words = (element: { readonly textContent: string | null } | null): string => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

const address = `/articles/${articleId(summit.text)}`;

describe("overview", () => {
  test("says period, coverage and how much of each kind there is", async () => {
    const { response, document } = await pageOf("/", summit);
    expect(response.status).toBe(200);
    expect(words(document.querySelector(".coverage"))).toMatch(
      /^1 article from 2 outlets, 2 publications, 10\s–\s11 Feb 2025\. English \(1\)\.$/,
    );
    expect([...document.querySelectorAll(".counts li")].map(words)).toEqual([
      "2 reports of pledges",
      "1 quotation",
      "4 attendances",
      "1 cost figure",
      "1 forecast",
    ]);
  });

  test("sets each pledge in a row, with its hedge and the way to its words", async () => {
    const { document } = await pageOf("/", summit);
    const rows = [...document.querySelectorAll("#pledges tbody tr")];
    expect(rows.map((row) => [...row.children].map(words))).toEqual([
      [
        "Norland Northern Leagueannounced by Ada Lund Northern League",
        "NOK 30–50bn1 GW",
        "a data centre of one gigawatt",
        "Port Haven",
        "31 Dec 2031by 2031",
        "announced",
        "harbour-post.example 10 Feb 2025",
      ],
      ["Vane Fund", "≤ $2bn a year", "northern power lines", "", "", "announced", "harbour-post.example 10 Feb 2025"],
    ]);
    const id = rows[0]?.getAttribute("id")?.replace("entry-", "");
    expect(rows[0]?.querySelector(".evidence")?.getAttribute("href")).toBe(`${address}#assertion-${id}`);
  });

  test("sets quotations, attendance, figures and forecasts", async () => {
    const { document } = await pageOf("/", summit);
    expect(words(document.querySelector("#quotes tbody tr"))).toMatch(
      /^Ada Lund Northern LeaguePrime Minister, Norland.*Talk is cheap; concrete is not\./,
    );
    expect(document.querySelector("#quotes q")).not.toBeNull();
    expect(words(document.querySelector("#events h3"))).toBe("Harbour Summit");
    expect([...document.querySelectorAll("#events dt")].map(words)).toEqual(["attended", "signed", "refused to sign", "expected"]);
    expect(words(document.querySelector("#figures td.number"))).toBe("~$40malso ~€37m");
    expect(words(document.querySelector("#forecasts td.words"))).toBe("we expect it to pay for itself by 2030");
  });

  test("shows long lists page by page, each an address that keeps the others", async () => {
    const many = Array.from({ length: 45 }, (_, index): MadeArticle => ({ ...summit, text: `${summit.text}\n\n${index}` }));
    const first = await pageOf("/?quotes=25", ...many);
    expect(first.document.querySelectorAll("#quotes tbody tr")).toHaveLength(20);
    expect(first.document.querySelector("#quotes [rel=prev]")?.getAttribute("href")).toBe("/#quotes");
    expect(words(first.document.querySelector("#quotes .pager span"))).toBe("26–45");
    const figures = await pageOf("/?quotes=25&figures=25", ...many);
    expect(figures.document.querySelector("#quotes [rel=prev]")?.getAttribute("href")).toBe("/?figures=25#quotes");
    const start = await pageOf("/", ...many);
    expect(start.document.querySelector("#quotes [rel=next]")?.getAttribute("href")).toBe("/?quotes=25#quotes");
  });

  test("shows a promise once, however many articles report it", async () => {
    const many = Array.from({ length: 45 }, (_, index): MadeArticle => ({ ...summit, text: `${summit.text}\n\n${index}` }));
    const { document } = await pageOf("/", ...many);
    expect(document.querySelectorAll("#pledges tbody tr")).toHaveLength(2);
  });

  test("of an empty record says what to do", async () => {
    const { response, document } = await pageOf("/");
    expect(response.status).toBe(200);
    expect(words(document.querySelector("pre"))).toBe("rapporteur read FILE… --record made.db");
    const unhandy = createApp(contextOf(madeRecord([])), { name: "my record's.db" });
    expect(words(parseHTML(await (await unhandy.request("/")).text()).document.querySelector("pre"))).toBe(
      "rapporteur read FILE… --record 'my record'\\''s.db'",
    );
  });
});

describe("article reader", () => {
  test("keeps the text and its paragraphs character by character", async () => {
    const { document } = await pageOf(address, summit);
    for (const note of document.querySelectorAll(".ref")) note.remove();
    const paragraphs = [...document.querySelectorAll(".text p")];
    expect(paragraphs.map(({ textContent }) => textContent).join("\n\n")).toBe(summit.text);
    for (const paragraph of paragraphs) {
      const start = Number(paragraph.getAttribute("data-start"));
      expect(summit.text.slice(start, start + (paragraph.textContent ?? "").length)).toBe(paragraph.textContent);
    }
  });

  test("marks each assertion by its kind, nests marks, and numbers them to their readings", async () => {
    const { document } = await pageOf(address, summit);
    expect([...document.querySelectorAll(".text mark")].map((mark) => [mark.className, mark.querySelectorAll("mark").length])).toEqual([
      ["k-pledge", 0],
      ["k-pledge", 0],
      ["k-attendance", 0],
      ["k-quotation", 1],
      ["k-forecast", 0],
      ["k-quotation", 0],
      ["k-figure", 0],
      ["k-attendance", 0],
      ["k-attendance", 0],
      ["k-attendance", 0],
      ["k-pledge", 0],
    ]);
    const readings = [...document.querySelectorAll(".reading")];
    expect(readings).toHaveLength(9);
    expect([...document.querySelectorAll(".ref a")].map(words).toSorted()).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    for (const reading of readings) {
      const id = reading.getAttribute("data-assertion");
      expect(document.querySelectorAll(`[id="assertion-${id}"]`)).toHaveLength(1);
      expect(document.querySelectorAll(`.ref a[href="#reading-${id}"]`)).toHaveLength(1);
      expect(reading.querySelectorAll(`a[href="#assertion-${id}"]`)).toHaveLength(1);
    }
  });

  test("shows of each reading its fields, the rule and how certain it is", async () => {
    const { document } = await pageOf(address, summit);
    const [first] = document.querySelectorAll(".reading");
    expect([...(first?.querySelectorAll("dl > div") ?? [])].map((fact) => [...fact.children].map(words))).toEqual([
      ["who", "Norland Northern League"],
      ["announced by", "Ada Lund Northern LeaguePrime Minister, Norland"],
      ["how much", "NOK 30–50bn"],
      ["capacity", "1 GW"],
      ["to what", "a data centre of one gigawatt"],
      ["where", "Port Haven"],
      ["by when", "31 Dec 2031by 2031"],
      ["stage", "announced"],
      ["read by", expect.stringMatching(/^pledge\/made, stated, entry [0-9a-f]{8}$/)],
    ]);
  });

  test("links out, names reprints, and says so where nothing was read", async () => {
    const { document } = await pageOf(address, summit);
    expect(document.querySelector(".kicker a")?.getAttribute("href")).toBe("https://harbour-post.example/summit");
    expect(words(document.querySelector(".reader details"))).toContain("Also carried by 1 other publication");
    const silent: MadeArticle = { ...summit, assertions: () => [] };
    expect(words((await pageOf(address, silent)).document.querySelector("aside"))).toContain(
      "No pledge, quotation, figure, attendance or forecast was read",
    );
  });
});

describe("every page as JSON", () => {
  test("the article is the operation's answer", async () => {
    const response = await appOver(summit).request(`${address}.json`);
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(await response.json()).toMatchObject({ article: { text: summit.text }, assertions: { length: 9 } });
  });
  test("the overview and the list of articles", async () => {
    expect(await (await appOver(summit).request("/index.json")).json()).toMatchObject({
      coverage: { articles: 1 },
      pledges: { shown: { length: 2 }, from: 0, more: false },
    });
    expect(await (await appOver(summit).request("/articles.json")).json()).toMatchObject({ shown: [{ outlet: "harbour-post.example" }] });
  });
  test("an entry leads to its words, or gives its trace", async () => {
    const id = summit.assertions(handOf(summit.text))[0]?.assertion.id ?? "";
    expect((await appOver(summit).request(`/entries/${id}`)).headers.get("location")).toBe(`${address}#assertion-${id}`);
    expect(await (await appOver(summit).request(`/entries/${id}.json`)).json()).toMatchObject({
      assertion: { id },
      article: { id: articleId(summit.text) },
    });
  });
});

describe("what goes wrong", () => {
  test.each([
    ["/articles/none", 404, "No article has the id"],
    ["/nowhere", 404, "No page stands at this address."],
    ["/?pledges=-1", 400, "pledges must be at least 0"],
    ["/articles?from=x", 400, "from must be a whole number"],
    ["/entries/abcdef", 404, "No entry begins with"],
  ])("%s answers %d in a sentence", async (path, status, sentence) => {
    const { response, document } = await pageOf(path, summit);
    expect(response.status).toBe(status);
    expect(words(document.querySelector("main"))).toContain(sentence);
    expect(document.querySelector("main a[href='/articles']")).not.toBeNull();
    const [bare, search = ""] = path.split("?");
    const asJson = await appOver(summit).request(bare === "/" ? `/index.json?${search}` : `${bare}.json?${search}`);
    expect(asJson.status).toBe(status);
    expect(asJson.headers.get("content-type")).toContain("application/problem+json");
    expect(await asJson.json()).toMatchObject({ status, detail: expect.stringContaining(sentence) });
  });

  test("a record that cannot be opened, and a fault of ours", async () => {
    const shut = createApp({ ...contextOf(madeRecord([])), record: () => Promise.reject(new UsageError("There is no record at x.db.")) });
    expect((await shut.request("/")).status).toBe(503);
    expect(await (await shut.request("/")).text()).toContain("There is no record at x.db.");
    const faults: unknown[] = [];
    const broken = createApp(contextOf({ ...madeRecord([summit]), coverage: () => Promise.reject(new Error("secret detail")) }), {
      onError: (error) => faults.push(error),
    });
    const response = await broken.request("/");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret detail");
    expect(faults).toHaveLength(1);
  });
});

describe("safety", () => {
  const paths = ["/", "/articles", `/articles/${articleId(hostile.text)}`, "/articles/none", "/assets/style.css"];

  test.each(paths)("%s forbids everything that is not ours", async (path) => {
    const { response } = await pageOf(path, hostile);
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self';/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  });

  test.each(paths.slice(0, 4))("a hostile article stays words on %s", async (path) => {
    const { html, document } = await pageOf(path, hostile, summit);
    const scripts = [...document.querySelectorAll("script")];
    expect(scripts.every((script) => script.getAttribute("src")?.startsWith("/assets/") && script.textContent === "")).toBe(true);
    expect(document.querySelectorAll("img, style, main style, iframe, object, embed, b[onclick], [onerror], [style]")).toHaveLength(0);
    expect(document.querySelectorAll("title, main, body, html")).toHaveLength(4);
    for (const link of document.querySelectorAll("[href]")) expect(link.getAttribute("href")).toMatch(/^(https?:|\/|#)/);
    for (const control of "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u0000\r") expect(html).not.toContain(control);
    expect(html.length).toBeLessThan(path.includes("articles/") ? 1_500_000 : 60_000);
  });

  test("a server for this machine only answers to no other name", async () => {
    const app = createApp(contextOf(madeRecord([summit])), { localOnly: true });
    const asked = async (host: string) => (await app.request("/", { headers: { host } })).status;
    expect(await asked("127.0.0.1:4747")).toBe(200);
    expect(await asked("localhost:4747")).toBe(200);
    expect(await asked("[::1]:4747")).toBe(200);
    expect(await asked("evil.example")).toBe(421);
    expect(await asked("127.0.0.1.evil.example")).toBe(421);
  });
});

test("assets are named by their content and may be kept", async () => {
  const { document } = await pageOf(address, summit);
  for (const href of [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon]")].map(
    (link) => link.getAttribute("href") ?? "",
  )) {
    const response = await appOver(summit).request(href);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toContain("immutable");
  }
});
