// Averaged perceptron for the moves of the arc-hybrid system, with its dynamic oracle (Goldberg and Nivre 2013).
import { shuffle } from "./sentences.mjs";
import { learnTwice } from "./store.mjs";

/** How many arcs of the gold tree each move gives up; 99 where it is not allowed. */
function costs(at, gold, children, open, out) {
  const { stack, depth, next, n } = at;
  out[0] = out[1] = out[2] = 99;
  const s0 = depth > 0 ? stack[depth - 1] : -1;
  const s1 = depth > 1 ? stack[depth - 2] : -1;
  if (open & 1) {
    let cost = 0;
    const head = gold[next];
    if (head < next && at.onStack[head] && head !== s0) cost++;
    for (const c of children[next]) if (c < next && at.onStack[c]) cost++;
    out[0] = cost;
  }
  if (open & 6) {
    let lost = 0;
    for (const c of children[s0]) if (c >= next) lost++;
    const head = gold[s0];
    if (open & 2) out[1] = lost + (head === s1 || (head > next && head <= n) ? 1 : 0);
    if (open & 4) out[2] = lost + (head >= next ? 1 : 0);
  }
}

export function trainMoves(context, train, held) {
  const {
    data,
    dim,
    rng,
    tags,
    parseAtoms,
    PARSE_ATOMS,
    PARSE_TEMPLATES,
    FIRST_TEMPLATES,
    featuresOf,
    positionFor,
    prepare,
    allowed,
    move,
    tagClasses,
    say,
  } = context;
  const classes = tagClasses(tags);
  let store;
  const atoms = new Int32Array(PARSE_ATOMS);
  const count = PARSE_TEMPLATES.count;
  const features = new Int32Array(count);
  const scores = new Float32Array(3);
  const early = new Float32Array(3);
  const cost = new Int32Array(3);
  const readied = (s) => {
    const n = s.words.length;
    const gold = Int32Array.from(s.heads, (h) => (h < 0 ? n : h));
    const children = Array.from({ length: n + 1 }, () => []);
    gold.forEach((h, d) => {
      children[h].push(d);
    });
    return { s, n, gold, children };
  };
  const leads = [];
  const run = ({ s, n, gold, children }, learning, stray, measuring = false) => {
    const at = positionFor(n, undefined);
    at.onStack = new Uint8Array(n + 1);
    const heads = new Int32Array(n);
    const rows = learning ? dim(s) : s.rows;
    prepare(at, rows, s.guessed, classes);
    for (;;) {
      const open = allowed(at);
      if (open === 0) break;
      let pick;
      if ((open & (open - 1)) === 0) pick = open === 1 ? 0 : open === 2 ? 1 : 2;
      else {
        parseAtoms(data, rows, s.guessed, at, atoms);
        featuresOf(PARSE_TEMPLATES, atoms, features);
        if (measuring) store.score(features, FIRST_TEMPLATES, early);
        store.score(features, count, scores);
        let best = -1;
        for (let k = 0; k < 3; k++) if (open & (1 << k) && (best < 0 || scores[k] > scores[best])) best = k;
        pick = best;
        if (measuring) {
          const ranked = [0, 1, 2].filter((k) => open & (1 << k)).sort((a, b) => early[b] - early[a]);
          leads.push([early[ranked[0]] - early[ranked[1]], ranked[0] === best]);
        }
        if (learning) {
          costs(at, gold, children, open, cost);
          const least = Math.min(cost[0], cost[1], cost[2]);
          let right = -1;
          let wrong = -1;
          for (let k = 0; k < 3; k++) {
            if (!(open & (1 << k))) continue;
            if (cost[k] === least) {
              if (right < 0 || scores[k] > scores[right]) right = k;
            } else if (wrong < 0 || scores[k] > scores[wrong]) wrong = k;
          }
          store.clock++;
          if (wrong >= 0 && scores[right] - scores[wrong] < 1) store.update(features, count, right, wrong);
          if (cost[best] > least && rng() > stray) pick = right;
        }
      }
      if (pick === 0) at.onStack[at.next] = 1;
      else at.onStack[at.stack[at.depth - 1]] = 0;
      move(at, pick, heads);
    }
    return heads;
  };
  const order = train.filter((s) => s.words.length < 250).map(readied);
  const tests = held.map(readied);
  const test = () => {
    let right = 0;
    let all = 0;
    for (const r of tests) {
      const heads = run(r, false, 0);
      for (let i = 0; i < r.n; i++)
        if (r.s.labels[i] !== "punct") {
          all++;
          if (heads[i] === r.gold[i]) right++;
        }
    }
    return ((100 * right) / all).toFixed(2);
  };
  store = learnTwice(
    3,
    (table, rounds) => {
      store = table;
      for (let round = 0; round < rounds; round++) {
        shuffle(order, rng);
        for (const r of order) run(r, true, round === 0 ? 0 : 0.9);
        say(`moves: round ${round + 1}, ${store.used} features, not averaged ${test()}`);
      }
    },
    context.sizes.moves,
  );
  say(`moves: ${store.used} of ${store.seen} features, UAS ${test()} on held sentences`);
  // the least lead after the first templates at which all but one in 2,000 moves stand
  for (const r of tests) run(r, false, 0, true);
  leads.sort((a, b) => b[0] - a[0]);
  let wrong = 0;
  store.lead = leads[0][0];
  let sure = 0;
  for (const [lead, same] of leads) {
    if (!same && ++wrong > leads.length / 2000) break;
    store.lead = lead;
    sure++;
  }
  say(`moves: ${((100 * sure) / leads.length).toFixed(0)}% are taken after the first templates, at a lead of ${store.lead.toFixed(1)}`);
  return store;
}
