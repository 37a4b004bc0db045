import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/model/index.js";
import { templatesOf } from "../../../src/read/syntax/features.js";
import { readModelFile, writeModelFile } from "../../../src/read/syntax/model-file.js";

const head = { tags: ["NN", "VB"], labels: ["nsubj"], names: ["PER"], lead: 9, made: { seed: 1 } };

describe("a model file", () => {
  const file = writeModelFile(head, { first: Int32Array.of(1, -2, 3), second: Uint8Array.of(7, 8, 9), third: Int32Array.of(4) });

  it("gives back what was written", () => {
    const model = readModelFile(file);
    expect([...model.words("first")]).toEqual([1, -2, 3]);
    expect([...model.bytes("second")]).toEqual([7, 8, 9]);
    expect([...model.words("third")]).toEqual([4]);
    expect(model.head.tags).toEqual(["NN", "VB"]);
  });
  it("may lie anywhere in memory", () => {
    const room = new Uint8Array(file.length + 3);
    room.set(file, 3);
    expect([...readModelFile(room.subarray(3)).words("first")]).toEqual([1, -2, 3]);
  });
  it("is refused when it is cut short, or something else", () => {
    expect(() => readModelFile(file.subarray(0, 5))).toThrow(UsageError);
    expect(() => readModelFile(new Uint8Array(100))).toThrow(UsageError);
    expect(() => readModelFile(file.slice(0, file.length - 8)).words("third")).toThrow(UsageError);
    expect(() => readModelFile(file).words("fourth")).toThrow(UsageError);
  });
});

describe("templates", () => {
  it("name atoms that exist, three at most", () => {
    const atoms = { none: 0, a: 1, b: 2 } as const;
    expect(templatesOf(atoms, "a | a b | b b a").count).toBe(3);
    expect(() => templatesOf(atoms, "a | c")).toThrow(RangeError);
    expect(() => templatesOf(atoms, "a a a a")).toThrow(RangeError);
  });
});
