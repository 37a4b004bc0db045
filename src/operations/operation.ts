import type { z } from "zod";
import type { Diagnostic } from "../model/index.js";
import type { RecordStore } from "../store/record.js";

/** What an operation may touch; faces hand it in, tests hand in their own. */
export interface Context {
  /** Opens the record that the caller named; the one who opened the face closes it. */
  readonly record: () => Promise<RecordStore>;
  readonly effects: Effects;
}

/** Clock, files and network: nothing below the faces reaches for them by itself. */
export interface Effects {
  readonly now: () => Date;
  readonly fetch: typeof fetch;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Null where nobody watches: then nothing need be counted for it. */
  readonly progress: ((state: Progress) => void) | null;
  /** What is met with an input, at once: a `loss` costs an article (a file that is no text), a `remark` does not (a date that is none). */
  readonly report: (diagnostic: Diagnostic, weight: "loss" | "remark") => void;
  readonly signal: AbortSignal;
}

export interface Progress {
  readonly done: number;
  readonly total: number | null;
  readonly failed: number;
  readonly seconds: number;
}

/** One column of the table, and of the CSV, that a face may draw from an answer's rows. */
export interface Column<Row> {
  readonly head: string;
  cell(row: Row): string;
  readonly align?: "left" | "right";
  /** A cut number is another number: a column that is kept whole when a table is too wide. */
  readonly whole?: boolean;
  /** Where it stands, both unless told: a table reads `€30–50bn`, a spreadsheet wants low, high and currency. */
  readonly only?: "table" | "csv";
}

/** A piece of text and how a face may set it off. Faces make outside text harmless piece by piece, so text never carries its own codes. */
export interface Piece {
  readonly text: string;
  readonly as: "plain" | "head" | "quiet" | "mark";
}
export type Line = readonly Piece[];

interface Common<Input extends z.ZodObject> {
  readonly name: string;
  readonly summary: string;
  /** Every field's `.describe()` is its help text; defaults and enums show there too. Numbers and booleans coerce from strings. */
  readonly input: Input;
  /** The input field that takes the words after the command's name, and what help calls them. */
  readonly positional?: { readonly field: keyof z.infer<Input> & string; readonly many: boolean; readonly label: string };
  /** Whether it reads a record, adds to one that is there, writes one (and makes it where there is none), or needs none. */
  readonly record: "none" | "reads" | "amends" | "writes";
}

/** An operation with one answer. */
export interface Question<Input extends z.ZodObject = z.ZodObject, Answer = unknown, Row = unknown> extends Common<Input> {
  readonly form: "answer";
  readonly output: z.ZodType<Answer>;
  run(input: z.infer<Input>, context: Context): Promise<Answer>;
  /** The rows of an answer, for tables and CSV; `json` prints the answer itself. */
  rows(answer: Answer): readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** The answer as running text, where that says more than a table does. The table of its rows follows, unless the text is `all` of it. */
  readonly text?: { lines(answer: Answer): readonly Line[]; all(answer: Answer): boolean };
  /** Formats beyond those of every answer, for other programs: one JSON value a line. */
  readonly further?: { readonly formats: readonly string[]; lines(answer: Answer, format: string): Promise<readonly unknown[]> };
  /** What to say where an answer has no rows. */
  readonly none: string;
}

/** An operation that gives one line after the other, each as soon as it is there. */
export interface Stream<Input extends z.ZodObject = z.ZodObject, Item = unknown> extends Common<Input> {
  readonly form: "lines";
  readonly output: z.ZodType<Item>;
  run(input: z.infer<Input>, context: Context): AsyncIterable<Item>;
}

/** One question that a user asks. CLI flags, routes, tools and documentation derive from this and from nothing else. */
export type Operation = Question | Stream;

/** Keep the exact types of one operation while checking it against the shape of all. */
export const question = <Input extends z.ZodObject, Answer, Row>(it: Question<Input, Answer, Row>): Question<Input, Answer, Row> => it;
export const stream = <Input extends z.ZodObject, Item>(it: Stream<Input, Item>): Stream<Input, Item> => it;
