import type { Bytes } from "./byte-stream.js";

/** A line of a stream, counted from 1, without its end; `bytes` is null where the line is longer than the limit. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** Lines one by one: memory holds one line and one chunk, whatever the size of the stream. */
export async function* linesOf(bytes: Bytes, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) parts = [];
    else parts.push(part);
  };
  const line = (): Line => {
    const whole = size > limit ? null : Buffer.concat(parts);
    const ended = whole !== null && whole.at(-1) === 0x0d ? whole.subarray(0, -1) : whole;
    parts = [];
    size = 0;
    return { number: number++, bytes: ended };
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
      take(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
