package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"

	"entgo.io/ent/dialect"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"

	"github.com/jackc/pgx/v5"

	"fuwu/server/fault"
	"fuwu/server/op"
)

// Keys of the advisory locks.
var (
	lockOfLedger    = lockKey("fuwu ledger")
	lockOfMigration = lockKey("fuwu migration")
)

func lockKey(name string) int64 {
	sum := sha256.Sum256([]byte(name))
	return int64(binary.BigEndian.Uint64(sum[:])) //nolint:gosec // bits, not a number
}

func (s *Store) openPostgres(ctx context.Context) error {
	s.words.postgres = true
	s.dialect = dialectFor(dialect.Postgres, &s.words)
	c, err := pgx.ParseConfig(s.config.URL)
	if err != nil {
		// The error would repeat the address, and the password in it.
		return errors.New("--db is no address of a PostgreSQL database: postgres://user:password@host:5432/name is expected")
	}
	c.RuntimeParams["application_name"] = "fuwu"
	c.RuntimeParams["timezone"] = "UTC"
	// As long as SQLite waits for another process; then the answer is BUSY.
	c.RuntimeParams["lock_timeout"] = "10s"
	// A node that hangs in mid-transaction must not hold up the others for ever.
	c.RuntimeParams["idle_in_transaction_session_timeout"] = "60s"
	s.pool = stdlib.OpenDB(*c)
	const connections = 32
	s.pool.SetMaxOpenConns(connections)
	s.pool.SetMaxIdleConns(connections)
	s.closeLater(s.pool)
	if err := s.collation(ctx); err != nil {
		return err
	}
	if err := s.migratePostgres(ctx); err != nil {
		return err
	}
	s.gate = make(chan struct{}, transactions)
	s.transact = s.transactPostgres
	s.closeLater(closer(func() error {
		// What runs is carried through; what comes now is refused.
		s.running.Lock()
		defer s.running.Unlock()
		s.ended = true
		return nil
	}))
	return nil
}

// collation refuses a database that sorts by the rules of a language: the
// program compares texts byte by byte, as SQLite does.
func (s *Store) collation(ctx context.Context) error {
	var name, provider, encoding string
	err := s.pool.QueryRowContext(ctx, `SELECT datcollate, datlocprovider::text, pg_encoding_to_char(encoding)
		FROM pg_database WHERE datname = current_database()`).Scan(&name, &provider, &encoding)
	if err != nil {
		return fmt.Errorf("open the PostgreSQL database: %w", err)
	}
	if provider == "i" {
		name = "ICU" // whatever datcollate says beside it
	}
	switch name {
	case "C", "C.UTF-8", "C.utf8", "POSIX":
	default:
		return fmt.Errorf("the PostgreSQL database sorts by %q: make one with LC_COLLATE 'C' (CREATE DATABASE ... TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C')", name)
	}
	if encoding != "UTF8" {
		return fmt.Errorf("the PostgreSQL database is encoded in %s: make one with ENCODING 'UTF8'", encoding)
	}
	return nil
}

func (s *Store) migratePostgres(ctx context.Context) (err error) {
	p, err := provider(goose.DialectPostgres, s.pool, "postgres")
	if err != nil {
		return err
	}
	conn, err := s.pool.Conn(ctx)
	if err != nil {
		return fmt.Errorf("open the PostgreSQL database: %w", err)
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	if _, err := conn.ExecContext(ctx, "SET lock_timeout = 0"); err != nil {
		return fmt.Errorf("open the PostgreSQL database: %w", err)
	}
	if _, err := conn.ExecContext(ctx, "SELECT pg_advisory_lock($1)", lockOfMigration); err != nil {
		return fmt.Errorf("wait to migrate: %w", err)
	}
	defer func() {
		_, unlocking := conn.ExecContext(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock($1)", lockOfMigration)
		_, resetting := conn.ExecContext(context.WithoutCancel(ctx), "RESET lock_timeout")
		err = errors.Join(err, unlocking, resetting)
	}()
	have, want, err := p.GetVersions(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("open the PostgreSQL database: %w", err)
	case have > want:
		return fmt.Errorf("%w (it is of version %d, this one knows %d)", ErrNewer, have, want)
	case have == want:
		return nil
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("migrate from version %d to %d: %w", have, want, err)
	}
	return nil
}

// transactions is how many write at once. They pass the end of the ledger one by
// one anyway; more of them would only wait inside the server, where row locks are
// not given in the order they were asked for.
const transactions = 8

// attempts is how often a transaction is tried that PostgreSQL gave up for the
// sake of another.
const attempts = 10

func (s *Store) transactPostgres(ctx context.Context, work func(op.Conn) error) error {
	s.running.RLock()
	defer s.running.RUnlock()
	if s.ended {
		return errClosed
	}
	select {
	case s.gate <- struct{}{}:
		defer func() { <-s.gate }()
	case <-ctx.Done():
		return ctx.Err()
	}
	var err error
	twice := false
	for range attempts {
		if err := ctx.Err(); err != nil {
			return err
		}
		var failed error
		failed, err = s.once(ctx, work)
		var e *pgconn.PgError
		if !errors.As(failed, &e) {
			return err
		}
		switch e.Code {
		case "40001", "40P01": // given up for another
		case "55P03": // waited long enough
			return errors.Join(fault.New(fault.Busy), err)
		case "23505": // two asked for the same at once: the second sees the first now
			if twice {
				return err
			}
			twice = true
		default:
			return err
		}
	}
	return errors.Join(fault.New(fault.Busy), err)
}

// once runs a transaction. failed is a statement's error even where the work has
// made something else of it.
func (s *Store) once(ctx context.Context, work func(op.Conn) error) (failed, err error) {
	lasting := context.WithoutCancel(ctx)
	tx, err := s.pool.BeginTx(lasting, nil)
	if err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	watched := &watched{Tx: tx}
	t := &session{Conn: watched}
	committed := false
	defer func() {
		// Also when the work ended its goroutine.
		if !committed {
			_ = tx.Rollback()
		}
	}()
	if err := protect(s.config.Log, work, t); err != nil {
		return watched.failed, err
	}
	if watched.failed != nil {
		return watched.failed, fmt.Errorf("a statement failed and went unnoticed: %w", watched.failed)
	}
	if err := tx.Commit(); err != nil {
		return err, fmt.Errorf("commit: %w", err)
	}
	committed = true
	s.committed(t)
	return nil, nil
}

// protect makes a panic the work's own error.
func protect(log *slog.Logger, work func(op.Conn) error, c op.Conn) (err error) {
	defer func() {
		if r := recover(); r != nil {
			log.Error("panic in an operation", "panic", r, "stack", string(debug.Stack()))
			err = fmt.Errorf("%w: %v", errPanic, r)
		}
	}()
	return work(c)
}

// watched remembers the first statement that failed.
type watched struct {
	*sql.Tx
	failed error
}

func (w *watched) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	r, err := w.Tx.ExecContext(ctx, query, args...)
	w.keep(err)
	return r, err
}

func (w *watched) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	r, err := w.Tx.QueryContext(ctx, query, args...)
	w.keep(err)
	return r, err
}

func (w *watched) keep(err error) {
	if err != nil && w.failed == nil {
		w.failed = err
	}
}

// endPostgres makes this transaction the last one at the ledger until it ends; see
// the decision on position in package op.
func endPostgres(ctx context.Context, s *session) error {
	return s.head.ask(ctx, s, "SELECT * FROM ledger_end($1)", lockOfLedger)
}
