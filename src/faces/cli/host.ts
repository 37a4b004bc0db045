import { once } from "node:events";

/** Where a command's words go: standard output or standard error. */
export interface Sink {
  /** Resolves when the other side has taken it; rejects with PipeClosed when nobody listens any more. */
  readonly write: (text: string) => Promise<void>;
  readonly isTerminal: boolean;
  /** Width of the terminal, null where there is none. */
  readonly columns: number | null;
}

/** Everything outside of the program that a command may touch. Tests hand in their own. */
export interface Host {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly fetch: typeof fetch;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Calls back when the user interrupts, until the returned function is called. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

/** The reader of a pipe has gone (`| head`): no error, there is just nobody to tell. */
export class PipeClosed extends Error {
  override readonly name = "PipeClosed";
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  let closed = false;
  stream.on("error", () => {
    closed = true;
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : null,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed) reject(new PipeClosed());
        else stream.write(text, (error) => (error == null ? resolve() : reject(new PipeClosed())));
      }),
  };
}

/** The process that runs us. */
export const processHost = (): Host => ({
  stdout: sinkOf(process.stdout),
  stderr: sinkOf(process.stderr),
  env: process.env,
  now: () => new Date(),
  fetch: globalThis.fetch,
  stdin: () => process.stdin,
  onInterrupt(listener) {
    process.on("SIGINT", listener);
    process.on("SIGTERM", listener);
    return () => {
      process.off("SIGINT", listener);
      process.off("SIGTERM", listener);
    };
  },
});

/** Waits until the signal is given. */
export const aborted = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await once(signal, "abort");
};
