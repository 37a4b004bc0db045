/** Takes a segmented text; gives every sum of money, capacity or count, and stretch of time in it, with hedges and ranges. */

export { capacityKind } from "./capacity-kind.js";
export { type Quantities, type QuantityOptions, readQuantities } from "./read-quantities.js";
