-- +goose Up
-- What each table is for stands in server/store/machinery.go. Times are milliseconds since 1970.
CREATE TABLE counter (letter text NOT NULL, year bigint NOT NULL, last bigint NOT NULL, PRIMARY KEY (letter, year));
CREATE TABLE idempotency (actor_id text NOT NULL, key text NOT NULL, hash text NOT NULL, ids text NOT NULL, position bigint NOT NULL, at bigint NOT NULL, PRIMARY KEY (actor_id, key));
CREATE INDEX idempotency_at ON idempotency (at);
CREATE TABLE session (hash text NOT NULL PRIMARY KEY, user_id text NOT NULL, created_at bigint NOT NULL, seen_at bigint NOT NULL, expires_at bigint NOT NULL, address text NOT NULL, agent text NOT NULL);
CREATE INDEX session_user_id ON session (user_id);
CREATE INDEX session_expires ON session (expires_at);
CREATE TABLE rate (bucket text NOT NULL, minute bigint NOT NULL, count bigint NOT NULL, PRIMARY KEY (bucket, minute));
CREATE INDEX rate_minute ON rate (minute);
CREATE TABLE upload (id text NOT NULL PRIMARY KEY, user_id text NOT NULL, name text NOT NULL, media_type text NOT NULL, size bigint NOT NULL, hash text NOT NULL, created_at bigint NOT NULL);
CREATE INDEX upload_user ON upload (user_id);
CREATE INDEX upload_created ON upload (created_at);
CREATE INDEX upload_hash ON upload (hash);
CREATE TABLE cursor (reader text NOT NULL PRIMARY KEY, position bigint NOT NULL, at bigint NOT NULL);
CREATE TABLE ledger_seal (position bigint NOT NULL PRIMARY KEY, mac bytea NOT NULL, digests bytea NOT NULL);
CREATE TABLE search (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL, subject_id text NOT NULL, digest bigint NOT NULL, tokens tsvector NOT NULL);
CREATE UNIQUE INDEX search_subject_id ON search (subject_id);
CREATE INDEX search_tokens ON search USING gin (tokens);

-- The end of the ledger, for whoever writes the next entry: nobody else does until the transaction ends. In one call, because
-- every trip to the server that is made under the lock is a trip that everybody waits for; in plpgsql and volatile, because
-- the second statement must see what was committed while the first one waited.
-- +goose StatementBegin
CREATE FUNCTION ledger_end(lock bigint) RETURNS TABLE (position_ bigint, mac_ bytea) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(lock);
  RETURN QUERY SELECT position, mac FROM ledger_seal ORDER BY position DESC LIMIT 1;
END $$;
-- +goose StatementEnd

-- The ledger is written once. Blanking the values of a change (person.erase) is all that is let through.
-- +goose StatementBegin
CREATE FUNCTION ledger_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is never changed';
END $$;
-- +goose StatementEnd
CREATE TRIGGER entries_never_changed BEFORE UPDATE OR DELETE ON entries FOR EACH ROW EXECUTE FUNCTION ledger_never_changed();
CREATE TRIGGER changes_only_blanked BEFORE UPDATE ON changes FOR EACH ROW
  WHEN (NOT (new.id = old.id AND new.entry_id = old.entry_id AND new.record = old.record AND new.record_id = old.record_id
    AND new.field = old.field AND new.old IS NULL AND new.new IS NULL AND new.salt = ''))
  EXECUTE FUNCTION ledger_never_changed();
CREATE TRIGGER changes_never_deleted BEFORE DELETE ON changes FOR EACH ROW EXECUTE FUNCTION ledger_never_changed();
CREATE TRIGGER ledger_seal_never_changed BEFORE UPDATE OR DELETE ON ledger_seal FOR EACH ROW EXECUTE FUNCTION ledger_never_changed();
CREATE TRIGGER entries_never_emptied BEFORE TRUNCATE ON entries EXECUTE FUNCTION ledger_never_changed();
CREATE TRIGGER changes_never_emptied BEFORE TRUNCATE ON changes EXECUTE FUNCTION ledger_never_changed();
CREATE TRIGGER ledger_seal_never_emptied BEFORE TRUNCATE ON ledger_seal EXECUTE FUNCTION ledger_never_changed();
