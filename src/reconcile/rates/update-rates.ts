import { UsageError } from "../../model/index.js";
import { decodeTable } from "./decode-table.js";
import { parseEcbHistory } from "./ecb-history.js";
import { encodeTable } from "./encode-table.js";
import type { Rates } from "./load-rates.js";

/** The bank's history without packing; `.zip` in place of `.xml` is the same as a packed CSV, and is read as well. */
export const ecbHistoryAddress = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.xml";
export const tableSince = "2015-01-01";

export interface UpdateEffects {
  /** The bytes at an address; rejects where they cannot be had. */
  readonly fetch: (address: string) => Promise<Uint8Array>;
  /** Puts the new table where `loadRates` will be given it. Only called with a table that has been verified. */
  readonly write: (text: string) => Promise<void>;
}

/** What an update changed. `revised` names rates that the bank has corrected since, at most a few. */
export interface RatesUpdate {
  readonly first: string;
  readonly last: string;
  readonly added: readonly string[];
  readonly revised: readonly string[];
}

/** A correction of the bank's own; a file in which more changes, or by more, is not its history. */
const MOST_REVISED = 50;
const FARTHEST_REVISED = 0.02;

/**
 * Fetches the bank's history, verifies it against the rates in use, and writes the new table. Throws UsageError, and writes nothing,
 * where the file cannot be read, ends earlier than the rates in use, lacks a day or a currency of theirs, or contradicts them.
 */
export async function updateRates(current: Rates, effects: UpdateEffects, address: string = ecbHistoryAddress): Promise<RatesUpdate> {
  const text = encodeTable(parseEcbHistory(await effects.fetch(address)), tableSince);
  const next = decodeTable({ name: address, text });
  const update = compare(current, next, address);
  await effects.write(text);
  return update;
}

function compare(current: Pick<Rates, "days" | "perEuro">, next: Pick<Rates, "days" | "perEuro">, address: string): RatesUpdate {
  const refuse = (why: string): never => {
    throw new UsageError(`The rates of ${address} are refused: ${why}. The rates in use stay as they are.`);
  };
  const rowOf = new Map(next.days.map((day, k) => [day, k]));
  const known = new Set(current.days);
  const first = next.days[0] ?? "";
  const last = next.days.at(-1) ?? "";
  const end = current.days.at(-1) ?? "";
  if (last < end) refuse(`they end on ${last}, those in use on ${end}`);
  const revised: string[] = [];
  for (const [currency, column] of current.perEuro) {
    const other = next.perEuro.get(currency) ?? refuse(`they lack ${currency}`);
    for (const [k, day] of current.days.entries()) {
      const was = column[k] ?? Number.NaN;
      if (Number.isNaN(was)) continue;
      const row = rowOf.get(day) ?? refuse(`they lack ${day}`);
      const is = other[row] ?? Number.NaN;
      if (is === was) continue;
      if (!(Math.abs(is / was - 1) <= FARTHEST_REVISED)) refuse(`${currency} on ${day} is ${is}, not ${was}`);
      revised.push(`${currency} on ${day}: ${was}, now ${is}`);
    }
  }
  if (revised.length > MOST_REVISED) refuse(`${revised.length} rates differ from those in use`);
  return { first, last, added: next.days.filter((day) => !known.has(day)), revised };
}
