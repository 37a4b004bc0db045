import { plainCell } from "../resolve/csv.js";
import { joinList, splitList } from "../resolve/list-cell.js";
import type { JudgementEntry } from "./judgement-entry.js";

/** The columns of a judgement in CSV. Of each kind only those are filled that say something. */
export const judgementColumns = [
  ...(["id", "made", "by", "kind", "assertion", "field", "verdict", "to", "value", "article", "review"] as const),
  ...(["actor", "name", "type", "country", "bloc", "score", "reason"] as const),
] as const;
export type JudgementColumn = (typeof judgementColumns)[number];
type Cells = Partial<Record<JudgementColumn, string>>;

/** JSON whose unseen characters are written as escapes, so that no program loses them on the way. */
const json = (value: unknown): string =>
  JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (found) =>
    Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
  );

function decisionCells(decision: JudgementEntry["decision"]): Cells {
  const { kind } = decision;
  switch (kind) {
    case "party": {
      const { assertion, field, verdict, actor, score, reasons } = decision;
      const { id, name, type, country, bloc } = actor;
      const about = { kind, assertion, field, verdict, actor: id, name, type, score: String(score), reason: joinList(reasons) };
      return { ...about, country: country ?? "", bloc: bloc ?? "" };
    }
    case "relation":
      return { kind, assertion: decision.assertion, verdict: decision.relation, to: decision.to };
    case "correction":
      return { kind, assertion: decision.assertion, field: decision.field, value: json(decision.value) };
    case "rejection":
    case "confirmation":
      return { kind, assertion: decision.assertion };
    case "addition":
      return { kind, article: decision.article, value: json(decision.assertion) };
    case "withdrawal":
      return { kind, review: decision.review };
  }
}

export function judgementCell({ id, made, by, reason, decision }: JudgementEntry, column: JudgementColumn): string {
  const cells: Cells = { id, made, by, reason: reason ?? "", ...decisionCells(decision) };
  return cells[column] ?? "";
}

/** An entry from its cells, by column; not yet checked. Throws SyntaxError where `value` is no JSON. */
export function readJudgementCells(written: Readonly<Record<string, string>>): unknown {
  const cell = (column: JudgementColumn): string => plainCell((written[column] ?? "").trim());
  const orNull = (column: JudgementColumn): string | null => (cell(column) === "" ? null : cell(column));
  const { kind, ...entry } = { id: cell("id"), made: cell("made"), by: cell("by"), reason: orNull("reason"), kind: cell("kind") };
  const assertion = cell("assertion");
  switch (kind) {
    case "party": {
      const actor = { id: cell("actor"), name: cell("name"), type: cell("type"), country: orNull("country"), bloc: orNull("bloc") };
      const score = cell("score") === "" ? 1 : Number(cell("score").replace(",", "."));
      const decision = {
        kind,
        assertion,
        field: cell("field"),
        verdict: cell("verdict"),
        actor,
        score,
        reasons: splitList(cell("reason")),
      };
      return { ...entry, reason: null, decision };
    }
    case "relation":
      return { ...entry, decision: { kind, assertion, relation: cell("verdict"), to: cell("to") } };
    case "correction":
      return { ...entry, decision: { kind, assertion, field: cell("field"), value: JSON.parse(cell("value")) as unknown } };
    case "addition":
      return { ...entry, decision: { kind, article: cell("article"), assertion: JSON.parse(cell("value")) as unknown } };
    case "withdrawal":
      return { ...entry, decision: { kind, review: cell("review") } };
    default:
      return { ...entry, decision: { kind, assertion } };
  }
}
