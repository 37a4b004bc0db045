/** Takes two printed sums and dated rates, gives whether one may be the other, converted and rounded as it was printed. */
export type { DeskDays } from "./desk-rates.js";
export { isRange, keptEnds } from "./kept-ends.js";
export { printedDigits, printedStep, significantDigits } from "./printed-digits.js";
export { type End, type PrintedSum, relabelled } from "./printed-sum.js";
export { type Refit, refit } from "./refit.js";
