// The currency twins by the rates that are shipped, for the benches that reconcile.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const { datedTwins } = await import("../dist/reconcile/dated-twins.js");
const { loadRates, shippedPegs, shippedRates } = await import("../dist/reconcile/rates/index.js");
const file = (name) => ({ name: fileURLToPath(name), text: readFileSync(name, "utf8") });
export const twins = datedTwins(loadRates({ table: file(shippedRates), pegs: file(shippedPegs) }));
