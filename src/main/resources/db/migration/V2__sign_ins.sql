-- A person at a browser, on the way from an app's question to an answer.
-- The query is kept as it came: each step reads it again, and trusts nothing because it was stored.
CREATE TABLE sign_in (
  id             TEXT    NOT NULL PRIMARY KEY,
  browser_hash   TEXT    NOT NULL,
  query          TEXT    NOT NULL,
  me             TEXT,
  page_url       TEXT,
  mail           TEXT,
  profile_name   TEXT,
  profile_url    TEXT,
  profile_photo  TEXT,
  profile_email  TEXT,
  mail_proven_at INTEGER,
  dns_proven_at  INTEGER,
  denied_at      INTEGER,
  extended_at    INTEGER,
  expires_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_in_expires ON sign_in (expires_at);

-- A code on its way to a mailbox: none is right before code_hash and sent_at are set, together.
-- Whoever sends the next one has taken the turn by moving resend_at; the tries count for all.
CREATE TABLE mail_code (
  sign_in   TEXT    NOT NULL,
  me        TEXT    NOT NULL,
  code_hash TEXT,
  made_at   INTEGER NOT NULL,
  resend_at INTEGER NOT NULL,
  sent_at   INTEGER,
  tries     INTEGER NOT NULL,
  PRIMARY KEY (sign_in, me)
) STRICT, WITHOUT ROWID;

CREATE INDEX mail_code_made ON mail_code (made_at);

-- A TXT record that a person was asked to publish: kind is acct or proof.
CREATE TABLE dns_challenge (
  sign_in TEXT    NOT NULL,
  me      TEXT    NOT NULL,
  kind    TEXT    NOT NULL,
  value   TEXT    NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (sign_in, me)
) STRICT, WITHOUT ROWID;

CREATE INDEX dns_challenge_made ON dns_challenge (made_at);
