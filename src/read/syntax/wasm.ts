import { KERNEL_CODE, KERNEL_PAGES } from "./kernel-code.js";

/** What of WebAssembly is used here; the types of Node do not tell it. */
export interface Memory {
  readonly buffer: SharedArrayBuffer;
}
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number; shared: true }) => Memory;
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: { env: { memory: Memory } }) => { readonly exports: unknown };
};

const PAGE = 1 << 16;

export function newMemory(bytes: number): Memory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE), maximum: KERNEL_PAGES, shared: true });
}

/** The functions of kernel.as. All arguments but `shift` and `bits` are places in the memory. */
export interface Loops {
  wide(
    group: number,
    end: number,
    atoms: number,
    slots: number,
    shift: number,
    rows: number,
    hashes: number,
    places: number,
    out: number,
  ): void;
  narrow(
    group: number,
    end: number,
    atoms: number,
    slots: number,
    shift: number,
    rows: number,
    hashes: number,
    places: number,
    out: number,
  ): void;
  three(group: number, end: number, atoms: number, slots: number, shift: number, hashes: number, out: number): void;
  spread(slots: number, slotsEnd: number, weights: number, weightsEnd: number, rows: number, bits: number, rowOf: number): void;
}

export function loopsOver(memory: Memory): Loops {
  return new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNEL_CODE, "base64")), { env: { memory } }).exports as Loops;
}
