import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { articleId, type Reading } from "../../src/model/index.js";
import { readers } from "../../src/read/index.js";

// What hurts a reader: long runs of what its patterns look for. Time may grow with the text, not with its square.
const repeat =
  (piece: string) =>
  (length: number): string =>
    piece.repeat(Math.ceil(length / piece.length));

const CONSONANTS = "bdfghklmnprstvz";
const VOWELS = "aeiou";
/** No two words alike, so that nothing kept for a word helps. */
function word(n: number): string {
  let rest = (n * 7919) % 421_875;
  let out = "";
  for (let i = 0; i < 3; i++) {
    out += CONSONANTS[rest % 15] ?? "";
    rest = Math.floor(rest / 15);
    out += VOWELS[rest % 5] ?? "";
    rest = Math.floor(rest / 5);
  }
  return `${out[0]?.toUpperCase()}${out.slice(1)}`;
}
/** A megabyte holds 50,000 of these. */
const names = (length: number): string =>
  Array.from({ length: Math.ceil(length / 19) }, (_, i) => `${word(2 * i)} van ${word(2 * i + 1)}, `).join("");

const MEGABYTE = 1 << 20;
const megabytes: Readonly<Record<string, (length: number) => string>> = {
  digits: repeat("1234567890"),
  quotes: repeat('" “ '),
  brackets: repeat("([{"),
  "currency signs": repeat("$€£ "),
  "one endless sentence": repeat("the firm said that it will invest $5 billion in a plant and "),
  names,
};
const others: Readonly<Record<string, (length: number) => string>> = {
  links: repeat("[a]("),
  pledges: repeat("Orsay will invest $5 billion in France. It includes €3 million for chips. "),
  "list items": repeat("- Orsay: €3 billion investment\n"),
  hyphens: repeat("a-"),
  "words in marks": repeat('"We will pay," he said. '),
};
const FACTOR = 4;

// what the reader keeps can only be told from what it has dropped after a collection
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
};

describe("time grows with the length of the text", async () => {
  const reader = await readers.grammar?.();
  const read = (text: string): Reading | undefined =>
    reader?.read({ id: articleId(text), language: "en", text, url: null, outlet: null, title: null, published: null });
  /** Of the processor, since other work beside may take as long as it likes. */
  const seconds = (text: string): number => {
    const start = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  const compare = (make: (length: number) => string, large: number): void => {
    const part = seconds(make(large / FACTOR));
    // the square would be 16 times; a busy machine, collection of garbage and code that is still cold are allowed for
    expect(seconds(make(large))).toBeLessThan(part * FACTOR * 2.2 + 1);
  };
  // the first texts also wait for the compiler
  for (const make of [...Object.values(megabytes), ...Object.values(others)]) read(make(MEGABYTE / 64));

  it.each(Object.entries(megabytes))("a megabyte of %s", { timeout: 60_000 }, (_name, make) => compare(make, MEGABYTE));
  it.each(Object.entries(others))("%s", { timeout: 30_000 }, (_name, make) => compare(make, MEGABYTE / 4));

  it("and memory stays bounded", { timeout: 60_000 }, () => {
    const before = heap();
    const reading = read(names(MEGABYTE));
    // a reading of a megabyte, held in full
    expect(heap() - before).toBeLessThan(400);
    expect(reading?.mentions.length).toBeGreaterThan(1000);
    // what stays behind is what the caches of words may hold
    expect(heap() - before).toBeLessThan(80);
  });
});
