// One total against the enumeration: which checks apply to this graph, and which of them hold.
import { everyReading, membersOf, mergedForCertainty, prepare, withoutRings } from "./totals-brute.mjs";

const close = (a, b) => a === b || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
const atMost = (a, b) => a <= b || close(a, b);
const plain = ({ low, high }) => ({ low, high: high ?? Infinity });
const equal = (a, b) => close(a.low, b.low) && close(a.high, b.high);

/** @returns {{ kinds: string[], checks: { check: string, holds: boolean, detail: string }[] }} */
export function compareTotal(graph, total) {
  const prepared = prepare(graph);
  const { nodes, edges } = prepared;
  const members = membersOf(prepared);
  const net = plain(total.net);
  const gross = plain(total.gross);
  const readings = everyReading(prepared, members, (mask) => (mask === 0 ? "parts" : "whole"));
  const none = readings[0];
  const all = readings[readings.length - 1];
  // With no doubtful edge the two readings are one, but keep different sides of a ring.
  const allInside = readings.length > 1 ? all : everyReading(prepared, members)[0];
  const possible = readings.filter((r) => r.bounds !== "infeasible" && !r.ring);
  const checks = [];
  const check = (name, holds, detail = "") => checks.push({ check: name, holds, detail });
  const show = (x) => JSON.stringify(x, (_, v) => (v === Infinity ? "inf" : v));

  if (none.bounds !== "infeasible")
    check("gross = all doubtful edges on top", equal(gross, none.bounds), `${show(gross)} ${show(none.bounds)}`);
  // Doubt about what the total does not count, or about what stands in other wholes too, moves no minimum; all other doubt is taken at its word.
  const sure = surelyCounted(prepared, members);
  const entangled = edges.some((e) => e.kind === "open" && (!sure.has(e.part) || otherWays(allInside, e)));
  if (allInside.bounds !== "infeasible") {
    const detail = `${show(net)} ${show(allInside.bounds)}`;
    if (!entangled) check("net = all doubtful edges inside", equal(net, allInside.bounds), detail);
    else {
      check(
        "net holds the reading with all inside, where doubt is entangled",
        atMost(net.low, allInside.bounds.low) && atMost(allInside.bounds.high, net.high),
        detail,
      );
    }
    if (readings.every((r) => r.bounds !== "infeasible" && !r.ring)) {
      const least = Math.min(...readings.map((r) => r.bounds.low));
      const most = Math.max(...readings.map((r) => r.bounds.high));
      if (!entangled) check("net.low = the least of all readings", close(net.low, least), `${show(net)} ${least}`);
      check("gross.high = the greatest of all readings", close(gross.high, most), `${show(gross)} ${most}`);
    }
  }
  // A ring has no reading with all inside: net keeps one whole of it, and is named a conflict.
  for (const r of allInside.ring ? [] : possible)
    check(
      "every possible reading lies in the headline",
      atMost(total.headline.low, r.bounds.low) && atMost(r.bounds.high, plain(total.headline).high),
      `${show(total.headline)} ${show(r.bounds)} ${r.mask}`,
    );

  // Conflicts are named where a selected pledge is tied to them; the enumeration finds all.
  const whole = tied(prepared);
  const seen = (kind, where) => total.conflicts.some((c) => c.kind === kind && c.in.includes(where));
  if (whole) check("gross names a ring where there is one, and only there", seen("cycle", "gross") === none.ring);
  if (whole) check("net names a ring where there is one, and only there", seen("cycle", "net") === allInside.ring);
  if (whole)
    check(
      "gross names parts that exceed their whole, and only then",
      seen("parts-exceed-whole", "gross") === (none.bounds === "infeasible"),
      show(total.conflicts),
    );
  if (whole)
    check(
      "net names parts that exceed their whole, and only then",
      seen("parts-exceed-whole", "net") === (allInside.bounds === "infeasible"),
      show(total.conflicts),
    );
  if (total.conflicts.length === 0)
    check(
      "net.low <= gross.low, net.high <= gross.high",
      atMost(net.low, gross.low) && atMost(net.high, gross.high),
      `${show(net)} ${show(gross)}`,
    );

  check(
    "the headline holds net and gross",
    atMost(total.headline.low, net.low) &&
      atMost(total.headline.low, gross.low) &&
      atMost(gross.high, plain(total.headline).high) &&
      atMost(net.high, plain(total.headline).high),
  );
  if (total.conflicts.length === 0)
    check("the headline is [net.low, gross.high]", total.headline.low === net.low && plain(total.headline).high === gross.high);

  for (const name of ["net", "gross"]) {
    const lines = total.derivation.filter((l) => (l.sign === "+" || l.sign === "-") && l.to.includes(name));
    const sum = (end) => lines.reduce((s, l) => s + (l.sign === "+" ? 1 : -1) * (l[end] ?? Infinity), 0);
    check(`the lines of ${name} add up`, equal({ low: sum("low"), high: sum("high") }, plain(total[name])));
  }
  const certainLines = total.derivation.filter((l) => (l.sign === "+" || l.sign === "-") && l.to.includes("certain"));
  check(
    "the lines of the certain minimum add up",
    close(
      certainLines.reduce((s, l) => s + (l.sign === "+" ? l.low : -l.low), 0),
      total.certainMinimum,
    ),
  );
  check("certain minimum <= net.low", atMost(total.certainMinimum, net.low));

  const merged = mergedForCertainty(prepared);
  const certainMembers = membersOf(merged, (node) => node.certain);
  const certainSure = surelyCounted(merged, certainMembers);
  const certainInside = withoutRings(
    merged,
    merged.edges.filter((e) => e.kind !== "top"),
    "whole",
  );
  const certainEntangled = merged.edges.some((e) => e.kind === "open" && (!certainSure.has(e.part) || otherWays(certainInside, e)));
  const certainReadings = everyReading(merged, certainMembers);
  if (certainReadings.every((r) => r.bounds !== "infeasible" && !r.ring)) {
    const least = Math.min(net.low, ...certainReadings.map((r) => r.bounds.low));
    const detail = `${total.certainMinimum} ${least}`;
    if (certainEntangled)
      check("certain minimum <= the least of all readings of what is certain", atMost(total.certainMinimum, least), detail);
    else check("certain minimum = the least of all readings of what is certain", close(total.certainMinimum, least), detail);
  }

  const kinds = [];
  const wholes = (v) => edges.filter((e) => e.part === v && e.kind !== "top").length;
  if (allInside.ring) kinds.push("with rings");
  else kinds.push(nodes.some((_, v) => wholes(v) > 1) ? "with parts of two wholes" : "trees");
  if (readings.length > 1) kinds.push("with doubtful edges");
  if (allInside.bounds === "infeasible" || none.bounds === "infeasible") kinds.push("contradictory");
  if (gross.high === Infinity) kinds.push("unbounded");
  if (nodes.some((node) => !node.selected)) kinds.push("filtered");
  if (graph.unsure.length > 0) kinds.push("with unsure identities");
  return { kinds, checks };
}

function surelyCounted({ nodes, edges }, members) {
  const sure = new Set(members);
  nodes.forEach((node, v) => {
    if (node.selected && node.alive) sure.add(v);
  });
  for (const v of sure) for (const e of edges) if (e.kind === "firm" && e.whole === v) sure.add(e.part);
  return sure;
}

function otherWays({ edges }, open) {
  const own = new Set([open.part]);
  for (const v of own) for (const e of edges) if (e.whole === v) own.add(e.part);
  return edges.some((e) => e !== open && own.has(e.part) && !own.has(e.whole));
}

function tied({ nodes, edges }) {
  const seen = new Set(nodes.flatMap((node, v) => (node.selected && node.alive ? [v] : [])));
  for (const v of seen)
    for (const e of edges) {
      if (e.part === v) seen.add(e.whole);
      if (e.whole === v) seen.add(e.part);
    }
  return seen.size === nodes.length;
}
