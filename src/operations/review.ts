import { z } from "zod";
import { convertTrees } from "../reconcile/account/convert-trees.js";
import type { Account, AccountedPledge } from "../reconcile/account/index.js";
import { assertCurrency, labelOf } from "../reconcile/account/index.js";
import { accountOfRecord } from "./account-of-record.js";
import { asOf, limits, page } from "./filters.js";
import { inWords } from "./judgement-entry.js";
import { type Line, question } from "./operation.js";
import { currencyInput } from "./pick-input.js";
import { presentAmount } from "./present-amount.js";
import { reasonsInWords } from "./reasons-in-words.js";
import { dayOf, shortId } from "./report.js";

const side = z.object({
  pledge: z.string(),
  /** The assertion to name in a judgement. */
  assertion: z.string(),
  label: z.string(),
  amount: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  exact: z.string(),
});

export const reviewEntry = z.object({
  /** What is open: are the two one promise, does the first lie inside the second, or do reports or persons differ. */
  question: z.enum(["same", "inside", "contested"]),
  a: side,
  /** Null where the question is about one report: what persons correct it to, or whether it stands. */
  b: side.nullable(),
  /** By how much a total moves with the answer, in `currency`; null where neither sum is known. */
  moves: z.number().nullable(),
  reasons: z.array(z.string()),
});
export type ReviewEntry = z.infer<typeof reviewEntry>;

function sideOf(pledge: AccountedPledge, about?: string): z.infer<typeof side> {
  const first = pledge.reports.find(({ id }) => id === about) ?? pledge.reports[0];
  const carrier = first?.publications[0];
  return {
    pledge: pledge.id,
    assertion: first?.id ?? pledge.id,
    label: labelOf(pledge),
    amount: presentAmount(pledge.amount) || "no sum",
    outlet: carrier?.outlet ?? null,
    published: carrier?.published ?? null,
    exact: first?.assertion.evidence.exact ?? "",
  };
}

/** What a person could settle, most weighty first: what is unsure, unclear or contested, by how far the answer moves a total. */
export function openQuestions(account: Account, sizeOf: (pledge: AccountedPledge) => number | null): readonly ReviewEntry[] {
  const byId = new Map(account.pledges.map((pledge) => [pledge.id, pledge]));
  const counts = (pledge: AccountedPledge): boolean => pledge.stage !== "not-a-promise" && pledge.stage !== "cancelled";
  const found: ReviewEntry[] = [];
  const add = (
    question: ReviewEntry["question"],
    a: AccountedPledge | undefined,
    b: AccountedPledge | undefined,
    moves: number | null,
    reasons: readonly string[],
  ) => {
    if (a !== undefined && b !== undefined && a !== b && counts(a) && counts(b))
      found.push({ question, a: sideOf(a), b: sideOf(b), moves, reasons: [...reasons] });
  };
  const smaller = (a: AccountedPledge | undefined, b: AccountedPledge | undefined): number | null => {
    const sizes = [a, b].flatMap((one) => (one === undefined ? [] : (sizeOf(one) ?? [])));
    return sizes.length === 0 ? null : Math.min(...sizes);
  };
  for (const { a, b, links } of account.unsure)
    add("same", byId.get(a), byId.get(b), smaller(byId.get(a), byId.get(b)), reasonsInWords(links.flatMap(({ reasons }) => reasons)));
  for (const part of account.pledges)
    for (const { whole, reading, contested, by, reasons } of part.edges) {
      if (!contested && reading !== "unclear") continue;
      const told = !contested
        ? [by.startsWith("rule:") ? "no text says" : "a text leaves it open"]
        : [by === "text" ? "reports differ: inside here, on top there" : `${by} differ`];
      add(contested ? "contested" : "inside", part, byId.get(whole), sizeOf(part), [...told, ...reasons.filter((reason) => reason !== "")]);
    }
  for (const [a, b] of account.contested)
    add("contested", account.pledgeOf.get(a), account.pledgeOf.get(b), smaller(account.pledgeOf.get(a), account.pledgeOf.get(b)), [
      "judgements do not agree",
    ]);
  for (const { reviews } of account.reviews.contested) {
    const [about] = reviews.flatMap(({ decision }) =>
      "assertion" in decision && typeof decision.assertion === "string" ? [decision.assertion] : [],
    );
    const pledge = about === undefined ? undefined : account.pledgeOf.get(about);
    if (pledge === undefined) continue;
    const words = reviews.map(({ by, decision }) => `${by}: ${inWords(decision)}`);
    found.push({ question: "contested", a: sideOf(pledge, about), b: null, moves: sizeOf(pledge), reasons: words });
  }
  const key = ({ a, b, question }: ReviewEntry): string => `${a.assertion} ${b?.assertion ?? ""} ${question}`;
  return found.sort((x, y) => (y.moves ?? -1) - (x.moves ?? -1) || (key(x) < key(y) ? -1 : 1));
}

