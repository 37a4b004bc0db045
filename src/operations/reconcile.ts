import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { amount, type Reading, UsageError } from "../model/index.js";
import { accountOf } from "../reconcile/account/index.js";
import { type Report, reportsOf } from "../reconcile/index.js";
import { standingReviews } from "../reconcile/review/standing-reviews.js";
import { day } from "./filters.js";
import { knownActors } from "./known-actors.js";
import { knownRates } from "./known-rates.js";
import { question } from "./operation.js";
import { currencyInput } from "./pick-input.js";
import { pledgeEntry, pledgeEntryOf } from "./pledge-entry.js";
import { treeLines } from "./pledge-tree.js";
import { pledges, totalLines } from "./pledges.js";
import { totalAnswer, totalAnswerOf } from "./total-answer.js";

/** As much of a line of `extract` as reconciling needs. Parties and phrases may lack a position: readings by hand have none. */
const position = z.number().nullable().default(null);
const party = z.object({
  name: z.string(),
  start: position,
  end: position,
  role: z.string().nullable().default(null),
  affiliation: z.string().nullable().default(null),
});
const phrase = z.object({ text: z.string(), start: position, end: position });
const pledgeLine = z.object({
  id: z.string(),
  kind: z.literal("pledge"),
  evidence: z.object({ start: z.number(), end: z.number(), exact: z.string() }),
  rule: z.string().default("given"),
  certainty: z.enum(["stated", "implied"]).default("stated"),
  pledgers: z.array(party).default([]),
  backers: z.array(party).default([]),
  announcer: party.nullable().default(null),
  recipients: z.array(party).default([]),
  purpose: phrase.nullable().default(null),
  place: phrase.nullable().default(null),
  amount: amount.nullable().default(null),
  capacity: z.unknown().default(null),
  horizon: z.unknown().default(null),
  stage: z.string().default("announced"),
  sector: z.string().default("unstated"),
  additionality: z.string().default("unstated"),
  change: z.unknown().default(null),
  inclusions: z.array(z.object({ in: z.string(), reading: z.enum(["inside", "on-top", "unclear"]), evidence: z.unknown() })).default([]),
});
const line = z.object({
  article: z.object({
    id: z.string(),
    url: z.string().nullable().default(null),
    outlet: z.string().nullable().default(null),
    title: z.string().nullable().default(null),
    published: z.string().nullable().default(null),
    language: z.string().default("und"),
    text: z.string().default(""),
  }),
  assertions: z.array(z.looseObject({ kind: z.string() })),
  mentions: z.array(z.looseObject({})).default([]),
});

async function* linesOf(file: string): AsyncIterable<{ readonly text: string; readonly place: string }> {
  const raw = createReadStream(file);
  const input = file.endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  let number = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (text.trim() !== "") yield { text, place: `${file}, line ${number}` };
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    const known = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : null;
    throw new UsageError(`${file} cannot be read: ${known ?? (error instanceof Error ? error.message : String(error))}.`);
  }
}

function readingOf(text: string, place: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${place}: this is not JSON; each line is an object {article, assertions}, as \`rapporteur extract\` prints it.`);
  }
  const read = line.safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new UsageError(
      `${place}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}; each line is an object {article, assertions}, as \`rapporteur extract\` prints it.`,
    );
  }
  const { article, assertions, mentions } = read.data;
  const given = assertions
    .filter(({ kind }) => kind === "pledge")
    .map((one) => {
      const pledge = pledgeLine.safeParse(one);
      if (pledge.success) return pledge.data;
      const issue = pledge.error.issues[0];
      throw new UsageError(`${place}: the pledge ${String(one.id)}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not allowed"}.`);
    });
  const reader = { name: "given", version: "1" };
  // Only names, sums and evidence are looked at from here on; positions that are not given are never used as spans.
  return {
    article,
    reader,
    assertions: given,
    mentions,
    quantities: { amounts: [], capacities: [], horizons: [] },
    diagnostics: [],
  } as unknown as Reading;
}

export const reconcile = question({
  form: "answer",
  name: "reconcile",
  summary: "pledges of readings, each promise once, without a record",
  input: z.object({
    files: z
      .array(z.string().min(1))
      .min(1, "name at least one file of assertions, as `rapporteur extract` prints them")
      .describe("files of readings, JSON Lines, also gzipped"),
    ...currencyInput,
    asOf: day.optional().describe("only what was published by this day"),
    tree: z.coerce.boolean().default(false).describe("draw what lies inside what"),
    actors: z.array(z.string().min(1, "must not be empty")).default([]).describe("a file of actors that adds to those shipped"),
  }),
  positional: { field: "files", many: true, label: "ASSERTIONS" },
  record: "none",
  output: z.object({ pledges: z.array(pledgeEntry), total: totalAnswer, tree: z.boolean() }),
  none: "No pledges.",
  async run({ files, in: currency, asOf, actors, tree }) {
    const [{ resolve }, known, rates] = await Promise.all([import("../resolve/index.js"), knownActors(actors), knownRates()]);
    const reports: Report[] = [];
    for (const file of files)
      for await (const { text, place } of linesOf(file)) {
        const reading = readingOf(text, place);
        if (asOf !== undefined && (reading.article.published === null || reading.article.published.slice(0, 10) > asOf)) continue;
        reports.push(...reportsOf(reading, resolve(reading, known), known));
      }
    const account = accountOf(reports, rates, standingReviews([]));
    const promises = account.pledges.filter(({ stage }) => stage !== "not-a-promise");
    const taken = new Set(promises.map(({ id }) => id));
    const { total } = totalAnswerOf(account, { rates, picked: ({ id }) => taken.has(id), ...(currency === undefined ? {} : { currency }) });
    return { pledges: account.pledges.map((pledge) => pledgeEntryOf(pledge, new Map())), total, tree };
  },
  text: { all: ({ tree }) => tree, lines: ({ total, pledges, tree }) => [...totalLines(total), ...(tree ? treeLines(pledges) : [])] },
  rows: (answer) => pledges.rows({ ...answer, named: false }),
  columns: pledges.columns,
});
