import type { Report } from "./report.js";

/**
 * Gives what was worked out before of the same reports and the same circumstances, else makes it. What is made must follow from these two
 * alone, and be the same after a way through JSON.
 */
export type Recall = <T>(what: string, reports: readonly Report[], besides: readonly unknown[], make: () => T) => T;

/** Remembers nothing. */
export const makeAnew: Recall = (_what, _reports, _besides, make) => make();
