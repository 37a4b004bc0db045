import { type Laid, SCRATCH, THREADS } from "./lay-out.js";
import { type Loops, loopsOver, newMemory } from "./wasm.js";

/** Where atoms, places of rows, sums and hashes lie in a thread's scratch. */
const ATOMS = 0;
const PLACES = 256;
const SUMS = 512;
const HASHES = 640;

/** The inner loops over a model, for one thread. Linear sums over hashed features take most of the time that reading takes. */
export class Kernel {
  readonly loops: Loops;
  /** What the features are made of; index 0 stays 0. */
  readonly atoms: Int32Array;
  /** What a sum leaves, until the next one. */
  readonly sums: Int16Array;
  readonly atomsAt: number;
  readonly placesAt: number;
  readonly sumsAt: number;
  readonly hashesAt: number;
  readonly #laid: Laid;
  readonly #all: Int32Array;
  #seen = 0;

  constructor(shared: Laid) {
    const mine = Atomics.add(new Int32Array(shared.memory.buffer), 0, 1);
    const laid = mine < THREADS ? shared : copyOf(shared);
    const at = (laid.sections.scratch?.at ?? 0) + (mine < THREADS ? mine : 0) * SCRATCH;
    this.#laid = laid;
    this.#all = new Int32Array(laid.memory.buffer);
    this.loops = loopsOver(laid.memory);
    this.atomsAt = at + ATOMS;
    this.placesAt = at + PLACES;
    this.sumsAt = at + SUMS;
    this.hashesAt = at + HASHES;
    this.atoms = new Int32Array(laid.memory.buffer, this.atomsAt, 64);
    this.sums = new Int16Array(laid.memory.buffer, this.sumsAt, 64);
  }

  place(section: string): { readonly at: number; readonly bytes: number } {
    const found = this.#laid.sections[section];
    if (!found) throw new RangeError(`no section ${section} in the model`);
    return found;
  }
  /**
   * Reads the first `bytes` of a section in order, one number a cache line. The rules of an article push the tables out of the cache; in order
   * they come back many times faster than by the scattered lookups of the scoring itself.
   */
  fetch({ at, bytes }: { readonly at: number; readonly bytes: number }): void {
    const all = this.#all;
    let seen = 0;
    for (let i = at >> 2; i < (at + bytes) >> 2; i += 16) seen ^= all[i] as number;
    // so that the reading is not found to be idle
    this.#seen ^= seen;
  }
  words(section: string): Int32Array {
    const { at, bytes } = this.place(section);
    return new Int32Array(this.#laid.memory.buffer, at, bytes / 4);
  }
  bytes(section: string): Uint8Array {
    const { at, bytes } = this.place(section);
    return new Uint8Array(this.#laid.memory.buffer, at, bytes);
  }
}

function copyOf({ head, memory, sections }: Laid): Laid {
  const own = newMemory(memory.buffer.byteLength);
  new Uint8Array(own.buffer).set(new Uint8Array(memory.buffer));
  return { head, memory: own, sections };
}
