import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { faceCommand } from "./face-command.js";
import { serveCommand, whereToServe } from "./serve-command.js";

/** The dispatches that come with the program, for a first look: named by their day, unlike the note that stands beside them. */
async function samples(): Promise<string[]> {
  const folder = fileURLToPath(new URL("../../../samples/", import.meta.url));
  const names = await readdir(folder);
  return names
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

export const startCommand = faceCommand({
  form: "face",
  name: "start",
  summary: "read the samples into a record and show it",
  record: "writes",
  input: z.object(whereToServe),
  defaultRecord: "./samples.db",
  async run(input, station) {
    const { host, ask } = station;
    await ask("read", { inputs: await samples() });
    await host.stdout.write("\n");
    await ask("summary", {});
    await host.stdout.write("\n");
    await serveCommand.run(input, station);
  },
});
