import type { Report } from "./report.js";

/**
 * States that a few of a pledge's reports name as giver of what is for themselves, where most name nobody or others: "the 109 billion that
 * France announced" is said of a host who speaks of other people's money.
 */
export function hostsIn(reports: readonly Report[]): ReadonlySet<string> {
  const countries = new Set(reports.flatMap(({ target }) => target.countries));
  const times = new Map<string, number>();
  for (const { pledgers } of reports)
    for (const { actor, type, home } of pledgers)
      if (type === "state" && home !== null && countries.has(home)) times.set(actor, (times.get(actor) ?? 0) + 1);
  return new Set([...times].flatMap(([actor, named]) => (named * 2 < reports.length ? [actor] : [])));
}
