/** Takes figure assertions with their carriers, gives those on one subject side by side, with the scope of each and whether they can all hold. */
export type { Claim, Dispute, Position, ScopedFigures } from "./claim.js";
export { findDisputes, type MayBeOne } from "./find-disputes.js";
