// Averaged perceptron for the names of arcs, on the teacher's trees.
import { among, shuffle } from "./sentences.mjs";
import { learnTwice } from "./store.mjs";

export function trainLabels(context, train, held) {
  const {
    data,
    dim,
    rng,
    tags,
    labels,
    labelAtoms,
    LABEL_ATOMS,
    LABEL_TEMPLATES,
    featuresOf,
    arcKind,
    PAD,
    treeFor,
    arrange,
    positionFor,
    prepare,
    tagClasses,
    say,
  } = context;
  const classes = tagClasses(tags);
  const to = tags.indexOf("TO");
  let store;
  const headOf = (s, d) => (s.heads[d] < 0 ? s.words.length : s.heads[d]);
  const tagOf = (s, i) => (i === s.words.length ? -3 : s.guessed[i + PAD]);
  const kindOf = (s, d) => arcKind(tagOf(s, d), tagOf(s, headOf(s, d)), d < headOf(s, d));
  const kinds = new Map();
  for (const s of train)
    s.labelNumbers.forEach((label, d) => {
      const kind = kindOf(s, d);
      const c = among(kinds, kind, () => ({ all: 0, each: new Map() }));
      c.all++;
      c.each.set(label, (c.each.get(label) ?? 0) + 1);
    });
  const sure = new Uint8Array(8192);
  for (const [kind, { all, each }] of kinds) for (const [label, n] of each) if (all >= 40 && n / all >= 0.998) sure[kind] = label + 1;
  const atoms = new Int32Array(LABEL_ATOMS);
  const count = LABEL_TEMPLATES.count;
  const features = new Int32Array(count);
  const scores = new Float32Array(labels.length);
  const run = (s, learning) => {
    const n = s.words.length;
    const at = positionFor(n, undefined);
    const rows = learning ? dim(s) : s.rows;
    prepare(at, rows, s.guessed, classes);
    const tree = treeFor(n, undefined);
    for (let i = 0; i < n; i++) tree.heads[i] = s.heads[i] < 0 ? n : s.heads[i];
    arrange(tree, s.guessed, classes, to);
    tree.commas.set(at.commas.subarray(0, n + 1));
    let right = 0;
    for (let k = 0; k < n; k++) {
      const d = tree.order[k];
      const gold = s.labelNumbers[d];
      const only = sure[kindOf(s, d)] - 1;
      if (only >= 0) {
        tree.labels[d] = only;
        if (only === gold) right++;
        continue;
      }
      labelAtoms(data, rows, s.guessed, tree, d, atoms);
      featuresOf(LABEL_TEMPLATES, atoms, features);
      store.score(features, count, scores);
      let best = 0;
      let rival = gold === 0 ? 1 : 0;
      for (let c = 0; c < scores.length; c++) {
        if (scores[c] > scores[best]) best = c;
        if (c !== gold && scores[c] > scores[rival]) rival = c;
      }
      if (best === gold) right++;
      if (learning) {
        store.clock++;
        if (scores[gold] - scores[rival] < 1) store.update(features, count, gold, rival);
        // the labels above and before are now right, now the model's own
        tree.labels[d] = rng() < 0.5 ? best : gold;
      } else tree.labels[d] = best;
    }
    return right;
  };
  const order = train.filter((s) => s.words.length < 250);
  store = learnTwice(
    labels.length,
    (table, rounds) => {
      store = table;
      for (let round = 0; round < rounds; round++) for (const s of shuffle(order, rng)) run(s, true);
    },
    context.sizes.labels,
  );
  let right = 0;
  let all = 0;
  for (const s of held) {
    right += run(s, false);
    all += s.words.length;
  }
  say(`labels: ${store.used} of ${store.seen} features, ${((100 * right) / all).toFixed(2)}% on the trees of held sentences`);
  store.sure = sure;
  return store;
}
