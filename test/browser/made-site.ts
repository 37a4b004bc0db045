import { existsSync } from "node:fs";
import { createAdaptorServer } from "@hono/node-server";
import { type Browser, chromium } from "playwright-core";
import { createApp } from "../../src/faces/web/app.js";
import { contextOf, type MadeArticle, madeRecord } from "../faces/web/made-record.js";

export const chromiumPath = "/usr/bin/chromium";
export const hasChromium = existsSync(chromiumPath);
if (!hasChromium) console.warn(`browser tests are left out: there is no Chromium at ${chromiumPath}`);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export interface MadeSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Pages over a made-up record, on a port of their own. */
export async function madeSite(articles: readonly MadeArticle[]): Promise<MadeSite> {
  const server = createAdaptorServer({ fetch: createApp(contextOf(madeRecord(articles)), { name: "made.db", localOnly: true }).fetch });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