const answerTo = (a: ReviewEntry["a"], b: ReviewEntry["b"]): string =>
  b === null
    ? `${shortId(a.assertion)} confirm|reject|set FIELD VALUE`
    : `${shortId(a.assertion)} same|inside|on-top|different|unsure ${shortId(b.assertion)}`;

const asks = { same: "Is it one promise?", inside: "Does the first lie inside the second?", contested: "Who is right?" } as const;

export const review = question({
  form: "answer",
  name: "review",
  summary: "the judgements that would move a total most, for a person to make",
  input: z.object({
    in: currencyInput.in.describe("the currency in which they are weighed, EUR unless told"),
    ...asOf,
    ...limits,
    limit: limits.limit.default(10).describe("at most so many questions"),
  }),
  record: "reads",
  output: z.object({ questions: z.array(reviewEntry), open: z.number(), currency: z.string() }),
  none: "Nothing is open.",
  async run({ asOf, limit, offset, in: currency = "EUR" }, context) {
    const { account, rates } = await accountOfRecord(await context.record(), { asOf });
    assertCurrency(currency, rates, account);
    const converted = convertTrees(account.pledges, currency, rates);
    const all = openQuestions(account, ({ id }) => {
      const { low = null, high = null } = converted.get(id) ?? {};
      return high ?? low;
    });
    return { questions: page(all, { limit, offset }), open: all.length, currency };
  },
  text: {
    all: () => true,
    lines({ questions, open, currency }): Line[] {
      if (questions.length === 0) return [[{ text: "Nothing is open.", as: "plain" }]];
      const shown = (one: ReviewEntry["a"]): Line[] => [
        [
          { text: `  ${shortId(one.assertion)}  ${one.amount}`, as: "head" },
          { text: `  ${one.label}`, as: "plain" },
          { text: `  ${one.outlet ?? "outlet unknown"}, ${dayOf(one.published) || "undated"}`, as: "quiet" },
        ],
        [{ text: `      ${one.exact.replace(/\s+/g, " ")}`, as: "quiet" }],
      ];
      return [
        ...questions.flatMap(({ question, a, b, moves, reasons }): Line[] => [
          [
            { text: asks[question], as: "head" },
            {
              text:
                moves === null
                  ? ""
                  : `  moves totals by ${(moves / 1e9).toLocaleString("en-GB", { maximumFractionDigits: 3 })} bn ${currency}`,
              as: "plain",
            },
            { text: reasons.length === 0 ? "" : `  (${reasons.join("; ")})`, as: "quiet" },
          ],
          ...shown(a),
          ...(b === null ? [] : shown(b)),
          [{ text: `  rapporteur judge ${answerTo(a, b)} --reason "…"`, as: "quiet" }],
          [],
        ]),
        [{ text: `${questions.length} of ${open} open question${open === 1 ? "" : "s"}.`, as: "plain" }],
      ];
    },
  },
  rows: ({ questions }) => questions,
  columns: [
    { head: "question", cell: (row) => row.question },
    { head: "moves", cell: (row) => (row.moves === null ? "" : String(row.moves)), align: "right" },
    { head: "a", cell: (row) => row.a.assertion },
    { head: "a says", cell: (row) => row.a.exact },
    { head: "b", cell: (row) => row.b?.assertion ?? "" },
    { head: "b says", cell: (row) => row.b?.exact ?? "" },
    { head: "reasons", cell: (row) => row.reasons.join("; ") },
  ],
});
