import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marksOf } from "../../../src/faces/web/marks/anchors.js";
import { type Mark, nestMarks, type Piece } from "../../../src/faces/web/marks/nest-marks.js";
import { paragraphsOf } from "../../../src/faces/web/marks/paragraphs.js";
import type { Quotation } from "../../../src/model/index.js";
import { handOf } from "./made-record.js";

const at = (id: string, start: number, end: number): Mark => ({ id, start, end });

/** `ab(cd)ef` as a line: marks by their id in brackets, `~` where a mark was cut. */
const line = (pieces: readonly Piece[], text: string): string =>
  pieces
    .map((piece) =>
      piece.mark === null
        ? text.slice(piece.start, piece.end)
        : `${piece.first ? "" : "~"}${piece.mark.id}(${line(piece.pieces, text)})${piece.last ? "" : "~"}`,
    )
    .join("");

describe("nestMarks", () => {
  test.each([
    ["no mark", [], "abcdef"],
    ["one", [at("x", 1, 3)], "ax(bc)def"],
    ["side by side", [at("x", 0, 2), at("y", 2, 4)], "x(ab)y(cd)ef"],
    ["one inside another", [at("y", 2, 3), at("x", 1, 5)], "ax(by(c)de)f"],
    ["same words", [at("x", 1, 3), at("y", 1, 3)], "ax(y(bc))def"],
    ["crossing", [at("x", 0, 4), at("y", 2, 6)], "x(aby(cd)~)~y(ef)"],
    ["crossing two", [at("x", 0, 3), at("y", 1, 4), at("z", 2, 6)], "x(ay(bz(c)~)~)~z(~y(d)ef)"],
    ["reaching out of the range", [at("x", -2, 2), at("y", 5, 9)], "~x(ab)cdey(f)~"],
    ["empty and elsewhere", [at("x", 3, 3), at("y", 7, 9)], "abcdef"],
  ])("%s", (_name, marks, expected) => {
    expect(line(nestMarks(marks, { start: 0, end: 6 }), "abcdef")).toBe(expected);
  });

  test("every character stands once, in order, inside exactly the marks that cover it", () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 9 }), (spans) => {
        const marks = spans.map((one, index) => ({ id: String(index), ...one }));
        const seen: string[][] = [];
        const edges = new Map<string, [first: number, last: number]>();
        const walk = (pieces: readonly Piece[], around: readonly string[]): void => {
          for (const piece of pieces) {
            if (piece.mark === null)
              for (let place = piece.start; place < piece.end; place++) expect(seen.push([...around].sort()) - 1).toBe(place);
            else {
              const [first, last] = edges.get(piece.mark.id) ?? [0, 0];
              edges.set(piece.mark.id, [first + Number(piece.first), last + Number(piece.last)]);
              walk(piece.pieces, [...around, piece.mark.id]);
            }
          }
        };
        walk(nestMarks(marks, { start: 0, end: 30 }), []);
        expect(seen).toHaveLength(30);
        for (const [place, ids] of seen.entries())
          expect(ids).toEqual(
            marks
              .filter(({ start, end }) => start <= place && place < end)
              .map(({ id }) => id)
              .sort(),
          );
        for (const edge of edges.values()) expect(edge).toEqual([1, 1]);
      }),
    );
  });
});

describe("paragraphsOf", () => {
  const texts = (text: string): string[] => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
  test.each([
    ["", []],
    [" \n ", []],
    ["One.", ["One."]],
    ["One.\nTwo.", ["One.", "Two."]],
    ["One.\n\nTwo,\nin two lines.\n \n\nThree.\n", ["One.", "Two,\nin two lines.", "Three.\n"]],
  ])("%j", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });
});

describe("marksOf", () => {
  const text = "One two\nthree.\n\nFour five.\n\nSix.";
  const paragraphs = paragraphsOf(text);
  const { common, phrase } = handOf(text);
  const quoted = (...content: readonly string[]): Quotation => ({
    ...common("quotation", "One", text),
    form: "direct",
    act: "said",
    speaker: null,
    cue: null,
    content: content.map(phrase),
    addressee: null,
    about: [],
  });
  const shown = (assertion: Quotation) =>
    marksOf(assertion, paragraphs).map(({ start, end, paragraph, opens, closes }) => [text.slice(start, end), paragraph, opens, closes]);

  test("cuts words where a paragraph ends, and numbers them once", () => {
    expect(shown(quoted("two\nthree.\n\nFour"))).toEqual([
      ["two\nthree.", 0, true, false],
      ["Four", 1, false, true],
    ]);
    expect(shown(quoted("Six.", "One"))).toEqual([
      ["One", 0, true, false],
      ["Six.", 2, false, true],
    ]);
  });
  test("words that lie between paragraphs give way to the passage", () => {
    expect(shown(quoted("\n\n")).map(([words]) => words)).toEqual(["One two\nthree.", "Four five.", "Six."]);
  });
});
