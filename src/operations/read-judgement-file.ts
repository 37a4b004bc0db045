import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { UsageError } from "../model/index.js";
import { parseCsv } from "../resolve/csv.js";
import { actorTypes } from "../resolve/judgement.js";
import { judgementColumns, readJudgementCells } from "./judgement-cells.js";
import { type JudgementEntry, judgementEntry } from "./judgement-entry.js";

export interface PlacedJudgement {
  /** Where it stands, for who has to look it up: `ada.csv, line 3`. */
  readonly place: string;
  readonly entry: JudgementEntry;
}

/** Judgements as `judgements --format csv` or `--format json` prints them. Throws UsageError that names the place and what is allowed. */
export function readJudgementFile({ name, text }: { readonly name: string; readonly text: string }): PlacedJudgement[] {
  const body = text.replace(/^\uFEFF/, "");
  const rows = /^\s*[[{]/.test(body) ? fromJson(name, body) : fromCsv(name, body);
  return rows.map(({ place, value }) => {
    const read = judgementEntry.safeParse(value);
    if (!read.success) throw new UsageError(`${place}: ${wrong(read.error)}`);
    if (read.data.by.startsWith("rule:")) throw new UsageError(`${place}: by is ${read.data.by}; a judgement to take over is a person's.`);
    return { place, entry: asWritten(read.data, value) };
  });
}

interface Row {
  readonly place: string;
  readonly value: unknown;
}

function fromJson(name: string, text: string): Row[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name}: this is not JSON (${(error as Error).message}).`);
  }
  const list = z
    .union([z.array(z.unknown()), z.object({ judgements: z.array(z.unknown()) }).transform((it) => it.judgements)])
    .safeParse(value);
  if (!list.success)
    throw new UsageError(`${name}: there are no judgements; it must be {"judgements": […]}, as \`judgements --format json\` prints it.`);
  return list.data.map((one, at) => ({ place: `${name}, judgement ${at + 1}`, value: one }));
}

function fromCsv(name: string, text: string): Row[] {
  const [header, ...rows] = parseCsv(text);
  if (header === undefined) return [];
  const heads = header.cells.map((cell) => cell.trim().toLowerCase());
  for (const head of heads)
    if (!judgementColumns.some((column) => column === head))
      throw new UsageError(`${name}, line 1: there is no column "${head}"; allowed are ${judgementColumns.join(", ")}.`);
  for (const needed of ["made", "by", "kind"])
    if (!heads.includes(needed))
      throw new UsageError(`${name}, line 1: the column ${needed} is missing; allowed are ${judgementColumns.join(", ")}.`);
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ line, cells }) => {
      const place = `${name}, line ${line}`;
      try {
        return { place, value: readJudgementCells(Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ""]))) };
      } catch (error) {
        throw new UsageError(`${place}: value: this is not JSON (${(error as Error).message}).`);
      }
    });
}

/** A review's id is made of its decision as it was written, the order of its fields included: checking must not change that. */
function asWritten(entry: JudgementEntry, value: unknown): JudgementEntry {
  const given = typeof value === "object" && value !== null && "decision" in value ? value.decision : null;
  return isDeepStrictEqual(given, entry.decision) ? { ...entry, decision: given as JudgementEntry["decision"] } : entry;
}

function wrong(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return "this is no judgement.";
  const place = issue.path.join(".").replace(/^decision\./, "");
  if (place === "kind")
    return `kind must be one of ${judgementEntry.shape.decision.options.map(({ shape }) => shape.kind.value).join(", ")}.`;
  if (place === "actor.type") return `type must be one of ${actorTypes.join(", ")}.`;
  if (place === "made") return "made must be an instant such as 2025-02-11T09:30:00Z.";
  return `${place === "" ? "this judgement" : place}: ${issue.message}.`;
}
