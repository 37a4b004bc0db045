import type { Interval } from "./part-graph.js";

const scaled = (units: number): { number: string; word: string } => {
  // three digits behind the point: what was converted is no more exact, and what was printed seldom is; figures keep all of them
  const plain = (x: number): string => x.toLocaleString("en-GB", { maximumFractionDigits: 3 });
  if (units >= 1e9) return { number: plain(units / 1e9), word: " bn" };
  if (units >= 1e6) return { number: plain(units / 1e6), word: " m" };
  return { number: plain(units), word: "" };
};

/** "109 bn EUR", "30–50 bn EUR", "4,689.097 bn EUR", "up to 500 m EUR", "at least 2 bn EUR", "any amount of EUR". */
export function printInterval({ low, high }: Interval, currency: string | null): string {
  const money = currency === null ? "" : ` ${currency}`;
  const a = scaled(low);
  if (high === null) return low === 0 ? `any amount of${money || " money"}` : `at least ${a.number}${a.word}${money}`;
  const b = scaled(high);
  if (low === high) return `${b.number}${b.word}${money}`;
  if (low === 0) return `up to ${b.number}${b.word}${money}`;
  return `${a.number}${a.word === b.word ? "" : a.word}–${b.number}${b.word}${money}`;
}
