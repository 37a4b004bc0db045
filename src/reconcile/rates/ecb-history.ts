import { UsageError } from "../../model/index.js";
import { dayNumber } from "./days.js";
import { unzipFirst } from "./unzip-first.js";

/** Units of each currency for one euro, as decimals in the bank's own digits, for one day. */
export interface DayOfRates {
  readonly day: string;
  readonly rates: ReadonlyMap<string, string>;
}

/** The bank's history, earliest day first, each day once. */
export type EcbHistory = readonly DayOfRates[];

const code = /^[A-Z]{3}$/;
const decimal = /^\d{1,9}(?:\.\d{1,8})?$/;

/**
 * The European Central Bank's history of reference rates, from any of the forms in which it is published: `eurofxref-hist.xml`,
 * `eurofxref-hist.csv`, or the zip that holds the latter. Throws UsageError that says what is wrong and where.
 */
export function parseEcbHistory(bytes: Uint8Array): EcbHistory {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return parseEcbHistory(unzipFirst(bytes));
  const text = new TextDecoder().decode(bytes).trim();
  const days = text.startsWith("<") ? fromXml(text) : text.startsWith("Date,") ? fromCsv(text) : null;
  if (days === null)
    throw new UsageError("This is no history of the European Central Bank's rates; its XML, its CSV or the zip of it can be read.");
  if (days.length === 0) throw new UsageError("The history of rates holds no day.");
  const sorted = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  for (const [k, { day, rates }] of sorted.entries()) {
    dayNumber(day);
    if (sorted[k - 1]?.day === day) throw new UsageError(`The history of rates has ${day} twice.`);
    for (const [currency, rate] of rates)
      if (!code.test(currency) || !decimal.test(rate) || Number(rate) <= 0)
        throw new UsageError(
          `The history of rates has "${rate}" for "${currency}" on ${day}; a code of three letters and a positive decimal are expected.`,
        );
  }
  return sorted;
}

/** `Date,USD,JPY,…` and a line a day: `2025-02-11,1.0324,156.98,N/A,…`. */
function fromCsv(text: string): DayOfRates[] {
  const [head = "", ...lines] = text.split(/\r?\n/);
  const [, ...currencies] = head.split(",").map((cell) => cell.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const [day = "", ...cells] = line.split(",").map((cell) => cell.trim());
      const given = cells.flatMap((cell, k): [string, string][] => (cell === "" || cell === "N/A" ? [] : [[currencies[k] ?? "", cell]]));
      return { day, rates: new Map(given) };
    });
}

/** `<Cube time="2025-02-11"><Cube currency="USD" rate="1.0324"/>…`; the cubes of a day follow it. */
function fromXml(text: string): DayOfRates[] {
  const days: { day: string; rates: Map<string, string> }[] = [];
  for (const [tag] of text.matchAll(/<Cube\b[^<>]{0,200}>/g)) {
    const { time, currency, rate } = attributes(tag);
    if (time !== undefined) days.push({ day: time, rates: new Map() });
    else if (currency !== undefined && rate !== undefined) days.at(-1)?.rates.set(currency, rate);
  }
  return days;
}

const attributes = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...tag.matchAll(/([a-z]+)=(?:"([^"]*)"|'([^']*)')/g)].map((m) => [m[1], m[2] ?? m[3] ?? ""]));
