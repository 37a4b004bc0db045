import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { serve } from "../../../src/faces/web/serve.js";
import { articleId } from "../../../src/model/index.js";
import { UsageError } from "../../../src/model/usage-error.js";
import { openRecord } from "../../../src/store/open-record.js";
import { summit } from "./made-articles.js";
import { handOf } from "./made-record.js";

let folder = "";
let record = "";

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rapporteur-web-"));
  record = join(folder, "made.db");
  const store = await openRecord(record);
  const [publication] = summit.publications;
  if (publication === undefined) throw new Error("the summit has a publication");
  await store.add({
    reading: {
      article: { id: articleId(summit.text), language: "en", text: summit.text, ...publication },
      reader: { name: "grammar", version: "1" },
      assertions: summit.assertions(handOf(summit.text)).map(({ assertion }) => assertion),
      mentions: [],
      quantities: { amounts: [], capacities: [], horizons: [] },
      diagnostics: [],
    },
    judgements: [],
    actors: [],
  });
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("serve", () => {
  test("shows a record until it is closed", async () => {
    const { url, close } = await serve({ record, port: 0, host: "127.0.0.1" });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const overview = await (await fetch(url)).text();
    expect(overview).toContain("NOK 30–50bn");
    expect(overview).toContain("≤ $2bn a year");
    expect((await fetch(`${url}articles/${articleId(summit.text)}`)).status).toBe(200);
    expect((await fetch(url, { method: "HEAD" })).status).toBe(200);
    await close();
    await expect(fetch(url)).rejects.toThrow();
  });

  test("says in one sentence that a port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await expect(serve({ record, port, host: "127.0.0.1" })).rejects.toThrow(
      new UsageError(`Port ${port} of 127.0.0.1 is taken by another program: name another with --port, or any free one with --port 0.`),
    );
    await new Promise((resolve) => other.close(resolve));
  });

  test("says in one sentence that there is no record, or no such address", async () => {
    await expect(serve({ record: join(folder, "none.db"), port: 0, host: "127.0.0.1" })).rejects.toThrow(UsageError);
    await expect(serve({ record, port: 0, host: "192.0.2.1" })).rejects.toThrow(/192\.0\.2\.1 is no address of this machine/);
  });
});
