import { readFileSync } from "node:fs";
import { loadActors, shippedActors, shippedBlocs } from "../../src/resolve/index.js";

/** The shipped data, read once for all tests. */
export const shipped = { shipped: readFileSync(shippedActors, "utf8"), blocs: readFileSync(shippedBlocs, "utf8") };
export const known = loadActors(shipped);
