import type { z } from "zod";
import { UsageError } from "../model/index.js";
import { type ActorColumn, actorColumns, readActorCell } from "./actor-cells.js";
import { parseCsv } from "./csv.js";
import { slug } from "./fold.js";
import { actorsOfEntities, isEntity } from "./follow-the-money/index.js";
import { actorTypes } from "./judgement.js";
import { type KnownActor, knownActor } from "./known-actor.js";

/**
 * A file of the user's own: JSON Lines of the shape of `data/actors.jsonl`, entities of FollowTheMoney in JSON Lines, or CSV with a
 * header, told apart by its first line.
 */
export interface ActorFile {
  readonly name: string;
  readonly text: string;
}

/** In a file of one's own only name and type must be given; without an id the actor is found by its name. */
const row = knownActor.partial({ id: true, aliases: true, country: true });
type Row = z.infer<typeof row>;

/** What is known before the file is read. */
export interface Before {
  readonly blocs: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, KnownActor>;
  /** The id of the one known actor of that name, if there is one. */
  readonly idOf: (name: string) => string | null;
}

/** The actors of a user's file. Throws UsageError that names the file, the line and what is allowed. */
export function readActorFile({ name, text }: ActorFile, before: Before): KnownActor[] {
  const body = text.replace(/^\uFEFF/, "");
  const rows = /^\s*\{/.test(body) ? jsonRows(name, body) : csvRows(name, body);
  if (rows[0] !== undefined && isEntity(rows[0].value)) return actorsOfEntities(name, rows, before);
  return rows.map(({ line, value }) => {
    const checked = row.safeParse(value);
    if (!checked.success) throw new UsageError(`${name}, line ${line}: ${wrong(checked.error, value)}`);
    const { id, aliases, country, ...rest } = checked.data;
    if (rest.bloc !== undefined && !before.blocs.has(rest.bloc))
      throw new UsageError(`${name}, line ${line}: no bloc is named ${rest.bloc}; there are ${[...before.blocs].join(", ")}.`);
    const own = id ?? before.idOf(rest.name) ?? slug(rest.name);
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
  const heads = header.cells.map((cell): ActorColumn => {
    const head = cell.trim().toLowerCase();
    const column = actorColumns.find((one) => one === head);
    if (column === undefined)
      throw new UsageError(`${file}, line 1: there is no column "${head}"; allowed are ${actorColumns.join(", ")}.`);
    return column;
  });
  for (const needed of ["name", "type"] as const)
    if (!heads.includes(needed))
      throw new UsageError(`${file}, line 1: the column ${needed} is missing; allowed are ${actorColumns.join(", ")}.`);
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ line, cells }) => {
      // Spreadsheets fill every row up to the longest with empty cells.
      if (cells.slice(heads.length).some((cell) => cell.trim() !== ""))
        throw new UsageError(
          `${file}, line ${line}: ${cells.length} cells under ${heads.length} columns; quote a cell that holds a comma.`,
        );
      const filled = heads.flatMap((head, at) => {
        const value = readActorCell(cells[at] ?? "", head);
        return value === undefined ? (head === "name" ? [[head, ""] as const] : []) : [[head, value] as const];
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
  if (issue.path[0] === "affiliations" && issue.path.length <= 2)
    return `affiliations: a tie reads "CEO of acme from 2024-05 to 2025-01", by an actor's id; open dates are left out.`;
  return `${place === "" ? "this line" : place}: ${issue.message}.`;
}
