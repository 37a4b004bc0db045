/**
 * What questions worked out and the next one need not work out again. Nothing here is a fact: it follows from the rest, and may be
 * dropped at any time. A row holds for one `basis` only: the rules and rates by which it was worked out.
 */
export const derived = `
CREATE TABLE derived (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;
`;
