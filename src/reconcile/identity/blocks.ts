import type { Report, Side } from "../report.js";
import { earlier } from "../report.js";

/** A block of more reports than this is split by what its reports share besides, so that comparing stays near linear. */
export const largestBlock = 200;
/** In a block that cannot be split further, each report meets this many that follow it by day. */
const window = 60;

/**
 * The keys under which a report meets others: its pledger and a printed number, its pledger and a month, its country or a rare name and a
 * number, and a month for sums that name no pledger. Two reports are compared when they share one.
 */
export function blockKeys(report: Report): readonly string[] {
  const keys = new Set<string>();
  const numbers = numbersOf(report);
  const { change } = report.assertion;
  // Who raises or cuts a sum without saying from what is held against the year before.
  const back = change !== null && change.from === null && (change.kind === "raise-to" || change.kind === "cut-to") ? 12 : 0;
  const months = monthsOf(report.day, back);
  const pledgers = [...report.pledgers, ...report.backers].filter(({ named }) => named);
  const owners = new Set(pledgers.flatMap(roots));
  const { countries, names, bodies } = report.target;
  for (const owner of owners) {
    for (const number of numbers) keys.add(`pledger ${owner} number ${number}`);
    for (const month of months) keys.add(`pledger ${owner} month ${month}`);
    if (numbers.length === 0) for (const name of [...names, ...bodies, ...report.sizes]) keys.add(`pledger ${owner} thing ${name}`);
  }
  // A state that names no target may stand for its own country.
  const own = countries.length === 0 ? pledgers.flatMap(({ type, home }) => (type === "state" && home !== null ? [home] : [])) : [];
  const announcer = report.announcer?.actor;
  if (announcer !== undefined) for (const number of numbers) keys.add(`announcer ${announcer} number ${number}`);
  for (const place of [...countries, ...own, ...names, ...bodies]) {
    for (const number of numbers) keys.add(`target ${place} number ${number}`);
    if (owners.size === 0) for (const month of months) keys.add(`target ${place} open month ${month}`);
  }
  // A programme may be the giver here and a name in the passage there.
  const parties = [...pledgers, ...report.recipients].map(({ actor }) => actor.replace(/^name:/, ""));
  for (const size of report.sizes) for (const place of [...names, ...bodies]) keys.add(`thing ${size} ${place}`);
  for (const name of new Set([...report.names, ...parties, ...(report.programme === null ? [] : [report.programme])]))
    for (const number of numbers) keys.add(`name ${name} number ${number}`);
  if (report.words !== "") keys.add(`words ${report.words.slice(0, 80)}`);
  return [...keys].sort();
}

/** An actor under its own id and under all that it belongs to; funds meet their state. */
function roots({ actor, of, type, home }: Side): readonly string[] {
  const state = home !== null && (type === "state" || type === "bloc" || type === "fund") ? [`state:${home}`] : [];
  return [actor, ...of, ...state];
}

/** Digits without scale or currency, so that a relabelled or rescaled sum still meets its origin: 109e9 -> 109; the sum before a change, too. */
function numbersOf({ amount, assertion }: Report): readonly string[] {
  const found = new Set<string>();
  const from = assertion.change?.from ?? null;
  for (const figure of [amount, ...(amount?.alsoStatedAs ?? []), from])
    for (const value of [figure?.low, figure?.high]) {
      if (value == null || value <= 0) continue;
      const digits = value.toPrecision(10).replace(/e.*$/, "").replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
      found.add(digits);
      // 20.63 and 20.6 meet under 21, 109 and 110 under 11
      for (const size of [2, 3])
        if (digits.length > size)
          found.add(
            String(Number(value.toPrecision(size)).toPrecision(10))
              .replace(/e.*$/, "")
              .replace(".", "")
              .replace(/^0+/, "")
              .replace(/0+$/, ""),
          );
    }
  return [...found];
}

/** The month and the one after, counted from a fixed day in steps of 30 days: neighbours share one. Undated reports meet each other. */
function monthsOf(day: string | null, back: number): readonly string[] {
  if (day === null) return ["undated"];
  const step = Math.floor(Date.parse(day) / 86_400_000 / 30);
  return Array.from({ length: back + 2 }, (_, at) => String(step + 1 - at));
}

/** The pairs of reports to compare, each once, by their places in the list. */
export function pairs(reports: readonly Report[]): readonly (readonly [number, number])[] {
  const blocks = new Map<string, number[]>();
  reports.forEach((report, at) => {
    for (const key of blockKeys(report)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else block.push(at);
    }
  });
  const seen = new Set<number>();
  const found: [number, number][] = [];
  const add = (a: number, b: number): void => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * reports.length + high;
    if (seen.has(key)) return;
    seen.add(key);
    found.push([low, high]);
  };
  for (const block of blocks.values()) for (const part of parts(block, reports)) pairsIn(part, reports, add);
  return found;
}

/** Narrower keys for a block that is too large: first the country, then the number, then the purpose. */
const narrower: readonly ((report: Report) => readonly string[])[] = [
  ({ target }) => (target.countries.length > 0 ? target.countries : ["-"]),
  (report) => (report.amount === null ? ["-"] : numbersOf(report)),
  ({ purpose }) => (purpose.length > 0 ? purpose : ["-"]),
];

function parts(block: readonly number[], reports: readonly Report[], depth = 0): readonly (readonly number[])[] {
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

function pairsIn(block: readonly number[], reports: readonly Report[], add: (a: number, b: number) => void): void {
  if (block.length <= largestBlock) {
    for (let i = 0; i < block.length; i += 1) for (let j = i + 1; j < block.length; j += 1) add(block[i] ?? 0, block[j] ?? 0);
    return;
  }
  const sorted = block
    .flatMap((at) => reports[at] ?? [])
    .map((report, at) => ({ report, at: block[at] ?? 0 }))
    .sort((a, b) => earlier(a.report, b.report));
  for (let i = 0; i < sorted.length; i += 1)
    for (let j = i + 1; j < Math.min(sorted.length, i + 1 + window); j += 1) add(sorted[i]?.at ?? 0, sorted[j]?.at ?? 0);
}
