import { CommanderError } from "commander";
import { type Effects, UsageError } from "../../operations/index.js";
import { type Host, PipeClosed } from "./host.js";
import { oneLine } from "./printable.js";
import { interpret } from "./program.js";
import { progressLine } from "./progress-line.js";

/** Exit codes: all is well, some input had trouble, the command was wrong, the user interrupted. */
const exits = { fine: 0, trouble: 1, usage: 2, interrupted: 130 } as const;

/** Runs one command line and gives its exit code. Whatever goes wrong ends in one sentence on standard error. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  const stop = new AbortController();
  const line = progressLine(host.stderr, host.now);
  let troubled = false;
  let told = Promise.resolve();
  const tell = (message: string): Promise<void> => {
    told = told
      .then(line.clear)
      .then(() => host.stderr.write(`rapporteur: ${oneLine(message)}\n`))
      .catch(() => {});
    return told;
  };
  const effects: Effects = {
    now: host.now,
    fetch: host.fetch,
    stdin: host.stdin,
    progress: host.stderr.isTerminal ? line.show : null,
    report({ message, place }, weight) {
      troubled ||= weight === "loss";
      void tell(place === null ? message : `${place}: ${message}`);
    },
    signal: stop.signal,
  };
  const release = host.onInterrupt(() => stop.abort());
  try {
    const ended = await interpret(argv, { host, effects, clear: line.clear });
    if (ended === "cut-short") return exits.interrupted;
    return troubled ? exits.trouble : exits.fine;
  } catch (error) {
    if (error instanceof PipeClosed || (error instanceof CommanderError && error.exitCode === 0)) return exits.fine;
    if (error instanceof CommanderError || error instanceof UsageError) {
      await tell(error.message.replace(/^error: /, ""));
      return exits.usage;
    }
    if (stop.signal.aborted) return exits.interrupted;
    await tell(error instanceof Error ? error.message : String(error));
    if (error instanceof Error && host.env.RAPPORTEUR_DEBUG === "1") await host.stderr.write(`${error.stack ?? ""}\n`);
    return exits.trouble;
  } finally {
    await told;
    await line.clear();
    release();
  }
}
