import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gather } from "./gather.js";

const sentence = "The ministry said on Monday that it would add two billion euros to the fund.";
const page = `<!doctype html><html lang=en><head><title>Fund</title><link rel=canonical href=/clean></head><body><p>${sentence}</p><p>${sentence}</p></body></html>`;

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const send =
  (body: string | Uint8Array, headers: Record<string, string>, status = 200): Answer =>
  (response) =>
    void response.writeHead(status, headers).end(body);

const answers: Readonly<Record<string, Answer>> = {
  "/page": send(page, { "content-type": "text/html; charset=utf-8" }),
  "/latin1": send(Buffer.from("<p>Le ministère a annoncé le total des aides à la recherche.</p>", "latin1"), {
    "content-type": 'text/html; charset="ISO-8859-1"',
  }),
  "/meta": send(
    Buffer.from("<html><head><meta charset=windows-1251></head><body><p>\xcc\xe8\xed\xe8\xf1\xf2\xf0</p></body></html>", "latin1"),
    { "content-type": "text/html" },
  ),
  "/text": send(sentence, { "content-type": "text/plain" }),
  "/notes.md": send(`# Notes\n\n${sentence}`, { "content-type": "text/plain; charset=utf-8" }),
  "/set.jsonl.gz": send(gzipSync(`${JSON.stringify({ text: sentence })}\n`.repeat(3)), { "content-type": "application/octet-stream" }),
  "/packed": send(gzipSync(page), { "content-type": "text/html", "content-encoding": "gzip" }),
  "/hop": send("", { location: "/page?from=hop#part" }, 302),
  "/circle": send("", { location: "/circle" }, 301),
  "/away": send("", { location: "file:///etc/hostname" }, 307),
  "/nowhere": send("", {}, 302),
  "/missing": send("no", { "content-type": "text/plain" }, 404),
  "/picture": send("x", { "content-type": "image/png" }),
  "/big": send("a ".repeat(40_000), { "content-type": "text/plain" }),
  "/big-chunks": (response) => {
    response.writeHead(200, { "content-type": "text/plain" });
    for (let count = 0; count < 100; count++) response.write("a ".repeat(1000));
    response.end();
  },
  "/slow": () => undefined,
  "/drip": (response) => {
    response.writeHead(200, { "content-type": "text/plain" });
    const timer = setInterval(() => response.write("a"), 20);
    response.on("close", () => clearInterval(timer));
  },
  "/cut": (response) => {
    response.writeHead(200, { "content-type": "text/plain", "content-length": "1000" });
    response.write("a", () => response.destroy());
  },
  "/empty": send("", { "content-type": "text/html" }),
};

let server: Server;
let at = "";
beforeAll(async () => {
  server = createServer((request, response) => (answers[(request.url ?? "").split("?")[0] ?? ""] ?? send("", {}, 404))(response, request));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("addresses", () => {
  it("give articles with their address", async () => {
    const { articles, diagnostics, origins } = await gather([`${at}/page`, `${at}/hop`, `${at}/text#top`, `${at}/packed`]);
    expect(diagnostics).toEqual([]);
    expect(origins).toEqual([`${at}/page`, `${at}/hop`, `${at}/text#top`, `${at}/packed`]);
    expect(articles.map(({ url, outlet, title }) => [url, outlet, title])).toEqual([
      [`${at}/clean`, "127.0.0.1", "Fund"],
      [`${at}/clean`, "127.0.0.1", "Fund"],
      [`${at}/text`, "127.0.0.1", null],
      [`${at}/clean`, "127.0.0.1", "Fund"],
    ]);
    expect(articles[0]?.text).toBe(`${sentence}\n\n${sentence}`);
  });

  it("keep to the charset of the header, then of the page", async () => {
    const { articles, codes } = await gather([`${at}/latin1`, `${at}/meta`]);
    expect(articles.map(({ text }) => text)).toEqual(["Le ministère a annoncé le total des aides à la recherche.", "Министр"]);
    expect(codes).toEqual([]);
  });

  it("give Markdown and JSON Lines too", async () => {
    const { articles } = await gather([`${at}/notes.md`, `${at}/set.jsonl.gz`]);
    expect(articles.map(({ title }) => title)).toEqual(["Notes", null, null, null]);
  });

  it.each([
    ["/circle", "http-error"],
    ["/away", "unsupported"],
    ["/nowhere", "http-error"],
    ["/missing", "http-error"],
    ["/picture", "unsupported"],
    ["/big", "too-large"],
    ["/big-chunks", "too-large"],
    ["/slow", "timeout"],
    ["/drip", "timeout"],
    ["/cut", "http-error"],
    ["/empty", "empty"],
  ])("%s: %s", async (path, code) => {
    const gathered = await gather([`${at}${path}`, `${at}/text`], { limits: { seconds: 0.4, fileBytes: 50_000 } });
    expect(gathered.diagnostics).toMatchObject([{ code, place: `${at}${path}` }]);
    expect(gathered.articles.length).toBe(1);
  });

  it("that nobody answers", async () => {
    const { diagnostics } = await gather(["http://127.0.0.1:9/"]);
    expect(diagnostics).toMatchObject([{ code: "http-error" }]);
  });

  it("are left without a word when the caller aborts", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    expect(await gather([`${at}/slow`, `${at}/text`], {}, { signal: controller.signal })).toMatchObject({ articles: [], diagnostics: [] });
  });
});
