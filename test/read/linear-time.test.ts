import { describe, expect, it } from "vitest";
import { articleId } from "../../src/model/index.js";
import { readers } from "../../src/read/index.js";

// What hurts a reader: long runs of what its patterns look for. Time may grow with the text, not with its square.
const pieces: Readonly<Record<string, string>> = {
  digits: "1234567890",
  quotes: '" “ ',
  brackets: "([{",
  "currency signs": "$€£ ",
  "one endless sentence": "the firm said that it will invest $5 billion in a plant and ",
  names: "Anna Berg, Orsay, ",
  links: "[a](",
  pledges: "Orsay will invest $5 billion in France. It includes €3 million for chips. ",
  "list items": "- Orsay: €3 billion investment\n",
};
const SMALL = 1 << 15;
const FACTOR = 4;

describe("time grows with the length of the text", async () => {
  const reader = await readers.grammar?.();
  const seconds = (piece: string, length: number): number => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const start = performance.now();
    reader?.read({ id: articleId(text), language: "en", text, url: null, outlet: null, title: null, published: null });
    return (performance.now() - start) / 1000;
  };
  it.each(Object.entries(pieces))("%s", (_name, piece) => {
    seconds(piece, SMALL);
    const small = seconds(piece, SMALL);
    const large = seconds(piece, SMALL * FACTOR);
    // the square would be 16 times; a busy machine is allowed for
    expect(large).toBeLessThan(small * FACTOR * 2.2 + 0.4);
  });
});
