import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { type Effects, openTheRecord, UsageError } from "../../operations/index.js";
import { createApp } from "./app.js";
import { isLocal } from "./guard.js";

export interface ServeOptions {
  /** The record's path. */
  readonly record: string;
  /** 0 takes any port that is free. */
  readonly port: number;
  readonly host: string;
  /** Told of what goes wrong while a page is drawn; standard error unless given. */
  readonly onError?: (error: unknown) => void;
}

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const tell = (error: unknown): void => console.error(error instanceof Error ? (error.stack ?? error.message) : error);

/** Pages only read: they neither fetch, nor take input, nor tell of progress. */
const quietEffects = (signal: AbortSignal): Effects => ({
  now: () => new Date(),
  fetch: globalThis.fetch,
  stdin: async function* () {},
  progress: () => {},
  report: () => {},
  signal,
});

/** Shows a record as pages until it is closed. Throws UsageError where there is no record or the address cannot be taken. */
export async function serve({ record: path, port, host, onError = tell }: ServeOptions): Promise<Served> {
  const store = await openTheRecord(path, "reads", () => new Date());
  const stop = new AbortController();
  const app = createApp(
    { record: async () => store, effects: quietEffects(stop.signal) },
    { name: path, localOnly: isLocal(host), onError },
  );
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  try {
    const bound = await listen(server, port, host);
    const name = host.includes(":") ? `[${host}]` : host;
    return {
      url: `http://${name}:${bound}/`,
      async close() {
        stop.abort();
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The port that was taken. */
async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(explained(error, port, host)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

function explained(error: Error & { readonly code?: string }, port: number, host: string): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new UsageError(
        `Port ${port} of ${host} is taken by another program: name another with --port, or any free one with --port 0.`,
      );
    case "EACCES":
      return new UsageError(`Port ${port} may not be used by you: name one above 1023 with --port.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new UsageError(`${host} is no address of this machine: name one with --host, such as 127.0.0.1.`);
    case undefined:
      return error;
  }
  return error;
}
