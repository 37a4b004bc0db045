import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Hono } from "hono";
import type { AssetHref } from "./layout.js";

const types = {
  "style.css": "text/css; charset=utf-8",
  "reader.js": "text/javascript; charset=utf-8",
  "icon.svg": "image/svg+xml",
} as const;

/** Mounts the files of assets/ and gives their addresses. They are few and small: read once, named with the mark of their content. */
export function mountAssets(app: Hono): AssetHref {
  const hrefs = new Map<string, string>();
  for (const [name, type] of Object.entries(types)) {
    const body = readFileSync(new URL(`./assets/${name}`, import.meta.url), "utf8");
    const mark = createHash("sha256").update(body).digest("hex").slice(0, 12);
    hrefs.set(name, `/assets/${name}?${mark}`);
    app.get(`/assets/${name}`, (c) =>
      c.body(body, 200, {
        "content-type": type,
        "cache-control": new URL(c.req.url).search === `?${mark}` ? "public, max-age=31536000, immutable" : "no-cache",
      }),
    );
  }
  return (name) => hrefs.get(name) ?? `/assets/${name}`;
}
