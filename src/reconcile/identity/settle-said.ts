import { linkKey, type SameJudgement } from "./link.js";

/** What persons' judgements come to, by pair of ids. */
export interface Settled {
  readonly apart: ReadonlySet<string>;
  readonly together: ReadonlySet<string>;
  /** Said to be unsure, or persons differ. */
  readonly undecided: ReadonlySet<string>;
  readonly contested: readonly (readonly [string, string])[];
}

/** One person's word wins over rules; where persons differ the pair stays open and is named. */
export function settleSaid(said: readonly SameJudgement[], ids: ReadonlySet<string>): Settled {
  const verdicts = new Map<string, Set<SameJudgement["verdict"]>>();
  for (const { a, b, verdict } of said) {
    if (a === b || !ids.has(a) || !ids.has(b)) continue;
    const key = linkKey(a, b);
    verdicts.set(key, (verdicts.get(key) ?? new Set()).add(verdict));
  }
  const apart = new Set<string>();
  const together = new Set<string>();
  const undecided = new Set<string>();
  const contested: [string, string][] = [];
  for (const [key, words] of [...verdicts].sort(([x], [y]) => (x < y ? -1 : 1))) {
    const [a = "", b = ""] = key.split(" ");
    if (words.has("same") && words.has("different")) {
      contested.push([a, b]);
      undecided.add(key);
    } else if (words.has("different")) apart.add(key);
    else if (words.has("same")) together.add(key);
    else undecided.add(key);
  }
  return { apart, together, undecided, contested };
}
