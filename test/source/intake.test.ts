import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { articleId, UsageError } from "../../src/model/index.js";
import { estimate, isLoss } from "../../src/source/index.js";
import { bytesOf, folder, gather } from "./gather.js";

const sentence = "The ministry said on Monday that it would add two billion euros to the fund.";
const record = (text: string, more: object = {}): string =>
  `${JSON.stringify({ url: "https://www.daily.example/a", title: "T", published: "2025-02-11 22:47:06", outlet: "aggregator", language: "en", text, ...more })}\n`;
const { path, put } = await folder();

describe("formats", () => {
  it("plain text stays as it is", async () => {
    const file = await put("plain.txt", `\uFEFF${sentence}\r\n\r\nIt costs 5\u00a0% more. \r\n`);
    const text = `${sentence}\n\nIt costs 5\u00a0% more. \n`;
    expect(await gather([file])).toMatchObject({
      articles: [{ id: articleId(text), text, language: "en", url: null, outlet: null, title: null, published: null }],
      origins: [file],
      diagnostics: [],
    });
  });

  it("Markdown", async () => {
    const file = await put("notes.md", `---\nurl: https://www.daily.example/x\noutlet: Someone\n---\n# Notes\n\n${sentence}\n`);
    expect((await gather([file])).articles[0]).toMatchObject({
      title: "Notes",
      url: "https://www.daily.example/x",
      outlet: "daily.example",
      text: `# Notes\n\n${sentence}\n`,
    });
  });

  it("HTML, by name and by its doctype", async () => {
    const page = `<!doctype html><html lang=en><head><title>Fund</title></head><body><p>${sentence} ${sentence}</p></body></html>`;
    const files = [await put("page.html", page), await put("page.txt", page), await put("page-without-extension", page)];
    const { articles } = await gather(files);
    expect(articles.map(({ title, text }) => [title, text])).toEqual(files.map(() => ["Fund", `${sentence} ${sentence}`]));
  });

  it("JSON Lines, plain and gzip", async () => {
    const lines =
      record(sentence, { extra: { ignored: true } }) +
      record(`${sentence} Again.`, { url: null, published: null, language: null, outlet: "Daily" });
    const files = [
      await put("a.jsonl", lines),
      await put("a.jsonl.gz", gzipSync(lines)),
      await put("misnamed.txt", lines),
      await put("a.json", lines),
    ];
    for (const file of files) {
      const { articles, origins, diagnostics } = await gather([file]);
      expect(diagnostics).toEqual([]);
      expect(articles).toMatchObject([
        { outlet: "daily.example", published: "2025-02-11T22:47:06", title: "T", text: sentence, url: "https://www.daily.example/a" },
        { outlet: "Daily", published: null, url: null, language: "en" },
      ]);
      expect(origins).toEqual([`${file}:1`, `${file}:2`]);
    }
  });

  it("JSON: an array or one object, on one line or many", async () => {
    const one = JSON.parse(record(sentence));
    for (const [content, count] of [
      [JSON.stringify(one), 1],
      [JSON.stringify(one, null, 2), 1],
      [JSON.stringify([one, one]), 2],
      [JSON.stringify([one, 5, one], null, 2), 2],
    ] as const) {
      const { articles, codes } = await gather([await put("set.json", content)]);
      expect(articles.length).toBe(count);
      expect(codes).toEqual(content.includes("5,") && count === 2 && content.includes("\n") ? ["bad-line"] : []);
    }
  });

  it("standard input, whatever comes", async () => {
    const inputs: readonly (readonly [string | Uint8Array, number])[] = [
      [sentence, 1],
      [`<html><body><p>${sentence}</p></body></html>`, 1],
      [record(sentence) + record(sentence), 2],
      [gzipSync(record(sentence) + record(sentence)), 2],
      [gzipSync(sentence), 1],
      [JSON.stringify([{ text: sentence }], null, 1), 1],
      [`{ is how this text begins. ${sentence}`, 1],
      [Buffer.from(`\uFEFF${sentence}`, "utf16le"), 1],
    ];
    for (const [bytes, count] of inputs) {
      const { articles, diagnostics } = await gather(["-"], {}, { stdin: () => bytesOf(bytes) });
      expect(diagnostics).toEqual([]);
      expect(articles.map(({ text }) => text.includes(sentence))).toEqual(Array.from({ length: count }, () => true));
    }
  });

  it("options date and name the language of texts that do not", async () => {
    const file = await put("dated.jsonl", record(sentence) + record(sentence, { published: null, language: null }));
    expect((await gather([file], { published: "11 February 2025", language: "en-GB" })).articles).toMatchObject([
      { published: "2025-02-11T22:47:06" },
      { published: "2025-02-11", language: "en" },
    ]);
    await expect(gather([file], { published: "soon" })).rejects.toThrow(UsageError);
    await expect(gather([file], { language: "Martian tongue" })).rejects.toThrow(UsageError);
  });
});

