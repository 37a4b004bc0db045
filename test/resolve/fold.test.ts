import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, keysOf, keysOfAll, withoutLegalForm } from "../../src/resolve/fold.js";

describe("fold", () => {
  test.each([
    ["The U.S.", "the us"],
    ["L’Oréal", "loreal"],
    ["AT&T's", "at and t"],
    ["Jonas Gahr Støre", "jonas gahr store"],
    ["Großbritannien", "grossbritannien"],
    ["  J.P.  Morgan ", "jp morgan"],
    ["Guinea-Bissau", "guinea bissau"],
    ["软银", "软银"],
    ["ソフトバンク", "ソフトバンク"],
    ["İstanbul", "istanbul"],
  ])("%s -> %s", (name, folded) => expect(fold(name)).toBe(folded));

  test.each([
    ["orange sa", "orange"],
    ["kkr and co", "kkr"],
    ["acme co ltd", "acme"],
    ["sa", "sa"],
    ["airbus", "airbus"],
  ])("%s -> %s", (folded, bare) => expect(withoutLegalForm(folded)).toBe(bare));

  const name = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("The Acme Corp.", "La Poste", "Œuvre & Co", "a\nb", "x\u2028y", "U.S.", "l'Été’s"),
  );
  test("folding what is folded changes nothing", () => {
    fc.assert(fc.property(name, (text) => void expect(fold(fold(text))).toBe(fold(text))));
  });
  test("many names at once give what each gives alone", () => {
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const { keys, bare } = keysOfAll(names);
        expect(names.map((_, at) => [keys[at], bare[at]])).toEqual(names.map((text) => keysOf(text)));
      }),
    );
  });
});
