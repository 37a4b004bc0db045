import type { z } from "zod";
import { UsageError } from "../model/index.js";
import { parseCsv } from "./csv.js";
import { slug } from "./fold.js";
import { actorTypes } from "./judgement.js";
import { type KnownActor, knownActor } from "./known-actor.js";

/** A file of the user's own: JSON Lines of the shape of `data/actors.jsonl`, or CSV with a header, told apart by its first character. */
export interface ActorFile {
  readonly name: string;
  readonly text: string;
}

/** In a file of one's own only name and type must be given; without an id the actor is found by its name. */
const row = knownActor.partial({ id: true, aliases: true, country: true });
type Row = z.infer<typeof row>;

const columns = ["id", "name", "type", "country", "bloc", "aliases", "hosts", "source"] as const;
const lists = new Set<string>(["aliases", "hosts"]);

/**
 * The actors of a user's file. `idOf` gives the id of the one known actor of that name, if there is one. Throws UsageError that names the
 * file, the line and what is allowed.
 */
export function readActorFile(
  { name, text }: ActorFile,
  options: { readonly blocs: ReadonlySet<string>; readonly idOf: (name: string) => string | null },
): KnownActor[] {
  const body = text.replace(/^\uFEFF/, "");
  const rows = /^\s*\{/.test(body) ? jsonRows(name, body) : csvRows(name, body);
  return rows.map(({ line, value }) => {
    const checked = row.safeParse(value);
    if (!checked.success) throw new UsageError(`${name}, line ${line}: ${wrong(checked.error, value)}`);
    const { id, aliases, country, ...rest } = checked.data;
    if (rest.bloc !== undefined && !options.blocs.has(rest.bloc))
      throw new UsageError(`${name}, line ${line}: no bloc is named ${rest.bloc}; there are ${[...options.blocs].join(", ")}.`);
    const own = id ?? options.idOf(rest.name) ?? slug(rest.name);
    if (own === "") throw new UsageError(`${name}, line ${line}: the name ${rest.name} holds no letter or digit; give an id.`);
    return defined({ ...rest, id: own, aliases: aliases ?? [], country: country ?? null });
  });
}

/** zod leaves `undefined` where a key was given so; the type wants it left out. */
const defined = (value: Row & Pick<KnownActor, "id" | "aliases" | "country">): KnownActor => value;

interface Numbered {
  readonly line: number;
  readonly value: unknown;
}

function jsonRows(file: string, text: string): Numbered[] {
  return text.split(/\r?\n/).flatMap((source, index) => {
    if (source.trim() === "") return [];
    try {
      return [{ line: index + 1, value: JSON.parse(source) as unknown }];
    } catch (error) {
      throw new UsageError(`${file}, line ${index + 1}: this is not JSON (${(error as Error).message}); every line is one object.`);
    }
  });
}

function csvRows(file: string, text: string): Numbered[] {
  const [header, ...rows] = parseCsv(text);
  if (header === undefined) return [];
  const heads = header.cells.map((cell) => cell.trim().toLowerCase());
  for (const head of heads)
    if (!columns.some((column) => column === head))
      throw new UsageError(`${file}, line 1: there is no column "${head}"; allowed are ${columns.join(", ")}.`);
  for (const needed of ["name", "type"])
    if (!heads.includes(needed))
      throw new UsageError(`${file}, line 1: the column ${needed} is missing; allowed are ${columns.join(", ")}.`);
  return rows.map(({ line, cells }) => {
    if (cells.length > heads.length)
      throw new UsageError(`${file}, line ${line}: ${cells.length} cells under ${heads.length} columns; quote a cell that holds a comma.`);
    const filled = heads.flatMap((head, at) => {
      const cell = (cells[at] ?? "").trim();
      if (cell === "" && head !== "name") return [];
      const parts = cell.split("|").map((part) => part.trim());
      return [[head, lists.has(head) ? parts.filter((part) => part !== "") : cell] as const];
    });
    return { line, value: Object.fromEntries(filled) };
  });
}

function wrong(error: z.ZodError, value: unknown): string {
  const issue = error.issues[0];
  if (issue === undefined) return "this is no actor.";
  const place = issue.path.join(".");
  if (place === "type") {
    const given = typeof value === "object" && value !== null && "type" in value ? `"${String(value.type)}"` : "nothing";
    return `type is ${given}; allowed are ${actorTypes.join(", ")}.`;
  }
  return `${place === "" ? "this line" : place}: ${issue.message}.`;
}
