// The totals of small part-of graphs by enumeration, written from the rules and apart from src: every reading of the doubtful edges in
// turn; in each, money is spread over the possible sets of pledges that one euro can belong to, and a textbook simplex bounds the union.

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A random part-of graph of at most `most` pledges: trees, graphs with shared parts, rings; every kind of bound, edge and stage. */
export function randomGraph(seed, most = 7) {
  const random = randomFrom(seed);
  const upTo = (n) => Math.floor(random() * n);
  const chance = (p) => random() < p;
  const one = (all) => all[upTo(all.length)];
  const n = 1 + upTo(most);
  const shape = one(["tree", "tree", "dag", "dag", "ring"]);
  const roomy = chance(0.7);
  const everything = chance(0.6);
  const quiet = chance(0.5);
  const pledges = [];
  for (let i = 0; i < n; i++) {
    const size = roomy ? Math.ceil(4 * 2 ** (n - i)) : 12;
    const a = upTo(size + 1);
    const b = a + upTo(size + 1);
    const [low, high, hedge] = one([
      [a, a, "exact"],
      [a, a, "exact"],
      [a, b, "range"],
      [null, b, "up-to"],
      [a, null, "more-than"],
      [a, a, quiet ? "about" : "target"],
      quiet ? [a, b, "range"] : [null, null, "vague"],
    ]);
    const stage = quiet
      ? "announced"
      : one(["announced", "announced", "agreed", "under-way", "delivered", "planned", "paused", "cancelled"]);
    const selected = everything || chance(0.5);
    pledges.push({ id: `p${i}`, label: `P${i}`, low, high, currency: "EUR", hedge, stage, selected, assertions: [`a${i}`], rounding: 0 });
  }
  const edges = [];
  const edge = (part, whole) => {
    const itemised = one([null, null, "a", "b"]);
    const base = { part: `p${part}`, whole: `p${whole}`, contested: false, itemised, assertions: [`e${edges.length}`] };
    const kind = random();
    if (kind < 0.68) edges.push({ ...base, reading: "inside" });
    else if (kind < 0.76) edges.push({ ...base, reading: "inside", contested: true });
    else if (kind < 0.84) edges.push({ ...base, reading: "unclear" });
    else if (kind < 0.94) edges.push({ ...base, reading: "inside" }, { ...base, reading: "on-top", assertions: [`t${edges.length}`] });
    else edges.push({ ...base, reading: "on-top" });
  };
  for (let i = 1; i < n; i++) {
    if (chance(0.85)) edge(i, upTo(i));
    if (shape !== "tree") while (chance(0.35)) edge(i, upTo(i));
    if (shape === "ring" && chance(0.3)) edge(upTo(i), i);
  }
  const unsure = n > 1 && chance(0.2) ? [{ a: `p${upTo(n)}`, b: `p${upTo(n)}`, assertions: ["u"] }] : [];
  return { pledges, edges, unsure };
}

/** max c·x over A x <= b, x >= 0: "infeasible", Infinity or the value. A dense tableau in two phases, by Bland's rule. */
export function linearMaximum(c, A, b) {
  const m = A.length;
  const n = c.length;
  const eps = 1e-9;
  const wide = n + m + m;
  const T = A.map((row, i) => {
    const flip = b[i] < 0 ? -1 : 1;
    const line = new Float64Array(wide + 1);
    for (let j = 0; j < n; j++) line[j] = flip * row[j];
    line[n + i] = flip;
    if (flip < 0) line[n + m + i] = 1;
    line[wide] = flip * b[i];
    return line;
  });
  const basis = A.map((_, i) => (b[i] < 0 ? n + m + i : n + i));
  const run = (cost, columns) => {
    for (;;) {
      let enter = -1;
      for (let j = 0; j < columns && enter < 0; j++) {
        let reduced = cost[j];
        for (let i = 0; i < m; i++) reduced -= cost[basis[i]] * T[i][j];
        if (reduced > eps) enter = j;
      }
      if (enter < 0) break;
      let leave = -1;
      for (let i = 0; i < m; i++) {
        if (T[i][enter] <= eps) continue;
        if (leave < 0) leave = i;
        else {
          const d = T[i][wide] / T[i][enter] - T[leave][wide] / T[leave][enter];
          if (d < -eps || (d <= eps && basis[i] < basis[leave])) leave = i;
        }
      }
      if (leave < 0) return Infinity;
      const p = T[leave][enter];
      for (let j = 0; j <= wide; j++) T[leave][j] /= p;
      for (let i = 0; i < m; i++) {
        const f = T[i][enter];
        if (i !== leave && f !== 0) for (let j = 0; j <= wide; j++) T[i][j] -= f * T[leave][j];
      }
      basis[leave] = enter;
    }
    return basis.reduce((sum, v, i) => sum + cost[v] * T[i][wide], 0);
  };
  const first = new Float64Array(wide);
  for (let i = 0; i < m; i++) first[n + m + i] = -1;
  if (run(first, wide) < -1e-6) return "infeasible";
  for (let i = 0; i < m; i++) {
    if (basis[i] < n + m) continue;
    let j = 0;
    while (j < n + m && Math.abs(T[i][j]) <= eps) j++;
    if (j === n + m) continue;
    const p = T[i][j];
    for (let k = 0; k <= wide; k++) T[i][k] /= p;
    for (let r = 0; r < m; r++) {
      const f = T[r][j];
      if (r !== i && f !== 0) for (let k = 0; k <= wide; k++) T[r][k] -= f * T[i][k];
    }
    basis[i] = j;
  }
  const second = new Float64Array(wide);
  second.set(c);
  return run(second, n + m);
}

