const scales = [
  { unit: 1e12, word: "trillion" },
  { unit: 1e9, word: "billion" },
  { unit: 1e6, word: "million" },
] as const;

/** A sum for a reason: 112531600000 and "USD" give "USD 112.53 billion". Five digits, in every locale the same. */
export function inWords(value: number, currency: string): string {
  const scale = scales.find(({ unit }) => value >= unit * 0.999995);
  const digits = Number((scale === undefined ? value : value / scale.unit).toPrecision(5));
  return [currency, digits, scale?.word].filter((part) => part !== undefined).join(" ");
}

/** A share as a reason prints it: 0.0042 gives "0.42 %". */
export const inPercent = (share: number): string => `${Number((share * 100).toPrecision(2))} %`;
