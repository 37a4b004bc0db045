import { userInfo } from "node:os";
import { z } from "zod";
import { reviewId, review as reviewSchema, UsageError } from "../model/index.js";
import { inWords } from "./judgement-entry.js";
import { type Line, question } from "./operation.js";
import { fullId, readDecision } from "./read-decision.js";
import { shortId } from "./report.js";
import { whoDiffers, wordOn } from "./words-on.js";

const answer = z.object({
  /** The judgement as it was appended; null where it is about who a party is. */
  review: reviewSchema.nullable(),
  party: z.object({ assertion: z.string(), field: z.string(), actor: z.string(), name: z.string() }).nullable(),
  /** False where this person's word on it was this already. */
  added: z.boolean(),
  /** The judgement in a few words, and the persons who say otherwise: the thing is then contested. */
  inWords: z.string(),
  against: z.array(z.string()),
});

/** Who judges, unless told: the user of the machine. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}

export const judge = question({
  form: "answer",
  name: "judge",
  summary: "judge reports: same, inside, on top, different; confirm, correct, reject, undo",
  input: z.object({
    words: z
      .array(z.string().trim().min(1))
      .min(2, "must say what of what, as in: judge 3fa1c2 inside 99b0e4")
      .describe(
        "ID same|inside|on-top|different|unsure ID; ID confirm|reject; ID set FIELD VALUE; ID is ACTOR; add ARTICLE START END FIELD=VALUE …; undo JUDGEMENT",
      ),
    by: z.string().trim().min(1, "must not be empty").optional().describe("who judges (the user of this machine unless told)"),
    reason: z.string().trim().min(1, "must not be empty").optional().describe("why, in a sentence"),
    field: z
      .string()
      .regex(
        /^(?:pledgers|backers|recipients)\/\d+$|^(?:announcer|speaker|addressee|party|assertedBy)$/,
        "must be a party's place such as pledgers/0",
      )
      .default("pledgers/0")
      .describe("with `is`: which party of the entry"),
  }),
  positional: { field: "words", many: true, label: "WORD" },
  record: "amends",
  output: answer,
  none: "",
  async run({ words, by = userName(), reason, field }, { record: open, effects }) {
    if (by === "") throw new UsageError("It is not known who judges: give your name with --by.");
    const record = await open();
    const made = effects.now().toISOString();
    if (words[1] === "is") {
      const [id = "", , ...name] = words;
      const assertion = await fullId(id, record);
      const actor = await actorNamed(name.join(" "), record);
      const reasons = reason === undefined ? [] : [reason];
      await record.judge({ assertion, field, actor: actor.id, verdict: "positive", score: 1, reasons, by }, actor);
      const said = `${field} of ${shortId(assertion)} is ${actor.name}`;
      return { review: null, party: { assertion, field, actor: actor.id, name: actor.name }, added: true, inWords: said, against: [] };
    }
    const decision = await readDecision(words, record, by);
    const said = inWords(decision);
    const all = await record.reviews({});
    const standing = wordOn(decision, by, all);
    const against = whoDiffers(decision, by, all);
    // whoever says the same again, with no other reason, has said it already
    if (standing !== null && (reason === undefined || reason === standing.reason))
      return { review: standing, party: null, added: false, inWords: said, against };
    const review = { id: reviewId({ by, made, decision }), by, made, reason: reason ?? null, decision };
    return { review, party: null, added: await record.review(review), inWords: said, against };
  },
  text: {
    all: () => true,
    lines({ review, party, added, inWords: said, against }): Line[] {
      if (party !== null || review === null) return [[{ text: `Judged: ${said}.`, as: "plain" }]];
      const who = `${review.by}, ${review.made.slice(0, 10)}`;
      return [
        [{ text: added ? `Judged by ${review.by}: ${said}.` : `That had been judged so already (${who}): ${said}.`, as: "plain" }],
        ...(against.length === 0
          ? []
          : [
              [
                {
                  text: `${against.join(", ")} said otherwise: it is contested, and \`rapporteur review\` asks who is right.`,
                  as: "plain",
                } as const,
              ],
            ]),
        ...(review.decision.kind === "withdrawal"
          ? []
          : [[{ text: `  rapporteur judge undo ${shortId(review.id)} --by "${review.by}" takes it back.`, as: "quiet" } as const]]),
      ];
    },
  },
  rows: ({ review }) => (review === null ? [] : [review]),
  columns: [
    { head: "id", cell: (row) => row.id },
    { head: "by", cell: (row) => row.by },
    { head: "made", cell: (row) => row.made },
    { head: "judged", cell: (row) => JSON.stringify(row.decision) },
    { head: "reason", cell: (row) => row.reason ?? "" },
  ],
});

/** A known actor by id or name, from the record or the shipped actors. */
async function actorNamed(
  name: string,
  record: { actors: (filter: object) => Promise<readonly import("../resolve/judgement.js").Actor[]> },
) {
  const [{ fold }, { knownActors }] = await Promise.all([import("../resolve/index.js"), import("./known-actors.js")]);
  const held = await record.actors({});
  const found = held.filter((one) => one.id === name || fold(one.name) === fold(name));
  const known = (await knownActors([])).byId.get(name);
  const [only] = found;
  if (only !== undefined && found.length === 1)
    return { id: only.id, name: only.name, type: only.type, country: only.country, bloc: only.bloc };
  if (known !== undefined)
    return { id: known.id, name: known.name, type: known.type, country: known.country ?? null, bloc: known.bloc ?? null };
  throw new UsageError(
    found.length > 1
      ? `Several actors are called "${name}": ${found.map(({ id }) => id).join(", ")}; give the id.`
      : `No actor is called "${name}": give an id or a name that \`rapporteur actors\` or \`rapporteur export-actors --known\` lists.`,
  );
}
