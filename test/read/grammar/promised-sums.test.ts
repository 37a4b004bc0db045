import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { PromptReader } from "../../../src/read/index.js";
import { readers } from "../../../src/read/index.js";

/** Sentences of many subjects in which sums are promised by verbs, phrases and places of all kinds, and others in which none is. */
const { promised, nothing } = z
  .object({ promised: z.array(z.object({ text: z.string(), sums: z.array(z.string()) })), nothing: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(new URL("promised-sums.json", import.meta.url), "utf8")));

const raise = (): never => {
  throw new Error("there is no reader called grammar");
};
let reader: PromptReader;
beforeAll(async () => {
  reader = (await readers.grammar?.()) ?? raise();
});

const sumsOf = (text: string): (string | undefined)[] =>
  reader
    .read({ id: "a", language: "en", text, url: null, outlet: null, title: null, published: "2025-06-02T08:00:00Z" })
    .assertions.flatMap((a) => (a.kind === "pledge" && a.stage !== "not-a-promise" && a.amount ? [a.amount.raw] : []));

describe("sums that are promised", () => {
  it.each(promised)("$text", ({ text, sums }) => expect(sumsOf(text)).toEqual(sums));
});

describe("sums that nobody promises", () => {
  it.each(nothing)("%s", (text) => expect(sumsOf(text)).toEqual([]));
});
