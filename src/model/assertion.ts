import { z } from "zod";
import { amount, capacity, horizon } from "./amount.js";
import { party } from "./party.js";
import { evidence, phrase, spanFields } from "./span.js";

const common = {
  id: z.string(),
  evidence,
  /** The rule or model that read it. */
  rule: z.string(),
  certainty: z.enum(["stated", "implied"]),
};

export const stages = ["planned", "announced", "agreed", "under-way", "delivered", "paused", "cancelled", "not-a-promise"] as const;
export const stage = z.enum(stages);
export type Stage = z.infer<typeof stage>;

export const inclusion = z.object({ in: z.string(), reading: z.enum(["inside", "on-top", "unclear"]), evidence });
export type Inclusion = z.infer<typeof inclusion>;

/** Somebody will provide, or has provided, money, capacity or units for a purpose or a recipient. */
export const pledge = z.object({
  ...common,
  kind: z.literal("pledge"),
  pledgers: z.array(party),
  backers: z.array(party),
  announcer: party.nullable(),
  recipients: z.array(party),
  purpose: phrase.nullable(),
  place: phrase.nullable(),
  amount: amount.nullable(),
  capacity: capacity.nullable(),
  horizon: horizon.nullable(),
  stage,
  sector: z.enum(["public", "private", "mixed", "unstated"]),
  additionality: z.enum(["new", "restated", "unstated"]),
  change: z.object({ kind: z.enum(["raise-to", "raise-by", "cut-to", "cut-by"]), from: amount.nullable() }).nullable(),
  inclusions: z.array(inclusion),
});
export type Pledge = z.infer<typeof pledge>;

/** Words or a thought somebody is reported to have uttered. `content` leaves out the outer quotation marks and the cue. */
export const quotation = z.object({
  ...common,
  kind: z.literal("quotation"),
  form: z.enum(["direct", "indirect", "mixed"]),
  act: z.enum(["said", "believes", "intends"]),
  speaker: party.nullable(),
  cue: phrase.nullable(),
  content: z.array(phrase).min(1),
  addressee: party.nullable(),
  about: z.array(z.object({ text: z.string(), ...spanFields, name: z.string().nullable() })),
});
export type Quotation = z.infer<typeof quotation>;

/** What something costs or cost, where that is no promise. */
export const figure = z.object({
  ...common,
  kind: z.literal("figure"),
  subject: phrase,
  measure: z.string(),
  scope: phrase.nullable(),
  amount,
  assertedBy: party.nullable(),
  basis: z.enum(["stated", "estimated", "speculated", "disputed"]),
});
export type Figure = z.infer<typeof figure>;

export const attendanceStatus = z.enum([
  "attended",
  "expected",
  "invited",
  "represented",
  "absent",
  "withdrew",
  "declined",
  "signed",
  "refused-to-sign",
]);
export const attendance = z.object({ ...common, kind: z.literal("attendance"), party, event: phrase.nullable(), status: attendanceStatus });
export type Attendance = z.infer<typeof attendance>;

/** A prediction with a speaker that is no promise. */
export const forecast = z.object({
  ...common,
  kind: z.literal("forecast"),
  speaker: party.nullable(),
  content: phrase,
  horizon: horizon.nullable(),
});
export type Forecast = z.infer<typeof forecast>;

/** What ONE article says, once. Immutable; it may be wrong: the record says only that the article says so. */
export const assertion = z.discriminatedUnion("kind", [pledge, quotation, figure, attendance, forecast]);
export type Assertion = z.infer<typeof assertion>;
export type AssertionKind = Assertion["kind"];
export const assertionKinds = ["pledge", "quotation", "figure", "attendance", "forecast"] as const satisfies readonly AssertionKind[];
