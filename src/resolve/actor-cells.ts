import { plainCell } from "./csv.js";
import type { Affiliation, KnownActor } from "./known-actor.js";
import { joinList, splitList } from "./list-cell.js";

/** The columns of a known actor in CSV, in the order in which they are written. */
export const actorColumns = [
  ...(["id", "name", "type", "country", "bloc", "aliases", "parent", "affiliations", "hosts", "sector", "capital", "cities"] as const),
  ...(["demonyms", "bywords", "source"] as const),
] as const satisfies readonly (keyof KnownActor)[];
export type ActorColumn = (typeof actorColumns)[number];

/** `{"to":"acme","role":"CEO","from":"2024-05"}` -> `CEO of acme from 2024-05`. */
const tie = ({ to, role, from, to_date }: Affiliation): string =>
  `${role} of ${to}${from === undefined ? "" : ` from ${from}`}${to_date === undefined ? "" : ` to ${to_date}`}`;

/** The same back. A cell that does not read so is kept as a text, which the actor's schema then refuses. */
function readTie(text: string): unknown {
  const of = text.lastIndexOf(" of ");
  const dates = /^(\S+)(?: from (\S+))?(?: to (\S+))?$/.exec(text.slice(of + 4).trim());
  if (of < 1 || dates === null) return text;
  const [, to, from, to_date] = dates;
  return { to, role: text.slice(0, of).trim(), ...(from === undefined ? {} : { from }), ...(to_date === undefined ? {} : { to_date }) };
}

/** A known actor's cell of one column. */
export function actorCell(actor: KnownActor, column: ActorColumn): string {
  if (column === "affiliations") return joinList((actor.affiliations ?? []).map(tie));
  const value = actor[column] ?? "";
  return typeof value === "string" ? value : joinList(value);
}

/** What a cell of a column holds; undefined where it is empty. Not yet checked. */
export function readActorCell(cell: string, column: ActorColumn): unknown {
  const text = plainCell(cell.trim());
  if (text === "") return undefined;
  switch (column) {
    case "affiliations":
      return splitList(text).map(readTie);
    case "aliases":
    case "hosts":
    case "cities":
    case "demonyms":
    case "bywords":
      return splitList(text);
    case "id":
    case "name":
    case "type":
    case "country":
    case "bloc":
    case "parent":
    case "sector":
    case "capital":
    case "source":
      return text;
  }
}
