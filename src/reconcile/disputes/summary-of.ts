import type { Amount } from "../../model/index.js";
import type { Dispute, Position, ScopedFigures } from "./claim.js";

const printed = ({ raw }: Amount): string => raw.replace(/\s+/g, " ").trim();
const by = ({ assertedBy, claims }: Position): string => {
  const outlets = [...new Set(claims.flatMap(({ outlet }) => outlet ?? []))];
  return assertedBy.length > 0 ? assertedBy.join(", ") : outlets.join(", ");
};
const told = (position: Position): string => {
  const who = by(position);
  return who === "" ? printed(position.amount) : `${printed(position.amount)} (${who})`;
};
const what = ({ measure, scope }: ScopedFigures): string => (scope === null ? measure : `${measure}, ${scope}`);
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join("; ")} and ${parts.at(-1)}`;

/** What differs and why, in words: built from the reports' own words and nothing else. */
export function summaryOf(subject: string, kind: Dispute["kind"], scopes: readonly ScopedFigures[]): string {
  const quantities = scopes.map((scope) => `${what(scope)}: ${list(scope.positions.map(told))}`);
  const disputed = scopes.filter((scope) => scope.disputed);
  const doubted = scopes.flatMap(({ positions }) => positions.filter(({ basis }) => basis.includes("disputed")));
  const head =
    kind === "different-quantities"
      ? `${subject}: different quantities, which do not contradict each other and must not be added.`
      : disputed.length > 0
        ? `${subject}: the figures for ${list(disputed.map(what))} cannot all hold.`
        : `${subject}: ${list(doubted.map(({ amount }) => printed(amount)))} is called into doubt.`;
  const apart =
    kind === "dispute" && scopes.length > 1 ? " Figures of another scope are different quantities and do not contradict these." : "";
  return `${head}${apart} ${quantities.join(". ")}.`;
}
