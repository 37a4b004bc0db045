import { featuresOf, type Templates } from "./features.js";
import { LABEL_TEMPLATES } from "./label-features.js";
import type { ModelFile, ModelHead } from "./model-file.js";
import { NAME_TEMPLATES } from "./name-features.js";
import { PARSE_TEMPLATES } from "./parse-features.js";
import { TAG_TEMPLATES } from "./tag-features.js";
import { loopsOver, type Memory, newMemory } from "./wasm.js";

/** A model in the memory of the kernel: which bytes each section takes there. Threads share it. */
export interface Laid {
  readonly head: ModelHead;
  readonly memory: Memory;
  readonly sections: Readonly<Record<string, Section>>;
}
export interface Section {
  readonly at: number;
  readonly bytes: number;
}

/** Bytes of four templates. kernel.as tells how they lie. */
export const GROUP = 48;
/** A row of weights, a byte a class, is as long as a cache line or half of one: 2 ** 6 or 2 ** 5. */
export const rowBits = (classes: number): 5 | 6 => (classes > 32 ? 6 : 5);
/** What a thread writes lies apart for each; threads beyond these take a copy of the whole. */
export const THREADS = 256;
export const SCRATCH = 1024;

/** Templates in groups of four. What fills the last group up is a feature that no slot holds. */
function groupsOf({ count, first, second, third, seeds }: Templates, slots: Int32Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(count / 4) * GROUP);
  const view = new DataView(bytes.buffer);
  const filler = seedOfNothing(slots);
  for (let t = 0; t < (bytes.length / GROUP) * 4; t++) {
    const group = (t >> 2) * GROUP;
    const lane = t & 3;
    [first, second, third].forEach((column, k) => {
      view.setUint16(group + 8 * k + 2 * lane, 4 * (column[t] ?? 0), true);
    });
    view.setInt32(group + 32 + 4 * lane, seeds[t] ?? filler, true);
  }
  return bytes;
}

function seedOfNothing(slots: Int32Array): number {
  const shift = 32 - Math.log2(slots.length);
  const none = Uint8Array.of(0);
  const hash = Int32Array.of(0);
  for (let seed = 1; ; seed++) {
    featuresOf({ count: 1, first: none, second: none, third: none, seeds: Int32Array.of(seed) }, Int32Array.of(0), hash);
    const h = hash[0] as number;
    const at = h >>> shift;
    if ([at, at ^ 1].every((slot) => (((slots[slot] as number) ^ h) & 255) !== 0)) return seed;
  }
}

/** Lays a model out as the kernel reads it: its sections side by side, and the weights of its classifiers in full. */
export function layOut(file: ModelFile): Laid {
  const { tags, labels, names } = file.head;
  const classifiers = [
    { name: "tag", templates: TAG_TEMPLATES, bits: rowBits(tags.length) },
    { name: "name", templates: NAME_TEMPLATES, bits: rowBits(1 + 4 * names.length) },
    { name: "label", templates: LABEL_TEMPLATES, bits: rowBits(labels.length) },
  ] as const;
  const moves = file.words("moves");
  const parts: Record<string, Int32Array | Uint8Array> = {
    words: file.words("words"),
    moves,
    "moves-templates": groupsOf(PARSE_TEMPLATES, moves),
  };
  for (const name of ["classes", "coarse", "only", "sure"]) parts[name] = file.bytes(name);
  for (const { name, templates } of classifiers) {
    const slots = file.words(`${name}-slots`);
    parts[`${name}-slots`] = slots;
    parts[`${name}-templates`] = groupsOf(templates, slots);
  }
  // the first number counts the threads
  let next = 64;
  const sections: Record<string, Section> = {};
  const room = (name: string, bytes: number): Section => {
    const section = { at: next, bytes };
    sections[name] = section;
    next = Math.ceil((next + bytes) / 64) * 64;
    return section;
  };
  for (const [name, part] of Object.entries(parts)) room(name, part.byteLength);
  room("scratch", THREADS * SCRATCH);
  // row 0 is that of no feature; where slots are empty the last rows are never written, and take no memory
  for (const { name, bits } of classifiers) room(`${name}-rows`, (1 + file.words(`${name}-slots`).length) << bits);
  const sparse = classifiers.map(({ name }) => file.bytes(`${name}-weights`));
  const most = Math.max(...sparse.map((weights) => weights.length));
  // only used here, and last, so that its pages lie apart from those in use
  const weightsAt = next;
  const rowOf = Math.ceil((weightsAt + most) / 64) * 64;
  const memory = newMemory(rowOf + 4 * most);
  const bytes = new Uint8Array(memory.buffer);
  for (const [name, part] of Object.entries(parts))
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), sections[name]?.at ?? 0);
  const { spread } = loopsOver(memory);
  classifiers.forEach(({ name, bits }, k) => {
    const weights = sparse[k] as Uint8Array;
    const slots = sections[`${name}-slots`] as Section;
    bytes.set(weights, weightsAt);
    spread(slots.at, slots.at + slots.bytes, weightsAt, weightsAt + weights.length, sections[`${name}-rows`]?.at ?? 0, bits, rowOf);
  });
  return { head: file.head, memory, sections };
}