describe("charsets", () => {
  const french = "Le ministère a annoncé « deux milliards d’euros » pour la recherche.";
  const latin = Buffer.from([...french].map((character) => (character === "’" ? 0x92 : character.charCodeAt(0))));

  it.each([
    ["UTF-16 LE", Buffer.from(`\uFEFF${french}`, "utf16le"), []],
    ["UTF-16 BE", Buffer.from(`\uFEFF${french}`, "utf16le").swap16(), []],
    ["undeclared windows-1252", latin, ["charset-guessed"]],
  ])("%s", async (_, bytes, codes) => {
    const gathered = await gather([await put("charset.txt", bytes)]);
    expect(gathered.articles.map(({ text }) => text)).toEqual([french]);
    expect(gathered.codes).toEqual(codes);
  });

  it("a page's own declaration", async () => {
    const gbk = Buffer.concat([
      Buffer.from("<html><head><meta charset=gb2312></head><body><p>"),
      Buffer.from([0xb7, 0xa8, 0xb9, 0xfa]),
      Buffer.from("</p></body></html>"),
    ]);
    const latin1 = Buffer.concat([
      Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head><body><p>'),
      latin,
      Buffer.from("</p></body></html>"),
    ]);
    const { articles, codes } = await gather([await put("gbk.html", gbk), await put("latin1.html", latin1)]);
    expect(articles.map(({ text }) => text)).toEqual(["法国", french]);
    expect(codes).toEqual([]);
  });

  it("declarations that the bytes contradict", async () => {
    const page = (charset: string): string => `<html><head><meta charset="${charset}"></head><body><p>${french}</p></body></html>`;
    const { articles, codes } = await gather([
      await put("c1.html", page("iso-8859-1")),
      await put("c2.html", page("no-such-charset")),
      await put("c3.html", Buffer.from(page("utf-8").replace(/[«»’]/g, ""), "latin1")),
    ]);
    expect(articles.map(({ text }) => text.slice(0, 22))).toEqual([french, french, french].map((text) => text.slice(0, 22)));
    expect(codes).toEqual(["charset-guessed", "charset-guessed", "charset-guessed"]);
  });

  it("text that is no Western text is not guessed at", async () => {
    const cyrillic = Buffer.from([..."Министерство"].map((letter) => letter.charCodeAt(0) - 0x0410 + 0xc0));
    expect(await gather([await put("cp1251.txt", cyrillic)])).toMatchObject({ articles: [], codes: ["charset"] });
  });

  it("UTF-8 with one broken byte stays UTF-8", async () => {
    const { articles, codes } = await gather([
      await put("broken.txt", Buffer.concat([Buffer.from(`${french} ${french} `), Buffer.from([0xff])])),
    ]);
    expect(articles[0]?.text).toBe(`${french} ${french} \uFFFD`);
    expect(codes).toEqual(["charset-guessed"]);
  });
});

