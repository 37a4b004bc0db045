import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../../src/faces/web/assets/style.css", import.meta.url), "utf8");
const tokens = (block: string): Record<string, string> =>
  Object.fromEntries([...block.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour]));
const [light = {}, dark = {}] = [...css.matchAll(/:root \{([^}]*)\}/g)].slice(0, 2).map(([, block = ""]) => tokens(block));

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const luminance = (rgb: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = rgb.map((channel) => (channel <= 10.3 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: readonly number[], b: readonly number[]): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
};
const over = (top: readonly number[], share: number, ground: readonly number[]): number[] =>
  ground.map((channel, at) => channel * (1 - share) + (top[at] ?? 0) * share);

const kinds = ["pledge", "quotation", "figure", "attendance", "forecast"];

describe.each([
  ["light", light],
  ["dark", dark],
])("%s colours reach 4.5:1", (_name, scheme) => {
  const rgb = (token: string): number[] => channels(scheme[token] ?? "");
  test.each(["ink", "quiet", "link", ...kinds].flatMap((text) => [[text, "paper"] as const, [text, "raised"] as const]))(
    "%s on %s",
    (text, ground) => {
      expect(contrast(rgb(text), rgb(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );
  test.each(kinds)("ink on a mark of a %s that is at hand, inside its passage", (kind) => {
    expect(contrast(rgb("ink"), over(rgb(kind), 0.19, over(rgb("quiet"), 0.14, rgb("paper"))))).toBeGreaterThanOrEqual(4.5);
  });
});
