import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Classifier } from "../../../src/read/syntax/classifier.js";
import { featuresOf, type Templates } from "../../../src/read/syntax/features.js";
import { Kernel } from "../../../src/read/syntax/kernel.js";
import { LABEL_TEMPLATES } from "../../../src/read/syntax/label-features.js";
import { layOut, THREADS } from "../../../src/read/syntax/lay-out.js";
import { readModelFile } from "../../../src/read/syntax/model-file.js";
import { NAME_TEMPLATES } from "../../../src/read/syntax/name-features.js";
import { PARSE_TEMPLATES } from "../../../src/read/syntax/parse-features.js";
import { TAG_TEMPLATES } from "../../../src/read/syntax/tag-features.js";

const file = readModelFile(readFileSync(new URL("../../../models/syntax-en.bin", import.meta.url)));
const laid = layOut(file);
const kernel = new Kernel(laid);

/** The number in the slot of each feature, one after another, without tricks. */
function found(templates: Templates, atoms: Int32Array, slots: Int32Array): number[] {
  const hashes = new Int32Array(templates.count);
  featuresOf(templates, atoms, hashes);
  const shift = 32 - Math.log2(slots.length);
  return [...hashes].map((h) => {
    const at = h >>> shift;
    return [at, at ^ 1].map((slot) => slots[slot] ?? 0).find((word) => ((word ^ h) & 255) === 0) ?? 0;
  });
}

// small numbers, as those of tags and classes are, meet many features of the model; the hashes of words few
const atoms = fc
  .array(fc.oneof(fc.integer({ min: -3, max: 90 }), fc.integer()), { minLength: 63, maxLength: 63 })
  .map((rest) => Int32Array.of(0, ...rest));

describe("the kernel sums what the model file holds", () => {
  const { tags, labels, names } = file.head;
  it.each([
    ["tag", TAG_TEMPLATES, tags.length],
    ["name", NAME_TEMPLATES, 1 + 4 * names.length],
    ["label", LABEL_TEMPLATES, labels.length],
  ] as const)("for classes of a %s", (name, templates, classes) => {
    const classifier = new Classifier(kernel, name, classes);
    const slots = file.words(`${name}-slots`);
    const weights = file.bytes(`${name}-weights`);
    let met = 0;
    fc.assert(
      fc.property(atoms, (v) => {
        const sums = new Array<number>(classes).fill(0);
        for (const word of found(templates, v, slots)) {
          const place = word >>> 8;
          const count = weights[place] ?? 0;
          met += count;
          for (let k = 0; k < count; k++) {
            const at = place + 1 + 2 * k;
            const one = weights[at] ?? 0;
            sums[one] = (sums[one] ?? 0) + (((weights[at + 1] ?? 0) << 24) >> 24);
          }
        }
        kernel.atoms.set(v);
        classifier.score();
        expect([...classifier.scores.subarray(0, classes)]).toEqual(sums);
        expect(classifier.best()).toBe(sums.indexOf(Math.max(...sums)));
      }),
      // how many features are met is left to chance otherwise
      { seed: 7 },
    );
    expect(met).toBeGreaterThan(100);
  });

  it("for moves", () => {
    const table = file.words("moves");
    const templates = kernel.place("moves-templates");
    const { at, bytes } = kernel.place("moves");
    fc.assert(
      fc.property(atoms, (v) => {
        const sums = [0, 0, 0];
        for (const word of found(PARSE_TEMPLATES, v, table))
          sums.forEach((sum, k) => {
            sums[k] = sum + ((word << (16 - 8 * k)) >> 24);
          });
        kernel.atoms.set(v);
        kernel.loops.three(
          templates.at,
          templates.at + templates.bytes,
          kernel.atomsAt,
          at,
          32 - Math.log2(bytes / 4),
          kernel.hashesAt,
          kernel.sumsAt,
        );
        expect([1, 2, 3].map((k) => (kernel.sums[k] ?? 0) + (kernel.sums[k + 4] ?? 0))).toEqual(sums);
      }),
    );
  });
});

describe("threads", () => {
  it("write apart, and share the model until their room is used up", () => {
    const many = Array.from({ length: THREADS + 2 }, () => new Kernel(laid));
    many.forEach((k, i) => {
      k.atoms[1] = i;
    });
    expect(many.map((k) => k.atoms[1])).toEqual(many.map((_, i) => i));
    expect(many[0]?.words("moves").buffer).toBe(kernel.words("moves").buffer);
    expect(many.at(-1)?.words("moves").buffer).not.toBe(kernel.words("moves").buffer);
    expect(many.at(-1)?.words("moves").subarray(0, 1000)).toEqual(kernel.words("moves").subarray(0, 1000));
  });
});
