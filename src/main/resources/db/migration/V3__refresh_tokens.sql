-- Whether an agreement can be gone on with by a refresh token. Those of before cannot.
ALTER TABLE grants ADD COLUMN renewable INTEGER NOT NULL DEFAULT 0;

-- The refresh tokens of a grant: one row for all that it ever has, one after the other.
--
-- Each is the name of the family and a turn. Whoever knows the name and shows another turn than the
-- last one shows one that was used before: no old turns need be kept to tell. Only the one just
-- before is, with the seed that makes the last of it, for an app that never heard the answer.
CREATE TABLE refresh_token (
  family_hash   TEXT    NOT NULL PRIMARY KEY,
  grant_id      INTEGER NOT NULL UNIQUE REFERENCES grants (id) ON DELETE CASCADE,
  turn_hash     TEXT    NOT NULL,
  previous_hash TEXT,
  seed          TEXT,
  rotated_at    INTEGER,
  issued_at     INTEGER NOT NULL,
  expires_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A grant that goes on for years has many access tokens, which leave as they expire.
CREATE INDEX access_token_expires_at ON access_token (expires_at);
