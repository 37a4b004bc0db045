import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { globPaths, matchesName } from "../../src/source/glob.js";
import { folder } from "./gather.js";

describe("names", () => {
  it.each([
    ["*.txt", "a.txt", true],
    ["*.txt", "a.txt.bak", false],
    ["a?c", "abc", true],
    ["a?c", "ac", false],
    ["[a-c]1", "b1", true],
    ["[!a-c]1", "b1", false],
    ["[!a-c]1", "d1", true],
    ["*a*b*", "xxaxxbxx", true],
    ["[", "[", true],
    ["", "", true],
  ])("%s takes %s: %s", (pattern, name, matches) => expect(matchesName(pattern, name)).toBe(matches));

  it("takes no time over a pattern made to cost it", () => {
    const start = performance.now();
    expect(matchesName("*a".repeat(200), `${"a".repeat(5000)}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("paths", async () => {
  const { path, put } = await folder();
  beforeAll(async () => {
    await mkdir(join(path, "sub/deep"), { recursive: true });
    for (const name of ["b.txt", "a.txt", "c.md", ".hidden.txt", "sub/d.txt", "sub/deep/e.txt"]) await put(name, name);
  });

  it.each([
    ["*.txt", ["a.txt", "b.txt"]],
    ["*.{md,txt}", ["a.txt", "b.txt", "c.md"]],
    ["**/*.txt", ["a.txt", "b.txt", "sub/d.txt", "sub/deep/e.txt"]],
    ["sub/*", ["sub/d.txt", "sub/deep"]],
    ["**/**/e.txt", ["sub/deep/e.txt"]],
    [".h*", [".hidden.txt"]],
    ["nothing*", []],
  ])("%s", async (pattern, names) => {
    expect(await globPaths(join(path, pattern))).toEqual(names.map((name) => join(path, name)));
  });
});
