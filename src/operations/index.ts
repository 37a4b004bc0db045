/** The questions a user can ask. Takes an input and a context, gives an answer; one table, each loaded only when it is asked. */
import type { Operation } from "./operation.js";

export type * from "../model/index.js";
export { UsageError } from "../model/usage-error.js";
export type { RecordStore } from "../store/record.js";
export { openTheRecord } from "./open-the-record.js";
export type { Column, Context, Effects, Line, Operation, Piece, Progress, Question, Stream } from "./operation.js";

export interface Listed {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Operation>;
}

/** Names and summaries stand here too, so that a list of commands loads none of them; a test holds the two equal. */
export const operations: readonly Listed[] = [
  {
    name: "extract",
    summary: "read texts without a record: one JSON line an article",
    load: async () => (await import("./extract.js")).extract,
  },
  {
    name: "read",
    summary: "read texts into a record; the same command goes on where it stopped",
    load: async () => (await import("./read.js")).read,
  },
  { name: "summary", summary: "the record at a glance", load: async () => (await import("./summary.js")).summary },
  {
    name: "pledges",
    summary: "who pledged how much to what, each promise once",
    load: async () => (await import("./pledges.js")).pledges,
  },
  {
    name: "total",
    summary: "what the pledges come to, as an interval, derived line by line",
    load: async () => (await import("./total.js")).total,
  },
  {
    name: "diff",
    summary: "what changed in the pledges and their total between two days",
    load: async () => (await import("./diff.js")).diff,
  },
  {
    name: "disputes",
    summary: "figures on one subject that differ, with the scope of each",
    load: async () => (await import("./disputes.js")).disputes,
  },
  {
    name: "review",
    summary: "the judgements that would move a total most, for a person to make",
    load: async () => (await import("./review.js")).review,
  },
  {
    name: "judge",
    summary: "judge reports: same, inside, on top, different; confirm, correct, reject, undo",
    load: async () => (await import("./judge.js")).judge,
  },
  {
    name: "quotes",
    summary: "who said what about whom, word for word or reported",
    load: async () => (await import("./quotes.js")).quotes,
  },
  {
    name: "events",
    summary: "who was there, who was expected, who stayed away, who signed",
    load: async () => (await import("./events.js")).events,
  },
  {
    name: "figures",
    summary: "what something is said to cost, by whom and on what basis",
    load: async () => (await import("./figures.js")).figures,
  },
  { name: "forecasts", summary: "who predicts what for when", load: async () => (await import("./forecasts.js")).forecasts },
  {
    name: "actors",
    summary: "the people, organisations and states of the record, and the parts they play",
    load: async () => (await import("./actors.js")).actors,
  },
  {
    name: "export-actors",
    summary: "the actors of the record with all that is known of them, to edit and read in again",
    load: async () => (await import("./export-actors.js")).exportActors,
  },
  {
    name: "judgements",
    summary: "what persons have judged: who a party is, and what holds of an assertion",
    load: async () => (await import("./judgements.js")).judgements,
  },
  {
    name: "import-judgements",
    summary: "take over persons' judgements from files of another record; twice changes nothing",
    load: async () => (await import("./import-judgements.js")).importJudgements,
  },
  {
    name: "articles",
    summary: "the articles of the record, with who carries them",
    load: async () => (await import("./articles.js")).articles,
  },
  { name: "article", summary: "one article, with all that was read from it", load: async () => (await import("./article.js")).article },
  {
    name: "trace",
    summary: "from an entry back to the characters of the article it was read from",
    load: async () => (await import("./trace.js")).trace,
  },
  {
    name: "reconcile",
    summary: "pledges of readings, each promise once, without a record",
    load: async () => (await import("./reconcile.js")).reconcile,
  },
  {
    name: "rates",
    summary: "the exchange rates in use; `rates update` fetches the bank's",
    load: async () => (await import("./rates.js")).rates,
  },
];
