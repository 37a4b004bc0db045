import { z } from "zod";
import type { Reading } from "../model/index.js";
import { knownActors } from "./known-actors.js";
import { type Line, question } from "./operation.js";
import { type ReadAnswer, readAnswer, startTally } from "./tally.js";
import { intakeInput, intakeOptions, readerNamed } from "./what-to-read.js";

const rowsOf = ({ articles, added, publicationsAdded, versionsAdded, reRead, unchanged, diagnostics }: ReadAnswer) => [
  { what: "articles", number: articles },
  { what: "added", number: added },
  { what: "publications added", number: publicationsAdded },
  { what: "versions added", number: versionsAdded },
  { what: "read again", number: reRead },
  { what: "unchanged", number: unchanged },
  ...Object.entries(diagnostics).map(([code, number]) => ({ what: `diagnostic ${code}`, number })),
];

const pace = ({ articles, seconds }: ReadAnswer): string =>
  seconds > 0 && articles > 0
    ? ` in ${seconds.toFixed(1)} s, ${(articles / seconds).toFixed(articles / seconds < 10 ? 1 : 0)} a second`
    : "";

export const read = question({
  form: "answer",
  name: "read",
  summary: "read texts into a record; the same command goes on where it stopped",
  input: z.object({
    ...intakeInput,
    workers: z.coerce
      .number("must be a whole number")
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(64, "must be at most 64")
      .default(1)
      .describe("threads that read side by side"),
    actors: z.array(z.string().min(1, "must not be empty")).default([]).describe("a file of actors that adds to those shipped"),
  }),
  positional: { field: "inputs", many: true, label: "INPUT" },
  record: "writes",
  output: readAnswer,
  none: "",
  async run({ inputs, reader: name, model, workers, actors, ...options }, { record, effects }): Promise<ReadAnswer> {
    const [source, { pipeline }, { readPool }, { resolve }, { facetsOf, reportsOf }, reader, known] = await Promise.all([
      import("../source/index.js"),
      import("../pipeline.js"),
      import("../read-pool.js"),
      import("../resolve/index.js"),
      import("../reconcile/index.js"),
      readerNamed(name, model),
      knownActors(actors),
    ]);
    const store = await record();
    const pool = await readPool(reader, workers);
    const tally = startTally(effects.now);
    if (effects.progress !== null) void source.estimate(inputs).then(tally.expect, () => {});
    try {
      const judge = (reading: Reading) => {
        const resolution = resolve(reading, known);
        const reports = reportsOf(reading, resolution, known);
        return { ...resolution, facets: reports.map((report) => ({ assertion: report.id, body: facetsOf(report) })) };
      };
      const stages = { store, pool, resolve: judge, signal: effects.signal };
      for await (const event of pipeline(source.intake(inputs, intakeOptions(options), effects), stages)) {
        if (event.kind === "article") tally.article(event.outcome);
        else {
          const weight = source.isLoss(event.diagnostic) || event.diagnostic.code.endsWith("-failed") ? "loss" : "remark";
          tally.diagnostic(event.diagnostic, weight);
          effects.report(event.diagnostic, weight);
        }
        effects.progress?.(tally.progress());
      }
    } finally {
      await pool.close();
    }
    return tally.answer(effects.signal.aborted);
  },
  text: {
    all: () => true,
    lines(answer): Line[] {
      const { articles, interrupted } = answer;
      const counts = rowsOf(answer)
        .slice(1)
        .filter(({ number }) => number > 0);
      return [
        [{ text: `${articles === 1 ? "1 article" : `${articles} articles`}${pace(answer)}`, as: "head" }],
        ...counts.map(({ what, number }): Line => [{ text: `${String(number).padStart(7)}  ${what}`, as: "plain" }]),
        ...(interrupted ? [[{ text: "Stopped. The same command goes on where it stopped.", as: "plain" } as const]] : []),
      ];
    },
  },
  rows: rowsOf,
  columns: [
    { head: "what", cell: (row) => row.what },
    { head: "number", cell: (row) => String(row.number), align: "right" },
  ],
});
