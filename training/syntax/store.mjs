// A growing table of feature weights for an averaged perceptron, and its packing into the tables of src/read/syntax/classifier.ts.

export class Store {
  constructor(classes, bits = 20) {
    this.classes = classes;
    this.keys = new Int32Array(1 << bits);
    this.rows = new Int32Array(1 << bits).fill(-1);
    this.bits = bits;
    this.used = 0;
    this.weights = new Float32Array(classes * 65536);
    this.sums = new Float64Array(classes * 65536);
    this.updates = new Int32Array(65536);
    this.clock = 1;
  }
  find(h) {
    const { keys, rows } = this;
    const mask = keys.length - 1;
    for (let at = (h ^ (h >>> 16)) & mask; ; at = (at + 1) & mask) {
      const row = rows[at];
      if (row < 0 || keys[at] === h) return row;
    }
  }
  row(h) {
    const { keys, rows } = this;
    const mask = keys.length - 1;
    let at = (h ^ (h >>> 16)) & mask;
    while (rows[at] >= 0 && keys[at] !== h) at = (at + 1) & mask;
    if (rows[at] >= 0) return rows[at];
    keys[at] = h;
    rows[at] = this.used;
    if (++this.used * 2 > keys.length) this.grow();
    if (this.used > this.updates.length) this.widen();
    return this.used - 1;
  }
  grow() {
    const { keys, rows } = this;
    this.bits++;
    this.keys = new Int32Array(1 << this.bits);
    this.rows = new Int32Array(1 << this.bits).fill(-1);
    const mask = this.keys.length - 1;
    for (let i = 0; i < keys.length; i++) {
      if (rows[i] < 0) continue;
      let at = (keys[i] ^ (keys[i] >>> 16)) & mask;
      while (this.rows[at] >= 0) at = (at + 1) & mask;
      this.keys[at] = keys[i];
      this.rows[at] = rows[i];
    }
  }
  widen() {
    const wider = (old, size) => {
      const next = new old.constructor(size);
      next.set(old);
      return next;
    };
    const rows = Math.ceil(this.updates.length * 1.5);
    this.weights = wider(this.weights, rows * this.classes);
    this.sums = wider(this.sums, rows * this.classes);
    this.updates = wider(this.updates, rows);
  }
  score(features, count, scores) {
    const { weights, classes } = this;
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const row = this.find(features[f]);
      if (row < 0) continue;
      for (let k = 0, at = row * classes; k < classes; k++) scores[k] += weights[at + k];
    }
  }
  update(features, count, right, wrong, by = 1) {
    for (let f = 0; f < count; f++) {
      const row = this.row(features[f]);
      if (row < 0) continue;
      const at = row * this.classes;
      this.weights[at + right] += by;
      this.weights[at + wrong] -= by;
      this.sums[at + right] += by * this.clock;
      this.sums[at + wrong] -= by * this.clock;
      this.updates[row]++;
    }
  }
  /** Averaged weights; the store is spent afterwards. */
  average() {
    const { weights, sums, clock } = this;
    for (let i = 0; i < this.used * this.classes; i++) weights[i] -= sums[i] / clock;
    this.sums = new Float64Array(0);
    return this;
  }
  *entries() {
    for (let i = 0; i < this.keys.length; i++) if (this.rows[i] >= 0) yield { key: this.keys[i], row: this.rows[i] };
  }
}

/**
 * A table of chosen features only, found as the runtime finds them: by slot and eight bits. What is mistaken for a chosen
 * feature there is mistaken here too, so the weights are learned with it.
 */