describe("trouble with one input leaves the others alone", () => {
  it("each kind of it", async () => {
    const big = await put("big.txt", Buffer.alloc(50_000_000, "word "));
    await mkdir(join(path, "bare"));
    await symlink("loop", join(path, "loop"));
    const cases: readonly (readonly [string, string])[] = [
      [await put("empty.txt", ""), "empty"],
      [await put("blank.txt", " \n\n\t"), "empty"],
      [await put("empty.html", "<html><body><script>x</script></body></html>"), "empty"],
      [await put("blank.jsonl", "\n\n"), "empty"],
      [await put("none.json", "[]"), "empty"],
      [await put("nul.txt", `${sentence}\0`), "binary"],
      [await put("late-nul.txt", `${sentence.repeat(2000)}\0`), "binary"],
      [await put("noise.txt", Buffer.from(Array.from({ length: 500 }, (_, index) => 1 + (index % 255)))), "binary"],
      [await put("talk.pdf", "%PDF-1.7 …"), "unsupported"],
      [await put("notes.docx", "PK\x03\x04 …"), "unsupported"],
      [await put("feed.xml", '<?xml version="1.0"?><rss><channel/></rss>'), "unsupported"],
      [big, "too-large"],
      [await put("long.txt", "word ".repeat(500_000)), "too-large"],
      [await put("long.txt.gz", gzipSync(Buffer.alloc(30_000_000, "a"))), "too-large"],
      [join(path, "nowhere.txt"), "not-found"],
      [join(path, "nowhere*.txt"), "not-found"],
      [join(path, "loop"), "unreadable"],
      [await put("cut.jsonl.gz", gzipSync(record(sentence)).subarray(0, 20)), "unreadable"],
      [await put("object.json", '{"pledges": []}'), "bad-line"],
      ["ftp://daily.example/a", "unsupported"],
      ["http://", "unsupported"],
    ];
    const good = await put("good.txt", sentence);
    const { articles, diagnostics } = await gather([...cases.map(([input]) => input), good]);
    expect(diagnostics.map(({ code, place }) => [place, code])).toEqual(cases);
    expect(diagnostics.every(isLoss)).toBe(true);
    expect(articles.map(({ text }) => text)).toEqual([sentence]);
  });

  it("bad lines are named and the rest goes on", async () => {
    const lines = [
      record("One."),
      "{broken\n",
      "\n",
      '{"title":"no text"}\n',
      record("Five.", { title: 7 }),
      record(" "),
      record("Seven.", { published: "soon", url: "javascript:alert(1)", language: "?" }),
      "[1]\n",
      record("Nine.").trim(),
    ];
    const file = await put("bad.jsonl", lines.join(""));
    const { articles, diagnostics } = await gather([file]);
    expect(articles.map(({ text }) => text)).toEqual(["One.", "Seven.", "Nine."]);
    expect(articles[1]).toMatchObject({ published: null, url: null });
    expect(diagnostics.map(({ code, place }) => `${place?.replace(file, "")} ${code}`)).toEqual([
      ":2 bad-line",
      ":4 bad-line",
      ":5 bad-line",
      ":6 empty",
      ":7 bad-address",
      ":7 bad-date",
      ":7 bad-language",
      ":8 bad-line",
    ]);
    expect(diagnostics[1]?.message).toContain('"text"');
  });

  it("a line past its limit costs that line, without being held", async () => {
    const file = await put("lines.jsonl", record("One.") + record("x".repeat(200_000)) + record("Three."));
    const { articles, diagnostics } = await gather([file], { limits: { lineBytes: 100_000 } });
    expect(articles.map(({ text }) => text)).toEqual(["One.", "Three."]);
    expect(diagnostics).toMatchObject([{ code: "too-large", place: `${file}:2` }]);
  });

  it("a damaged archive gives what came before the damage", async () => {
    const packed = gzipSync(Array.from({ length: 20_000 }, (_, index) => record(`${sentence} ${index * 7919}`)).join(""));
    const { articles, codes } = await gather([await put("half.jsonl.gz", packed.subarray(0, packed.length >> 1))]);
    expect(articles.length).toBeGreaterThan(1000);
    expect(codes).toEqual(["bad-line", "unreadable"].slice(codes.length === 1 ? 1 : 0));
  });
});

describe("folders and globs", async () => {
  const coverage = await folder();
  await mkdir(join(coverage.path, "week/.git"), { recursive: true });
  await mkdir(join(coverage.path, "talk_files"));
  for (const name of ["b.txt", "a.md", "week/c.txt", "week/.git/config.txt", ".hidden.txt", "talk_files/advert.html", "picture.png"])
    await coverage.put(name, `${name}: ${sentence}`);
  await coverage.put("talk.html", `<p>talk: ${sentence}</p>`);
  await coverage.put("week/set.jsonl", record("One.") + record("Two."));
  await symlink("..", join(coverage.path, "week/up"));

  it("read in order, hidden files and parts of pages left out, other files named", async () => {
    const { articles, origins, diagnostics } = await gather([coverage.path]);
    expect(articles.map(({ text }) => text.split(":")[0])).toEqual(["a.md", "b.txt", "talk", "week/c.txt", "One.", "Two."]);
    expect(origins.at(-1)).toBe(`${join(coverage.path, "week/set.jsonl")}:2`);
    expect(diagnostics).toMatchObject([{ code: "unsupported", place: join(coverage.path, "picture.png") }]);
    expect(await gather([coverage.path])).toEqual({ articles, origins, diagnostics, codes: ["unsupported"] });
  });

  it("globs", async () => {
    expect((await gather([join(coverage.path, "**/*.txt")])).articles.length).toBe(2);
  });

  it("a name with brackets in it is that file", async () => {
    const file = await coverage.put("notes [1].txt", sentence);
    expect((await gather([file])).origins).toEqual([file]);
  });

  it("are counted beforehand", async () => {
    const array = await put("count.json", JSON.stringify([1, 2, 3]));
    const packed = await put("count.jsonl.gz", gzipSync(`${record("One.")}\n${record("Two.").trim()}`));
    expect(
      await estimate([join(coverage.path, "week/*.{txt,jsonl}"), "https://daily.example/a", array, packed, join(path, "nowhere")]),
    ).toBe(3 + 1 + 3 + 2);
    expect(await estimate([coverage.path, "-"])).toBeNull();
  });
});

describe("streams", () => {
  it("are read lazily and closed when the caller has enough", async () => {
    let given = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.from(record(`${sentence} ${given++}`).repeat(50));
      } finally {
        closed = true;
      }
    }
    const controller = new AbortController();
    const { intake } = await import("../../src/source/index.js");
    let taken = 0;
    for await (const incoming of intake(["-", "never.txt"], {}, { fetch, stdin: endless, signal: controller.signal })) {
      expect(incoming.kind).toBe("article");
      if (++taken === 500) controller.abort();
    }
    expect(taken).toBe(500);
    expect(closed).toBe(true);
    expect(given).toBeLessThan(100);
  });
});
