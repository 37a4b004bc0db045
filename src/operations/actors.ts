import { z } from "zod";
import { asOf, commonFilters, given, limits, page } from "./filters.js";
import { question } from "./operation.js";

export const actorEntry = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  country: z.string().nullable(),
  bloc: z.string().nullable(),
  /** How often it stands in each field kind: pledger, recipient, speaker, attendee … */
  roles: z.record(z.string(), z.number()),
  articles: z.number(),
});
export type ActorEntry = z.infer<typeof actorEntry>;

export const actors = question({
  form: "answer",
  name: "actors",
  summary: "the people, organisations and states of the record, and the parts they play",
  input: z.object({ bloc: commonFilters.bloc, ...asOf, ...limits }),
  record: "reads",
  output: z.object({ actors: z.array(actorEntry) }),
  none: "No actors.",
  async run({ bloc, asOf, limit, offset }, context) {
    const record = await context.record();
    const reach = limit === undefined ? undefined : limit + (offset ?? 0);
    const rows = await record.actors(given({ bloc, asOf, limit: reach }));
    return {
      actors: page(rows, { limit, offset }).map(({ id, name, type, country, bloc, roles, articles }) => ({
        id,
        name,
        type,
        country,
        bloc,
        roles: { ...roles },
        articles,
      })),
    };
  },
  rows: (answer) => answer.actors,
  columns: [
    { head: "name", cell: (row) => row.name },
    { head: "type", cell: (row) => row.type },
    { head: "country", cell: (row) => row.country ?? "" },
    { head: "bloc", cell: (row) => row.bloc ?? "" },
    {
      head: "stands as",
      cell: (row) =>
        Object.entries(row.roles)
          .map(([role, times]) => `${role} ${times}`)
          .join(", "),
    },
    { head: "articles", cell: (row) => String(row.articles), align: "right" },
    { head: "id", cell: (row) => row.id },
  ],
});
