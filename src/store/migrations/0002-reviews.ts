/**
 * Persons' judgements about assertions: appended only. They hang on no reading: they outlive re-reading, and wait as orphans if the
 * assertion is gone.
 */
export const reviews = `
CREATE TABLE reviews (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  by TEXT NOT NULL,
  made TEXT NOT NULL,
  reason TEXT,
  decision TEXT NOT NULL
);
`;
