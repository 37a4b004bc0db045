import { type Operation, operations } from "../../operations/index.js";
import type { FaceCommand } from "./face-command.js";

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Operation | FaceCommand>;
}

/** All that can be asked on a command line: the operations, and what only a command line can do. */
export const commands: readonly Command[] = [
  ...operations,
  {
    name: "serve",
    summary: "show a record as pages, on this machine",
    load: async () => (await import("./serve-command.js")).serveCommand,
  },
  {
    name: "start",
    summary: "read the samples into a record and show it",
    load: async () => (await import("./start-command.js")).startCommand,
  },
];
