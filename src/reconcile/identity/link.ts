import type { Report } from "../report.js";
import type { Twins } from "./compare-amounts.js";
import { compareReports } from "./compare-reports.js";
import { type Decision, decide } from "./decide.js";

/** A judgement on two reports, by a rule or a person: they are of one promise, or not, or perhaps. */
export interface Link extends Decision {
  /** The smaller id first. */
  readonly a: string;
  readonly b: string;
  readonly by: string;
}

/** What a person said of two assertions. The latest word of each person is expected; persons may differ. */
export interface SameJudgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: "same" | "different" | "unsure";
  readonly by: string;
  readonly reason: string;
}

export const linkKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The judgement of two reports by the rules; null where they say nothing. A pure function of the two. */
export function linkOf(one: Report, other: Report, twins: Twins): Link | null {
  const decision = decide(compareReports(one, other, twins));
  if (decision === null) return null;
  const [a, b] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  return { a, b, ...decision, by: `rule:${decision.rule}` };
}
