import { z } from "zod";
import { actorCell, actorColumns } from "../resolve/actor-cells.js";
import { type ActorColumn, type KnownActor, knownActor } from "../resolve/index.js";
import { asOf, given } from "./filters.js";
import { knownActors } from "./known-actors.js";
import { type Column, question } from "./operation.js";

const narrow = new Set<ActorColumn>(["name", "type", "country", "bloc", "aliases", "id"]);

const inCsv: readonly Column<KnownActor>[] = actorColumns.map((column) => ({
  head: column,
  cell: (row) => actorCell(row, column),
  only: "csv",
}));
const inTable: readonly Column<KnownActor>[] = [...narrow].map((column) => ({
  head: column,
  cell: (row) => actorCell(row, column).replaceAll("|", ", "),
  only: "table",
}));

/** The CSV, the JSON Lines and the entities that it prints are what `read --actors` takes. */
export const exportActors = question({
  form: "answer",
  name: "export-actors",
  summary: "the actors of the record with all that is known of them, to edit and read in again",
  input: z.object({
    ...asOf,
    known: z.boolean().default(false).describe("with every known actor, also those that the record does not name"),
    actors: z.array(z.string().min(1, "must not be empty")).default([]).describe("a file of actors that adds to those shipped"),
  }),
  record: "reads",
  output: z.object({ actors: z.array(knownActor) }),
  none: "No actors.",
  async run({ asOf, known: all, actors: own }, context) {
    const [record, known, { asKnown }] = await Promise.all([context.record(), knownActors(own), import("../resolve/as-known.js")]);
    return { actors: asKnown(await record.actors(given({ asOf })), known, { all }) };
  },
  rows: (answer) => answer.actors,
  columns: [...inTable, ...inCsv],
  further: {
    formats: ["jsonl", "ftm"],
    async lines({ actors }, format) {
      if (format === "jsonl") return actors;
      const { entitiesOf } = await import("../resolve/follow-the-money/index.js");
      return entitiesOf(actors);
    },
  },
});
