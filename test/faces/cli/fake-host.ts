import type { Host, Sink } from "../../../src/faces/cli/host.js";
import { run } from "../../../src/faces/cli/run.js";

interface Terminal {
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Called with each piece that is written, and with a way to interrupt. */
  readonly onWrite?: (text: string, interrupt: () => void) => void;
}

/** Runs a command line inside the test, as a terminal or as a pipe. */
export async function cli(argv: readonly string[], { terminal = false, columns = 80, env = {}, stdin = "", onWrite }: Terminal = {}) {
  const written = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  const interrupt = (): void => {
    for (const listener of listeners) listener();
  };
  const sink = (to: keyof typeof written): Sink => ({
    isTerminal: terminal,
    columns: terminal ? columns : null,
    write: async (text) => {
      written[to] += text;
      onWrite?.(text, interrupt);
    },
  });
  const host: Host = {
    stdout: sink("stdout"),
    stderr: sink("stderr"),
    env,
    now: () => new Date(),
    fetch: () => Promise.reject(new Error("no network in tests")),
    stdin: async function* () {
      yield new TextEncoder().encode(stdin);
    },
    onInterrupt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { code: await run(argv, host), ...written };
}
