import { UsageError } from "../model/index.js";
import type { Account, AccountedPledge } from "../reconcile/account/index.js";

/** The pledge that an id, or its beginning, leads to: its own, or that of any of its reports. Throws UsageError where none or several do. */
export function pledgeNamed(id: string, { pledges }: Pick<Account, "pledges">): AccountedPledge {
  const found = pledges.filter(({ ids }) => ids.some((one) => one.startsWith(id)));
  const [only, ...more] = found;
  if (only === undefined)
    throw new UsageError(
      `No pledge has an id, or a report with one, that begins with "${id}": ids stand in the last column of \`rapporteur pledges\`; a report that a person rejected, or that came after --as-of, leads to none.`,
    );
  if (more.length > 0)
    throw new UsageError(`Several pledges begin with "${id}": ${found.map((one) => one.id.slice(0, 12)).join(", ")}; give more of the id.`);
  return only;
}
