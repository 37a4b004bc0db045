import { makeAnew, type Recall } from "../recall.js";
import type { Report } from "../report.js";
import { earlier } from "../report.js";
import type { Twins } from "./compare-amounts.js";
import { type Component, components } from "./components.js";
import { groupTied, type Tied } from "./group-tied.js";
import { keepsApart } from "./keeps-apart.js";
import { type Link, linkKey, type SameJudgement } from "./link.js";
import { settleSaid } from "./settle-said.js";

/** Reports of one promise, earliest first. */
export interface Group {
  readonly reports: readonly Report[];
}

export interface Grouping {
  readonly groups: readonly Group[];
  /** Judgements that stand between groups and may still be right: what a person should look at. */
  readonly unsure: readonly Link[];
  /** Pairs on which persons differ, or whose judgements cannot all hold. */
  readonly contested: readonly (readonly [string, string])[];
}

/** Groups the reports of each component, and says what stays open between groups. The order of the input does not matter. */
export function group(
  reports: readonly Report[],
  links: readonly Link[],
  said: readonly SameJudgement[],
  twins: Twins,
  recall: Recall = makeAnew,
): Grouping {
  const parts = components(reports, links, said).map((part) => tied(part, twins, recall));
  const groups = parts.flatMap((part) => part.groups).sort((x, y) => order(x.reports[0], y.reports[0]));
  const at = new Map(groups.flatMap((one) => one.reports.map((report) => [report.id, one])));
  const { apart, undecided, contested } = settleSaid(said, new Set(at.keys()));
  const judged = new Map(links.map((link) => [linkKey(link.a, link.b), link]));
  const held = new Map<Group, Map<Group, boolean>>();
  // What is judged apart elsewhere in two groups is not left open by one pair that could be.
  const heldApart = (x: Group, y: Group): boolean => {
    const before = held.get(x)?.get(y);
    if (before !== undefined) return before;
    const parted = apart.size === 0 ? [] : x.reports.flatMap((a) => y.reports.map((b) => apart.has(linkKey(a.id, b.id))));
    const known = recall("apart", [...x.reports, ...y.reports], [x.reports.length, parted.includes(true)], () =>
      keepsApart(x.reports, y.reports, { judged, apart, together: new Set(), twins }),
    );
    held.set(x, (held.get(x) ?? new Map()).set(y, known));
    return known;
  };
  const unsure = [
    ...parts.flatMap((part) => part.doubtful),
    ...links.filter((link) => link.verdict === "unsure" || undecided.has(linkKey(link.a, link.b))),
  ].filter(({ a, b }) => {
    const [x, y] = [at.get(a), at.get(b)];
    return x !== undefined && y !== undefined && x !== y && !apart.has(linkKey(a, b)) && (undecided.has(linkKey(a, b)) || !heldApart(x, y));
  });
  const torn = [...contested, ...parts.flatMap((part) => part.contested)];
  return {
    groups,
    unsure: unsure.sort((x, y) => (linkKey(x.a, x.b) < linkKey(y.a, y.b) ? -1 : 1)),
    contested: [...new Map(torn.map((pair) => [linkKey(...pair), pair])).values()].sort((x, y) => (linkKey(...x) < linkKey(...y) ? -1 : 1)),
  };
}

/** One report alone is a group; of more it is remembered who goes with whom. */
function tied(part: Component, twins: Twins, recall: Recall): Tied {
  if (part.reports.length === 1 && part.said.length === 0) return { groups: [{ reports: part.reports }], doubtful: [], contested: [] };
  const met = part.links.map(({ a, b }) => `${a} ${b}`);
  const { groups, ...rest } = recall("group", part.reports, [met, part.said], () => {
    const made = groupTied(part, twins);
    return { ...made, groups: made.groups.map(({ reports }) => reports.map(({ id }) => id)) };
  });
  const byId = new Map(part.reports.map((report) => [report.id, report]));
  return { ...rest, groups: groups.map((ids) => ({ reports: ids.flatMap((id) => byId.get(id) ?? []) })) };
}

const order = (a: Report | undefined, b: Report | undefined): number => (a === undefined || b === undefined ? 0 : earlier(a, b));
