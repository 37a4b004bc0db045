// Averaged perceptron for tags. Each sentence also gets the tags of a model that has not seen it (`guessed`), for the later steps to learn from.
import { shuffle } from "./sentences.mjs";
import { learnTwice, Store } from "./store.mjs";

const FOLDS = 2;

/** A sentence and its variants lie in one fold. */
function foldOf(id) {
  let h = 7;
  for (const c of id.replace(/[~+].*$/, "")) h = Math.imul(h ^ c.charCodeAt(0), 0x01000193);
  return (h >>> 8) % FOLDS;
}

function learn({ data, dim, tags, rng, tagAtoms, TAG_ATOMS, TAG_TEMPLATES, featuresOf, ONLY_TAG, COLUMNS, PAD }, sentences, store, rounds) {
  const atoms = new Int32Array(TAG_ATOMS);
  const count = TAG_TEMPLATES.count;
  const features = new Int32Array(count);
  const scores = new Float32Array(tags.length);
  const order = [...sentences];
  for (let round = 0; round < rounds; round++) {
    shuffle(order, rng);
    for (const s of order) {
      const n = s.words.length;
      const rows = dim(s);
      const given = new Int32Array(n + 3 * PAD).fill(-1);
      for (let i = 0; i < n; i++) {
        const only = data[rows[i + PAD] * COLUMNS + ONLY_TAG];
        if (only >= 0) {
          given[i + PAD] = only;
          continue;
        }
        tagAtoms(data, rows, given, i, atoms);
        featuresOf(TAG_TEMPLATES, atoms, features);
        store.score(features, count, scores);
        const right = s.tagNumbers[i];
        let best = 0;
        let rival = right === 0 ? 1 : 0;
        for (let k = 0; k < scores.length; k++) {
          if (scores[k] > scores[best]) best = k;
          if (k !== right && scores[k] > scores[rival]) rival = k;
        }
        store.clock++;
        if (scores[right] - scores[rival] < MARGIN) store.update(features, count, right, rival);
        given[i + PAD] = best;
      }
    }
  }
  return store;
}
/** A right answer by less than this is still learned from. */
const MARGIN = 1;

export function tagWith(store, { data, tagAtoms, TAG_TEMPLATES, featuresOf, ONLY_TAG, COLUMNS, PAD }, s, atoms, features, scores) {
  const n = s.words.length;
  const given = new Int32Array(n + 3 * PAD).fill(-1);
  given.fill(-2, n + PAD);
  for (let i = 0; i < n; i++) {
    const only = data[s.rows[i + PAD] * COLUMNS + ONLY_TAG];
    let best = only;
    if (only < 0) {
      tagAtoms(data, s.rows, given, i, atoms);
      featuresOf(TAG_TEMPLATES, atoms, features);
      store.score(features, features.length, scores);
      best = 0;
      for (let k = 1; k < scores.length; k++) if (scores[k] > scores[best]) best = k;
    }
    given[i + PAD] = best;
  }
  return given;
}

export function trainTagger(context, train, held) {
  const atoms = new Int32Array(context.TAG_ATOMS);
  const features = new Int32Array(context.TAG_TEMPLATES.count);
  const scores = new Float32Array(context.tags.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = (s) => foldOf(s.id) === fold;
    const store = learn(
      context,
      train.filter((s) => !inside(s)),
      new Store(context.tags.length),
      1,
    ).average();
    for (const s of train.filter(inside)) s.guessed = tagWith(store, context, s, atoms, features, scores);
  }
  const store = learnTwice(context.tags.length, (table, rounds) => learn(context, train, table, rounds), context.sizes.tags);
  let right = 0;
  let all = 0;
  for (const s of held) {
    s.guessed = tagWith(store, context, s, atoms, features, scores);
    for (let i = 0; i < s.words.length; i++) if (s.guessed[i + context.PAD] === s.tagNumbers[i]) right++;
    all += s.words.length;
  }
  context.say(`tags: ${store.used} of ${store.seen} features, ${((100 * right) / all).toFixed(2)}% on held sentences`);
  return store;
}
