package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/pressly/goose/v3"

	"fuwu/server/store/migrations"
)

const versionTable = "schema_version"

// ErrNewer refuses a database that a newer program has written.
var ErrNewer = errors.New("the database was written by a newer fuwu: install that version, or restore the copy made before it was migrated")

// migrateSQLite brings the file to this program's schema, on a connection of its
// own without foreign keys (a table that is rebuilt would empty those that point
// at it) and after a copy of what was there.
func (s *Store) migrateSQLite(ctx context.Context, path string) (err error) {
	existed := exists(path)
	unlock, err := lockFile(filepath.Join(s.config.Dir, "migrate.lock"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	db := sql.OpenDB(connector(path, settings{"_foreign_keys": "off", "_txlock": "immediate"}))
	db.SetMaxOpenConns(1)
	defer func() { err = errors.Join(err, db.Close()) }()
	p, err := provider(goose.DialectSQLite3, db, "sqlite")
	if err != nil {
		return err
	}
	have, want, err := p.GetVersions(ctx)
	switch {
	case err != nil:
		return fmt.Errorf("open %s: %w", path, err)
	case have == want:
		return nil
	case have > want:
		return fmt.Errorf("%s: %w (it is of version %d, this one knows %d)", path, ErrNewer, have, want)
	}
	if existed && have > 0 {
		copied := filepath.Join(s.config.Dir, fmt.Sprintf("fuwu-before-%05d-%s.db", want, moment(s.config.Clock()).Format("20060102T150405")))
		if _, err := db.ExecContext(ctx, "VACUUM INTO ?", copied); err != nil {
			return fmt.Errorf("copy the database before migrating it: %w", err)
		}
		s.config.Log.Info("the database is copied before it is migrated", "copy", copied, "from", have, "to", want)
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("migrate %s from version %d to %d: %w", path, have, want, err)
	}
	return whole(ctx, db)
}

// whole proves that no row points at one that is not there.
func whole(ctx context.Context, db *sql.DB) (err error) {
	rows, err := db.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return fmt.Errorf("check the keys after migrating: %w", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	if rows.Next() {
		var table string
		var rowid, parent, key any
		if err := rows.Scan(&table, &rowid, &parent, &key); err != nil {
			return fmt.Errorf("check the keys after migrating: %w", err)
		}
		return fmt.Errorf("after migrating, row %v of %s points at a row of %v that is not there", rowid, table, parent)
	}
	return rows.Err()
}

func provider(d goose.Dialect, db *sql.DB, folder string) (*goose.Provider, error) {
	files, err := fs.Sub(migrations.Files, folder)
	if err != nil {
		return nil, fmt.Errorf("migrations: %w", err)
	}
	p, err := goose.NewProvider(d, db, files, goose.WithTableName(versionTable), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return nil, fmt.Errorf("migrations: %w", err)
	}
	return p, nil
}

// lockFile waits for the lock of the file.
func lockFile(path string) (unlock func() error, err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		return nil, errors.Join(fmt.Errorf("lock %s: %w", path, err), f.Close())
	}
	return f.Close, nil
}
