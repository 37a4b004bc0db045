/** Takes files, folders, globs, web addresses and standard input; gives articles with their publication, and diagnostics. */
export { canonicalText } from "./canonical-text.js";
export { estimate } from "./estimate.js";
export type { Incoming, IntakeEffects, IntakeOptions } from "./incoming.js";
export { intake } from "./intake.js";
export { languageOf, languageTag } from "./language-of.js";
export { defaultLimits, type Limits } from "./limits.js";
export { publishedDate } from "./published-date.js";
export { isLoss, remarkCodes, type SourceCode, troubleCodes } from "./trouble.js";
export { hostOf, webAddress } from "./web-address.js";