const closure = (n, pairs) => {
  const reach = Array.from({ length: n }, () => new Array(n).fill(false));
  for (const [p, w] of pairs) reach[p][w] = true;
  for (let k = 0; k < n; k++) for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (reach[i][k] && reach[k][j]) reach[i][j] = true;
  return reach;
};

/** The pledges with numbers for names, one edge a pair: "firm", "open" or "top". */
export function prepare(graph) {
  const index = new Map(graph.pledges.map((p, i) => [p.id, i]));
  const nodes = graph.pledges.map((p) => {
    const priced = p.low !== null || p.high !== null;
    const alive = p.stage !== "cancelled" && p.stage !== "not-a-promise";
    const firm =
      ["announced", "agreed", "under-way", "delivered"].includes(p.stage) && !["target", "could-reach", "vague"].includes(p.hedge);
    const usable = priced && alive;
    return {
      low: usable ? (p.low ?? 0) : 0,
      high: usable ? (p.high ?? Infinity) : Infinity,
      priced,
      alive,
      certain: firm && alive && priced,
      selected: p.selected,
    };
  });
  const pairs = new Map();
  for (const e of graph.edges) {
    const key = `${e.part}>${e.whole}`;
    const pair = pairs.get(key) ?? { part: index.get(e.part), whole: index.get(e.whole), said: [], keys: [] };
    pair.said.push(e.contested ? "unclear" : e.reading);
    if (e.itemised !== null && e.reading !== "on-top") pair.keys.push(e.itemised);
    pairs.set(key, pair);
  }
  const edges = [...pairs.values()].map(({ part, whole, said, keys }) => {
    const all = new Set(said);
    return { part, whole, keys, kind: all.size > 1 || all.has("unclear") ? "open" : all.has("inside") ? "firm" : "top" };
  });
  const inside = closure(
    nodes.length,
    edges.filter((e) => e.kind !== "top").map((e) => [e.part, e.whole]),
  );
  const tops = edges.filter((e) => e.kind === "top");
  for (const e of edges)
    if (e.kind === "firm" && tops.some((t) => t.part === e.part && (e.whole === t.whole || inside[e.whole][t.whole]))) e.kind = "open";
  const unsure = graph.unsure.map((u) => [index.get(u.a), index.get(u.b)]);
  return { nodes, edges, unsure };
}

/** Selected pledges that count, and for one that does not, what is surely inside it. */
export function membersOf({ nodes, edges }, counts = (node) => node.priced && node.alive) {
  const members = new Set();
  const visit = (v, seen) => {
    if (seen.has(v) || !nodes[v].alive) return;
    seen.add(v);
    if (counts(nodes[v])) members.add(v);
    else for (const e of edges) if (e.kind === "firm" && e.whole === v) visit(e.part, seen);
  };
  nodes.forEach((node, v) => {
    if (node.selected && node.alive) visit(v, new Set());
  });
  return members;
}

/** The edges of a reading without rings; `ring` tells whether there was one. */
export function withoutRings({ nodes }, inside, keep) {
  let rest = inside;
  let ring = false;
  for (;;) {
    const reach = closure(
      nodes.length,
      rest.map((e) => [e.part, e.whole]),
    );
    const first = nodes.findIndex((_, v) => reach[v][v]);
    if (first < 0) return { edges: rest, ring };
    ring = true;
    const knot = nodes.flatMap((_, v) => (reach[first][v] && reach[v][first] ? [v] : []));
    const within = rest.filter((e) => knot.includes(e.part) && knot.includes(e.whole));
    const doubtful = knot.filter((v) => !within.some((e) => e.part === v && e.kind === "firm"));
    const able = doubtful.length > 0 ? doubtful : knot;
    const priced = able.filter((v) => nodes[v].priced && nodes[v].alive);
    const [whole] = (priced.length > 0 ? priced : able).sort(
      (a, b) => Number(nodes[b].high > nodes[a].high) - Number(nodes[b].high < nodes[a].high) || nodes[b].low - nodes[a].low || a - b,
    );
    rest = rest.filter((e) => !within.includes(e) || (keep === "whole" && e.part !== whole));
  }
}

