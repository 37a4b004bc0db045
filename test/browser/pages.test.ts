import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { articleId } from "../../src/model/index.js";
import { hostile, summit } from "../faces/web/made-articles.js";
import { hasChromium, type MadeSite, madeSite, openBrowser } from "./made-site.js";

const reader = `/articles/${articleId(summit.text)}`;
const hostileReader = `/articles/${articleId(hostile.text)}`;
const paths = ["/", "/articles", reader, hostileReader];

describe.skipIf(!hasChromium)("pages in Chromium", () => {
  let browser: Browser;
  let site: MadeSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), madeSite([summit, hostile])]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** A page and everything that it complained of or fetched from elsewhere. */
  async function open(path: string, options: { readonly width?: number; readonly scripts?: boolean; readonly dark?: boolean } = {}) {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 800 },
      javaScriptEnabled: options.scripts ?? true,
      colorScheme: options.dark === true ? "dark" : "light",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on("console", (message) => trouble.push(message.text()));
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("dialog", (dialog) => trouble.push(dialog.message()));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.url)) trouble.push(request.url());
    });
    await page.goto(site.url + path);
    return { page, trouble, close: () => context.close() };
  }

  const activeMarks = (page: Page): Promise<string[]> => page.locator(".text mark.active").allTextContents();

  test.each(paths.flatMap((path) => [360, 800, 1280].map((width) => [path, width] as const)))(
    "%s at %d px: no complaint, no sideways scrolling",
    async (path, width) => {
      const { page, trouble, close } = await open(path, { width });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(await page.title()).not.toBe("owned");
      expect(trouble).toEqual([]);
      await close();
    },
  );

  test("light and dark follow the system", async () => {
    const ground = async (dark: boolean): Promise<unknown> => {
      const { page, close } = await open("/", { dark });
      const colour: unknown = await page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
      await close();
      return colour;
    };
    expect(await ground(false)).toBe("rgb(252, 251, 248)");
    expect(await ground(true)).toBe("rgb(23, 22, 20)");
  });

  test("from an entry of the overview to its words, with script and without", async () => {
    for (const scripts of [true, false]) {
      const { page, close } = await open("/", { scripts });
      await page.locator("#pledges tbody tr:nth-child(2) .evidence").click();
      await page.waitForURL(/#assertion-/);
      const target = page.locator("mark:target");
      expect(await target.textContent()).toBe("up to $2 billion a year");
      const ground = (selector: string) => page.evaluate(`getComputedStyle(document.querySelector("${selector}")).backgroundColor`);
      expect(await ground("mark:target")).not.toBe(await ground("mark.k-pledge:not(:target)"));
      if (scripts) expect(await page.locator(".reading.active h3").textContent()).toContain("≤ $2bn a year");
      await close();
    }
  });

  test("without scripts, notes and readings lead to each other", async () => {
    const { page, close } = await open(reader, { scripts: false });
    await page.locator(".ref a", { hasText: "5" }).click();
    expect(await page.locator(".reading:target h3").textContent()).toContain("~$40m");
    await page.locator(".reading:target .number").click();
    expect(await page.locator("mark:target").textContent()).toBe("about $40 million");
    expect(await page.locator("#keys").isVisible()).toBe(false);
    await close();
  });

  test("pointing at a mark or a reading shows which belong together", async () => {
    const { page, close } = await open(reader);
    await page.getByText("about $40 million", { exact: true }).hover();
    expect(await page.locator(".reading.active h3").textContent()).toContain("~$40m");
    await page.locator(".reading", { hasText: "Ada Lund" }).filter({ hasText: "quotation" }).hover();
    expect((await activeMarks(page)).map((words) => words.slice(0, 9))).toEqual(["We expect", "Talk is c"]);
    await close();
  });

  test("the passage and the fields of a reading are painted over the right characters", async () => {
    const { page, close } = await open(reader);
    await page.locator(".reading", { hasText: "NOK 30–50bn" }).hover();
    const painted = (name: string) =>
      page.evaluate(
        `[...CSS.highlights.get("${name}")].map((range) => { const words = range.cloneContents(); for (const note of words.querySelectorAll(".ref")) note.remove(); return words.textContent; })`,
      );
    expect(await painted("passage")).toEqual([summit.text.slice(0, summit.text.indexOf("\n"))]);
    expect(await painted("field")).toEqual([
      "Norland",
      "Ada Lund",
      "between 30 billion and 50 billion crowns",
      "one gigawatt",
      "a data centre of one gigawatt",
      "Port Haven",
      "by 2031",
    ]);
    await close();
  });

  test("j and k move between marks in the order of the text, and put the passage into the address", async () => {
    const { page, close } = await open(reader);
    await page.keyboard.press("j");
    expect(await activeMarks(page)).toEqual(["between 30 billion and 50 billion crowns", "one gigawatt"]);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await page.locator(".reading.active .kind").textContent()).toBe("quotation");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("3");
    await page.keyboard.press("k");
    expect(await activeMarks(page)).toEqual(["Ada Lund"]);
    expect(page.url()).toContain("#assertion-");
    for (let times = 0; times < 12; times++) await page.keyboard.press("j");
    expect(await activeMarks(page)).toEqual(["up to $2 billion a year"]);
    await close();
  });

  test("the keys can be switched off, and stay so", async () => {
    const { page, close } = await open(reader);
    await page.locator("#keys").click();
    await page.reload();
    await page.keyboard.press("j");
    expect(await activeMarks(page)).toEqual([]);
    await page.locator("#keys").click();
    await page.keyboard.press("j");
    expect(await activeMarks(page)).not.toEqual([]);
    await close();
  });

  test("landmarks, one first heading, no level left out, every control named", async () => {
    for (const path of paths) {
      const { page, close } = await open(path);
      expect(await page.locator("header.site, main, footer.site, nav[aria-label='Site']").count()).toBe(4);
      const levels = await page
        .locator("h1, h2, h3, h4")
        .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
      const ids = await page.locator("[id]").evaluateAll((nodes) => nodes.map((node) => node.id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(
        await page
          .locator("a, button")
          .evaluateAll(
            (controls) => controls.filter((one) => (one.textContent ?? "").trim() === "" && !one.hasAttribute("aria-label")).length,
          ),
      ).toBe(0);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to content");
      await close();
    }
  });

  test("on narrow screens a table keeps its meaning", async () => {
    const { page, close } = await open("/", { width: 360 });
    expect(await page.getByRole("table", { name: "Pledges, one report a row" }).getByRole("rowheader").first().textContent()).toContain(
      "Norland",
    );
    expect(await page.getByRole("columnheader", { name: "How much" }).count()).toBe(2);
    await close();
  });

  test("prints text and readings, and no controls", async () => {
    const { page, close } = await open(reader);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#keys").isVisible()).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.reader > aside')).position")).toBe("static");
    await close();
  });
});
