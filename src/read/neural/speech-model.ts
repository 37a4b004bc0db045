import { readFileSync } from "node:fs";
import type { Segmented } from "../text/index.js";
import { HEAD, POINTER_SIZE, pointers, WIDTH } from "./heads.js";
import { type Window, windowsOf } from "./windows.js";
import { wordFeatures } from "./word-features.js";
import { loadWordPieces, type WordPieces } from "./word-pieces.js";

/** What the network says of an article, word by word. */
export interface WordReadings {
  /** WIDTH numbers a word: the logits of all heads side by side. */
  readonly logits: Float32Array;
  /** Where a word that may begin something points, 0 to 1 by the words it may point at; `null`: nowhere. Null where the word begins nothing. */
  readonly points: (pointer: Pointer, word: number, at: readonly number[]) => Pointing | null;
}
export type Pointer = (typeof pointers)[number];
export interface Pointing {
  readonly nowhere: number;
  /** One number for each candidate in the word's window; candidates outside have none. Logits. */
  readonly scores: ReadonlyMap<number, number>;
}

export interface SpeechModel {
  readonly name: string;
  read(segmented: Segmented): Promise<WordReadings>;
}

/** Words less likely than this to begin anything are nobody's to point at. */
const MAY_BEGIN = 0.03;

interface Vectors {
  readonly ask: Float32Array;
  readonly answer: Float32Array;
  readonly nobody: Float32Array;
}

/** What is used of `onnxruntime-node`, which is installed by those who want it: it takes 280 MB. */
interface Runtime {
  readonly InferenceSession: {
    create(
      model: Uint8Array,
      options: object,
    ): Promise<{ run(feeds: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, { readonly data: unknown }>>> }>;
  };
  readonly Tensor: new (type: "int64", data: BigInt64Array, dims: readonly number[]) => unknown;
}
const runtime: string = "onnxruntime-node";

/** Loads a network and its pieces of words. Throws where `onnxruntime-node` is not installed. */
export async function loadSpeechModel(name: string, file: string | URL, tokenizer: string | URL): Promise<SpeechModel> {
  const { InferenceSession, Tensor } = (await import(runtime)) as Runtime;
  const pieces = loadWordPieces(tokenizer);
  const session = await InferenceSession.create(readFileSync(file), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
    logSeverityLevel: 3,
  });
  return {
    name,
    async read(segmented) {
      const words = segmented.tokens.map(({ text }) => pieces.of(text));
      const features = wordFeatures(segmented);
      const windows = windowsOf(segmented, (word) => words[word]?.length ?? 1);
      const logits = new Float32Array(segmented.tokens.length * WIDTH);
      const vectors: Map<number, Vectors>[] = [];
      for (const window of windows) {
        const input = inputOf(window, words, features, pieces);
        const feeds = Object.fromEntries(
          Object.entries(input).map(([key, values]) => [key, new Tensor("int64", values, [1, values.length])]),
        );
        const out = await session.run(feeds);
        const part = (key: string): Float32Array => out[key]?.data as Float32Array;
        const [tags, ask, answer, nobody] = [part("tags"), part("ask"), part("answer"), part("nobody")];
        logits.set(tags.subarray((window.from - window.first) * WIDTH, (window.to - window.first) * WIDTH), window.from * WIDTH);
        const size = POINTER_SIZE * pointers.length;
        const kept = new Map<number, Vectors>();
        for (let w = 0; w < window.last - window.first; w++)
          if (mayBegin(tags, w))
            kept.set(window.first + w, {
              ask: ask.slice(w * size, (w + 1) * size),
              answer: answer.slice(w * size, (w + 1) * size),
              nobody: nobody.slice(w * pointers.length, (w + 1) * pointers.length),
            });
        vectors.push(kept);
      }
      const owner = (word: number): number => {
        let lo = 0;
        let hi = windows.length - 1;
        while (lo < hi) {
          const mid = (lo + hi + 1) >> 1;
          if ((windows[mid]?.from ?? 0) <= word) lo = mid;
          else hi = mid - 1;
        }
        return lo;
      };
      return {
        logits,
        points(pointer, word, at) {
          const inside = vectors[owner(word)];
          const from = inside?.get(word);
          if (!inside || !from) return null;
          const n = pointers.indexOf(pointer);
          const scores = new Map<number, number>();
          for (const candidate of at) {
            const to = inside.get(candidate);
            if (to) scores.set(candidate, dot(from.ask, to.answer, n * POINTER_SIZE) / Math.sqrt(POINTER_SIZE));
          }
          return { nowhere: from.nobody[n] ?? 0, scores };
        },
      };
    },
  };
}

function inputOf(
  { first, last }: Window,
  words: readonly (readonly number[])[],
  features: ReturnType<typeof wordFeatures>,
  { begin, end }: WordPieces,
): Readonly<Record<"ids" | "mask" | "shape" | "quote" | "place" | "first", BigInt64Array>> {
  let size = 2;
  for (let w = first; w < last; w++) size += words[w]?.length ?? 0;
  const [ids, mask, shape, quote, place] = [0, 0, 0, 0, 0].map(() => new BigInt64Array(size)) as [
    BigInt64Array,
    BigInt64Array,
    BigInt64Array,
    BigInt64Array,
    BigInt64Array,
  ];
  const starts = new BigInt64Array(last - first);
  mask.fill(1n);
  ids[0] = BigInt(begin);
  ids[size - 1] = BigInt(end);
  // as in training: a frame counts as a mark
  shape[0] = shape[size - 1] = 7n;
  let at = 1;
  for (let w = first; w < last; w++) {
    starts[w - first] = BigInt(at);
    for (const id of words[w] ?? []) {
      ids[at] = BigInt(id);
      shape[at] = BigInt(features.shape[w] ?? 0);
      quote[at] = BigInt(features.quote[w] ?? 0);
      place[at] = BigInt(features.place[w] ?? 0);
      at++;
    }
  }
  return { ids, mask, shape, quote, place, first: starts };
}

/** May content, cue or source begin at this word? */
function mayBegin(tags: Float32Array, word: number): boolean {
  return (["content", "nested", "source", "cue"] as const).some((head) => {
    const from = word * WIDTH + HEAD[head];
    const [o, b, i] = [tags[from] ?? 0, tags[from + 1] ?? 0, tags[from + 2] ?? 0];
    const most = Math.max(o, b, i);
    const begins = Math.exp(b - most);
    return begins / (begins + Math.exp(o - most) + Math.exp(i - most)) > MAY_BEGIN;
  });
}

function dot(a: Float32Array, b: Float32Array, from: number): number {
  let sum = 0;
  for (let k = from; k < from + POINTER_SIZE; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}
