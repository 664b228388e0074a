-- A website that somebody has shown to be theirs, and what they come back with.
--
-- One row for each address that is a name. Whoever shows anew that it is theirs gets a new row with
-- a new number: AUTOINCREMENT, so that nothing that was proven for an earlier owner ever counts for
-- a later one. What belongs to an account goes with it.
CREATE TABLE account (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  me               TEXT    NOT NULL UNIQUE,
  enrolled_at      INTEGER NOT NULL,
  mail_control     INTEGER NOT NULL, -- 1 if it was shown by mail that the website is theirs
  dns_control      INTEGER NOT NULL, -- 1 if it was shown by DNS
  mail             TEXT,             -- the pinned address, to which codes go
  page_mail        TEXT,             -- the address last seen on the page, if it is another
  pin              TEXT,             -- the acct of the record that ties the domain to this account
  pin_seen_at      INTEGER,          -- when DNS last said what is true of it, be it there or not
  pin_looked_at    INTEGER,          -- when DNS was last asked, whether or not it answered
  pin_absent_since INTEGER,
  suspended_at     INTEGER
) STRICT;

CREATE INDEX account_pin_looked ON account (pin_looked_at) WHERE pin IS NOT NULL;

-- The records that its owner was asked to publish for an account, or took its pin from: they say
-- nothing of another owner, however long they stand in DNS.
CREATE TABLE own_record (
  me       TEXT    NOT NULL REFERENCES account (me) ON DELETE CASCADE,
  acct     TEXT    NOT NULL,
  noted_at INTEGER NOT NULL,
  PRIMARY KEY (me, acct)
) STRICT, WITHOUT ROWID;

-- Whose passkeys a browser offers: the handle that stands in each of a person's.
CREATE TABLE passkey_user (
  me     TEXT NOT NULL PRIMARY KEY REFERENCES account (me) ON DELETE CASCADE,
  handle TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE passkey (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  me            TEXT    NOT NULL REFERENCES account (me) ON DELETE CASCADE,
  credential_id TEXT    NOT NULL UNIQUE,
  public_key    TEXT    NOT NULL,
  sign_count    INTEGER NOT NULL,
  name          TEXT    NOT NULL,
  is_synced     INTEGER NOT NULL,
  created_at    INTEGER NOT NULL,
  used_at       INTEGER
) STRICT;

CREATE INDEX passkey_me ON passkey (me);

-- What a passkey has signed already, for as long as it could be shown again.
CREATE TABLE spent_challenge (
  challenge_hash TEXT    NOT NULL PRIMARY KEY,
  expires_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX spent_challenge_expires ON spent_challenge (expires_at);

-- A browser that need not be shown a code: way is how the person had shown who they are when they
-- chose to have it remembered. One browser may be remembered for several websites by one secret.
CREATE TABLE remembered_browser (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  me          TEXT    NOT NULL REFERENCES account (me) ON DELETE CASCADE,
  secret_hash TEXT    NOT NULL,
  way         TEXT    NOT NULL,
  browser     TEXT    NOT NULL,
  created_at  INTEGER NOT NULL,
  used_at     INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  UNIQUE (secret_hash, me)
) STRICT;

CREATE INDEX remembered_browser_me ON remembered_browser (me);
CREATE INDEX remembered_browser_expires ON remembered_browser (expires_at);

-- A person at their account page. Each way has the time at which it was last gone, and is fresh for
-- a while only.
CREATE TABLE account_session (
  secret_hash       TEXT    NOT NULL PRIMARY KEY,
  me                TEXT    NOT NULL REFERENCES account (me) ON DELETE CASCADE,
  passkey_proven_at INTEGER,
  mail_proven_at    INTEGER,
  dns_proven_at     INTEGER,
  browser           TEXT    NOT NULL,
  created_at        INTEGER NOT NULL,
  expires_at        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX account_session_me ON account_session (me);
CREATE INDEX account_session_expires ON account_session (expires_at);

-- What happened to an account, for its owner to read.
CREATE TABLE activity (
  id      INTEGER PRIMARY KEY,
  me      TEXT    NOT NULL REFERENCES account (me) ON DELETE CASCADE,
  kind    TEXT    NOT NULL,
  detail  TEXT    NOT NULL,
  browser TEXT    NOT NULL,
  at      INTEGER NOT NULL
) STRICT;

CREATE INDEX activity_me ON activity (me, at);
CREATE INDEX activity_at ON activity (at);

-- A change that waits, so that the owner can object. There is one of a kind at a time.
CREATE TABLE pending_change (
  me       TEXT    NOT NULL REFERENCES account (me) ON DELETE CASCADE,
  kind     TEXT    NOT NULL,
  detail   TEXT    NOT NULL,
  asked_at INTEGER NOT NULL,
  due_at   INTEGER NOT NULL,
  PRIMARY KEY (me, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX pending_change_due ON pending_change (due_at);

-- What the account page shows of a grant, the end that the person chose, and whether it rests while
-- its account is suspended. A token made by hand has a label in place of an app.
ALTER TABLE grants ADD COLUMN client_name TEXT;
ALTER TABLE grants ADD COLUMN label TEXT;
ALTER TABLE grants ADD COLUMN ends_at INTEGER;
ALTER TABLE grants ADD COLUMN used_at INTEGER;
ALTER TABLE grants ADD COLUMN suspended_at INTEGER;

CREATE INDEX grants_me ON grants (me);

-- A key that a person made for a server of their own sees that person's tokens alone.
ALTER TABLE resource_server ADD COLUMN me TEXT;

CREATE INDEX resource_server_me ON resource_server (me);

-- errand says what somebody signs in for: an app, or their account. account is the number of the
-- account that was known when the website was named: none for one that is new here. anew_at is set
-- when its owner, or whoever says to be, shows anew whose the website is. wants_dns is 1 where DNS
-- says that nothing but DNS may show it; acct is the record that was seen there.
ALTER TABLE sign_in ADD COLUMN errand TEXT NOT NULL DEFAULT 'app';
ALTER TABLE sign_in ADD COLUMN account INTEGER;
ALTER TABLE sign_in ADD COLUMN anew_at INTEGER;
ALTER TABLE sign_in ADD COLUMN wants_dns INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sign_in ADD COLUMN passkey_proven_at INTEGER;
ALTER TABLE sign_in ADD COLUMN remembered_at INTEGER;
ALTER TABLE sign_in ADD COLUMN acct TEXT;

CREATE INDEX sign_in_me ON sign_in (me) WHERE me IS NOT NULL;
