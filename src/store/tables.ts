import type { Generated } from "kysely";
import type { AssertionKind } from "../model/index.js";
import type { Actor, Judgement } from "../resolve/judgement.js";

/** The tables as migrations/ leaves them. `no` is a row's number inside this record; `id` is the identity that leaves it. */
export interface Tables {
  /** `moment` is the instant of the earliest publication (the sentinel `undated` sorts last), `day` the day printed there. */
  articles: { no: Generated<number>; id: string; language: string; text: string; moment: string; day: string | null };
  publications: {
    article: number;
    key: string;
    url: string | null;
    outlet: string | null;
    title: string | null;
    published: string | null;
    moment: string;
    day: string | null;
  };
  /** One an article, with what is asked for only with it, as JSON. `publication` is the carrier that was read: a reader may use its date. */
  readings: {
    article: number;
    reader: string;
    version: string;
    publication: string;
    mentions: string;
    quantities: string;
    judgements: string;
    made: string;
  };
  /** The rules' judgements of readings that gave way to newer ones, and when: appended only. */
  past_judgements: { no: Generated<number>; article: number; judgements: string; made: string; until: string };
  assertions: { no: number; id: string; article: number; kind: AssertionKind; start: number; end: number; body: string };
  /** What reconciling compares of a pledge assertion, as JSON. */
  facets: { assertion: number; body: string };
  /** `folded` is the name in the form in which names are compared. `actor` follows from the standing judgements; it is kept here so that a filter need not weigh them again. */
  parties: { assertion: number; field: string; article: number; role: string; folded: string; actor: string | null };
  actors: { id: string; name: string; folded: string; type: Actor["type"]; country: string | null; bloc: string | null };
  /** Persons' judgements: appended only. */
  judgements: {
    no: Generated<number>;
    article: number;
    assertion: string;
    field: string;
    actor: string;
    verdict: Judgement["verdict"];
    score: number;
    reasons: string;
    by: string;
    made: string;
  };
  /** Persons' words on what was read: appended only. `decision` is JSON. */
  reviews: { no: Generated<number>; id: string; by: string; made: string; reason: string | null; decision: string };
  /** What follows from the rest and need not be worked out again. */
  derived: { kind: string; key: string; body: string };
  diagnostics: { article: number; at: number; code: string; message: string; place: string | null };
  /** Full text; `rowid` is the assertion's number. */
  passages: { rowid: number; text: string };
}