/** The bounds of the union of `members` with `inside` as the inclusions (no rings): {low, high}, or "infeasible". */
export function boundsOf({ nodes }, inside, members) {
  const n = nodes.length;
  const reach = closure(
    n,
    inside.map((e) => [e.part, e.whole]),
  );
  const summed = [...members].filter((v) => ![...members].some((w) => reach[v][w]));
  const apart = (a, b) =>
    (summed.includes(a) && summed.includes(b)) ||
    inside.some((e) => e.part === a && inside.some((f) => f.part === b && f.whole === e.whole && e.keys.some((k) => f.keys.includes(k))));
  const atoms = [];
  for (let set = 1; set < 1 << n; set++) {
    const has = (v) => (set >> v) & 1;
    if (inside.some((e) => has(e.part) && !has(e.whole))) continue;
    let possible = true;
    for (let a = 0; a < n && possible; a++)
      for (let b = 0; b < a && possible; b++) {
        if (!has(a) || !has(b) || reach[a][b] || reach[b][a] || !apart(a, b)) continue;
        possible = nodes.some((node, d) => has(d) && node.priced && node.alive && reach[d][a] && reach[d][b]);
      }
    if (possible) atoms.push(set);
  }
  const A = [];
  const b = [];
  nodes.forEach((node, v) => {
    const usable = node.priced && node.alive;
    const row = atoms.map((set) => (set >> v) & 1);
    if (usable && node.high < Infinity) {
      A.push(row);
      b.push(node.high);
    }
    if (usable && node.low > 0) {
      A.push(row.map((x) => -x));
      b.push(-node.low);
    }
  });
  const c = atoms.map((set) => (summed.some((v) => (set >> v) & 1) ? 1 : 0));
  const high = linearMaximum(c, A, b);
  if (high === "infeasible") return "infeasible";
  return {
    low: -linearMaximum(
      c.map((x) => -x),
      A,
      b,
    ),
    high,
  };
}

/** Every reading of the doubtful edges: which are inside, whether it holds a ring, and its bounds. The last one has all inside, the first none. */
export function everyReading(prepared, members, keep = () => "whole") {
  const open = prepared.edges.filter((e) => e.kind === "open");
  const readings = [];
  for (let mask = 0; mask < 1 << open.length; mask++) {
    const taken = prepared.edges.filter((e) => e.kind === "firm" || (e.kind === "open" && (mask >> open.indexOf(e)) & 1));
    const { edges, ring } = withoutRings(prepared, taken, keep(mask));
    readings.push({ mask, ring, edges, bounds: boundsOf(prepared, edges, members) });
  }
  return readings;
}

/** The graph of the certain minimum: what may be one is one, at the lowest certain low; what is uncertain lends no low. */
export function mergedForCertainty({ nodes, edges, unsure }) {
  const name = nodes.map((_, v) => v);
  for (const _ of unsure)
    for (const [a, b] of unsure) {
      const [x, y] = [name[a], name[b]];
      name.forEach((z, v) => {
        if (z === x || z === y) name[v] = Math.min(x, y);
      });
    }
  const merged = nodes.map((node, v) => {
    const all = nodes.filter((_, w) => name[w] === v);
    const alive = all.filter((x) => x.alive);
    const certain = all.filter((x) => x.certain);
    const selected = alive.some((x) => x.selected);
    const counts = selected ? certain.some((x) => x.selected) : certain.length > 0;
    return {
      ...node,
      low: counts ? Math.min(...certain.map((x) => x.low)) : 0,
      high: Math.max(-1, ...alive.filter((x) => x.priced).map((x) => x.high)),
      priced: alive.some((x) => x.priced),
      alive: alive.length > 0,
      selected,
      certain: counts,
    };
  });
  const pairs = new Map();
  for (const e of edges) {
    const [part, whole] = [name[e.part], name[e.whole]];
    if (part === whole) continue;
    const alone = name.filter((x) => x === whole).length === 1;
    const keys = alone ? e.keys : e.keys.map((k) => `${e.whole} ${k}`);
    const before = pairs.get(`${part}>${whole}`);
    const kind = before === undefined || before.kind === e.kind ? e.kind : "open";
    pairs.set(`${part}>${whole}`, { part, whole, kind, keys: [...(before?.keys ?? []), ...keys] });
  }
  return { nodes: merged, edges: [...pairs.values()], unsure: [] };
}
