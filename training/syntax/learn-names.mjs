// Averaged perceptron for names.
import { shuffle } from "./sentences.mjs";
import { learnTwice } from "./store.mjs";

function classesOf(names, types) {
  return Int32Array.from(names, (tag, i) => {
    if (tag === "?") return -1;
    if (tag === "O") return 0;
    const type = types.indexOf(tag.slice(2));
    const starts = tag[0] === "B" || !(names[i - 1] ?? "O").endsWith(tag.slice(1));
    const goes = names[i + 1] === `I-${tag.slice(2)}`;
    return 1 + 4 * type + (starts ? (goes ? 0 : 3) : goes ? 1 : 2);
  });
}

export function trainNames(context, train, held) {
  const { data, dim, types, rng, nameAtoms, NAME_ATOMS, NAME_TEMPLATES, featuresOf, capitalRuns, follows, plain, say } = context;
  const classes = 1 + 4 * types.length;
  const next = Array.from({ length: classes }, (_, a) => Array.from({ length: classes }, (_, b) => b).filter((b) => follows(a, b)));
  let store;
  const atoms = new Int32Array(NAME_ATOMS);
  const count = NAME_TEMPLATES.count;
  const features = new Int32Array(count);
  const scores = new Float32Array(classes);
  const readied = (s) => {
    const n = s.words.length;
    const starts = new Int32Array(n);
    const ends = new Int32Array(n);
    capitalRuns(data, s.rows, n, starts, ends);
    return { s, n, starts, ends, gold: classesOf(s.names, types) };
  };
  const order = train.filter((s) => s.names).map(readied);
  const run = ({ s, n, starts, ends, gold }, learning) => {
    let last = 0;
    let open = -1;
    const out = new Int32Array(n);
    const rows = learning ? dim(s) : s.rows;
    const scene = { data, rows, tags: s.guessed, starts, ends };
    for (let i = 0; i < n; i++) {
      let best = 0;
      if (open >= 0 || !plain(data, rows, i)) {
        nameAtoms(scene, i, last, open, atoms);
        featuresOf(NAME_TEMPLATES, atoms, features);
        store.score(features, count, scores);
        best = next[last][0];
        for (const k of next[last]) if (scores[k] > scores[best]) best = k;
        const right = gold[i];
        if (learning) {
          store.clock++;
          if (right >= 0) {
            // where an earlier mistake forbids the right class, there is nothing to learn
            if (follows(last, right)) {
              let rival = -1;
              for (const k of next[last]) if (k !== right && (rival < 0 || scores[k] > scores[rival])) rival = k;
              if (rival >= 0 && scores[right] - scores[rival] < 1) store.update(features, count, right, rival);
            }
            best = follows(last, right) ? right : best;
          }
        }
      }
      out[i] = best;
      last = best;
      const part = best === 0 ? -1 : (best - 1) % 4;
      if (part === 0) open = i;
      if (part < 0 || part >= 2) open = -1;
    }
    return out;
  };
  store = learnTwice(
    classes,
    (table, rounds) => {
      store = table;
      for (let round = 0; round < rounds; round++) for (const r of shuffle(order, rng)) run(r, true);
    },
    context.sizes.names,
  );
  let right = 0;
  let found = 0;
  let gold = 0;
  const spans = (list) => {
    const set = new Set();
    let from = -1;
    list.forEach((k, i) => {
      const part = k <= 0 ? -1 : (k - 1) % 4;
      if (part === 0 || part === 3) from = i;
      if (part >= 2) set.add(`${from} ${i} ${(k - 1) >> 2}`);
    });
    return set;
  };
  for (const r of held.map(readied)) {
    const want = spans(r.gold);
    const have = spans(run(r, false));
    gold += want.size;
    found += have.size;
    for (const x of have) if (want.has(x)) right++;
  }
  say(
    `names: ${store.used} of ${store.seen} features, precision ${((100 * right) / found).toFixed(1)}, recall ${((100 * right) / gold).toFixed(1)} on held sentences`,
  );
  return store;
}
