import { readFileSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import type { Operation } from "../../operations/index.js";
import { commands } from "./commands.js";
import type { FaceCommand } from "./face-command.js";
import { formats } from "./formats.js";
import type { Desk, Ended } from "./perform.js";

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "";
}

/** Takes the shell's words and runs the command they name. Only that command is loaded, so help and mistakes come at once. */
export async function interpret(argv: readonly string[], desk: Desk): Promise<Ended> {
  const { host } = desk;
  let help = "";
  let ended: Ended = "done";
  const program = new Command("rapporteur")
    .description("Reads the news around AI summits, deals and models, and keeps the record.")
    .version(version(), "-V, --version")
    .usage("COMMAND [options]")
    .exitOverride()
    .configureOutput({ writeOut: (text) => (help += text), writeErr: () => {}, getOutHelpWidth: () => host.stdout.columns ?? 100 });
  const asked = argv.find((word) => !word.startsWith("-") && word !== "help");
  for (const { name, summary, load } of commands) {
    const command = program.command(name).description(summary).copyInheritedSettings(program);
    if (name !== asked) continue;
    const [loaded, { addFlags }, { perform }] = await Promise.all([load(), import("./flags.js"), import("./perform.js")]);
    addFlags(command, loaded);
    addCommonFlags(command, loaded, host.env);
    command.action(async (words: unknown) => {
      const { format, record, ...flags } = command.opts<{ format?: string; record?: string }>();
      const typed = loaded.positional === undefined ? flags : { ...flags, [loaded.positional.field]: words };
      ended = await perform(loaded, typed, { format: format ?? "table", record: record ?? "" }, desk);
    });
  }
  try {
    if (argv.length === 0)
      throw new CommanderError(2, "none", `Name a command, such as pledges or quotes: rapporteur --help lists all ${commands.length}.`);
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    // Commander's hints stand on a line of their own.
    throw error instanceof CommanderError ? new CommanderError(error.exitCode, error.code, error.message.replaceAll("\n", " ")) : error;
  } finally {
    if (help !== "") await host.stdout.write(help);
  }
  return ended;
}

/** `--format` for whatever gives an answer, `--record` for whatever needs one. */
function addCommonFlags(command: Command, loaded: Operation | FaceCommand, env: Readonly<Record<string, string | undefined>>): void {
  if (loaded.form === "answer")
    command.addOption(
      new Option("--format <format>", "how to print the answer").choices([...formats, ...(loaded.further?.formats ?? [])]).default("table"),
    );
  if (loaded.record === "none") return;
  const usual = (loaded.form === "face" ? loaded.defaultRecord : undefined) ?? (env.RAPPORTEUR_RECORD || "./rapporteur.db");
  command.addOption(new Option("--record <path>", "the record, a file (or set RAPPORTEUR_RECORD)").default(usual));
}
