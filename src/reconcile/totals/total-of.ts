import { derive } from "./derive.js";
import { addHigh, type High, maxHigh, minOf, sortedUnique, units } from "./exact.js";
import { findConflicts } from "./find-conflicts.js";
import { isCertain, mergeUnsure } from "./merge-unsure.js";
import type { PartGraph, Total, Unpriced } from "./part-graph.js";
import { pickCandidates } from "./pick-counted.js";
import { type Settled, settleGraph } from "./settle-graph.js";
import { gross as grossChoice, net as netChoice } from "./take-reading.js";
import { totalOfReading } from "./total-of-reading.js";
import { interval } from "./write-lines.js";

/**
 * The total of the selected pledges of a part-of graph, in full units of its one currency, with its derivation.
 *
 * A pledge is an unknown between its low and its high; the total is the union of the topmost selected ones: their sum, with a part of
 * two of them taken out once. Its bounds are the minimum and the maximum of that linear programme, computed exactly. Where the rules
 * leave a choice:
 * - Several sources on one pair that do not all say the same make it contested, "unclear" beside "inside" too.
 * - A doubtful inclusion takes out of net, but raises no minimum by what being on top would not add to the total: by a pledge that is not
 *   counted, or that stands in the same wholes by another way. Only so does every mixed reading lie in [net.low, gross.high]; net.low may
 *   then be below the reading that has all inside. Nor does a doubtful part that no filter took stand in for an unpriced whole.
 * - Counted pledges are apart unless they share a part. If together they exceed a whole that they are inside of and that is not counted
 *   itself, that is a conflict like any other: net counts the whole instead, gross the parts. If they fit, the whole bounds them.
 * - Shared parts that may be alternative cuts of one sum are taken out as their union: between the largest and the sum.
 *   Where lists and shared parts interlock over several wholes, a bound may be wider than the tightest (2 of 20,000 random graphs), and
 *   a contradiction that only such a knot shows goes unnamed (2 of 20,000).
 * - An unpriced pledge is an unknown from 0 up inside its wholes; shared by two, it takes nothing out.
 * - Of a cycle net keeps as the whole the largest whose way out of it is doubtful, else the largest; gross reads them side by side.
 * - Parts past their whole by print rounding alone leave the whole as stated.
 * - In the certain minimum the uncertain count nowhere and lend no low; their certain parts stand in for them. It is at most net.low.
 */
export function totalOf(input: PartGraph): Total {
  const graph = settleGraph(input);
  const candidates = pickCandidates(graph, (v) => graph.nodes[v]?.priced === true && graph.nodes[v]?.alive === true);
  const net = totalOfReading(graph, candidates, netChoice);
  const gross = totalOfReading(graph, candidates, grossChoice);
  const certainGraph = mergeUnsure(graph);
  const certainCandidates = pickCandidates(certainGraph, (v) => {
    const node = certainGraph.nodes[v];
    return node !== undefined && isCertain(node);
  });
  const certain = totalOfReading(certainGraph, certainCandidates, netChoice);
  const certainMinimum = minOf(certain.low, net.low);

  const column = graph.nodes.filter((node) => node.selected && node.alive && node.priced);
  const naive = interval(
    column.reduce((sum, node) => sum + node.low, 0n),
    column.reduce<High>((sum, node) => addHigh(sum, node.high), 0n),
  );
  const unpriced = graph.nodes.flatMap((node, v): Unpriced[] =>
    node.selected && node.alive && !node.priced
      ? [
          {
            id: node.id,
            label: node.label,
            reason: node.reason ?? "no amount",
            standIns: (candidates.standIns.get(v) ?? []).flatMap((p) => graph.nodes[p]?.id ?? []),
            assertions: node.assertions,
          },
        ]
      : [],
  );
  const conflicts = findConflicts(graph, net, gross);
  const headline = interval(minOf(net.low, gross.low), maxHigh(net.high, gross.high));
  const figures = { headline, net: interval(net.low, net.high), gross: interval(gross.low, gross.high), naive };
  const naiveAssertions = sortedUnique(column.flatMap((node) => node.assertions));
  return {
    currency: graph.currency,
    certainMinimum: units(certainMinimum),
    ...figures,
    unpriced,
    unbounded: unboundedOf(graph, [...net.groups, ...gross.groups]),
    derivation: derive({ graph, net, gross, certainGraph, certain, certainMinimum, unpriced, conflicts, figures, naiveAssertions }),
    conflicts,
  };
}

const unboundedOf = (graph: Settled, groups: ReturnType<typeof totalOfReading>["groups"]): readonly string[] =>
  sortedUnique(groups.flatMap((g) => g.counted.filter((c) => c.high === null).flatMap((c) => graph.nodes[c.pledge]?.id ?? [])));
