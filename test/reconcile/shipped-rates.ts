import { readFileSync } from "node:fs";
import { loadRates, shippedPegs, shippedRates } from "../../src/reconcile/rates/index.js";

/** The shipped texts, and the rates of them, read once for all tests. */
export const shippedSource = {
  table: { name: "data/rates-ecb.txt", text: readFileSync(shippedRates, "utf8") },
  pegs: { name: "data/pegs.json", text: readFileSync(shippedPegs, "utf8") },
};
export const rates = loadRates(shippedSource);
export const currencies: readonly string[] = ["EUR", ...rates.perEuro.keys(), ...rates.pegs.keys()];
