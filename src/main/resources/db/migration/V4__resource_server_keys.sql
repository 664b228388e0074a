-- A server that may ask what tokens are good for, with the hash of the key that it shows.
--
-- hosts has a space between each; with none in it the server may see everybody's tokens.
-- AUTOINCREMENT, so that a number that somebody wrote down never comes to mean another key.
CREATE TABLE resource_server (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT    NOT NULL,
  hosts      TEXT    NOT NULL,
  key_hash   TEXT    NOT NULL UNIQUE,
  created_at INTEGER NOT NULL
) STRICT;
