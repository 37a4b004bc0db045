import { z } from "zod";
import { inWords } from "./judgement-entry.js";
import { namedFile } from "./known-actors.js";
import { type Line, question } from "./operation.js";

const leftOut = z.object({
  why: z.enum(["orphan", "refused"]),
  /** The file and the place in it. */
  place: z.string(),
  by: z.string(),
  made: z.string(),
  judged: z.string(),
  because: z.string(),
});

const counted = (number: number, what: string): Line => [{ text: `${String(number).padStart(7)}  ${what}`, as: "plain" }];

export const importJudgements = question({
  form: "answer",
  name: "import-judgements",
  summary: "take over persons' judgements from files of another record; twice changes nothing",
  input: z.object({
    files: z
      .array(z.string().min(1, "must not be empty"))
      .min(1, "must name a file that `judgements --format csv` or `--format json` wrote")
      .describe("files that `judgements --format csv` or `--format json` wrote"),
  }),
  positional: { field: "files", many: true, label: "FILE" },
  record: "amends",
  output: z.object({
    added: z.number(),
    unchanged: z.number(),
    /** About assertions, articles or judgements that are not in this record: not written. */
    orphans: z.number(),
    /** What cannot hold here: a correction to a value that its field does not take, words that the article does not have. */
    refused: z.number(),
    leftOut: z.array(leftOut),
  }),
  none: "",
  async run({ files }, context) {
    const [{ readJudgementFile }, { adoptJudgements }] = await Promise.all([
      import("./read-judgement-file.js"),
      import("./adopt-judgements.js"),
    ]);
    // All are read before the first is written: a bad file changes nothing.
    const placed = (await Promise.all(files.map((name) => namedFile(name, "The judgements")))).flatMap(readJudgementFile);
    const counts = { added: 0, unchanged: 0, orphan: 0, refused: 0 };
    const left: z.infer<typeof leftOut>[] = [];
    for await (const one of adoptJudgements(placed, await context.record())) {
      counts[one.outcome] += 1;
      if (context.effects.signal.aborted) break;
      if (!("entry" in one)) continue;
      const { outcome: why, place, why: because, entry } = one;
      left.push({ why, place, by: entry.by, made: entry.made, judged: inWords(entry.decision), because });
    }
    return { added: counts.added, unchanged: counts.unchanged, orphans: counts.orphan, refused: counts.refused, leftOut: left };
  },
  text: {
    all: () => true,
    lines: ({ added, unchanged, orphans, refused, leftOut }) => [
      counted(added, "added"),
      counted(unchanged, "were there already"),
      ...(orphans === 0
        ? []
        : [counted(orphans, "left out: what they are about is not in this record (read those articles, then import again)")]),
      ...(refused === 0 ? [] : [counted(refused, "refused: they cannot hold here")]),
      ...leftOut.map(
        ({ place, by, judged, because }): Line => [
          { text: `${place}  `, as: "quiet" },
          { text: `${by}: ${judged}`, as: "plain" },
          { text: ` (${because})`, as: "quiet" },
        ],
      ),
    ],
  },
  rows: (answer) => answer.leftOut,
  columns: [
    { head: "why", cell: (row) => row.why },
    { head: "place", cell: (row) => row.place },
    { head: "by", cell: (row) => row.by },
    { head: "made", cell: (row) => row.made },
    { head: "judged", cell: (row) => row.judged },
    { head: "because", cell: (row) => row.because },
  ],
});
