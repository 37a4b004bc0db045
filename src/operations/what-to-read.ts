import { z } from "zod";
import { UsageError } from "../model/index.js";
import type { Reader } from "../read/reader.js";
import { given, moment } from "./filters.js";

/** What extract and read are told about the texts that they take. */
export const intakeInput = {
  inputs: z
    .array(z.string().min(1, "must not be empty"))
    .min(1, "must name a file, a folder, a pattern, an address, or - for the standard input")
    .describe("files, folders, patterns, http(s) addresses, or - for the standard input"),
  published: moment.optional().describe("when texts that carry no date were published"),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language code such as en")
    .optional()
    .describe("the language of texts that do not say theirs"),
  reader: z
    .string()
    .default("grammar")
    .describe("how to read: grammar, or neural, which adds speech that a network made by training/speech marks"),
  model: z.string().optional().describe("the network that the reader neural takes: open unless told"),
};

export const intakeOptions = given;

/** Loads a reader by its name. Throws UsageError that lists those there are. */
export async function readerNamed(name: string, model?: string): Promise<Reader> {
  const { readers } = await import("../read/index.js");
  if (model !== undefined && name === "grammar")
    throw new UsageError(`The reader ${name} takes no network: leave --model out, or read with --reader neural.`);
  const load: ((model?: string) => Promise<Reader>) | undefined = Object.entries(readers).find(([own]) => own === name)?.[1];
  if (load === undefined) throw new UsageError(`There is no reader "${name}": there is ${Object.keys(readers).join(", ")}.`);
  return load(model);
}
