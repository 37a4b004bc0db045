import { describe, expect, it } from "vitest";
import { readers } from "../../src/read/index.js";
import { readCases } from "./case.js";
import { articleOf, checkCase } from "./run-cases.js";

// What one article taught the reader must hold in other words, other syntax and with other names.
// Held cases, here and in ./held, are measured by bench/cases.mjs only.
const reader = await readers.grammar?.();

describe.each([...readCases(new URL("./seed-variants/", import.meta.url))])("%s", (_phenomenon, cases) => {
  const asserted = cases.filter(({ held }) => !held);
  const check = (one: (typeof cases)[number]): void => {
    if (reader === undefined) throw new Error("there is no reader called grammar");
    expect(checkCase(reader.read(articleOf(one)), one), one.text).toEqual([]);
  };
  for (const one of asserted)
    if (one.gap) it.fails(`${one.id}, not yet`, () => check(one));
    else it(one.id, () => check(one));
});
