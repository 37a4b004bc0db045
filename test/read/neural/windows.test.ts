import fc from "fast-check";
import { expect, test } from "vitest";
import { windowsOf } from "../../../src/read/neural/windows.js";
import { shapeOf, wordFeatures } from "../../../src/read/neural/word-features.js";
import { segment } from "../../../src/read/text/index.js";

const sentences = fc.array(
  fc.array(fc.constantFrom("Ruiz", "said", "the", "harbour", "fifty-four", "ships", "would", "wait"), { minLength: 1, maxLength: 40 }),
  { minLength: 1, maxLength: 30 },
);
const textOf = (all: readonly (readonly string[])[]): string =>
  all.map((words) => `${words.join(" ").replace(/^./, (c) => c.toUpperCase())}.`).join(" ");

test("every word is given by exactly one window that sees it, and no window holds more than it may", () => {
  fc.assert(
    fc.property(sentences, fc.integer({ min: 1, max: 3 }), (all, size) => {
      const segmented = segment(textOf(all));
      const windows = windowsOf(segmented, () => size, { pieces: 60, overlap: 20 });
      let next = 0;
      for (const { first, last, from, to } of windows) {
        expect(from).toBe(next);
        expect(first).toBeLessThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(last);
        expect((last - first) * size + 2).toBeLessThanOrEqual(60);
        next = to;
      }
      expect(next).toBe(segmented.tokens.length);
    }),
  );
});

test("no text, no window", () => expect(windowsOf(segment(""), () => 1)).toEqual([]));

test("how a word is written", () => {
  const words = ["ferry", "A", "Ruiz", "DeepMind", "NATO", "iPhone", "54", ",", "élan", "Ödön"];
  expect(words.map(shapeOf)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 2]);
});

test("words are told where quotation marks open and close, and where a paragraph begins", () => {
  const segmented = segment("Ruiz said it was “far too late” to talk.\n\nNobody answered.");
  const { quote, place } = wordFeatures(segmented);
  const words = segmented.tokens.map(({ text }) => text);
  expect(words.map((word, i) => `${word}${quote[i]}`)).toContain("“2");
  expect(quote[words.indexOf("far")]).toBe(1);
  expect(quote[words.indexOf("”")]).toBe(3);
  expect(quote[words.indexOf("talk")]).toBe(0);
  expect([place[0], place[1], place[words.indexOf("Nobody")]]).toEqual([2, 0, 2]);
});
