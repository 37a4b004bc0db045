/** Words from `first` up to `last` that bear one label; `kind` tells which where a head has several. */
export interface LabelSpan {
  readonly first: number;
  readonly last: number;
  readonly kind: number;
}

/**
 * The likeliest labels of a row of words of which none goes on what was not begun, as spans. Labels of a head: 0 nothing, then for each kind
 * one that begins and one that goes on. `logits`: `width` numbers a word, those of this head from `at` on.
 */
export function labelSpans(logits: Float32Array, words: number, width: number, at: number, labels: number): readonly LabelSpan[] {
  if (words === 0) return [];
  const back = new Uint8Array(words * labels);
  let best = new Float64Array(labels);
  let next = new Float64Array(labels);
  for (let w = 0; w < words; w++) {
    const from = w * width + at;
    let top = 0;
    for (let k = 1; k < labels; k++) if ((best[k] ?? 0) > (best[top] ?? 0)) top = k;
    for (let k = 0; k < labels; k++) {
      const goesOn = k > 0 && k % 2 === 0;
      // what goes on stands behind its own beginning or behind itself
      const before = !goesOn ? top : (best[k] ?? 0) > (best[k - 1] ?? 0) ? k : k - 1;
      const so = w === 0 ? (goesOn ? Number.NEGATIVE_INFINITY : 0) : (best[before] ?? 0);
      next[k] = so + (logits[from + k] ?? 0);
      back[w * labels + k] = before;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let k = 1; k < labels; k++) if ((best[k] ?? 0) > (best[label] ?? 0)) label = k;
  const path = new Uint8Array(words);
  for (let w = words - 1; w >= 0; w--) {
    path[w] = label;
    label = back[w * labels + label] ?? 0;
  }
  return spansOf(path);
}

function spansOf(path: Uint8Array): readonly LabelSpan[] {
  const spans: LabelSpan[] = [];
  let first = -1;
  for (let w = 0; w <= path.length; w++) {
    const label = path[w] ?? 0;
    if (first >= 0 && !(label > 0 && label % 2 === 0)) {
      spans.push({ first, last: w, kind: ((path[first] ?? 1) - 1) >> 1 });
      first = -1;
    }
    if (label % 2 === 1) first = w;
  }
  return spans;
}
