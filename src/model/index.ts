/** The words of the project as schemas and types. Takes nothing, imports nothing of the house, gives every other folder its vocabulary. */
export * from "./amount.js";
export * from "./article.js";
export * from "./assertion.js";
export * from "./identity.js";
export * from "./parties-of.js";
export * from "./party.js";
export * from "./reading.js";
export * from "./review.js";
export * from "./span.js";
export * from "./usage-error.js";
