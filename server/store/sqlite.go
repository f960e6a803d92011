package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	"entgo.io/ent/dialect"
	"github.com/mattn/go-sqlite3"
)

// FileName of the SQLite database in the data folder.
const FileName = "fuwu.db"

func (s *Store) openSQLite(ctx context.Context) error {
	path := filepath.Join(s.config.Dir, FileName)
	s.dialect = dialectFor(dialect.SQLite, &s.words)
	if err := s.migrateSQLite(ctx, path); err != nil {
		return err
	}
	writing := settings{"_txlock": "immediate", "_stmt_cache_size": "200", "_cache_size": "-65536"}
	if s.config.Draft {
		writing["_synchronous"] = "OFF"
		s.closeLater(closer(func() error { return toDisk(path) })) // after all connections
	}
	s.writing = sql.OpenDB(connector(path, writing,
		// A checkpoint every 16 MiB: fewer pages are written twice.
		"PRAGMA wal_autocheckpoint = 4096", "PRAGMA journal_size_limit = 67108864"))
	s.writing.SetMaxOpenConns(1)
	s.closeLater(s.writing)
	conn, err := s.writing.Conn(ctx)
	if err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	if err := writable(ctx, conn); err != nil {
		return fmt.Errorf("%s cannot be written: %w", path, err)
	}
	s.untidy = make(chan struct{}, 1)
	s.writer = newWriter(conn, s.config.Log, s.committed)
	s.closeLater(closer(s.writer.close))
	s.transact = s.writer.transact

	s.pool = sql.OpenDB(connector(path, settings{"_query_only": "1", "_stmt_cache_size": "200", "_cache_size": "-8192"},
		"PRAGMA mmap_size = 1073741824"))
	readers := max(8, 4*runtime.GOMAXPROCS(0))
	s.pool.SetMaxOpenConns(readers)
	s.pool.SetMaxIdleConns(readers)
	s.closeLater(s.pool)
	if err := s.pool.PingContext(ctx); err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	return nil
}

// toDisk waits until a database that nobody has open any more is on the disk.
func toDisk(path string) (err error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return f.Sync()
}

func writable(ctx context.Context, conn *sql.Conn) error {
	if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return busy(err)
	}
	_, err := conn.ExecContext(ctx, "ROLLBACK")
	return err
}

// committed is told after each commit of the writer.
func (s *Store) committed(t *session) {
	if t.head.known {
		s.head.advance(t.head.position, t.head.mac)
	}
	s.written(len(t.later))
}

type settings map[string]string

// connector opens connections with the settings every connection has, those
// given, and some statements.
func connector(path string, extra settings, statements ...string) driver.Connector {
	q := url.Values{
		"_journal_mode": {"WAL"}, "_synchronous": {"FULL"}, "_busy_timeout": {"10000"}, "_foreign_keys": {"on"}, "_loc": {"UTC"},
	}
	for k, v := range extra {
		q.Set(k, v)
	}
	statements = append(statements, "PRAGMA temp_store = MEMORY")
	name := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: q.Encode()}
	return opener{name.String(), &sqlite3.SQLiteDriver{ConnectHook: func(c *sqlite3.SQLiteConn) error {
		for _, statement := range statements {
			if _, err := c.Exec(statement, nil); err != nil {
				return fmt.Errorf("%s: %w", statement, err)
			}
		}
		return nil
	}}}
}

type opener struct {
	name   string
	driver *sqlite3.SQLiteDriver
}

func (o opener) Connect(context.Context) (driver.Conn, error) { return o.driver.Open(o.name) }
func (o opener) Driver() driver.Driver                        { return o.driver }

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
