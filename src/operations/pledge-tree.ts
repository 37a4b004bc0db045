import { shortened } from "../reconcile/account/shortened.js";
import type { Line, Piece } from "./operation.js";
import { plainWords } from "./plain-words.js";
import type { PledgeEntry } from "./pledge-entry.js";
import { presentAmount, presentCapacity } from "./present-amount.js";
import { dayOf, namesOf, shortId } from "./report.js";

const marks = { inside: "inside", "on-top": "on top", unclear: "unclear whether inside" } as const;

/** What lies inside what, as an analyst writes it: wholes first, their parts below them. What has two wholes stands under both. */
export function treeLines(pledges: readonly PledgeEntry[]): Line[] {
  const shown = new Map(pledges.map((pledge) => [pledge.id, pledge]));
  const parts = new Map<string, { part: PledgeEntry; relation: string }[]>();
  const isPart = new Set<string>();
  for (const part of pledges)
    for (const { whole, reading, contested } of part.edges) {
      if (!shown.has(whole)) continue;
      const relation = contested ? "contested" : marks[reading];
      parts.set(whole, [...(parts.get(whole) ?? []), { part, relation }]);
      isPart.add(part.id);
    }
  const lines: Line[] = [];
  const printed = new Set<string>();
  const draw = (pledge: PledgeEntry, relation: string, depth: number, above: ReadonlySet<string>): void => {
    const again = printed.has(pledge.id);
    printed.add(pledge.id);
    lines.push([...lineOf(pledge, relation, depth), { text: again ? "  (see above)" : "", as: "quiet" }]);
    if (again) return;
    for (const { kind, outlet, was, is } of pledge.distortions) {
      const words = `${kind}: "${plainWords(onOneLine(is))}" for "${plainWords(onOneLine(was))}"${outlet === null ? "" : `, first in ${outlet}`}`;
      lines.push([{ text: `${"  ".repeat(depth + 2)}${words}`, as: "quiet" }]);
    }
    for (const { part, relation: how } of (parts.get(pledge.id) ?? []).sort((a, b) => sizeOf(b.part) - sizeOf(a.part)))
      if (!above.has(part.id)) draw(part, how, depth + 1, new Set([...above, part.id]));
  };
  const roots = pledges.filter(({ id }) => !isPart.has(id)).sort((a, b) => sizeOf(b) - sizeOf(a));
  for (const root of roots) draw(root, "", 0, new Set([root.id]));
  // the members of a cycle have no top: each is shown from the largest on
  for (const pledge of [...pledges].sort((a, b) => sizeOf(b) - sizeOf(a)))
    if (!printed.has(pledge.id)) draw(pledge, "", 0, new Set([pledge.id]));
  return lines;
}

export const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const sizeOf = ({ amount }: PledgeEntry): number => amount?.high ?? amount?.low ?? 0;

/** A pledge on one line: how much, who, to what, how far it has come. */
export function lineOf(pledge: PledgeEntry, relation: string, depth: number): Line {
  const sum = presentAmount(pledge.amount) || presentCapacity(pledge.capacity) || "no sum";
  const who = namesOf(pledge.pledgers) || (pledge.announcer === null ? "giver not named" : `announced by ${namesOf([pledge.announcer])}`);
  const what = [pledge.purpose ?? "", namesOf(pledge.recipients) || (pledge.place ?? "")].filter((part) => part !== "").join(", for ");
  const first = pledge.reports[0];
  const reports = pledge.reports.length === 1 ? "1 report" : `${pledge.reports.length} reports`;
  const pieces: Piece[] = [{ text: "  ".repeat(depth), as: "plain" }];
  if (relation !== "") pieces.push({ text: `${relation}: `, as: "quiet" });
  pieces.push({ text: sum, as: "head" }, { text: `  ${shortened(onOneLine(`${who}${what === "" ? "" : `: ${what}`}`))}`, as: "plain" });
  pieces.push({
    text: `  ${pledge.stage}, ${dayOf(first?.published ?? null) || "undated"}, ${reports}  ${shortId(pledge.id)}`,
    as: "quiet",
  });
  return pieces;
}
