import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { gunzip } from "./byte-stream.js";
import { defaultLimits } from "./limits.js";
import { formatOfName } from "./sniff.js";
import { type Located, walkInput } from "./walk-inputs.js";

/** Reading this many bytes only to count lines takes under a second; more is not worth a progress bar. */
const countedBytes = 500_000_000;

async function lineCount(path: string): Promise<number> {
  const bytes = createReadStream(path);
  let count = 0;
  let filled = false;
  for await (const chunk of path.toLowerCase().endsWith(".gz") ? gunzip(bytes) : bytes) {
    const part: Uint8Array = chunk;
    let from = 0;
    for (let end = part.indexOf(0x0a); end !== -1; end = part.indexOf(0x0a, from)) {
      if (filled || end > from) count++;
      filled = false;
      from = end + 1;
    }
    filled ||= from < part.length;
  }
  return filled ? count + 1 : count;
}

async function itemCount(path: string): Promise<number> {
  const value: unknown = JSON.parse(await readFile(path, "utf8"));
  return Array.isArray(value) ? value.length : 1;
}

async function countOf(located: Located): Promise<number | null> {
  switch (located.kind) {
    case "trouble":
      return 0;
    case "stdin":
      return null;
    case "address":
      return 1;
    case "file": {
      const format = formatOfName(located.path);
      if (located.size === null || (format === "jsonl" && located.size > countedBytes)) return null;
      if (format === "jsonl") return lineCount(located.path).catch(() => 0);
      const small = located.size <= defaultLimits.fileBytes && !located.path.toLowerCase().endsWith(".gz");
      return format === "json" && small ? itemCount(located.path).catch(() => 1) : 1;
    }
  }
}

/** How many articles the inputs hold, for a progress line: files counted, lines of JSON Lines counted. Null where that would take reading everything. */
export async function estimate(inputs: readonly string[]): Promise<number | null> {
  let total = 0;
  for (const input of inputs) {
    for await (const located of walkInput(input)) {
      const count = await countOf(located);
      if (count === null) return null;
      total += count;
    }
  }
  return total;
}
