import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Rates } from "../reconcile/rates/index.js";

/** Where `rates update` puts the bank's table, so that an upgrade of the program does not lose it. */
export const ownRatesFile = (): string =>
  process.env.RAPPORTEUR_RATES ?? join(process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "rapporteur", "rates-ecb.txt");

/** The rates in use: the shipped table, or the user's own where that reaches further. Throws UsageError where a file is broken. */
export async function knownRates(): Promise<Rates> {
  const { loadRates, shippedPegs, shippedRates } = await import("../reconcile/rates/index.js");
  const pegs = { name: "data/pegs.json", text: await readFile(shippedPegs, "utf8") };
  const shipped = loadRates({ table: { name: "data/rates-ecb.txt", text: await readFile(shippedRates, "utf8") }, pegs });
  const name = ownRatesFile();
  const text = await readFile(name, "utf8").catch(() => null);
  if (text === null) return shipped;
  const own = loadRates({ table: { name, text }, pegs });
  return (own.days.at(-1) ?? "") > (shipped.days.at(-1) ?? "") ? own : shipped;
}
