import type { Pledge } from "../model/index.js";

const unit = /(\d[\d,.]*)[\s-]?(GW|MW|kW|gigawatts?|megawatts?|gigavatios|megavatios|Gigawatt|Megawatt|GPUs?|chips|puces)(?![\p{L}])/giu;
const short: Readonly<Record<string, string>> = {
  gigawatt: "gw",
  megawatt: "mw",
  gigavatio: "gw",
  megavatio: "mw",
  gpu: "chip",
  puce: "chip",
};

/** Capacities of a pledge in one form: what the reader gave, else what its passage says. `200 megawatts` -> 200mw. */
export function sizesIn({ capacity, evidence, amount }: Pledge): readonly string[] {
  if (capacity !== null) {
    const value = capacity.high ?? capacity.low;
    return value === null ? [] : [size(String(value), capacity.unit)];
  }
  // Beside a sum of money a capacity describes the thing, and the text may give several.
  if (amount !== null) return [];
  return [...new Set([...evidence.exact.matchAll(unit)].map(([, number = "", name = ""]) => size(number, name)))].sort();
}

function size(number: string, name: string): string {
  const bare = name.toLowerCase().replace(/s$/, "");
  const digits = Number(number.replace(/[,.]$/, "").replace(/,(?=\d{3})/g, ""));
  const [scaled, mark] = bare === "gw" || short[bare] === "gw" ? [digits * 1000, "mw"] : [digits, short[bare] ?? bare];
  return `${scaled}${mark}`;
}

const fiscal = /\b(?:for|für|pour|para) (?:the |le |el )?(?:fiscal(?: year)? |FY ?|20\d\d\/)?(20\d\d)(?: budget)?\b/giu;
const yearly =
  /\b(20\d\d)(?:'s)? (?:budget|programme|program|spending|capital plan|capex|contribution|pledge|package|appeal|allocation)\b/giu;

/**
 * The years that a sum is given for: `for 2025`, `its 2026 budget`. A horizon of several years counts by both ends.
 * A year in which something was promised is none of them.
 */
export function yearsIn({ evidence, horizon }: Pledge): readonly string[] {
  const found = new Set<string>();
  for (const pattern of [fiscal, yearly]) for (const [, year] of evidence.exact.matchAll(pattern)) if (year !== undefined) found.add(year);
  if (found.size > 0) return [...found].sort();
  const { from = null, to = null } = horizon ?? {};
  if (from !== null && to !== null && from.slice(0, 4) === to.slice(0, 4)) return [from.slice(0, 4)];
  return [];
}
