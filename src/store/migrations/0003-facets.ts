/**
 * What reconciling compares of a pledge assertion, as JSON: worked out when its article is read, from all that is known then, so that a
 * question need not read the articles again. It goes with its reading.
 */
export const facets = `
CREATE TABLE facets (
  assertion INTEGER PRIMARY KEY REFERENCES assertions (no) ON DELETE CASCADE,
  body TEXT NOT NULL
);
`;
