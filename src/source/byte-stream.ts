import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { Trouble } from "./trouble.js";

export type Bytes = AsyncIterable<Uint8Array>;

/** The first `length` bytes (fewer where there are no more) and all bytes again, the first ones included. */
export async function peek(
  bytes: Bytes,
  length: number,
): Promise<{ readonly head: Uint8Array; readonly all: Bytes; readonly close: () => Promise<void> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const close = async (): Promise<void> => {
    await iterator.return?.();
  };
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    size += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await close();
    }
  }
  return { head: Buffer.concat(first).subarray(0, length), all: all(), close };
}

/** All bytes at once; throws Trouble past `limit`, having held no more than that. */
export async function collect(bytes: Bytes, limit: number, place: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit, place);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export const tooLarge = (limit: number, place: string): Trouble =>
  new Trouble(
    "too-large",
    `it is larger than ${limit.toLocaleString("en")} bytes, the most that is read of one article; larger collections belong in JSON Lines`,
    place,
  );

/** Errors of the unpacking and of the bytes below both come out of the iteration; leaving it early closes both. */
export const gunzip = (bytes: Bytes): Bytes => pipeline(bytes, createGunzip(), () => undefined);

/** UTF-16 as UTF-8, chunk by chunk, so that all that follows meets one family of encodings. */
export async function* utf8FromUtf16(bytes: Bytes, encoding: "utf-16le" | "utf-16be", place: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (chunk?: Uint8Array): Uint8Array => {
    try {
      return Buffer.from(chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }));
    } catch {
      throw new Trouble("charset", "it begins as UTF-16 and does not go on as UTF-16", place);
    }
  };
  for await (const chunk of bytes) yield decode(chunk);
  yield decode();
}
