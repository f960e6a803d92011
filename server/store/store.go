package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	generated "fuwu/ent"
	"fuwu/server/op"
)

// Config says where the memory is.
type Config struct {
	// Dir is the data folder: database, key, head, files.
	Dir string
	// URL of a PostgreSQL database; empty for SQLite in Dir.
	URL string
	// KeyFile is the ledger's key; empty for Dir/ledger.key.
	KeyFile string
	// Draft is a memory that is made again when it is lost, such as a demo while it
	// is filled: on SQLite nothing waits for the disk, and Close brings all of it
	// there at once.
	Draft bool
	// Clock dates copies and sweeps.
	Clock func() time.Time
	// Log takes what nobody waits for; nil for silence.
	Log *slog.Logger
}

// Store is an open memory.
type Store struct {
	config  Config
	dialect dialectOf
	key     *key
	head    *headFile
	words   machinist

	pool    *sql.DB // reads; on PostgreSQL writes too
	writer  *writer // SQLite
	writing *sql.DB // SQLite: the writer's

	read, unscoped  *generated.Client
	tx, all         *generated.Client
	transact        func(ctx context.Context, work func(op.Conn) error) error
	running         sync.RWMutex // PostgreSQL: held for reading by transactions, taken by the end
	ended           bool
	documents       int           // SQLite: written since the index was tidied
	untidy          chan struct{} // SQLite: that many
	gate            chan struct{} // PostgreSQL: a place for each transaction
	closing         context.CancelFunc
	background      sync.WaitGroup
	foreign         listeners
	closeOnce       sync.Once
	closed          error
	closingSequence []io.Closer
}

// Open migrates and opens the database.
func Open(ctx context.Context, c Config) (*Store, error) {
	if c.Clock == nil {
		return nil, errors.New("open the store: no clock")
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.KeyFile == "" {
		c.KeyFile = filepath.Join(c.Dir, "ledger.key")
	}
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the data folder: %w", err)
	}
	s := &Store{config: c}
	open := s.openSQLite
	if c.URL != "" {
		open = s.openPostgres
	}
	if err := open(ctx); err != nil {
		return nil, errors.Join(err, s.closeAll())
	}
	if err := s.openLedger(ctx); err != nil {
		return nil, errors.Join(err, s.closeAll())
	}
	r := reading{s.pool, s.dialect.name}
	s.read, s.unscoped = clients(r)
	s.tx, s.all = clients(writing{s.dialect.name})
	background, stop := context.WithCancel(context.WithoutCancel(ctx))
	s.closing = stop
	if err := s.watch(background); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// Close answers what waits and closes the database.
func (s *Store) Close() error {
	s.closeOnce.Do(func() {
		s.closing()
		s.background.Wait()
		s.closed = s.closeAll()
	})
	return s.closed
}

func (s *Store) closeAll() (err error) {
	for i := len(s.closingSequence) - 1; i >= 0; i-- {
		err = errors.Join(err, s.closingSequence[i].Close())
	}
	s.closingSequence = nil
	if s.head != nil {
		// Last: what waited for the writer has advanced it.
		err = errors.Join(err, s.head.close())
	}
	return err
}

func (s *Store) closeLater(c io.Closer) { s.closingSequence = append(s.closingSequence, c) }

type closer func() error

func (f closer) Close() error { return f() }

// Read is a client that sees what the actor in the context may see.
func (s *Store) Read() *generated.Client { return s.read }

// Unscoped is a client that sees every row. It is for the machinery that reads
// for nobody in particular (server/live, server/reports, server/notices), as
// listed in imports_test.go.
func (s *Store) Unscoped() *generated.Client { return s.unscoped }

// DB is the pool of readers, for machinery tables and reports; Rebind words
// their statements.
func (s *Store) DB() *sql.DB { return s.pool }

// Rebind writes ? placeholders as the database wants them.
func (s *Store) Rebind(query string) string { return s.words.rebind(query) }

// Dialect is sqlite3 or postgres, as ent says it.
func (s *Store) Dialect() string { return s.dialect.name }

// Dir is the data folder.
func (s *Store) Dir() string { return s.config.Dir }

// Ready reports whether the database can be read and, on SQLite, written.
func (s *Store) Ready(ctx context.Context) error {
	var one int
	if err := s.pool.QueryRowContext(ctx, "SELECT 1").Scan(&one); err != nil {
		return fmt.Errorf("the database does not answer: %w", err)
	}
	if err := s.transact(ctx, func(op.Conn) error { return nil }); err != nil {
		return fmt.Errorf("the database takes no changes: %w", err)
	}
	return nil
}

// Conn is what Write gives.
type Conn interface {
	Exec(query string, args ...any) (sql.Result, error)
	Query(query string, args ...any) (*sql.Rows, error)
}

// Write changes machinery tables in one transaction, outside any operation: it
// shares the writer and its commits. The function may run more than once.
func (s *Store) Write(ctx context.Context, fn func(Conn) error) error {
	if op.Of(ctx) != nil {
		return fmt.Errorf("write machinery: %w", op.ErrNested)
	}
	return s.transact(ctx, func(c op.Conn) error {
		return fn(machine{context.WithoutCancel(ctx), c, &s.words})
	})
}

type machine struct {
	ctx   context.Context //nolint:containedctx // of one call of Write
	conn  op.Conn
	words *machinist
}

func (m machine) Exec(query string, args ...any) (sql.Result, error) {
	query, err := m.words.word(query)
	if err != nil {
		return nil, err
	}
	return m.conn.ExecContext(m.ctx, query, args...)
}

func (m machine) Query(query string, args ...any) (*sql.Rows, error) {
	query, err := m.words.word(query)
	if err != nil {
		return nil, err
	}
	return m.conn.QueryContext(m.ctx, query, args...)
}

// Database is what op.New wants.
func (s *Store) Database() op.Database { return database{s} }

type database struct{ s *Store }

func (d database) Transact(ctx context.Context, work func(op.Conn) error) error {
	return d.s.transact(ctx, work)
}

func (d database) Clients() (scoped, all *generated.Client) { return d.s.tx, d.s.all }

func (d database) Machinery(query string) (string, error) { return d.s.words.word(query) }

func (d database) Append(ctx context.Context, c op.Conn, e *op.Entry) (int64, error) {
	s, ok := c.(*session)
	if !ok {
		return 0, fmt.Errorf("append on a %T", c)
	}
	return appendEntry(ctx, s, d.s.dialect, d.s.key, e)
}

func (d database) Index(ctx context.Context, c op.Conn, kind, subject, words string) error {
	s, ok := c.(*session)
	if !ok {
		return fmt.Errorf("index on a %T", c)
	}
	return d.s.dialect.index(ctx, s, document{kind, subject, words})
}

// session is one transaction, with what is kept in mind for its end.
type session struct {
	op.Conn
	head  head
	later []document
}

// document is what a subject is found by.
type document struct{ kind, subject, words string }
