/**
 * Sums are exact: money is counted in hundredths as integers of any size, and becomes a number again at the end. A number in full units
 * is exact below 2^53 (9e15), so a total of amounts up to 1e15 is printed to the unit.
 */
export type High = bigint | null;

export const hundredths = (units: number): bigint => (Number.isInteger(units) ? BigInt(units) * 100n : BigInt(Math.round(units * 100)));

export const units = (h: bigint): number => (h % 100n === 0n ? Number(h / 100n) : Number(h) / 100);

export const maxOf = (a: bigint, b: bigint): bigint => (a > b ? a : b);
export const minOf = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** null is unbounded in all three. */
export const addHigh = (a: High, b: High): High => (a === null || b === null ? null : a + b);
export const maxHigh = (a: High, b: High): High => (a === null || b === null ? null : maxOf(a, b));
export const minHigh = (a: High, b: High): High => (a === null ? b : b === null ? a : minOf(a, b));

export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const sortedUnique = (all: Iterable<string>): readonly string[] => [...new Set(all)].sort(byCode);

export function floorDivide(a: bigint, b: bigint): bigint {
  const q = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q;
}
export const ceilDivide = (a: bigint, b: bigint): bigint => -floorDivide(-a, b);
