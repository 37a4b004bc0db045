import type { Range } from "../document/tree.js";
import type { Segmented } from "../text/index.js";
import { acts, HEAD, heads, nameTypes, WIDTH } from "./heads.js";
import { type LabelSpan, labelSpans } from "./label-spans.js";
import type { Pointer, WordReadings } from "./speech-model.js";

/** Who said what, as words of the text. */
export interface Attribution {
  /** In the order of the text. */
  readonly content: readonly Range[];
  readonly cue: Range | null;
  readonly source: Range | null;
  readonly act: (typeof acts)[number];
  /** Inside the content of another. */
  readonly nested: boolean;
}

export interface NamedWords extends Range {
  readonly type: (typeof nameTypes)[number];
}

const spansOf = ({ tokens }: Segmented, { logits }: WordReadings, head: keyof typeof heads): readonly LabelSpan[] =>
  labelSpans(logits, tokens.length, WIDTH, HEAD[head], heads[head]);

/** The names that the network sees, in order; they do not overlap. */
export const namesIn = (segmented: Segmented, readings: WordReadings): readonly NamedWords[] =>
  spansOf(segmented, readings, "name").map(({ first, last, kind }) => ({ first, last, type: nameTypes[kind] ?? "ORG" }));

/** All attributions, in the order of their contents. Every content belongs to one; a cue may have several parts of content. */
export function attributionsIn(segmented: Segmented, readings: WordReadings): readonly Attribution[] {
  const cues = spansOf(segmented, readings, "cue");
  const sources = spansOf(segmented, readings, "source");
  const found: Attribution[] = [];
  for (const nested of [false, true]) {
    const parts = spansOf(segmented, readings, nested ? "nested" : "content").map((range) => ({
      range,
      cue: chosen(readings, "toCue", range, cues),
      sources: weighed(readings, "toSource", range, sources),
    }));
    const byCue = new Map<LabelSpan | number, (typeof parts)[number][]>();
    parts.forEach((part, n) => {
      const key = part.cue ?? n;
      byCue.set(key, [...(byCue.get(key) ?? []), part]);
    });
    for (const own of byCue.values()) {
      const first = own[0];
      if (first === undefined) continue;
      found.push({
        content: own.map(({ range }) => ({ first: range.first, last: range.last })),
        cue: first.cue && { first: first.cue.first, last: first.cue.last },
        source: best(own.map((part) => part.sources)),
        act: actAt(readings, first.range.first),
        nested,
      });
    }
  }
  return found.sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0));
}

/** How likely each span is pointed at, as logarithms; `null` stands for none. Spans out of sight are left out. */
function weighed(
  readings: WordReadings,
  pointer: Pointer,
  { first }: Range,
  spans: readonly LabelSpan[],
): ReadonlyMap<LabelSpan | null, number> {
  const pointing = readings.points(
    pointer,
    first,
    spans.map((span) => span.first),
  );
  const found = new Map<LabelSpan | null, number>([[null, pointing?.nowhere ?? 0]]);
  if (pointing === null) return found;
  for (const span of spans) {
    const score = pointing.scores.get(span.first);
    if (score !== undefined) found.set(span, score);
  }
  const all = [...found.values()];
  const most = Math.max(...all);
  const sum = Math.log(all.reduce((s, x) => s + Math.exp(x - most), 0)) + most;
  return new Map([...found].map(([span, score]) => [span, score - sum]));
}

function chosen(readings: WordReadings, pointer: Pointer, range: Range, spans: readonly LabelSpan[]): LabelSpan | null {
  return top(weighed(readings, pointer, range, spans));
}

function top(weights: ReadonlyMap<LabelSpan | null, number>): LabelSpan | null {
  let best: LabelSpan | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [span, weight] of weights) if (weight > most) [best, most] = [span, weight];
  return best;
}

/** The span that all parts of a content together point at. What one of them does not see counts as unlikely there. */
const UNSEEN = -8;
function best(parts: readonly ReadonlyMap<LabelSpan | null, number>[]): Range | null {
  const all = new Map<LabelSpan | null, number>();
  for (const span of new Set(parts.flatMap((weights) => [...weights.keys()])))
    all.set(
      span,
      parts.reduce((sum, weights) => sum + (weights.get(span) ?? UNSEEN), 0),
    );
  const span = top(all);
  return span && { first: span.first, last: span.last };
}

function actAt({ logits }: WordReadings, word: number): (typeof acts)[number] {
  const from = word * WIDTH + HEAD.act;
  let best = 0;
  for (let k = 1; k < acts.length; k++) if ((logits[from + k] ?? 0) > (logits[from + best] ?? 0)) best = k;
  return acts[best] ?? "said";
}
