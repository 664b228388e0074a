-- What a person agreed to, and the code that stands for it until the app redeems it.
--
-- Both are one row: a code is issued for one grant and a grant has one code, and so the code is
-- spent and all that it stands for is read in one statement, on one row. The row is also what
-- remembers a spent code, for as long as anything that came of it may live.
CREATE TABLE grants (
  id              INTEGER PRIMARY KEY,
  sign_in         TEXT    NOT NULL UNIQUE,
  me              TEXT    NOT NULL,
  client_id       TEXT    NOT NULL,
  scope           TEXT    NOT NULL,
  resources       TEXT    NOT NULL,
  profile_name    TEXT,
  profile_url     TEXT,
  profile_photo   TEXT,
  profile_email   TEXT,
  redirect_uri    TEXT    NOT NULL,
  code_hash       TEXT    NOT NULL UNIQUE,
  code_challenge  TEXT,
  code_expires_at INTEGER NOT NULL,
  created_at      INTEGER NOT NULL,
  spent_at        INTEGER,
  revoked_at      INTEGER,
  expires_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX grants_expires_at ON grants (expires_at);

-- What an app may do with what was granted: scope and resources are the token's own, since it may
-- be for less than the grant.
--
-- The hash is the key of the table itself (no row number, no second tree), so that a token is found
-- by one search; the grant is then found by its number. Whose the token is, and whether it was
-- taken back, stand in the grant alone: revoking is one change in one place, which no token can
-- escape.
CREATE TABLE access_token (
  token_hash TEXT    NOT NULL PRIMARY KEY,
  grant_id   INTEGER NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
  scope      TEXT    NOT NULL,
  resources  TEXT    NOT NULL,
  issued_at  INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX access_token_grant_id ON access_token (grant_id);
