/**
 * Assertions, parties and diagnostics hang on their article's reading, so that replacing the reading takes them along.
 * A person's judgements do not: they outlive a reading, and wait as orphans if the assertion is gone.
 * What is only ever asked for together with its reading stands in it as JSON. Every index over names or hashes scatters each article
 * over as many pages as it has entries, all of which are synced with it: hence no index on parties, which are few bytes and quick to
 * scan (10 ms for 10,000 articles). The full-text index is contentless: the text already stands in the assertions.
 */
export const record = `
CREATE TABLE articles (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  moment TEXT NOT NULL,
  day TEXT
);
CREATE INDEX articles_in_order ON articles (moment, id);

CREATE TABLE publications (
  article INTEGER NOT NULL REFERENCES articles (no),
  key TEXT NOT NULL,
  url TEXT,
  outlet TEXT,
  title TEXT,
  published TEXT,
  moment TEXT NOT NULL,
  day TEXT,
  PRIMARY KEY (article, key)
) WITHOUT ROWID;
CREATE INDEX publications_by_url ON publications (url) WHERE url IS NOT NULL;

CREATE TABLE readings (
  article INTEGER PRIMARY KEY REFERENCES articles (no),
  reader TEXT NOT NULL,
  version TEXT NOT NULL,
  publication TEXT NOT NULL,
  mentions TEXT NOT NULL,
  quantities TEXT NOT NULL,
  judgements TEXT NOT NULL,
  made TEXT NOT NULL
);

CREATE TABLE past_judgements (
  no INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (no),
  judgements TEXT NOT NULL,
  made TEXT NOT NULL,
  until TEXT NOT NULL
);

CREATE TABLE assertions (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES readings (article) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX assertions_by_article ON assertions (article, kind, start);

CREATE TABLE actors (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  type TEXT NOT NULL,
  country TEXT,
  bloc TEXT
) WITHOUT ROWID;
CREATE INDEX actors_by_name ON actors (folded);

CREATE TABLE parties (
  assertion INTEGER NOT NULL REFERENCES assertions (no) ON DELETE CASCADE,
  field TEXT NOT NULL,
  article INTEGER NOT NULL,
  role TEXT NOT NULL,
  folded TEXT NOT NULL,
  actor TEXT REFERENCES actors (id),
  PRIMARY KEY (assertion, field)
) WITHOUT ROWID;

CREATE TABLE judgements (
  no INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (no),
  assertion TEXT NOT NULL,
  field TEXT NOT NULL,
  actor TEXT NOT NULL REFERENCES actors (id),
  verdict TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  by TEXT NOT NULL,
  made TEXT NOT NULL
);
CREATE INDEX judgements_by_article ON judgements (article);

CREATE TABLE diagnostics (
  article INTEGER NOT NULL REFERENCES readings (article) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  place TEXT,
  PRIMARY KEY (article, at)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE passages USING fts5 (text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2");
`;
