import type { Amount, Capacity, Hedge, Horizon } from "../model/index.js";

const signs: Readonly<Record<string, string>> = {
  EUR: "€",
  USD: "$",
  GBP: "£",
  JPY: "¥",
  CNY: "CN¥",
  INR: "₹",
  KRW: "₩",
  CAD: "C$",
  AUD: "A$",
  NZD: "NZ$",
  SGD: "S$",
  HKD: "HK$",
  TWD: "NT$",
  BRL: "R$",
  ILS: "₪",
};

const scales = [
  { unit: 1e12, mark: "tn" },
  { unit: 1e9, mark: "bn" },
  { unit: 1e6, mark: "m" },
] as const;

/** 1.2e9 -> { digits: "1.2", mark: "bn" }. All the digits that were printed stay: 109.25bn is not 109bn. */
function scaled(value: number): { readonly digits: string; readonly mark: string } {
  const scale = scales.find(({ unit }) => value >= unit);
  const digits = scale === undefined ? value : Number((value / scale.unit).toPrecision(12));
  return { digits: digits.toLocaleString("en-GB", { maximumFractionDigits: 6 }), mark: scale?.mark ?? "" };
}

/** `€`, `CHF ` with a space, nothing where the text names no currency. */
const sign = (currency: string | null): string => (currency === null ? "" : (signs[currency] ?? `${currency} `));

/** How a single number is hedged; a range says so by its two ends. */
const mark = (hedge: Hedge): string => {
  switch (hedge) {
    case "about":
      return "~";
    case "up-to":
      return "≤ ";
    case "less-than":
      return "< ";
    case "at-least":
      return "≥ ";
    case "more-than":
      return "> ";
    case "target":
      return "target ";
    case "could-reach":
      return "could reach ";
    case "exact":
    case "range":
    case "vague":
      return "";
  }
};

/** Which end is missing says as much as the hedge, so a hedge that carries no direction gets the one of its interval. */
function interval(
  low: number | null,
  high: number | null,
  hedge: Hedge,
  print: (value: number) => string,
  join: (low: number, high: number) => string,
): string | null {
  if (low !== null && high !== null && low !== high) return `${hedge === "range" ? "" : mark(hedge)}${join(low, high)}`;
  const value = high ?? low;
  if (value === null) return null;
  const direction = mark(hedge) || (low === null ? "≤ " : high === null ? "≥ " : "");
  return `${direction}${print(value)}`;
}

type Sum = Pick<Amount, "raw" | "low" | "high" | "currency" | "hedge" | "perPeriod">;

/**
 * A sum as tables and pages set it: `€109bn`, `≤ €50bn`, `~$2.4bn`, `€30–50bn`, `£800m–1.2bn`, `€2bn a year`, `“tens of billions”`.
 * A sum without a currency keeps its number and says so: `50bn (no currency)`.
 */
export function presentAmount(amount: Sum | null): string {
  if (amount === null) return "";
  const money = sign(amount.currency);
  const print = (value: number): string => `${money}${scaled(value).digits}${scaled(value).mark}`;
  const join = (low: number, high: number): string => {
    const from = scaled(low);
    const to = scaled(high);
    return `${money}${from.digits}${from.mark === to.mark ? "" : from.mark}–${to.digits}${to.mark}`;
  };
  const sum = amount.hedge === "vague" ? null : interval(amount.low, amount.high, amount.hedge, print, join);
  if (sum === null) return `“${amount.raw}”`;
  return `${sum}${amount.currency === null ? " (no currency)" : ""}${amount.perPeriod === null ? "" : ` a${amount.perPeriod === "hour" ? "n" : ""} ${amount.perPeriod}`}`;
}

/** `1 GW`, `≥ 100,000 GPUs`, `3–5 data centres`. */
export function presentCapacity(capacity: Pick<Capacity, "raw" | "low" | "high" | "unit" | "hedge"> | null): string {
  if (capacity === null) return "";
  const print = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 6 });
  const size =
    capacity.hedge === "vague"
      ? null
      : interval(capacity.low, capacity.high, capacity.hedge, print, (low, high) => `${print(low)}–${print(high)}`);
  return size === null ? `“${capacity.raw}”` : `${size} ${capacity.unit}`;
}

/** The day by which, where one can be told; else the article's own words. */
export const presentHorizon = (horizon: Pick<Horizon, "raw" | "to"> | null): string =>
  horizon === null ? "" : (horizon.to ?? horizon.raw);
