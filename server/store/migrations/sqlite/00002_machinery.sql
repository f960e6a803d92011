-- +goose Up
-- What each table is for stands in server/store/machinery.go. Times are milliseconds since 1970.
CREATE TABLE counter (letter text NOT NULL, year integer NOT NULL, last integer NOT NULL, PRIMARY KEY (letter, year)) WITHOUT ROWID;
CREATE TABLE idempotency (actor_id text NOT NULL, key text NOT NULL, hash text NOT NULL, ids text NOT NULL, position integer NOT NULL, at integer NOT NULL, PRIMARY KEY (actor_id, key)) WITHOUT ROWID;
CREATE INDEX idempotency_at ON idempotency (at);
CREATE TABLE session (hash text NOT NULL PRIMARY KEY, user_id text NOT NULL, created_at integer NOT NULL, seen_at integer NOT NULL, expires_at integer NOT NULL, address text NOT NULL, agent text NOT NULL) WITHOUT ROWID;
CREATE INDEX session_user_id ON session (user_id);
CREATE INDEX session_expires ON session (expires_at);
CREATE TABLE rate (bucket text NOT NULL, minute integer NOT NULL, count integer NOT NULL, PRIMARY KEY (bucket, minute)) WITHOUT ROWID;
CREATE INDEX rate_minute ON rate (minute);
CREATE TABLE upload (id text NOT NULL PRIMARY KEY, user_id text NOT NULL, name text NOT NULL, media_type text NOT NULL, size integer NOT NULL, hash text NOT NULL, created_at integer NOT NULL) WITHOUT ROWID;
CREATE INDEX upload_user ON upload (user_id);
CREATE INDEX upload_created ON upload (created_at);
CREATE INDEX upload_hash ON upload (hash);
CREATE TABLE cursor (reader text NOT NULL PRIMARY KEY, position integer NOT NULL, at integer NOT NULL) WITHOUT ROWID;
CREATE TABLE ledger_seal (position integer NOT NULL PRIMARY KEY, mac blob NOT NULL, digests blob NOT NULL);
CREATE TABLE search_subject (id integer NOT NULL PRIMARY KEY, kind text NOT NULL, subject_id text NOT NULL, digest integer NOT NULL);
CREATE UNIQUE INDEX search_subject_subject_id ON search_subject (subject_id);
CREATE VIRTUAL TABLE search USING fts5 (tokens, content = '', contentless_delete = 1, detail = none, prefix = '1', tokenize = "ascii tokenchars ':'");

-- The ledger is written once. Blanking the values of a change (person.erase) is all that is let through.
-- +goose StatementBegin
CREATE TRIGGER entries_never_changed BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER entries_never_deleted BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER changes_only_blanked BEFORE UPDATE ON changes
WHEN NOT (new.id = old.id AND new.entry_id = old.entry_id AND new.record = old.record AND new.record_id = old.record_id
  AND new.field = old.field AND new.old IS NULL AND new.new IS NULL AND new.salt = '')
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER changes_never_deleted BEFORE DELETE ON changes
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER ledger_seal_never_changed BEFORE UPDATE ON ledger_seal
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER ledger_seal_never_deleted BEFORE DELETE ON ledger_seal
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
-- +goose StatementEnd
