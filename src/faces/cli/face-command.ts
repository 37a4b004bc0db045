import type { z } from "zod";
import type { Effects } from "../../operations/index.js";
import type { Host } from "./host.js";

/** A command that is no question to the record: it holds the terminal until the user ends it. */
export interface FaceCommand<Input extends z.ZodObject = z.ZodObject> {
  readonly form: "face";
  readonly name: string;
  readonly summary: string;
  readonly input: Input;
  readonly positional?: undefined;
  readonly record: "reads" | "writes";
  /** Where `--record` points to when nobody says; undefined for the usual place. */
  readonly defaultRecord?: string;
  run(input: z.infer<Input>, at: Station): Promise<void>;
}

/** What such a command is given: the terminal, the effects and the record's place. */
export interface Station {
  readonly host: Host;
  readonly effects: Effects;
  readonly record: string;
  /** Runs another command on the same record, as if it had been typed. */
  readonly ask: (name: string, input: Readonly<Record<string, unknown>>) => Promise<void>;
}

export const faceCommand = <Input extends z.ZodObject>(it: FaceCommand<Input>): FaceCommand<Input> => it;
