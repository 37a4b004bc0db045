import { Argument, type Command, Option } from "commander";
import { z } from "zod";
import { type Operation, UsageError } from "../../operations/index.js";

/** What one field of an input looks like from a command line. */
const field = z.object({
  type: z.enum(["string", "integer", "number", "boolean", "array"]),
  description: z.string().default(""),
  enum: z.array(z.string()).optional(),
  default: z.unknown().optional(),
});
const shape = z.object({ properties: z.record(z.string(), field), required: z.array(z.string()).default([]) });

export type Asked = { readonly input: Operation["input"]; readonly positional?: Operation["positional"] | undefined };

/** `asOf` -> `--as-of` */
export const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const valueNames: Readonly<Record<string, string>> = {
  since: "day",
  until: "day",
  asOf: "day",
  published: "date",
  actors: "file",
  about: "words",
  language: "code",
  actor: "name",
  bloc: "name",
  speaker: "name",
  by: "name",
  for: "name",
  in: "currency",
  from: "day",
  to: "day",
  knownAt: "day",
  reason: "words",
  host: "address",
};

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

/** Gives a command the argument and the flags of an input, each with its description, choices and default. */
export function addFlags(command: Command, { input, positional }: Asked): void {
  const { properties, required } = shape.parse(z.toJSONSchema(input, { io: "input" }));
  for (const [name, it] of Object.entries(properties)) {
    if (name === positional?.field) {
      const label = `${positional.label}${positional.many ? "..." : ""}`;
      command.addArgument(new Argument(required.includes(name) ? `<${label}>` : `[${label}]`, it.description));
      continue;
    }
    const value = it.type === "boolean" ? "" : ` <${valueNames[name] ?? (it.type === "integer" || it.type === "number" ? "n" : name)}>`;
    const option = new Option(`${flagOf(name)}${value}`, it.type === "array" ? `${it.description} (may be repeated)` : it.description);
    if (it.enum !== undefined) option.choices(it.enum);
    if (it.default !== undefined && it.default !== false) option.default(it.default);
    if (it.type === "array") option.argParser(collect);
    command.addOption(option);
  }
}

const isPlain = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";

/** Checks what was typed against the input; throws UsageError with one sentence that names the flag and the value. */
export function parseInput({ input, positional }: Asked, typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parsed = input.safeParse(typed);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0] ?? "");
    const label = name === positional?.field ? positional.label : flagOf(name);
    const value = typed[name];
    return `${label} ${message}${isPlain(value) ? `, not "${value}"` : ""}`;
  });
  throw new UsageError(`${sentences.join("; ")}.`);
}
