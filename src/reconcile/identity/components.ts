import type { Report } from "../report.js";
import type { Link, SameJudgement } from "./link.js";

export interface Component {
  readonly reports: readonly Report[];
  /** Judgements between them, by rules and by persons. */
  readonly links: readonly Link[];
  readonly said: readonly SameJudgement[];
}

/**
 * Reports that a positive judgement or a person's word ties together, directly or through others. Grouping looks at one component at a time,
 * so that a new article changes only those that it ties to.
 */
export function components(reports: readonly Report[], links: readonly Link[], said: readonly SameJudgement[]): readonly Component[] {
  const root = new Map(reports.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let top = id;
    for (let next = root.get(top); next !== undefined && next !== top; next = root.get(top)) top = next;
    root.set(id, top);
    return top;
  };
  const tie = (a: string, b: string): void => {
    if (!root.has(a) || !root.has(b)) return;
    const [x, y] = [find(a), find(b)];
    if (x !== y) root.set(x < y ? y : x, x < y ? x : y);
  };
  for (const { a, b, verdict } of links) if (verdict === "positive") tie(a, b);
  for (const { a, b, verdict } of said) if (verdict === "same") tie(a, b);
  const found = new Map<string, { reports: Report[]; links: Link[]; said: SameJudgement[] }>();
  for (const report of reports) {
    const at = find(report.id);
    const part = found.get(at);
    if (part === undefined) found.set(at, { reports: [report], links: [], said: [] });
    else part.reports.push(report);
  }
  for (const link of links) if (find(link.a) === find(link.b)) found.get(find(link.a))?.links.push(link);
  for (const judgement of said)
    if (root.has(judgement.a) && find(judgement.a) === find(judgement.b)) found.get(find(judgement.a))?.said.push(judgement);
  return [...found.values()];
}