export class FixedStore extends Store {
  constructor(classes, bits, keys) {
    super(classes, 2);
    this.shift = 32 - bits;
    this.slotRow = new Int32Array(1 << bits).fill(-1);
    this.slotMark = new Uint8Array(1 << bits);
    this.kept = [];
    for (const key of keys) {
      const at = key >>> this.shift;
      const [one, two] = [at, at ^ 1];
      const taken = (slot) => this.slotRow[slot] >= 0;
      if ((taken(one) && this.slotMark[one] === (key & 255)) || (taken(two) && this.slotMark[two] === (key & 255))) continue;
      const slot = taken(one) ? (taken(two) ? -1 : two) : one;
      if (slot < 0) continue;
      this.slotRow[slot] = this.kept.length;
      this.slotMark[slot] = key & 255;
      this.kept.push({ key, slot });
    }
    this.used = this.kept.length;
    this.weights = new Float32Array(classes * this.used);
    this.sums = new Float64Array(classes * this.used);
    this.updates = new Int32Array(this.used);
  }
  find(h) {
    const at = h >>> this.shift;
    if (this.slotMark[at] === (h & 255) && this.slotRow[at] >= 0) return this.slotRow[at];
    const next = at ^ 1;
    return this.slotMark[next] === (h & 255) ? this.slotRow[next] : -1;
  }
  row(h) {
    return this.find(h);
  }
}

/** Keys of the features worth keeping, the worthiest first: updated at least `least` times, at most `most`. */
export function chosen(store, { least, most }) {
  const out = [];
  for (const { key, row } of store.entries()) {
    if (store.updates[row] < least) continue;
    let high = 0;
    let low = 0;
    for (let k = 0, at = row * store.classes; k < store.classes; k++) {
      high = Math.max(high, store.weights[at + k]);
      low = Math.min(low, store.weights[at + k]);
    }
    // what matters is how often a feature can turn a decision: its spread, and how many decisions it met
    out.push({ key, worth: (high - low) * Math.log2(1 + store.updates[row]) });
  }
  out.sort((a, b) => b.worth - a.worth || a.key - b.key);
  return out.slice(0, most).map((f) => f.key);
}

/** The factor that brings weights to whole numbers of eight bits; the few largest are cut. */
function scaleOf(store, share = 0.9998) {
  const sizes = Float32Array.from(
    store.weights.filter((w) => w !== 0),
    Math.abs,
  ).sort();
  return 127 / (sizes[Math.floor(sizes.length * share)] ?? 1);
}

const clip = (x) => Math.max(-127, Math.min(127, Math.round(x)));

/** For the moves of the parser: three weights and eight bits of the key in one number. */
export function packThree(store) {
  const { weights } = store;
  for (let at = 0; at < store.used * 3; at += 3) {
    const mean = (weights[at] + weights[at + 1] + weights[at + 2]) / 3;
    for (let k = 0; k < 3; k++) weights[at + k] -= mean;
  }
  const scale = scaleOf(store);
  const table = new Int32Array(store.slotRow.length);
  store.kept.forEach(({ key, slot }, row) => {
    const [a, b, c] = [0, 1, 2].map((k) => clip(weights[row * 3 + k] * scale) & 255);
    table[slot] = (key & 255) | (a << 8) | (b << 16) | (c << 24);
  });
  return { table, scale };
}

/** One number a feature: eight bits of the key and the place of its weights. */
export function packMany(store) {
  const scale = scaleOf(store);
  const slots = new Int32Array(store.slotRow.length);
  const weights = [0, 0, 0, 0];
  store.kept.forEach(({ key, slot }, row) => {
    const pairs = [];
    for (let k = 0; k < store.classes; k++) {
      const w = clip(store.weights[row * store.classes + k] * scale);
      if (w !== 0) pairs.push(k, w & 255);
    }
    if (weights.length + pairs.length > 0xfffff0) throw new Error("too many weights for 24 bits");
    slots[slot] = (key & 255) | (weights.length << 8);
    weights.push(pairs.length / 2, ...pairs);
  });
  return { slots, weights: Uint8Array.from(weights) };
}

/** Learns twice: once with every feature, to choose, then with the chosen ones in the table that the runtime will see. `learn(store, rounds)`. */
export function learnTwice(classes, learn, { bits, most, least = 2, rounds: [first, second] }) {
  const open = new Store(classes, 20);
  learn(open, first);
  open.average();
  const keys = chosen(open, { least, most });
  const fixed = new FixedStore(classes, bits, keys);
  fixed.seen = open.used;
  learn(fixed, second);
  return fixed.average();
}
