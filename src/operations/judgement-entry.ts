import { z } from "zod";
import { amount, hash, review } from "../model/index.js";
import { actor } from "../resolve/judgement.js";
import type { PartyJudgement } from "../store/record.js";
import { presentAmount } from "./present-amount.js";
import { shortId } from "./report.js";

/** Who stands behind a party of an assertion: `field` is the party's place in it, `pledgers/0`. */
export const partyDecision = z.object({
  kind: z.literal("party"),
  assertion: z.string(),
  field: z.string(),
  verdict: z.enum(["positive", "negative", "unsure"]),
  actor,
  score: z.number().min(0).max(1),
  reasons: z.array(z.string()),
});

/** A person's judgement, of either kind, as it travels from one record to another. */
export const judgementEntry = review.extend({ decision: z.discriminatedUnion("kind", [partyDecision, ...review.shape.decision.options]) });
export type JudgementEntry = z.infer<typeof judgementEntry>;
export type JudgementDecision = JudgementEntry["decision"];

/** Identity of a judgement of a party: the same word of the same person at the same instant is the same. */
const partyId = ({ judgement: { assertion, field, actor, verdict, by }, made }: PartyJudgement): string =>
  hash(JSON.stringify(["party", by, made, assertion, field, actor, verdict]));

export function entryOfParty(held: PartyJudgement): JudgementEntry {
  const { judgement, actor, made } = held;
  const { assertion, field, verdict, score, by, reasons } = judgement;
  return { id: partyId(held), by, made, reason: null, decision: { kind: "party", assertion, field, verdict, actor, score, reasons } };
}

/** The read assertions that a judgement names. */
export function assertionsNamed(decision: JudgementDecision): readonly string[] {
  switch (decision.kind) {
    case "relation":
      return [decision.assertion, decision.to];
    case "party":
    case "correction":
    case "rejection":
    case "confirmation":
      return [decision.assertion];
    case "addition":
    case "withdrawal":
      return [];
  }
}

const beingSo = { positive: "is", negative: "is not", unsure: "may be" } as const;

const named = z.object({ name: z.string() });
const worded = z.object({ text: z.string() });
const printed = z.object({ raw: z.string() });

/** A corrected value as it would be printed: `up to €50 billion`, `Orrin, Norvik Cloud`, `nobody`. */
function valueInWords(value: unknown): string {
  if (value === null) return "nothing";
  if (typeof value === "string") return value;
  const names = z.array(named).safeParse(value);
  if (names.success) return names.data.map(({ name }) => name).join(", ") || "nobody";
  const sum = amount.safeParse(value);
  if (sum.success) return presentAmount(sum.data);
  const one = z.union([named.transform(({ name }) => name), worded.transform(({ text }) => text), printed.transform(({ raw }) => raw)]);
  const words = one.safeParse(value);
  return words.success ? words.data : JSON.stringify(value);
}

/** A judgement in a few words: `a1b2c3d4 pledgers/0 is Norvik Cloud`. */
export function inWords(decision: JudgementDecision): string {
  switch (decision.kind) {
    case "party":
      return `${shortId(decision.assertion)} ${decision.field} ${beingSo[decision.verdict]} ${decision.actor.name}`;
    case "relation":
      return `${shortId(decision.assertion)} ${decision.relation} ${shortId(decision.to)}`;
    case "correction":
      return `${shortId(decision.assertion)} ${decision.field} should be ${valueInWords(decision.value)}`;
    case "rejection":
      return `${shortId(decision.assertion)} is not said`;
    case "confirmation":
      return `${shortId(decision.assertion)} is read right`;
    case "addition":
      return `${shortId(decision.assertion.id)} is said, too: ${decision.assertion.evidence.exact}`;
    case "withdrawal":
      return `takes back ${shortId(decision.review)}`;
  }
}
