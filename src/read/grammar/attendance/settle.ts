import type { Attendance } from "../../../model/index.js";
import type { Status } from "./found.js";

const RANK: Readonly<Record<Status, number>> = {
  invited: 0,
  expected: 1,
  represented: 2,
  attended: 3,
  absent: 4,
  declined: 4,
  withdrew: 5,
  signed: 1,
  "refused-to-sign": 2,
};

/** "Gates" is the Bill Gates of the same article. */
const fullest = (a: Attendance, all: readonly Attendance[]): string =>
  all.map((b) => b.party.name).find((name) => name.endsWith(` ${a.party.name}`)) ?? a.party.name;

/** The latest state in the article holds: expected, then withdrew is withdrew. Signing stands beside coming. */
export function settle(all: readonly Attendance[]): Attendance[] {
  const last = new Map<string, Attendance>();
  const names = new Map<string, string>();
  const group = (a: Attendance): string => {
    const name = names.get(a.party.name) ?? fullest(a, all);
    names.set(a.party.name, name);
    return `${name} ${a.status === "signed" || a.status === "refused-to-sign" ? "sign" : "come"}`;
  };
  for (const a of all) {
    const before = last.get(group(a));
    if (!before || RANK[before.status] <= RANK[a.status]) last.set(group(a), a);
  }
  return all.filter((a) => last.get(group(a)) === a);
}
