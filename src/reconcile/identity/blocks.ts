import type { Report } from "../report.js";
import { earlier } from "../report.js";
import { numbersOf } from "./block-keys.js";

/** A block of more reports than this is split by what its reports share besides, so that comparing stays near linear. */
export const largestBlock = 200;
/** In a block that cannot be split further, each report meets this many that follow it by day. */
const window = 60;

/** Narrower keys for a block that is too large: first the country, then the number, then the purpose. */
const narrower: readonly ((report: Report) => readonly string[])[] = [
  ({ target }) => (target.countries.length > 0 ? target.countries : ["-"]),
  (report) => (report.amount === null ? ["-"] : numbersOf(report)),
  ({ purpose }) => (purpose.length > 0 ? purpose : ["-"]),
];

/** A large block as the parts in which reports meet. Adding a report never brings two others together; taking one away may. */
export function parts(block: readonly number[], reports: readonly Report[], depth = 0): readonly (readonly number[])[] {
  const keysOf = narrower[depth];
  if (block.length <= largestBlock || keysOf === undefined) return [block];
  const split = new Map<string, number[]>();
  for (const at of block) {
    const report = reports[at];
    if (report === undefined) continue;
    for (const key of keysOf(report)) {
      const part = split.get(key);
      if (part === undefined) split.set(key, [at]);
      else part.push(at);
    }
  }
  return [...split.values()].flatMap((part) => parts(part, reports, depth + 1));
}

/** The reports of a part in the order in which a window passes over them, and how far it reaches: to all of them where they are few. */
export function passedOver(
  part: readonly number[],
  reports: readonly Report[],
): { readonly sorted: readonly number[]; readonly reach: number } {
  if (part.length <= largestBlock) return { sorted: part, reach: part.length };
  const sorted = part
    .flatMap((at) => {
      const report = reports[at];
      return report === undefined ? [] : [{ at, report }];
    })
    .sort((a, b) => earlier(a.report, b.report))
    .map(({ at }) => at);
  return { sorted, reach: window };
}
