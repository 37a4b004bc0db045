import { type Effects, type Operation, openTheRecord, type RecordStore } from "../../operations/index.js";
import { commands } from "./commands.js";
import type { FaceCommand } from "./face-command.js";
import { parseInput } from "./flags.js";
import { isCommon } from "./formats.js";
import type { Host } from "./host.js";
import { paintFor } from "./paint.js";
import { harmlessJson } from "./printable.js";

/** What every command works with: the terminal, the effects, and a way to take the progress line off it. */
export interface Desk {
  readonly host: Host;
  readonly effects: Effects;
  readonly clear: () => Promise<void>;
}

export interface How {
  /** One of those for any answer, or one that the operation offers. */
  readonly format: string;
  readonly record: string;
}

/** Whether it came to its end or the user cut it short. */
export type Ended = "done" | "cut-short";

/** Runs a command with what was typed, and prints what it gives. Throws UsageError where the input is not what it takes. */
export async function perform(
  loaded: Operation | FaceCommand,
  typed: Readonly<Record<string, unknown>>,
  how: How,
  desk: Desk,
): Promise<Ended> {
  const input = parseInput(loaded, typed);
  if (loaded.form === "face") {
    const ask = async (name: string, asked: Readonly<Record<string, unknown>>): Promise<void> => {
      const other = await commands.find((command) => command.name === name)?.load();
      if (other !== undefined) await perform(other, asked, { ...how, format: "table" }, desk);
      desk.effects.signal.throwIfAborted();
    };
    // Interrupting is how it is meant to end.
    await loaded.run(input, { host: desk.host, effects: desk.effects, record: how.record, ask });
    return "done";
  }
  await answer(loaded, input, how, desk);
  return desk.effects.signal.aborted ? "cut-short" : "done";
}

/** Asks an operation; the record is opened when it is first needed and always closed. */
async function answer(operation: Operation, input: Record<string, unknown>, how: How, { host, effects, clear }: Desk): Promise<void> {
  let opened: Promise<RecordStore> | undefined;
  const record = (): Promise<RecordStore> => {
    opened ??= openTheRecord(how.record, operation.record, effects.now);
    return opened;
  };
  try {
    if (operation.form === "lines") {
      for await (const item of operation.run(input, { effects, record }))
        await host.stdout.write(`${harmlessJson(JSON.stringify(item))}\n`);
      return;
    }
    const given = await operation.run(input, { effects, record });
    await clear();
    if (!isCommon(how.format)) {
      for (const line of (await operation.further?.lines(given, how.format)) ?? [])
        await host.stdout.write(`${harmlessJson(JSON.stringify(line))}\n`);
      return;
    }
    const { answerText } = await import("./answer-text.js");
    const width = host.stdout.isTerminal ? Number(host.env.COLUMNS) || host.stdout.columns || 80 : null;
    await host.stdout.write(answerText(operation, given, { format: how.format, paint: paintFor(host), width }));
  } finally {
    await opened?.then(
      (store) => store.close(),
      // Who asked for the record has been told why there is none.
      () => {},
    );
  }
}
