import { type Pledge, pledge, UsageError } from "../../model/index.js";

/** The fields of a pledge that a person may correct: what it says, not where it stands. */
export const correctable = [
  "pledgers",
  "backers",
  "announcer",
  "recipients",
  "purpose",
  "place",
  "amount",
  "capacity",
  "horizon",
  "stage",
  "sector",
  "additionality",
  "change",
] as const;
export type CorrectableField = (typeof correctable)[number];

const isCorrectable = (field: string): field is CorrectableField => (correctable as readonly string[]).includes(field);

/** A pledge with one field as a person says it should have been read. Throws UsageError for another field, or a value that it cannot hold. */
export function correctPledge(assertion: Pledge, field: string, value: unknown): Pledge {
  if (!isCorrectable(field))
    throw new UsageError(`A pledge has no field ${JSON.stringify(field)} to correct: name one of ${correctable.join(", ")}.`);
  const read = pledge.shape[field].safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    if (issue?.code === "invalid_value")
      throw new UsageError(`${JSON.stringify(value)} is no value for ${field}: name one of ${issue.values.join(", ")}.`);
    const at = [field, ...(issue?.path ?? [])].join(".");
    throw new UsageError(`${JSON.stringify(value)} is no value for ${field}: ${at}: ${issue?.message ?? "not allowed"}.`);
  }
  return { ...assertion, [field]: read.data };
}
